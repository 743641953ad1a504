//! Imports, told as sentences.
use rembuk_web::world::World;

#[tokio::test]
async fn the_demo_loads() {
    let world = World::sqlite().await.unwrap();
    let added = rembuk_web::demo::load(world.store()).await;
    match added { Ok(a) => println!("{a:?}"), Err(e) => panic!("{e}") }
}
