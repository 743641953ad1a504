//! The plan as a text, version by version.
use crate::Conn;
use rembuk_store_rows::{PlanDocument, PlanTitle};
use uuid::Uuid;

/// All versions there were at that point of the record, in order.
pub async fn list(conn: &mut Conn, region_id: i64, at: i64) -> Result<Vec<PlanDocument>, sqlx::Error> {
    sqlx::query_as!(
        PlanDocument,
        r#"select id as "id!: Uuid", number as "number!: i64", title as "title!", title_en as "title_en?",
                  period_start as "period_start!: i64", period_end as "period_end!: i64", stage as "stage!",
                  act_on as "act_on!", act_by as "act_by!", note as "note?", legal_bases as "legal_bases!",
                  agreement as "agreement?", agreed_number as "agreed_number?: i64", enactment as "enactment?",
                  departures as "departures!", chapter_1 as "chapter_1!", chapter_2 as "chapter_2!",
                  chapter_3 as "chapter_3!", chapter_4 as "chapter_4!", chapter_5 as "chapter_5!",
                  valid_from_seq as "valid_from_seq!: i64"
           from plan_documents
           where region_id = $1 and valid_from_seq <= $2
           order by number"#,
        region_id,
        at
    )
    .fetch_all(conn)
    .await
}

/// What the plan is called and which years it covers; none where no text is kept here.
pub async fn find_title(conn: &mut Conn, region_id: i64, at: i64) -> Result<Option<PlanTitle>, sqlx::Error> {
    sqlx::query_as!(
        PlanTitle,
        r#"select title as "title!", title_en as "title_en?", period_start as "period_start!: i64",
                  period_end as "period_end!: i64"
           from plan_documents
           where region_id = $1 and valid_from_seq <= $2 and valid_to_seq > $2"#,
        region_id,
        at
    )
    .fetch_optional(conn)
    .await
}

pub async fn insert(
    conn: &mut Conn,
    region_id: i64,
    seq: i64,
    row: &PlanDocument,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into plan_documents
             (region_id, id, number, title, title_en, period_start, period_end, stage, act_on, act_by, note,
              legal_bases, agreement, agreed_number, enactment, departures, chapter_1, chapter_2, chapter_3,
              chapter_4, chapter_5, valid_from_seq, valid_to_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                 $22, 9223372036854775807)",
        region_id,
        row.id,
        row.number,
        row.title,
        row.title_en,
        row.period_start,
        row.period_end,
        row.stage,
        row.act_on,
        row.act_by,
        row.note,
        row.legal_bases,
        row.agreement,
        row.agreed_number,
        row.enactment,
        row.departures,
        row.chapter_1,
        row.chapter_2,
        row.chapter_3,
        row.chapter_4,
        row.chapter_5,
        seq
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the current version.
pub async fn close(conn: &mut Conn, region_id: i64, seq: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update plan_documents set valid_to_seq = $2
         where region_id = $1 and valid_to_seq = 9223372036854775807",
        region_id,
        seq
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
