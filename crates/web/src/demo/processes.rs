//! Two processes of Contoh, invented throughout: one in its second phase, published in time; one published late.
use super::CONTOH;
use crate::error::PageError;
use crate::processes::act;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_domain::forum::process::{PhaseKind, ProcessKind};
use rembuk_domain::time::local_date;
use rembuk_store::rows::{NOW, OutreachRow, PhaseRow, ProcessDocument, ProcessRow};
use rembuk_store::{Store, run};
use serde_json::json;
use uuid::Uuid;

const SECRETARIAT: &str = "Sekretariat";

/// Kind, first and last day counted from the day of loading, what it is about
type PhaseOf = (PhaseKind, i64, i64, &'static str);

const PLAN: &[PhaseOf] = &[
    (PhaseKind::Preparation, -60, -21, "CONTOH: pembentukan tim penyusun dan penyiapan data"),
    (
        PhaseKind::Gathering,
        -20,
        25,
        "CONTOH: masukan lewat laman ini, di kecamatan, dan di siaran Radio Desa",
    ),
    (PhaseKind::Drafting, 26, 60, "CONTOH: tim menyusun rancangan dan menjawab semua masukan"),
    (PhaseKind::Consultation, 61, 90, "CONTOH: rancangan terbuka untuk ditanggapi"),
    (PhaseKind::Agreement, 91, 105, "CONTOH: rapat pleno forum"),
    (PhaseKind::Enactment, 106, 130, "CONTOH: penetapan oleh bupati"),
];
const OPEN: &[PhaseOf] = &[
    (PhaseKind::Preparation, 9, 20, "CONTOH: pengenalan kemitraan pemerintahan terbuka"),
    (PhaseKind::Gathering, 21, 50, "CONTOH: usulan komitmen dari warga dan lembaga"),
];

/// Publishes both, once.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    if !run!(tx, processes::list(region_id, NOW))?.is_empty() {
        return Ok(());
    }
    drop(tx);
    let zone = crate::context::time_zone(&head.region.time_zone);
    let demo = Demo { store, region_id, today: local_date(store.clock().now(), &zone) };
    let plan = "CONTOH: Penyusunan RAD TPB/SDGs Kabupaten Contoh berikutnya";
    let about = "CONTOH: proses rekaan. Rencana aksi berikutnya disusun bersama; setiap masukan dijawab dengan alasannya.";
    let id = demo.process("rad-berikutnya", ProcessKind::ActionPlan, (plan, about), -80, PLAN).await?;
    demo.evidence(id).await?;
    let open = "CONTOH: Rencana aksi pemerintahan terbuka Kabupaten Contoh";
    let about = "CONTOH: proses rekaan yang kalendernya diterbitkan terlambat.";
    demo.process("ogp-contoh", ProcessKind::OpenGovernment, (open, about), -1, OPEN).await?;
    Ok(())
}

struct Demo<'s> {
    store: &'s Store,
    region_id: i64,
    today: Date,
}

impl Demo<'_> {
    fn on(&self, days: i64) -> String {
        self.today.checked_add(days.days()).unwrap_or(self.today).to_string()
    }

    async fn process(
        &self,
        slug: &str,
        kind: ProcessKind,
        (name, about): (&str, &str),
        published: i64,
        phases: &[PhaseOf],
    ) -> Result<Uuid, PageError> {
        let row = ProcessRow {
            id: Uuid::now_v7(),
            slug: slug.to_owned(),
            kind: kind.code().to_owned(),
            name: name.to_owned(),
            about: about.to_owned(),
            state: "published".to_owned(),
            published_on: Some(self.on(published)),
            reason: None,
            sort_key: self.on(published),
            valid_from_seq: 0,
        };
        let region_id = self.region_id;
        let mut tx = self.store.write(region_id).await?;
        let seq = tx.seq();
        run!(tx, processes::insert(region_id, seq, &row))?;
        for (number, (kind, starts, ends, about)) in (1..).zip(phases) {
            let phase = PhaseRow {
                id: Uuid::now_v7(),
                process_id: row.id,
                number,
                kind: kind.code().to_owned(),
                starts_on: self.on(*starts),
                ends_on: self.on(*ends),
                about: (*about).to_owned(),
                reason: None,
                valid_from_seq: 0,
            };
            run!(tx, processes::insert_phase(region_id, seq, &phase))?;
        }
        let payload = json!({"process": slug, "published": row.published_on, "phases": phases.len()});
        tx.commit_public(act("process-published", SECRETARIAT.to_owned(), &row, payload)).await?;
        Ok(row.id)
    }

    /// Outreach in the first two phases, and one document.
    async fn evidence(&self, process_id: Uuid) -> Result<(), PageError> {
        let region_id = self.region_id;
        let mut tx = self.store.write(region_id).await?;
        let (seq, at) = (tx.seq(), tx.now().micros());
        let all = run!(tx, processes::list(region_id, NOW))?;
        let Some(row) = all.into_iter().find(|row| row.id == process_id) else { return Ok(()) };
        for (days, about, place, people) in [
            (-40, "CONTOH: siaran tanya jawab tentang rencana aksi", "Radio Desa", None),
            (-15, "CONTOH: pertemuan nelayan tentang air bersih dan muara", "Balai nelayan", Some(46)),
            (-8, "CONTOH: kelompok perempuan menilai layanan kesehatan ibu", "Balai desa", Some(31)),
        ] {
            let outreach = OutreachRow {
                id: Uuid::now_v7(),
                process_id,
                day: self.on(days),
                about: about.to_owned(),
                place: place.to_owned(),
                people,
                link: Some("https://contoh.example/jangkauan".to_owned()),
                valid_from_seq: 0,
            };
            run!(tx, processes::insert_outreach(region_id, seq, &outreach))?;
        }
        let document = ProcessDocument {
            id: Uuid::now_v7(),
            process_id,
            title: "CONTOH: kerangka rencana aksi dan daftar data yang belum ada".to_owned(),
            shared_at: at,
            link: Some("https://contoh.example/kerangka.pdf".to_owned()),
            valid_from_seq: 0,
        };
        run!(tx, processes::insert_document(region_id, seq, &document))?;
        let payload = json!({"process": row.slug, "day": null, "people": 77, "files": []});
        tx.commit_public(act("outreach-noted", SECRETARIAT.to_owned(), &row, payload)).await?;
        Ok(())
    }
}
