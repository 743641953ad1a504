//! Minutes of meetings, objections to them, signed papers. `at` is a point of the record.
use crate::Conn;
use rembuk_store_rows::{MeetingPaper, MinutesDraft, MinutesObjection, MinutesRow};
use uuid::Uuid;

/// Versions of the minutes of a meeting, the first first.
pub async fn list(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<MinutesRow>, sqlx::Error> {
    sqlx::query_as!(
        MinutesRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", version as "version!: i64",
                  state as "state!", approvers as "approvers!", body as "body!",
                  digest as "digest!", written_by as "written_by!", sent_on as "sent_on!",
                  objections_until as "objections_until!", publish_due as "publish_due!",
                  approved_government_on as "approved_government_on?",
                  approved_non_government_on as "approved_non_government_on?",
                  published_on as "published_on?", valid_from_seq as "valid_from_seq!: i64"
           from minutes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by version"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// Versions of all minutes.
pub async fn list_all(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<MinutesRow>, sqlx::Error> {
    sqlx::query_as!(
        MinutesRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", version as "version!: i64",
                  state as "state!", approvers as "approvers!", body as "body!",
                  digest as "digest!", written_by as "written_by!", sent_on as "sent_on!",
                  objections_until as "objections_until!", publish_due as "publish_due!",
                  approved_government_on as "approved_government_on?",
                  approved_non_government_on as "approved_non_government_on?",
                  published_on as "published_on?", valid_from_seq as "valid_from_seq!: i64"
           from minutes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by meeting_id, version"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Versions that wait for objections or an approval, or might still be approved.
pub async fn list_waiting(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<MinutesRow>, sqlx::Error> {
    sqlx::query_as!(
        MinutesRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", version as "version!: i64",
                  state as "state!", approvers as "approvers!", body as "body!",
                  digest as "digest!", written_by as "written_by!", sent_on as "sent_on!",
                  objections_until as "objections_until!", publish_due as "publish_due!",
                  approved_government_on as "approved_government_on?",
                  approved_non_government_on as "approved_non_government_on?",
                  published_on as "published_on?", valid_from_seq as "valid_from_seq!: i64"
           from minutes
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and state in ('objections', 'approval')
           order by publish_due, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &MinutesRow) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into minutes
             (region_id, id, meeting_id, version, state, approvers, body, digest, written_by, sent_on,
              objections_until, publish_due, approved_government_on, approved_non_government_on,
              published_on, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.version,
        row.state,
        row.approvers,
        row.body,
        row.digest,
        row.written_by,
        row.sent_on,
        row.objections_until,
        row.publish_due,
        row.approved_government_on,
        row.approved_non_government_on,
        row.published_on,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update minutes set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Objections to the minutes of a meeting, the earliest first.
pub async fn list_objections(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<MinutesObjection>, sqlx::Error> {
    sqlx::query_as!(
        MinutesObjection,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", version as "version!: i64",
                  organisation_id as "organisation_id!: Uuid", seat_id as "seat_id?: Uuid",
                  made_on as "made_on!", about as "about!", answer as "answer?",
                  valid_from_seq as "valid_from_seq!: i64"
           from minutes_objections
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by version, id"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_objection(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &MinutesObjection,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into minutes_objections
             (region_id, id, meeting_id, version, organisation_id, seat_id, made_on, about, answer,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.version,
        row.organisation_id,
        row.seat_id,
        row.made_on,
        row.about,
        row.answer,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_objection(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    seq: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update minutes_objections set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Signed papers of a meeting.
pub async fn list_papers(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<MeetingPaper>, sqlx::Error> {
    sqlx::query_as!(
        MeetingPaper,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", kind as "kind!",
                  noted_on as "noted_on!", valid_from_seq as "valid_from_seq!: i64"
           from meeting_papers
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by id"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_paper(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &MeetingPaper,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into meeting_papers
             (region_id, id, meeting_id, kind, noted_on, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.kind,
        row.noted_on,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Minutes being written.
pub async fn find_draft(
    conn: &mut Conn,
    region_id: i64,
    meeting_id: Uuid,
) -> Result<Option<MinutesDraft>, sqlx::Error> {
    sqlx::query_as!(
        MinutesDraft,
        r#"select meeting_id as "meeting_id!: Uuid", body as "body!", version as "version!: i64",
                  saved_at as "saved_at!: i64"
           from minutes_drafts
           where region_id = $1 and meeting_id = $2"#,
        region_id,
        meeting_id
    )
    .fetch_optional(conn)
    .await
}

pub async fn put_draft(conn: &mut Conn, region_id: i64, row: &MinutesDraft) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into minutes_drafts
             (region_id, meeting_id, body, version, saved_at)
         values ($1, $2, $3, $4, $5)
         on conflict (region_id, meeting_id) do update
         set body = excluded.body, version = excluded.version, saved_at = excluded.saved_at",
        region_id,
        row.meeting_id,
        row.body,
        row.version,
        row.saved_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn delete_draft(conn: &mut Conn, region_id: i64, meeting_id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from minutes_drafts where region_id = $1 and meeting_id = $2",
        region_id,
        meeting_id
    )
    .execute(conn)
    .await?;
    Ok(())
}
