//! Bodies and seats of Contoh, invented throughout: 12 seats of government and 15 of the others, one of them vacant; two
//! co-chairs, four working groups with two leads each.
use super::CONTOH;
use crate::error::PageError;
use crate::imports::{self, Input, Job, Kind, slug_of};
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_domain::forum::seats::{BodyKind, ChosenBy, Post, Topic};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::time::local_date;
use rembuk_store::rows::{ForumBody, ForumInterest, ForumSeat, NOW, Organisation, OrganisationFunding};
use rembuk_store::{PublicAct, Store, Write, run};
use serde_json::json;
use std::borrow::Cow;
use uuid::Uuid;

/// Who keeps the forum in the demo
const SECRETARIAT: &str = "Sekretariat";
const ORGANISATIONS: &str = include_str!("../../../../demo/contoh/lembaga-forum.csv");

const RULES: &str = "CONTOH: aturan rekaan.
Setiap lembaga di Kabupaten Contoh boleh mencalonkan diri untuk kursi unsurnya.
Setiap anggota boleh mengusulkan mata acara dan rancangan keputusan.
Keputusan diambil dengan musyawarah; bila tidak tercapai, dengan suara kedua unsur.
Rapat terbuka untuk umum, kecuali forum memutuskan lain dengan alasan.";

/// Name of the organisation and office of its representative, in the order of the seats
const GOVERNMENT: &[(&str, &str)] = &[
    ("Badan Perencanaan Pembangunan Daerah", "Kepala Badan"),
    ("Dinas Pendidikan", "Sekretaris Dinas"),
    ("Dinas Kesehatan", "Kepala Bidang Kesehatan Masyarakat"),
    ("Dinas Pekerjaan Umum dan Perumahan", "Kepala Dinas"),
    ("Dinas Sosial dan Pemberdayaan Perempuan", "Kepala Dinas"),
    ("Dinas Tenaga Kerja, Koperasi dan Usaha Mikro", "Sekretaris Dinas"),
    ("Dinas Lingkungan Hidup", "Kepala Dinas"),
    ("Dinas Kependudukan, Pencatatan Sipil dan Pemberdayaan Desa", "Kepala Bidang Pemberdayaan Desa"),
    ("Dinas Pertanian dan Perikanan", "Kepala Dinas"),
    ("Badan Keuangan Daerah", "Kepala Bidang Anggaran"),
    ("Sekretariat Daerah", "Kepala Bagian Hukum"),
    ("Sekretariat DPRD", "Kepala Bagian Persidangan"),
];

/// The last but one seat of the media is vacant.
const OTHERS: &[(&str, &str)] = &[
    ("Contoh LSM Lestari", "Ketua"),
    ("Contoh Peduli Ibu", "Ketua"),
    ("Contoh Bank Sampah", "Koordinator"),
    ("Contoh Forum Difabel", "Ketua"),
    ("Contoh Suara Buruh Migran", "Direktur"),
    ("Contoh Aliansi Nelayan", "Ketua"),
    ("Contoh Media Warga", "Pemimpin Redaksi"),
    ("", ""),
    ("Contoh Radio Desa", "Kepala Siaran"),
    ("Contoh Universitas", "Ketua Pusat SDGs"),
    ("Contoh Institut Teknologi", "Wakil Rektor"),
    ("Contoh Sekolah Tinggi Kesehatan", "Dekan"),
    ("Contoh Tani (koperasi)", "Ketua"),
    ("Contoh Energi Surya (PT)", "Direktur"),
    ("Contoh Filantropi Bersama", "Direktur Program"),
];

/// Topic, name, leads of both sides, members
type Group = (Topic, &'static str, [&'static str; 2], [&'static str; 2]);

const GROUPS: &[Group] = &[
    (
        Topic::Social,
        "Pokja Sosial",
        ["Dinas Sosial dan Pemberdayaan Perempuan", "Contoh Peduli Ibu"],
        ["Dinas Kesehatan", "Contoh Forum Difabel"],
    ),
    (
        Topic::Economic,
        "Pokja Ekonomi",
        ["Dinas Tenaga Kerja, Koperasi dan Usaha Mikro", "Contoh Tani (koperasi)"],
        ["Dinas Pertanian dan Perikanan", "Contoh Suara Buruh Migran"],
    ),
    (
        Topic::Environmental,
        "Pokja Lingkungan",
        ["Dinas Lingkungan Hidup", "Contoh Bank Sampah"],
        ["Dinas Pekerjaan Umum dan Perumahan", "Contoh Aliansi Nelayan"],
    ),
    (
        Topic::LawGovernance,
        "Pokja Hukum dan Tata Kelola",
        ["Sekretariat Daerah", "Contoh Forum Difabel"],
        ["Sekretariat DPRD", "Contoh Media Warga"],
    ),
];

/// Seats the forum of Contoh, once.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    if !run!(tx, forum::list_bodies(region_id, NOW))?.is_empty() {
        return Ok(());
    }
    drop(tx);
    let bytes = Cow::Borrowed(ORGANISATIONS.as_bytes());
    let job = Job::new(Kind::Agencies, Input::Bytes("lembaga-forum.csv".to_owned(), bytes))?;
    imports::run(store, &job.for_region(CONTOH.slug)).await?;
    let zone = crate::context::time_zone(&head.region.time_zone);
    let today = local_date(store.clock().now(), &zone);
    let mut tx = store.write(region_id).await?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    let demo = Demo { organisations, today };
    let counts = demo.seat(&mut tx).await?;
    tx.commit_public(PublicAct {
        kind: "forum-seated",
        by: SECRETARIAT.to_owned(),
        subject: "forum/forum".to_owned(),
        before: None,
        after: None,
        payload: json!({"body": "forum", "government": counts.0, "non_government": counts.1}),
    })
    .await?;
    Ok(())
}

struct Demo {
    organisations: Vec<Organisation>,
    today: Date,
}

impl Demo {
    fn ago(&self, days: i64) -> Date {
        self.today.checked_sub(days.days()).unwrap_or(self.today)
    }

    fn organisation(&self, name: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|row| row.name == name)
    }

    /// Writes bodies, seats and what members declared; seats of both sides of the forum.
    async fn seat(&self, tx: &mut Write) -> Result<(usize, usize), PageError> {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        let forum = self.body(BodyKind::Forum, None, "forum", "Forum Multipihak SDGs Kabupaten Contoh", None);
        let team = "Tim Koordinasi Daerah Kabupaten Contoh";
        let team = self.body(BodyKind::CoordinationTeam, None, "tim-koordinasi", team, None);
        for body in [&forum, &team] {
            run!(tx, forum::insert_body(region_id, seq, body))?;
        }
        let mut number = 0;
        for (side, members) in [(Constituency::Government, GOVERNMENT), (Constituency::NonGovernment, OTHERS)]
        {
            for (place, (name, office)) in members.iter().enumerate() {
                number += 1;
                let post = if place == 0 { Post::CoChair } else { Post::Member };
                let seat = self.seat_of(&forum, number, side, name, office, post);
                run!(tx, forum::insert_seat(region_id, seq, &seat))?;
                self.declared(tx, &seat, name).await?;
            }
        }
        for (topic, name, leads, members) in GROUPS {
            let group = self.body(BodyKind::WorkingGroup, Some(*topic), &slug_of(name), name, Some(forum.id));
            run!(tx, forum::insert_body(region_id, seq, &group))?;
            let pairs = [(leads, Post::Lead), (members, Post::Member)];
            let sides = Constituency::ALL;
            let seats = pairs.iter().flat_map(|(names, post)| {
                names.iter().zip(sides).map(move |(name, side)| (*name, side, *post))
            });
            for (number, (name, side, post)) in (1..).zip(seats) {
                let seat = self.seat_of(&group, number, side, name, office_of(name), post);
                run!(tx, forum::insert_seat(region_id, seq, &seat))?;
            }
        }
        Ok((GOVERNMENT.len(), OTHERS.len()))
    }

    fn body(
        &self,
        kind: BodyKind,
        topic: Option<Topic>,
        slug: &str,
        name: &str,
        parent_id: Option<Uuid>,
    ) -> ForumBody {
        let is_forum = kind == BodyKind::Forum;
        let order = match kind {
            BodyKind::Forum => 0,
            BodyKind::CoordinationTeam => 1,
            BodyKind::WorkingGroup => {
                2 + Topic::ALL.iter().position(|known| Some(*known) == topic).unwrap_or_default()
            }
        };
        let basis = match kind {
            BodyKind::Forum => Some("CONTOH: Keputusan Bupati Contoh Nomor 188/12/2025"),
            BodyKind::CoordinationTeam => Some("CONTOH: Keputusan Bupati Contoh Nomor 188/11/2025"),
            BodyKind::WorkingGroup => None,
        };
        ForumBody {
            id: Uuid::now_v7(),
            slug: slug.to_owned(),
            kind: kind.code().to_owned(),
            name: name.to_owned(),
            topic: topic.map(|topic| topic.code().to_owned()),
            parent_id,
            is_team_too: false,
            basis_number: basis.map(str::to_owned),
            basis_on: basis.map(|_| self.ago(380).to_string()),
            basis_file: None,
            participation_rules: if is_forum { RULES.to_owned() } else { String::new() },
            sort_key: format!("{order} {slug}"),
            valid_from_seq: 0,
        }
    }

    fn seat_of(
        &self,
        body: &ForumBody,
        number: i64,
        side: Constituency,
        name: &str,
        office: &str,
        post: Post,
    ) -> ForumSeat {
        let holder = self.organisation(name);
        let is_called = side == Constituency::NonGovernment;
        let way = if is_called { ChosenBy::OpenCall } else { ChosenBy::ExOfficio };
        let result = match (is_called, holder) {
            (true, Some(_)) => "CONTOH: dipilih musyawarah lembaga-lembaga unsurnya",
            (true, None) => "CONTOH: belum ada calon yang disepakati; panggilan diulang",
            (false, _) => "CONTOH: ditetapkan dalam keputusan bupati",
        };
        let text = |text: &str| (holder.is_some()).then(|| text.to_owned());
        ForumSeat {
            id: Uuid::now_v7(),
            body_id: body.id,
            number,
            constituency: side.code().to_owned(),
            organisation_id: holder.map(|row| row.id),
            post: post.code().to_owned(),
            representative: text(office),
            alternate: text("Sekretaris"),
            from_on: self.ago(370).to_string(),
            until_on: Some(self.ago(-725).to_string()),
            chosen_by: way.code().to_owned(),
            call_on: is_called.then(|| self.ago(430).to_string()),
            call_link: None,
            candidates: match (is_called, name) {
                (true, "") => "Contoh Kabar Pesisir".to_owned(),
                (true, name) => format!("{name}\nCONTOH lembaga lain"),
                (false, _) => String::new(),
            },
            result: result.to_owned(),
            reason: None,
            valid_from_seq: 0,
        }
    }

    /// One conflict of interest, and budget money of two organisations.
    async fn declared(&self, tx: &mut Write, seat: &ForumSeat, name: &str) -> Result<(), PageError> {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        if name == "Contoh Universitas" {
            let about = "CONTOH: menyusun naskah kajian atas biaya Badan Perencanaan Pembangunan Daerah";
            let row = ForumInterest {
                id: Uuid::now_v7(),
                seat_id: seat.id,
                about: about.to_owned(),
                declared_on: self.ago(200).to_string(),
                until_on: None,
                valid_from_seq: 0,
            };
            run!(tx, forum::insert_interest(region_id, seq, &row))?;
        }
        let amount = match name {
            "Contoh Peduli Ibu" => 75_000_000,
            "Contoh Radio Desa" => 12_500_000,
            _ => return Ok(()),
        };
        let Some(organisation_id) = seat.organisation_id else { return Ok(()) };
        let row = OrganisationFunding {
            id: Uuid::now_v7(),
            organisation_id,
            year: i64::from(self.today.year()) - 1,
            amount,
            source: "CONTOH: naskah perjanjian hibah rekaan".to_owned(),
            valid_from_seq: 0,
        };
        Ok(run!(tx, forum::insert_funding(region_id, seq, &row))?)
    }
}

fn office_of(name: &str) -> &'static str {
    GOVERNMENT.iter().chain(OTHERS).find(|(known, _)| *known == name).map_or("", |(_, office)| office)
}
