//! Programmes made up by the hundred thousand come as one JSON text a chunk, as figures do in [`crate::staging`].
//! `rows` is a JSON array of arrays in the order of the columns; ids are 32 hex digits.
use crate::Conn;

/// Id, key, slug, matrix, code, name, activity code and name, programme code and name, output, unit, organisation's id and
/// name, funding, POJK category, state, first and last year, ceiling and budget in rupiah, goals, number of links, source,
/// text searched, sort key.
pub async fn insert_programmes(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    rows: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programmes
             (region_id, id, key, slug, matrix, code, name, activity_code, activity_name, programme_code,
              programme_name, output, unit, organisation_id, organisation_name, funding, pojk_category, state,
              first_year, last_year, ceiling_total, budget_total, goals, link_count, source, search_text, sort_key,
              valid_from_seq, valid_to_seq)
         select $1::bigint, (r ->> 0)::uuid, r ->> 1, r ->> 2, r ->> 3, r ->> 4, r ->> 5, r ->> 6,
                r ->> 7, r ->> 8, r ->> 9, r ->> 10, r ->> 11, (r ->> 12)::uuid, r ->> 13,
                r ->> 14, r ->> 15, r ->> 16, (r ->> 17)::bigint, (r ->> 18)::bigint, (r ->> 19)::bigint, (r ->> 20)::bigint,
                (r ->> 21)::bigint, (r ->> 22)::bigint, r ->> 23, r ->> 24, r ->> 25, $2::bigint, 9223372036854775807
         from jsonb_array_elements(($3::text)::jsonb) r",
        region_id,
        seq,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Id, programme's id, year, target, ceiling, budget and spending in rupiah.
pub async fn insert_amounts(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    rows: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programme_amounts
             (region_id, id, programme_id, year, target, ceiling, budget, realised, valid_from_seq, valid_to_seq)
         select $1::bigint, (r ->> 0)::uuid, (r ->> 1)::uuid, (r ->> 2)::bigint, r ->> 3, (r ->> 4)::bigint, (r ->> 5)::bigint,
                (r ->> 6)::bigint, $2::bigint, 9223372036854775807
         from jsonb_array_elements(($3::text)::jsonb) r",
        region_id,
        seq,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Id, programme's id, code of the place.
pub async fn insert_places(conn: &mut Conn, region_id: i64, seq: i64, rows: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programme_places (region_id, id, programme_id, place_code, valid_from_seq, valid_to_seq)
         select $1::bigint, (r ->> 0)::uuid, (r ->> 1)::uuid, r ->> 2, $2::bigint, 9223372036854775807
         from jsonb_array_elements(($3::text)::jsonb) r",
        region_id,
        seq,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Id, programme's id, indicator's id, reason.
pub async fn insert_links(conn: &mut Conn, region_id: i64, seq: i64, rows: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into programme_links
             (region_id, id, programme_id, indicator_id, reason, valid_from_seq, valid_to_seq)
         select $1::bigint, (r ->> 0)::uuid, (r ->> 1)::uuid, (r ->> 2)::uuid, r ->> 3, $2::bigint, 9223372036854775807
         from jsonb_array_elements(($3::text)::jsonb) r",
        region_id,
        seq,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}
