//! Figures. New ones arrive through `staged_values`, set by set, so that memory stays flat. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{
    IndicatorGroup, IndicatorValue, StagedBeside, StagedCounts, StagedDuplicate, StagedValue,
};
use uuid::Uuid;

pub async fn list_totals(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<IndicatorValue>, sqlx::Error> {
    sqlx::query_as!(
        IndicatorValue,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid",
                  series_id as "series_id!: Uuid", year as "year!: i64",
                  group_key as "group_key!", value as "value!", value_real as "value_real!",
                  denominator as "denominator?", persons as "persons?",
                  reference as "reference!", note as "note?",
                  valid_from_seq as "valid_from_seq!: i64"
           from indicator_values
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and group_key = ''
           order by series_id, year"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn list_of_indicator(
    conn: &mut Conn,
    region_id: i64,
    indicator_id: Uuid,
    at: i64,
) -> Result<Vec<IndicatorValue>, sqlx::Error> {
    sqlx::query_as!(
        IndicatorValue,
        r#"select id as "id!: Uuid", indicator_id as "indicator_id!: Uuid",
                  series_id as "series_id!: Uuid", year as "year!: i64",
                  group_key as "group_key!", value as "value!", value_real as "value_real!",
                  denominator as "denominator?", persons as "persons?",
                  reference as "reference!", note as "note?",
                  valid_from_seq as "valid_from_seq!: i64"
           from indicator_values
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and indicator_id = $3
           order by series_id, group_key, year"#,
        region_id,
        at,
        indicator_id
    )
    .fetch_all(conn)
    .await
}

/// Rows of the file that repeat an earlier row's figure (same series, year and group).
pub async fn list_duplicates(conn: &mut Conn, region_id: i64) -> Result<Vec<StagedDuplicate>, sqlx::Error> {
    sqlx::query_as!(
        StagedDuplicate,
        r#"select s.row_number as "row_number!: i64", f.first_row as "first_row!: i64"
           from staged_values s
           join (select series_id, year, group_key, min(row_number) as first_row
                 from staged_values
                 where region_id = $1
                 group by series_id, year, group_key
                 having count(*) > 1) f
             on f.series_id = s.series_id and f.year = s.year and f.group_key = s.group_key
           where s.region_id = $1 and s.row_number > f.first_row
           order by s.row_number
           limit 1000"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

pub async fn count_staged(conn: &mut Conn, region_id: i64) -> Result<StagedCounts, sqlx::Error> {
    sqlx::query_as!(
        StagedCounts,
        r#"select cast(coalesce(sum(case when v.id is null then 1 else 0 end), 0) as bigint) as "new!: i64",
                  cast(coalesce(sum(case when v.id is not null
                                          and (v.value <> s.value
                                               or coalesce(v.denominator, '') <> coalesce(s.denominator, '')
                                               or coalesce(v.persons, -1) <> coalesce(s.persons, -1)
                                               or v.reference <> s.reference
                                               or coalesce(v.note, '') <> coalesce(s.note, ''))
                                    then 1 else 0 end), 0) as bigint) as "changed!: i64",
                  cast(coalesce(sum(case when v.value = s.value
                                          and coalesce(v.denominator, '') = coalesce(s.denominator, '')
                                          and coalesce(v.persons, -1) = coalesce(s.persons, -1)
                                          and v.reference = s.reference
                                          and coalesce(v.note, '') = coalesce(s.note, '')
                                    then 1 else 0 end), 0) as bigint) as "same!: i64"
           from staged_values s
           left join indicator_values v
             on v.region_id = s.region_id and v.series_id = s.series_id and v.year = s.year
            and v.group_key = s.group_key and v.valid_to_seq = 9223372036854775807
           where s.region_id = $1"#,
        region_id
    )
    .fetch_one(conn)
    .await
}

/// Ends the versions that a staged row changes.
pub async fn close_changed(conn: &mut Conn, region_id: i64, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update indicator_values set valid_to_seq = $2
         where region_id = $1 and valid_to_seq = 9223372036854775807
           and exists (select 1 from staged_values s
                       where s.region_id = indicator_values.region_id
                         and s.series_id = indicator_values.series_id
                         and s.year = indicator_values.year
                         and s.group_key = indicator_values.group_key
                         and (s.value <> indicator_values.value
                              or coalesce(s.denominator, '') <> coalesce(indicator_values.denominator, '')
                              or coalesce(s.persons, -1) <> coalesce(indicator_values.persons, -1)
                              or s.reference <> indicator_values.reference
                              or coalesce(s.note, '') <> coalesce(indicator_values.note, '')))",
        region_id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Gives staged rows that change a figure the id of that figure; to be called before [`close_changed`].
pub async fn adopt_ids(conn: &mut Conn, region_id: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update staged_values
         set id = (select v.id from indicator_values v
                   where v.region_id = staged_values.region_id and v.series_id = staged_values.series_id
                     and v.year = staged_values.year and v.group_key = staged_values.group_key
                     and v.valid_to_seq = 9223372036854775807)
         where region_id = $1
           and exists (select 1 from indicator_values v
                       where v.region_id = staged_values.region_id and v.series_id = staged_values.series_id
                         and v.year = staged_values.year and v.group_key = staged_values.group_key
                         and v.valid_to_seq = 9223372036854775807)",
        region_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Takes over what is new or changed, with the ids that [`adopt_ids`] gave; rows that say the same are left alone.
pub async fn insert_staged(conn: &mut Conn, region_id: i64, seq: i64) -> Result<u64, sqlx::Error> {
    // Found first, inserted then: a join that reads the table it is filling walks over every row it has just added
    // (measured on PostgreSQL: 100,000 rows had not ended after four minutes; now seconds).
    let done = sqlx::query!(
        "insert into indicator_values
             (region_id, id, indicator_id, series_id, year, group_key, value, value_real, denominator, persons,
              reference, note, valid_from_seq, valid_to_seq)
         with fresh as materialized
             (select s.region_id, s.id, s.indicator_id, s.series_id, s.year, s.group_key, s.value, s.value_real,
                     s.denominator, s.persons, s.reference, s.note, s.row_number
              from staged_values s
              where s.region_id = $1
                and not exists (select 1 from indicator_values v
                                where v.region_id = s.region_id and v.series_id = s.series_id and v.year = s.year
                                  and v.group_key = s.group_key and v.valid_to_seq = 9223372036854775807))
         select region_id, id, indicator_id, series_id, year, group_key, value, value_real, denominator, persons,
                reference, note, $2, 9223372036854775807
         from fresh
         order by row_number",
        region_id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn clear_staged(conn: &mut Conn, region_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from staged_values where region_id = $1", region_id).execute(conn).await?;
    Ok(())
}

pub async fn count_all(conn: &mut Conn, region_id: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!: i64" from indicator_values
           where region_id = $1 and valid_to_seq = 9223372036854775807"#,
        region_id
    )
    .fetch_one(conn)
    .await
}

/// Rows of the file that contradict an earlier row: same series, year and group, but not the same figure.
pub async fn list_contradictions(
    conn: &mut Conn,
    region_id: i64,
) -> Result<Vec<StagedDuplicate>, sqlx::Error> {
    sqlx::query_as!(
        StagedDuplicate,
        r#"select s.row_number as "row_number!: i64", f.row_number as "first_row!: i64"
           from (select series_id, year, group_key, min(row_number) as first_row
                 from staged_values
                 where region_id = $1
                 group by series_id, year, group_key
                 having count(*) > 1) d
           join staged_values f on f.region_id = $1 and f.row_number = d.first_row
           join staged_values s
             on s.region_id = $1 and s.series_id = d.series_id and s.year = d.year and s.group_key = d.group_key
            and s.row_number > d.first_row
           where s.value <> f.value
              or coalesce(s.denominator, '') <> coalesce(f.denominator, '')
              or coalesce(s.persons, -1) <> coalesce(f.persons, -1)
              or s.reference <> f.reference
              or coalesce(s.note, '') <> coalesce(f.note, '')
           order by s.row_number"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Leaves of each figure the first row that speaks of it; returns how many rows went.
pub async fn delete_duplicates(conn: &mut Conn, region_id: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from staged_values
         where region_id = $1
           and exists (select 1 from staged_values earlier
                       where earlier.region_id = staged_values.region_id
                         and earlier.series_id = staged_values.series_id
                         and earlier.year = staged_values.year
                         and earlier.group_key = staged_values.group_key
                         and earlier.row_number < staged_values.row_number)",
        region_id
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Staged rows after a row number, in order: what a digest walks.
pub async fn list_staged(
    conn: &mut Conn,
    region_id: i64,
    after: i64,
    count: i64,
) -> Result<Vec<StagedValue>, sqlx::Error> {
    sqlx::query_as!(
        StagedValue,
        r#"select row_number as "row_number!: i64", series_id as "series_id!: Uuid", year as "year!: i64",
                  group_key as "group_key!", value as "value!", denominator as "denominator?",
                  persons as "persons?", reference as "reference!", note as "note?"
           from staged_values
           where region_id = $1 and row_number > $2
           order by row_number
           limit $3"#,
        region_id,
        after,
        count
    )
    .fetch_all(conn)
    .await
}

/// Staged rows beside the figures they would change, in pages.
pub async fn list_staged_beside(
    conn: &mut Conn,
    region_id: i64,
    after: i64,
    count: i64,
) -> Result<Vec<StagedBeside>, sqlx::Error> {
    sqlx::query_as!(
        StagedBeside,
        r#"select s.row_number as "row_number!: i64", s.series_id as "series_id!: Uuid", s.year as "year!: i64",
                  s.group_key as "group_key!", s.value as "value!", s.denominator as "denominator?",
                  s.persons as "persons?: i64", s.reference as "reference!", s.note as "note?",
                  v.value as "old_value?", v.denominator as "old_denominator?", v.persons as "old_persons?: i64",
                  v.reference as "old_reference?", v.note as "old_note?"
           from staged_values s
           left join indicator_values v
             on v.region_id = s.region_id and v.series_id = s.series_id and v.year = s.year
            and v.group_key = s.group_key and v.valid_to_seq = 9223372036854775807
           where s.region_id = $1 and s.row_number > $2
           order by s.row_number
           limit $3"#,
        region_id,
        after,
        count
    )
    .fetch_all(conn)
    .await
}

/// Current figures and targets whose series or indicator is gone, and indicators whose agency is gone.
pub async fn count_dangling(conn: &mut Conn, region_id: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select (select count(*) from indicator_values v
                   where v.region_id = $1 and v.valid_to_seq = 9223372036854775807
                     and (not exists (select 1 from series s
                                      where s.region_id = v.region_id and s.id = v.series_id
                                        and s.indicator_id = v.indicator_id
                                        and s.valid_to_seq = 9223372036854775807)
                          or not exists (select 1 from indicators i
                                         where i.region_id = v.region_id and i.id = v.indicator_id
                                           and i.valid_to_seq = 9223372036854775807)))
                + (select count(*) from targets t
                   where t.region_id = $1 and t.valid_to_seq = 9223372036854775807
                     and not exists (select 1 from series s
                                     where s.region_id = t.region_id and s.id = t.series_id
                                       and s.valid_to_seq = 9223372036854775807))
                + (select count(*) from indicators i
                   where i.region_id = $1 and i.valid_to_seq = 9223372036854775807
                     and i.agency_id is not null
                     and not exists (select 1 from organisations o
                                     where o.region_id = i.region_id and o.id = i.agency_id
                                       and o.valid_to_seq = 9223372036854775807)) as "count!: i64""#,
        region_id
    )
    .fetch_one(conn)
    .await
}

/// Which groups each indicator has figures for, without the figures.
pub async fn list_groups(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<IndicatorGroup>, sqlx::Error> {
    sqlx::query_as!(
        IndicatorGroup,
        r#"select distinct indicator_id as "indicator_id!: Uuid", group_key as "group_key!"
           from indicator_values
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2 and group_key <> ''
           order by 1, 2"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Figures by place of each series that has one for `group_key` (`place=…`), of that figure's latest year: its
/// neighbours are needed to know whether it may be shown.
pub async fn list_around_place(
    conn: &mut Conn,
    region_id: i64,
    group_key: &str,
    at: i64,
) -> Result<Vec<IndicatorValue>, sqlx::Error> {
    sqlx::query_as!(
        IndicatorValue,
        r#"select v.id as "id!: Uuid", v.indicator_id as "indicator_id!: Uuid",
                  v.series_id as "series_id!: Uuid", v.year as "year!: i64",
                  v.group_key as "group_key!", v.value as "value!", v.value_real as "value_real!",
                  v.denominator as "denominator?", v.persons as "persons?",
                  v.reference as "reference!", v.note as "note?",
                  v.valid_from_seq as "valid_from_seq!: i64"
           from (select own.indicator_id, own.series_id, max(own.year) as year
                 from indicators i
                 join indicator_values own
                   on own.region_id = i.region_id and own.indicator_id = i.id and own.group_key = $3
                 where i.region_id = $1 and i.valid_from_seq <= $2 and i.valid_to_seq > $2
                   and own.valid_from_seq <= $2 and own.valid_to_seq > $2
                 group by own.indicator_id, own.series_id) latest
           join indicator_values v
             on v.region_id = $1 and v.indicator_id = latest.indicator_id
                and v.series_id = latest.series_id and v.year = latest.year
           where v.valid_from_seq <= $2 and v.valid_to_seq > $2 and substr(v.group_key, 1, 6) = 'place='
           order by v.series_id, v.group_key"#,
        region_id,
        at,
        group_key
    )
    .fetch_all(conn)
    .await
}
