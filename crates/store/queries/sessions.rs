//! Sessions, one-time links, second steps. Tokens and codes come as SHA-256 and are never kept otherwise.
use crate::Conn;
use rembuk_store_rows::{OneTimeLink, PersonSession, PersonTotp};
use uuid::Uuid;

pub async fn insert(conn: &mut Conn, row: &PersonSession) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_sessions
             (id, token_hash, person_id, link_id, waits_for_code, browser, created_at, last_seen_at,
              expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id,
        row.token_hash,
        row.person_id,
        row.link_id,
        row.waits_for_code,
        row.browser,
        row.created_at,
        row.last_seen_at,
        row.expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The session with this token.
pub async fn find(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<PersonSession>, sqlx::Error> {
    sqlx::query_as!(
        PersonSession,
        r#"select id as "id!: Uuid", token_hash as "token_hash!", person_id as "person_id?: Uuid",
                  link_id as "link_id?: Uuid", waits_for_code as "waits_for_code!: bool",
                  browser as "browser!", created_at as "created_at!: i64",
                  last_seen_at as "last_seen_at!: i64", expires_at as "expires_at!: i64"
           from person_sessions
           where token_hash = $1"#,
        token_hash
    )
    .fetch_optional(conn)
    .await
}

/// Sessions of somebody, the latest used first.
pub async fn list(conn: &mut Conn, person_id: Uuid) -> Result<Vec<PersonSession>, sqlx::Error> {
    sqlx::query_as!(
        PersonSession,
        r#"select id as "id!: Uuid", token_hash as "token_hash!", person_id as "person_id?: Uuid",
                  link_id as "link_id?: Uuid", waits_for_code as "waits_for_code!: bool",
                  browser as "browser!", created_at as "created_at!: i64",
                  last_seen_at as "last_seen_at!: i64", expires_at as "expires_at!: i64"
           from person_sessions
           where person_id = $1
           order by last_seen_at desc, id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Notes that a session was used.
pub async fn touch(conn: &mut Conn, id: Uuid, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("update person_sessions set last_seen_at = $2 where id = $1", id, at)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Ends one session of somebody.
pub async fn delete(conn: &mut Conn, person_id: Uuid, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_sessions where person_id = $1 and id = $2", person_id, id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Ends the session with this token.
pub async fn delete_by_token(conn: &mut Conn, token_hash: &[u8]) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_sessions where token_hash = $1", token_hash).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Ends every session of somebody.
pub async fn delete_all(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_sessions where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Ends every session of somebody but this one.
pub async fn delete_all_but(conn: &mut Conn, person_id: Uuid, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_sessions where person_id = $1 and id <> $2", person_id, id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Forgets sessions that are over.
pub async fn delete_expired(conn: &mut Conn, now: i64, idle_since: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_sessions where expires_at < $1 or last_seen_at < $2",
        now,
        idle_since
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_link(conn: &mut Conn, row: &OneTimeLink) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into one_time_links
             (id, token_hash, purpose, region_id, person_id, organisation_id, office_id, duty, created_at,
              created_by, expires_at, used_at, withdrawn_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        row.id,
        row.token_hash,
        row.purpose,
        row.region_id,
        row.person_id,
        row.organisation_id,
        row.office_id,
        row.duty,
        row.created_at,
        row.created_by,
        row.expires_at,
        row.used_at,
        row.withdrawn_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The link with this token.
pub async fn find_link(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<OneTimeLink>, sqlx::Error> {
    sqlx::query_as!(
        OneTimeLink,
        r#"select id as "id!: Uuid", token_hash as "token_hash!", purpose as "purpose!",
                  region_id as "region_id!: i64", person_id as "person_id?: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  duty as "duty?", created_at as "created_at!: i64", created_by as "created_by?: Uuid",
                  expires_at as "expires_at!: i64", used_at as "used_at?: i64",
                  withdrawn_at as "withdrawn_at?: i64"
           from one_time_links
           where token_hash = $1"#,
        token_hash
    )
    .fetch_optional(conn)
    .await
}

/// The link of this id.
pub async fn find_link_by_id(conn: &mut Conn, id: Uuid) -> Result<Option<OneTimeLink>, sqlx::Error> {
    sqlx::query_as!(
        OneTimeLink,
        r#"select id as "id!: Uuid", token_hash as "token_hash!", purpose as "purpose!",
                  region_id as "region_id!: i64", person_id as "person_id?: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  duty as "duty?", created_at as "created_at!: i64", created_by as "created_by?: Uuid",
                  expires_at as "expires_at!: i64", used_at as "used_at?: i64",
                  withdrawn_at as "withdrawn_at?: i64"
           from one_time_links
           where id = $1"#,
        id
    )
    .fetch_optional(conn)
    .await
}

/// Links made for somebody, the newest first.
pub async fn list_links_of_person(conn: &mut Conn, person_id: Uuid) -> Result<Vec<OneTimeLink>, sqlx::Error> {
    sqlx::query_as!(
        OneTimeLink,
        r#"select id as "id!: Uuid", token_hash as "token_hash!", purpose as "purpose!",
                  region_id as "region_id!: i64", person_id as "person_id?: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  duty as "duty?", created_at as "created_at!: i64", created_by as "created_by?: Uuid",
                  expires_at as "expires_at!: i64", used_at as "used_at?: i64",
                  withdrawn_at as "withdrawn_at?: i64"
           from one_time_links
           where person_id = $1
           order by created_at desc, id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Links to duties of a region that open something at an instant, the next to end first; those used up too, since
/// what they opened lasts as long.
pub async fn list_duty_links(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<OneTimeLink>, sqlx::Error> {
    sqlx::query_as!(
        OneTimeLink,
        r#"select id as "id!: Uuid", token_hash as "token_hash!", purpose as "purpose!",
                  region_id as "region_id!: i64", person_id as "person_id?: Uuid",
                  organisation_id as "organisation_id?: Uuid", office_id as "office_id?: Uuid",
                  duty as "duty?", created_at as "created_at!: i64", created_by as "created_by?: Uuid",
                  expires_at as "expires_at!: i64", used_at as "used_at?: i64",
                  withdrawn_at as "withdrawn_at?: i64"
           from one_time_links
           where region_id = $1 and duty is not null and withdrawn_at is null and expires_at > $2
           order by expires_at, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Takes a link to a duty back; what it opened is closed, too.
pub async fn withdraw_duty_link(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    at: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update one_time_links set withdrawn_at = $3
         where region_id = $1 and id = $2 and duty is not null and withdrawn_at is null",
        region_id,
        id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Uses a link up; no row means that somebody else did so first.
pub async fn use_link(conn: &mut Conn, id: Uuid, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update one_time_links set used_at = $2
         where id = $1 and used_at is null and withdrawn_at is null and expires_at > $2",
        id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Withdraws all open links of somebody, before a new one is made.
pub async fn withdraw_links_of_person(conn: &mut Conn, person_id: Uuid, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update one_time_links set withdrawn_at = $2
         where person_id = $1 and used_at is null and withdrawn_at is null",
        person_id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Forgets links that ended before an instant.
pub async fn delete_old_links(conn: &mut Conn, before: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from one_time_links where expires_at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn insert_totp(conn: &mut Conn, row: &PersonTotp) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_totp
             (person_id, secret, confirmed_at, last_step)
         values ($1, $2, $3, $4)",
        row.person_id,
        row.secret,
        row.confirmed_at,
        row.last_step
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The second step of somebody.
pub async fn find_totp(conn: &mut Conn, person_id: Uuid) -> Result<Option<PersonTotp>, sqlx::Error> {
    sqlx::query_as!(
        PersonTotp,
        r#"select person_id as "person_id!: Uuid", secret as "secret!", confirmed_at as "confirmed_at?: i64",
                  last_step as "last_step!: i64"
           from person_totp
           where person_id = $1"#,
        person_id
    )
    .fetch_optional(conn)
    .await
}

/// From now on the code is asked for.
pub async fn confirm_totp(conn: &mut Conn, person_id: Uuid, at: i64, step: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_totp set confirmed_at = $2, last_step = $3 where person_id = $1",
        person_id,
        at,
        step
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// A code counts once: no row means that this step, or a later one, was used.
pub async fn use_step(conn: &mut Conn, person_id: Uuid, step: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_totp set last_step = $2 where person_id = $1 and last_step < $2",
        person_id,
        step
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_recovery_code(
    conn: &mut Conn,
    person_id: Uuid,
    code_hash: &[u8],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_recovery_codes (person_id, code_hash) values ($1, $2)",
        person_id,
        code_hash
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A recovery code opens once.
pub async fn use_recovery_code(
    conn: &mut Conn,
    person_id: Uuid,
    code_hash: &[u8],
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_recovery_codes where person_id = $1 and code_hash = $2",
        person_id,
        code_hash
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn count_recovery_codes(conn: &mut Conn, person_id: Uuid) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from person_recovery_codes where person_id = $1"#,
        person_id
    )
    .fetch_one(conn)
    .await
}
