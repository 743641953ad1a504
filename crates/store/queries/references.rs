//! Numbers of references such as R-2026-0003.
use crate::Conn;

/// The next number of this kind and year. It is taken in the transaction that uses it: dropped, it is free again.
pub async fn next(conn: &mut Conn, region_id: i64, kind: &str, year: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"insert into reference_counters (region_id, kind, year, last)
           values ($1, $2, $3, 1)
           on conflict (region_id, kind, year) do update set last = reference_counters.last + 1
           returning last as "last!: i64""#,
        region_id,
        kind,
        year
    )
    .fetch_one(conn)
    .await
}
