//! Attendance, minutes and follow-ups of the meetings of Contoh, invented throughout, in every state they may have. Days are
//! counted from the day it is loaded.
use super::CONTOH;
use crate::attendance;
use crate::error::PageError;
use crate::follow_ups;
use crate::forum::Forum;
use crate::meetings::{self, Meeting};
use crate::minutes;
use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::forum::attendance::{CORRECTION_DAYS, Rank, open_until};
use rembuk_domain::forum::follow_ups::CHECK_DAYS;
use rembuk_domain::forum::minutes::{APPROVAL_DAYS, OBJECTION_DAYS};
use rembuk_domain::time::local_date;
use rembuk_store::rows::{
    AttendanceCount, AttendanceObjection, AttendanceRow, FollowUpRow, MeetingInvitationRow, MinutesObjection,
    MinutesRow, NOW,
};
use rembuk_store::{Store, Write, run};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Who notes and writes in the demo
const SECRETARIAT: &str = "Sekretariat";

/// What became of the minutes of a meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Approved,
    /// …and another version after that
    ApprovedTwice,
    WithoutNonGovernment,
    WithoutBoth,
    Convener,
    /// Those invited are reading it
    Objections,
    /// The government side has approved, the other has time
    Waits,
}

/// Minutes in the order of the meetings; the eighth lies ahead.
const MINUTES: &[(Fate, &str)] = &[
    (
        Fate::ApprovedTwice,
        "## Pembukaan\n\nCONTOH: notula rekaan. Kedua ketua bersama membuka pleno.\n\n## Pembahasan\n\n- Cara kerja forum dibacakan dan ditanggapi.\n- Empat kelompok kerja dibentuk, masing-masing dengan dua pemimpin.\n\n## Kesimpulan\n\nForum mulai bekerja menurut **tahap yang disepakati**.\n",
    ),
    (
        Fate::WithoutNonGovernment,
        "## Pembahasan\n\nCONTOH: notula rekaan. Angka kemiskinan per kecamatan belum tersedia; dinas menyampaikan rencana pengisiannya.\n\n## Kesimpulan\n\nData kematian ibu diisi lebih dahulu.\n",
    ),
    (
        Fate::Convener,
        "## Cerita warga\n\nCONTOH: notula rekaan. Lima desa bercerita tentang sumur yang kering.\n\n## Permintaan\n\n1. Peta sumber air.\n2. Jadwal tangki air yang diumumkan.\n",
    ),
    (
        Fate::Approved,
        "## Pembahasan\n\nCONTOH: notula rekaan. Rancangan pertama dibahas per bab; hasil temu warga tentang air bersih dibacakan.\n\n## Kesimpulan\n\nTarget bersama untuk air minum layak masuk ke rancangan berikutnya.\n",
    ),
    (
        Fate::WithoutBoth,
        "## Pembahasan\n\nCONTOH: notula rekaan. Usul keputusan tentang sampah pasar disusun; kuorum satu unsur tidak terpenuhi.\n\n## Kesimpulan\n\nUsul dibawa kembali ke forum.\n",
    ),
    (
        Fate::Objections,
        "## Pembahasan\n\nCONTOH: notula rekaan. Yang sudah dikerjakan: pemetaan dua sumber air. Yang belum: jadwal tangki.\n",
    ),
    (
        Fate::Waits,
        "## Pembahasan\n\nCONTOH: notula rekaan. Naskah akhir diputuskan bab demi bab.\n\n## Kesimpulan\n\nNaskah disampaikan kepada kepala daerah.\n",
    ),
];

/// Where a follow-up stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Underway,
    Reported,
    Confirmed,
    Unconfirmed,
    Dropped(&'static str),
    SentBack(&'static str),
}

/// A follow-up: meeting (from 0), seat (from 0), what, days until it is due, days ago it was reported, state, first due
struct Invented {
    meeting: usize,
    seat: usize,
    what: &'static str,
    due: i64,
    reported: i64,
    state: State,
    /// Days of the first due day, and why it was moved
    moved: Option<(i64, &'static str)>,
}

const fn follow_up(meeting: usize, seat: usize, what: &'static str, due: i64, state: State) -> Invented {
    Invented { meeting, seat, what, due, reported: 0, state, moved: None }
}

const FOLLOW_UPS: &[Invented] = &[
    Invented {
        reported: -300,
        ..follow_up(0, 0, "Mengumumkan jadwal tahap penyusunan", -305, State::Confirmed)
    },
    Invented {
        reported: -240,
        ..follow_up(1, 2, "Mengisi data kematian ibu dua tahun terakhir", -240, State::Unconfirmed)
    },
    Invented {
        reported: -60,
        moved: Some((-150, "menunggu pengukuran musim kemarau")),
        ..follow_up(2, 3, "Memetakan sumber air di lima desa", -60, State::Confirmed)
    },
    follow_up(3, 6, "Menyusun target bersama air minum layak", 20, State::Underway),
    follow_up(
        4,
        14,
        "Menghitung timbulan sampah tiga pasar",
        -30,
        State::Dropped("sudah dihitung provinsi; angkanya dipakai"),
    ),
    follow_up(5, 3, "Mengumumkan jadwal tangki air setiap Senin", -8, State::Open),
    Invented {
        reported: -2,
        ..follow_up(6, 0, "Menyampaikan naskah akhir kepada kepala daerah", 5, State::Reported)
    },
    follow_up(
        6,
        12,
        "Menyebarkan ringkasan naskah dalam bahasa sederhana",
        12,
        State::SentBack("ringkasan untuk penyandang disabilitas belum ada"),
    ),
    follow_up(6, 8, "Mengusulkan wakil di badan pemantau", 25, State::Open),
];

/// Adds all of it once the meetings are there.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    let meetings = run!(tx, meetings::list(region_id, NOW))?;
    let meetings: Vec<Meeting> = meetings.into_iter().filter_map(Meeting::new).collect();
    let known = run!(tx, minutes::list_all(region_id, NOW))?;
    let forum = Forum::load(&mut tx, region_id, NOW).await?;
    let calendar = crate::calendar::load(&mut tx, region_id, NOW).await?;
    let invitations = run!(tx, meetings::list_all_invitations(region_id, NOW))?;
    let follow_ups = run!(tx, follow_ups::list(region_id, NOW))?.len();
    drop(tx);
    let zone = crate::context::time_zone(&head.region.time_zone);
    let today = local_date(store.clock().now(), &zone);
    let demo = Demo { forum, calendar, zone, today };
    for (number, (meeting, minutes)) in meetings.iter().zip(MINUTES).enumerate() {
        // A start that was interrupted goes on where it stopped.
        if known.iter().any(|row| row.meeting_id == meeting.row.id) {
            continue;
        }
        let own: Vec<&MeetingInvitationRow> =
            invitations.iter().filter(|row| row.meeting_id == meeting.row.id).collect();
        let tx = store.write(region_id).await?;
        demo.attendance(tx, meeting, number, &own).await?;
        let tx = store.write(region_id).await?;
        demo.minutes(tx, meeting, *minutes, &own).await?;
    }
    for invented in FOLLOW_UPS.iter().skip(follow_ups) {
        let Some(meeting) = meetings.get(invented.meeting) else { continue };
        let tx = store.write(region_id).await?;
        demo.follow_up(tx, meeting, invented).await?;
    }
    Ok(())
}

struct Demo {
    forum: Forum,
    calendar: WorkingCalendar,
    zone: TimeZone,
    today: Date,
}

impl Demo {
    fn day(&self, days: i64) -> Date {
        self.today.checked_add(days.days()).unwrap_or(self.today)
    }

    /// Ranks in a pattern that shows each, and says nothing of any organisation.
    fn rank(number: usize, at: usize) -> Option<Rank> {
        match (number * 3 + at * 5) % 13 {
            0..=2 => Some(Rank::Head),
            3 => Some(Rank::ActingHead),
            4 => Some(Rank::DailyHead),
            5 => Some(Rank::Deputy),
            6 | 7 => Some(Rank::DivisionHead),
            8 => Some(Rank::Functional),
            9 => Some(Rank::Staff),
            10 => Some(Rank::Excused),
            11 => Some(Rank::Absent),
            _ => None,
        }
    }

    async fn attendance(
        &self,
        mut tx: Write,
        meeting: &Meeting,
        number: usize,
        invited: &[&MeetingInvitationRow],
    ) -> Result<(), PageError> {
        let noted_on = meeting.day(&self.zone).tomorrow().unwrap_or(self.today).min(self.today);
        let (region_id, seq) = (tx.region_id(), tx.seq());
        let mut lines = 0;
        for (at, invitation) in invited.iter().enumerate() {
            let (Some(rank), Some(organisation_id)) = (Self::rank(number, at), invitation.organisation_id)
            else {
                continue;
            };
            let stays = rank.is_present() && invitation.seat_id.is_some();
            let row = AttendanceRow {
                id: Uuid::now_v7(),
                meeting_id: meeting.row.id,
                organisation_id,
                office_id: invitation.office_id,
                seat_id: invitation.seat_id,
                invitation_id: Some(invitation.id),
                rank: rank.code().to_owned(),
                explanation: (rank == Rank::Excused).then(|| "dinas luar (CONTOH)".to_owned()),
                noted_on: noted_on.to_string(),
                open_until: open_until(&self.calendar, noted_on, CORRECTION_DAYS).to_string(),
                arrived_at: stays.then(|| meeting.schedule.starts().micros()),
                left_at: None,
                reason: (number == 3 && at == 4).then(|| "daftar hadir tertukar (CONTOH)".to_owned()),
                valid_from_seq: 0,
            };
            attendance::put(&mut tx, &row).await?;
            if number == 6 && at == 1 {
                let objection = AttendanceObjection {
                    id: Uuid::now_v7(),
                    attendance_id: row.id,
                    meeting_id: meeting.row.id,
                    organisation_id,
                    rank: Rank::Deputy.code().to_owned(),
                    made_on: noted_on.to_string(),
                    valid_from_seq: 0,
                };
                run!(tx, attendance::insert_objection(region_id, seq, &objection))?;
            }
            lines += 1;
        }
        let count = AttendanceCount {
            id: Uuid::now_v7(),
            meeting_id: meeting.row.id,
            guests: i64::try_from(number % 4).unwrap_or_default(),
            citizens: i64::try_from(number * 3 % 11).unwrap_or_default(),
            noted_on: noted_on.to_string(),
            valid_from_seq: 0,
        };
        run!(tx, attendance::insert_count(region_id, seq, &count))?;
        let payload = json!({"lines": lines, "corrected": 0});
        let by = self.by(meeting);
        tx.commit_public(meetings::acts::act("attendance-noted", by, &meeting.row, payload)).await?;
        Ok(())
    }

    /// In whose name something is done at a meeting.
    fn by(&self, meeting: &Meeting) -> String {
        let convener = meeting.row.convener_id.and_then(|id| self.forum.organisation(id));
        convener.map_or_else(|| SECRETARIAT.to_owned(), |row| row.name.clone())
    }

    fn version(&self, meeting: &Meeting, number: i64, sent: Date, body: &str) -> MinutesRow {
        let until = self.calendar.add_working_days(sent, OBJECTION_DAYS);
        let is_convened = !meeting.kind.has_co_chairs();
        let due = if is_convened { until } else { self.calendar.add_working_days(until, APPROVAL_DAYS) };
        MinutesRow {
            id: Uuid::now_v7(),
            meeting_id: meeting.row.id,
            version: number,
            state: "objections".to_owned(),
            approvers: if is_convened { "convener" } else { "both-sides" }.to_owned(),
            body: body.to_owned(),
            digest: hex::encode(Sha256::digest(body.as_bytes())),
            written_by: self.by(meeting),
            sent_on: sent.to_string(),
            objections_until: until.to_string(),
            publish_due: due.to_string(),
            approved_government_on: None,
            approved_non_government_on: None,
            published_on: None,
            valid_from_seq: 0,
        }
    }

    async fn minutes(
        &self,
        mut tx: Write,
        meeting: &Meeting,
        (fate, body): (Fate, &str),
        invited: &[&MeetingInvitationRow],
    ) -> Result<(), PageError> {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        let held = meeting.day(&self.zone);
        let sent = match fate {
            // So that their days are running when somebody looks.
            Fate::Objections => self.day(-2),
            Fate::Waits => self.day(-9),
            _ => self.calendar.add_working_days(held, 4),
        };
        let row = self.version(meeting, 1, sent, body);
        let after = |text: &str| text.parse::<Date>().ok().and_then(|day| day.tomorrow().ok());
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        let (reading, lapsed) = (after(&row.objections_until), after(&row.publish_due));
        let published = |government: Option<Date>, other: Option<Date>, on: Option<Date>| MinutesRow {
            state: "published".to_owned(),
            approved_government_on: day(government),
            approved_non_government_on: day(other),
            published_on: day(on),
            ..row.clone()
        };
        let stored = match fate {
            Fate::Objections => row.clone(),
            Fate::Waits => MinutesRow {
                state: "approval".to_owned(),
                approved_government_on: day(reading),
                ..row.clone()
            },
            Fate::Approved | Fate::ApprovedTwice => published(reading, reading, reading),
            Fate::WithoutNonGovernment => published(reading, None, lapsed),
            Fate::WithoutBoth => published(None, None, lapsed),
            Fate::Convener => published(None, None, reading),
        };
        run!(tx, minutes::insert(region_id, seq, &stored))?;
        if fate == Fate::ApprovedTwice {
            let text = format!("{body}\nTambahan: pemimpin pokja hukum disebut dengan lembaganya.\n");
            let second = self.version(meeting, 2, self.calendar.add_working_days(held, 30), &text);
            let on = after(&second.objections_until);
            let second = MinutesRow {
                state: "published".to_owned(),
                approved_government_on: day(on),
                approved_non_government_on: day(on),
                published_on: day(on),
                ..second
            };
            run!(tx, minutes::insert(region_id, seq, &second))?;
        }
        if matches!(fate, Fate::Waits | Fate::Objections | Fate::Approved) {
            self.objection(&mut tx, &stored, invited, fate).await?;
        }
        let act = minutes::act("minutes-sent", self.by(meeting), meeting, &stored, json!({}));
        tx.commit_public(act).await?;
        Ok(())
    }

    async fn objection(
        &self,
        tx: &mut Write,
        row: &MinutesRow,
        invited: &[&MeetingInvitationRow],
        fate: Fate,
    ) -> Result<(), PageError> {
        let Some(organisation_id) = invited.last().and_then(|row| row.organisation_id) else { return Ok(()) };
        let answer = (fate != Fate::Objections).then(|| "Ditambahkan pada kesimpulan (CONTOH).".to_owned());
        let objection = MinutesObjection {
            id: Uuid::now_v7(),
            meeting_id: row.meeting_id,
            version: row.version,
            organisation_id,
            seat_id: None,
            made_on: row.sent_on.clone(),
            about: "Usul kami tentang data terbuka belum tertulis (CONTOH).".to_owned(),
            answer,
            valid_from_seq: 0,
        };
        let (region_id, seq) = (tx.region_id(), tx.seq());
        Ok(run!(tx, minutes::insert_objection(region_id, seq, &objection))?)
    }

    async fn follow_up(&self, mut tx: Write, meeting: &Meeting, one: &Invented) -> Result<(), PageError> {
        let Some(forum) = self.forum.forum() else { return Ok(()) };
        let mut held = self.forum.seats_of(forum.id).filter_map(|seat| seat.holder);
        let Some(holder) = held.nth(one.seat) else { return Ok(()) };
        let (region_id, year) = (tx.region_id(), self.today.year());
        let number = run!(tx, references::next(region_id, follow_ups::REFERENCE, i64::from(year)))?;
        let is_reported = matches!(one.state, State::Reported | State::Confirmed | State::Unconfirmed);
        let has_report = is_reported || matches!(one.state, State::Underway | State::SentBack(_));
        let reported = self.day(one.reported);
        let name = self.forum.organisation(holder.organisation).map(|row| row.name.clone());
        let row = FollowUpRow {
            id: Uuid::now_v7(),
            reference: format!("{}-{year}-{number:04}", follow_ups::REFERENCE),
            meeting_id: meeting.row.id,
            organisation_id: holder.organisation,
            what: one.what.to_owned(),
            state: match one.state {
                State::Open => "open",
                State::Underway | State::SentBack(_) => "underway",
                State::Reported => "reported",
                State::Confirmed | State::Unconfirmed => "done",
                State::Dropped(_) => "dropped",
            }
            .to_owned(),
            agreed_on: meeting.day(&self.zone).to_string(),
            first_due: self.day(one.moved.map_or(one.due, |(first, _)| first)).to_string(),
            due_on: self.day(one.due).to_string(),
            source: None,
            moved_reason: one.moved.map(|(_, reason)| reason.to_owned()),
            report: has_report.then(|| "CONTOH: laporan rekaan tentang apa yang dikerjakan.".to_owned()),
            link: None,
            reported_on: is_reported.then(|| reported.to_string()),
            reported_by: name.filter(|_| has_report),
            check_due: (one.state == State::Reported)
                .then(|| self.calendar.add_working_days(reported, CHECK_DAYS).to_string()),
            is_confirmed: one.state == State::Confirmed,
            sent_back_reason: match one.state {
                State::SentBack(reason) => Some(reason.to_owned()),
                _ => None,
            },
            dropped_reason: match one.state {
                State::Dropped(reason) => Some(reason.to_owned()),
                _ => None,
            },
            valid_from_seq: 0,
        };
        follow_ups::put(&mut tx, &row).await?;
        tx.commit_public(follow_ups::act("follow-up-agreed", self.by(meeting), &row, json!({}))).await?;
        Ok(())
    }
}
