//! A year of meetings of Contoh, invented throughout: plenaries, working groups, and two that organisations convened. Days are
//! counted from the day it is loaded; the last meeting lies ahead, its agenda approved by one side only.
use super::CONTOH;
use crate::error::PageError;
use crate::forum::Forum;
use crate::meetings::acts::{Guest, act, convene, put, put_invitation};
use crate::meetings::agenda::{Agenda, Clocks, Refusal, Says, put_forward, put_item, say};
use crate::meetings::{Meeting, agenda_days};
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_domain::forum::agenda::{ItemState, Origin, StandsHow};
use rembuk_domain::forum::attendance::Rank;
use rembuk_domain::forum::invitations::Answer;
use rembuk_domain::forum::meetings::{MeetingKind, notice};
use rembuk_domain::forum::seats::Topic;
use rembuk_domain::organisations::{Constituency, Platform};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{
    AgendaItemRow, AgendaVersionRow, ForumBody, MeetingInvitationRow, MeetingRow, NOW, Organisation,
};
use rembuk_store::{Store, Write, run};
use serde_json::json;
use uuid::Uuid;

/// Who runs the meetings of the forum in the demo
const SECRETARIAT: &str = "Sekretariat";

/// Whose meeting it is.
#[derive(Clone, Copy)]
enum Host {
    Forum,
    Group(Topic),
    /// The so-manieth organisation of civil society on a seat
    Organisation(usize),
}

/// What became of its agenda.
#[derive(Clone, Copy)]
enum Fate {
    Both,
    /// By the clock: this side did not approve, with or without a reason
    Clock(Constituency, Option<&'static str>),
    Convener,
    /// Waits; the government side has approved
    Waits,
}

/// An invented meeting.
struct Invented {
    /// Days from the day of loading
    days: i64,
    host: Host,
    title: &'static str,
    purpose: &'static str,
    place: &'static str,
    /// Days before the meeting on which invitations went out
    told: i64,
    items: &'static [(&'static str, Origin)],
    agenda: Fate,
    is_moved: bool,
}

const MEETINGS: &[Invented] = &[
    Invented {
        days: -330,
        host: Host::Forum,
        title: "Pleno pembukaan forum",
        purpose: "Menyepakati cara kerja forum dan tahap penyusunan rencana aksi.",
        place: "Aula Bappeda Contoh",
        told: 14,
        items: &[
            ("Cara kerja forum dan kedua ketua bersama", Origin::Member),
            ("Tahap penyusunan rencana aksi", Origin::Member),
            ("Pembagian empat kelompok kerja", Origin::Member),
        ],
        agenda: Fate::Both,
        is_moved: false,
    },
    Invented {
        days: -270,
        host: Host::Group(Topic::Social),
        title: "Pokja sosial: angka kemiskinan dan kesehatan ibu",
        purpose: "Membahas angka yang belum ada dan siapa yang mengisinya.",
        place: "Ruang rapat Dinas Sosial Contoh",
        told: 8,
        items: &[
            ("Angka kemiskinan per kecamatan", Origin::Member),
            ("Data kematian ibu yang masih ditunggu", Origin::Member),
        ],
        agenda: Fate::Both,
        is_moved: false,
    },
    Invented {
        days: -230,
        host: Host::Organisation(0),
        title: "Temu warga: air bersih di musim kemarau",
        purpose: "Mendengar warga lima desa tentang air bersih.",
        place: "Balai desa Contoh Lor",
        told: 10,
        items: &[
            ("Cerita warga lima desa", Origin::Member),
            ("Apa yang diminta dari rencana aksi", Origin::Member),
        ],
        agenda: Fate::Convener,
        is_moved: false,
    },
    Invented {
        days: -190,
        host: Host::Forum,
        title: "Pleno rancangan rencana aksi",
        purpose: "Membahas rancangan pertama dan usul yang masuk.",
        place: "Aula Bappeda Contoh",
        told: 15,
        items: &[
            ("Rancangan pertama rencana aksi", Origin::Member),
            ("Hasil temu warga: air bersih di musim kemarau", Origin::Outcome),
            ("Target bersama untuk air minum layak", Origin::Member),
        ],
        agenda: Fate::Clock(
            Constituency::NonGovernment,
            Some("bahan rapat baru dibagikan sehari sebelumnya"),
        ),
        is_moved: false,
    },
    Invented {
        days: -140,
        host: Host::Group(Topic::Environmental),
        title: "Pokja lingkungan: sampah pasar",
        purpose: "Menyusun usul keputusan tentang pengelolaan sampah pasar.",
        place: "Kantor Dinas Lingkungan Hidup Contoh",
        told: 3,
        items: &[("Usul keputusan sampah pasar", Origin::Member)],
        agenda: Fate::Clock(Constituency::Government, None),
        is_moved: true,
    },
    Invented {
        days: -90,
        host: Host::Organisation(1),
        title: "Diskusi tindak lanjut janji air bersih",
        purpose: "Menanyakan kemajuan yang dijanjikan di pleno.",
        place: "Sekretariat lembaga penyelenggara",
        told: 9,
        items: &[("Apa yang sudah dan belum dikerjakan", Origin::Member)],
        agenda: Fate::Convener,
        is_moved: false,
    },
    Invented {
        days: -45,
        host: Host::Forum,
        title: "Pleno naskah akhir",
        purpose: "Memutuskan naskah rencana aksi dan hal yang kembali ke forum.",
        place: "Aula Bappeda Contoh",
        told: 15,
        items: &[
            ("Naskah akhir rencana aksi", Origin::Member),
            ("Sampah pasar: keputusan yang kembali ke forum", Origin::Returned),
            ("Tanggapan yang lewat waktu", Origin::Rule),
            ("Pemilihan wakil di badan pemantau", Origin::Member),
        ],
        agenda: Fate::Both,
        is_moved: false,
    },
    Invented {
        days: 14,
        host: Host::Forum,
        title: "Pleno evaluasi tahun pertama",
        purpose: "Melihat capaian tahun pertama dan yang perlu diperbaiki.",
        place: "Aula Bappeda Contoh",
        told: 14,
        items: &[
            ("Capaian tahun pertama", Origin::Member),
            ("Tindak lanjut yang lewat waktu", Origin::Rule),
            ("Rencana kerja tahun kedua", Origin::Member),
        ],
        agenda: Fate::Waits,
        is_moved: false,
    },
];

/// Adds the eight meetings of Contoh, in the order of time, once its forum is there.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    let known = run!(tx, meetings::list(region_id, NOW))?.len();
    let forum = Forum::load(&mut tx, region_id, NOW).await?;
    let settings = run!(tx, settings::list(region_id, NOW))?;
    let calendar = crate::calendar::load(&mut tx, region_id, NOW).await?;
    drop(tx);
    if forum.forum().is_none() {
        return Ok(());
    }
    let zone = crate::context::time_zone(&head.region.time_zone);
    let today = local_date(store.clock().now(), &zone);
    let demo = Demo { forum, clocks: Clocks { days: agenda_days(&settings), calendar, zone, today } };
    // A start that was interrupted goes on where it stopped.
    for invented in MEETINGS.iter().skip(known) {
        let tx = store.write(region_id).await?;
        demo.meeting(tx, invented).await?;
    }
    Ok(())
}

struct Demo {
    forum: Forum,
    clocks: Clocks,
}

impl Demo {
    /// The working day so many days from the day of loading, or the next one.
    fn day(&self, days: i64) -> Date {
        let day = self.clocks.today.checked_add(days.days()).unwrap_or(self.clocks.today);
        match self.clocks.calendar.is_working(day) {
            true => day,
            false => self.clocks.calendar.add_working_days(day, 1),
        }
    }

    fn at(&self, day: Date, hour: i8) -> Instant {
        let zoned = day.at(hour, 0, 0, 0).to_zoned_datetime(self.clocks.zone.clone());
        zoned.map_or(Instant::from_micros(0), |at| Instant::from_micros(at.timestamp().as_microsecond()))
    }

    fn body(&self, host: Host) -> Option<&ForumBody> {
        match host {
            Host::Forum => self.forum.forum(),
            Host::Group(topic) => {
                self.forum.groups().find(|body| body.topic.as_deref() == Some(topic.code()))
            }
            Host::Organisation(_) => None,
        }
    }

    /// Organisations of civil society on seats of the forum, by number of the seat.
    fn convener(&self, host: Host) -> Option<&Organisation> {
        let Host::Organisation(number) = host else { return None };
        let seats = self.forum.seats_of(self.forum.forum()?.id);
        let is_civil = |row: &&Organisation| row.platform == Platform::CivilSociety.code();
        seats.filter_map(|seat| self.forum.holder(seat)).filter(is_civil).nth(number)
    }

    async fn meeting(&self, mut tx: Write, invented: &Invented) -> Result<(), PageError> {
        let day = self.day(invented.days);
        let told = day.checked_sub(invented.told.days()).unwrap_or(day).min(self.clocks.today);
        let meeting = convene(&mut tx, self.row(invented, day, told), self.clocks.today.year()).await?;
        put(&mut tx, &meeting.row).await?;
        for (number, (title, origin)) in (1..).zip(invented.items) {
            let item = self.item(&meeting, number, title, *origin);
            put_item(&mut tx, &item).await?;
        }
        self.agenda(&mut tx, &meeting, invented, told).await?;
        let guests = self.guests(&meeting);
        for (number, guest) in guests.iter().enumerate() {
            let row = self.invitation(&meeting, number, guest, day, told);
            put_invitation(&mut tx, &row).await?;
        }
        let by = match self.convener(invented.host) {
            Some(convener) => convener.name.clone(),
            None => SECRETARIAT.to_owned(),
        };
        let more = json!({"invited": guests.len(), "day": day.to_string()});
        tx.commit_public(act("meeting-called", by, &meeting.row, more)).await?;
        Ok(())
    }

    fn row(&self, invented: &Invented, day: Date, told: Date) -> MeetingRow {
        let (starts, ends) = (self.at(day, 9), self.at(day, 12));
        let is_over = invented.days < 0;
        let kind = match invented.host {
            Host::Forum => MeetingKind::Forum,
            Host::Group(_) => MeetingKind::WorkingGroup,
            Host::Organisation(_) => MeetingKind::Convened,
        };
        let before = self.at(day.checked_sub(7.days()).unwrap_or(day), 9);
        MeetingRow {
            id: Uuid::now_v7(),
            reference: String::new(),
            body_id: self.body(invented.host).map(|body| body.id),
            convener_id: self.convener(invented.host).map(|row| row.id),
            title: invented.title.to_owned(),
            purpose: invented.purpose.to_owned(),
            kind: kind.code().to_owned(),
            starts_at: starts.micros(),
            ends_at: ends.micros(),
            place: invented.place.to_owned(),
            online_link: None,
            state: if is_over { "held" } else { "called" }.to_owned(),
            called_on: Some(told.to_string()),
            moved_count: i64::from(invented.is_moved),
            moved_from: invented.is_moved.then(|| before.micros()),
            reason: invented.is_moved.then(|| "tempat rapat dipakai acara lain".to_owned()),
            follows_up: None,
            process_id: None,
            letter_number: (kind != MeetingKind::Convened)
                .then(|| format!("005/CONTOH-{}/{}", invented.days.unsigned_abs(), day.year())),
            sort_key: starts.micros().to_string(),
            valid_from_seq: 0,
        }
    }

    fn item(&self, meeting: &Meeting, number: i64, title: &str, origin: Origin) -> AgendaItemRow {
        // Every second proposal comes from a seat of the body, in turn.
        let mut seats = meeting.row.body_id.into_iter().flat_map(|body| self.forum.seats_of(body));
        let turn = usize::try_from(number).unwrap_or_default() * 5;
        let seat = seats.nth(turn).filter(|seat| seat.is_held(self.forum.sides, self.clocks.today));
        AgendaItemRow {
            id: Uuid::now_v7(),
            meeting_id: meeting.row.id,
            number,
            title: title.to_owned(),
            about: String::new(),
            proposed_by: seat.filter(|_| origin == Origin::Member && number % 2 == 0).map(|seat| seat.id),
            origin: origin.code().to_owned(),
            state: ItemState::Proposed.code().to_owned(),
            reason: None,
            subject: None,
            valid_from_seq: 0,
        }
    }

    /// Puts the items forward on the day of telling, and lets happen what happened.
    async fn agenda(
        &self,
        tx: &mut Write,
        meeting: &Meeting,
        invented: &Invented,
        told: Date,
    ) -> Result<(), PageError> {
        let agenda = Agenda::load_in(tx, meeting.row.id).await?;
        let then = Clocks { today: told, ..self.clocks.clone() };
        let version = put_forward(tx, meeting, &agenda, &then).await.map_err(damaged)?;
        let due: Date = version.due_on.parse().unwrap_or(told);
        let after = due.tomorrow().unwrap_or(due);
        let approved = |day: Date| Some(day.to_string());
        let row = match invented.agenda {
            Fate::Convener => return Ok(()),
            Fate::Waits => {
                let agenda = Agenda::load_in(tx, meeting.row.id).await?;
                let number = u32::try_from(version.version).unwrap_or_default();
                let side = Constituency::Government;
                say(tx, &agenda, side, number, &Says::Approves, told).await.map_err(damaged)?;
                return Ok(());
            }
            Fate::Both => AgendaVersionRow {
                approved_government_on: approved(told),
                approved_non_government_on: approved(due),
                stands_on: approved(due),
                stands_how: Some(StandsHow::Both.code().to_owned()),
                ..version
            },
            Fate::Clock(side, reason) => {
                let reason = reason.map(str::to_owned);
                let (government, other) = match side {
                    Constituency::Government => ((None, reason), (approved(told), None)),
                    Constituency::NonGovernment => ((approved(told), None), (None, reason)),
                };
                AgendaVersionRow {
                    approved_government_on: government.0,
                    reason_government: government.1,
                    approved_non_government_on: other.0,
                    reason_non_government: other.1,
                    stands_on: approved(after),
                    stands_how: Some(StandsHow::Clock.code().to_owned()),
                    ..version
                }
            }
        };
        let (region_id, seq) = (tx.region_id(), tx.seq());
        run!(tx, meetings::close_version(region_id, row.id, seq))?;
        Ok(run!(tx, meetings::insert_version(region_id, seq, &row))?)
    }

    /// All held seats of the body; of a meeting that an organisation convened, the first seats of both sides.
    fn guests(&self, meeting: &Meeting) -> Vec<Guest> {
        let forum = self.forum.forum().map(|body| body.id);
        let body = meeting.row.body_id.or(forum);
        let held = body.into_iter().flat_map(|body| self.forum.seats_of(body));
        let held = held.filter(|seat| seat.is_held(self.forum.sides, self.clocks.today));
        let guest = |organisation: Uuid, seat: Option<Uuid>| Guest {
            organisation: Some(organisation),
            office: None,
            seat,
        };
        match meeting.kind {
            MeetingKind::Convened => {
                let others = held.filter_map(|seat| seat.holder.map(|holder| holder.organisation));
                let others = others.filter(|id| Some(*id) != meeting.row.convener_id);
                others.step_by(3).map(|organisation| guest(organisation, None)).collect()
            }
            _ => held.filter_map(|seat| Some(guest(seat.holder?.organisation, Some(seat.id)))).collect(),
        }
    }

    /// Answers in a pattern that shows each kind.
    fn invitation(
        &self,
        meeting: &Meeting,
        number: usize,
        guest: &Guest,
        day: Date,
        told: Date,
    ) -> MeetingInvitationRow {
        let turn =
            (number * 7 + usize::try_from(meeting.schedule.starts().micros() % 5).unwrap_or_default()) % 9;
        let seat = guest.seat.and_then(|id| self.forum.row(id));
        let answer = match turn {
            0..=4 => Some(Answer::Comes),
            5 | 6 => Some(Answer::Sends),
            7 => Some(Answer::DoesNot),
            _ => None,
        };
        let (office, rank) = match answer {
            Some(Answer::Comes) => (
                seat.and_then(|row| row.representative.clone()).or(Some("Ketua".to_owned())),
                Some(Rank::Head),
            ),
            Some(Answer::Sends) => (Some("Kepala Bidang Program".to_owned()), Some(Rank::DivisionHead)),
            _ => (None, None),
        };
        let is_sent = answer == Some(Answer::Sends);
        MeetingInvitationRow {
            id: Uuid::now_v7(),
            meeting_id: meeting.row.id,
            organisation_id: guest.organisation,
            office_id: guest.office,
            seat_id: guest.seat,
            invited_on: told.to_string(),
            notice_days: notice(&self.clocks.calendar, told, day),
            answer: answer.map_or(Answer::NONE, Answer::code).to_owned(),
            answered_on: answer.map(|_| told.to_string()),
            office,
            rank: rank.map(|rank| rank.code().to_owned()),
            has_letter: is_sent,
            letter_number: is_sent.then(|| format!("CONTOH/{}", number + 1)),
            valid_from_seq: 0,
        }
    }
}

fn damaged(refusal: Refusal) -> PageError {
    match refusal {
        Refusal::Page(error) => error,
        Refusal::Rule(error) => PageError::Internal(format!("the demo breaks a rule: {error}")),
    }
}
