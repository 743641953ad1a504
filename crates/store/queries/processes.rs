//! Processes, phases, outreach and documents. Public and versioned; `at` is a point of the record.
use crate::Conn;
use rembuk_store_rows::{OutreachRow, PhaseRow, ProcessDocument, ProcessRow};
use uuid::Uuid;

/// The latest first.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<ProcessRow>, sqlx::Error> {
    sqlx::query_as!(
        ProcessRow,
        r#"select id as "id!: Uuid", slug as "slug!", kind as "kind!", name as "name!",
                  about as "about!", state as "state!", published_on as "published_on?",
                  reason as "reason?", sort_key as "sort_key!", valid_from_seq as "valid_from_seq!: i64"
           from processes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key desc, slug"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &ProcessRow) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into processes
             (region_id, id, slug, kind, name, about, state, published_on, reason, sort_key,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 9223372036854775807)",
        region_id,
        row.id,
        row.slug,
        row.kind,
        row.name,
        row.about,
        row.state,
        row.published_on,
        row.reason,
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
        "update processes set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Phases of all processes of a region, in their order.
pub async fn list_phases(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<PhaseRow>, sqlx::Error> {
    sqlx::query_as!(
        PhaseRow,
        r#"select id as "id!: Uuid", process_id as "process_id!: Uuid", number as "number!: i64",
                  kind as "kind!", starts_on as "starts_on!", ends_on as "ends_on!", about as "about!",
                  reason as "reason?", valid_from_seq as "valid_from_seq!: i64"
           from process_phases
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by process_id, starts_on, number"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_phase(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &PhaseRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into process_phases
             (region_id, id, process_id, number, kind, starts_on, ends_on, about, reason,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 9223372036854775807)",
        region_id,
        row.id,
        row.process_id,
        row.number,
        row.kind,
        row.starts_on,
        row.ends_on,
        row.about,
        row.reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_phase(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update process_phases set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Outreach acts, the latest first.
pub async fn list_outreach(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<OutreachRow>, sqlx::Error> {
    sqlx::query_as!(
        OutreachRow,
        r#"select id as "id!: Uuid", process_id as "process_id!: Uuid", day as "day!",
                  about as "about!", place as "place!", people as "people?: i64", link as "link?",
                  valid_from_seq as "valid_from_seq!: i64"
           from outreach_acts
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by day desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_outreach(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &OutreachRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into outreach_acts
             (region_id, id, process_id, day, about, place, people, link, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.process_id,
        row.day,
        row.about,
        row.place,
        row.people,
        row.link,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_outreach(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update outreach_acts set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Documents, the latest first.
pub async fn list_documents(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<ProcessDocument>, sqlx::Error> {
    sqlx::query_as!(
        ProcessDocument,
        r#"select id as "id!: Uuid", process_id as "process_id!: Uuid", title as "title!",
                  shared_at as "shared_at!: i64", link as "link?",
                  valid_from_seq as "valid_from_seq!: i64"
           from process_documents
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by shared_at desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_document(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ProcessDocument,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into process_documents
             (region_id, id, process_id, title, shared_at, link, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)",
        region_id,
        row.id,
        row.process_id,
        row.title,
        row.shared_at,
        row.link,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_document(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update process_documents set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
