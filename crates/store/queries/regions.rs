//! Regions of this installation and the heads of their records.
use crate::Conn;
use rembuk_store_rows::{Head, Region};

pub async fn list(conn: &mut Conn) -> Result<Vec<Region>, sqlx::Error> {
    sqlx::query_as!(
        Region,
        r#"select region_id as "region_id!: i64", code as "code!", slug as "slug!", name as "name!", kind as "kind!",
                  time_zone as "time_zone!", is_example as "is_example!: bool", plan_title_id as "plan_title_id?",
                  plan_title_en as "plan_title_en?", plan_start as "plan_start?", plan_end as "plan_end?",
                  created_at as "created_at!: i64"
           from regions
           order by name, region_id"#
    )
    .fetch_all(conn)
    .await
}

pub async fn find_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<Region>, sqlx::Error> {
    sqlx::query_as!(
        Region,
        r#"select region_id as "region_id!: i64", code as "code!", slug as "slug!", name as "name!", kind as "kind!",
                  time_zone as "time_zone!", is_example as "is_example!: bool", plan_title_id as "plan_title_id?",
                  plan_title_en as "plan_title_en?", plan_start as "plan_start?", plan_end as "plan_end?",
                  created_at as "created_at!: i64"
           from regions
           where slug = $1"#,
        slug
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert(conn: &mut Conn, row: &Region) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into regions
             (region_id, code, slug, name, kind, time_zone, is_example, plan_title_id, plan_title_en, plan_start,
              plan_end, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        row.region_id,
        row.code,
        row.slug,
        row.name,
        row.kind,
        row.time_zone,
        row.is_example,
        row.plan_title_id,
        row.plan_title_en,
        row.plan_start,
        row.plan_end,
        row.created_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn insert_head(conn: &mut Conn, region_id: i64, root: &[u8]) -> Result<(), sqlx::Error> {
    let frontier: &[u8] = &[];
    sqlx::query!(
        "insert into region_heads (region_id, record_size, record_root, record_frontier, settings_version)
         values ($1, 0, $2, $3, 0)",
        region_id,
        root,
        frontier
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes the region's head row for this transaction: whoever writes next waits, so checks can't race.
pub async fn lock_head(conn: &mut Conn, region_id: i64) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("update region_heads set record_size = record_size where region_id = $1", region_id)
            .execute(conn)
            .await?;
    Ok(done.rows_affected())
}

pub async fn find_head(conn: &mut Conn, region_id: i64) -> Result<Option<Head>, sqlx::Error> {
    sqlx::query_as!(
        Head,
        r#"select region_id as "region_id!: i64", record_size as "record_size!: i64", record_root as "record_root!",
                  record_frontier as "record_frontier!", settings_version as "settings_version!: i64"
           from region_heads
           where region_id = $1"#,
        region_id
    )
    .fetch_optional(conn)
    .await
}

pub async fn list_heads(conn: &mut Conn) -> Result<Vec<Head>, sqlx::Error> {
    sqlx::query_as!(
        Head,
        r#"select region_id as "region_id!: i64", record_size as "record_size!: i64", record_root as "record_root!",
                  record_frontier as "record_frontier!", settings_version as "settings_version!: i64"
           from region_heads
           order by region_id"#
    )
    .fetch_all(conn)
    .await
}

pub async fn update_head(conn: &mut Conn, head: &Head) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update region_heads
         set record_size = $2, record_root = $3, record_frontier = $4, settings_version = $5
         where region_id = $1",
        head.region_id,
        head.record_size,
        head.record_root,
        head.record_frontier,
        head.settings_version
    )
    .execute(conn)
    .await?;
    Ok(())
}
