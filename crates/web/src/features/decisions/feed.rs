//! What became of motions last, as a feed.
use super::list::load;
use crate::context::Context;
use crate::error::PageError;
use crate::html::arg;
use crate::html::atom::{self, Item};
use crate::html::decisions::{outcome_key, state_key};
use axum::response::Response;
use rembuk_domain::forum::tally::Outcome;

pub async fn feed(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let (locale, paths) = (context.locale, context.paths());
    let items = all.iter().map(|listed| {
        let motion = &listed.row;
        let outcome = motion.outcome.as_deref().and_then(Outcome::find);
        Item {
            id: motion.id,
            title: format!("{} {}", motion.reference, motion.title),
            summary: locale.t(outcome.map_or_else(|| state_key(&motion.state), outcome_key)),
            path: paths.decision(&motion.reference),
            seq: motion.valid_from_seq,
        }
    });
    let items = items.collect();
    let title = locale.ta("feed-decisions-title", &[arg("region", &context.region.region.name)]);
    atom::answer(&mut context, title, &paths.decisions(), items).await
}
