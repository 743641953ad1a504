//! Who came to meetings. `at` is a point of the record; names stand in `person_attendances` only, and not for long.
use crate::Conn;
use rembuk_store_rows::{AttendanceCount, AttendanceObjection, AttendanceRow, PersonAttendance};
use uuid::Uuid;

/// Lines of a meeting, in the order of noting.
pub async fn list(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<AttendanceRow>, sqlx::Error> {
    sqlx::query_as!(
        AttendanceRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id!: Uuid", office_id as "office_id?: Uuid",
                  seat_id as "seat_id?: Uuid", invitation_id as "invitation_id?: Uuid",
                  rank as "rank!", explanation as "explanation?", noted_on as "noted_on!",
                  open_until as "open_until!", arrived_at as "arrived_at?: i64",
                  left_at as "left_at?: i64", reason as "reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from attendances
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by id"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// Lines of all meetings.
pub async fn list_all(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<AttendanceRow>, sqlx::Error> {
    sqlx::query_as!(
        AttendanceRow,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id!: Uuid", office_id as "office_id?: Uuid",
                  seat_id as "seat_id?: Uuid", invitation_id as "invitation_id?: Uuid",
                  rank as "rank!", explanation as "explanation?", noted_on as "noted_on!",
                  open_until as "open_until!", arrived_at as "arrived_at?: i64",
                  left_at as "left_at?: i64", reason as "reason?",
                  valid_from_seq as "valid_from_seq!: i64"
           from attendances
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by meeting_id, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &AttendanceRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into attendances
             (region_id, id, meeting_id, organisation_id, office_id, seat_id, invitation_id, rank,
              explanation, noted_on, open_until, arrived_at, left_at, reason, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.organisation_id,
        row.office_id,
        row.seat_id,
        row.invitation_id,
        row.rank,
        row.explanation,
        row.noted_on,
        row.open_until,
        row.arrived_at,
        row.left_at,
        row.reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update attendances set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// How many guests and citizens came to a meeting.
pub async fn find_count(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Option<AttendanceCount>, sqlx::Error> {
    sqlx::query_as!(
        AttendanceCount,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid", guests as "guests!: i64",
                  citizens as "citizens!: i64", noted_on as "noted_on!",
                  valid_from_seq as "valid_from_seq!: i64"
           from attendance_counts
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert_count(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &AttendanceCount,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into attendance_counts
             (region_id, id, meeting_id, guests, citizens, noted_on, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)",
        region_id,
        row.id,
        row.meeting_id,
        row.guests,
        row.citizens,
        row.noted_on,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_count(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update attendance_counts set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// What organisations say of their lines, of all meetings.
pub async fn list_objections(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<AttendanceObjection>, sqlx::Error> {
    sqlx::query_as!(
        AttendanceObjection,
        r#"select id as "id!: Uuid", attendance_id as "attendance_id!: Uuid",
                  meeting_id as "meeting_id!: Uuid", organisation_id as "organisation_id!: Uuid",
                  rank as "rank!", made_on as "made_on!", valid_from_seq as "valid_from_seq!: i64"
           from attendance_objections
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by meeting_id, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_objection(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &AttendanceObjection,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into attendance_objections
             (region_id, id, attendance_id, meeting_id, organisation_id, rank, made_on, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)",
        region_id,
        row.id,
        row.attendance_id,
        row.meeting_id,
        row.organisation_id,
        row.rank,
        row.made_on,
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
        "update attendance_objections set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Who checked in to a meeting, the earliest first. Not public.
pub async fn list_persons(
    conn: &mut Conn,
    region_id: i64,
    meeting_id: Uuid,
) -> Result<Vec<PersonAttendance>, sqlx::Error> {
    sqlx::query_as!(
        PersonAttendance,
        r#"select id as "id!: Uuid", meeting_id as "meeting_id!: Uuid",
                  organisation_id as "organisation_id?: Uuid", rank as "rank?", office as "office!",
                  name as "name!", at as "at!: i64"
           from person_attendances
           where region_id = $1 and meeting_id = $2
           order by at, id"#,
        region_id,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_person(
    conn: &mut Conn,
    region_id: i64,
    row: &PersonAttendance,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_attendances
             (region_id, id, meeting_id, organisation_id, rank, office, name, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        region_id,
        row.id,
        row.meeting_id,
        row.organisation_id,
        row.rank,
        row.office,
        row.name,
        row.at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// How many people checked in to a meeting.
pub async fn count_persons(conn: &mut Conn, region_id: i64, meeting_id: Uuid) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from person_attendances where region_id = $1 and meeting_id = $2"#,
        region_id,
        meeting_id
    )
    .fetch_one(conn)
    .await
}

/// Meetings that names are still kept of.
pub async fn list_named_meetings(conn: &mut Conn, region_id: i64) -> Result<Vec<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct meeting_id as "meeting_id!: Uuid" from person_attendances where region_id = $1"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Erases the names of a meeting. Returns how many there were.
pub async fn delete_persons(conn: &mut Conn, region_id: i64, meeting_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_attendances where region_id = $1 and meeting_id = $2",
        region_id,
        meeting_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
