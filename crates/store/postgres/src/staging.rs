//! Bulk figures come as one JSON text a chunk: a bind per cell costs more than the insert itself. SQLite unpacks JSON
//! with other functions, hence this module in each crate.
use crate::Conn;

/// `rows` is a JSON array of arrays: row number, id (hex), indicator id (hex), series id (hex), year, group key, value,
/// value as a number, denominator, persons, reference, note.
pub async fn insert_chunk(conn: &mut Conn, region_id: i64, rows: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"insert into staged_values
               (region_id, row_number, id, indicator_id, series_id, year, group_key, value, value_real, denominator,
                persons, reference, note)
           select $1, (r ->> 0)::bigint, (r ->> 1)::uuid, (r ->> 2)::uuid, (r ->> 3)::uuid, (r ->> 4)::bigint,
                  r ->> 5, r ->> 6, (r ->> 7)::double precision, r ->> 8, (r ->> 9)::bigint, r ->> 10, r ->> 11
           from jsonb_array_elements(($2::text)::jsonb) r"#,
        region_id,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Tells every server on this database that a region's record has grown; it reaches them at commit.
pub async fn notify(conn: &mut Conn, region_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query("select pg_notify('rembuk_heads', $1)").bind(region_id.to_string()).execute(conn).await?;
    Ok(())
}

/// What the database itself finds damaged: PostgreSQL checks its pages as it reads them, so there is nothing to ask.
pub async fn list_damage(conn: &mut Conn) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar::<_, i32>("select 1").fetch_one(conn).await?;
    Ok(Vec::new())
}

/// Before the joins over many staged rows: without fresh statistics PostgreSQL takes the staging table for empty and
/// chooses nested loops (measured: 115,200 unchanged rows had not ended after nine minutes; now three seconds).
pub async fn learn_sizes(conn: &mut Conn) -> Result<(), sqlx::Error> {
    sqlx::query("analyze staged_values").execute(&mut *conn).await?;
    sqlx::query("analyze indicator_values").execute(conn).await?;
    Ok(())
}
