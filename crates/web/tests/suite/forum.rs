//! The forum: who takes part for whom.
use crate::app::App;
use crate::both::on_both;
use crate::person::{Person, id_of};
use crate::seat::{contact, forum, put, representative, seat};
use rembuk_domain::forum::seats::Sitting;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::PersonSeat;
use rembuk_store::{PrivateReason, run};
use rembuk_web::world::World;

const JEMBER: i64 = 3509;

async fn jember(world: World) -> App {
    world.region("jember").with_forum(2, 3).create().await.unwrap();
    App::new(world)
}

#[tokio::test]
async fn a_world_with_a_forum_has_seats_of_both_sides_and_a_chair_of_each() {
    on_both(async |world| {
        let app = jember(world).await;
        let forum = forum(&app, JEMBER).await;
        let body = forum.forum().unwrap().id;
        let posts: Vec<(i64, &str, &str)> = forum
            .seats_of(body)
            .map(|seat| (seat.number, seat.constituency.code(), seat.post.code()))
            .collect();
        assert_eq!(
            posts,
            [
                (1, "government", "co-chair"),
                (2, "government", "member"),
                (3, "non-government", "co-chair"),
                (4, "non-government", "member"),
                (5, "non-government", "member")
            ]
        );
        let group = forum.body_named("pokja-sosial").unwrap().id;
        assert_eq!(forum.seats_of(group).count(), 2);
        let civil: Vec<i64> =
            forum.seats_of(body).filter(|seat| seat.is_civil_society()).map(|seat| seat.number).collect();
        assert_eq!(civil, [3]);
        assert_eq!(forum.speaks(forum.seats_of(body).nth(2).unwrap()), "Kursi 3, Lembaga Forum 1");
    })
    .await;
}

/// Who sits on a seat is no one else's business, and goes with the account.
#[tokio::test]
async fn one_person_sits_on_a_seat_and_leaves_it_with_the_account() {
    on_both(async |world| {
        let app = jember(world).await;
        representative(&app, JEMBER, 3).await;
        let seat = seat(&app, JEMBER, "forum", 3).await;
        let roles = [(Role::ForumMember, JEMBER, seat.holder.map(|holder| holder.organisation))];
        Person::with(&app, "baru@contoh.example", &roles).await;
        put(&app, JEMBER, &seat, "baru@contoh.example", Sitting::Representative).await;
        let persons = async || -> Vec<PersonSeat> {
            let mut tx = app.world.store().read().await.unwrap();
            run!(tx, forum::list_persons(JEMBER)).unwrap()
        };
        let new = id_of(&app, "baru@contoh.example").await.unwrap();
        assert_ne!(id_of(&app, &contact("forum", 3, Sitting::Representative)).await, Some(new));
        assert_eq!(persons().await.iter().map(|row| row.person_id).collect::<Vec<_>>(), [new]);
        let mut tx = app.world.store().write(JEMBER).await.unwrap();
        run!(tx, forum::delete_seats_of_person(new)).unwrap();
        tx.commit_private(PrivateReason::PersonalData).await.unwrap();
        assert!(persons().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn references_are_counted_by_kind_and_year_and_a_dropped_write_takes_none() {
    on_both(async |world| {
        let app = jember(world).await;
        let take = async |kind: &str, year: i64, keep: bool| {
            let mut tx = app.world.store().write(JEMBER).await.unwrap();
            let number = run!(tx, references::next(JEMBER, kind, year)).unwrap();
            if keep {
                tx.commit_private(PrivateReason::Work).await.unwrap();
            }
            number
        };
        assert_eq!(take("R", 2026, true).await, 1);
        assert_eq!(take("R", 2026, false).await, 2);
        assert_eq!(take("R", 2026, true).await, 2);
        assert_eq!(take("K", 2026, true).await, 1);
        assert_eq!(take("R", 2027, true).await, 1);
    })
    .await;
}
