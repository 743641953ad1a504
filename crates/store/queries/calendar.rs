//! Days off of a region. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::CalendarDay;
use uuid::Uuid;

/// All days, withdrawn ones among them.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<CalendarDay>, sqlx::Error> {
    sqlx::query_as!(
        CalendarDay,
        r#"select id as "id!: Uuid", day as "day!", kind as "kind!", name as "name!", basis as "basis!",
                  withdrawn_reason as "withdrawn_reason?", valid_from_seq as "valid_from_seq!: i64"
           from calendar_days
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by day"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &CalendarDay) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into calendar_days
             (region_id, id, day, kind, name, basis, withdrawn_reason, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)",
        region_id,
        row.id,
        row.day,
        row.kind,
        row.name,
        row.basis,
        row.withdrawn_reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update calendar_days set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
