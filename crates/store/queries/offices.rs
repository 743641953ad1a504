//! Offices, their holders and mandates. Public and versioned; `at` is a point of the record. Never a name of a person.
use crate::Conn;
use rembuk_store_rows::{MandateRow, Office, OfficeHolder};
use uuid::Uuid;

/// Offices of a region.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Office>, sqlx::Error> {
    sqlx::query_as!(
        Office,
        r#"select id as "id!: Uuid", slug as "slug!", name as "name!",
                  organisation_id as "organisation_id!: Uuid", sort_key as "sort_key!",
                  valid_from_seq as "valid_from_seq!: i64"
           from offices
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by sort_key, slug"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &Office) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into offices
             (region_id, id, slug, name, organisation_id, sort_key, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 9223372036854775807)",
        region_id,
        row.id,
        row.slug,
        row.name,
        row.organisation_id,
        row.sort_key,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// All terms of all holders, the latest first.
pub async fn list_holders(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<OfficeHolder>, sqlx::Error> {
    sqlx::query_as!(
        OfficeHolder,
        r#"select id as "id!: Uuid", office_id as "office_id!: Uuid", kind as "kind!", from_on as "from_on!",
                  until_on as "until_on?", letter_number as "letter_number!", letter_on as "letter_on?",
                  valid_from_seq as "valid_from_seq!: i64"
           from office_holders
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by from_on desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_holder(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &OfficeHolder,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into office_holders
             (region_id, id, office_id, kind, from_on, until_on, letter_number, letter_on, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 9223372036854775807)",
        region_id,
        row.id,
        row.office_id,
        row.kind,
        row.from_on,
        row.until_on,
        row.letter_number,
        row.letter_on,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// All mandates, the latest first.
pub async fn list_mandates(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<MandateRow>, sqlx::Error> {
    sqlx::query_as!(
        MandateRow,
        r#"select id as "id!: Uuid", office_id as "office_id!: Uuid", from_on as "from_on!",
                  until_on as "until_on?", letter_number as "letter_number!", letter_on as "letter_on?",
                  valid_from_seq as "valid_from_seq!: i64"
           from mandates
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by from_on desc, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert_mandate(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &MandateRow,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into mandates
             (region_id, id, office_id, from_on, until_on, letter_number, letter_on, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)",
        region_id,
        row.id,
        row.office_id,
        row.from_on,
        row.until_on,
        row.letter_number,
        row.letter_on,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version of a holder.
pub async fn close_holder(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update office_holders set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Ends the current version of a mandate.
pub async fn close_mandate(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update mandates set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
