//! What was decided at a meeting, for its record of agreement: also what was not agreed, and which condition was not met.
use super::papers::Decided;
use crate::context::Context;
use crate::decisions;
use crate::error::PageError;
use crate::html::decisions::{condition, met, outcome_key, side_lines};
use crate::meetings::Meeting;
use rembuk_domain::forum::motions::FinalOutcome;
use rembuk_store::run;

/// Decisions of a meeting, those that failed among them.
///
/// # Errors
/// The store refuses.
pub async fn of(context: &mut Context, meeting: &Meeting) -> Result<Vec<Decided>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let mut decided = Vec::new();
    for row in run!(context.tx, decisions::list_of_meeting(region_id, at, meeting.row.id))? {
        let decision = decisions::load(&mut context.tx, region_id, at, row).await?;
        let (Some(outcome), Some(result)) = (decision.outcome(), decision.current().and_then(decisions::Round::result)) else { continue };
        let unmet = result.conditions.iter().filter(|one| !one.met);
        decided.push(Decided {
            title: format!("{} ({})", decision.row.title, decision.row.reference),
            outcome: format!(
                "{}. {}",
                locale.t(outcome_key(result.outcome)),
                side_lines(locale, &result).join(" ")
            ),
            is_agreed: outcome != FinalOutcome::Failed,
            why: unmet.map(|one| format!("{}: {}", condition(locale, one), met(locale, false))).collect(),
        });
    }
    Ok(decided)
}
