//! Contents of files by hash, what they are attached to, and drafts. Contents are safe on disk before their row is written.
use crate::Conn;
use rembuk_store_rows::{BlobLink, BlobRow, DraftFile, DraftShown, LinkedFile};
use uuid::Uuid;

/// Notes contents; the same contents again are no second row.
pub async fn insert(conn: &mut Conn, row: &BlobRow) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into blobs (hash, size, media_type, created_at) values ($1, $2, $3, $4)
         on conflict (hash) do nothing",
        row.hash,
        row.size,
        row.media_type,
        row.created_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// All hashes that have a row.
pub async fn list_hashes(conn: &mut Conn) -> Result<Vec<Vec<u8>>, sqlx::Error> {
    sqlx::query_scalar!(r#"select hash as "hash!" from blobs order by hash"#).fetch_all(conn).await
}

/// Contents noted before an instant that nothing refers to: no draft, and no link, current or earlier.
pub async fn list_orphans(conn: &mut Conn, before: i64) -> Result<Vec<Vec<u8>>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select b.hash as "hash!" from blobs b
           where b.created_at < $1
             and not exists (select 1 from blob_links l where l.hash = b.hash)
             and not exists (select 1 from person_draft_files d where d.hash = b.hash)
           order by b.hash"#,
        before
    )
    .fetch_all(conn)
    .await
}

/// Forgets contents that nothing refers to; no row means that something does.
pub async fn delete_orphan(conn: &mut Conn, hash: &[u8]) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from blobs
         where hash = $1
           and not exists (select 1 from blob_links l where l.hash = blobs.hash)
           and not exists (select 1 from person_draft_files d where d.hash = blobs.hash)",
        hash
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_link(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &BlobLink,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into blob_links
             (region_id, id, hash, subject, subject_id, visibility, file_name, created_at, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.hash,
        row.subject,
        row.subject_id,
        row.visibility,
        row.file_name,
        row.created_at,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a file off what it is attached to; the contents stay for looking back.
pub async fn close_link(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update blob_links set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Erases every version of a link, so that its contents may go too.
pub async fn delete_link(conn: &mut Conn, region_id: i64, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from blob_links where region_id = $1 and id = $2", region_id, id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Any version of an attached file: its address outlives its being taken off, as the past does.
pub async fn find_link(conn: &mut Conn, region_id: i64, id: Uuid) -> Result<Option<LinkedFile>, sqlx::Error> {
    sqlx::query_as!(
        LinkedFile,
        r#"select l.id as "id!: Uuid", l.hash as "hash!", l.subject as "subject!",
                  l.subject_id as "subject_id!: Uuid", l.visibility as "visibility!",
                  l.file_name as "file_name!", b.size as "size!: i64", b.media_type as "media_type!"
           from blob_links l
           join blobs b on b.hash = l.hash
           where l.region_id = $1 and l.id = $2
           order by l.valid_to_seq desc
           limit 1"#,
        region_id,
        id
    )
    .fetch_optional(conn)
    .await
}

/// What is attached to one thing, in the order it came.
pub async fn list_of_subject(
    conn: &mut Conn,
    region_id: i64,
    subject: &str,
    subject_id: Uuid,
    at: i64,
) -> Result<Vec<LinkedFile>, sqlx::Error> {
    sqlx::query_as!(
        LinkedFile,
        r#"select l.id as "id!: Uuid", l.hash as "hash!", l.subject as "subject!",
                  l.subject_id as "subject_id!: Uuid", l.visibility as "visibility!",
                  l.file_name as "file_name!", b.size as "size!: i64", b.media_type as "media_type!"
           from blob_links l
           join blobs b on b.hash = l.hash
           where l.region_id = $1 and l.subject = $2 and l.subject_id = $3
             and l.valid_from_seq <= $4 and l.valid_to_seq > $4
           order by l.created_at, l.id"#,
        region_id,
        subject,
        subject_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_draft(conn: &mut Conn, row: &DraftFile) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_draft_files
             (region_id, id, person_id, link_id, form, hash, file_name, position_removed, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        row.region_id,
        row.id,
        row.person_id,
        row.link_id,
        row.form,
        row.hash,
        row.file_name,
        row.position_removed,
        row.created_at,
        row.expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Files that wait for a form of somebody, in the order they came. One of `person_id` and `link_id` is given.
pub async fn list_drafts(
    conn: &mut Conn,
    region_id: i64,
    person_id: Option<Uuid>,
    link_id: Option<Uuid>,
    form: &str,
    now: i64,
) -> Result<Vec<DraftShown>, sqlx::Error> {
    sqlx::query_as!(
        DraftShown,
        r#"select d.id as "id!: Uuid", d.hash as "hash!", d.file_name as "file_name!",
                  d.position_removed as "position_removed!: bool", d.expires_at as "expires_at!: i64",
                  b.size as "size!: i64", b.media_type as "media_type!"
           from person_draft_files d
           join blobs b on b.hash = d.hash
           where d.region_id = $1 and (d.person_id = $2 or d.link_id = $3) and d.form = $4 and d.expires_at > $5
           order by d.created_at, d.id"#,
        region_id,
        person_id,
        link_id,
        form,
        now
    )
    .fetch_all(conn)
    .await
}

/// Removes a draft of somebody, by themselves or because its form was sent.
pub async fn delete_draft(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    person_id: Option<Uuid>,
    link_id: Option<Uuid>,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_draft_files
         where region_id = $1 and id = $2 and (person_id = $3 or link_id = $4)",
        region_id,
        id,
        person_id,
        link_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// All drafts of somebody, when their account is closed.
pub async fn delete_drafts_of_person(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_draft_files where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Drafts of somebody everywhere: they belong to what is known about them.
pub async fn list_drafts_of_person(conn: &mut Conn, person_id: Uuid) -> Result<Vec<DraftFile>, sqlx::Error> {
    sqlx::query_as!(
        DraftFile,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", person_id as "person_id?: Uuid",
                  link_id as "link_id?: Uuid", form as "form!", hash as "hash!", file_name as "file_name!",
                  position_removed as "position_removed!: bool", created_at as "created_at!: i64",
                  expires_at as "expires_at!: i64"
           from person_draft_files
           where person_id = $1
           order by created_at, id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Forgets drafts whose time is over.
pub async fn delete_expired_drafts(conn: &mut Conn, now: i64) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_draft_files where expires_at <= $1", now).execute(conn).await?;
    Ok(done.rows_affected())
}
