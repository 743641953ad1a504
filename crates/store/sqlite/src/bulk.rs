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
         select $1, unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
                value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, unhex(value ->> 12), value ->> 13,
                value ->> 14, value ->> 15, value ->> 16, value ->> 17, value ->> 18, value ->> 19, value ->> 20,
                value ->> 21, value ->> 22, value ->> 23, value ->> 24, value ->> 25, $2, 9223372036854775807
         from json_each($3)",
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
         select $1, unhex(value ->> 0), unhex(value ->> 1), value ->> 2, value ->> 3, value ->> 4, value ->> 5,
                value ->> 6, $2, 9223372036854775807
         from json_each($3)",
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
         select $1, unhex(value ->> 0), unhex(value ->> 1), value ->> 2, $2, 9223372036854775807
         from json_each($3)",
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
         select $1, unhex(value ->> 0), unhex(value ->> 1), unhex(value ->> 2), value ->> 3, $2, 9223372036854775807
         from json_each($3)",
        region_id,
        seq,
        rows
    )
    .execute(conn)
    .await?;
    Ok(())
}
