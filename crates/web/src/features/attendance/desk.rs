//! One screen for whoever runs a meeting: everybody invited with a rank to choose. Whoever was invited sees their own line here
//! before everyone does.
use super::check_in::{CITIZEN, GUEST};
use super::{MeetingPath, layout, notes, rank_choices};
use crate::attendance::{self, Desk, Given, Line, Refusal, days};
use crate::calendar;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::form::{Errors, Form, Typed, is_repeat, to_its_end};
use crate::html::list::Choice;
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::meetings::{self, Meeting};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use rembuk_domain::forum::attendance::{AttendanceError, Noted, Rank, Stay};
use rembuk_domain::settings::Rule;
use rembuk_domain::texts;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{AttendanceCount, PersonAttendance};
use rembuk_store::{PrivateReason, run};
use serde_json::json;

const LONGEST_EXPLANATION: usize = 200;
const LONGEST_REASON: usize = 300;
/// Guests nobody counts one by one any more
const MOST_GUESTS: i64 = 100_000;

/// Everything the screen is made from.
pub(super) struct Sheet {
    pub meeting: Meeting,
    pub lines: Vec<Line>,
    pub count: Option<AttendanceCount>,
    pub forum: Forum,
    pub persons: Vec<PersonAttendance>,
}

impl Sheet {
    pub async fn load(context: &mut Context, slug: &str) -> Result<Self, PageError> {
        let meeting = meetings::find(context, slug).await?;
        let (region_id, at) = (context.region_id(), context.at);
        let forum = Forum::load(&mut context.tx, region_id, at).await?;
        let (lines, count) = attendance::load(&mut context.tx, region_id, at, meeting.row.id).await?;
        let persons = run!(context.tx, attendance::list_persons(region_id, meeting.row.id))?;
        Ok(Self { meeting, lines, count, forum, persons })
    }

    /// Changes with every change of a line, so that two people do not undo each other unseen.
    fn version(&self) -> i64 {
        let rows = self.lines.iter().filter_map(|line| line.row.as_ref()).map(|row| row.valid_from_seq);
        rows.chain(self.count.iter().map(|row| row.valid_from_seq)).max().unwrap_or(-1)
    }

    pub fn name(&self, line: &Line) -> String {
        self.forum.organisation(line.organisation_id).map(|row| row.name.clone()).unwrap_or_default()
    }

    /// "Kursi 13", where the line is a seat of the body that meets: only those vote.
    fn seat(&self, context: &Context, line: &Line) -> Option<String> {
        let seat = self.forum.seat(line.seat_id?)?;
        let is_own = Some(seat.body) == self.meeting.row.body_id;
        is_own.then(|| context.locale.ta("attendance-seat", &[arg("number", &seat.number.to_string())]))
    }

    /// The highest rank that somebody checked in with for the organisation.
    fn checked_in(&self, line: &Line) -> Option<Rank> {
        let own = self.persons.iter().filter(|person| person.organisation_id == Some(line.organisation_id));
        own.filter_map(|person| Rank::parse(person.rank.as_deref()?).ok()).min()
    }

    fn checked_in_as(&self, word: &str) -> usize {
        self.persons.iter().filter(|person| person.rank.as_deref() == Some(word)).count()
    }
}

/// "09.05" of an instant, as a time field wants it.
fn clock(at: Option<i64>, zone: &TimeZone) -> String {
    at.map(|at| zone.to_datetime(Instant::from_micros(at).to_timestamp()).strftime("%H:%M").to_string())
        .unwrap_or_default()
}

pub(super) struct Row {
    id: String,
    name: String,
    /// Seat, or that it was not invited
    about: String,
    is_seat: bool,
    ranks: Vec<Choice>,
    explanation: String,
    arrived: String,
    left: String,
    /// What the organisation says of it
    claimed: String,
    /// That the choice comes from somebody who checked in
    hint: String,
    error: String,
}

struct PersonRow {
    name: String,
    organisation: String,
    office: String,
    time: String,
}

struct OwnRow {
    id: String,
    name: String,
    text: String,
    until: String,
    claimed: String,
    can_object: bool,
}

#[derive(Template)]
#[template(path = "attendance/desk.html")]
pub(super) struct DeskPage {
    layout: Layout,
    name: String,
    lead: String,
    is_runner: bool,
    form: Form,
    rows: Vec<Row>,
    guests: String,
    citizens: String,
    guests_hint: String,
    reason: String,
    needs_reason: bool,
    reason_error: String,
    add: Form,
    persons: Vec<PersonRow>,
    persons_end: String,
    screen: String,
    own: Vec<OwnRow>,
    ranks: Vec<(String, String)>,
    object: Form,
    public: String,
    pack: String,
    minutes: String,
}

/// What was typed and what is wrong with it, when the screen is shown again.
#[derive(Default)]
pub(super) struct Said<'t> {
    pub typed: Option<&'t Typed>,
    pub general: Vec<String>,
    /// Line and key of the sentence
    pub wrong: Vec<(String, &'static str)>,
    pub add: Option<Errors>,
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
) -> Result<Response, PageError> {
    let sheet = Sheet::load(&mut context, &slug).await?;
    answer(&context, &signed, &sheet, &Said::default())
}

/// Organisations somebody acts for here.
pub(super) fn own_organisations(context: &Context, signed: &Signed) -> Vec<uuid::Uuid> {
    meetings::convenes_for(&signed.roles, context.region_id(), context.today)
}

pub(super) fn answer(
    context: &Context,
    signed: &Signed,
    sheet: &Sheet,
    said: &Said<'_>,
) -> Result<Response, PageError> {
    let is_runner = notes(context, signed, &sheet.meeting);
    let own = own_organisations(context, signed);
    if !is_runner && !sheet.lines.iter().any(|line| own.contains(&line.organisation_id)) {
        return Err(PageError::NotAllowed);
    }
    let page = page(context, signed, sheet, said, is_runner);
    let is_wrong = !said.general.is_empty() || !said.wrong.is_empty() || said.add.is_some();
    html::private(&page, if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

fn page(context: &Context, signed: &Signed, sheet: &Sheet, said: &Said<'_>, is_runner: bool) -> DeskPage {
    let (locale, slug) = (context.locale, sheet.meeting.slug());
    let path = context.paths().note_attendance(&slug);
    let mut form =
        Form::new(locale, path.clone(), &signed.form_token, "attendance-save").version(sheet.version());
    if let Some(typed) = said.typed {
        form = form.keeping_key(typed);
    }
    form.general.clone_from(&said.general);
    let typed = |name: &str| said.typed.map(|typed| typed.get(name).to_owned());
    let counted = |word: &str, stored: Option<i64>| match stored {
        Some(stored) => stored.to_string(),
        None => sheet.checked_in_as(word).to_string(),
    };
    let needs_reason = sheet.lines.iter().any(|line| line.is_public(context.today));
    DeskPage {
        layout: layout(context, &sheet.meeting, "attendance-desk-title"),
        name: sheet.meeting.row.title.clone(),
        lead: lead(context, sheet, is_runner),
        is_runner,
        rows: sheet.lines.iter().map(|line| row(context, sheet, line, said)).collect(),
        guests: typed("tamu").unwrap_or_else(|| counted(GUEST, sheet.count.as_ref().map(|row| row.guests))),
        citizens: typed("warga")
            .unwrap_or_else(|| counted(CITIZEN, sheet.count.as_ref().map(|row| row.citizens))),
        guests_hint: locale.t("attendance-guests-hint"),
        reason: typed("alasan").unwrap_or_default(),
        reason_error: said
            .wrong
            .iter()
            .find(|(line, _)| line == "alasan")
            .map(|(_, key)| locale.t(key))
            .unwrap_or_default(),
        needs_reason,
        add: super::uninvited::form(context, signed, sheet, said),
        persons: if is_runner { persons(context, sheet) } else { Vec::new() },
        persons_end: locale.t("attendance-names-end"),
        screen: context.paths().check_in_screen(&slug),
        own: own_rows(context, signed, sheet),
        ranks: rank_choices(locale, &Rank::ALL),
        object: Form::new(locale, format!("{path}/sanggah"), &signed.form_token, "attendance-object"),
        public: context.paths().meeting(&slug),
        pack: context.paths().meeting_pack(&slug),
        minutes: context.paths().write_minutes(&slug),
        form,
    }
}

fn lead(context: &Context, sheet: &Sheet, is_runner: bool) -> String {
    let locale = context.locale;
    if !sheet.meeting.schedule.has_begun(context.now) {
        return locale.t("attendance-not-begun");
    }
    if !is_runner {
        return locale.t("attendance-own-lead");
    }
    let noted = sheet.lines.iter().filter(|line| line.row.is_some()).count();
    let args = [
        words::n(sheet.lines.len()),
        words::shown(locale, sheet.lines.len()),
        arg("noted", &words::count(locale, noted)),
    ];
    locale.ta("attendance-desk-lead", &args)
}

fn row(context: &Context, sheet: &Sheet, line: &Line, said: &Said<'_>) -> Row {
    let locale = context.locale;
    let zone = meetings::zone(context);
    let id = line.id.simple().to_string();
    let field = |name: &str| said.typed.map(|typed| typed.get(&format!("{name}-{id}")).to_owned());
    let suggested = if line.row.is_none() { sheet.checked_in(line) } else { None };
    let stored = line.rank().or(suggested).map(Rank::code).unwrap_or_default().to_owned();
    let chosen = field("jenjang").unwrap_or(stored);
    let mut ranks = vec![(String::new(), locale.t("attendance-not-noted"))];
    ranks.extend(rank_choices(locale, &Rank::ALL));
    let seat = sheet.seat(context, line);
    let stored = line.row.as_ref();
    Row {
        name: sheet.name(line),
        is_seat: seat.is_some(),
        about: match &line.invitation {
            None => locale.t("attendance-uninvited"),
            Some(_) => seat.unwrap_or_default(),
        },
        ranks: ranks
            .into_iter()
            .map(|(value, name)| Choice { is_chosen: value == chosen, value, name })
            .collect(),
        explanation: field("keterangan")
            .unwrap_or_else(|| stored.and_then(|row| row.explanation.clone()).unwrap_or_default()),
        arrived: field("datang").unwrap_or_else(|| clock(stored.and_then(|row| row.arrived_at), &zone)),
        left: field("pergi").unwrap_or_else(|| clock(stored.and_then(|row| row.left_at), &zone)),
        claimed: claimed(context, line),
        hint: if suggested.is_some() { locale.t("attendance-from-check-in") } else { String::new() },
        error: said
            .wrong
            .iter()
            .find(|(line, _)| *line == id)
            .map(|(_, key)| locale.t(key))
            .unwrap_or_default(),
        id,
    }
}

/// "Menurut lembaga: Kepala bidang", or nothing.
pub(super) fn claimed(context: &Context, line: &Line) -> String {
    let locale = context.locale;
    line.claimed()
        .map(|rank| locale.ta("attendance-claimed", &[arg("rank", &locale.t(rank.key()))]))
        .unwrap_or_default()
}

fn persons(context: &Context, sheet: &Sheet) -> Vec<PersonRow> {
    let locale = context.locale;
    let zone = meetings::zone(context);
    let listed = sheet.persons.iter().filter(|person| !person.name.is_empty());
    listed
        .map(|person| {
            let rank = person.rank.as_deref().and_then(|code| Rank::parse(code).ok());
            let rank = rank.map(|rank| locale.t(rank.key())).unwrap_or_default();
            let organisation = person.organisation_id.and_then(|id| sheet.forum.organisation(id));
            PersonRow {
                name: person.name.clone(),
                organisation: organisation.map(|row| row.name.clone()).unwrap_or_default(),
                office: format!("{} ({rank})", person.office),
                time: clock(Some(person.at), &zone),
            }
        })
        .collect()
}

fn own_rows(context: &Context, signed: &Signed, sheet: &Sheet) -> Vec<OwnRow> {
    let locale = context.locale;
    let own = own_organisations(context, signed);
    let lines = sheet.lines.iter().filter(|line| own.contains(&line.organisation_id));
    lines
        .map(|line| {
            let until = line.open_until();
            let can_object = until.is_some() && !line.is_public(context.today);
            let key = if can_object { "attendance-open-until" } else { "attendance-public-since" };
            OwnRow {
                id: line.id.simple().to_string(),
                name: sheet.name(line),
                text: line
                    .rank()
                    .map_or_else(|| locale.t("attendance-not-noted"), |rank| locale.t(rank.key())),
                until: until.map(|day| locale.ta(key, &[arg("day", &locale.date(day))])).unwrap_or_default(),
                claimed: claimed(context, line),
                can_object,
            }
        })
        .collect()
}

/// The typed time on the day of the meeting; none for an empty field.
fn time(text: &str, meeting: &Meeting, zone: &TimeZone) -> Result<Option<Instant>, AttendanceError> {
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = AttendanceError::LeftBeforeArriving;
    let time: Time = text.replace('.', ":").parse().map_err(|_| wrong)?;
    let at = meeting.day(zone).to_datetime(time).to_zoned_datetime(zone.clone()).map_err(|_| wrong)?;
    Ok(Some(Instant::from_micros(at.timestamp().as_microsecond())))
}

/// What was typed of one line; none where nothing was chosen.
fn read_line(
    typed: &Typed,
    line: &Line,
    (meeting, zone): (&Meeting, &TimeZone),
) -> Result<Option<Given>, AttendanceError> {
    let id = line.id.simple();
    let field = |name: &str| typed.get(&format!("{name}-{id}")).trim().to_owned();
    let rank = match field("jenjang") {
        chosen if chosen.is_empty() => return Ok(None),
        chosen => Rank::parse(&chosen)?,
    };
    let explanation =
        texts::line(&field("keterangan"), LONGEST_EXPLANATION).map_err(|_| AttendanceError::NoExplanation)?;
    let arrived = time(&field("datang"), meeting, zone)?;
    let left = time(&field("pergi"), meeting, zone)?;
    let stay = match (rank.is_present(), arrived, left) {
        (false, _, _) | (true, None, None) => None,
        (true, arrived, left) => Some(Stay::new(arrived.unwrap_or(meeting.schedule.starts()), left)?),
    };
    Ok(Some(Given { line: line.id, noted: Noted::new(rank, Some(explanation), stay)? }))
}

fn number(typed: &Typed, name: &str) -> Option<i64> {
    let text = typed.get(name).trim();
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|n| (0..=MOST_GUESTS).contains(n)) }
}

pub async fn save(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let sheet = Sheet::load(&mut context, &slug).await?;
    if !notes(&context, &signed, &sheet.meeting) {
        return Err(PageError::NotAllowed);
    }
    let zone = meetings::zone(&context);
    let mut said = Said { typed: Some(&typed), ..Said::default() };
    let mut given = Vec::new();
    for line in &sheet.lines {
        match read_line(&typed, line, (&sheet.meeting, &zone)) {
            Ok(found) => given.extend(found),
            Err(error) => said.wrong.push((line.id.simple().to_string(), error.key())),
        }
    }
    let counts = number(&typed, "tamu").zip(number(&typed, "warga"));
    if counts.is_none() {
        said.general.push(context.t("attendance-error-count"));
    }
    if typed.version() != Some(sheet.version()) {
        said.general.push(context.t("attendance-changed-meanwhile"));
    }
    let (Some(counts), true, true) = (counts, said.wrong.is_empty(), said.general.is_empty()) else {
        return answer(&context, &signed, &sheet, &said);
    };
    let desk = self::desk(&mut context, &typed).await?;
    match write(&context, &signed, &sheet, (given, counts), (desk, &typed)).await {
        Ok(()) => Ok(Redirect::to(&context.paths().note_attendance(&slug)).into_response()),
        Err(Refusal::Rule(AttendanceError::ReasonNeeded)) => {
            said.wrong.push(("alasan".to_owned(), AttendanceError::ReasonNeeded.key()));
            answer(&context, &signed, &sheet, &said)
        }
        Err(Refusal::Rule(error)) => {
            said.general.push(context.t(error.key()));
            answer(&context, &signed, &sheet, &said)
        }
        Err(Refusal::Page(error)) => Err(error),
    }
}

/// What noting is judged by, from the region's calendar and rules.
pub(super) async fn desk(context: &mut Context, typed: &Typed) -> Result<Desk, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let settings = run!(context.tx, settings::list(region_id, at))?;
    Ok(Desk {
        today: context.today,
        calendar: calendar::load(&mut context.tx, region_id, at).await?,
        days: days(&settings, Rule::AttendanceDays),
        reason: texts::line(typed.get("alasan"), LONGEST_REASON).unwrap_or_default(),
        slug: context.region.region.slug.clone(),
    })
}

async fn write(
    context: &Context,
    signed: &Signed,
    sheet: &Sheet,
    (given, counts): (Vec<Given>, (i64, i64)),
    (desk, typed): (Desk, &Typed),
) -> Result<(), Refusal> {
    let by = super::super::minutes::office(context, signed, &sheet.forum, &sheet.meeting);
    let (state, region_id, key, meeting) =
        (context.state.clone(), context.region_id(), typed.key(), sheet.meeting.clone());
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Ok(()));
        }
        let change = match attendance::note(&mut tx, &meeting, &given, &desk).await {
            Ok(change) => change,
            Err(Refusal::Page(error)) => return Err(error),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let is_counted = attendance::count(&mut tx, meeting.row.id, counts, desk.today).await?;
        if change.noted == 0 && !is_counted {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Ok(()));
        }
        let kind = if change.corrected > 0 { "attendance-corrected" } else { "attendance-noted" };
        let payload = json!({"lines": change.noted, "corrected": change.corrected,
            "guests": counts.0, "citizens": counts.1});
        tx.commit_public(meetings::acts::act(kind, by, &meeting.row, payload)).await?;
        Ok(Ok(()))
    })
    .await;
    match done {
        Ok(done) => done,
        Err(error) => Err(error.into()),
    }
}
