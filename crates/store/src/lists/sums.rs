//! What the programmes of a filter come to by year, organisation and place, and which goals they serve.
use super::{Bound, ProgrammeFilter};
use crate::{Conn, Read, StoreError};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

/// Programmes with an amount for a year. `with_ceiling` of them say their ceiling, which `ceiling` sums in rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct YearSum {
    pub year: i64,
    pub count: i64,
    pub with_ceiling: i64,
    pub ceiling: i64,
}

/// Programmes of one organisation, in rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct OrganisationSum {
    pub organisation_id: Uuid,
    pub count: i64,
    pub ceiling: i64,
}

/// Programmes located at a place, in rupiah. One at several places is counted at each: the sums can't be added.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PlaceSum {
    pub place: String,
    pub count: i64,
    pub ceiling: i64,
}

/// How many programmes serve exactly these goals: bit n is goal n.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct GoalMask {
    pub goals: i64,
    pub count: i64,
}

/// Whether programmes are counted by district, those of its villages included, or by the place they name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceLevel {
    District,
    Place,
}

/// Ceilings by year, the earliest first.
///
/// # Errors
/// The database refuses.
pub async fn sum_by_year(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ProgrammeFilter,
) -> Result<Vec<YearSum>, StoreError> {
    let conditions = filter.conditions(region_id, at);
    let sql = format!(
        "select year, count(*) as count, count(ceiling) as with_ceiling,
                cast(coalesce(sum(ceiling), 0) as bigint) as ceiling
         from programme_amounts
         where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           and programme_id in (select id from programmes{})
         group by year
         order by year",
        conditions.sql
    );
    fetch!(tx, sql, conditions.values, fetch_all)
}

/// Count and ceiling by organisation; those without a programme are left out.
///
/// # Errors
/// The database refuses.
pub async fn sum_by_organisation(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ProgrammeFilter,
) -> Result<Vec<OrganisationSum>, StoreError> {
    let conditions = filter.conditions(region_id, at);
    let sql = format!(
        "select organisation_id, count(*) as count, cast(sum(ceiling_total) as bigint) as ceiling
         from programmes{}
         group by organisation_id",
        conditions.sql
    );
    fetch!(tx, sql, conditions.values, fetch_all)
}

/// Count and ceiling by place; places without a programme are left out.
///
/// # Errors
/// The database refuses.
pub async fn sum_by_place(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    level: PlaceLevel,
) -> Result<Vec<PlaceSum>, StoreError> {
    let conditions = ProgrammeFilter::default().conditions(region_id, at);
    let place = match level {
        PlaceLevel::District => "substr(place_code, 1, 8)",
        PlaceLevel::Place => "place_code",
    };
    // A programme in three villages of a district is one programme of that district.
    let sql = format!(
        "select located.place, count(*) as count, cast(sum(ceiling_total) as bigint) as ceiling
         from programmes
         join (select distinct {place} as place, programme_id
               from programme_places
               where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2) located
           on located.programme_id = programmes.id{}
         group by located.place",
        conditions.sql
    );
    fetch!(tx, sql, conditions.values, fetch_all)
}

/// The sets of goals that programmes serve.
///
/// # Errors
/// The database refuses.
pub async fn list_goal_masks(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    filter: &ProgrammeFilter,
) -> Result<Vec<GoalMask>, StoreError> {
    let conditions = filter.conditions(region_id, at);
    let sql = format!(
        "select goals, count(*) as count from programmes{} group by goals order by goals",
        conditions.sql
    );
    fetch!(tx, sql, conditions.values, fetch_all)
}
