//! What other features say on the page of a meeting, in the order in which it came about.
use crate::context::Context;
use crate::error::PageError;
use crate::html::block::Block;
use crate::meetings::Meeting;

/// Attendance, decisions, minutes and follow-ups add their line here: `blocks.extend(attendance::block(context, meeting).await?)`.
///
/// # Errors
/// The store refuses.
#[allow(clippy::unused_async, reason = "the features that are asked read from the store")]
pub async fn blocks(context: &mut Context, meeting: &Meeting) -> Result<Vec<Block>, PageError> {
    let (_, _) = (context, meeting);
    Ok(Vec::new())
}
