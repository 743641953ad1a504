//! Contributions between store and rules: rows as states, states as rows, the region's terms.
//!
//! - [`acts`]: what is done to one, each with its entry in the record
//! - [`daily`]: what time alone does
pub mod acts;
pub mod daily;
pub mod subjects;

use crate::error::PageError;
use jiff::civil::Date;
use rembuk_domain::contributions::clocks::{DEFAULT, Days, Terms};
use rembuk_domain::contributions::states::{
    Answer, Answered, Assigned, Assignee, Contribution, Forwarded, Outcome, Paused, Received, Settled,
    Verdict,
};
use rembuk_domain::settings::Rule;
use rembuk_store::rows::{ContributionRow, NOW, Setting};
use rembuk_store::{Read, run};
use uuid::Uuid;

/// The days that a region promises.
///
/// # Errors
/// The store refuses.
pub async fn terms(tx: &mut Read, region_id: i64) -> Result<Terms, PageError> {
    let stored = run!(tx, settings::list(region_id, NOW))?;
    Ok(terms_of(&stored))
}

pub fn terms_of(stored: &[Setting]) -> Terms {
    let days = |rule: Rule, default: u16| {
        let own = stored.iter().find(|row| row.key == rule.code()).map(|row| row.value.as_str());
        rule.in_force(own).parse().unwrap_or(default)
    };
    Terms {
        assign: days(Rule::AssignDays, DEFAULT.assign),
        answer: days(Rule::AnswerDays, DEFAULT.answer),
        settle: days(Rule::SettleDays, DEFAULT.settle),
    }
}

pub fn assignee(id: Uuid) -> Assignee {
    if id.is_nil() { Assignee::Forum } else { Assignee::Organisation(id) }
}

pub fn assignee_id(to: Assignee) -> Uuid {
    match to {
        Assignee::Organisation(id) => id,
        Assignee::Forum => Uuid::nil(),
    }
}

/// A stored contribution as the rules want it.
///
/// # Errors
/// A damaged row.
pub fn state_of(row: &ContributionRow) -> Result<Contribution, PageError> {
    let damaged = || PageError::Internal(format!("contribution {} is damaged", row.reference));
    let day = |text: &str| text.parse::<Date>().map_err(|_| damaged());
    let maybe = |text: &Option<String>| text.as_deref().map(day).transpose();
    let days = Days {
        received_on: day(&row.received_on)?,
        assign_by: day(&row.assign_by)?,
        promised_by: day(&row.promised_by)?,
        due_on: maybe(&row.due_on)?,
    };
    let to = || row.assignee_id.map(assignee).ok_or_else(damaged);
    let answered_on = || maybe(&row.answered_on)?.ok_or_else(damaged);
    let answer = || -> Result<Answer, PageError> {
        Ok(Answer {
            outcome: Outcome::parse(row.outcome.as_deref().unwrap_or_default()).map_err(|_| damaged())?,
            reason: row.reason.clone().unwrap_or_default(),
            effect: row.effect.clone().unwrap_or_default(),
            forwarded_to: row.forwarded_to.clone().unwrap_or_default(),
            next_on: maybe(&row.next_on)?,
        })
    };
    Ok(match row.state.as_str() {
        "received" => Contribution::Received(Received { days }),
        "assigned" => Contribution::Assigned(Assigned { days, to: to()? }),
        "paused" => Contribution::Paused(Paused {
            assigned: Assigned { days, to: to()? },
            since: maybe(&row.paused_on)?.ok_or_else(damaged)?,
            reason: row.paused_reason.clone().unwrap_or_default(),
        }),
        "answered" => Contribution::Answered(Answered {
            days,
            to: to()?,
            answer: answer()?,
            answered_on: answered_on()?,
            settle_by: maybe(&row.settle_by)?.ok_or_else(damaged)?,
        }),
        "forwarded" => Contribution::Forwarded(Forwarded {
            days,
            to: to()?,
            answer: answer()?,
            answered_on: answered_on()?,
        }),
        "settled" => Contribution::Settled(Settled {
            days,
            to: to()?,
            answered_on: answered_on()?,
            verdict: Verdict::parse(row.verdict.as_deref().unwrap_or_default()).ok_or_else(damaged)?,
        }),
        "withdrawn" => Contribution::Withdrawn,
        _ => return Err(damaged()),
    })
}

/// The row in its new state; what the state does not carry stays as it was.
pub fn with_state(row: ContributionRow, state: &Contribution) -> ContributionRow {
    let row = ContributionRow { state: state.code().to_owned(), ..row };
    match state {
        Contribution::Received(received) => with_days(row, received.days),
        Contribution::Assigned(assigned) => with_assigned(row, assigned),
        Contribution::Paused(paused) => ContributionRow {
            paused_on: Some(paused.since.to_string()),
            paused_reason: Some(paused.reason.clone()),
            ..with_assigned_only(row, &paused.assigned)
        },
        Contribution::Answered(answered) => ContributionRow {
            settle_by: Some(answered.settle_by.to_string()),
            ..with_answer(row, answered.days, &answered.answer, answered.answered_on)
        },
        Contribution::Forwarded(forwarded) => {
            with_answer(row, forwarded.days, &forwarded.answer, forwarded.answered_on)
        }
        Contribution::Settled(settled) => {
            ContributionRow { verdict: Some(settled.verdict.code().to_owned()), settle_by: None, ..row }
        }
        Contribution::Withdrawn => row,
    }
}

fn with_days(row: ContributionRow, days: Days) -> ContributionRow {
    ContributionRow {
        received_on: days.received_on.to_string(),
        assign_by: days.assign_by.to_string(),
        promised_by: days.promised_by.to_string(),
        due_on: days.due_on.map(|day| day.to_string()),
        ..row
    }
}

fn with_assigned_only(row: ContributionRow, assigned: &Assigned) -> ContributionRow {
    ContributionRow { assignee_id: Some(assignee_id(assigned.to)), ..with_days(row, assigned.days) }
}

fn with_assigned(row: ContributionRow, assigned: &Assigned) -> ContributionRow {
    ContributionRow { paused_on: None, paused_reason: None, ..with_assigned_only(row, assigned) }
}

fn with_answer(row: ContributionRow, days: Days, answer: &Answer, on: Date) -> ContributionRow {
    let text = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let on = on.to_string();
    ContributionRow {
        outcome: Some(answer.outcome.code().to_owned()),
        reason: text(&answer.reason),
        effect: text(&answer.effect),
        forwarded_to: text(&answer.forwarded_to),
        next_on: answer.next_on.map(|day| day.to_string()),
        first_answered_on: row.first_answered_on.clone().or_else(|| Some(on.clone())),
        answered_on: Some(on),
        settle_by: None,
        verdict: None,
        verdict_note: None,
        paused_on: None,
        paused_reason: None,
        ..with_days(row, days)
    }
}
