//! Words about meetings that several pages say: kind, state, agenda, answers, entries of the record.
use crate::forum::Forum;
use crate::html::arg;
use crate::html::forum::side;
use crate::i18n::Locale;
use crate::meetings::agenda::{Agenda, Clocks, version};
use crate::meetings::{Meeting, when};
use crate::words;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rembuk_domain::forum::agenda::{StandsHow, Version};
use rembuk_domain::forum::invitations::Answer;
use rembuk_domain::forum::meetings::{Meeting as State, MeetingKind};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{MeetingInvitationRow, Office};
use serde_json::Value;

pub fn kind(locale: Locale, kind: MeetingKind) -> String {
    locale.t(kind.key())
}

/// Where it stands on its way on a day: pages say nothing finer than a day, so that they can be kept for as long.
pub fn state(locale: Locale, meeting: &Meeting, zone: &TimeZone, today: Date) -> String {
    let is_over = meeting.is_past(zone, today);
    locale.t(match meeting.state {
        State::Cancelled(_) => "meeting-state-cancelled",
        State::Planned(_) if is_over => "meeting-state-not-called",
        State::Planned(_) => "meeting-state-planned",
        State::Called(_) | State::Held(_) if is_over => "meeting-state-over",
        State::Called(_) | State::Held(_) if meeting.day(zone) <= today => "meeting-state-today",
        State::Called(_) | State::Held(_) => "meeting-state-called",
    })
}

/// "Dipindahkan 1 kali setelah undangan terkirim, semula Senin, 7 Desember …"; nothing if it never was.
pub fn moved(locale: Locale, meeting: &Meeting, zone: &TimeZone) -> String {
    let count = usize::try_from(meeting.row.moved_count).unwrap_or_default();
    if count == 0 {
        return String::new();
    }
    let Some(from) = meeting.row.moved_from else {
        return locale.ta("meeting-moved-place", &[words::n(count), words::shown(locale, count)]);
    };
    let day = rembuk_domain::time::local_date(Instant::from_micros(from), zone);
    let args = [words::n(count), words::shown(locale, count), arg("day", &locale.date_with_day(day))];
    locale.ta("meeting-moved", &args)
}

/// One item of an agenda for a page.
pub struct ItemLine {
    pub number: String,
    pub title: String,
    pub about: String,
    /// Who proposed it, or which rule put it there
    pub from: String,
    /// Why it was left out
    pub reason: String,
    /// Its page at the desk; empty for the public
    pub path: String,
}

/// What a page says of an agenda.
pub struct AgendaWords {
    /// How the last version stands
    pub line: String,
    /// Whose approval is missing and why, a sentence each
    pub missing: Vec<String>,
    /// What has changed since, or what the clock will do
    pub notes: Vec<String>,
}

fn without_approval(locale: Locale, unsure: Constituency, reason: Option<&str>, is_vacant: bool) -> String {
    let name = arg("side", &side(locale, unsure));
    match (reason, is_vacant) {
        (Some(reason), _) => locale.ta("agenda-missing-reason", &[name, arg("reason", reason)]),
        (None, true) => locale.ta("agenda-missing-vacant", &[name]),
        (None, false) => locale.ta("agenda-missing-silent", &[name]),
    }
}

/// `is_vacant` tells of a side that nobody can approve for it.
pub fn agenda(
    locale: Locale,
    meeting: &Meeting,
    agenda: &Agenda,
    clocks: &Clocks,
    is_open: bool,
    is_vacant: impl Fn(Constituency) -> bool,
) -> AgendaWords {
    let mut said = AgendaWords { line: String::new(), missing: Vec::new(), notes: Vec::new() };
    let count = agenda.on_agenda().count();
    let day = |day: Date| arg("day", &locale.date(day));
    match agenda.latest().and_then(version) {
        None => {
            let args = [words::n(count), words::shown(locale, count)];
            said.line = locale.ta("agenda-none", &args);
            if is_open && count > 0 && meeting.kind.has_co_chairs() {
                let by = clocks.put_forward_by(meeting).max(clocks.today);
                said.notes.push(locale.ta("agenda-clock-puts-forward", &[day(by)]));
            }
        }
        Some(Version::Waiting(waiting)) => {
            let number = arg("version", &waiting.version.to_string());
            said.line = locale.ta("agenda-waits", &[number, day(waiting.due)]);
            for (of, says) in [
                (Constituency::Government, &waiting.government),
                (Constituency::NonGovernment, &waiting.non_government),
            ] {
                said.missing.push(match says.approved_on {
                    Some(on) => locale.ta("agenda-side-approved", &[arg("side", &side(locale, of)), day(on)]),
                    None => without_approval(locale, of, says.reason.as_deref(), is_vacant(of)),
                });
            }
        }
        Some(Version::Stands(stands)) => {
            let key = match stands.how {
                StandsHow::Both => "agenda-stands-both",
                StandsHow::Clock => "agenda-stands-clock",
                StandsHow::Convener => "agenda-stands-convener",
            };
            said.line = locale.ta(key, &[arg("version", &stands.version.to_string()), day(stands.on)]);
            let missing = stands.missing();
            said.missing
                .extend(missing.iter().map(|(of, reason)| without_approval(locale, *of, *reason, false)));
        }
    }
    if agenda.latest().is_some() && agenda.is_changed() && is_open {
        said.notes.push(locale.t("agenda-changed-since"));
    }
    said
}

/// "Bappeda: Kepala", "LSM Lestari (kursi 13)", "Dinas Sosial"
pub fn invited_name(locale: Locale, forum: &Forum, offices: &[Office], row: &MeetingInvitationRow) -> String {
    let organisation = row.organisation_id.and_then(|id| forum.organisation(id)).map(|row| row.name.clone());
    let organisation = organisation.unwrap_or_else(|| locale.t("not-known"));
    let office = row.office_id.and_then(|id| offices.iter().find(|office| office.id == id));
    let seat = row.seat_id.and_then(|id| forum.seat(id));
    match (office, seat) {
        (Some(office), _) => format!("{organisation}: {}", office.name),
        (None, Some(seat)) => {
            let number = arg("number", &seat.number.to_string());
            locale.ta("invitation-seat", &[arg("organisation", &organisation), number])
        }
        (None, None) => organisation,
    }
}

/// How many answered what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    pub invited: usize,
    pub comes: usize,
    pub sends: usize,
    pub does_not: usize,
}

impl Answers {
    pub fn of(rows: &[MeetingInvitationRow]) -> Self {
        let count = |answer: Answer| rows.iter().filter(|row| row.answer == answer.code()).count();
        Self {
            invited: rows.len(),
            comes: count(Answer::Comes),
            sends: count(Answer::Sends),
            does_not: count(Answer::DoesNot),
        }
    }

    pub fn open(&self) -> usize {
        self.invited - self.comes - self.sends - self.does_not
    }

    /// "27 diundang: 15 datang sendiri, 4 mengutus, 3 tidak datang, 5 belum menjawab."
    pub fn line(&self, locale: Locale) -> String {
        if self.invited == 0 {
            return locale.t("invitations-none");
        }
        let count = |name: &'static str, number: usize| arg(name, &words::count(locale, number));
        let args = [
            words::n(self.invited),
            words::shown(locale, self.invited),
            count("comes", self.comes),
            count("sends", self.sends),
            count("not", self.does_not),
            count("open", self.open()),
        ];
        locale.ta("invitations-lead", &args)
    }
}

/// "akan datang: Kepala Bidang PSDA", or that nothing was answered yet.
pub fn answer(locale: Locale, row: &MeetingInvitationRow) -> String {
    let Ok(answer) = Answer::parse(&row.answer) else { return locale.t("invitation-open") };
    let said = locale.t(answer.key());
    match row.office.as_deref() {
        Some(office) if answer != Answer::DoesNot => format!("{said}: {office}"),
        _ => said,
    }
}

/// "8 hari kerja sebelumnya"
pub fn notice(locale: Locale, days: i64) -> String {
    let days = usize::try_from(days).unwrap_or_default();
    locale.ta("invitation-notice", &[words::n(days), words::shown(locale, days)])
}

/// Of a list of meetings and of messages: title, reference and time in one line.
pub fn line(locale: Locale, meeting: &Meeting, zone: &TimeZone) -> String {
    format!("{} ({}), {}", meeting.row.title, meeting.row.reference, when(locale, &meeting.schedule, zone))
}

/// What an entry of the record tells, where it is about meetings.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = |name: &str| payload.get(name).and_then(Value::as_i64).unwrap_or_default();
    let day = |name: &str| text(name).parse().map_or_else(|_| text(name).to_owned(), |day| locale.date(day));
    let of = |key: &str| locale.ta(key, &[arg("meeting", text("meeting"))]);
    let on_day = |key: &str| locale.ta(key, &[arg("meeting", text("meeting")), arg("day", &day("day"))]);
    let of_version = |key: &str| {
        locale.ta(key, &[arg("meeting", text("meeting")), arg("version", &locale.count(number("version")))])
    };
    let with_side = |key: &str| {
        let of = Constituency::parse(text("side")).map(|of| side(locale, of)).unwrap_or_default();
        let version = arg("version", &locale.count(number("version")));
        locale.ta(key, &[arg("meeting", text("meeting")), version, arg("side", &of)])
    };
    let counted = |key: &str, name: &str| {
        let count = usize::try_from(number(name)).unwrap_or_default();
        locale.ta(key, &[arg("meeting", text("meeting")), words::n(count), words::shown(locale, count)])
    };
    Some(match kind {
        "meeting-planned" => on_day("entry-meeting-planned"),
        "meeting-changed" => of("entry-meeting-changed"),
        "meeting-moved" => on_day("entry-meeting-moved"),
        "meeting-called" => counted("entry-meeting-called", "invited"),
        "meeting-cancelled" => of("entry-meeting-cancelled"),
        "meeting-held" => of("entry-meeting-held"),
        "invitation-answered" => of("entry-invitation-answered"),
        "agenda-item-proposed" => of("entry-agenda-item-proposed"),
        "agenda-item-changed" => of("entry-agenda-item-changed"),
        "agenda-item-left-out" => of("entry-agenda-item-left-out"),
        "agenda-item-taken" => of("entry-agenda-item-taken"),
        "agenda-put-forward" => of_version("entry-agenda-put-forward"),
        "agenda-approved" => with_side("entry-agenda-approved"),
        "agenda-declined" => with_side("entry-agenda-declined"),
        "agenda-lapsed" => of_version("entry-agenda-lapsed"),
        "outcome-brought" => of("entry-outcome-brought"),
        _ => return None,
    })
}
