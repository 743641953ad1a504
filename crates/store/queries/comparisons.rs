//! Figures of other regions of the province. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::ComparisonValue;
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<ComparisonValue>, sqlx::Error> {
    sqlx::query_as!(
        ComparisonValue,
        r#"select id as "id!: Uuid", province as "province!", place_name as "place_name!",
                  code_key as "code_key!", name as "name!", unit as "unit!",
                  year as "year!: i64", value as "value!", value_real as "value_real!",
                  source as "source!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from comparison_values
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by code_key, year, name, sort_key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ComparisonValue,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into comparison_values
             (region_id, id, province, place_name, code_key, name, unit, year, value, value_real,
              source, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 9223372036854775807)",
        region_id,
        row.id,
        row.province,
        row.place_name,
        row.code_key,
        row.name,
        row.unit,
        row.year,
        row.value,
        row.value_real,
        row.source,
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
        "update comparison_values set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_of(
    conn: &mut Conn,
    region_id: i64,
    code_key: &str,
    at: i64,
) -> Result<Vec<ComparisonValue>, sqlx::Error> {
    sqlx::query_as!(
        ComparisonValue,
        r#"select id as "id!: Uuid", province as "province!", place_name as "place_name!",
                  code_key as "code_key!", name as "name!", unit as "unit!",
                  year as "year!: i64", value as "value!", value_real as "value_real!",
                  source as "source!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from comparison_values
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and code_key = $3
           order by year, name, sort_key"#,
        region_id,
        at,
        code_key
    )
    .fetch_all(conn)
    .await
}
