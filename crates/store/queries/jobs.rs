//! Jobs: what is to be done once, later. Claiming one is in `job_claims.rs` of each database.
use crate::Conn;
use rembuk_store_rows::{JobCount, JobRow};
use uuid::Uuid;

/// Adds a job, unless one of this kind and key was added before.
pub async fn insert(conn: &mut Conn, row: &JobRow) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "insert into jobs
             (region_id, id, kind, unique_key, payload, state, due_at, attempts, leased_until, created_at,
              last_run_at, error)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (region_id, kind, unique_key) do nothing",
        row.region_id,
        row.id,
        row.kind,
        row.unique_key,
        row.payload,
        row.state,
        row.due_at,
        row.attempts,
        row.leased_until,
        row.created_at,
        row.last_run_at,
        row.error
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// How many jobs could run now.
pub async fn count_due(conn: &mut Conn, now: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64"
           from jobs
           where (state = 'waiting' and due_at <= $1) or (state = 'running' and leased_until <= $1)"#,
        now
    )
    .fetch_one(conn)
    .await
}

/// Ends a run: with a state to stay in, or with a time to try again.
pub async fn finish(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    state: &str,
    due_at: i64,
    error: &str,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update jobs set state = $3, due_at = $4, error = $5, leased_until = null
         where region_id = $1 and id = $2 and state = 'running'",
        region_id,
        id,
        state,
        due_at,
        error
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// A failed job waits again, as if it had never been tried.
pub async fn retry(conn: &mut Conn, id: Uuid, now: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update jobs set state = 'waiting', due_at = $2, attempts = 0
         where id = $1 and state = 'failed'",
        id,
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// A job of this key, in whatever region, waits again, due now: what it was for has begun anew.
pub async fn renew(conn: &mut Conn, kind: &str, unique_key: &str, now: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update jobs set state = 'waiting', due_at = $3, attempts = 0, error = ''
         where kind = $1 and unique_key = $2 and state in ('done', 'failed')",
        kind,
        unique_key,
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Leases of a server that is gone end at once. Only where no other server can be running.
pub async fn release_all(conn: &mut Conn, now: i64) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("update jobs set leased_until = $1 where state = 'running'", now).execute(conn).await?;
    Ok(done.rows_affected())
}

/// How many there are by kind and state.
pub async fn count(conn: &mut Conn) -> Result<Vec<JobCount>, sqlx::Error> {
    sqlx::query_as!(
        JobCount,
        r#"select kind as "kind!", state as "state!", count(*) as "count!: i64",
                  min(due_at) as "next_due_at!: i64", max(last_run_at) as "last_run_at?: i64"
           from jobs
           group by kind, state
           order by kind, state"#
    )
    .fetch_all(conn)
    .await
}

/// Jobs in a state, the latest due first.
pub async fn list(conn: &mut Conn, state: &str, limit: i64, offset: i64) -> Result<Vec<JobRow>, sqlx::Error> {
    sqlx::query_as!(
        JobRow,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", kind as "kind!",
                  unique_key as "unique_key!", payload as "payload!", state as "state!",
                  due_at as "due_at!: i64", attempts as "attempts!: i64", leased_until as "leased_until?: i64",
                  created_at as "created_at!: i64", last_run_at as "last_run_at?: i64", error as "error!"
           from jobs
           where state = $1
           order by due_at desc, id
           limit $2 offset $3"#,
        state,
        limit,
        offset
    )
    .fetch_all(conn)
    .await
}

/// Forgets jobs that were done long ago.
pub async fn delete_done(conn: &mut Conn, before: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from jobs where state = 'done' and last_run_at < $1", before)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}
