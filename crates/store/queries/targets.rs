//! What was to be reached: by the region, and by others. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{NationalTarget, Target};
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Target>, sqlx::Error> {
    sqlx::query_as!(
        Target,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid",
                  series_id as "series_id!: Uuid", year as "year!: i64", value as "value!",
                  value_real as "value_real!", basis as "basis!",
                  valid_from_seq as "valid_from_seq!: i64"
           from targets
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by series_id, year"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &Target) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into targets
             (region_id, id, indicator_id, series_id, year, value, value_real, basis,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.indicator_id,
        row.series_id,
        row.year,
        row.value,
        row.value_real,
        row.basis,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update targets set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_national(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<NationalTarget>, sqlx::Error> {
    sqlx::query_as!(
        NationalTarget,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", scope as "scope!",
                  year as "year!: i64", value as "value!", value_real as "value_real!",
                  source as "source!", valid_from_seq as "valid_from_seq!: i64"
           from national_targets
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by indicator_id, scope, year"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_national(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &NationalTarget,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into national_targets
             (region_id, id, indicator_id, scope, year, value, value_real, source, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.indicator_id,
        row.scope,
        row.year,
        row.value,
        row.value_real,
        row.source,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_national(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update national_targets set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_national_of(
    conn: &mut Conn,
    region_id: i64,
    indicator_id: Uuid,
    at: i64,
) -> Result<Vec<NationalTarget>, sqlx::Error> {
    sqlx::query_as!(
        NationalTarget,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", scope as "scope!",
                  year as "year!: i64", value as "value!", value_real as "value_real!",
                  source as "source!", valid_from_seq as "valid_from_seq!: i64"
           from national_targets
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and indicator_id = $3
           order by scope, year"#,
        region_id,
        at,
        indicator_id
    )
    .fetch_all(conn)
    .await
}
