//! One meeting: when and where, whose, what about, who is invited and what they answered; then what other features say of it.
use super::blocks::blocks;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::block::Block;
use crate::html::meetings::{Answers, ItemLine, answer, invited_name, kind, moved, notice, state};
use crate::html::{self, Layout, arg, organisations};
use crate::meetings::agenda::{Agenda, Clocks, item};
use crate::meetings::{Meeting, agenda_days, clock, find, when, whose, zone};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::forum::agenda::Origin;
use rembuk_domain::forum::meetings::MeetingKind;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{AgendaItemRow, MeetingInvitationRow, Office};
use rembuk_store::run;

struct Fact {
    name: String,
    text: String,
    path: String,
}

/// A document with when it was shared.
struct Paper {
    title: String,
    shared: String,
}

pub struct InvitedRow {
    pub name: String,
    pub path: String,
    pub invited: String,
    pub notice: String,
    pub answer: String,
    pub letter: String,
}

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct MeetingPage {
    layout: Layout,
    caption: String,
    title: String,
    lead: String,
    /// "diselenggarakan oleh …, bukan keputusan forum"; empty for the forum's own
    not_forum: String,
    state: String,
    is_cancelled: bool,
    moved: String,
    reason: String,
    purpose: String,
    facts: Vec<Fact>,
    agenda_line: String,
    missing: Vec<String>,
    agenda_notes: Vec<String>,
    items: Vec<ItemLine>,
    left_out: Vec<ItemLine>,
    invited_line: String,
    invited: Vec<InvitedRow>,
    papers: Vec<Paper>,
    blocks: Vec<Block>,
    is_called: bool,
    calendar: String,
    letter: String,
    desk: String,
    citation: String,
}

pub async fn show(mut context: Context, Path((_, slug)): super::MeetingPath) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let meeting = find(&mut context, &slug).await?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let agenda = Agenda::load(&mut context.tx, region_id, at, meeting.row.id).await?;
    let clocks = clocks(&mut context).await?;
    let invited = run!(context.tx, meetings::list_invitations(region_id, at, meeting.row.id))?;
    let offices = run!(context.tx, offices::list(region_id, at))?;
    let facts = facts(&mut context, &forum, &meeting).await?;
    let papers = papers(&mut context, &meeting, &clocks).await?;
    let blocks = blocks(&mut context, &meeting).await?;
    let locale = context.locale;
    let of_agenda = agenda_words(&context, &forum, &meeting, &agenda, &clocks);
    let (items, left_out) = item_lines(&context, &forum, &agenda, "");
    let convener = whose(&forum, &meeting);
    let layout = Layout::of(&context, "forum", meeting.row.title.clone(), meeting.row.purpose.clone())
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("meetings-title"), context.paths().meetings());
    let base = context.paths().meeting(&meeting.slug());
    let page = MeetingPage {
        citation: words::citation(
            &context,
            &layout,
            &format!("{} ({})", meeting.row.title, meeting.row.reference),
        ),
        caption: format!("{} · {}", meeting.row.reference, kind(locale, meeting.kind)),
        title: meeting.row.title.clone(),
        lead: lead(&context, &meeting, &clocks),
        not_forum: match meeting.kind {
            MeetingKind::Convened => locale.ta("meeting-convened-by", &[arg("convener", &convener)]),
            MeetingKind::Forum | MeetingKind::WorkingGroup => String::new(),
        },
        state: state(locale, &meeting, &clocks.zone, clocks.today),
        is_cancelled: meeting.is_cancelled(),
        moved: moved(locale, &meeting, &clocks.zone),
        reason: meeting.row.reason.clone().unwrap_or_default(),
        purpose: meeting.row.purpose.clone(),
        facts,
        agenda_line: of_agenda.line,
        missing: of_agenda.missing,
        agenda_notes: of_agenda.notes,
        items,
        left_out,
        invited_line: Answers::of(&invited).line(locale),
        invited: invited_rows(&context, &forum, &offices, &invited),
        papers,
        blocks,
        is_called: !invited.is_empty(),
        calendar: format!("{base}/undangan.ics"),
        letter: html::with_kept(&format!("{base}/surat"), &context.kept(&[])),
        desk: context.paths().manage_meeting(&meeting.slug()),
        layout,
    };
    html::page(&page, context.cache(&[]))
}

/// "Senin, 7 Desember 2026, 09.00–12.00 WIB, di Aula Bappeda."
pub fn lead(context: &Context, meeting: &Meeting, clocks: &Clocks) -> String {
    let when = when(context.locale, &meeting.schedule, &clocks.zone);
    context.locale.ta("meeting-lead", &[arg("when", &when), arg("place", &meeting.row.place)])
}

/// Clocks of the day the page speaks of.
pub async fn clocks(context: &mut Context) -> Result<Clocks, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let settings = run!(context.tx, settings::list(region_id, at))?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, at).await?;
    let today = context.as_of.unwrap_or(context.today);
    Ok(Clocks { days: agenda_days(&settings), calendar, zone: zone(context), today })
}

pub fn agenda_words(
    context: &Context,
    forum: &Forum,
    meeting: &Meeting,
    agenda: &Agenda,
    clocks: &Clocks,
) -> html::meetings::AgendaWords {
    let is_open = !meeting.is_cancelled() && !meeting.is_past(&clocks.zone, clocks.today);
    let is_vacant = |side: Constituency| {
        meeting.row.body_id.is_some_and(|body| forum.chair(body, side, clocks.today).is_none())
    };
    html::meetings::agenda(context.locale, meeting, agenda, clocks, is_open, is_vacant)
}

/// Who proposed it, or which rule put it there.
fn from(context: &Context, forum: &Forum, row: &AgendaItemRow) -> String {
    let locale = context.locale;
    let seat = row.proposed_by.and_then(|id| forum.seat(id));
    match (item(row).origin, seat) {
        (Origin::Member, Some(seat)) => locale.ta("agenda-proposed-by", &[arg("seat", &forum.speaks(seat))]),
        (origin, _) => locale.t(origin.key()),
    }
}

/// Items on the agenda and those left out; `desk` is the address below which each has its page, or empty.
pub fn item_lines(
    context: &Context,
    forum: &Forum,
    agenda: &Agenda,
    desk: &str,
) -> (Vec<ItemLine>, Vec<ItemLine>) {
    let line = |number: usize, row: &AgendaItemRow| ItemLine {
        number: number.to_string(),
        title: row.title.clone(),
        about: row.about.clone(),
        from: from(context, forum, row),
        reason: row.reason.clone().unwrap_or_default(),
        path: if desk.is_empty() { String::new() } else { format!("{desk}/{}", row.id.simple()) },
    };
    let items = (1..).zip(agenda.on_agenda()).map(|(number, row)| line(number, row)).collect();
    let out = agenda.items.iter().filter(|row| !item(row).is_on_agenda()).map(|row| line(0, row)).collect();
    (items, out)
}

async fn facts(context: &mut Context, forum: &Forum, meeting: &Meeting) -> Result<Vec<Fact>, PageError> {
    let locale = context.locale;
    let fact = |name: &str, text: String, path: String| Fact { name: locale.t(name), text, path };
    let convener = meeting.row.convener_id.and_then(|id| forum.organisation(id));
    let convener = convener.map(|row| organisations::path(context, row)).unwrap_or_default();
    let mut facts = vec![
        fact("column-convener", whose(forum, meeting), convener),
        fact("meeting-place", meeting.row.place.clone(), String::new()),
        fact(
            "meeting-online",
            locale.t(if meeting.row.online_link.is_some() {
                "meeting-online-yes"
            } else {
                "meeting-online-no"
            }),
            String::new(),
        ),
    ];
    if let Some(follows) = &meeting.row.follows_up {
        let (text, path) = followed(context, follows).await?;
        facts.push(fact("meeting-follows-up", text, path));
    }
    let (region_id, at) = (context.region_id(), context.at);
    let processes = run!(context.tx, processes::list(region_id, at))?;
    if let Some(process) = processes.into_iter().find(|row| Some(row.id) == meeting.row.process_id) {
        facts.push(fact("meeting-process", process.name, context.paths().process(&process.slug)));
    }
    let letter = meeting.row.letter_number.clone().unwrap_or_else(|| locale.t("not-known"));
    facts.push(fact("meeting-letter-number", letter, String::new()));
    Ok(facts)
}

/// Documents of the process the meeting belongs to, with the time each was shared; those shared after it too.
async fn papers(context: &mut Context, meeting: &Meeting, clocks: &Clocks) -> Result<Vec<Paper>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let Some(process) = meeting.row.process_id else { return Ok(Vec::new()) };
    let rows = run!(context.tx, processes::list_documents(region_id, at))?;
    let own = rows.into_iter().filter(|row| row.process_id == process);
    Ok(own
        .map(|row| {
            let shared = Instant::from_micros(row.shared_at);
            let args = [
                arg("day", &locale.date(local_date(shared, &clocks.zone))),
                arg("hour", &clock(locale, shared, &clocks.zone)),
            ];
            let key = match shared <= meeting.schedule.starts() {
                true => "meeting-paper-before",
                false => "meeting-paper-after",
            };
            Paper { title: row.title, shared: locale.ta(key, &args) }
        })
        .collect())
}

/// What a meeting follows up, as name and address: `meeting:` an id, or the reference of something of another feature.
async fn followed(context: &mut Context, follows: &str) -> Result<(String, String), PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let Some((of, id)) = follows.split_once(':') else { return Ok((follows.to_owned(), String::new())) };
    if of == "meeting"
        && let Ok(id) = uuid::Uuid::parse_str(id)
        && let Some(meeting) = run!(context.tx, meetings::find(region_id, at, id))?.and_then(Meeting::new)
    {
        let name = format!("{} {}", meeting.row.reference, meeting.row.title);
        return Ok((name, context.paths().meeting(&meeting.slug())));
    }
    Ok((id.to_owned(), String::new()))
}

/// Everybody invited, as the list shows them: organisations and offices, never people.
pub fn invited_rows(
    context: &Context,
    forum: &Forum,
    offices: &[Office],
    rows: &[MeetingInvitationRow],
) -> Vec<InvitedRow> {
    let locale = context.locale;
    let mut lines: Vec<InvitedRow> = rows
        .iter()
        .map(|row| {
            let organisation = row.organisation_id.and_then(|id| forum.organisation(id));
            InvitedRow {
                name: invited_name(locale, forum, offices, row),
                path: organisation.map(|row| organisations::path(context, row)).unwrap_or_default(),
                invited: row
                    .invited_on
                    .parse()
                    .map_or_else(|_| row.invited_on.clone(), |day| locale.date(day)),
                notice: notice(locale, row.notice_days),
                answer: answer(locale, row),
                letter: if row.has_letter { locale.t("invitation-has-letter") } else { String::new() },
            }
        })
        .collect();
    // The same order for everyone: by name, whatever was answered.
    lines.sort_by_key(|line| line.name.to_lowercase());
    lines
}
