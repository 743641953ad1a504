//! Claiming the next job. One server runs the jobs of one SQLite, so nobody else can be claiming.
use crate::Conn;
use rembuk_store_rows::JobRow;
use uuid::Uuid;

/// Takes the job that has been due longest, if any, under a lease. A job whose lease ran out was left by a server that
/// stopped, and is due again.
pub async fn claim(conn: &mut Conn, now: i64, leased_until: i64) -> Result<Option<JobRow>, sqlx::Error> {
    sqlx::query_as!(
        JobRow,
        r#"update jobs
           set state = 'running', leased_until = $2, last_run_at = $1, attempts = attempts + 1
           where (region_id, id) = (
               select region_id, id
               from jobs
               where (state = 'waiting' and due_at <= $1) or (state = 'running' and leased_until <= $1)
               order by due_at, id
               limit 1
           )
           returning region_id as "region_id!: i64", id as "id!: Uuid", kind as "kind!",
                     unique_key as "unique_key!", payload as "payload!", state as "state!",
                     due_at as "due_at!: i64", attempts as "attempts!: i64",
                     leased_until as "leased_until?: i64", created_at as "created_at!: i64",
                     last_run_at as "last_run_at?: i64", error as "error!""#,
        now,
        leased_until
    )
    .fetch_optional(conn)
    .await
}
