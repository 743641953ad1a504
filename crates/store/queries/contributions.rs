//! Contributions, what of them is not public, and support. `at` is a point of the record.
use crate::Conn;
use rembuk_store_rows::{ContributionRow, PersonContribution};
use uuid::Uuid;

/// The one with a reference.
pub async fn find(
    conn: &mut Conn,
    region_id: i64,
    reference: &str,
    at: i64,
) -> Result<Option<ContributionRow>, sqlx::Error> {
    sqlx::query_as!(
        ContributionRow,
        r#"select id as "id!: Uuid", reference as "reference!", subject_kind as "subject_kind!",
                  subject_key as "subject_key!", place_code as "place_code?", visibility as "visibility!",
                  language as "language!", text as "text?", text_state as "text_state!", text_note as "text_note?",
                  summary as "summary?", via as "via!", received_on as "received_on!", assign_by as "assign_by!",
                  promised_by as "promised_by!", state as "state!", assignee_id as "assignee_id?: Uuid",
                  due_on as "due_on?", paused_on as "paused_on?", paused_reason as "paused_reason?",
                  outcome as "outcome?", reason as "reason?", effect as "effect?", effect_link as "effect_link?",
                  forwarded_to as "forwarded_to?", next_on as "next_on?", merged_into as "merged_into?",
                  office as "office?", first_answered_on as "first_answered_on?", answered_on as "answered_on?",
                  settle_by as "settle_by?", verdict as "verdict?", verdict_note as "verdict_note?",
                  agenda_on as "agenda_on?", sort_key as "sort_key!", valid_from_seq as "valid_from_seq!: i64"
           from contributions
           where region_id = $1 and reference = $2 and valid_from_seq <= $3 and valid_to_seq > $3"#,
        region_id,
        reference,
        at
    )
    .fetch_optional(conn)
    .await
}

/// The current version.
pub async fn find_by_id(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
) -> Result<Option<ContributionRow>, sqlx::Error> {
    sqlx::query_as!(
        ContributionRow,
        r#"select id as "id!: Uuid", reference as "reference!", subject_kind as "subject_kind!",
                  subject_key as "subject_key!", place_code as "place_code?", visibility as "visibility!",
                  language as "language!", text as "text?", text_state as "text_state!", text_note as "text_note?",
                  summary as "summary?", via as "via!", received_on as "received_on!", assign_by as "assign_by!",
                  promised_by as "promised_by!", state as "state!", assignee_id as "assignee_id?: Uuid",
                  due_on as "due_on?", paused_on as "paused_on?", paused_reason as "paused_reason?",
                  outcome as "outcome?", reason as "reason?", effect as "effect?", effect_link as "effect_link?",
                  forwarded_to as "forwarded_to?", next_on as "next_on?", merged_into as "merged_into?",
                  office as "office?", first_answered_on as "first_answered_on?", answered_on as "answered_on?",
                  settle_by as "settle_by?", verdict as "verdict?", verdict_note as "verdict_note?",
                  agenda_on as "agenda_on?", sort_key as "sort_key!", valid_from_seq as "valid_from_seq!: i64"
           from contributions
           where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807"#,
        region_id,
        id
    )
    .fetch_optional(conn)
    .await
}

/// Those in one state, the oldest first: what a clock or a desk has to look at.
pub async fn list_in_state(
    conn: &mut Conn,
    region_id: i64,
    state: &str,
) -> Result<Vec<ContributionRow>, sqlx::Error> {
    sqlx::query_as!(
        ContributionRow,
        r#"select id as "id!: Uuid", reference as "reference!", subject_kind as "subject_kind!",
                  subject_key as "subject_key!", place_code as "place_code?", visibility as "visibility!",
                  language as "language!", text as "text?", text_state as "text_state!", text_note as "text_note?",
                  summary as "summary?", via as "via!", received_on as "received_on!", assign_by as "assign_by!",
                  promised_by as "promised_by!", state as "state!", assignee_id as "assignee_id?: Uuid",
                  due_on as "due_on?", paused_on as "paused_on?", paused_reason as "paused_reason?",
                  outcome as "outcome?", reason as "reason?", effect as "effect?", effect_link as "effect_link?",
                  forwarded_to as "forwarded_to?", next_on as "next_on?", merged_into as "merged_into?",
                  office as "office?", first_answered_on as "first_answered_on?", answered_on as "answered_on?",
                  settle_by as "settle_by?", verdict as "verdict?", verdict_note as "verdict_note?",
                  agenda_on as "agenda_on?", sort_key as "sort_key!", valid_from_seq as "valid_from_seq!: i64"
           from contributions
           where region_id = $1 and valid_to_seq = 9223372036854775807 and state = $2
           order by sort_key"#,
        region_id,
        state
    )
    .fetch_all(conn)
    .await
}

/// All versions of one, the latest first.
pub async fn list_versions(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
) -> Result<Vec<ContributionRow>, sqlx::Error> {
    sqlx::query_as!(
        ContributionRow,
        r#"select id as "id!: Uuid", reference as "reference!", subject_kind as "subject_kind!",
                  subject_key as "subject_key!", place_code as "place_code?", visibility as "visibility!",
                  language as "language!", text as "text?", text_state as "text_state!", text_note as "text_note?",
                  summary as "summary?", via as "via!", received_on as "received_on!", assign_by as "assign_by!",
                  promised_by as "promised_by!", state as "state!", assignee_id as "assignee_id?: Uuid",
                  due_on as "due_on?", paused_on as "paused_on?", paused_reason as "paused_reason?",
                  outcome as "outcome?", reason as "reason?", effect as "effect?", effect_link as "effect_link?",
                  forwarded_to as "forwarded_to?", next_on as "next_on?", merged_into as "merged_into?",
                  office as "office?", first_answered_on as "first_answered_on?", answered_on as "answered_on?",
                  settle_by as "settle_by?", verdict as "verdict?", verdict_note as "verdict_note?",
                  agenda_on as "agenda_on?", sort_key as "sort_key!", valid_from_seq as "valid_from_seq!: i64"
           from contributions
           where region_id = $1 and id = $2
           order by valid_from_seq desc"#,
        region_id,
        id
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ContributionRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into contributions
             (region_id, id, reference, subject_kind, subject_key, place_code, visibility, language, text, text_state,
              text_note, summary, via, received_on, assign_by, promised_by, state, assignee_id, due_on, paused_on,
              paused_reason, outcome, reason, effect, effect_link, forwarded_to, next_on, merged_into, office,
              first_answered_on, answered_on, settle_by, verdict, verdict_note, agenda_on, sort_key, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                  $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, 9223372036854775807)",
        region_id,
        row.id,
        row.reference,
        row.subject_kind,
        row.subject_key,
        row.place_code,
        row.visibility,
        row.language,
        row.text,
        row.text_state,
        row.text_note,
        row.summary,
        row.via,
        row.received_on,
        row.assign_by,
        row.promised_by,
        row.state,
        row.assignee_id,
        row.due_on,
        row.paused_on,
        row.paused_reason,
        row.outcome,
        row.reason,
        row.effect,
        row.effect_link,
        row.forwarded_to,
        row.next_on,
        row.merged_into,
        row.office,
        row.first_answered_on,
        row.answered_on,
        row.settle_by,
        row.verdict,
        row.verdict_note,
        row.agenda_on,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update contributions set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_person(
    conn: &mut Conn,
    region_id: i64,
    row: &PersonContribution,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_contributions
             (region_id, contribution_id, tracking_hash, salt, person_id, name, contact, text, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        region_id,
        row.contribution_id,
        row.tracking_hash,
        row.salt,
        row.person_id,
        row.name,
        row.contact,
        row.text,
        row.at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What was written; none once it was erased.
pub async fn find_person(
    conn: &mut Conn,
    region_id: i64,
    contribution_id: Uuid,
) -> Result<Option<PersonContribution>, sqlx::Error> {
    sqlx::query_as!(
        PersonContribution,
        r#"select contribution_id as "contribution_id!: Uuid", tracking_hash as "tracking_hash!", salt as "salt!",
                  person_id as "person_id?: Uuid", name as "name?", contact as "contact?", text as "text!",
                  at as "at!: i64"
           from person_contributions
           where region_id = $1 and contribution_id = $2"#,
        region_id,
        contribution_id
    )
    .fetch_optional(conn)
    .await
}

/// The one that a tracking code leads to.
pub async fn find_tracked(
    conn: &mut Conn,
    region_id: i64,
    tracking_hash: &[u8],
) -> Result<Option<PersonContribution>, sqlx::Error> {
    sqlx::query_as!(
        PersonContribution,
        r#"select contribution_id as "contribution_id!: Uuid", tracking_hash as "tracking_hash!", salt as "salt!",
                  person_id as "person_id?: Uuid", name as "name?", contact as "contact?", text as "text!",
                  at as "at!: i64"
           from person_contributions
           where region_id = $1 and tracking_hash = $2"#,
        region_id,
        tracking_hash
    )
    .fetch_optional(conn)
    .await
}

/// Takes the texts from versions that are no longer current: hidden now, they must not be read by looking back.
pub async fn erase_earlier_texts(conn: &mut Conn, region_id: i64, id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update contributions set text = null, summary = null
         where region_id = $1 and id = $2 and valid_to_seq < 9223372036854775807",
        region_id,
        id
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes somebody's name and account from what they handed in; what they wrote stays with those who answer.
pub async fn forget_person(conn: &mut Conn, person_id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update person_contributions set person_id = null, name = null, contact = null where person_id = $1",
        person_id
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from person_supports where person_id = $1", person_id).execute(conn).await?;
    Ok(())
}

/// Notes support; a second time changes nothing.
pub async fn support(
    conn: &mut Conn,
    region_id: i64,
    contribution_id: Uuid,
    person_id: Uuid,
    at: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into person_supports (region_id, contribution_id, person_id, at) values ($1, $2, $3, $4)
         on conflict do nothing",
        region_id,
        contribution_id,
        person_id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn count_supports(
    conn: &mut Conn,
    region_id: i64,
    contribution_id: Uuid,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from person_supports where region_id = $1 and contribution_id = $2"#,
        region_id,
        contribution_id
    )
    .fetch_one(conn)
    .await
}
