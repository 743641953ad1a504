//! Lists that are filtered, sorted, summed and paged by the database. The only place where SQL is put together at run
//! time: every piece is written here, whatever a reader typed is bound.
use crate::{Conn, Read, StoreError};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

/// Whatever a reader typed or chose, on its way into a query.
#[derive(Debug, Clone)]
enum Bound {
    Number(i64),
    Id(Uuid),
    Text(String),
}

/// Conditions with their bound values, `$1` being the first.
#[derive(Debug, Default)]
struct Conditions {
    sql: String,
    values: Vec<Bound>,
}

impl Conditions {
    /// `text` has one `?`, which becomes the number of the value.
    fn and(&mut self, text: &str, value: Bound) {
        self.values.push(value);
        self.sql.push_str(if self.sql.is_empty() { " where " } else { " and " });
        self.sql.push_str(&text.replacen('?', &format!("${}", self.values.len()), 1));
    }

    /// Programmes of a place. `$1` is the region and `$2` the point of the record, as in every list of programmes.
    fn and_place(&mut self, place: &PlaceFilter) {
        let located = "select programme_id from programme_places
             where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2";
        let sql = match place {
            PlaceFilter::Within(code) | PlaceFilter::At(code) => {
                self.values.push(Bound::Text(code.clone()));
                let column = match place {
                    PlaceFilter::Within(_) => "substr(place_code, 1, 8)",
                    _ => "place_code",
                };
                format!(" and id in ({located} and {column} = ${})", self.values.len())
            }
            PlaceFilter::Nowhere => format!(" and id not in ({located})"),
        };
        self.sql.push_str(&sql);
    }
}

/// Where programmes are to be located.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceFilter {
    /// In the district with this code, or in one of its villages.
    Within(String),
    /// Exactly at this district or village.
    At(String),
    /// The programme names no place.
    Nowhere,
}

/// Whose money programmes are to be paid with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FundingFilter {
    /// This source, alone or among others; the word that is stored.
    Source(String),
    /// Nobody stated a source.
    Unknown,
}

/// The columns a list of programmes may be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProgrammeOrder {
    #[default]
    Code,
    Name,
    Organisation,
    Ceiling,
}

impl ProgrammeOrder {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "kode" => Some(Self::Code),
            "nama" => Some(Self::Name),
            "lembaga" => Some(Self::Organisation),
            "pagu" => Some(Self::Ceiling),
            _ => None,
        }
    }

    fn column(self) -> &'static str {
        match self {
            Self::Code => "sort_key",
            Self::Name => "search_text",
            Self::Organisation => "organisation_name",
            Self::Ceiling => "ceiling_total",
        }
    }
}

/// What a list of programmes should hold.
#[derive(Debug, Clone, Default)]
pub struct ProgrammeFilter {
    /// Words that must all occur in name, code, programme, output or organisation; lower case.
    pub words: Vec<String>,
    /// 1–17
    pub goal: Option<u8>,
    pub organisation: Option<Uuid>,
    pub matrix: Option<String>,
    pub funding: Option<FundingFilter>,
    /// Only programmes meant to move this indicator.
    pub serving: Option<Uuid>,
    pub place: Option<PlaceFilter>,
    /// Only programmes that serve no indicator.
    pub without_link: bool,
    pub order: ProgrammeOrder,
    pub descending: bool,
}

impl ProgrammeFilter {
    fn conditions(&self, region_id: i64, at: i64) -> Conditions {
        let mut conditions = Conditions::default();
        conditions.and("region_id = ?", Bound::Number(region_id));
        conditions.and("valid_from_seq <= ?", Bound::Number(at));
        conditions.and("valid_to_seq > ?", Bound::Number(at));
        if let Some(goal) = self.goal {
            conditions.and("(goals & ?) <> 0", Bound::Number(1 << goal));
        }
        if let Some(id) = self.organisation {
            conditions.and("organisation_id = ?", Bound::Id(id));
        }
        if let Some(matrix) = &self.matrix {
            conditions.and("matrix = ?", Bound::Text(matrix.clone()));
        }
        match &self.funding {
            // Several sources stand in one text, with a semicolon between them.
            Some(FundingFilter::Source(word)) => conditions.and(
                "'; ' || funding || '; ' like ? escape '\\'",
                Bound::Text(format!("%; {}; %", escaped(word))),
            ),
            Some(FundingFilter::Unknown) => conditions.and("funding = ?", Bound::Text(String::new())),
            None => {}
        }
        if let Some(id) = self.serving {
            // $2 is the point of the record, as above.
            conditions.and(
                "exists (select 1 from programme_links l
                         where l.region_id = programmes.region_id and l.programme_id = programmes.id
                           and l.indicator_id = ? and l.valid_from_seq <= $2 and l.valid_to_seq > $2)",
                Bound::Id(id),
            );
        }
        if let Some(place) = &self.place {
            conditions.and_place(place);
        }
        if self.without_link {
            conditions.and("link_count = ?", Bound::Number(0));
        }
        for word in &self.words {
            conditions.and("search_text like ? escape '\\'", Bound::Text(format!("%{}%", escaped(word))));
        }
        conditions
    }
}

/// `%` and `_` in what a reader typed mean themselves.
fn escaped(word: &str) -> String {
    word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// A programme as one row of a list. Money in rupiah.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct ProgrammeRow {
    pub id: Uuid,
    pub slug: String,
    pub matrix: String,
    pub code: Option<String>,
    pub name: String,
    pub output: String,
    pub organisation_id: Uuid,
    pub organisation_name: String,
    pub first_year: i64,
    pub last_year: i64,
    pub ceiling_total: i64,
    pub goals: i64,
    pub link_count: i64,
}

/// How many programmes a filter finds, and what they come to in rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct ProgrammeSum {
    pub count: i64,
    pub ceiling: i64,
}

macro_rules! bound {
    ($sql:expr, $values:expr) => {{
        let mut query = sqlx::query_as(AssertSqlSafe($sql));
        for value in $values {
            query = match value {
                Bound::Number(number) => query.bind(number),
                Bound::Id(id) => query.bind(id),
                Bound::Text(text) => query.bind(text),
            };
        }
        query
    }};
}

macro_rules! fetch {
    ($tx:expr, $sql:expr, $values:expr, $fetch:ident) => {
        match $tx.conn() {
            Conn::Sqlite(conn) => bound!($sql, $values).$fetch(&mut **conn).await,
            Conn::Postgres(conn) => bound!($sql, $values).$fetch(&mut **conn).await,
        }
        .map_err(StoreError::from)
    };
}

mod contributions;
mod sums;
pub use contributions::{
    ContributionCounts, ContributionFilter, ContributionLine, count_contributions, list_contributions,
};
pub use sums::{
    GoalMask, OrganisationSum, PlaceLevel, PlaceSum, YearSum, list_goal_masks, sum_by_organisation,
    sum_by_place, sum_by_year,
};

/// One page of the programmes a filter finds.
///
/// # Errors
/// The database refuses.
pub async fn list_programmes(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ProgrammeFilter,
    offset: i64,
    limit: i64,
) -> Result<Vec<ProgrammeRow>, StoreError> {
    let mut conditions = filter.conditions(region_id, at);
    let direction = if filter.descending { "desc" } else { "asc" };
    conditions.values.push(Bound::Number(limit));
    conditions.values.push(Bound::Number(offset));
    let count = conditions.values.len();
    let sql = format!(
        "select id, slug, matrix, code, name, output, organisation_id, organisation_name, first_year, last_year,
                ceiling_total, goals, link_count
         from programmes{} order by {} {direction} nulls last, key {direction} limit ${} offset ${count}",
        conditions.sql,
        filter.order.column(),
        count - 1,
    );
    fetch!(tx, sql, conditions.values, fetch_all)
}

/// Count and sum of the programmes a filter finds.
///
/// # Errors
/// The database refuses.
pub async fn sum_programmes(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ProgrammeFilter,
) -> Result<ProgrammeSum, StoreError> {
    let conditions = filter.conditions(region_id, at);
    let sql = format!(
        "select count(*) as count, cast(coalesce(sum(ceiling_total), 0) as bigint) as ceiling from programmes{}",
        conditions.sql
    );
    fetch!(tx, sql, conditions.values, fetch_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_types_is_bound_and_its_wildcards_mean_themselves() {
        let filter = ProgrammeFilter {
            words: vec!["100%'; drop table".into()],
            place: Some(PlaceFilter::At("35.09.01.2001' or '1".into())),
            ..ProgrammeFilter::default()
        };
        let conditions = filter.conditions(3509, 7);
        assert!(!conditions.sql.contains("drop"));
        assert!(!conditions.sql.contains("or '1"));
        assert!(matches!(&conditions.values[4], Bound::Text(text) if text == "%100\\%'; drop table%"));
        for number in 1..=conditions.values.len() {
            assert!(conditions.sql.contains(&format!("${number}")), "{}", conditions.sql);
        }
    }

    #[test]
    fn a_source_of_funds_is_asked_for_as_a_whole_word() {
        let source = Some(FundingFilter::Source("DAK fisik".into()));
        let conditions = ProgrammeFilter { funding: source, ..ProgrammeFilter::default() }.conditions(1, 7);
        assert!(matches!(&conditions.values[3], Bound::Text(text) if text == "%; DAK fisik; %"));
        let none = Some(FundingFilter::Unknown);
        let conditions = ProgrammeFilter { funding: none, ..ProgrammeFilter::default() }.conditions(1, 7);
        assert!(conditions.sql.ends_with("funding = $4"));
    }
}
