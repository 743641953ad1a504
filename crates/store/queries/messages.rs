//! Messages to people, and what they want sent. All of it personal.
use crate::Conn;
use rembuk_store_rows::{PersonMessage, PersonPreference};
use uuid::Uuid;

/// Adds a message, unless this person got one of this key before.
pub async fn insert(conn: &mut Conn, row: &PersonMessage) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into person_messages
             (region_id, id, person_id, kind, unique_key, what, number, due_on, addressee, path, created_at,
              read_at, period)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (person_id, unique_key) do nothing",
        row.region_id,
        row.id,
        row.person_id,
        row.kind,
        row.unique_key,
        row.what,
        row.number,
        row.due_on,
        row.addressee,
        row.path,
        row.created_at,
        row.read_at,
        row.period
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Messages of somebody: unread first, then the newest. Region −1 is all regions.
pub async fn list(
    conn: &mut Conn,
    person_id: Uuid,
    region_id: i64,
    limit: i64,
    offset: i64,
) -> Result<Vec<PersonMessage>, sqlx::Error> {
    sqlx::query_as!(
        PersonMessage,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", person_id as "person_id!: Uuid",
                  kind as "kind!", unique_key as "unique_key!", what as "what!", number as "number!: i64",
                  due_on as "due_on?", addressee as "addressee!", path as "path!",
                  created_at as "created_at!: i64", read_at as "read_at?: i64", period as "period?"
           from person_messages
           where person_id = $1 and (region_id = $2 or $2 = -1)
           order by (case when read_at is null then 0 else 1 end), created_at desc, id desc
           limit $3 offset $4"#,
        person_id,
        region_id,
        limit,
        offset
    )
    .fetch_all(conn)
    .await
}

/// How many somebody has: region −1 is all regions.
pub async fn count(conn: &mut Conn, person_id: Uuid, region_id: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from person_messages
           where person_id = $1 and (region_id = $2 or $2 = -1)"#,
        person_id,
        region_id
    )
    .fetch_one(conn)
    .await
}

pub async fn count_unread(conn: &mut Conn, person_id: Uuid) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from person_messages where person_id = $1 and read_at is null"#,
        person_id
    )
    .fetch_one(conn)
    .await
}

/// Regions somebody has messages from.
pub async fn list_regions(conn: &mut Conn, person_id: Uuid) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct region_id as "region_id!: i64" from person_messages where person_id = $1 order by 1"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// One message of somebody.
pub async fn find(conn: &mut Conn, person_id: Uuid, id: Uuid) -> Result<Option<PersonMessage>, sqlx::Error> {
    sqlx::query_as!(
        PersonMessage,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", person_id as "person_id!: Uuid",
                  kind as "kind!", unique_key as "unique_key!", what as "what!", number as "number!: i64",
                  due_on as "due_on?", addressee as "addressee!", path as "path!",
                  created_at as "created_at!: i64", read_at as "read_at?: i64", period as "period?"
           from person_messages
           where person_id = $1 and id = $2"#,
        person_id,
        id
    )
    .fetch_optional(conn)
    .await
}

/// What a digest lists: the messages of its period that nobody has read yet, the oldest first.
pub async fn list_of_period(
    conn: &mut Conn,
    person_id: Uuid,
    period: &str,
) -> Result<Vec<PersonMessage>, sqlx::Error> {
    sqlx::query_as!(
        PersonMessage,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", person_id as "person_id!: Uuid",
                  kind as "kind!", unique_key as "unique_key!", what as "what!", number as "number!: i64",
                  due_on as "due_on?", addressee as "addressee!", path as "path!",
                  created_at as "created_at!: i64", read_at as "read_at?: i64", period as "period?"
           from person_messages
           where person_id = $1 and period = $2 and read_at is null
           order by created_at, id"#,
        person_id,
        period
    )
    .fetch_all(conn)
    .await
}

/// Notes that a message was read.
pub async fn read(conn: &mut Conn, person_id: Uuid, id: Uuid, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_messages set read_at = $3 where person_id = $1 and id = $2 and read_at is null",
        person_id,
        id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn read_all(conn: &mut Conn, person_id: Uuid, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_messages set read_at = $2 where person_id = $1 and read_at is null",
        person_id,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Forgets messages read, or sent, before then.
pub async fn delete_before(conn: &mut Conn, read_before: i64, sent_before: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from person_messages where read_at < $1 or created_at < $2",
        read_before,
        sent_before
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn delete_of(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_messages where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn list_preferences(
    conn: &mut Conn,
    person_id: Uuid,
) -> Result<Vec<PersonPreference>, sqlx::Error> {
    sqlx::query_as!(
        PersonPreference,
        r#"select name as "name!", value as "value!" from person_preferences
           where person_id = $1 order by name"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

pub async fn set_preference(
    conn: &mut Conn,
    person_id: Uuid,
    name: &str,
    value: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_preferences (person_id, name, value) values ($1, $2, $3)
         on conflict (person_id, name) do update set value = excluded.value",
        person_id,
        name,
        value
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn delete_preferences(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_preferences where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

/// A key of this installation's own.
pub async fn find_secret(conn: &mut Conn, name: &str) -> Result<Option<Vec<u8>>, sqlx::Error> {
    sqlx::query_scalar!(r#"select secret as "secret!" from secrets where name = $1"#, name)
        .fetch_optional(conn)
        .await
}

pub async fn insert_secret(conn: &mut Conn, name: &str, secret: &[u8]) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into secrets (name, secret) values ($1, $2) on conflict (name) do nothing",
        name,
        secret
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
