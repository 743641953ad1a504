//! Rules of decision, motions, rounds, electorates, votes, enactments. `at` is a point of the record. Secret votes have no rows:
//! counters, and beside them who has voted.
use crate::Conn;
use rembuk_store_rows::{
    BallotCounter, BallotRow, DecisionRuleRow, EnactmentRow, MotionRoundRow, MotionRow, MotionSeatRow,
    PresenceMark,
};
use uuid::Uuid;

/// Rules, the default first.
pub async fn list_rules(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<DecisionRuleRow>, sqlx::Error> {
    sqlx::query_as!(
        DecisionRuleRow,
        r#"select id as "id!: Uuid", code as "code!", name as "name!", rule as "rule!",
                  ground as "ground!", is_default as "is_default!: bool",
                  valid_from_seq as "valid_from_seq!: i64"
           from decision_rules
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by is_default desc, name"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_rule(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &DecisionRuleRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into decision_rules
             (region_id, id, code, name, rule, ground, is_default, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)",
        region_id,
        row.id,
        row.code,
        row.name,
        row.rule,
        row.ground,
        row.is_default,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_rule(conn: &mut Conn, region_id: i64, seq: i64, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update decision_rules set valid_to_seq = $2
         where region_id = $1 and id = $3 and valid_to_seq = 9223372036854775807",
        region_id,
        seq,
        id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// The latest first.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<MotionRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id!: Uuid",
                  meeting_id as "meeting_id?: Uuid", agenda_item_id as "agenda_item_id?: Uuid",
                  title as "title!", question as "question!", put_by as "put_by?: Uuid",
                  put_on as "put_on!", opens_at_latest as "opens_at_latest!", state as "state!",
                  rule_code as "rule_code!", rule as "rule!", round_id as "round_id?: Uuid",
                  absent as "absent!", again_from as "again_from?", again_at_latest as "again_at_latest?",
                  outcome as "outcome?", decided_on as "decided_on?", reason as "reason?",
                  plan_number as "plan_number?: i64", valid_from_seq as "valid_from_seq!: i64"
           from motions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by put_on desc, reference desc"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Motions of a meeting, in the order in which they were put.
pub async fn list_of_meeting(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<Vec<MotionRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id!: Uuid",
                  meeting_id as "meeting_id?: Uuid", agenda_item_id as "agenda_item_id?: Uuid",
                  title as "title!", question as "question!", put_by as "put_by?: Uuid",
                  put_on as "put_on!", opens_at_latest as "opens_at_latest!", state as "state!",
                  rule_code as "rule_code!", rule as "rule!", round_id as "round_id?: Uuid",
                  absent as "absent!", again_from as "again_from?", again_at_latest as "again_at_latest?",
                  outcome as "outcome?", decided_on as "decided_on?", reason as "reason?",
                  plan_number as "plan_number?: i64", valid_from_seq as "valid_from_seq!: i64"
           from motions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and meeting_id = $3
           order by reference"#,
        region_id,
        at,
        meeting_id
    )
    .fetch_all(conn)
    .await
}

/// A motion by its id.
pub async fn find(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    id: Uuid,
) -> Result<Option<MotionRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id!: Uuid",
                  meeting_id as "meeting_id?: Uuid", agenda_item_id as "agenda_item_id?: Uuid",
                  title as "title!", question as "question!", put_by as "put_by?: Uuid",
                  put_on as "put_on!", opens_at_latest as "opens_at_latest!", state as "state!",
                  rule_code as "rule_code!", rule as "rule!", round_id as "round_id?: Uuid",
                  absent as "absent!", again_from as "again_from?", again_at_latest as "again_at_latest?",
                  outcome as "outcome?", decided_on as "decided_on?", reason as "reason?",
                  plan_number as "plan_number?: i64", valid_from_seq as "valid_from_seq!: i64"
           from motions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and id = $3"#,
        region_id,
        at,
        id
    )
    .fetch_optional(conn)
    .await
}

/// A motion by its reference as shown: `K-2026-0003`.
pub async fn find_by_reference(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    reference: &str,
) -> Result<Option<MotionRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionRow,
        r#"select id as "id!: Uuid", reference as "reference!", body_id as "body_id!: Uuid",
                  meeting_id as "meeting_id?: Uuid", agenda_item_id as "agenda_item_id?: Uuid",
                  title as "title!", question as "question!", put_by as "put_by?: Uuid",
                  put_on as "put_on!", opens_at_latest as "opens_at_latest!", state as "state!",
                  rule_code as "rule_code!", rule as "rule!", round_id as "round_id?: Uuid",
                  absent as "absent!", again_from as "again_from?", again_at_latest as "again_at_latest?",
                  outcome as "outcome?", decided_on as "decided_on?", reason as "reason?",
                  plan_number as "plan_number?: i64", valid_from_seq as "valid_from_seq!: i64"
           from motions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and reference = $3"#,
        region_id,
        at,
        reference
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &MotionRow) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into motions
             (region_id, id, reference, body_id, meeting_id, agenda_item_id, title, question, put_by,
              put_on, opens_at_latest, state, rule_code, rule, round_id, absent, again_from,
              again_at_latest, outcome, decided_on, reason, plan_number, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 $21, $22, $23, 9223372036854775807)",
        region_id,
        row.id,
        row.reference,
        row.body_id,
        row.meeting_id,
        row.agenda_item_id,
        row.title,
        row.question,
        row.put_by,
        row.put_on,
        row.opens_at_latest,
        row.state,
        row.rule_code,
        row.rule,
        row.round_id,
        row.absent,
        row.again_from,
        row.again_at_latest,
        row.outcome,
        row.decided_on,
        row.reason,
        row.plan_number,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, seq: i64, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update motions set valid_to_seq = $2
         where region_id = $1 and id = $3 and valid_to_seq = 9223372036854775807",
        region_id,
        seq,
        id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Rounds of a motion, the first first.
pub async fn list_rounds(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    motion_id: Uuid,
) -> Result<Vec<MotionRoundRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionRoundRow,
        r#"select id as "id!: Uuid", motion_id as "motion_id!: Uuid", number as "number!: i64",
                  call as "call!", method as "method!", setting as "setting!",
                  opened_at as "opened_at!: i64", opened_how as "opened_how!",
                  why_no_consent as "why_no_consent?", closes_at as "closes_at!: i64",
                  closed_at as "closed_at?: i64", outcome as "outcome?", counts as "counts?",
                  result as "result?", digest as "digest?", valid_from_seq as "valid_from_seq!: i64"
           from motion_rounds
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and motion_id = $3
           order by number"#,
        region_id,
        at,
        motion_id
    )
    .fetch_all(conn)
    .await
}

/// Rounds of all motions.
pub async fn list_all_rounds(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<MotionRoundRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionRoundRow,
        r#"select id as "id!: Uuid", motion_id as "motion_id!: Uuid", number as "number!: i64",
                  call as "call!", method as "method!", setting as "setting!",
                  opened_at as "opened_at!: i64", opened_how as "opened_how!",
                  why_no_consent as "why_no_consent?", closes_at as "closes_at!: i64",
                  closed_at as "closed_at?: i64", outcome as "outcome?", counts as "counts?",
                  result as "result?", digest as "digest?", valid_from_seq as "valid_from_seq!: i64"
           from motion_rounds
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by motion_id, number"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_round(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &MotionRoundRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into motion_rounds
             (region_id, id, motion_id, number, call, method, setting, opened_at, opened_how,
              why_no_consent, closes_at, closed_at, outcome, counts, result, digest, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                 9223372036854775807)",
        region_id,
        row.id,
        row.motion_id,
        row.number,
        row.call,
        row.method,
        row.setting,
        row.opened_at,
        row.opened_how,
        row.why_no_consent,
        row.closes_at,
        row.closed_at,
        row.outcome,
        row.counts,
        row.result,
        row.digest,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_round(conn: &mut Conn, region_id: i64, seq: i64, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update motion_rounds set valid_to_seq = $2
         where region_id = $1 and id = $3 and valid_to_seq = 9223372036854775807",
        region_id,
        seq,
        id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// The electorate of a round, by number.
pub async fn list_seats(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    round_id: Uuid,
) -> Result<Vec<MotionSeatRow>, sqlx::Error> {
    sqlx::query_as!(
        MotionSeatRow,
        r#"select round_id as "round_id!: Uuid", seat_id as "seat_id!: Uuid", number as "number!: i64",
                  organisation_id as "organisation_id?: Uuid", organisation as "organisation!",
                  constituency as "constituency!", is_civil_society as "is_civil_society!: bool",
                  standing as "standing!", reason as "reason?", is_present as "is_present!: bool",
                  took_part as "took_part!: bool", valid_from_seq as "valid_from_seq!: i64"
           from motion_seats
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and round_id = $3
           order by number"#,
        region_id,
        at,
        round_id
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_seat(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &MotionSeatRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into motion_seats
             (region_id, round_id, seat_id, number, organisation_id, organisation, constituency,
              is_civil_society, standing, reason, is_present, took_part, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 9223372036854775807)",
        region_id,
        row.round_id,
        row.seat_id,
        row.number,
        row.organisation_id,
        row.organisation,
        row.constituency,
        row.is_civil_society,
        row.standing,
        row.reason,
        row.is_present,
        row.took_part,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_seat(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    round_id: Uuid,
    seat_id: Uuid,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update motion_seats set valid_to_seq = $2
         where region_id = $1 and round_id = $3 and seat_id = $4 and valid_to_seq = 9223372036854775807",
        region_id,
        seq,
        round_id,
        seat_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Open votes of a round.
pub async fn list_ballots(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    round_id: Uuid,
) -> Result<Vec<BallotRow>, sqlx::Error> {
    sqlx::query_as!(
        BallotRow,
        r#"select round_id as "round_id!: Uuid", seat_id as "seat_id!: Uuid", choice as "choice!",
                  reason as "reason?", cast_at as "cast_at!: i64", valid_from_seq as "valid_from_seq!: i64"
           from ballots
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and round_id = $3
           order by seat_id"#,
        region_id,
        at,
        round_id
    )
    .fetch_all(conn)
    .await
}

/// The open vote of a seat.
pub async fn find_ballot(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    round_id: Uuid,
    seat_id: Uuid,
) -> Result<Option<BallotRow>, sqlx::Error> {
    sqlx::query_as!(
        BallotRow,
        r#"select round_id as "round_id!: Uuid", seat_id as "seat_id!: Uuid", choice as "choice!",
                  reason as "reason?", cast_at as "cast_at!: i64", valid_from_seq as "valid_from_seq!: i64"
           from ballots
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and round_id = $3 and seat_id = $4"#,
        region_id,
        at,
        round_id,
        seat_id
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert_ballot(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &BallotRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into ballots
             (region_id, round_id, seat_id, choice, reason, cast_at, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)",
        region_id,
        row.round_id,
        row.seat_id,
        row.choice,
        row.reason,
        row.cast_at,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_ballot(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    round_id: Uuid,
    seat_id: Uuid,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update ballots set valid_to_seq = $2
         where region_id = $1 and round_id = $3 and seat_id = $4 and valid_to_seq = 9223372036854775807",
        region_id,
        seq,
        round_id,
        seat_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// What the region's head made of a decision, the latest last.
pub async fn list_enactments(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
    motion_id: Uuid,
) -> Result<Vec<EnactmentRow>, sqlx::Error> {
    sqlx::query_as!(
        EnactmentRow,
        r#"select id as "id!: Uuid", motion_id as "motion_id!: Uuid", kind as "kind!",
                  enacted_by as "enacted_by!", act_kind as "act_kind!", act_number as "act_number!",
                  enacted_on as "enacted_on!", link as "link?", file as "file?", departure as "departure?",
                  reason as "reason?", valid_from_seq as "valid_from_seq!: i64"
           from enactments
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and motion_id = $3
           order by enacted_on, id"#,
        region_id,
        at,
        motion_id
    )
    .fetch_all(conn)
    .await
}

/// What became of all decisions.
pub async fn list_all_enactments(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<EnactmentRow>, sqlx::Error> {
    sqlx::query_as!(
        EnactmentRow,
        r#"select id as "id!: Uuid", motion_id as "motion_id!: Uuid", kind as "kind!",
                  enacted_by as "enacted_by!", act_kind as "act_kind!", act_number as "act_number!",
                  enacted_on as "enacted_on!", link as "link?", file as "file?", departure as "departure?",
                  reason as "reason?", valid_from_seq as "valid_from_seq!: i64"
           from enactments
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by motion_id, enacted_on, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_enactment(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &EnactmentRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into enactments
             (region_id, id, motion_id, kind, enacted_by, act_kind, act_number, enacted_on, link, file,
              departure, reason, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 9223372036854775807)",
        region_id,
        row.id,
        row.motion_id,
        row.kind,
        row.enacted_by,
        row.act_kind,
        row.act_number,
        row.enacted_on,
        row.link,
        row.file,
        row.departure,
        row.reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_enactment(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    id: Uuid,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update enactments set valid_to_seq = $2
         where region_id = $1 and id = $3 and valid_to_seq = 9223372036854775807",
        region_id,
        seq,
        id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Makes the counter of a group and choice: all are made at opening, so that none tells when it was first needed.
pub async fn insert_counter(
    conn: &mut Conn,
    region_id: i64,
    round_id: Uuid,
    bloc: &str,
    choice: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into ballot_counters (region_id, round_id, bloc, choice, votes) values ($1, $2, $3, $4, 0)",
        region_id,
        round_id,
        bloc,
        choice
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes that a seat has voted; 0 if it had.
pub async fn insert_cast(
    conn: &mut Conn,
    region_id: i64,
    round_id: Uuid,
    seat_id: Uuid,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into ballots_cast (region_id, round_id, seat_id) values ($1, $2, $3) on conflict do nothing",
        region_id,
        round_id,
        seat_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Counts a secret vote; 0 where no such counter was made.
pub async fn count(
    conn: &mut Conn,
    region_id: i64,
    round_id: Uuid,
    bloc: &str,
    choice: &str,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update ballot_counters set votes = votes + case when bloc = $3 and choice = $4 then 1 else 0 end
         where region_id = $1 and round_id = $2",
        region_id,
        round_id,
        bloc,
        choice
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Counters of a round: read when it closes, never before.
pub async fn list_counters(
    conn: &mut Conn,
    region_id: i64,
    round_id: Uuid,
) -> Result<Vec<BallotCounter>, sqlx::Error> {
    sqlx::query_as!(
        BallotCounter,
        r#"select bloc as "bloc!", choice as "choice!", votes as "votes!: i64"
           from ballot_counters
           where region_id = $1 and round_id = $2
           order by bloc, choice"#,
        region_id,
        round_id
    )
    .fetch_all(conn)
    .await
}

/// Seats that have voted in secret.
pub async fn list_cast(conn: &mut Conn, region_id: i64, round_id: Uuid) -> Result<Vec<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select seat_id as "seat_id!: Uuid"
           from ballots_cast
           where region_id = $1 and round_id = $2
           order by seat_id"#,
        region_id,
        round_id
    )
    .fetch_all(conn)
    .await
}

pub async fn put_presence(
    conn: &mut Conn,
    region_id: i64,
    round_id: Uuid,
    mark: &PresenceMark,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into motion_presence (region_id, round_id, seat_id, mark)
         values ($1, $2, $3, $4)
         on conflict (region_id, round_id, seat_id) do update set mark = excluded.mark",
        region_id,
        round_id,
        mark.seat_id,
        mark.mark
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn list_presence(
    conn: &mut Conn,
    region_id: i64,
    round_id: Uuid,
) -> Result<Vec<PresenceMark>, sqlx::Error> {
    sqlx::query_as!(
        PresenceMark,
        r#"select seat_id as "seat_id!: Uuid", mark as "mark!"
           from motion_presence
           where region_id = $1 and round_id = $2
           order by seat_id"#,
        region_id,
        round_id
    )
    .fetch_all(conn)
    .await
}
