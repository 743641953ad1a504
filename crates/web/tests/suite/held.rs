//! A meeting of the forum that is held: what stories of attendance, minutes and follow-ups start from.
use crate::app::{Answer, App};
use crate::person::Person;
use crate::seat::forum;
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{MeetingInvitationRow, NOW};
use rembuk_store::run;
use rembuk_web::world::{WORLD_BEGINS, World};

pub const JEMBER: i64 = 3509;
pub const MEETING: &str = "/jember/rapat/r-2026-0001";
pub const DESK: &str = "/jember/kelola/rapat/r-2026-0001";
const NEW: &str = "/jember/kelola/rapat/baru";
const HOUR: i64 = 3_600_000_000;

/// Days after the world began, at ten in the morning; the meeting is on day 14 from nine to twelve.
pub fn to(app: &App, days: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * HOUR));
}

/// What the clock does on a day.
pub async fn daily(app: &App, days: i64) {
    to(app, days);
    let zone = rembuk_web::context::time_zone("Asia/Jakarta");
    let at = Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * HOUR);
    let today = local_date(at, &zone);
    rembuk_web::meetings::daily::region(&app.state, JEMBER, today).await.unwrap();
    rembuk_web::minutes::daily::region(&app.state, JEMBER, today).await.unwrap();
}

pub async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

pub async fn press(person: &Person<'_>, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = person.fill(page, action, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action}: {}", answer.words());
    answer
}

/// A forum of two seats of the government (1, 2) and three others (3 to 5), 1 and 3 co-chairs, all invited to a plenary two
/// weeks ahead.
pub async fn called(world: World) -> App {
    world.region("jember").with_forum(2, 3).create().await.unwrap();
    let app = App::new(world);
    let boss = secretariat(&app).await;
    let plenary = [
        ("penyelenggara", "badan:forum"),
        ("judul", "Pleno akhir tahun"),
        ("hari", "2026-12-07"),
        ("mulai", "09.00"),
        ("selesai", "12:00"),
        ("tempat", "Aula Bappeda"),
    ];
    press(&boss, NEW, NEW, &plenary).await;
    let page = format!("{DESK}/undang");
    press(&boss, &page, &page, &[("kursi", "semua"), ("surat", "005/123/2026")]).await;
    app
}

/// The same, on the morning of the meeting.
pub async fn held(world: World) -> App {
    let app = called(world).await;
    to(&app, 14);
    app
}

/// Invitations in the order of seats.
pub async fn invitations(app: &App) -> Vec<MeetingInvitationRow> {
    let forum = forum(app, JEMBER).await;
    let mut tx = app.world.store().read().await.unwrap();
    let mut rows = run!(tx, meetings::list_all_invitations(JEMBER, NOW)).unwrap();
    rows.sort_by_key(|row| row.seat_id.and_then(|id| forum.seat(id)).map(|seat| seat.number));
    rows
}

/// Signs somebody in who has signed up already.
pub async fn again<'a>(app: &'a App, contact: &str) -> Person<'a> {
    let person = Person::nobody(app);
    let answer = person.sign_in(contact, crate::person::PASSWORD).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    person
}

/// Somebody on a seat of the forum, signed in anew: sessions end after a week unused.
pub async fn member_again(app: &App, number: i64) -> Person<'_> {
    let sitting = rembuk_domain::forum::seats::Sitting::Representative;
    again(app, &crate::seat::contact("forum", number, sitting)).await
}
