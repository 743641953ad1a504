//! What is being written for the next version of the plan's text. Not public; gone once it is a version.
use crate::Conn;
use rembuk_store_rows::PlanDraft;

pub async fn find(conn: &mut Conn, region_id: i64) -> Result<Option<PlanDraft>, sqlx::Error> {
    sqlx::query_as!(
        PlanDraft,
        r#"select fields as "fields!", version as "version!: i64", saved_at as "saved_at!: i64"
           from plan_drafts
           where region_id = $1"#,
        region_id
    )
    .fetch_optional(conn)
    .await
}

pub async fn put(conn: &mut Conn, region_id: i64, row: &PlanDraft) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into plan_drafts (region_id, fields, version, saved_at) values ($1, $2, $3, $4)
         on conflict (region_id) do update
         set fields = excluded.fields, version = excluded.version,
             saved_at = excluded.saved_at",
        region_id,
        row.fields,
        row.version,
        row.saved_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn delete(conn: &mut Conn, region_id: i64, version: i64) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from plan_drafts where region_id = $1 and version = $2", region_id, version)
            .execute(conn)
            .await?;
    Ok(done.rows_affected())
}
