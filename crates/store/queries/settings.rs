//! Rules a secretariat can see and change, and the keys that make a repeated write harmless.
use crate::Conn;
use rembuk_store_rows::{LookSetting, Setting};

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Setting>, sqlx::Error> {
    sqlx::query_as!(
        Setting,
        r#"select key as "key!", value as "value!", basis as "basis!", valid_from_seq as "valid_from_seq!: i64"
           from settings
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// How regions look, those of all regions: every page needs it.
pub async fn list_looks(conn: &mut Conn) -> Result<Vec<LookSetting>, sqlx::Error> {
    sqlx::query_as!(
        LookSetting,
        r#"select region_id as "region_id!: i64", key as "key!", value as "value!"
           from settings
           where key in ('look.accent', 'look.logo') and valid_to_seq = 9223372036854775807
           order by region_id, key"#
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &Setting) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into settings (region_id, key, value, basis, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, 9223372036854775807)",
        region_id,
        row.key,
        row.value,
        row.basis,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn close(conn: &mut Conn, region_id: i64, key: &str, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update settings set valid_to_seq = $3
         where region_id = $1 and key = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn find_result(conn: &mut Conn, region_id: i64, key: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select result as "result!" from idempotency_keys where region_id = $1 and key = $2"#,
        region_id,
        key
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert_result(
    conn: &mut Conn,
    region_id: i64,
    key: &str,
    result: &str,
    at: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into idempotency_keys (region_id, key, result, created_at) values ($1, $2, $3, $4)",
        region_id,
        key,
        result,
        at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps the salt of a digest over figures that are hidden from the public: whoever holds the database can prove the
/// entry, nobody else can guess at it.
pub async fn insert_digest_salt(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    salt: &[u8],
) -> Result<(), sqlx::Error> {
    sqlx::query!("insert into digest_salts (region_id, seq, salt) values ($1, $2, $3)", region_id, seq, salt)
        .execute(conn)
        .await?;
    Ok(())
}
