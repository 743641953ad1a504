//! Putting the agenda forward, and what both co-chairs say of it. The page names the version: approving another counts for
//! nothing.
use super::show::{agenda_words, clocks, item_lines};
use super::{Doer, LONGEST_LINE, layout_of};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::forum::side as side_word;
use crate::html::meetings::ItemLine;
use crate::html::said::SaidPage;
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::meetings::acts::act;
use crate::meetings::agenda::{Agenda, Clocks, Refusal, Says, put_forward as store, say as store_said};
use crate::meetings::telling::{ask_to_approve, tell_of_agenda};
use crate::meetings::{Meeting, chairs, find, find_in};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::forum::agenda::{AgendaError, Version};
use rembuk_domain::forum::meetings::MeetingError;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::texts::line;
use rembuk_store::PrivateReason;
use rembuk_store::rows::AgendaVersionRow;
use serde_json::json;

/// Why nothing was put forward: the key of the sentence.
async fn try_put_forward(
    tx: &mut rembuk_store::Write,
    meeting: &Meeting,
) -> Result<Result<AgendaVersionRow, &'static str>, PageError> {
    if !meeting.is_open(tx.now()) {
        return Ok(Err(MeetingError::HasBegun.key()));
    }
    let agenda = Agenda::load_in(tx, meeting.row.id).await?;
    let clocks = Clocks::load_in(tx).await?;
    match store(tx, meeting, &agenda, &clocks).await {
        Ok(row) => Ok(Ok(row)),
        Err(Refusal::Rule(error)) => Ok(Err(error.key())),
        Err(Refusal::Page(error)) => Err(error),
    }
}

pub async fn put_forward(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.sets_agenda(&context, &meeting))?;
    let (by, key, id) = (doer.by(&context, &meeting)?, typed.key(), meeting.row.id);
    let (state, region_id) = (context.state.clone(), context.region_id());
    let refused = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let meeting = find_in(&mut tx, id).await?;
        let version = match try_put_forward(&mut tx, &meeting).await? {
            Ok(version) => version,
            Err(key) => return Ok(Some(key)),
        };
        if version.stands_on.is_none() {
            ask_to_approve(&mut tx, &meeting, &version).await?;
        }
        let more = json!({"version": version.version, "due": version.due_on, "digest": version.digest});
        tx.commit_public(act("agenda-put-forward", by, &meeting.row, more)).await?;
        Ok(None)
    })
    .await?;
    let back = context.paths().manage_meeting(&slug);
    match refused {
        None => Ok(Redirect::to(&back).into_response()),
        Some(key) => SaidPage::new(layout_of(&context, &meeting, context.t("agenda-title")), context.t(key))
            .way(meeting.row.title.clone(), back)
            .answer(),
    }
}

#[derive(Template)]
#[template(path = "meetings/approve.html")]
struct ApprovePage {
    layout: Layout,
    caption: String,
    lead: String,
    line: String,
    missing: Vec<String>,
    items: Vec<ItemLine>,
    /// Items changed since: what is approved is the version, not what stands here now
    notes: Vec<String>,
    form: Form,
    decline: Form,
    back: String,
}

async fn page(context: &mut Context, doer: &Doer, meeting: &Meeting) -> Result<ApprovePage, PageError> {
    let side = doer.chairs(context, meeting).ok_or(PageError::NotAllowed)?;
    let region_id = context.region_id();
    let agenda = Agenda::load(&mut context.tx, region_id, context.at, meeting.row.id).await?;
    let clocks = clocks(context).await?;
    let row = agenda.latest().cloned().ok_or(PageError::UnknownPage)?;
    let locale = context.locale;
    let words = agenda_words(context, &doer.forum, meeting, &agenda, &clocks);
    let action = context.paths().agenda_to_approve(&meeting.slug());
    let token = &doer.signed.form_token;
    let form = Form::new(locale, action.clone(), token, "agenda-approve-button").version(row.version);
    let decline = Form::new(locale, action, token, "agenda-decline-button")
        .field("alasan", Input::Text, "agenda-decline-reason", "agenda-decline-hint", "off")
        .version(row.version);
    Ok(ApprovePage {
        layout: layout_of(context, meeting, locale.t("agenda-approve-title")),
        caption: meeting.row.title.clone(),
        lead: locale.ta(
            "agenda-approve-lead",
            &[arg("version", &row.version.to_string()), arg("side", &side_word(locale, side))],
        ),
        line: words.line,
        missing: words.missing,
        items: listed(&row, || item_lines(context, &doer.forum, &agenda, "").0),
        notes: words.notes,
        form,
        decline,
        back: context.paths().manage_meeting(&meeting.slug()),
    })
}

/// The items of the version itself; with what they are about where nothing has changed since.
fn listed(row: &AgendaVersionRow, now: impl FnOnce() -> Vec<ItemLine>) -> Vec<ItemLine> {
    let kept: Vec<serde_json::Value> = serde_json::from_str(&row.items).unwrap_or_default();
    let title =
        |value: &serde_json::Value| value.get("title").and_then(|text| text.as_str()).map(str::to_owned);
    let titles: Vec<String> = kept.iter().filter_map(title).collect();
    let now = now();
    if now.iter().map(|line| &line.title).eq(titles.iter()) {
        return now;
    }
    (1..)
        .zip(titles)
        .map(|(number, title): (usize, _)| ItemLine {
            number: number.to_string(),
            title,
            about: String::new(),
            from: String::new(),
            reason: String::new(),
            path: String::new(),
        })
        .collect()
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    html::private(&page(&mut context, &doer, &meeting).await?, StatusCode::OK)
}

/// What was said, in the transaction of its entry.
struct Job {
    region_id: i64,
    meeting: uuid::Uuid,
    side: Constituency,
    by: String,
    seen: u32,
    says: Says,
    key: Option<String>,
    doer: Doer,
    today: jiff::civil::Date,
}

impl Job {
    async fn run(self, mut tx: rembuk_store::Write) -> Result<Option<AgendaError>, PageError> {
        if is_repeat(&mut tx, self.key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let meeting = find_in(&mut tx, self.meeting).await?;
        // Whoever lost the seat since the page was opened approves nothing.
        let forum = crate::forum::Forum::load_in(&mut tx).await?;
        let own = crate::forum::own_seats_in(&mut tx, &forum, &self.doer.signed, self.today).await?;
        if chairs(&forum, &own, &meeting, self.today) != Some(self.side) {
            return Err(PageError::NotAllowed);
        }
        let agenda = Agenda::load_in(&mut tx, self.meeting).await?;
        let said = store_said(&mut tx, &agenda, self.side, self.seen, &self.says, self.today).await;
        let (row, said) = match said {
            Ok(said) => said,
            Err(Refusal::Rule(error)) => return Ok(Some(error)),
            Err(Refusal::Page(error)) => return Err(error),
        };
        let stands = matches!(said, Version::Stands(_));
        if stands {
            tell_of_agenda(&mut tx, &meeting, &row).await?;
        }
        let kind = if self.says == Says::Approves { "agenda-approved" } else { "agenda-declined" };
        let more = json!({"version": row.version, "side": self.side.code(), "stands": stands});
        tx.commit_public(act(kind, self.by, &meeting.row, more)).await?;
        Ok(None)
    }
}

pub async fn say(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed.clone()).await?;
    let side = doer.chairs(&context, &meeting).ok_or(PageError::NotAllowed)?;
    let mut errors = Errors::default();
    let reason = line(typed.get("alasan"), LONGEST_LINE).map_err(|error| errors.add("alasan", error.key()));
    // Only the form for declining has the field.
    let says = match reason {
        Ok(reason) if typed.has_field("alasan") => Some(Says::Declines(reason)),
        Ok(_) => Some(Says::Approves),
        Err(()) => None,
    };
    let seen = typed.version().and_then(|version| u32::try_from(version).ok()).unwrap_or_default();
    if let Some(says) = says {
        let by = chair_words(&doer, &meeting, side, context.today);
        let job = Job {
            region_id: context.region_id(),
            meeting: meeting.row.id,
            side,
            by,
            seen,
            says,
            key: typed.key(),
            doer,
            today: context.today,
        };
        let state = context.state.clone();
        let refused = to_its_end(async move {
            let tx = state.store.write(job.region_id).await?;
            job.run(tx).await
        })
        .await?;
        match refused {
            None => {
                return Ok(Redirect::to(&context.paths().manage_meeting(&slug)).into_response());
            }
            Some(AgendaError::NeedsReason) => errors.add("alasan", AgendaError::NeedsReason.key()),
            Some(error) => errors.add("", error.key()),
        }
    }
    // The page as it stands now: somebody may have put another version forward meanwhile.
    let region = context.region.region.slug.clone();
    let mut context = Context::open(&context.state, context.locale, &region, &context.path).await?;
    let doer = Doer::load(&mut context, signed).await?;
    let mut page = page(&mut context, &doer, &meeting).await?;
    page.decline = page.decline.returned(&typed, &errors);
    html::private(&page, StatusCode::UNPROCESSABLE_ENTITY)
}

/// The seat by which a co-chair speaks, for the record.
fn chair_words(doer: &Doer, meeting: &Meeting, side: Constituency, today: jiff::civil::Date) -> String {
    let seat = meeting.row.body_id.and_then(|body| doer.forum.chair(body, side, today));
    seat.map(|seat| doer.forum.speaks(seat)).unwrap_or_default()
}
