//! Bodies, seats, interests, funding and proposals of the forum. Public and versioned; `at` is a point of the record. Beside
//! them who sits on a seat, which is neither.
use crate::Conn;
use rembuk_store_rows::{
    ForumBody, ForumInterest, ForumProposal, ForumSeat, OrganisationFunding, PersonSeat,
};
use uuid::Uuid;

/// Team, forum and working groups of a region.
pub async fn list_bodies(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<ForumBody>, sqlx::Error> {
    sqlx::query_as!(
        ForumBody,
        r#"select id as "id!: Uuid", slug as "slug!", kind as "kind!", name as "name!",
                  topic as "topic?", parent_id as "parent_id?: Uuid",
                  is_team_too as "is_team_too!: bool", basis_number as "basis_number?",
                  basis_on as "basis_on?", basis_file as "basis_file?",
                  participation_rules as "participation_rules!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from forum_bodies
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key, slug"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_body(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ForumBody,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into forum_bodies
             (region_id, id, slug, kind, name, topic, parent_id, is_team_too, basis_number, basis_on,
              basis_file, participation_rules, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 9223372036854775807)",
        region_id,
        row.id,
        row.slug,
        row.kind,
        row.name,
        row.topic,
        row.parent_id,
        row.is_team_too,
        row.basis_number,
        row.basis_on,
        row.basis_file,
        row.participation_rules,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_body(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update forum_bodies set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Seats of all bodies, vacant ones too.
pub async fn list_seats(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<ForumSeat>, sqlx::Error> {
    sqlx::query_as!(
        ForumSeat,
        r#"select id as "id!: Uuid", body_id as "body_id!: Uuid", number as "number!: i64",
                  constituency as "constituency!", organisation_id as "organisation_id?: Uuid",
                  post as "post!", representative as "representative?", alternate as "alternate?",
                  from_on as "from_on!", until_on as "until_on?", chosen_by as "chosen_by!",
                  call_on as "call_on?", call_link as "call_link?", candidates as "candidates!",
                  result as "result!", reason as "reason?", valid_from_seq as "valid_from_seq!: i64"
           from forum_seats
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by body_id, number"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_seat(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ForumSeat,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into forum_seats
             (region_id, id, body_id, number, constituency, organisation_id, post, representative,
              alternate, from_on, until_on, chosen_by, call_on, call_link, candidates, result, reason,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                 9223372036854775807)",
        region_id,
        row.id,
        row.body_id,
        row.number,
        row.constituency,
        row.organisation_id,
        row.post,
        row.representative,
        row.alternate,
        row.from_on,
        row.until_on,
        row.chosen_by,
        row.call_on,
        row.call_link,
        row.candidates,
        row.result,
        row.reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_seat(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update forum_seats set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Conflicts of interest declared beside seats, the latest first.
pub async fn list_interests(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<ForumInterest>, sqlx::Error> {
    sqlx::query_as!(
        ForumInterest,
        r#"select id as "id!: Uuid", seat_id as "seat_id!: Uuid", about as "about!",
                  declared_on as "declared_on!", until_on as "until_on?",
                  valid_from_seq as "valid_from_seq!: i64"
           from forum_interests
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by declared_on desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_interest(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ForumInterest,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into forum_interests
             (region_id, id, seat_id, about, declared_on, until_on, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)",
        region_id,
        row.id,
        row.seat_id,
        row.about,
        row.declared_on,
        row.until_on,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_interest(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update forum_interests set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Declared money from the regional budget, the latest year first.
pub async fn list_funding(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<OrganisationFunding>, sqlx::Error> {
    sqlx::query_as!(
        OrganisationFunding,
        r#"select id as "id!: Uuid", organisation_id as "organisation_id!: Uuid", year as "year!: i64",
                  amount as "amount!: i64", source as "source!",
                  valid_from_seq as "valid_from_seq!: i64"
           from organisation_funding
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by year desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_funding(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &OrganisationFunding,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into organisation_funding
             (region_id, id, organisation_id, year, amount, source, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)",
        region_id,
        row.id,
        row.organisation_id,
        row.year,
        row.amount,
        row.source,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_funding(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update organisation_funding set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Proposed changes of rules, the latest first.
pub async fn list_proposals(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<ForumProposal>, sqlx::Error> {
    sqlx::query_as!(
        ForumProposal,
        r#"select id as "id!: Uuid", subject as "subject!", value_before as "value_before?",
                  value_after as "value_after!", ground as "ground!",
                  proposed_side as "proposed_side!", proposed_on as "proposed_on!",
                  due_on as "due_on!", state as "state!", answered_on as "answered_on?",
                  reason as "reason?", valid_from_seq as "valid_from_seq!: i64"
           from forum_proposals
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by proposed_on desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_proposal(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &ForumProposal,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into forum_proposals
             (region_id, id, subject, value_before, value_after, ground, proposed_side, proposed_on,
              due_on, state, answered_on, reason, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 9223372036854775807)",
        region_id,
        row.id,
        row.subject,
        row.value_before,
        row.value_after,
        row.ground,
        row.proposed_side,
        row.proposed_on,
        row.due_on,
        row.state,
        row.answered_on,
        row.reason,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_proposal(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update forum_proposals set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Who sits on the seats of a region.
pub async fn list_persons(conn: &mut Conn, region_id: i64) -> Result<Vec<PersonSeat>, sqlx::Error> {
    sqlx::query_as!(
        PersonSeat,
        r#"select region_id as "region_id!: i64", seat_id as "seat_id!: Uuid", person_id as "person_id!: Uuid",
                  kind as "kind!"
           from person_seats
           where region_id = $1
           order by seat_id, kind desc"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Seats of one person, in all regions.
pub async fn list_of_person(conn: &mut Conn, person_id: Uuid) -> Result<Vec<PersonSeat>, sqlx::Error> {
    sqlx::query_as!(
        PersonSeat,
        r#"select region_id as "region_id!: i64", seat_id as "seat_id!: Uuid", person_id as "person_id!: Uuid",
                  kind as "kind!"
           from person_seats
           where person_id = $1
           order by region_id, seat_id, kind desc"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Whoever sat there before sits there no more.
pub async fn put_person(conn: &mut Conn, row: &PersonSeat) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_seats (region_id, seat_id, person_id, kind)
         values ($1, $2, $3, $4)
         on conflict (region_id, seat_id, kind) do update set person_id = excluded.person_id",
        row.region_id,
        row.seat_id,
        row.person_id,
        row.kind
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn delete_person(
    conn: &mut Conn,
    region_id: i64,
    seat_id: Uuid,
    kind: &str,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_seats where region_id = $1 and seat_id = $2 and kind = $3",
        region_id,
        seat_id,
        kind
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Nobody sits on the seat any more.
pub async fn delete_persons_of_seat(
    conn: &mut Conn,
    region_id: i64,
    seat_id: Uuid,
) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_seats where region_id = $1 and seat_id = $2", region_id, seat_id)
            .execute(conn)
            .await?;
    Ok(done.rows_affected())
}

/// A closed account sits nowhere.
pub async fn delete_seats_of_person(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_seats where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}
