//! What follows from meetings. `at` is a point of the record.
use crate::Conn;
use rembuk_store_rows::{FollowUpRow, PersonFollowUpAct};
use uuid::Uuid;

/// All follow-ups, by reference.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<FollowUpRow>, sqlx::Error> {
    sqlx::query_as!(
        FollowUpRow,
        r#"select id as "id!: Uuid", reference as "reference!", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id!: Uuid", what as "what!", state as "state!",
                  agreed_on as "agreed_on!", first_due as "first_due!", due_on as "due_on!",
                  source as "source?", moved_reason as "moved_reason?", report as "report?",
                  link as "link?", reported_on as "reported_on?", reported_by as "reported_by?",
                  check_due as "check_due?", is_confirmed as "is_confirmed!: bool",
                  sent_back_reason as "sent_back_reason?", dropped_reason as "dropped_reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from follow_ups
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by reference"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// What follows from a meeting.
pub async fn list_of_meeting(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<FollowUpRow>, sqlx::Error> {
    sqlx::query_as!(
        FollowUpRow,
        r#"select id as "id!: Uuid", reference as "reference!", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id!: Uuid", what as "what!", state as "state!",
                  agreed_on as "agreed_on!", first_due as "first_due!", due_on as "due_on!",
                  source as "source?", moved_reason as "moved_reason?", report as "report?",
                  link as "link?", reported_on as "reported_on?", reported_by as "reported_by?",
                  check_due as "check_due?", is_confirmed as "is_confirmed!: bool",
                  sent_back_reason as "sent_back_reason?", dropped_reason as "dropped_reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from follow_ups
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by reference"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// One by its reference: `T-2026-0003`.
pub async fn find_by_reference(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    reference: &str,
) -> Result<Option<FollowUpRow>, sqlx::Error> {
    sqlx::query_as!(
        FollowUpRow,
        r#"select id as "id!: Uuid", reference as "reference!", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id!: Uuid", what as "what!", state as "state!",
                  agreed_on as "agreed_on!", first_due as "first_due!", due_on as "due_on!",
                  source as "source?", moved_reason as "moved_reason?", report as "report?",
                  link as "link?", reported_on as "reported_on?", reported_by as "reported_by?",
                  check_due as "check_due?", is_confirmed as "is_confirmed!: bool",
                  sent_back_reason as "sent_back_reason?", dropped_reason as "dropped_reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from follow_ups
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and reference = $3"#,
        region_id,
        at,
        reference
    )
    .fetch_optional(conn)
    .await
}

/// Every version of one, the first first.
pub async fn list_versions(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    id: Uuid,
) -> Result<Vec<FollowUpRow>, sqlx::Error> {
    sqlx::query_as!(
        FollowUpRow,
        r#"select id as "id!: Uuid", reference as "reference!", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id!: Uuid", what as "what!", state as "state!",
                  agreed_on as "agreed_on!", first_due as "first_due!", due_on as "due_on!",
                  source as "source?", moved_reason as "moved_reason?", report as "report?",
                  link as "link?", reported_on as "reported_on?", reported_by as "reported_by?",
                  check_due as "check_due?", is_confirmed as "is_confirmed!: bool",
                  sent_back_reason as "sent_back_reason?", dropped_reason as "dropped_reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from follow_ups
           where region_id = $1 and valid_from_seq <= $2 and id = $3
           order by valid_from_seq"#,
        region_id,
        at,
        id
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &FollowUpRow) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into follow_ups
             (region_id, id, reference, meeting_id, organisation_id, what, state, agreed_on, first_due,
              due_on, source, moved_reason, report, link, reported_on, reported_by, check_due,
              is_confirmed, sent_back_reason, dropped_reason, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                 $20, $21, 9223372036854775807)",
        region_id,
        row.id,
        row.reference,
        row.meeting_id,
        row.organisation_id,
        row.what,
        row.state,
        row.agreed_on,
        row.first_due,
        row.due_on,
        row.source,
        row.moved_reason,
        row.report,
        row.link,
        row.reported_on,
        row.reported_by,
        row.check_due,
        row.is_confirmed,
        row.sent_back_reason,
        row.dropped_reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update follow_ups set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Who reported and confirmed, the earliest first. Not public.
pub async fn list_acts(
    conn: &mut Conn,
    region_id: i64,
    follow_up_id: Uuid,
) -> Result<Vec<PersonFollowUpAct>, sqlx::Error> {
    sqlx::query_as!(
        PersonFollowUpAct,
        r#"select id as "id!: Uuid", follow_up_id as "follow_up_id!: Uuid", act as "act!",
                  person_id as "person_id?: Uuid", link_id as "link_id?: Uuid", at as "at!: i64"
           from person_follow_up_acts
           where region_id = $1 and follow_up_id = $2
           order by at, id"#,
        region_id,
        follow_up_id
    )
    .fetch_all(conn)
    .await
}

/// Of an account that is closed.
pub async fn delete_acts_of_person(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_follow_up_acts where person_id = $1", person_id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

pub async fn insert_act(conn: &mut Conn, region_id: i64, row: &PersonFollowUpAct) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_follow_up_acts
             (region_id, id, follow_up_id, act, person_id, link_id, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        region_id,
        row.id,
        row.follow_up_id,
        row.act,
        row.person_id,
        row.link_id,
        row.at
    )
    .execute(conn)
    .await?;
    Ok(())
}
