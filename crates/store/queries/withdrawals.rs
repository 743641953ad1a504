//! What was withdrawn, with what it last was. `at` is a point of the record: [`NOW`](rembuk_store_rows::NOW), or an entry's seq for "as it was on".
use crate::Conn;
use rembuk_store_rows::{Programme, ProgrammeLink, Withdrawal};
use uuid::Uuid;

pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<Withdrawal>, sqlx::Error> {
    sqlx::query_as!(
        Withdrawal,
        r#"select id as "id!: Uuid", subject as "subject!", subject_id as "subject_id!: Uuid",
                  programme_id as "programme_id!: Uuid", indicator_id as "indicator_id?: Uuid",
                  reason as "reason!", on_day as "on_day!", office as "office!",
                  valid_from_seq as "valid_from_seq!: i64"
           from withdrawals
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2
           order by on_day, id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(conn: &mut Conn, region_id: i64, seq: i64, row: &Withdrawal) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into withdrawals
             (region_id, id, subject, subject_id, programme_id, indicator_id, reason, on_day, office,
              valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 9223372036854775807)",
        region_id,
        row.id,
        row.subject,
        row.subject_id,
        row.programme_id,
        row.indicator_id,
        row.reason,
        row.on_day,
        row.office,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Withdrawals of one programme and of its links.
pub async fn list_of(
    conn: &mut Conn,
    region_id: i64,
    programme_id: Uuid,
    at: i64,
) -> Result<Vec<Withdrawal>, sqlx::Error> {
    sqlx::query_as!(
        Withdrawal,
        r#"select id as "id!: Uuid", subject as "subject!", subject_id as "subject_id!: Uuid",
                  programme_id as "programme_id!: Uuid", indicator_id as "indicator_id?: Uuid",
                  reason as "reason!", on_day as "on_day!", office as "office!",
                  valid_from_seq as "valid_from_seq!: i64"
           from withdrawals
           where region_id = $1 and programme_id = $2 and valid_from_seq <= $3 and valid_to_seq > $3
           order by on_day, id"#,
        region_id,
        programme_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Ends the current version: the row stays, as it was until entry `seq`.
pub async fn close(conn: &mut Conn, region_id: i64, id: Uuid, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update withdrawals set valid_to_seq = $3
         where region_id = $1 and id = $2 and valid_to_seq = 9223372036854775807",
        region_id,
        id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Withdrawn programmes as they last were.
pub async fn list_programmes(
    conn: &mut Conn,
    region_id: i64,
    at: i64,
) -> Result<Vec<Programme>, sqlx::Error> {
    sqlx::query_as!(
        Programme,
        r#"select p.id as "id!: Uuid", p.key as "key!", p.slug as "slug!", p.matrix as "matrix!",
                  p.nomenclature as "nomenclature?", p.code as "code?", p.name as "name!",
                  p.activity_code as "activity_code?", p.activity_name as "activity_name?",
                  p.programme_code as "programme_code?", p.programme_name as "programme_name?",
                  p.output as "output!", p.unit as "unit!",
                  p.organisation_id as "organisation_id!: Uuid",
                  p.organisation_name as "organisation_name!", p.funding as "funding!",
                  p.pojk_category as "pojk_category?", p.state as "state!",
                  p.first_year as "first_year!: i64", p.last_year as "last_year!: i64",
                  p.ceiling_total as "ceiling_total!: i64", p.budget_total as "budget_total!: i64",
                  p.goals as "goals!: i64", p.link_count as "link_count!: i64", p.source as "source!",
                  p.search_text as "search_text!", p.sort_key as "sort_key!",
                  p.valid_from_seq as "valid_from_seq!: i64"
           from programmes p
           join withdrawals w on w.region_id = p.region_id and w.subject_id = p.id
           where p.region_id = $1 and w.valid_from_seq <= $2 and w.valid_to_seq > $2
             and p.valid_to_seq = (select max(q.valid_to_seq) from programmes q
                                   where q.region_id = p.region_id and q.id = p.id)
           order by p.sort_key, p.key"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// Withdrawn links as they last were; not those that ended with their programme.
pub async fn list_links(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<ProgrammeLink>, sqlx::Error> {
    sqlx::query_as!(
        ProgrammeLink,
        r#"select l.id as "id!: Uuid", l.programme_id as "programme_id!: Uuid",
                  l.indicator_id as "indicator_id!: Uuid", l.reason as "reason!",
                  l.valid_from_seq as "valid_from_seq!: i64"
           from programme_links l
           join withdrawals w on w.region_id = l.region_id and w.subject_id = l.id
           where l.region_id = $1 and w.valid_from_seq <= $2 and w.valid_to_seq > $2
             and l.valid_to_seq = (select max(m.valid_to_seq) from programme_links m
                                   where m.region_id = l.region_id and m.id = l.id)
           order by l.programme_id, l.id"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// The entry that ended a programme; none if nobody knows it. A current one ends at the largest integer.
pub async fn find_end(
    conn: &mut Conn,
    region_id: i64,
    programme_id: Uuid,
) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select max(valid_to_seq) as "seq?: i64" from programmes where region_id = $1 and id = $2"#,
        region_id,
        programme_id
    )
    .fetch_one(conn)
    .await
}
