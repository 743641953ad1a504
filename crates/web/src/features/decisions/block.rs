//! What was decided, or is being asked, in a meeting: a part of its page.
use super::list::{Row, load_of_meeting, row};
use crate::context::Context;
use crate::error::PageError;
use crate::html::block::Block;
use crate::i18n::Locale;
use crate::meetings::Meeting;
use askama::Template;

#[derive(Template)]
#[template(path = "decisions/block.html")]
struct Part {
    locale: Locale,
    rows: Vec<Row>,
    all: String,
}

/// # Errors
/// The store refuses.
pub async fn block(context: &mut Context, meeting: &Meeting) -> Result<Option<Block>, PageError> {
    let listed = load_of_meeting(context, meeting.row.id).await?;
    if listed.is_empty() {
        return Ok(None);
    }
    let part = Part {
        locale: context.locale,
        rows: listed.iter().map(|listed| row(context, listed)).collect(),
        all: context.paths().decisions(),
    };
    Ok(Some(Block::new("keputusan", context.t("decisions-of-meeting"), &part)?))
}
