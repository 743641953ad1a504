//! A rule of decision as a change that both co-chairs agree on: its subject is `decision-rule/` and its code, its values are JSON
//! of name and rule.
use super::{NamedRule, Transaction};
use crate::agreed::Wish;
use crate::error::PageError;
use crate::html::decisions::rule_lines;
use crate::i18n::Locale;
use rembuk_domain::forum::rules::DecisionRule;
use rembuk_store::rows::{DecisionRuleRow, ForumProposal, NOW};
use rembuk_store::{Write, run};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Subjects of proposals about rules of decision
pub const PREFIX: &str = "decision-rule/";

#[derive(Serialize, Deserialize)]
struct Value {
    name: String,
    rule: DecisionRule,
}

fn code(name: &str) -> String {
    let words: String =
        name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let code = words.split_whitespace().take(6).collect::<Vec<_>>().join("-");
    if code.is_empty() { Uuid::now_v7().simple().to_string() } else { code }
}

/// What a co-chair wants: a rule of this name, new or other than it is.
///
/// # Errors
/// A value that JSON does not have.
pub fn wish(known: &[NamedRule], name: &str, rule: DecisionRule, ground: String) -> Result<Wish, PageError> {
    let before = known.iter().find(|named| named.name == name);
    let own = || {
        let code = code(name);
        // Two names may begin alike: another rule is never overwritten by a new one.
        let is_taken = known.iter().any(|named| named.code == code);
        if is_taken { format!("{code}-{}", Uuid::now_v7().simple()) } else { code }
    };
    let code = before.map_or_else(own, |named| named.code.clone());
    // The threshold of civil society is a rule of the region: it is laid over all rules, and stands in none.
    let stored = |rule: DecisionRule| DecisionRule { civil_society: None, ..rule };
    let text = |name: &str, rule| serde_json::to_string(&Value { name: name.to_owned(), rule: stored(rule) });
    Ok(Wish {
        subject: format!("{PREFIX}{code}"),
        before: before.map(|named| text(&named.name, named.rule)).transpose()?,
        after: text(name, rule)?,
        ground,
    })
}

/// What both agreed holds from now on; motions that were put keep theirs.
///
/// # Errors
/// The store refuses, or the value is damaged.
pub async fn apply(tx: &mut Write, row: &ForumProposal, code: &str) -> Result<(), PageError> {
    let value: Value = serde_json::from_str(&row.value_after)?;
    let rule = value.rule.check().map_err(|error| PageError::Internal(error.to_string()))?;
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let known = list(tx, region_id).await?;
    let before = known.into_iter().find(|known| known.code == code);
    let new = DecisionRuleRow {
        id: before.as_ref().map_or_else(Uuid::now_v7, |before| before.id),
        code: code.to_owned(),
        name: value.name,
        rule: serde_json::to_string(&rule)?,
        ground: row.ground.clone(),
        is_default: before.as_ref().is_some_and(|before| before.is_default),
        valid_from_seq: 0,
    };
    run!(tx, decisions::close_rule(region_id, seq, new.id))?;
    Ok(run!(tx, decisions::insert_rule(region_id, seq, &new))?)
}

async fn list<T: Transaction>(tx: &mut T, region_id: i64) -> Result<Vec<DecisionRuleRow>, PageError> {
    Ok(run!(tx, decisions::list_rules(region_id, NOW))?)
}

/// Name of the rule, and both of its wordings.
pub fn said(locale: Locale, row: &ForumProposal) -> (String, String, String) {
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    let lines = |value: &Value| rule_lines(locale, &value.rule).join(" ");
    let after = read(&row.value_after);
    let before = row.value_before.as_deref().and_then(read);
    (
        after.as_ref().map(|value| value.name.clone()).unwrap_or_default(),
        before.as_ref().map_or_else(|| locale.t("decision-rule-none-yet"), lines),
        after.as_ref().map(lines).unwrap_or_default(),
    )
}
