//! One story, told on SQLite and on PostgreSQL.
//!
//! REMBUK_TEST_POSTGRES holds the address of a scratch server (`scripts/scratch-postgres.sh start DIR` prints one).
//! Each story gets a database of its own, copied from one that was migrated once. Without the variable the PostgreSQL
//! half is skipped, and says so.
use rembuk_web::world::World;
use sqlx::{Connection, Executor, PgConnection};
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::OnceCell;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Tells the story in a new SQLite world, then in a new PostgreSQL world.
pub async fn on_both(story: impl AsyncFn(World)) {
    story(World::sqlite().await.unwrap()).await;
    match postgres().await {
        Some(world) => story(world).await,
        None => println!("skipped on PostgreSQL: REMBUK_TEST_POSTGRES is not set"),
    }
}

/// A new PostgreSQL world, if there is a server for tests.
pub async fn postgres() -> Option<World> {
    let server = std::env::var("REMBUK_TEST_POSTGRES").ok().filter(|url| !url.is_empty())?;
    let template = TEMPLATE.get_or_init(|| make_template(&server)).await;
    let name = format!("{template}_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    create(&server, &format!("create database {name} template {template}")).await;
    Some(World::postgres(&with_database(&server, &name)).await.unwrap())
}

async fn make_template(server: &str) -> String {
    let name = format!("rembuk_test_{}", std::process::id());
    create(server, &format!("create database {name}")).await;
    let world = World::postgres(&with_database(server, &name)).await.unwrap();
    // A database can be copied only while nobody is connected to it.
    world.store().close().await;
    name
}

async fn create(server: &str, sql: &str) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    connection.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

fn with_database(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/{name}")
}
