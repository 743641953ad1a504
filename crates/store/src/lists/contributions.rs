//! Contributions filtered, counted and paged by the database.
use super::{Bound, Conditions, escaped};
use crate::{Conn, Read, StoreError};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

/// What a list of contributions should hold. Those that were taken back are never listed.
#[derive(Debug, Clone, Default)]
pub struct ContributionFilter {
    /// Words that must all occur in the public text or summary
    pub words: Vec<String>,
    /// A code of the domain's states
    pub state: Option<String>,
    pub subject_kind: Option<String>,
    /// Zeros: the forum itself
    pub assignee: Option<Uuid>,
    /// Promised before this day (ISO) and not answered in time
    pub late_on: Option<String>,
    /// A district or village, or what lies in it
    pub place: Option<String>,
}

impl ContributionFilter {
    fn conditions(&self, region_id: i64, at: i64) -> Conditions {
        let mut conditions = Conditions::default();
        conditions.and("region_id = ?", Bound::Number(region_id));
        conditions.and("valid_from_seq <= ?", Bound::Number(at));
        conditions.and("valid_to_seq > ?", Bound::Number(at));
        conditions.and("state <> ?", Bound::Text("withdrawn".to_owned()));
        if let Some(state) = &self.state {
            conditions.and("state = ?", Bound::Text(state.clone()));
        }
        if let Some(kind) = &self.subject_kind {
            conditions.and("subject_kind = ?", Bound::Text(kind.clone()));
        }
        if let Some(id) = self.assignee {
            conditions.and("assignee_id = ?", Bound::Id(id));
        }
        if let Some(day) = &self.late_on {
            conditions
                .and("promised_by < coalesce(first_answered_on, cast(? as text))", Bound::Text(day.clone()));
        }
        if let Some(code) = &self.place {
            let pattern = format!("{}%", escaped(code));
            conditions.and("place_code like ? escape '\\'", Bound::Text(pattern));
        }
        for word in &self.words {
            let pattern = format!("%{}%", escaped(word));
            conditions.and(
                "text_state in ('public', 'masked')
                 and lower(coalesce(text, '') || ' ' || coalesce(summary, '')) like ? escape '\\'",
                Bound::Text(pattern),
            );
        }
        conditions
    }
}

/// A contribution as one row of a list.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct ContributionLine {
    pub id: Uuid,
    pub reference: String,
    pub subject_kind: String,
    pub subject_key: String,
    pub place_code: Option<String>,
    pub text: Option<String>,
    pub summary: Option<String>,
    pub text_state: String,
    pub language: String,
    pub state: String,
    pub assignee_id: Option<Uuid>,
    pub received_on: String,
    pub promised_by: String,
    pub due_on: Option<String>,
    pub first_answered_on: Option<String>,
    pub outcome: Option<String>,
    pub reason: Option<String>,
    pub verdict: Option<String>,
}

/// What a filter finds, counted. `late` was promised earlier than it was answered, or than the day asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct ContributionCounts {
    pub total: i64,
    /// An answer is still owed
    pub open: i64,
    pub answered: i64,
    pub late: i64,
    pub met: i64,
    pub not_met: i64,
}

/// One page of the contributions a filter finds, the newest first.
///
/// # Errors
/// The database refuses.
pub async fn list_contributions(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ContributionFilter,
    offset: i64,
    limit: i64,
) -> Result<Vec<ContributionLine>, StoreError> {
    let mut conditions = filter.conditions(region_id, at);
    conditions.values.push(Bound::Number(limit));
    conditions.values.push(Bound::Number(offset));
    let count = conditions.values.len();
    let sql = format!(
        "select id, reference, subject_kind, subject_key, place_code, text, summary, text_state, language, state,
                assignee_id, received_on, promised_by, due_on, first_answered_on, outcome, reason, verdict
         from contributions{} order by sort_key desc limit ${} offset ${count}",
        conditions.sql,
        count - 1,
    );
    fetch!(tx, sql, conditions.values, fetch_all)
}

/// How many a filter finds and what became of them, as of a day (ISO).
///
/// # Errors
/// The database refuses.
pub async fn count_contributions(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ContributionFilter,
    today: &str,
) -> Result<ContributionCounts, StoreError> {
    let mut conditions = filter.conditions(region_id, at);
    conditions.values.push(Bound::Text(today.to_owned()));
    let day = conditions.values.len();
    let sql = format!(
        "select count(*) as total,
                count(case when state in ('received', 'assigned', 'paused') then 1 end) as open,
                count(first_answered_on) as answered,
                count(case when promised_by < coalesce(first_answered_on, cast(${day} as text)) then 1 end) as late,
                count(case when verdict = 'met' then 1 end) as met,
                count(case when verdict = 'not-met' then 1 end) as not_met
         from contributions{}",
        conditions.sql
    );
    fetch!(tx, sql, conditions.values, fetch_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_types_is_bound_and_its_wildcards_mean_themselves() {
        let filter = ContributionFilter {
            words: vec!["50%' or '1".into()],
            late_on: Some("2026-11-23".into()),
            place: Some("35.09.01".into()),
            ..ContributionFilter::default()
        };
        let conditions = filter.conditions(3509, 7);
        assert!(!conditions.sql.contains("or '1"));
        assert!(matches!(&conditions.values[6], Bound::Text(text) if text == "%50\\%' or '1%"));
        for number in 1..=conditions.values.len() {
            assert!(conditions.sql.contains(&format!("${number}")), "{}", conditions.sql);
        }
    }
}
