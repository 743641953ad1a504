//! People of the installation: accounts, contacts, roles, and whose a tenure or mandate is. All of it personal.
use crate::Conn;
use rembuk_store_rows::{PersonAccount, PersonContact, PersonHolding, PersonRole};
use uuid::Uuid;

pub async fn insert(conn: &mut Conn, row: &PersonAccount) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_accounts
             (id, name, state, password_hash, password_changed_at, created_at)
         values ($1, $2, $3, $4, $5, $6)",
        row.id,
        row.name,
        row.state,
        row.password_hash,
        row.password_changed_at,
        row.created_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The account of this id.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<PersonAccount>, sqlx::Error> {
    sqlx::query_as!(
        PersonAccount,
        r#"select id as "id!: Uuid", name as "name!", state as "state!", password_hash as "password_hash?",
                  password_changed_at as "password_changed_at?: i64", created_at as "created_at!: i64"
           from person_accounts
           where id = $1"#,
        id
    )
    .fetch_optional(conn)
    .await
}

/// The account somebody is reached by.
pub async fn find_by_contact(conn: &mut Conn, contact: &str) -> Result<Option<PersonAccount>, sqlx::Error> {
    sqlx::query_as!(
        PersonAccount,
        r#"select id as "id!: Uuid", name as "name!", state as "state!", password_hash as "password_hash?",
                  password_changed_at as "password_changed_at?: i64", created_at as "created_at!: i64"
           from person_accounts
           where id = (select person_id from person_contacts where contact = $1)"#,
        contact
    )
    .fetch_optional(conn)
    .await
}

/// Who holds or held a role in the region, by name.
pub async fn list_in_region(conn: &mut Conn, region_id: i64) -> Result<Vec<PersonAccount>, sqlx::Error> {
    sqlx::query_as!(
        PersonAccount,
        r#"select id as "id!: Uuid", name as "name!", state as "state!", password_hash as "password_hash?",
                  password_changed_at as "password_changed_at?: i64", created_at as "created_at!: i64"
           from person_accounts
           where id in (select person_id from person_roles where region_id = $1)
           order by lower(name), id"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Sets the password; whoever was invited is active from now on.
pub async fn set_password(conn: &mut Conn, id: Uuid, hash: &str, at: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_accounts set password_hash = $2, password_changed_at = $3, state = 'active' where id = $1",
        id,
        hash,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_contact(conn: &mut Conn, row: &PersonContact) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_contacts
             (person_id, kind, contact, verified_at)
         values ($1, $2, $3, $4)",
        row.person_id,
        row.kind,
        row.contact,
        row.verified_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Contacts of somebody.
pub async fn list_contacts(conn: &mut Conn, person_id: Uuid) -> Result<Vec<PersonContact>, sqlx::Error> {
    sqlx::query_as!(
        PersonContact,
        r#"select person_id as "person_id!: Uuid", kind as "kind!", contact as "contact!",
                  verified_at as "verified_at?: i64"
           from person_contacts
           where person_id = $1
           order by contact"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Contacts of everybody who holds or held a role in the region.
pub async fn list_contacts_in_region(
    conn: &mut Conn,
    region_id: i64,
) -> Result<Vec<PersonContact>, sqlx::Error> {
    sqlx::query_as!(
        PersonContact,
        r#"select person_id as "person_id!: Uuid", kind as "kind!", contact as "contact!",
                  verified_at as "verified_at?: i64"
           from person_contacts
           where person_id in (select person_id from person_roles where region_id = $1)
           order by contact"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Removes the contacts of somebody, to make room for another.
pub async fn delete_contacts(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_contacts where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn insert_role(conn: &mut Conn, row: &PersonRole) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_roles
             (region_id, id, person_id, role, organisation_id, from_on, until_on, granted_at, granted_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.region_id,
        row.id,
        row.person_id,
        row.role,
        row.organisation_id,
        row.from_on,
        row.until_on,
        row.granted_at,
        row.granted_by
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// All roles of somebody, also those that ended.
pub async fn list_roles(conn: &mut Conn, person_id: Uuid) -> Result<Vec<PersonRole>, sqlx::Error> {
    sqlx::query_as!(
        PersonRole,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", person_id as "person_id!: Uuid",
                  role as "role!", organisation_id as "organisation_id?: Uuid", from_on as "from_on!",
                  until_on as "until_on?", granted_at as "granted_at!: i64", granted_by as "granted_by?: Uuid", ended_at as "ended_at?: i64"
           from person_roles
           where person_id = $1
           order by region_id, granted_at, id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// All roles in a region, also those that ended.
pub async fn list_roles_in_region(conn: &mut Conn, region_id: i64) -> Result<Vec<PersonRole>, sqlx::Error> {
    sqlx::query_as!(
        PersonRole,
        r#"select region_id as "region_id!: i64", id as "id!: Uuid", person_id as "person_id!: Uuid",
                  role as "role!", organisation_id as "organisation_id?: Uuid", from_on as "from_on!",
                  until_on as "until_on?", granted_at as "granted_at!: i64", granted_by as "granted_by?: Uuid", ended_at as "ended_at?: i64"
           from person_roles
           where region_id = $1
           order by granted_at, id"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

/// Ends a role on a day.
pub async fn end_role(
    conn: &mut Conn,
    region_id: i64,
    id: Uuid,
    until_on: &str,
    at: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update person_roles set until_on = $3, ended_at = $4
         where region_id = $1 and id = $2 and ended_at is null",
        region_id,
        id,
        until_on,
        at
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub async fn insert_holding(conn: &mut Conn, row: &PersonHolding) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into person_holdings
             (region_id, source_id, person_id)
         values ($1, $2, $3)",
        row.region_id,
        row.source_id,
        row.person_id
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Tenures and mandates of somebody.
pub async fn list_holdings(conn: &mut Conn, person_id: Uuid) -> Result<Vec<PersonHolding>, sqlx::Error> {
    sqlx::query_as!(
        PersonHolding,
        r#"select region_id as "region_id!: i64", source_id as "source_id!: Uuid",
                  person_id as "person_id!: Uuid"
           from person_holdings
           where person_id = $1
           order by region_id, source_id"#,
        person_id
    )
    .fetch_all(conn)
    .await
}

/// Whose the tenures and mandates of a region are.
pub async fn list_holdings_in_region(
    conn: &mut Conn,
    region_id: i64,
) -> Result<Vec<PersonHolding>, sqlx::Error> {
    sqlx::query_as!(
        PersonHolding,
        r#"select region_id as "region_id!: i64", source_id as "source_id!: Uuid",
                  person_id as "person_id!: Uuid"
           from person_holdings
           where region_id = $1
           order by source_id"#,
        region_id
    )
    .fetch_all(conn)
    .await
}

pub async fn delete_roles(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_roles where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn delete_holdings(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from person_holdings where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn delete_links(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from one_time_links where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn delete_totp(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_totp where person_id = $1", person_id).execute(conn).await?;
    Ok(done.rows_affected())
}

pub async fn delete_recovery_codes(conn: &mut Conn, person_id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_recovery_codes where person_id = $1", person_id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// The last part of closing an account.
pub async fn delete_account(conn: &mut Conn, id: Uuid) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from person_accounts where id = $1", id).execute(conn).await?;
    Ok(done.rows_affected())
}
