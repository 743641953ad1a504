//! What is sent to an address, and what its links prove. A delivery goes from one state to the next only from the state
//! it is believed to be in, so that two runners can't send it twice.
use crate::Conn;
use rembuk_store_rows::{DeliveryCount, PersonDelivery, PersonProof};
use uuid::Uuid;

/// Adds a delivery, unless one of this key was added before.
pub async fn insert(conn: &mut Conn, row: &PersonDelivery) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into person_deliveries
             (id, person_id, channel, address, language, content, unique_key, state, created_at, marked_at,
              ended_at, error)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (unique_key) do nothing",
        row.id,
        row.person_id,
        row.channel,
        row.address,
        row.language,
        row.content,
        row.unique_key,
        row.state,
        row.created_at,
        row.marked_at,
        row.ended_at,
        row.error
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<PersonDelivery>, sqlx::Error> {
    sqlx::query_as!(
        PersonDelivery,
        r#"select id as "id!: Uuid", person_id as "person_id?: Uuid", channel as "channel!",
                  address as "address!", language as "language!", content as "content!",
                  unique_key as "unique_key!", state as "state!", created_at as "created_at!: i64",
                  marked_at as "marked_at?: i64", ended_at as "ended_at?: i64", error as "error!"
           from person_deliveries
           where id = $1"#,
        id
    )
    .fetch_optional(conn)
    .await
}

/// waiting → marked
pub async fn mark(conn: &mut Conn, id: Uuid, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_deliveries set state = 'marked', marked_at = $2, error = ''
         where id = $1 and state = 'waiting'",
        id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// From one state to another that is not an end.
pub async fn change(
    conn: &mut Conn,
    id: Uuid,
    from: &str,
    to: &str,
    error: &str,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_deliveries set state = $3, error = $4 where id = $1 and state = $2",
        id,
        from,
        to,
        error
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// From one state to an end: what its text would be made from is forgotten.
pub async fn end(
    conn: &mut Conn,
    id: Uuid,
    from: &str,
    to: &str,
    error: &str,
    at: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_deliveries set state = $3, error = $4, ended_at = $5, content = ''
         where id = $1 and state = $2",
        id,
        from,
        to,
        error,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn count(conn: &mut Conn) -> Result<Vec<DeliveryCount>, sqlx::Error> {
    sqlx::query_as!(
        DeliveryCount,
        r#"select channel as "channel!", state as "state!", count(*) as "count!: i64"
           from person_deliveries
           group by channel, state
           order by channel, state"#
    )
    .fetch_all(conn)
    .await
}

/// Deliveries in a state, the newest first.
pub async fn list(
    conn: &mut Conn,
    state: &str,
    limit: i64,
    offset: i64,
) -> Result<Vec<PersonDelivery>, sqlx::Error> {
    sqlx::query_as!(
        PersonDelivery,
        r#"select id as "id!: Uuid", person_id as "person_id?: Uuid", channel as "channel!",
                  address as "address!", language as "language!", content as "content!",
                  unique_key as "unique_key!", state as "state!", created_at as "created_at!: i64",
                  marked_at as "marked_at?: i64", ended_at as "ended_at?: i64", error as "error!"
           from person_deliveries
           where state = $1
           order by created_at desc, id
           limit $2 offset $3"#,
        state,
        limit,
        offset
    )
    .fetch_all(conn)
    .await
}

/// What was or will be sent to somebody, the newest first.
pub async fn list_of(conn: &mut Conn, person_id: Uuid) -> Result<Vec<PersonDelivery>, sqlx::Error> {
    sqlx::query_as!(
        PersonDelivery,
        r#"select id as "id!: Uuid", person_id as "person_id?: Uuid", channel as "channel!",
                  address as "address!", language as "language!", content as "content!",
                  unique_key as "unique_key!", state as "state!", created_at as "created_at!: i64",
                  marked_at as "marked_at?: i64", ended_at as "ended_at?: i64", error as "error!"
           from person_deliveries
           where person_id = $1
           order by created_at desc, id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Forgets what ended before then.
pub async fn delete_before(conn: &mut Conn, before: i64) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_deliveries where ended_at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn delete_of(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_deliveries where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn insert_proof(conn: &mut Conn, row: &PersonProof) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_proofs (link_id, contact, name, language) values ($1, $2, $3, $4)",
        row.link_id,
        row.contact,
        row.name,
        row.language
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn find_proof(conn: &mut Conn, link_id: Uuid) -> Result<Option<PersonProof>, sqlx::Error> {
    sqlx::query_as!(
        PersonProof,
        r#"select link_id as "link_id!: Uuid", contact as "contact!", name as "name?", language as "language!"
           from person_proofs
           where link_id = $1"#,
        link_id
    )
    .fetch_optional(conn)
    .await
}

/// A used link proves nothing more.
pub async fn delete_proof(conn: &mut Conn, link_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_proofs where link_id = $1", link_id).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Forgets proofs of links that are over.
pub async fn delete_old_proofs(conn: &mut Conn, now: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_proofs
         where link_id not in (
             select id from one_time_links
             where used_at is null and withdrawn_at is null and expires_at > $1
         )",
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn delete_proofs_of(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_proofs where link_id in (select id from one_time_links where person_id = $1)",
        person_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// The address was reached by its link.
pub async fn verify_contact(
    conn: &mut Conn,
    person_id: Uuid,
    contact: &str,
    at: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_contacts set verified_at = $3 where person_id = $1 and contact = $2",
        person_id,
        contact,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
