//! Writing a change of the forum: version, rules and entry in one transaction.
use super::show::BODY_FILES;
use crate::error::PageError;
use crate::files::{Drafts, Visibility};
use crate::forum::{Forum, holder};
use crate::html::form::{is_repeat, to_its_end};
use crate::state::AppState;
use rembuk_domain::forum::seats::{Seat, SeatError, may_take};
use rembuk_domain::organisations::Constituency;
use rembuk_store::rows::{ForumBody, ForumInterest, ForumSeat, NOW, OrganisationFunding};
use rembuk_store::{PrivateReason, PublicAct, Write, run};

/// A new version of a row.
pub enum Change {
    /// With the files of its decree, if some wait
    Body(ForumBody, Option<Drafts>),
    Seat(ForumSeat),
    Interest(ForumInterest),
    Funding(OrganisationFunding),
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Somebody changed it since the form was opened
    Changed,
    Refused(SeatError),
}

/// Who writes, and what version of the row they saw; none where it is new.
pub struct Writing {
    pub state: AppState,
    pub region_id: i64,
    pub key: Option<String>,
    pub seen: Option<i64>,
}

/// # Errors
/// The store refuses.
pub async fn store(writing: Writing, change: Change, act: PublicAct) -> Result<Outcome, PageError> {
    to_its_end(async move {
        let mut tx = writing.state.store.write(writing.region_id).await?;
        if is_repeat(&mut tx, writing.key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Outcome::Done);
        }
        let outcome = match change {
            Change::Body(row, drafts) => body(&mut tx, row, drafts, writing.seen).await?,
            Change::Seat(row) => seat(&mut tx, &row, writing.seen).await?,
            Change::Interest(row) => interest(&mut tx, &row, writing.seen).await?,
            Change::Funding(row) => funding(&mut tx, &row).await?,
        };
        if outcome == Outcome::Done {
            tx.commit_public(act).await?;
        }
        Ok(outcome)
    })
    .await
}

async fn body(
    tx: &mut Write,
    mut row: ForumBody,
    drafts: Option<Drafts>,
    seen: Option<i64>,
) -> Result<Outcome, PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let all = run!(tx, forum::list_bodies(region_id, NOW))?;
    let current = all.iter().find(|known| known.id == row.id).map(|known| known.valid_from_seq);
    let is_taken = all.iter().any(|known| known.slug == row.slug && known.id != row.id);
    if current != seen || is_taken {
        return Ok(Outcome::Changed);
    }
    if let Some(drafts) = drafts {
        let old = run!(tx, files::list_of_subject(region_id, BODY_FILES, row.id, NOW))?;
        let new = drafts.attach(tx, BODY_FILES, row.id, Visibility::Public).await?;
        if let Some(first) = new.first() {
            row.basis_file = Some(hex::encode(&first.hash));
            for link in old {
                run!(tx, files::close_link(region_id, link.id, seq))?;
            }
        }
    }
    run!(tx, forum::close_body(region_id, row.id, seq))?;
    run!(tx, forum::insert_body(region_id, seq, &row))?;
    Ok(Outcome::Done)
}

async fn seat(tx: &mut Write, row: &ForumSeat, seen: Option<i64>) -> Result<Outcome, PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let forum = Forum::load_in(tx).await?;
    let before = forum.row(row.id);
    let is_number_taken = forum
        .rows
        .iter()
        .any(|known| (known.body_id, known.number) == (row.body_id, row.number) && known.id != row.id);
    if before.map(|known| known.valid_from_seq) != seen || is_number_taken {
        return Ok(Outcome::Changed);
    }
    if let Some(error) = refusal(&forum, row) {
        return Ok(Outcome::Refused(error));
    }
    // Whoever sat there sat there for the organisation that held it.
    let leaves = before.is_some_and(|known| known.organisation_id != row.organisation_id);
    if leaves {
        run!(tx, forum::delete_persons_of_seat(region_id, row.id))?;
    }
    run!(tx, forum::close_seat(region_id, row.id, seq))?;
    run!(tx, forum::insert_seat(region_id, seq, row))?;
    Ok(Outcome::Done)
}

/// Why this organisation may not hold the seat; nothing where it may, or where nobody is to hold it.
fn refusal(forum: &Forum, row: &ForumSeat) -> Option<SeatError> {
    let organisation = forum.organisation(row.organisation_id?)?;
    let side = match Constituency::parse(&row.constituency) {
        Ok(side) => side,
        Err(error) => return Some(error),
    };
    let body: Vec<Seat> = forum.seats_of(row.body_id).cloned().collect();
    may_take(row.id, side, &holder(organisation)?, &body, forum.sides).err()
}

async fn interest(tx: &mut Write, row: &ForumInterest, seen: Option<i64>) -> Result<Outcome, PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let all = run!(tx, forum::list_interests(region_id, NOW))?;
    let current = all.iter().find(|known| known.id == row.id).map(|known| known.valid_from_seq);
    if current != seen {
        return Ok(Outcome::Changed);
    }
    run!(tx, forum::close_interest(region_id, row.id, seq))?;
    run!(tx, forum::insert_interest(region_id, seq, row))?;
    Ok(Outcome::Done)
}

/// One declaration an organisation and year: a later one takes its place, and the former stays readable by its day.
async fn funding(tx: &mut Write, row: &OrganisationFunding) -> Result<Outcome, PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let all = run!(tx, forum::list_funding(region_id, NOW))?;
    let before =
        all.into_iter().find(|known| (known.organisation_id, known.year) == (row.organisation_id, row.year));
    let id = before.map_or(row.id, |known| known.id);
    run!(tx, forum::close_funding(region_id, id, seq))?;
    run!(tx, forum::insert_funding(region_id, seq, &OrganisationFunding { id, ..row.clone() }))?;
    Ok(Outcome::Done)
}
