//! What other features say on the page of a meeting, in the order in which it came about.
use crate::context::Context;
use crate::error::PageError;
use crate::features::{attendance, decisions, follow_ups, minutes};
use crate::html::block::Block;
use crate::meetings::Meeting;

/// Attendance, decisions, minutes and follow-ups add their line here: `blocks.extend(attendance::block(context, meeting).await?)`.
///
/// # Errors
/// The store refuses.
pub async fn blocks(context: &mut Context, meeting: &Meeting) -> Result<Vec<Block>, PageError> {
    let mut blocks = Vec::new();
    blocks.extend(attendance::block(context, meeting).await?);
    blocks.extend(decisions::block(context, meeting).await?);
    blocks.extend(minutes::block(context, meeting).await?);
    blocks.extend(follow_ups::block(context, meeting).await?);
    Ok(blocks)
}
