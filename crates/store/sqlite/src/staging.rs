//! Bulk figures come as one JSON text a chunk: a bind per cell costs more than the insert itself. PostgreSQL unpacks
//! JSON with other functions, hence this module in each crate.
use crate::Conn;

/// `rows` is a JSON array of arrays: row number, id (hex), indicator id (hex), series id (hex), year, group key, value,
/// value as a number, denominator, persons, reference, note.
pub async fn insert_chunk(conn: &mut Conn, region_id: i64, rows: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into staged_values
             (region_id, row_number, id, indicator_id, series_id, year, group_key, value, value_real, denominator,
              persons, reference, note)
         select $1, value ->> 0, unhex(value ->> 1), unhex(value ->> 2), unhex(value ->> 3), value ->> 4, value ->> 5,
                value ->> 6, cast(value ->> 7 as real), value ->> 8, value ->> 9, value ->> 10, value ->> 11
         from json_each($2)",
        region_id,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Changes whenever another connection, here or in another process, has committed.
pub async fn data_version(conn: &mut Conn) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("pragma data_version").fetch_one(conn).await
}

/// What the database itself finds damaged; empty is well.
pub async fn list_damage(conn: &mut Conn) -> Result<Vec<String>, sqlx::Error> {
    let lines: Vec<String> = sqlx::query_scalar("pragma quick_check(20)").fetch_all(conn).await?;
    Ok(lines.into_iter().filter(|line| line != "ok").collect())
}

/// Before the joins over many staged rows. SQLite goes by its indexes and needs no statistics here.
pub async fn learn_sizes(_conn: &mut Conn) -> Result<(), sqlx::Error> {
    Ok(())
}
