//! The log that is not public: sign-ins, changes of roles, exports of personal data.
use crate::Conn;
use rembuk_store_rows::{AccessFilter, AccessLogEntry};
use uuid::Uuid;

pub async fn insert(conn: &mut Conn, row: &AccessLogEntry) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into access_log
             (region_id, id, at, kind, actor_id, subject_id, detail)
         values ($1, $2, $3, $4, $5, $6, $7)",
        row.region_id,
        row.id,
        row.at,
        row.kind,
        row.actor_id,
        row.subject_id,
        row.detail
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What concerns a region, also what happened to accounts that hold a role there since they were given it and while it
/// lasts (`today` is the region's day, ISO): newest first, at most `count` lines after the first `offset`.
pub async fn list(
    conn: &mut Conn,
    region_id: i64,
    today: &str,
    filter: AccessFilter<'_>,
    count: i64,
    offset: i64,
) -> Result<Vec<AccessLogEntry>, sqlx::Error> {
    sqlx::query_as!(
        AccessLogEntry,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", at as "at!: i64", kind as "kind!",
                  actor_id as "actor_id?: Uuid", subject_id as "subject_id?: Uuid", detail as "detail!"
           from access_log
           where (region_id = $1
              or (region_id = 0 and exists (
                      select 1 from person_roles r
                      where r.region_id = $1 and r.person_id = access_log.subject_id
                        and r.granted_at <= access_log.at and r.ended_at is null and (r.until_on is null or r.until_on >= $2))))
             and ($3 = '' or kind = $3) and at >= $4 and at < $5
           order by at desc, id desc
           limit $6 offset $7"#,
        region_id,
        today,
        filter.kind,
        filter.from,
        filter.until,
        count,
        offset
    )
    .fetch_all(conn)
    .await
}

/// How many lines the same filter finds.
pub async fn count(
    conn: &mut Conn,
    region_id: i64,
    today: &str,
    filter: AccessFilter<'_>,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64"
           from access_log
           where (region_id = $1
              or (region_id = 0 and exists (
                      select 1 from person_roles r
                      where r.region_id = $1 and r.person_id = access_log.subject_id
                        and r.granted_at <= access_log.at and r.ended_at is null and (r.until_on is null or r.until_on >= $2))))
             and ($3 = '' or kind = $3) and at >= $4 and at < $5"#,
        region_id,
        today,
        filter.kind,
        filter.from,
        filter.until
    )
    .fetch_one(conn)
    .await
}

/// What somebody did or had done to their account, newest first.
pub async fn list_of_person(conn: &mut Conn, person_id: Uuid) -> Result<Vec<AccessLogEntry>, sqlx::Error> {
    sqlx::query_as!(
        AccessLogEntry,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", at as "at!: i64", kind as "kind!",
                  actor_id as "actor_id?: Uuid", subject_id as "subject_id?: Uuid", detail as "detail!"
           from access_log
           where actor_id = $1 or subject_id = $1
           order by at desc, id desc"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Forgets what is older than an instant.
pub async fn delete_before(conn: &mut Conn, before: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from access_log where at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}
