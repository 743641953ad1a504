//! What waits about motions: votes to be given for a seat, motions to be opened by the secretariat or a chair.
use crate::context::{Context, time_zone};
use crate::decisions::load;
use crate::error::PageError;
use crate::forum::{Forum, own_seats};
use crate::html::arg;
use crate::http::session::SignedIn;
use crate::tasks::Task;
use rembuk_domain::forum::rules::Method;
use rembuk_domain::people::roles::Permission::TakePart;
use rembuk_domain::time::local_date;
use rembuk_store::rows::NOW;
use rembuk_store::run;

/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    if !signed.may(TakePart, region_id, today) {
        return Ok(Vec::new());
    }
    let motions = run!(context.tx, decisions::list(region_id, NOW))?;
    let open: Vec<_> = motions.into_iter().filter(|row| row.state == "open").collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
    let mut found = Vec::new();
    for row in open {
        let decision = load(&mut context.tx, region_id, NOW, row).await?;
        let (Some(round), Some(closes_at)) = (decision.current(), decision.closes_at()) else { continue };
        let is_secret = round.method() == Some(Method::Secret);
        let cast = match is_secret {
            true => run!(context.tx, decisions::list_cast(region_id, round.row.id))?,
            false => round.ballots.iter().map(|ballot| ballot.seat_id).collect(),
        };
        let electorate = round.electorate();
        for seat in own.iter().map(|own| &own.seat) {
            if electorate.may_vote(seat.id).is_ok() && !cast.contains(&seat.id) {
                let zone = time_zone(&context.region.region.time_zone);
                found.push(Task {
                    what: context.locale.ta("task-vote", &[arg("title", &decision.row.title)]),
                    office: forum.speaks(seat),
                    due: Some(local_date(closes_at, &zone)),
                    path: context.paths().decision_desk(&decision.row.reference),
                    button: "task-vote-open",
                });
            }
        }
    }
    Ok(found)
}
