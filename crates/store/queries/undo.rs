//! Undoing one entry through versions: what it began ends, what it ended begins again, both at the entry of the undoing.
//! Every versioned table that an import writes is named here with all its columns.
use crate::Conn;
use rembuk_store_rows::ChangedSince;

macro_rules! undo {
    ($conn:expr, $region_id:expr, $seq:expr, $now:expr, $table:literal, $columns:literal) => {{
        let ended = sqlx::query!(
            "update "
                + $table
                + " set valid_to_seq = $3
             where region_id = $1 and valid_from_seq = $2 and valid_to_seq = 9223372036854775807",
            $region_id,
            $seq,
            $now
        )
        .execute(&mut *$conn)
        .await?;
        let begun = sqlx::query!(
            "insert into "
                + $table
                + " ("
                + $columns
                + ", valid_from_seq, valid_to_seq)
             select "
                + $columns
                + ", $3, 9223372036854775807
             from "
                + $table
                + "
             where region_id = $1 and valid_to_seq = $2",
            $region_id,
            $seq,
            $now
        )
        .execute(&mut *$conn)
        .await?;
        ended.rows_affected() + begun.rows_affected()
    }};
}

/// Undoes the entry `seq` at the entry `now`; returns how many versions ended or began. To be asked only where
/// [`list_changed`] and [`list_leaning`] are empty.
// A list of tables, not a train of thought.
#[allow(clippy::too_many_lines)]
pub async fn undo(conn: &mut Conn, region_id: i64, seq: i64, now: i64) -> Result<u64, sqlx::Error> {
    let mut versions = 0;
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "organisations",
        "region_id, id, slug, name, official_name, platform, agency_kind, skpd_code, skpd_original,
         skpd_damaged, from_on, until_on, basis, sort_key"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "organisation_names",
        "region_id, id, organisation_id, name, from_on, until_on, basis"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "organisation_successions",
        "region_id, id, predecessor_id, successor_id, kind, on_date, basis"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "districts",
        "region_id, id, code, bps_code, slug, name, desa_count, kelurahan_count, latitude, longitude,
         sort_key"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "villages",
        "region_id, id, code, district_code, bps_code, name, kind, mark, mark_source, sort_key"
    );
    versions += undo!(conn, region_id, seq, now, "boundaries", "region_id, id, code, geometry, source");
    versions += undo!(conn, region_id, seq, now, "topologies", "region_id, topology");
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "indicators",
        "region_id, id, code, code_key, slug, official_name, plain_name_id, plain_name_en, unit,
         direction, goal, target_code, is_own, authority, agency_id, assignment_basis, frequency,
         metadata, sort_key"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "series",
        "region_id, id, indicator_id, key, name, unit, source, method, direction, note, position"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "indicator_values",
        "region_id, id, indicator_id, series_id, year, group_key, value, value_real, denominator,
         persons, reference, note"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "targets",
        "region_id, id, indicator_id, series_id, year, value, value_real, basis"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "national_targets",
        "region_id, id, indicator_id, scope, year, value, value_real, source"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "comparison_values",
        "region_id, id, province, place_name, code_key, name, unit, year, value, value_real, source,
         sort_key"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "programmes",
        "region_id, id, key, slug, matrix, nomenclature, code, name, activity_code, activity_name,
         programme_code, programme_name, output, unit, organisation_id, organisation_name, funding,
         pojk_category, state, first_year, last_year, ceiling_total, budget_total, goals, link_count,
         source, search_text, sort_key"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "programme_amounts",
        "region_id, id, programme_id, year, target, ceiling, budget, realised"
    );
    versions +=
        undo!(conn, region_id, seq, now, "programme_places", "region_id, id, programme_id, place_code");
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "programme_links",
        "region_id, id, programme_id, indicator_id, reason"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "withdrawals",
        "region_id, id, subject, subject_id, programme_id, indicator_id, reason, on_day, office"
    );
    versions += undo!(
        conn,
        region_id,
        seq,
        now,
        "calendar_days",
        "region_id, id, day, kind, name, basis, withdrawn_reason"
    );
    Ok(versions)
}

/// What the entry `seq` began and a later one has changed.
pub async fn list_changed(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    limit: i64,
) -> Result<Vec<ChangedSince>, sqlx::Error> {
    sqlx::query_as!(
        ChangedSince,
        r#"select what as "what!", name as "name!" from
          (select 'organisation' as what, name as name from organisations
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'organisation' as what, name as name from organisation_names
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'succession' as what, on_date as name from organisation_successions
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'district' as what, code || ' ' || name as name from districts
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'village' as what, code || ' ' || name as name from villages
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'boundary' as what, '–' as name from topologies
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'calendar-day' as what, day || ' ' || name as name from calendar_days
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'boundary' as what, code as name from boundaries
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'indicator' as what, code || ' ' || official_name as name from indicators
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'series' as what, name as name from series
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'comparison' as what, place_name || ' ' || name || ' ' || year as name from comparison_values
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'programme' as what, name as name from programmes
            where region_id = $1 and valid_from_seq = $2 and valid_to_seq <> 9223372036854775807
           union select 'value' as what, s.name || ' ' || t.year as name from indicator_values t
            join series s on s.region_id = t.region_id and s.id = t.series_id and s.valid_to_seq = 9223372036854775807
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807
           union select 'target' as what, s.name || ' ' || t.year as name from targets t
            join series s on s.region_id = t.region_id and s.id = t.series_id and s.valid_to_seq = 9223372036854775807
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807
           union select 'target' as what, s.code || ' ' || t.year as name from national_targets t
            join indicators s on s.region_id = t.region_id and s.id = t.indicator_id and s.valid_to_seq = 9223372036854775807
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807
           union select 'programme' as what, s.name || ' ' || t.year as name from programme_amounts t
            join programmes s on s.region_id = t.region_id and s.id = t.programme_id and s.valid_from_seq <= $2 and s.valid_to_seq > $2
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807
           union select 'programme' as what, s.name || ' ' || t.place_code as name from programme_places t
            join programmes s on s.region_id = t.region_id and s.id = t.programme_id and s.valid_from_seq <= $2 and s.valid_to_seq > $2
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807
           union select 'link' as what, s.name as name from programme_links t
            join programmes s on s.region_id = t.region_id and s.id = t.programme_id and s.valid_from_seq <= $2 and s.valid_to_seq > $2
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807
           union select 'withdrawal' as what, s.name as name from withdrawals t
            join programmes s on s.region_id = t.region_id and s.id = t.programme_id and s.valid_to_seq = $2
            where t.region_id = $1 and t.valid_from_seq = $2 and t.valid_to_seq <> 9223372036854775807) c
           order by what, name
           limit $3"#,
        region_id,
        seq,
        limit
    )
    .fetch_all(conn)
    .await
}

/// What the entry `seq` brought in for the first time and something later hangs on, or ended and something later took up
/// again.
#[allow(clippy::too_many_lines)]
pub async fn list_leaning(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    limit: i64,
) -> Result<Vec<ChangedSince>, sqlx::Error> {
    sqlx::query_as!(
        ChangedSince,
        r#"select what as "what!", name as "name!" from
          (select 'indicator' as what, e.code || ' ' || e.official_name as name from indicators e
            where e.region_id = $1 and e.valid_from_seq = $2
              and not exists (select 1 from indicators o
                              where o.region_id = e.region_id and o.id = e.id and o.valid_to_seq = $2)
              and (exists (select 1 from series d
                     where d.region_id = e.region_id and d.indicator_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from indicator_values d
                     where d.region_id = e.region_id and d.indicator_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from targets d
                     where d.region_id = e.region_id and d.indicator_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from national_targets d
                     where d.region_id = e.region_id and d.indicator_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from programme_links d
                     where d.region_id = e.region_id and d.indicator_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from figure_entries d
                     where d.region_id = e.region_id and d.indicator_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from figure_drafts d
                     where d.region_id = e.region_id and d.indicator_id = e.id))
           union select 'series' as what, e.name as name from series e
            where e.region_id = $1 and e.valid_from_seq = $2
              and not exists (select 1 from series o
                              where o.region_id = e.region_id and o.id = e.id and o.valid_to_seq = $2)
              and (exists (select 1 from figure_entries d
                     where d.region_id = e.region_id and d.series_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from indicator_values d
                     where d.region_id = e.region_id and d.series_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from targets d
                     where d.region_id = e.region_id and d.series_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807))
           union select 'organisation' as what, e.name as name from organisations e
            where e.region_id = $1 and e.valid_from_seq = $2
              and not exists (select 1 from organisations o
                              where o.region_id = e.region_id and o.id = e.id and o.valid_to_seq = $2)
              and (exists (select 1 from programmes d
                     where d.region_id = e.region_id and d.organisation_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from indicators d
                     where d.region_id = e.region_id and d.agency_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from offices d
                     where d.region_id = e.region_id and d.organisation_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from organisation_names d
                     where d.region_id = e.region_id and d.organisation_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from organisation_successions d
                     where d.region_id = e.region_id and (d.predecessor_id = e.id or d.successor_id = e.id) and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from forum_seats d
                     where d.region_id = e.region_id and d.organisation_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from organisation_funding d
                     where d.region_id = e.region_id and d.organisation_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from person_roles d
                     where d.region_id = e.region_id and d.organisation_id = e.id))
           union select 'programme' as what, e.name as name from programmes e
            where e.region_id = $1 and e.valid_from_seq = $2
              and not exists (select 1 from programmes o
                              where o.region_id = e.region_id and o.id = e.id and o.valid_to_seq = $2)
              and (exists (select 1 from programme_amounts d
                     where d.region_id = e.region_id and d.programme_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from programme_places d
                     where d.region_id = e.region_id and d.programme_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from programme_links d
                     where d.region_id = e.region_id and d.programme_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from withdrawals d
                     where d.region_id = e.region_id and d.programme_id = e.id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807))
           union select 'district' as what, e.code || ' ' || e.name as name from districts e
            where e.region_id = $1 and e.valid_from_seq = $2
              and not exists (select 1 from districts o
                              where o.region_id = e.region_id and o.id = e.id and o.valid_to_seq = $2)
              and (exists (select 1 from villages d
                     where d.region_id = e.region_id and d.district_code = e.code and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from boundaries d
                     where d.region_id = e.region_id and d.code = e.code and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from programme_places d
                     where d.region_id = e.region_id and d.place_code = e.code and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from indicator_values d
                     where d.region_id = e.region_id and d.group_key like '%' || e.code || '%' and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807))
           union select 'village' as what, e.code || ' ' || e.name as name from villages e
            where e.region_id = $1 and e.valid_from_seq = $2
              and not exists (select 1 from villages o
                              where o.region_id = e.region_id and o.id = e.id and o.valid_to_seq = $2)
              and (exists (select 1 from boundaries d
                     where d.region_id = e.region_id and d.code = e.code and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from programme_places d
                     where d.region_id = e.region_id and d.place_code = e.code and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807)
                or exists (select 1 from indicator_values d
                     where d.region_id = e.region_id and d.group_key like '%' || e.code || '%' and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807))
           union select 'link' as what, s.name as name from programme_links t
            join programme_links d on d.region_id = t.region_id and d.programme_id = t.programme_id
             and d.indicator_id = t.indicator_id and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807
            join programmes s on s.region_id = t.region_id and s.id = t.programme_id and s.valid_to_seq = 9223372036854775807
            where t.region_id = $1 and t.valid_to_seq = $2
           union select 'programme' as what, t.name as name from programmes t
            join programmes d on d.region_id = t.region_id and d.key = t.key and d.id <> t.id
             and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807
            where t.region_id = $1 and t.valid_to_seq = $2
           union select 'programme' as what, s.name as name from programme_places t
            join programme_places d on d.region_id = t.region_id and d.programme_id = t.programme_id
             and d.place_code = t.place_code and d.valid_from_seq > $2 and d.valid_to_seq = 9223372036854775807
            join programmes s on s.region_id = t.region_id and s.id = t.programme_id and s.valid_to_seq = 9223372036854775807
            where t.region_id = $1 and t.valid_to_seq = $2) c
           order by what, name
           limit $3"#,
        region_id,
        seq,
        limit
    )
    .fetch_all(conn)
    .await
}
