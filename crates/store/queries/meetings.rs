//! Meetings, agendas, invitations. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for
//! "as it was on".
use crate::Conn;
use rembuk_store_rows::{AgendaItemRow, AgendaVersionRow, MeetingInvitationRow, MeetingRow};
use uuid::Uuid;

/// The earliest first.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<MeetingRow>, sqlx::Error> {
    sqlx::query_as!(
        MeetingRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id?: Uuid",
                  convener_id as "convener_id?: Uuid", title as "title!", purpose as "purpose!",
                  kind as "kind!", starts_at as "starts_at!: i64", ends_at as "ends_at!: i64",
                  place as "place!", online_link as "online_link?", state as "state!",
                  called_on as "called_on?", moved_count as "moved_count!: i64",
                  moved_from as "moved_from?: i64", reason as "reason?", follows_up as "follows_up?",
                  process_id as "process_id?: Uuid", letter_number as "letter_number?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from meetings
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by starts_at, reference"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// A meeting by its id.
pub async fn find(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    id: Uuid,
) -> Result<Option<MeetingRow>, sqlx::Error> {
    sqlx::query_as!(
        MeetingRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id?: Uuid",
                  convener_id as "convener_id?: Uuid", title as "title!", purpose as "purpose!",
                  kind as "kind!", starts_at as "starts_at!: i64", ends_at as "ends_at!: i64",
                  place as "place!", online_link as "online_link?", state as "state!",
                  called_on as "called_on?", moved_count as "moved_count!: i64",
                  moved_from as "moved_from?: i64", reason as "reason?", follows_up as "follows_up?",
                  process_id as "process_id?: Uuid", letter_number as "letter_number?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from meetings
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and id = $3"#,
        region_id,
        at,
        id
    )
    .fetch_optional(conn)
    .await
}

/// A meeting by its reference as shown: `R-2026-0003`.
pub async fn find_by_reference(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    reference: &str,
) -> Result<Option<MeetingRow>, sqlx::Error> {
    sqlx::query_as!(
        MeetingRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id?: Uuid",
                  convener_id as "convener_id?: Uuid", title as "title!", purpose as "purpose!",
                  kind as "kind!", starts_at as "starts_at!: i64", ends_at as "ends_at!: i64",
                  place as "place!", online_link as "online_link?", state as "state!",
                  called_on as "called_on?", moved_count as "moved_count!: i64",
                  moved_from as "moved_from?: i64", reason as "reason?", follows_up as "follows_up?",
                  process_id as "process_id?: Uuid", letter_number as "letter_number?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from meetings
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and reference = $3"#,
        region_id,
        at,
        reference
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &MeetingRow) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into meetings
             (region_id, id, reference, body_id, convener_id, title, purpose, kind, starts_at, ends_at,
              place, online_link, state, called_on, moved_count, moved_from, reason, follows_up,
              process_id, letter_number, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 $21, $22, 9223372036854775807)",
        region_id,
        row.id,
        row.reference,
        row.body_id,
        row.convener_id,
        row.title,
        row.purpose,
        row.kind,
        row.starts_at,
        row.ends_at,
        row.place,
        row.online_link,
        row.state,
        row.called_on,
        row.moved_count,
        row.moved_from,
        row.reason,
        row.follows_up,
        row.process_id,
        row.letter_number,
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
        "update meetings set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Items of a meeting in their order, those left out among them.
pub async fn list_items(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<AgendaItemRow>, sqlx::Error> {
    sqlx::query_as!(
        AgendaItemRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", number as "number!: i64",
                  title as "title!", about as "about!", proposed_by as "proposed_by?: Uuid",
                  origin as "origin!", state as "state!", reason as "reason?", subject as "subject?",
                  valid_from_seq as "valid_from_seq!: i64"
           from agenda_items
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by number, id"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// Items about one thing (`kind:id`), of all meetings.
pub async fn list_items_about(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    subject: &str,
) -> Result<Vec<AgendaItemRow>, sqlx::Error> {
    sqlx::query_as!(
        AgendaItemRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", number as "number!: i64",
                  title as "title!", about as "about!", proposed_by as "proposed_by?: Uuid",
                  origin as "origin!", state as "state!", reason as "reason?", subject as "subject?",
                  valid_from_seq as "valid_from_seq!: i64"
           from agenda_items
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and subject = $3
           order by id"#,
        region_id,
        at,
        subject
    )
    .fetch_all(conn)
    .await
}

/// An item by its id.
pub async fn find_item(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    id: Uuid,
) -> Result<Option<AgendaItemRow>, sqlx::Error> {
    sqlx::query_as!(
        AgendaItemRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", number as "number!: i64",
                  title as "title!", about as "about!", proposed_by as "proposed_by?: Uuid",
                  origin as "origin!", state as "state!", reason as "reason?", subject as "subject?",
                  valid_from_seq as "valid_from_seq!: i64"
           from agenda_items
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and id = $3"#,
        region_id,
        at,
        id
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert_item(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &AgendaItemRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into agenda_items
             (region_id, id, meeting_id, number, title, about, proposed_by, origin, state, reason, subject,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.number,
        row.title,
        row.about,
        row.proposed_by,
        row.origin,
        row.state,
        row.reason,
        row.subject,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_item(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update agenda_items set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Versions of an agenda, the first first.
pub async fn list_versions(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<AgendaVersionRow>, sqlx::Error> {
    sqlx::query_as!(
        AgendaVersionRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", version as "version!: i64",
                  items as "items!", digest as "digest!", put_forward_on as "put_forward_on!",
                  due_on as "due_on!", approved_government_on as "approved_government_on?",
                  approved_non_government_on as "approved_non_government_on?",
                  reason_government as "reason_government?", reason_non_government as "reason_non_government?",
                  stands_on as "stands_on?", stands_how as "stands_how?",
                  valid_from_seq as "valid_from_seq!: i64"
           from agenda_versions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by version"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// Versions that wait for approval, of all meetings.
pub async fn list_waiting_versions(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<AgendaVersionRow>, sqlx::Error> {
    sqlx::query_as!(
        AgendaVersionRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", version as "version!: i64",
                  items as "items!", digest as "digest!", put_forward_on as "put_forward_on!",
                  due_on as "due_on!", approved_government_on as "approved_government_on?",
                  approved_non_government_on as "approved_non_government_on?",
                  reason_government as "reason_government?", reason_non_government as "reason_non_government?",
                  stands_on as "stands_on?", stands_how as "stands_how?",
                  valid_from_seq as "valid_from_seq!: i64"
           from agenda_versions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and stands_on is null
           order by due_on, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_version(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &AgendaVersionRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into agenda_versions
             (region_id, id, meeting_id, version, items, digest, put_forward_on, due_on,
              approved_government_on, approved_non_government_on, reason_government, reason_non_government,
              stands_on, stands_how, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.version,
        row.items,
        row.digest,
        row.put_forward_on,
        row.due_on,
        row.approved_government_on,
        row.approved_non_government_on,
        row.reason_government,
        row.reason_non_government,
        row.stands_on,
        row.stands_how,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_version(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update agenda_versions set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Everybody invited to a meeting, in the order of inviting.
pub async fn list_invitations(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<MeetingInvitationRow>, sqlx::Error> {
    sqlx::query_as!(
        MeetingInvitationRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  seat_id as "seat_id?: Uuid", invited_on as "invited_on!", notice_days as "notice_days!: i64",
                  answer as "answer!", answered_on as "answered_on?", office as "office?", rank as "rank?",
                  has_letter as "has_letter!: bool", letter_number as "letter_number?",
                  valid_from_seq as "valid_from_seq!: i64"
           from meeting_invitations
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by id"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// Everybody invited to any meeting.
pub async fn list_all_invitations(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<MeetingInvitationRow>, sqlx::Error> {
    sqlx::query_as!(
        MeetingInvitationRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  seat_id as "seat_id?: Uuid", invited_on as "invited_on!", notice_days as "notice_days!: i64",
                  answer as "answer!", answered_on as "answered_on?", office as "office?", rank as "rank?",
                  has_letter as "has_letter!: bool", letter_number as "letter_number?",
                  valid_from_seq as "valid_from_seq!: i64"
           from meeting_invitations
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by meeting_id, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// An invitation by its id.
pub async fn find_invitation(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    id: Uuid,
) -> Result<Option<MeetingInvitationRow>, sqlx::Error> {
    sqlx::query_as!(
        MeetingInvitationRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  seat_id as "seat_id?: Uuid", invited_on as "invited_on!", notice_days as "notice_days!: i64",
                  answer as "answer!", answered_on as "answered_on?", office as "office?", rank as "rank?",
                  has_letter as "has_letter!: bool", letter_number as "letter_number?",
                  valid_from_seq as "valid_from_seq!: i64"
           from meeting_invitations
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and id = $3"#,
        region_id,
        at,
        id
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert_invitation(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &MeetingInvitationRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into meeting_invitations
             (region_id, id, meeting_id, organisation_id, office_id, seat_id, invited_on, notice_days,
              answer, answered_on, office, rank, has_letter, letter_number, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.organisation_id,
        row.office_id,
        row.seat_id,
        row.invited_on,
        row.notice_days,
        row.answer,
        row.answered_on,
        row.office,
        row.rank,
        row.has_letter,
        row.letter_number,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_invitation(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    seq: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update meeting_invitations set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
