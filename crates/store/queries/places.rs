//! Districts, villages and their boundaries. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{Boundary, District, Village};
use uuid::Uuid;

pub async fn list_districts(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<District>, sqlx::Error> {
    sqlx::query_as!(
        District,
        r#"select id as "id!: Uuid", code as "code!", bps_code as "bps_code?", slug as "slug!",
                  name as "name!", desa_count as "desa_count?",
                  kelurahan_count as "kelurahan_count?", latitude as "latitude?",
                  longitude as "longitude?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from districts
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_district(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &District,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into districts
             (region_id, id, code, bps_code, slug, name, desa_count, kelurahan_count, latitude,
              longitude, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 9223372036854775807)",
        region_id,
        row.id,
        row.code,
        row.bps_code,
        row.slug,
        row.name,
        row.desa_count,
        row.kelurahan_count,
        row.latitude,
        row.longitude,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_district(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update districts set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_villages(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Village>, sqlx::Error> {
    sqlx::query_as!(
        Village,
        r#"select id as "id!: Uuid", code as "code!", district_code as "district_code!",
                  bps_code as "bps_code?", name as "name!", kind as "kind!", mark as "mark?",
                  mark_source as "mark_source?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from villages
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn list_villages_of(
    conn: &mut Conn,
    region_id: i64,
    district_code: &str,
    at: i64,
) -> Result<Vec<Village>, sqlx::Error> {
    sqlx::query_as!(
        Village,
        r#"select id as "id!: Uuid", code as "code!", district_code as "district_code!",
                  bps_code as "bps_code?", name as "name!", kind as "kind!", mark as "mark?",
                  mark_source as "mark_source?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from villages
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and district_code = $3
           order by sort_key"#,
        region_id,
        at,
        district_code
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_village(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &Village,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into villages
             (region_id, id, code, district_code, bps_code, name, kind, mark, mark_source,
              sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 9223372036854775807)",
        region_id,
        row.id,
        row.code,
        row.district_code,
        row.bps_code,
        row.name,
        row.kind,
        row.mark,
        row.mark_source,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_village(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update villages set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_boundaries(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Boundary>, sqlx::Error> {
    sqlx::query_as!(
        Boundary,
        r#"select id as "id!: Uuid", code as "code!", geometry as "geometry!",
                  source as "source!", valid_from_seq as "valid_from_seq!: i64"
           from boundaries
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by code"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_boundary(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &Boundary,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into boundaries
             (region_id, id, code, geometry, source, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, 9223372036854775807)",
        region_id,
        row.id,
        row.code,
        row.geometry,
        row.source,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_boundary(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update boundaries set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn find_topology(conn: &mut Conn, region_id: i64, at: i64) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select topology as "topology!"
           from topologies
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2"#,
        region_id,
        at
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert_topology(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    topology: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into topologies (region_id, topology, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, 9223372036854775807)",
        region_id,
        topology,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn close_topology(conn: &mut Conn, region_id: i64, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update topologies set valid_to_seq = $2
         where region_id = $1 and valid_to_seq = 9223372036854775807",
        region_id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
