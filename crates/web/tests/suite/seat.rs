//! Somebody on a seat of the forum, signed in: what stories of meetings, decisions and minutes start from.
use crate::app::App;
use crate::person::{Person, id_of};
use rembuk_domain::forum::seats::{Seat, Sitting};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{NOW, PersonSeat};
use rembuk_store::{PrivateReason, run};
use rembuk_web::forum::Forum;

/// The forum of a region as it stands now.
pub async fn forum(app: &App, region_id: i64) -> Forum {
    let mut tx = app.world.store().read().await.unwrap();
    Forum::load(&mut tx, region_id, NOW).await.unwrap()
}

/// A seat by its number in a body.
pub async fn seat(app: &App, region_id: i64, body: &str, number: i64) -> Seat {
    let forum = forum(app, region_id).await;
    let body = forum.body_named(body).unwrap().id;
    forum.seats_of(body).find(|seat| seat.number == number).unwrap().clone()
}

/// The contact of whoever [`sits`] there.
pub fn contact(body: &str, number: i64, sitting: Sitting) -> String {
    format!("{body}-{number}-{}@contoh.example", sitting.code())
}

/// Notes somebody with an account on a seat.
pub async fn put(app: &App, region_id: i64, seat: &Seat, contact: &str, sitting: Sitting) {
    let person_id = id_of(app, contact).await.unwrap();
    let row = PersonSeat { region_id, seat_id: seat.id, person_id, kind: sitting.code().to_owned() };
    let mut tx = app.world.store().write(region_id).await.unwrap();
    run!(tx, forum::put_person(&row)).unwrap();
    tx.commit_private(PrivateReason::PersonalData).await.unwrap();
}

/// The representative of a seat of the forum, with a role for its organisation, signed in.
pub async fn representative(app: &App, region_id: i64, number: i64) -> Person<'_> {
    sits(app, region_id, "forum", number, Sitting::Representative).await
}

/// Somebody on a seat of a body. Ask once for each: an invitation opens one account.
pub async fn sits<'a>(app: &'a App, region_id: i64, body: &str, number: i64, sitting: Sitting) -> Person<'a> {
    let seat = seat(app, region_id, body, number).await;
    let role = match seat.constituency {
        Constituency::Government => Role::AgencyOfficer,
        Constituency::NonGovernment => Role::ForumMember,
    };
    let organisation = seat.holder.map(|holder| holder.organisation);
    let contact = contact(body, number, sitting);
    let person = Person::with(app, &contact, &[(role, region_id, organisation)]).await;
    put(app, region_id, &seat, &contact, sitting).await;
    person
}
