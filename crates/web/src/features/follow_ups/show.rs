//! One follow-up, for everyone: what, who, until when, what was reported, and every step with its entry in the record.
use super::{FollowUpPath, due, find, late, name, state_word};
use crate::context::Context;
use crate::error::PageError;
use crate::files::drafts::attached;
use crate::follow_ups::slug;
use crate::forum::Forum;
use crate::html::{self, Crumb, Layout, arg};
use crate::meetings::Meeting;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::FollowUpRow;
use rembuk_store::run;

pub(super) struct Fact {
    pub name: String,
    pub text: String,
    pub href: String,
}

struct Step {
    day: String,
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "follow_ups/show.html")]
struct ShowPage {
    layout: Layout,
    reference: String,
    what: String,
    lead: String,
    facts: Vec<Fact>,
    report: String,
    steps: Vec<Step>,
    desk: String,
    citation: String,
}

/// Subject of files in `blob_links`.
pub(super) const SUBJECT: &str = "follow-up";

/// What a page says of it.
pub(super) async fn facts(
    context: &mut Context,
    forum: &Forum,
    row: &FollowUpRow,
) -> Result<Vec<Fact>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let day = |text: &str| text.parse().map(|day| locale.date(day)).unwrap_or_default();
    let fact = |key: &str, text: String| Fact { name: locale.t(key), text, href: String::new() };
    let mut facts = vec![
        fact("follow-ups-who", name(forum, row)),
        fact("follow-ups-until", due(locale, row)),
        fact("follow-ups-agreed", day(&row.agreed_on)),
    ];
    if let Some(meeting) =
        run!(context.tx, meetings::find(region_id, at, row.meeting_id))?.and_then(Meeting::new)
    {
        let href = context.paths().meeting(&meeting.slug());
        facts.push(Fact { name: locale.t("follow-ups-meeting"), text: meeting.row.title, href });
    }
    facts.extend(row.moved_reason.as_ref().map(|reason| fact("follow-up-moved-reason", reason.clone())));
    facts.extend(row.dropped_reason.as_ref().map(|reason| fact("follow-up-dropped-reason", reason.clone())));
    facts.extend(row.reported_on.as_deref().map(|on| fact("follow-up-reported-on", day(on))));
    facts.extend(row.reported_by.as_ref().map(|by| fact("follow-up-reported-by", by.clone())));
    facts.extend(
        row.sent_back_reason.as_ref().map(|reason| fact("follow-up-sent-back-reason", reason.clone())),
    );
    facts.extend(row.link.as_ref().map(|link| Fact {
        name: locale.t("follow-up-evidence"),
        text: link.clone(),
        href: link.clone(),
    }));
    for file in attached(&mut context.tx, region_id, SUBJECT, row.id, at).await? {
        facts.push(Fact {
            name: locale.t("follow-up-evidence"),
            href: context.paths().file(file.id, &file.file_name),
            text: file.file_name,
        });
    }
    Ok(facts)
}

/// "Sedang dikerjakan, sampai 3 Desember 2026; lewat 5 hari kerja."
pub(super) async fn lead(
    context: &mut Context,
    forum: &Forum,
    row: &FollowUpRow,
) -> Result<String, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let calendar = crate::calendar::load(&mut context.tx, region_id, at).await?;
    let day = context.as_of.unwrap_or(context.today);
    let late = late(locale, row, day, &calendar);
    let args = [
        arg("who", &name(forum, row)),
        arg("state", &state_word(locale, row).to_lowercase()),
        arg("due", &due(locale, row)),
        arg("late", &late),
    ];
    Ok(locale.ta(if late.is_empty() { "follow-up-lead" } else { "follow-up-lead-late" }, &args))
}

pub async fn show(mut context: Context, Path((_, slug_of)): FollowUpPath) -> Result<Response, PageError> {
    let row = find(&mut context, &slug_of).await?;
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let facts = facts(&mut context, &forum, &row).await?;
    let lead = lead(&mut context, &forum, &row).await?;
    let mut steps = Vec::new();
    for version in run!(context.tx, follow_ups::list_versions(region_id, at, row.id))? {
        let seq = version.valid_from_seq;
        let Some(entry) = run!(context.tx, record::list_from(region_id, seq, 1))?.into_iter().next() else {
            continue;
        };
        steps.push(Step {
            day: words::entry_day(&context, &entry),
            text: words::entry(locale, &entry),
            path: context.paths().entry(&seq),
        });
    }
    let layout = Layout::of(&context, "forum", row.what.clone(), locale.t("follow-ups-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("follow-ups-title"), context.paths().follow_ups());
    let page = ShowPage {
        reference: row.reference.clone(),
        lead,
        facts,
        report: row.report.clone().unwrap_or_default(),
        steps,
        desk: context.paths().report_follow_up(&slug(&row)),
        citation: words::citation(&context, &layout, &format!("{} {}", row.reference, row.what)),
        what: row.what,
        layout,
    };
    html::page(&page, context.cache(&[]))
}

/// For pages that only need the way there.
pub(super) fn crumb(context: &Context, row: &FollowUpRow) -> Crumb {
    Crumb { name: row.reference.clone(), path: context.paths().follow_up(&slug(row)) }
}
