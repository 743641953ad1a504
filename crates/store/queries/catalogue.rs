//! The national list of indicators, by edition. Belongs to the installation: region 0. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::CatalogueIndicator;
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<CatalogueIndicator>, sqlx::Error> {
    sqlx::query_as!(
        CatalogueIndicator,
        r#"select id as "id!: Uuid", edition as "edition!", code as "code!",
                  code_key as "code_key!", slug as "slug!", official_name as "official_name!",
                  goal as "goal!: i64", target_code as "target_code?",
                  code_original as "code_original!", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from catalogue_indicators
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by edition, sort_key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &CatalogueIndicator,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into catalogue_indicators
             (region_id, id, edition, code, code_key, slug, official_name, goal, target_code,
              code_original, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 9223372036854775807)",
        region_id,
        row.id,
        row.edition,
        row.code,
        row.code_key,
        row.slug,
        row.official_name,
        row.goal,
        row.target_code,
        row.code_original,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update catalogue_indicators set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
