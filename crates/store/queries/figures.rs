//! Entered figures, drafts of them, and who did what. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an
//! entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{FigureAct, FigureDraft, FigureEntry};
use uuid::Uuid;

/// Entries of all years.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<FigureEntry>, sqlx::Error> {
    sqlx::query_as!(
        FigureEntry,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", series_id as "series_id!: Uuid",
                  year as "year!: i64", state as "state!", value as "value?", source as "source?",
                  method as "method?", reference as "reference!", note as "note?",
                  evidence_link as "evidence_link?", doubt_reason as "doubt_reason?", not_yet_reason as "not_yet_reason?",
                  expected_on as "expected_on?", sent_back_reason as "sent_back_reason?", office as "office!",
                  by_link as "by_link!: bool", is_checked as "is_checked!: bool", first_on as "first_on!",
                  sent_on as "sent_on!", due_on as "due_on?", check_due as "check_due?",
                  valid_from_seq as "valid_from_seq!: i64"
           from figure_entries
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by year, first_on, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Entries of one indicator.
pub async fn list_of_indicator(
    conn: &mut Conn,
    region_id: i64,
    indicator_id: Uuid,
    at: i64,
) -> Result<Vec<FigureEntry>, sqlx::Error> {
    sqlx::query_as!(
        FigureEntry,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", series_id as "series_id!: Uuid",
                  year as "year!: i64", state as "state!", value as "value?", source as "source?",
                  method as "method?", reference as "reference!", note as "note?",
                  evidence_link as "evidence_link?", doubt_reason as "doubt_reason?", not_yet_reason as "not_yet_reason?",
                  expected_on as "expected_on?", sent_back_reason as "sent_back_reason?", office as "office!",
                  by_link as "by_link!: bool", is_checked as "is_checked!: bool", first_on as "first_on!",
                  sent_on as "sent_on!", due_on as "due_on?", check_due as "check_due?",
                  valid_from_seq as "valid_from_seq!: i64"
           from figure_entries
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and indicator_id = $3
           order by year, first_on, id"#,
        region_id,
        at,
        indicator_id
    )
    .fetch_all(conn)
    .await
}

/// The current entry of one figure. Zeros for the series: the one that would begin a series.
pub async fn find(
    conn: &mut Conn,
    region_id: i64,
    indicator_id: Uuid,
    series_id: Uuid,
    year: i64,
) -> Result<Option<FigureEntry>, sqlx::Error> {
    sqlx::query_as!(
        FigureEntry,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", series_id as "series_id!: Uuid",
                  year as "year!: i64", state as "state!", value as "value?", source as "source?",
                  method as "method?", reference as "reference!", note as "note?",
                  evidence_link as "evidence_link?", doubt_reason as "doubt_reason?", not_yet_reason as "not_yet_reason?",
                  expected_on as "expected_on?", sent_back_reason as "sent_back_reason?", office as "office!",
                  by_link as "by_link!: bool", is_checked as "is_checked!: bool", first_on as "first_on!",
                  sent_on as "sent_on!", due_on as "due_on?", check_due as "check_due?",
                  valid_from_seq as "valid_from_seq!: i64"
           from figure_entries
           where region_id = $1 and indicator_id = $2 and series_id = $3 and year = $4
             and valid_to_seq = 9223372036854775807"#,
        region_id,
        indicator_id,
        series_id,
        year
    )
    .fetch_optional(conn)
    .await
}

/// Current entries that wait for a check since before a day (ISO): their time is over.
pub async fn list_unchecked_before(
    conn: &mut Conn,
    region_id: i64,
    day: &str,
) -> Result<Vec<FigureEntry>, sqlx::Error> {
    sqlx::query_as!(
        FigureEntry,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid", series_id as "series_id!: Uuid",
                  year as "year!: i64", state as "state!", value as "value?", source as "source?",
                  method as "method?", reference as "reference!", note as "note?",
                  evidence_link as "evidence_link?", doubt_reason as "doubt_reason?", not_yet_reason as "not_yet_reason?",
                  expected_on as "expected_on?", sent_back_reason as "sent_back_reason?", office as "office!",
                  by_link as "by_link!: bool", is_checked as "is_checked!: bool", first_on as "first_on!",
                  sent_on as "sent_on!", due_on as "due_on?", check_due as "check_due?",
                  valid_from_seq as "valid_from_seq!: i64"
           from figure_entries
           where region_id = $1 and state = 'submitted' and check_due < $2
             and valid_to_seq = 9223372036854775807
           order by check_due, id"#,
        region_id,
        day
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &FigureEntry) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into figure_entries
             (region_id, id, indicator_id, series_id, year, state, value, source, method, reference, note,
              evidence_link, doubt_reason, not_yet_reason, expected_on, sent_back_reason,
              office, by_link, is_checked, first_on, sent_on, due_on, check_due, valid_from_seq,
              valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, 9223372036854775807)",
        region_id,
        row.id,
        row.indicator_id,
        row.series_id,
        row.year,
        row.state,
        row.value,
        row.source,
        row.method,
        row.reference,
        row.note,
        row.evidence_link,
        row.doubt_reason,
        row.not_yet_reason,
        row.expected_on,
        row.sent_back_reason,
        row.office,
        row.by_link,
        row.is_checked,
        row.first_on,
        row.sent_on,
        row.due_on,
        row.check_due,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update figure_entries set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn list_drafts(conn: &mut Conn, region_id: i64) -> Result<Vec<FigureDraft>, sqlx::Error> {
    sqlx::query_as!(
        FigureDraft,
        r#"select indicator_id as "indicator_id!: Uuid", series_id as "series_id!: Uuid", year as "year!: i64",
                  fields as "fields!", version as "version!: i64", saved_at as "saved_at!: i64"
           from figure_drafts
           where region_id = $1"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

pub async fn find_draft(
    conn: &mut Conn,
    region_id: i64,
    indicator_id: Uuid,
    series_id: Uuid,
    year: i64,
) -> Result<Option<FigureDraft>, sqlx::Error> {
    sqlx::query_as!(
        FigureDraft,
        r#"select indicator_id as "indicator_id!: Uuid", series_id as "series_id!: Uuid", year as "year!: i64",
                  fields as "fields!", version as "version!: i64", saved_at as "saved_at!: i64"
           from figure_drafts
           where region_id = $1 and indicator_id = $2 and series_id = $3 and year = $4"#,
        region_id,
        indicator_id,
        series_id,
        year
    )
    .fetch_optional(conn)
    .await
}

/// Keeps a draft; one of the same figure gives way.
pub async fn put_draft(conn: &mut Conn, region_id: i64, row: &FigureDraft) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into figure_drafts (region_id, indicator_id, series_id, year, fields, version, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (region_id, indicator_id, series_id, year)
         do update set fields = excluded.fields, version = excluded.version, saved_at = excluded.saved_at",
        region_id,
        row.indicator_id,
        row.series_id,
        row.year,
        row.fields,
        row.version,
        row.saved_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn delete_draft(
    conn: &mut Conn,
    region_id: i64,
    indicator_id: Uuid,
    series_id: Uuid,
    year: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from figure_drafts
         where region_id = $1 and indicator_id = $2 and series_id = $3 and year = $4",
        region_id,
        indicator_id,
        series_id,
        year
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_act(conn: &mut Conn, region_id: i64, row: &FigureAct) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_figure_acts (region_id, id, entry_id, act, person_id, link_id, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        region_id,
        row.id,
        row.entry_id,
        row.act,
        row.person_id,
        row.link_id,
        row.at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What was done to an entry, in order.
pub async fn list_acts(
    conn: &mut Conn,
    region_id: i64,
    entry_id: Uuid,
) -> Result<Vec<FigureAct>, sqlx::Error> {
    sqlx::query_as!(
        FigureAct,
        r#"select id as "id!: Uuid", entry_id as "entry_id!: Uuid", act as "act!",
                  person_id as "person_id?: Uuid", link_id as "link_id?: Uuid", at as "at!: i64"
           from person_figure_acts
           where region_id = $1 and entry_id = $2
           order by at, id"#,
        region_id,
        entry_id
    )
    .fetch_all(conn)
    .await
}

/// What somebody did, anywhere.
pub async fn list_acts_of_person(conn: &mut Conn, person_id: Uuid) -> Result<Vec<FigureAct>, sqlx::Error> {
    sqlx::query_as!(
        FigureAct,
        r#"select id as "id!: Uuid", entry_id as "entry_id!: Uuid", act as "act!",
                  person_id as "person_id?: Uuid", link_id as "link_id?: Uuid", at as "at!: i64"
           from person_figure_acts
           where person_id = $1
           order by at, id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Of a closed account: what was done stays without a doer.
pub async fn delete_acts_of_person(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_figure_acts where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Ends the current figure of a series, a year and all residents; its id, if there was one.
pub async fn close_value(
    conn: &mut Conn,
    region_id: i64,
    series_id: Uuid,
    year: i64,
    seq: i64,
) -> Result<Option<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"update indicator_values set valid_to_seq = $4
           where region_id = $1 and series_id = $2 and year = $3 and group_key = ''
             and valid_to_seq = 9223372036854775807
           returning id as "id!: Uuid""#,
        region_id,
        series_id,
        year,
        seq
    )
    .fetch_optional(conn)
    .await
}

/// A published figure of all residents.
pub async fn insert_value(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &rembuk_store_rows::IndicatorValue,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into indicator_values
             (region_id, id, indicator_id, series_id, year, group_key, value, value_real, denominator, persons,
              reference, note, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 9223372036854775807)",
        region_id,
        row.id,
        row.indicator_id,
        row.series_id,
        row.year,
        row.group_key,
        row.value,
        row.value_real,
        row.denominator,
        row.persons,
        row.reference,
        row.note,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}
