//! Government nomenclature by version. Belongs to the installation: region 0. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::NomenclatureEntry;
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<NomenclatureEntry>, sqlx::Error> {
    sqlx::query_as!(
        NomenclatureEntry,
        r#"select id as "id!: Uuid", version as "version!", code as "code!", level as "level!",
                  name as "name!", parent_code as "parent_code?", field_name as "field_name?",
                  performance as "performance?", output as "output?", unit as "unit?",
                  tags as "tags!", minimum_service as "minimum_service!: bool", kind as "kind?",
                  previous_code as "previous_code?", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from nomenclature_entries
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by version, sort_key"#,
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
    row: &NomenclatureEntry,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into nomenclature_entries
             (region_id, id, version, code, level, name, parent_code, field_name, performance,
              output, unit, tags, minimum_service, kind, previous_code, sort_key, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 9223372036854775807)",
        region_id,
        row.id,
        row.version,
        row.code,
        row.level,
        row.name,
        row.parent_code,
        row.field_name,
        row.performance,
        row.output,
        row.unit,
        row.tags,
        row.minimum_service,
        row.kind,
        row.previous_code,
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
        "update nomenclature_entries set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
