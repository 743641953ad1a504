//! What follows from a meeting, on its page.
use super::{due, late, name, state_word};
use crate::context::Context;
use crate::error::PageError;
use crate::follow_ups::slug;
use crate::forum::Forum;
use crate::html::block::Block;
use crate::meetings::{self, Meeting};
use askama::Template;
use rembuk_store::run;

struct Row {
    what: String,
    path: String,
    who: String,
    due: String,
    state: String,
    late: String,
}

#[derive(Template)]
#[template(path = "follow_ups/block.html")]
struct BlockPart {
    rows: Vec<Row>,
    empty: String,
    all: String,
    all_word: String,
}

/// # Errors
/// The store refuses.
pub async fn block(context: &mut Context, meeting: &Meeting) -> Result<Option<Block>, PageError> {
    let held_on = meeting.day(&meetings::zone(context));
    if meeting.is_cancelled() || held_on > context.today || meeting.row.called_on.is_none() {
        return Ok(None);
    }
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let rows = run!(context.tx, follow_ups::list_of_meeting(region_id, at, meeting.row.id))?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, at).await?;
    let day = context.as_of.unwrap_or(context.today);
    let part = BlockPart {
        rows: rows
            .iter()
            .map(|row| Row {
                what: row.what.clone(),
                path: context.paths().follow_up(&slug(row)),
                who: name(&forum, row),
                due: due(locale, row),
                state: state_word(locale, row),
                late: late(locale, row, day, &calendar),
            })
            .collect(),
        empty: locale.t("follow-ups-of-meeting-none"),
        all: context.paths().follow_ups(),
        all_word: locale.t("follow-ups-all"),
    };
    Block::new("tindak-lanjut", locale.t("follow-ups-title"), &part).map(Some)
}
