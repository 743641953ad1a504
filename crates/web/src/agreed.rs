//! Rules of the forum change only where both co-chairs agree: one proposes, the other agrees or not, or the time passes.
//!
//! What a proposal is about is its `subject`: `setting/forum.council-side` is a rule of the region; whatever else is agreed
//! this way has a prefix of its own and adds its line to [`apply`] and [`said`].
use crate::context::Context;
use crate::error::PageError;
use crate::forum::{Forum, OwnSeat};
use crate::i18n::Locale;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::forum::agreed::{AgreedError, Ended, Open, ProposalState};
use rembuk_domain::forum::seats::Post;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::settings::Rule;
use rembuk_store::rows::{ForumProposal, NOW, Setting};
use rembuk_store::{PublicAct, StoreError, Write, run};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Subjects of rules that stand in the settings
pub const SETTING: &str = "setting/";

/// A change somebody wants.
#[derive(Debug, Clone)]
pub struct Wish {
    pub subject: String,
    pub before: Option<String>,
    pub after: String,
    /// Why: public, and outside the record because it is free text
    pub ground: String,
}

/// What the other co-chair, or the one who proposed, does with it.
#[derive(Debug, Clone)]
pub enum Answer {
    Agree,
    /// With the reason
    Decline(String),
    Withdraw,
}

/// Why nothing was done.
#[derive(Debug)]
pub enum Refusal {
    Rule(AgreedError),
    Page(PageError),
}

impl From<AgreedError> for Refusal {
    fn from(error: AgreedError) -> Self {
        Self::Rule(error)
    }
}

impl From<PageError> for Refusal {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Page(error.into())
    }
}

/// The co-chair's seat of the forum among somebody's own seats.
pub fn co_chair<'o>(forum: &Forum, own: &'o [OwnSeat]) -> Option<&'o OwnSeat> {
    let body = forum.forum()?.id;
    own.iter().find(|own| own.seat.body == body && own.seat.post == Post::CoChair)
}

fn side(row: &ForumProposal) -> Result<Constituency, PageError> {
    Constituency::parse(&row.proposed_side).map_err(|error| PageError::Internal(error.to_string()))
}

fn open(row: &ForumProposal) -> Result<Open, Refusal> {
    let due = row.due_on.parse().map_err(|_| PageError::Internal(format!("due {:?}", row.due_on)))?;
    let state = ProposalState::parse(&row.state).unwrap_or(ProposalState::Lapsed);
    Ok(Open::stored(side(row)?, due, state)?)
}

fn act(kind: &'static str, by: String, row: &ForumProposal) -> PublicAct {
    let rule = row.subject.strip_prefix(SETTING).unwrap_or(&row.subject);
    // A setting has one of a few values; whatever else is agreed has a name that somebody typed.
    let is_setting = row.subject.starts_with(SETTING);
    let told = |value: &str| match is_setting {
        true => value.to_owned(),
        false => hex::encode(Sha256::digest(value.as_bytes())),
    };
    PublicAct {
        kind,
        by,
        subject: row.subject.clone(),
        before: None,
        after: None,
        payload: json!({"rule": rule, "before": row.value_before.as_deref().map(told), "value": told(&row.value_after),
            "side": row.proposed_side, "due": row.due_on}),
    }
}

/// Working days the other side has, as the region set them.
async fn days(tx: &mut Write) -> Result<u16, StoreError> {
    let region_id = tx.region_id();
    let stored = run!(tx, settings::list(region_id, NOW))?;
    let own = stored.iter().find(|row| row.key == Rule::ProposalDays.code()).map(|row| row.value.as_str());
    Ok(Rule::ProposalDays.in_force(own).parse().unwrap_or(10))
}

/// A co-chair puts a change forward. The caller commits with the act that comes back.
///
/// # Errors
/// `Waiting` where one about the same waits, `Unchanged`; the store refuses.
pub async fn propose(
    tx: &mut Write,
    forum: &Forum,
    by: &OwnSeat,
    wish: Wish,
    today: Date,
) -> Result<PublicAct, Refusal> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    if wish.before.as_deref() == Some(wish.after.as_str()) {
        return Err(AgreedError::Unchanged.into());
    }
    let all = run!(tx, forum::list_proposals(region_id, NOW))?;
    if all.iter().any(|row| row.subject == wish.subject && row.state == ProposalState::Open.code()) {
        return Err(AgreedError::Waiting.into());
    }
    let calendar = crate::calendar::from_rows(&run!(tx, calendar::list(region_id, NOW))?);
    let open = Open::put_forward(by.seat.constituency, today, days(tx).await?, &calendar);
    let row = ForumProposal {
        id: Uuid::now_v7(),
        subject: wish.subject,
        value_before: wish.before,
        value_after: wish.after,
        ground: wish.ground,
        proposed_side: open.side().code().to_owned(),
        proposed_on: today.to_string(),
        due_on: open.due().to_string(),
        state: ProposalState::Open.code().to_owned(),
        answered_on: None,
        reason: None,
        valid_from_seq: 0,
    };
    run!(tx, forum::insert_proposal(region_id, seq, &row))?;
    tell(tx, forum, &row, open.side().other(), NoticeKind::RuleProposed, today).await?;
    Ok(act("rule-proposed", forum.speaks(&by.seat), &row))
}

/// A co-chair answers. The caller commits with the act that comes back; agreed, the rule has changed in this transaction.
///
/// # Errors
/// The rules of [`Open`]; the store refuses.
pub async fn answer(
    tx: &mut Write,
    forum: &Forum,
    by: &OwnSeat,
    id: Uuid,
    answer: Answer,
    today: Date,
) -> Result<PublicAct, Refusal> {
    let region_id = tx.region_id();
    let all = run!(tx, forum::list_proposals(region_id, NOW))?;
    let row = all.into_iter().find(|row| row.id == id).ok_or(PageError::UnknownPage)?;
    let open = open(&row)?;
    let own = by.seat.constituency;
    let (ended, kind, reason) = match answer {
        Answer::Agree => (open.agree(own, today)?, "rule-agreed", None),
        Answer::Decline(reason) => (open.decline(own, today)?, "rule-declined", Some(reason)),
        Answer::Withdraw => (open.withdraw(own, today)?, "rule-withdrawn", None),
    };
    let row = end(tx, row, ended, reason).await?;
    if ended.state == ProposalState::Agreed {
        apply(tx, &row).await?;
    }
    if ended.state != ProposalState::Withdrawn {
        tell(tx, forum, &row, own.other(), NoticeKind::RuleAnswered, today).await?;
    }
    Ok(act(kind, forum.speaks(&by.seat), &row))
}

async fn end(
    tx: &mut Write,
    row: ForumProposal,
    ended: Ended,
    reason: Option<String>,
) -> Result<ForumProposal, StoreError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let row = ForumProposal {
        state: ended.state.code().to_owned(),
        answered_on: Some(ended.on.to_string()),
        reason,
        ..row
    };
    run!(tx, forum::close_proposal(region_id, row.id, seq))?;
    run!(tx, forum::insert_proposal(region_id, seq, &row))?;
    Ok(row)
}

/// What both sides agreed holds from now on: by the prefix of its subject.
async fn apply(tx: &mut Write, row: &ForumProposal) -> Result<(), PageError> {
    if let Some(key) = row.subject.strip_prefix(SETTING) {
        let setting = Setting {
            key: key.to_owned(),
            value: row.value_after.clone(),
            basis: row.ground.clone(),
            valid_from_seq: 0,
        };
        tx.set(&setting).await?;
    }
    if let Some(code) = row.subject.strip_prefix(crate::decisions::agreeing::PREFIX) {
        crate::decisions::agreeing::apply(tx, row, code).await?;
    }
    Ok(())
}

/// Name of what a proposal is about, and its values in words: before, after.
pub fn said(locale: Locale, row: &ForumProposal) -> (String, String, String) {
    if row.subject.starts_with(crate::decisions::agreeing::PREFIX) {
        return crate::decisions::agreeing::said(locale, row);
    }
    let before = row.value_before.clone().unwrap_or_default();
    match row.subject.strip_prefix(SETTING).and_then(Rule::find) {
        Some(rule) => crate::features::settings::said_of(locale, rule, &before, &row.value_after),
        None => (row.subject.clone(), before, row.value_after.clone()),
    }
}

/// Tells whoever sits on the co-chair's seat of a side.
async fn tell(
    tx: &mut Write,
    forum: &Forum,
    row: &ForumProposal,
    side: Constituency,
    kind: NoticeKind,
    today: Date,
) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let chair = forum.forum().and_then(|body| forum.chair(body.id, side, today)).map(|seat| seat.id);
    let slug = tx.region(region_id).map(|head| head.region.slug.clone());
    let (Some(chair), Some(slug)) = (chair, slug) else { return Ok(()) };
    let (name, ..) = said(Locale::Id, row);
    let path = Paths::new(Locale::Id, &slug).proposal(&row.id);
    let due = row.due_on.parse::<Date>().ok();
    for person in run!(tx, forum::list_persons(region_id))?.iter().filter(|row| row.seat_id == chair) {
        let key = format!("{} {}", kind.code(), row.id.simple());
        let notice =
            Notice::new(region_id, To::Person(person.person_id), kind, key, path.clone()).about(&name);
        let notice = match due.filter(|_| kind == NoticeKind::RuleProposed) {
            Some(due) => notice.due(due),
            None => notice,
        };
        messages::send(tx, &notice).await?;
    }
    Ok(())
}

/// Proposals that wait, and those that ended.
///
/// # Errors
/// The store refuses.
pub async fn list(context: &mut Context) -> Result<Vec<ForumProposal>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    Ok(run!(context.tx, forum::list_proposals(region_id, at))?)
}

/// What the clock does once a day: ends proposals that nobody answered in time, one entry each.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn daily(state: &AppState, region_id: i64, day: Date) -> Result<(), PageError> {
    let mut read = state.store.read().await?;
    let all = run!(read, forum::list_proposals(region_id, NOW))?;
    drop(read);
    for row in all.into_iter().filter(|row| row.state == ProposalState::Open.code()) {
        let mut tx = state.store.write(region_id).await?;
        // Answered in between?
        let current =
            run!(tx, forum::list_proposals(region_id, NOW))?.into_iter().find(|now| now.id == row.id);
        let Some(current) = current else { continue };
        let Ok(Ok(ended)) = open(&current).map(|open| open.lapse(day)) else { continue };
        let row = end(&mut tx, current, ended, None).await?;
        let by = crate::i18n::Locale::Id.t("by-clock");
        tx.commit_public(act("rule-lapsed", by, &row)).await?;
    }
    Ok(())
}
