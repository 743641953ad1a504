//! Programmes with their money, places and links to indicators. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{Dangling, Programme, ProgrammeAmount, ProgrammeLink, ProgrammePlace};
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Programme>, sqlx::Error> {
    sqlx::query_as!(
        Programme,
        r#"select id as "id!: Uuid", key as "key!", slug as "slug!", matrix as "matrix!",
                  nomenclature as "nomenclature?", code as "code?", name as "name!",
                  activity_code as "activity_code?", activity_name as "activity_name?",
                  programme_code as "programme_code?", programme_name as "programme_name?",
                  output as "output!", unit as "unit!",
                  organisation_id as "organisation_id!: Uuid",
                  organisation_name as "organisation_name!", funding as "funding!",
                  pojk_category as "pojk_category?", state as "state!",
                  first_year as "first_year!: i64", last_year as "last_year!: i64",
                  ceiling_total as "ceiling_total!: i64", budget_total as "budget_total!: i64",
                  goals as "goals!: i64", link_count as "link_count!: i64", source as "source!",
                  search_text as "search_text!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from programmes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key, key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Sources of funds as they are stored: one, several with "; " between them, or none.
pub async fn list_fundings(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct funding as "funding!" from programmes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by 1"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &Programme) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programmes
             (region_id, id, key, slug, matrix, nomenclature, code, name, activity_code,
              activity_name, programme_code, programme_name, output, unit, organisation_id,
              organisation_name, funding, pojk_category, state, first_year, last_year,
              ceiling_total, budget_total, goals, link_count, source, search_text, sort_key,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, 9223372036854775807)",
        region_id,
        row.id,
        row.key,
        row.slug,
        row.matrix,
        row.nomenclature,
        row.code,
        row.name,
        row.activity_code,
        row.activity_name,
        row.programme_code,
        row.programme_name,
        row.output,
        row.unit,
        row.organisation_id,
        row.organisation_name,
        row.funding,
        row.pojk_category,
        row.state,
        row.first_year,
        row.last_year,
        row.ceiling_total,
        row.budget_total,
        row.goals,
        row.link_count,
        row.source,
        row.search_text,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update programmes set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_amounts(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<ProgrammeAmount>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammeAmount,
        r#"select id as "id!: Uuid", programme_id as "programme_id!: Uuid", year as "year!: i64",
                  target as "target?", ceiling as "ceiling?", budget as "budget?",
                  realised as "realised?", valid_from_seq as "valid_from_seq!: i64"
           from programme_amounts
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by programme_id, year"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_amount(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ProgrammeAmount,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programme_amounts
             (region_id, id, programme_id, year, target, ceiling, budget, realised, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.programme_id,
        row.year,
        row.target,
        row.ceiling,
        row.budget,
        row.realised,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_amount(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update programme_amounts set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_places(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<ProgrammePlace>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammePlace,
        r#"select id as "id!: Uuid", programme_id as "programme_id!: Uuid",
                  place_code as "place_code!", valid_from_seq as "valid_from_seq!: i64"
           from programme_places
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by programme_id, place_code"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_place(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ProgrammePlace,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programme_places
             (region_id, id, programme_id, place_code, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, 9223372036854775807)",
        region_id,
        row.id,
        row.programme_id,
        row.place_code,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_place(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update programme_places set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_links(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<ProgrammeLink>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammeLink,
        r#"select id as "id!: Uuid", programme_id as "programme_id!: Uuid",
                  indicator_id as "indicator_id!: Uuid", reason as "reason!",
                  valid_from_seq as "valid_from_seq!: i64"
           from programme_links
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by programme_id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_link(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ProgrammeLink,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programme_links
             (region_id, id, programme_id, indicator_id, reason, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, 9223372036854775807)",
        region_id,
        row.id,
        row.programme_id,
        row.indicator_id,
        row.reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_link(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update programme_links set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_amounts_of(
    conn: &mut Conn,
    region_id: i64,
    programme_id: Uuid,
    at: i64,
) -> Result<Vec<ProgrammeAmount>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammeAmount,
        r#"select id as "id!: Uuid", programme_id as "programme_id!: Uuid", year as "year!: i64",
                  target as "target?", ceiling as "ceiling?", budget as "budget?",
                  realised as "realised?", valid_from_seq as "valid_from_seq!: i64"
           from programme_amounts
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and programme_id = $3
           order by id"#,
        region_id,
        at,
        programme_id
    )
    .fetch_all(conn)
    .await
}

pub async fn list_places_of(
    conn: &mut Conn,
    region_id: i64,
    programme_id: Uuid,
    at: i64,
) -> Result<Vec<ProgrammePlace>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammePlace,
        r#"select id as "id!: Uuid", programme_id as "programme_id!: Uuid",
                  place_code as "place_code!", valid_from_seq as "valid_from_seq!: i64"
           from programme_places
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and programme_id = $3
           order by id"#,
        region_id,
        at,
        programme_id
    )
    .fetch_all(conn)
    .await
}

pub async fn list_links_of(
    conn: &mut Conn,
    region_id: i64,
    programme_id: Uuid,
    at: i64,
) -> Result<Vec<ProgrammeLink>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammeLink,
        r#"select id as "id!: Uuid", programme_id as "programme_id!: Uuid",
                  indicator_id as "indicator_id!: Uuid", reason as "reason!",
                  valid_from_seq as "valid_from_seq!: i64"
           from programme_links
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and programme_id = $3
           order by id"#,
        region_id,
        at,
        programme_id
    )
    .fetch_all(conn)
    .await
}

pub async fn list_of_slug(
    conn: &mut Conn,
    region_id: i64,
    slug: &str,
    at: i64,
) -> Result<Vec<Programme>, sqlx::Error> {
    sqlx::query_as!(
        Programme,
        r#"select id as "id!: Uuid", key as "key!", slug as "slug!", matrix as "matrix!",
                  nomenclature as "nomenclature?", code as "code?", name as "name!",
                  activity_code as "activity_code?", activity_name as "activity_name?",
                  programme_code as "programme_code?", programme_name as "programme_name?",
                  output as "output!", unit as "unit!",
                  organisation_id as "organisation_id!: Uuid",
                  organisation_name as "organisation_name!", funding as "funding!",
                  pojk_category as "pojk_category?", state as "state!",
                  first_year as "first_year!: i64", last_year as "last_year!: i64",
                  ceiling_total as "ceiling_total!: i64", budget_total as "budget_total!: i64",
                  goals as "goals!: i64", link_count as "link_count!: i64", source as "source!",
                  search_text as "search_text!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from programmes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and slug = $3
           order by key"#,
        region_id,
        at,
        slug
    )
    .fetch_all(conn)
    .await
}

/// Current rows of programmes whose programme, indicator or organisation has no current version.
pub async fn list_dangling(conn: &mut Conn, region_id: i64) -> Result<Vec<Dangling>, sqlx::Error> {
    sqlx::query_as!(
        Dangling,
        r#"select 'programme_amounts' as "part!", c.id as "id!: Uuid", 'programmes' as "parent!", c.programme_id as "parent_id!: Uuid"
           from programme_amounts c
           where c.region_id = $1 and c.valid_to_seq = 9223372036854775807
             and not exists (select 1 from programmes p where p.region_id = c.region_id and p.id = c.programme_id
                                                       and p.valid_to_seq = 9223372036854775807)
           union all
           select 'programme_places', c.id, 'programmes', c.programme_id
           from programme_places c
           where c.region_id = $1 and c.valid_to_seq = 9223372036854775807
             and not exists (select 1 from programmes p where p.region_id = c.region_id and p.id = c.programme_id
                                                       and p.valid_to_seq = 9223372036854775807)
           union all
           select 'programme_links', c.id, 'programmes', c.programme_id
           from programme_links c
           where c.region_id = $1 and c.valid_to_seq = 9223372036854775807
             and not exists (select 1 from programmes p where p.region_id = c.region_id and p.id = c.programme_id
                                                       and p.valid_to_seq = 9223372036854775807)
           union all
           select 'programme_links', c.id, 'indicators', c.indicator_id
           from programme_links c
           where c.region_id = $1 and c.valid_to_seq = 9223372036854775807
             and not exists (select 1 from indicators p where p.region_id = c.region_id and p.id = c.indicator_id
                                                       and p.valid_to_seq = 9223372036854775807)
           union all
           select 'programmes', c.id, 'organisations', c.organisation_id
           from programmes c
           where c.region_id = $1 and c.valid_to_seq = 9223372036854775807
             and not exists (select 1 from organisations p where p.region_id = c.region_id and p.id = c.organisation_id
                                                       and p.valid_to_seq = 9223372036854775807)"#,
        region_id
    )
    .fetch_all(conn)
    .await
}
