//! Search: FTS5 with trigrams here, tsvector and pg_trgm there, under the same names.
use crate::Conn;
use rembuk_store_rows::SearchDocument;

/// Documents of one region that hold all of `words` (`any`: at least one), lower case, each of two letters or more. Up to
/// `limit` of them, by id.
pub async fn list_matches(
    conn: &mut Conn,
    region_id: i64,
    words: &[String],
    any: bool,
    limit: i64,
) -> Result<Vec<SearchDocument>, sqlx::Error> {
    // The index has no column but text: a region is a range of its ids.
    let (from, to) = (region_id << 32, ((region_id + 1) << 32) - 1);
    // A trigram index knows no words shorter than three letters.
    let is_long = |word: &&String| word.chars().count() >= 3;
    let long: Vec<String> =
        words.iter().filter(is_long).map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    if long.is_empty() || (any && long.len() < words.len()) {
        return scan(conn, from, to, words, any, limit).await;
    }
    let question = long.join(if any { " OR " } else { " AND " });
    // Words of two letters beside longer ones are looked for in what the index finds.
    let short = |index: usize| {
        let mut rest = words.iter().filter(|word| !any && !is_long(word));
        rest.nth(index).cloned().unwrap_or_default()
    };
    let (a, b, c, d, e) = (short(0), short(1), short(2), short(3), short(4));
    sqlx::query_as!(
        SearchDocument,
        r#"select d.id as "id!", d.kind as "kind!", d.key as "key!", d.code as "code!", d.name as "name!",
                  d.name_en as "name_en!", d.other as "other!", d.body as "body!", d.folded as "folded!"
           from search_index i join search_documents d on d.id = i.rowid
           where search_index match $1 and i.rowid >= $2 and i.rowid <= $3
             and ($4 = '' or instr(d.folded, $4) > 0) and ($5 = '' or instr(d.folded, $5) > 0)
             and ($6 = '' or instr(d.folded, $6) > 0) and ($7 = '' or instr(d.folded, $7) > 0)
             and ($8 = '' or instr(d.folded, $8) > 0)
           order by i.rowid limit $9"#,
        question,
        from,
        to,
        a,
        b,
        c,
        d,
        e,
        limit
    )
    .fetch_all(conn)
    .await
}

async fn scan(
    conn: &mut Conn,
    from: i64,
    to: i64,
    words: &[String],
    any: bool,
    limit: i64,
) -> Result<Vec<SearchDocument>, sqlx::Error> {
    let word = |index: usize| words.get(index).or(words.first()).cloned().unwrap_or_default();
    let (a, b, c, d, e, f) = (word(0), word(1), word(2), word(3), word(4), word(5));
    sqlx::query_as!(
        SearchDocument,
        r#"select id as "id!", kind as "kind!", key as "key!", code as "code!", name as "name!",
                  name_en as "name_en!", other as "other!", body as "body!", folded as "folded!"
           from search_documents
           where id between $1 and $2
             and (instr(folded, $3) > 0) + (instr(folded, $4) > 0) + (instr(folded, $5) > 0) + (instr(folded, $6) > 0)
                 + (instr(folded, $7) > 0) + (instr(folded, $8) > 0) >= case when $9 then 1 else 6 end
           order by id limit $10"#,
        from,
        to,
        a,
        b,
        c,
        d,
        e,
        f,
        any,
        limit
    )
    .fetch_all(conn)
    .await
}

/// `words` is a JSON array of words.
pub async fn insert_words(conn: &mut Conn, region_id: i64, words: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert or ignore into search_words (region_id, word) select $1, value from json_each($2)",
        region_id,
        words
    )
    .execute(conn)
    .await?;
    Ok(())
}
