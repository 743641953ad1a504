//! One meeting at the desk: what is to be done next, items, versions, invitations with their answers.
use super::show::{InvitedRow, agenda_words, clocks, item_lines, lead};
use super::{Doer, layout};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::meetings::{Answers, ItemLine, answer, invited_name, notice, state};
use crate::html::{self, Crumb, Layout, arg};
use crate::http::session::Signed;
use crate::meetings::agenda::{Agenda, version};
use crate::meetings::{Meeting, find, own_seat};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::forum::agenda::Version;
use rembuk_domain::forum::meetings::{Meeting as State, MeetingKind};
use rembuk_store::rows::{MeetingInvitationRow, Office};
use rembuk_store::run;

/// One invitation at the desk.
struct Guest {
    row: InvitedRow,
    /// Where it is answered
    answer_path: String,
    /// Where a one-time link is made; empty for those who may not
    link_path: String,
}

#[derive(Template)]
#[template(path = "meetings/manage.html")]
struct ManagePage {
    layout: Layout,
    caption: String,
    title: String,
    lead: String,
    state: String,
    /// Buttons in the order of what comes next
    ways: Vec<Crumb>,
    agenda_line: String,
    missing: Vec<String>,
    agenda_notes: Vec<String>,
    items: Vec<ItemLine>,
    left_out: Vec<ItemLine>,
    put_forward: Option<Form>,
    approve: String,
    online: String,
    invited_line: String,
    guests: Vec<Guest>,
    public: String,
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    let agenda = Agenda::load(&mut context.tx, region_id, context.at, meeting.row.id).await?;
    let clocks = clocks(&mut context).await?;
    let invited = run!(context.tx, meetings::list_invitations(region_id, context.at, meeting.row.id))?;
    let offices = run!(context.tx, offices::list(region_id, context.at))?;
    let own = own_invitations(&context, &doer, &invited);
    let locale = context.locale;
    let base = context.paths().manage_meeting(&meeting.slug());
    let sets = doer.sets_agenda(&context, &meeting) && meeting.is_open(context.now);
    let item_base = if sets { format!("{base}/mata-acara") } else { String::new() };
    let (items, left_out) = item_lines(&context, &doer.forum, &agenda, &item_base);
    let of_agenda = agenda_words(&context, &doer.forum, &meeting, &agenda, &clocks);
    // The button is for a side that has not approved yet.
    let waits = match (agenda.latest().and_then(version), doer.chairs(&context, &meeting)) {
        (Some(Version::Waiting(waiting)), Some(side)) => waiting.waits_for(side),
        _ => false,
    };
    let put_forward = (sets && agenda.is_changed() && !items.is_empty()).then(|| {
        Form::new(locale, format!("{base}/agenda"), &doer.signed.form_token, "agenda-put-forward-button")
    });
    let may_read =
        doer.runs(&context, &meeting) || own_seat(&doer.own, &meeting).is_some() || !own.is_empty();
    let page = ManagePage {
        caption: meeting.row.reference.clone(),
        title: meeting.row.title.clone(),
        lead: lead(&context, &meeting, &clocks),
        state: state(locale, &meeting, &clocks.zone, clocks.today),
        ways: ways(&context, &doer, &meeting, &own),
        agenda_line: of_agenda.line,
        missing: of_agenda.missing,
        agenda_notes: of_agenda.notes,
        items,
        left_out,
        put_forward,
        approve: match waits {
            true => context.paths().agenda_to_approve(&meeting.slug()),
            false => String::new(),
        },
        online: meeting.row.online_link.clone().filter(|_| may_read).unwrap_or_default(),
        invited_line: Answers::of(&invited).line(locale),
        guests: guests(&context, &doer, &offices, &meeting, &invited),
        public: context.paths().meeting(&meeting.slug()),
        layout: layout(&context, meeting.row.title.clone()),
    };
    html::private(&page, StatusCode::OK)
}

/// Invitations that somebody answers for.
fn own_invitations<'i>(
    context: &Context,
    doer: &Doer,
    invited: &'i [MeetingInvitationRow],
) -> Vec<&'i MeetingInvitationRow> {
    let own = |row: &&MeetingInvitationRow| super::answer::answers_for(context, &doer.own, &doer.signed, row);
    invited.iter().filter(own).collect()
}

/// What may be done with the meeting now. Attendance and minutes add their ways here.
fn ways(context: &Context, doer: &Doer, meeting: &Meeting, own: &[&MeetingInvitationRow]) -> Vec<Crumb> {
    let locale = context.locale;
    let slug = meeting.slug();
    let base = context.paths().manage_meeting(&slug);
    let way = |key: &str, step: &str| Crumb { name: locale.t(key), path: format!("{base}/{step}") };
    let (is_open, runs) = (meeting.is_open(context.now), doer.runs(context, meeting));
    let mut ways = Vec::new();
    if is_open && doer.proposes(context, meeting) {
        ways.push(way("agenda-propose-title", "mata-acara"));
    }
    if is_open && runs {
        ways.push(way("meeting-invite-title", "undang"));
        ways.push(way("meeting-change-title", "ubah"));
    }
    for row in own.iter().filter(|_| is_open) {
        let path = context.paths().invitation(&slug, row.id);
        ways.push(Crumb { name: locale.t("invitation-answer-title"), path });
    }
    if !is_open && runs && meeting.kind == MeetingKind::Convened && !meeting.is_cancelled() {
        ways.push(way("outcome-title", "hasil"));
    }
    // Papers are printed before; the rest begins with the meeting.
    if runs && meeting.row.called_on.is_some() && !meeting.is_cancelled() {
        ways.push(way("attendance-desk-title", "kehadiran"));
        ways.push(way("minutes-write-title", "notula"));
        ways.push(way("follow-up-add-title", "tindak-lanjut"));
        ways.push(way("pack-title", "berkas"));
    }
    if !is_open && !runs && !own.is_empty() {
        ways.push(way("attendance-own", "kehadiran"));
    }
    let may_cancel = is_open || matches!(meeting.state, State::Held(_));
    if runs && may_cancel && !meeting.is_cancelled() {
        ways.push(way(if is_open { "meeting-cancel-title" } else { "meeting-not-held-title" }, "batal"));
    }
    ways
}

fn guests(
    context: &Context,
    doer: &Doer,
    offices: &[Office],
    meeting: &Meeting,
    invited: &[MeetingInvitationRow],
) -> Vec<Guest> {
    let locale = context.locale;
    let (runs, is_open) = (doer.runs(context, meeting), meeting.is_open(context.now));
    let slug = meeting.slug();
    let mut guests: Vec<Guest> = invited
        .iter()
        .map(|row| {
            let path = context.paths().invitation(&slug, row.id);
            let may_answer =
                is_open && (runs || super::answer::answers_for(context, &doer.own, &doer.signed, row));
            Guest {
                link_path: if runs && is_open { format!("{path}/tautan") } else { String::new() },
                answer_path: if may_answer { path } else { String::new() },
                row: InvitedRow {
                    name: invited_name(locale, &doer.forum, offices, row),
                    path: String::new(),
                    invited: row
                        .invited_on
                        .parse()
                        .map_or_else(|_| row.invited_on.clone(), |day| locale.date(day)),
                    notice: notice(locale, row.notice_days),
                    answer: answer(locale, row),
                    letter: match (row.has_letter, &row.letter_number) {
                        (true, Some(number)) => {
                            locale.ta("invitation-letter-number", &[arg("number", number)])
                        }
                        (true, None) => locale.t("invitation-has-letter"),
                        _ => String::new(),
                    },
                },
            }
        })
        .collect();
    guests.sort_by_key(|guest| guest.row.name.to_lowercase());
    guests
}
