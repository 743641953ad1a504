//! Organisations, their names and who follows whom. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{Organisation, OrganisationName, OrganisationSuccession};
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Organisation>, sqlx::Error> {
    sqlx::query_as!(
        Organisation,
        r#"select id as "id!: Uuid", slug as "slug!", name as "name!",
                  official_name as "official_name!", platform as "platform!",
                  agency_kind as "agency_kind?", skpd_code as "skpd_code?",
                  skpd_original as "skpd_original?", skpd_damaged as "skpd_damaged!: bool",
                  from_on as "from_on?", until_on as "until_on?", basis as "basis?",
                  sort_key as "sort_key!", valid_from_seq as "valid_from_seq!: i64"
           from organisations
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key, slug"#,
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
    row: &Organisation,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into organisations
             (region_id, id, slug, name, official_name, platform, agency_kind, skpd_code,
              skpd_original, skpd_damaged, from_on, until_on, basis, sort_key, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 9223372036854775807)",
        region_id,
        row.id,
        row.slug,
        row.name,
        row.official_name,
        row.platform,
        row.agency_kind,
        row.skpd_code,
        row.skpd_original,
        row.skpd_damaged,
        row.from_on,
        row.until_on,
        row.basis,
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
        "update organisations set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_names(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<OrganisationName>, sqlx::Error> {
    sqlx::query_as!(
        OrganisationName,
        r#"select id as "id!: Uuid", organisation_id as "organisation_id!: Uuid",
                  name as "name!", from_on as "from_on?", until_on as "until_on?",
                  basis as "basis?", valid_from_seq as "valid_from_seq!: i64"
           from organisation_names
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by organisation_id, from_on"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_name(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &OrganisationName,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into organisation_names
             (region_id, id, organisation_id, name, from_on, until_on, basis, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)",
        region_id,
        row.id,
        row.organisation_id,
        row.name,
        row.from_on,
        row.until_on,
        row.basis,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_name(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update organisation_names set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_successions(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<OrganisationSuccession>, sqlx::Error> {
    sqlx::query_as!(
        OrganisationSuccession,
        r#"select id as "id!: Uuid", predecessor_id as "predecessor_id!: Uuid",
                  successor_id as "successor_id!: Uuid", kind as "kind!", on_date as "on_date!",
                  basis as "basis!", valid_from_seq as "valid_from_seq!: i64"
           from organisation_successions
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by on_date"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_succession(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &OrganisationSuccession,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into organisation_successions
             (region_id, id, predecessor_id, successor_id, kind, on_date, basis, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)",
        region_id,
        row.id,
        row.predecessor_id,
        row.successor_id,
        row.kind,
        row.on_date,
        row.basis,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close_succession(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    seq: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update organisation_successions set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
