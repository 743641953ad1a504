//! Search documents kept like what they come from. `search_sources` is a view of today's rows; only what differs is written.
use crate::Conn;

/// Removes documents of one kind whose source has changed or gone. Returns how many.
pub async fn delete_stale(conn: &mut Conn, region_id: i64, kind: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from search_documents
         where id in (
             select d.id from search_documents d
             join (
                 select key, code, name, name_en, other, body from search_documents
                 where region_id = $1 and kind = $2
                 except
                 select key, code, name, name_en, other, body from search_sources
                 where region_id = $1 and kind = $2
             ) stale
             on d.region_id = $1 and d.kind = $2 and d.key = stale.key and d.code = stale.code and d.name = stale.name
                and d.name_en = stale.name_en and d.other = stale.other and d.body = stale.body)",
        region_id,
        kind
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Adds documents of one kind that are not there yet, with ids above `last`. Returns how many.
pub async fn insert_missing(
    conn: &mut Conn,
    region_id: i64,
    kind: i64,
    last: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into search_documents (id, region_id, kind, key, code, name, name_en, other, body, folded)
         select $3 + row_number() over (order by key), $1, $2, key, code, name, name_en, other, body,
                lower(name || ' ' || name_en || ' ' || code || ' ' || other || ' ' || body)
         from (
             select key, code, name, name_en, other, body from search_sources
             where region_id = $1 and kind = $2
             except
             select key, code, name, name_en, other, body from search_documents
             where region_id = $1 and kind = $2
         ) missing",
        region_id,
        kind,
        last
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Greatest id in a range of ids.
pub async fn find_last(conn: &mut Conn, from: i64, to: i64) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select id as "id!" from search_documents where id between $1 and $2 order by id desc limit 1"#,
        from,
        to
    )
    .fetch_optional(conn)
    .await
}

/// Names in both languages of documents in a range of ids.
pub async fn list_names(conn: &mut Conn, from: i64, to: i64) -> Result<Vec<(String, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select name as "name!", name_en as "name_en!" from search_documents where id between $1 and $2"#,
        from,
        to
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.name_en)).collect())
}

/// Words of a region's names that have `shortest` to `longest` letters.
pub async fn list_words(
    conn: &mut Conn,
    region_id: i64,
    shortest: i64,
    longest: i64,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select word as "word!" from search_words
           where region_id = $1 and cast(length(word) as bigint) >= $2 and cast(length(word) as bigint) <= $3"#,
        region_id,
        shortest,
        longest
    )
    .fetch_all(conn)
    .await
}

/// All that is kept of a region.
pub async fn delete_region(conn: &mut Conn, region_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from search_documents where region_id = $1", region_id).execute(&mut *conn).await?;
    sqlx::query!("delete from search_words where region_id = $1", region_id).execute(conn).await?;
    Ok(())
}

/// Regions with the version of the rules they were indexed by.
pub async fn list_versions(conn: &mut Conn) -> Result<Vec<(i64, i64)>, sqlx::Error> {
    let rows = sqlx::query!(r#"select region_id as "region_id!", version as "version!" from search_regions"#)
        .fetch_all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.region_id, row.version)).collect())
}

pub async fn upsert_version(conn: &mut Conn, region_id: i64, version: i64) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into search_regions (region_id, version) values ($1, $2)
         on conflict (region_id) do update set version = excluded.version",
        region_id,
        version
    )
    .execute(conn)
    .await?;
    Ok(())
}
