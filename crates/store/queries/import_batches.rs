//! Imports from the desk, from the check of a file to its undoing.
use crate::Conn;
use rembuk_store_rows::ImportBatch;
use uuid::Uuid;

pub async fn insert(conn: &mut Conn, row: &ImportBatch) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into import_batches
             (region_id, id, kind, file_name, source, year, state, office, new_count, changed_count, same_count,
              missing_count, faulty_count, base_seq, digest, seq, undone_seq, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        row.region_id,
        row.id,
        row.kind,
        row.file_name,
        row.source,
        row.year,
        row.state,
        row.office,
        row.new_count,
        row.changed_count,
        row.same_count,
        row.missing_count,
        row.faulty_count,
        row.base_seq,
        row.digest,
        row.seq,
        row.undone_seq,
        row.created_at,
        row.changed_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn find(conn: &mut Conn, region_id: i64, id: Uuid) -> Result<Option<ImportBatch>, sqlx::Error> {
    sqlx::query_as!(
        ImportBatch,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", kind as "kind!", file_name as "file_name!",
                  source as "source?", year as "year?: i64", state as "state!", office as "office!",
                  new_count as "new_count!: i64", changed_count as "changed_count!: i64",
                  same_count as "same_count!: i64", missing_count as "missing_count!: i64",
                  faulty_count as "faulty_count!: i64", base_seq as "base_seq!: i64", digest as "digest?",
                  seq as "seq?: i64", undone_seq as "undone_seq?: i64", created_at as "created_at!: i64",
                  changed_at as "changed_at!: i64"
           from import_batches
           where region_id = $1 and id = $2"#,
        region_id,
        id
    )
    .fetch_optional(conn)
    .await
}

/// The newest first. A region has a few hundred of them: read whole and filtered in memory.
pub async fn list(conn: &mut Conn, region_id: i64) -> Result<Vec<ImportBatch>, sqlx::Error> {
    sqlx::query_as!(
        ImportBatch,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", kind as "kind!", file_name as "file_name!",
                  source as "source?", year as "year?: i64", state as "state!", office as "office!",
                  new_count as "new_count!: i64", changed_count as "changed_count!: i64",
                  same_count as "same_count!: i64", missing_count as "missing_count!: i64",
                  faulty_count as "faulty_count!: i64", base_seq as "base_seq!: i64", digest as "digest?",
                  seq as "seq?: i64", undone_seq as "undone_seq?: i64", created_at as "created_at!: i64",
                  changed_at as "changed_at!: i64"
           from import_batches
           where region_id = $1
           order by created_at desc, id desc"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Keeps a batch as it is now, if it still is in the state `was`; no row means that somebody was faster.
pub async fn update(conn: &mut Conn, row: &ImportBatch, was: &str) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update import_batches
         set state = $3, new_count = $4, changed_count = $5, same_count = $6, missing_count = $7,
             faulty_count = $8, base_seq = $9, digest = $10, seq = $11, undone_seq = $12, changed_at = $13
         where region_id = $1 and id = $2 and state = $14",
        row.region_id,
        row.id,
        row.state,
        row.new_count,
        row.changed_count,
        row.same_count,
        row.missing_count,
        row.faulty_count,
        row.base_seq,
        row.digest,
        row.seq,
        row.undone_seq,
        row.changed_at,
        was
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Within the import's own transaction: whatever is saved, its batch says so.
pub async fn set_saved(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    seq: i64,
    at: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update import_batches set state = 'saved', seq = $3, changed_at = $4
         where region_id = $1 and id = $2 and state = 'saving'",
        region_id,
        id,
        seq,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Batches that a program which is no more was working at.
pub async fn interrupt_all(conn: &mut Conn, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update import_batches set state = 'interrupted', changed_at = $1
         where state = 'checking' or state = 'saving'",
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
