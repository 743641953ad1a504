//! A region's indicators and their series. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{Indicator, Series};
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Indicator>, sqlx::Error> {
    sqlx::query_as!(
        Indicator,
        r#"select id as "id!: Uuid", code as "code!", code_key as "code_key!", slug as "slug!",
                  official_name as "official_name!", plain_name_id as "plain_name_id!",
                  plain_name_en as "plain_name_en!", unit as "unit!", direction as "direction?",
                  goal as "goal?", target_code as "target_code?", is_own as "is_own!: bool",
                  authority as "authority?", agency_id as "agency_id?: Uuid",
                  assignment_basis as "assignment_basis?", frequency as "frequency?",
                  metadata as "metadata!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from indicators
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &Indicator) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into indicators
             (region_id, id, code, code_key, slug, official_name, plain_name_id, plain_name_en,
              unit, direction, goal, target_code, is_own, authority, agency_id, assignment_basis,
              frequency, metadata, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 9223372036854775807)",
        region_id,
        row.id,
        row.code,
        row.code_key,
        row.slug,
        row.official_name,
        row.plain_name_id,
        row.plain_name_en,
        row.unit,
        row.direction,
        row.goal,
        row.target_code,
        row.is_own,
        row.authority,
        row.agency_id,
        row.assignment_basis,
        row.frequency,
        row.metadata,
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
        "update indicators set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_series(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Series>, sqlx::Error> {
    sqlx::query_as!(
        Series,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", key as "key!",
                  name as "name!", unit as "unit!", source as "source!", method as "method!",
                  direction as "direction?", note as "note?", position as "position!: i64",
                  valid_from_seq as "valid_from_seq!: i64"
           from series
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by indicator_id, position, name"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_series(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &Series,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into series
             (region_id, id, indicator_id, key, name, unit, source, method, direction, note,
              position, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 9223372036854775807)",
        region_id,
        row.id,
        row.indicator_id,
        row.key,
        row.name,
        row.unit,
        row.source,
        row.method,
        row.direction,
        row.note,
        row.position,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_series(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update series set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
