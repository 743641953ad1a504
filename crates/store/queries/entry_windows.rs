//! Windows in which figures are entered. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for
//! "as it was on".
use crate::Conn;
use rembuk_store_rows::EntryWindowRow;
use uuid::Uuid;

/// The latest year first.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<EntryWindowRow>, sqlx::Error> {
    sqlx::query_as!(
        EntryWindowRow,
        r#"select id as "id!: Uuid", year as "year!: i64", subject as "subject!", opens_on as "opens_on!",
                  closes_on as "closes_on!", basis as "basis!", reopened_reason as "reopened_reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from entry_windows
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by year desc, subject"#,
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
    row: &EntryWindowRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into entry_windows
             (region_id, id, year, subject, opens_on, closes_on, basis, reopened_reason, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.year,
        row.subject,
        row.opens_on,
        row.closes_on,
        row.basis,
        row.reopened_reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update entry_windows set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
