//! The public record: entries are added, read, and never changed.
use crate::Conn;
use rembuk_store_rows::Entry;

pub async fn insert(conn: &mut Conn, row: &Entry) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into entries
             (region_id, seq, at, kind, schema_version, acting_office, subject, hash_before, hash_after, payload, salt,
              payload_hash, leaf_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        row.region_id,
        row.seq,
        row.at,
        row.kind,
        row.schema_version,
        row.acting_office,
        row.subject,
        row.hash_before,
        row.hash_after,
        row.payload,
        row.salt,
        row.payload_hash,
        row.leaf_hash
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Newest first: `count` entries with seq below `before`.
pub async fn list_before(
    conn: &mut Conn,
    region_id: i64,
    before: i64,
    count: i64,
) -> Result<Vec<Entry>, sqlx::Error> {
    sqlx::query_as!(
        Entry,
        r#"select region_id as "region_id!: i64", seq as "seq!: i64", at as "at!: i64", kind as "kind!",
                  schema_version as "schema_version!: i64", acting_office as "acting_office!", subject as "subject!",
                  hash_before as "hash_before?", hash_after as "hash_after?", payload as "payload?", salt as "salt?",
                  payload_hash as "payload_hash!", leaf_hash as "leaf_hash!"
           from entries
           where region_id = $1 and seq < $2
           order by seq desc
           limit $3"#,
        region_id,
        before,
        count
    )
    .fetch_all(conn)
    .await
}

/// Oldest first, from `from` on: what a verifier walks.
pub async fn list_from(
    conn: &mut Conn,
    region_id: i64,
    from: i64,
    count: i64,
) -> Result<Vec<Entry>, sqlx::Error> {
    sqlx::query_as!(
        Entry,
        r#"select region_id as "region_id!: i64", seq as "seq!: i64", at as "at!: i64", kind as "kind!",
                  schema_version as "schema_version!: i64", acting_office as "acting_office!", subject as "subject!",
                  hash_before as "hash_before?", hash_after as "hash_after?", payload as "payload?", salt as "salt?",
                  payload_hash as "payload_hash!", leaf_hash as "leaf_hash!"
           from entries
           where region_id = $1 and seq >= $2
           order by seq
           limit $3"#,
        region_id,
        from,
        count
    )
    .fetch_all(conn)
    .await
}

/// The last entry made before the instant `at`: what "as it was on" a day means.
pub async fn find_seq_before(conn: &mut Conn, region_id: i64, at: i64) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select max(seq) as "seq?: i64" from entries where region_id = $1 and at < $2"#,
        region_id,
        at
    )
    .fetch_one(conn)
    .await
}
