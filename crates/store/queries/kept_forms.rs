//! What somebody had typed when their session turned out to be over. Sealed: these rows tell nothing but whose they are.
use crate::Conn;
use rembuk_store_rows::KeptForm;
use uuid::Uuid;

pub async fn insert(conn: &mut Conn, row: &KeptForm) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_kept_forms (token_hash, person_id, sealed, expires_at) values ($1, $2, $3, $4)",
        row.token_hash,
        row.person_id,
        row.sealed,
        row.expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn find(conn: &mut Conn, token_hash: &[u8], now: i64) -> Result<Option<KeptForm>, sqlx::Error> {
    sqlx::query_as!(
        KeptForm,
        r#"select token_hash as "token_hash!", person_id as "person_id?: Uuid", sealed as "sealed!",
                  expires_at as "expires_at!: i64"
           from person_kept_forms
           where token_hash = $1 and expires_at > $2"#,
        token_hash,
        now
    )
    .fetch_optional(conn)
    .await
}

/// How many nobody known has left here.
pub async fn count_of_unknown(conn: &mut Conn, now: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from person_kept_forms where person_id is null and expires_at > $1"#,
        now
    )
    .fetch_one(conn)
    .await
}

pub async fn delete(conn: &mut Conn, token_hash: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from person_kept_forms where token_hash = $1", token_hash).execute(conn).await?;
    Ok(())
}

pub async fn delete_of(conn: &mut Conn, person_id: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from person_kept_forms where person_id = $1", person_id).execute(conn).await?;
    Ok(())
}

pub async fn delete_expired(conn: &mut Conn, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from person_kept_forms where expires_at <= $1", now).execute(conn).await?;
    Ok(())
}
