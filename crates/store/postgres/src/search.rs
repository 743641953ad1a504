//! Search: tsvector with Indonesian stems and pg_trgm here, FTS5 there, under the same names.
use crate::Conn;
use rembuk_store_rows::SearchDocument;

/// Documents of one region that hold all of `words` (`any`: at least one), lower case, each of two letters or more. Up to
/// `limit` of them, by id. Words of one stem count as held.
pub async fn list_matches(
    conn: &mut Conn,
    region_id: i64,
    words: &[String],
    any: bool,
    limit: i64,
) -> Result<Vec<SearchDocument>, sqlx::Error> {
    // The statement has six places: a word said twice changes nothing.
    let pattern = |index: usize| {
        let word = words.get(index).or(words.first()).map(String::as_str).unwrap_or_default();
        format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
    };
    let (a, b, c, d, e, f) = (pattern(0), pattern(1), pattern(2), pattern(3), pattern(4), pattern(5));
    if any {
        return sqlx::query_as!(
            SearchDocument,
            r#"select id as "id!", kind as "kind!", key as "key!", code as "code!", name as "name!",
                      name_en as "name_en!", other as "other!", body as "body!", folded as "folded!"
               from search_documents
               where region_id = $1
                 and (folded like $2 or folded like $3 or folded like $4 or folded like $5 or folded like $6
                      or folded like $7)
               order by id limit $8"#,
            region_id,
            a,
            b,
            c,
            d,
            e,
            f,
            limit
        )
        .fetch_all(conn)
        .await;
    }
    let sentence = words.join(" ");
    sqlx::query_as!(
        SearchDocument,
        r#"select id as "id!", kind as "kind!", key as "key!", code as "code!", name as "name!",
                  name_en as "name_en!", other as "other!", body as "body!", folded as "folded!"
           from search_documents
           where region_id = $1
             and (words @@ plainto_tsquery('indonesian', $2)
                  or (folded like $3 and folded like $4 and folded like $5 and folded like $6 and folded like $7
                      and folded like $8))
           order by id limit $9"#,
        region_id,
        sentence,
        a,
        b,
        c,
        d,
        e,
        f,
        limit
    )
    .fetch_all(conn)
    .await
}

/// `words` is a JSON array of words.
pub async fn insert_words(conn: &mut Conn, region_id: i64, words: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into search_words (region_id, word)
         select $1, value from jsonb_array_elements_text($2::text::jsonb) as t(value) on conflict do nothing",
        region_id,
        words
    )
    .execute(conn)
    .await?;
    Ok(())
}
