//! Decisions: from a motion that a member puts to a result that anybody can count again, and what is refused on the way.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::{PASSWORD, Person};
use crate::seat::{contact, put, representative, seat, sits};
use http::StatusCode;
use rembuk_domain::forum::published::{Difference, PublishedDecision};
use rembuk_domain::forum::seats::Sitting;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{MeetingRow, NOW};
use rembuk_store::{PublicAct, run};
use rembuk_web::jobs;
use rembuk_web::jobs::daily::Days;
use rembuk_web::world::{WORLD_BEGINS, World};
use serde_json::json;
use uuid::Uuid;

const JEMBER: i64 = 3509;
const REFERENCE: &str = "k-2026-0001";
const DESK: &str = "/jember/kelola/keputusan/k-2026-0001";
const PAGE: &str = "/jember/keputusan/k-2026-0001";
const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;

async fn jember(world: World, government: u8, other: u8) -> App {
    world.region("jember").with_forum(government, other).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sekretariat@contoh.example", &[(Role::Secretariat, JEMBER, None)]).await
}

fn later(app: &App, micros: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + micros));
}

/// What the server does every second: the day's jobs, then what is due.
async fn tick(app: &App) {
    jobs::tick(&app.state, &mut Days::default()).await.unwrap();
}

async fn put_motion(member: &Person<'_>, seat: Uuid, more: &[(&str, &str)]) -> Answer {
    let seat = seat.simple().to_string();
    let mut fields = vec![
        ("kursi", seat.as_str()),
        ("judul", "Naskah rencana aksi"),
        ("isi", "Forum menyepakati naskah rencana aksi."),
        ("aturan", "two-sides"),
    ];
    fields.extend_from_slice(more);
    member.fill("/jember/kelola/keputusan/baru", "/jember/kelola/keputusan/baru", &fields).await
}

async fn open(by: &Person<'_>, method: &str, setting: &str, length: &str) -> Answer {
    let fields = [("cara", method), ("tempat", setting), ("lama", length), ("sebab", "Tenggat sudah dekat")];
    by.fill(DESK, &format!("{DESK}/buka"), &fields).await
}

async fn say(member: &Person<'_>, choice: &str, reason: &str) -> Answer {
    member.fill(DESK, &format!("{DESK}/suara"), &[("suara", choice), ("alasan", reason)]).await
}

/// All representatives of a forum with so many seats, by number from 1.
async fn everybody(app: &App, seats: i64) -> Vec<Person<'_>> {
    let mut people = Vec::new();
    for number in 1..=seats {
        people.push(representative(app, JEMBER, number).await);
    }
    people
}

async fn published(app: &App) -> PublishedDecision {
    let answer = app.get("/api/v1/regions/jember/decisions/K-2026-0001").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.bytes).unwrap()
}

async fn outcome(app: &App) -> Option<String> {
    published(app).await.outcome.map(|outcome| outcome.code().to_owned())
}

/// The motion that most stories start from: put by seat 1 and opened by the secretariat, in writing.
async fn opened<'a>(app: &'a App, people: &[Person<'_>], method: &str) -> Person<'a> {
    let first = seat(app, JEMBER, "forum", 1).await.id;
    assert_eq!(put_motion(&people[0], first, &[]).await.status, StatusCode::SEE_OTHER);
    let secretariat = secretariat(app).await;
    let answer = open(&secretariat, method, "written", "3").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    secretariat
}

#[tokio::test]
async fn two_sides_vote_in_writing_and_anybody_can_count_again() {
    on_both(async |world| {
        let app = jember(world, 3, 3).await;
        let people = everybody(&app, 6).await;
        opened(&app, &people, "open").await;
        for (member, choice) in people.iter().zip(["yes", "yes", "no", "yes", "yes"]) {
            let answer = say(member, choice, "").await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        }
        assert_eq!(outcome(&app).await, None);
        assert!(app.get("/jember/keputusan").await.words().contains("1 pemungutan suara sedang berlangsung"));
        later(&app, 3 * DAY);
        tick(&app).await;
        let words = app.get(PAGE).await.words();
        assert!(words.contains("Disepakati Unsur pemerintah: 2 setuju, 1 tidak, 0 abstain (3 hadir, kuorum 2 dari 3, terpenuhi)."), "{words}");
        let decision = published(&app).await;
        assert_eq!(decision.recount(), []);
        assert_eq!(decision.outcome.map(|outcome| outcome.code()), Some("passed"));
        let file = app.get(&format!("{PAGE}/data.json")).await;
        assert_eq!(serde_json::from_slice::<PublishedDecision>(&file.bytes).unwrap(), decision);
        let digest = decision.rounds[0].digest.clone().unwrap();
        let entries = app.get("/jember/catatan/data.json").await.text();
        assert!(entries.contains(&format!("\\\"after\\\":\\\"{digest}\\\"")));
        assert!(app.get("/jember/keputusan.csv").await.text().contains("K-2026-0001,Naskah rencana aksi,"));
    })
    .await;
}

#[tokio::test]
async fn a_majority_of_all_fails_for_want_of_one_side() {
    on_both(async |world| {
        let app = jember(world, 2, 4).await;
        let people = everybody(&app, 6).await;
        opened(&app, &people, "open").await;
        for (member, choice) in people.iter().zip(["no", "no", "yes", "yes", "yes", "yes"]) {
            say(member, choice, "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        assert_eq!(outcome(&app).await.as_deref(), Some("failed"));
        assert!(app.get(PAGE).await.words().contains("Tidak disepakati"));
    })
    .await;
}

#[tokio::test]
async fn an_absent_side_stops_nothing_for_longer_than_its_clocks() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let member = representative(&app, JEMBER, 3).await;
        let own = seat(&app, JEMBER, "forum", 3).await.id;
        put_motion(&member, own, &[]).await;
        // Nobody opens it: after ten working days the clock does, for seven days.
        later(&app, 14 * DAY);
        tick(&app).await;
        assert!(app.get(PAGE).await.words().contains("Belum dibuka"));
        later(&app, 15 * DAY);
        tick(&app).await;
        assert!(app.get(PAGE).await.words().contains("Dibuka dengan sendirinya"));
        let other = representative(&app, JEMBER, 4).await;
        member.sign_in(&contact("forum", 3, Sitting::Representative), PASSWORD).await;
        assert_eq!(say(&member, "yes", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(say(&other, "yes", "").await.status, StatusCode::SEE_OTHER);
        later(&app, 22 * DAY);
        tick(&app).await;
        let words = app.get(PAGE).await.words();
        assert!(
            words.contains(
                "Kuorum tidak terpenuhi pada unsur pemerintah. Panggilan kedua mulai 22 Desember 2026"
            ),
            "{words}"
        );
        later(&app, 45 * DAY);
        tick(&app).await;
        member.sign_in(&contact("forum", 3, Sitting::Representative), PASSWORD).await;
        other.sign_in(&contact("forum", 4, Sitting::Representative), PASSWORD).await;
        say(&member, "yes", "").await;
        say(&other, "yes", "").await;
        later(&app, 60 * DAY);
        tick(&app).await;
        assert_eq!(outcome(&app).await.as_deref(), Some("recommended"));
        assert!(app.get(PAGE).await.words().contains("unsur pemerintah tidak hadir pada panggilan kedua"));
        assert_eq!(published(&app).await.recount(), []);
    })
    .await;
}

#[tokio::test]
async fn consent_passes_unless_somebody_objects_with_a_reason() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "consent").await;
        for member in &people[..3] {
            say(member, "yes", "").await;
        }
        let refused = say(&people[3], "no", "").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("Tulis alasannya."));
        say(&people[3], "no", "Anggarannya belum ada").await;
        later(&app, 3 * DAY);
        tick(&app).await;
        let words = app.get(PAGE).await.words();
        assert!(words.contains("Dibuka karena ada keberatan dalam musyawarah"), "{words}");
        assert!(words.contains("Anggarannya belum ada"));
        for member in &people {
            say(member, "yes", "").await;
        }
        later(&app, 11 * DAY);
        tick(&app).await;
        assert_eq!(outcome(&app).await.as_deref(), Some("passed"));
        assert_eq!(published(&app).await.recount(), []);
    })
    .await;
}

#[tokio::test]
async fn a_secret_vote_keeps_counts_and_shows_none_before_it_closes() {
    on_both(async |world| {
        let app = jember(world, 3, 3).await;
        let people = everybody(&app, 6).await;
        opened(&app, &people, "secret").await;
        assert!(
            people[0]
                .get(DESK)
                .await
                .words()
                .contains("Bila semua memilih sama, hasilnya membuka pilihan setiap orang")
        );
        for (member, choice) in people.iter().zip(["yes", "yes", "no", "yes", "yes", "abstain"]) {
            assert_eq!(say(member, choice, "").await.status, StatusCode::SEE_OTHER);
        }
        let open = published(&app).await;
        assert_eq!(
            (&open.rounds[0].counts, &open.rounds[0].took_part, &open.rounds[0].ballots),
            (&None, &None, &None)
        );
        assert!(!app.get("/jember/catatan/data.json").await.text().contains("\\\"choice\\\""));
        let again = people[0].post(&format!("{DESK}/suara"), &[]).await;
        assert_eq!(again.status, StatusCode::FORBIDDEN);
        later(&app, 3 * DAY);
        tick(&app).await;
        let closed = published(&app).await;
        assert_eq!(closed.recount(), []);
        assert_eq!(closed.outcome.map(|outcome| outcome.code()), Some("passed"));
        assert_eq!(closed.rounds[0].took_part.as_ref().map(std::collections::BTreeSet::len), Some(6));
        assert!(app.get(PAGE).await.words().contains("Ikut bersuara"));
    })
    .await;
}

#[tokio::test]
async fn a_secret_vote_is_given_once_and_refused_where_a_group_is_too_small() {
    on_both(async |world| {
        let app = jember(world, 2, 3).await;
        let people = everybody(&app, 2).await;
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[]).await;
        let secretariat = secretariat(&app).await;
        let answer = open(&secretariat, "secret", "written", "3").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Suara rahasia tidak mungkin"));
    })
    .await;
    on_both(async |world| {
        let app = jember(world, 3, 3).await;
        let people = everybody(&app, 1).await;
        opened(&app, &people, "secret").await;
        // Two windows with the same form.
        let html = people[0].get(DESK).await.text();
        let hidden = crate::person::hidden(&html, &format!("{DESK}/suara"));
        say(&people[0], "yes", "").await;
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("suara", "no"));
        let twice = people[0].post(&format!("{DESK}/suara"), &fields).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.words().contains("Suara rahasia diberikan sekali"));
    })
    .await;
}

#[tokio::test]
async fn an_open_vote_may_be_changed_and_the_last_one_counts_once() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        say(&people[0], "no", "Belum siap").await;
        say(&people[0], "yes", "").await;
        say(&people[0], "yes", "").await;
        let ballots = published(&app).await.rounds[0].ballots.clone().unwrap();
        assert_eq!(ballots.len(), 1);
        assert_eq!(ballots.values().next().map(|choice| choice.code()), Some("yes"));
        let record = app.get("/jember/catatan").await.words();
        assert_eq!(record.matches("K-2026-0001: kursi 1").count(), 2);
    })
    .await;
}

#[tokio::test]
async fn after_the_end_nothing_is_taken_even_before_it_is_counted() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        let html = people[1].get(DESK).await.text();
        let hidden = crate::person::hidden(&html, &format!("{DESK}/suara"));
        later(&app, 3 * DAY);
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("suara", "yes"));
        let late = people[1].post(&format!("{DESK}/suara"), &fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.words().contains("Pemungutan suara sudah ditutup"));
    })
    .await;
}

#[tokio::test]
async fn nobody_votes_for_another_seat_or_without_mandate() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        let secretariat = opened(&app, &people, "open").await;
        let other = seat(&app, JEMBER, "forum", 2).await.id.simple().to_string();
        let mut fields = crate::person::hidden(&people[0].get(DESK).await.text(), &format!("{DESK}/suara"));
        fields.retain(|(name, _)| name != "kursi");
        let mut sent: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        sent.extend([("kursi", other.as_str()), ("suara", "yes")]);
        let answer = people[0].post(&format!("{DESK}/suara"), &sent).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Anda bukan wakil atau pengganti kursi ini"));
        assert!(
            secretariat
                .get(DESK)
                .await
                .words()
                .contains("Anda tidak bertindak untuk kursi yang bersuara di sini")
        );
        // An account with a role for the organisation, but not noted on its seat.
        let organisation = seat(&app, JEMBER, "forum", 2).await.holder.map(|holder| holder.organisation);
        let colleague =
            Person::with(&app, "rekan@contoh.example", &[(Role::AgencyOfficer, JEMBER, organisation)]).await;
        assert!(
            colleague
                .get(DESK)
                .await
                .words()
                .contains("Anda tidak bertindak untuk kursi yang bersuara di sini")
        );
    })
    .await;
}

#[tokio::test]
async fn a_representative_replaced_during_a_vote_leaves_the_vote_to_the_new_one() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 2).await;
        opened(&app, &people, "open").await;
        say(&people[0], "no", "").await;
        let one = seat(&app, JEMBER, "forum", 1).await;
        let organisation = one.holder.map(|holder| holder.organisation);
        let new =
            Person::with(&app, "baru@contoh.example", &[(Role::AgencyOfficer, JEMBER, organisation)]).await;
        put(&app, JEMBER, &one, "baru@contoh.example", Sitting::Representative).await;
        assert!(new.get(DESK).await.words().contains("Suara kursi ini tercatat: tidak setuju"));
        assert!(people[0].get(DESK).await.words().contains("Anda tidak bertindak untuk kursi"));
        assert_eq!(say(&new, "yes", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            published(&app).await.rounds[0].ballots.as_ref().map(std::collections::BTreeMap::len),
            Some(1)
        );
    })
    .await;
}

#[tokio::test]
async fn a_seat_filled_anew_during_a_vote_keeps_the_vote_it_gave_and_gives_no_more() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        say(&people[2], "no", "").await;
        let other = seat(&app, JEMBER, "forum", 4).await.holder.map(|holder| holder.organisation);
        refill(&app, 3, other).await;
        let new = Person::with(&app, "baru@contoh.example", &[(Role::ForumMember, JEMBER, other)]).await;
        let third = seat(&app, JEMBER, "forum", 3).await;
        put(&app, JEMBER, &third, "baru@contoh.example", Sitting::Representative).await;
        let answer = say(&new, "yes", "").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.words());
        assert!(answer.words().contains("Kursi ini tidak dapat bertindak lagi"), "{}", answer.words());
        let ballots = published(&app).await.rounds[0].ballots.clone().unwrap();
        assert_eq!(ballots.values().map(|choice| choice.code()).collect::<Vec<_>>(), ["no"]);
    })
    .await;
}

/// Representative and alternate have one vote between them.
#[tokio::test]
async fn a_seat_has_one_vote_whoever_sits_on_it() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 1).await;
        opened(&app, &people, "open").await;
        let alternate = sits(&app, JEMBER, "forum", 1, Sitting::Alternate).await;
        say(&people[0], "yes", "").await;
        say(&alternate, "no", "").await;
        let ballots = published(&app).await.rounds[0].ballots.clone().unwrap();
        assert_eq!(ballots.values().map(|choice| choice.code()).collect::<Vec<_>>(), ["no"]);
    })
    .await;
}

#[tokio::test]
async fn an_organisation_that_changes_sides_keeps_its_vote_and_gives_no_more() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        say(&people[2], "yes", "").await;
        let fields = crate::person::hidden(&people[2].get(DESK).await.text(), &format!("{DESK}/suara"));
        move_to_government(&app, seat(&app, JEMBER, "forum", 3).await.holder.unwrap().organisation).await;
        let mut sent: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        sent.push(("suara", "no"));
        let answer = people[2].post(&format!("{DESK}/suara"), &sent).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Kursi ini tidak dapat bertindak lagi"));
        for member in [&people[0], &people[1], &people[3]] {
            say(member, "yes", "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        let decision = published(&app).await;
        let result = decision.rounds[0].result.as_ref().unwrap();
        assert_eq!((result.non_government.seats, result.non_government.votes.yes), (2, 2));
        assert_eq!(decision.recount(), []);
    })
    .await;
}

async fn move_to_government(app: &App, organisation: Uuid) {
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let rows = run!(tx, organisations::list(JEMBER, NOW)).unwrap();
    let mut row = rows.into_iter().find(|row| row.id == organisation).unwrap();
    row.platform = "government".to_owned();
    let seq = tx.seq();
    run!(tx, organisations::close(JEMBER, organisation, seq)).unwrap();
    run!(tx, organisations::insert(JEMBER, seq, &row)).unwrap();
    commit(tx, "agencies-imported").await;
}

async fn commit(tx: rembuk_store::Write, kind: &'static str) {
    let act = PublicAct {
        kind,
        by: "Sekretariat".to_owned(),
        subject: "uji".to_owned(),
        before: None,
        after: None,
        payload: json!({}),
    };
    tx.commit_public(act).await.unwrap();
}

#[tokio::test]
async fn a_forum_with_an_empty_side_is_warned_and_one_without_voters_refused() {
    on_both(async |world| {
        let app = jember(world, 0, 2).await;
        let people = everybody(&app, 2).await;
        let own = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], own, &[]).await;
        let secretariat = secretariat(&app).await;
        assert!(
            secretariat
                .get(DESK)
                .await
                .words()
                .contains("unsur pemerintah: tidak ada kursi yang dapat bersuara hari ini")
        );
        assert_eq!(open(&secretariat, "open", "written", "3").await.status, StatusCode::SEE_OTHER);
        for member in &people {
            say(member, "yes", "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        assert_eq!(outcome(&app).await, None);
        assert!(app.get(PAGE).await.words().contains("Kuorum tidak terpenuhi pada unsur pemerintah"));
    })
    .await;
    on_both(async |world| {
        let app = jember(world, 1, 1).await;
        let people = everybody(&app, 1).await;
        let own = seat(&app, JEMBER, "forum", 1).await;
        put_motion(&people[0], own.id, &[]).await;
        for number in 1..=2 {
            vacate(&app, number).await;
        }
        let answer = open(&secretariat(&app).await, "open", "written", "3").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Tidak ada kursi yang dapat bersuara"));
    })
    .await;
}

async fn vacate(app: &App, number: i64) {
    refill(app, number, None).await;
}

/// Gives a seat to another organisation, or to none.
async fn refill(app: &App, number: i64, organisation: Option<Uuid>) {
    let id = seat(app, JEMBER, "forum", number).await.id;
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let rows = run!(tx, forum::list_seats(JEMBER, NOW)).unwrap();
    let mut row = rows.into_iter().find(|row| row.id == id).unwrap();
    row.organisation_id = organisation;
    let seq = tx.seq();
    run!(tx, forum::close_seat(JEMBER, id, seq)).unwrap();
    run!(tx, forum::insert_seat(JEMBER, seq, &row)).unwrap();
    commit(tx, "seat-vacated").await;
}

#[tokio::test]
async fn a_tie_on_one_side_is_not_passed() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        for (member, choice) in people.iter().zip(["yes", "no", "yes", "yes"]) {
            say(member, choice, "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        assert_eq!(outcome(&app).await.as_deref(), Some("failed"));
    })
    .await;
}

#[tokio::test]
async fn who_steps_aside_leaves_the_base_with_the_vote_they_gave() {
    on_both(async |world| {
        let app = jember(world, 3, 3).await;
        let people = everybody(&app, 6).await;
        opened(&app, &people, "open").await;
        say(&people[0], "yes", "").await;
        let bare = people[0].fill(DESK, &format!("{DESK}/mundur"), &[("sebab", " ")]).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        people[0].fill(DESK, &format!("{DESK}/mundur"), &[("sebab", "Lembaga kami penerima dananya")]).await;
        assert!(people[0].get(DESK).await.words().contains("Kursi ini mengundurkan diri"));
        for member in &people[1..] {
            say(member, "yes", "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        let decision = published(&app).await;
        let result = decision.rounds[0].result.as_ref().unwrap();
        assert_eq!(
            (result.government.seats, result.government.recused, result.government.votes.yes),
            (2, 1, 2)
        );
        assert_eq!(decision.recount(), []);
        assert!(app.get(PAGE).await.words().contains("Lembaga kami penerima dananya"));
    })
    .await;
}

/// A meeting of the forum that began a minute ago.
async fn meeting(app: &App) -> MeetingRow {
    let body = crate::seat::forum(app, JEMBER).await.forum().unwrap().id;
    let row = MeetingRow {
        id: Uuid::now_v7(),
        reference: "R-2026-0001".to_owned(),
        body_id: Some(body),
        convener_id: None,
        title: "Pleno".to_owned(),
        purpose: String::new(),
        kind: "forum".to_owned(),
        starts_at: WORLD_BEGINS.micros() - MINUTE,
        ends_at: WORLD_BEGINS.micros() + 120 * MINUTE,
        place: "Aula".to_owned(),
        online_link: None,
        state: "called".to_owned(),
        called_on: Some("2026-11-16".to_owned()),
        moved_count: 0,
        moved_from: None,
        reason: None,
        follows_up: None,
        process_id: None,
        letter_number: None,
        sort_key: "1".to_owned(),
        valid_from_seq: 0,
    };
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let seq = tx.seq();
    run!(tx, meetings::insert(JEMBER, seq, &row)).unwrap();
    commit(tx, "meeting-called").await;
    row
}

#[tokio::test]
async fn in_a_meeting_presence_is_judged_when_it_closes() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        let meeting = meeting(&app).await.id.simple().to_string();
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[("rapat", &meeting)]).await;
        let secretariat = secretariat(&app).await;
        let answer = open(&secretariat, "open", "meeting", "15").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        let early = secretariat.fill(DESK, &format!("{DESK}/tutup"), &[]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.words().contains("Belum dapat ditutup"));
        for member in &people {
            say(member, "yes", "").await;
        }
        // One of government leaves before it closes: the vote stands, the quorum of 2 does not.
        let there: Vec<String> = {
            let mut ids = Vec::new();
            for number in 2..=4 {
                ids.push(seat(&app, JEMBER, "forum", number).await.id.simple().to_string());
            }
            ids
        };
        let marks: Vec<(&str, &str)> = there.iter().map(|id| ("hadir", id.as_str())).collect();
        let noted = secretariat.fill(DESK, &format!("{DESK}/hadir"), &marks).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.words());
        later(&app, 15 * MINUTE);
        tick(&app).await;
        let decision = published(&app).await;
        let round = &decision.rounds[0];
        assert_eq!(round.result.as_ref().map(|result| result.outcome.code()), Some("returned"));
        assert_eq!(round.result.as_ref().map(|result| result.government.votes.yes), Some(2));
        assert_eq!(decision.recount(), []);
        assert!(app.get(PAGE).await.words().contains("Kuorum tidak terpenuhi pada unsur pemerintah"));
    })
    .await;
}

#[tokio::test]
async fn a_seat_that_votes_is_there_whatever_the_secretariat_noted_before() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        let meeting = meeting(&app).await.id.simple().to_string();
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[("rapat", &meeting)]).await;
        let secretariat = secretariat(&app).await;
        open(&secretariat, "open", "meeting", "15").await;
        say(&people[0], "yes", "").await;
        // The box of seat 1 is taken off: noted as having left.
        secretariat.fill(DESK, &format!("{DESK}/hadir"), &[]).await;
        for member in &people {
            assert_eq!(say(member, "yes", "").await.status, StatusCode::SEE_OTHER);
        }
        later(&app, 15 * MINUTE);
        tick(&app).await;
        assert_eq!(outcome(&app).await.as_deref(), Some("passed"));
    })
    .await;
}

#[tokio::test]
async fn a_form_of_presence_notes_what_was_changed_on_it_and_sends_nobody_out_who_came_meanwhile() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        let meeting = meeting(&app).await.id.simple().to_string();
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[("rapat", &meeting)]).await;
        let secretariat = secretariat(&app).await;
        open(&secretariat, "open", "meeting", "15").await;
        let action = format!("{DESK}/hadir");
        let stale = crate::person::hidden(&secretariat.get(DESK).await.text(), &action);
        for member in &people {
            say(member, "yes", "").await;
        }
        let fields: Vec<(&str, &str)> =
            stale.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(secretariat.post(&action, &fields).await.status, StatusCode::SEE_OTHER);
        later(&app, 15 * MINUTE);
        tick(&app).await;
        assert_eq!(outcome(&app).await.as_deref(), Some("passed"));
    })
    .await;
}

#[tokio::test]
async fn when_its_meeting_is_over_nobody_is_in_the_room_and_no_vote_is_opened_there() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        let meeting = meeting(&app).await.id.simple().to_string();
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[("rapat", &meeting)]).await;
        later(&app, 241 * MINUTE);
        let answer = open(&people[2], "consent", "meeting", "15").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("sudah selesai"), "{}", answer.words());
    })
    .await;
}

#[tokio::test]
async fn a_vote_in_a_meeting_closes_once_everybody_there_has_voted() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        let meeting = meeting(&app).await.id.simple().to_string();
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[("rapat", &meeting)]).await;
        // A co-chair opens and closes it: it needs no secretariat.
        open(&people[2], "open", "meeting", "15").await;
        for member in &people {
            say(member, "yes", "").await;
        }
        let closed = people[2].fill(DESK, &format!("{DESK}/tutup"), &[]).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.words());
        assert_eq!(outcome(&app).await.as_deref(), Some("passed"));
        // The job at its end finds nothing to do.
        later(&app, 15 * MINUTE);
        tick(&app).await;
        assert_eq!(published(&app).await.rounds.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn consent_comes_first_unless_a_reason_says_why_not_and_writing_takes_three_days() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 2).await;
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[]).await;
        let secretariat = secretariat(&app).await;
        let fields = [("cara", "open"), ("tempat", "written"), ("lama", "3")];
        let bare = secretariat.fill(DESK, &format!("{DESK}/buka"), &fields).await;
        assert!(bare.words().contains("Musyawarah didahulukan."), "{}", bare.words());
        let short = open(&secretariat, "consent", "written", "2").await;
        assert!(short.words().contains("paling sedikit 3 hari"));
        let long = open(&secretariat, "consent", "written", "61").await;
        assert!(long.words().contains("Paling lama 60 hari"));
        let nowhere = open(&secretariat, "consent", "meeting", "10").await;
        assert!(nowhere.words().contains("Rapatnya belum mulai, sudah selesai, dibatalkan, atau tidak ada"));
        // A member who is no chair opens nothing.
        let new = "/jember/kelola/keputusan/baru";
        let form = crate::person::hidden(&people[1].get(new).await.text(), new);
        let mut sent: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        sent.extend([("cara", "consent"), ("tempat", "written"), ("lama", "3")]);
        assert_eq!(people[1].post(&format!("{DESK}/buka"), &sent).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn the_seat_that_put_a_motion_takes_it_back_before_anybody_is_asked() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 2).await;
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[]).await;
        assert!(!people[1].get(DESK).await.text().contains("/tarik"));
        people[0].fill(DESK, &format!("{DESK}/tarik"), &[("alasan", "Sudah terjawab")]).await;
        assert!(app.get(PAGE).await.words().contains("Ditarik oleh pengusulnya: Sudah terjawab"));
    })
    .await;
}

#[tokio::test]
async fn enactment_is_recorded_apart_and_a_departure_needs_its_reason() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        for member in &people {
            say(member, "yes", "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        assert!(app.get(PAGE).await.words().contains("belum ada penetapan yang dicatat"));
        let secretariat = Person::nobody(&app);
        secretariat.sign_in("sekretariat@contoh.example", PASSWORD).await;
        let mut fields = vec![
            ("jenis", "departed"),
            ("oleh", "Bupati"),
            ("peraturan", "Peraturan Bupati"),
            ("nomor", "7 Tahun 2026"),
            ("tanggal", "2026-11-25"),
        ];
        let bare = secretariat.fill(DESK, &format!("{DESK}/penetapan"), &fields).await;
        assert!(bare.words().contains("penyimpangan tanpa alasan tidak dicatat"), "{}", bare.words());
        fields.extend([("beda", "Bab III tanpa target sampah"), ("alasan", "Menunggu anggaran")]);
        let done = secretariat.fill(DESK, &format!("{DESK}/penetapan"), &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let words = app.get(PAGE).await.words();
        assert!(
            words.contains("Ditetapkan dengan penyimpangan oleh Bupati: Peraturan Bupati Nomor 7 Tahun 2026"),
            "{words}"
        );
        assert!(words.contains("Alasan: Menunggu anggaran"));
        assert_eq!(published(&app).await.recount(), []);
    })
    .await;
}

#[tokio::test]
async fn an_open_vote_waits_among_the_tasks_of_its_seats_until_it_is_given() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 2).await;
        opened(&app, &people, "open").await;
        assert!(people[1].get("/tugas").await.words().contains("Beri suara: Naskah rencana aksi"));
        assert!(people[1].get("/pesan").await.words().contains("Beri suara: Naskah rencana aksi"));
        say(&people[1], "yes", "").await;
        assert!(!people[1].get("/tugas").await.words().contains("Beri suara: Naskah rencana aksi"));
        later(&app, 3 * DAY);
        tick(&app).await;
        let member = Person::nobody(&app);
        member.sign_in(&contact("forum", 2, Sitting::Representative), PASSWORD).await;
        assert!(member.get("/pesan").await.words().contains("Hasil: Naskah rencana aksi"));
    })
    .await;
}

/// Sixteen windows send the votes of one electorate at the same moment, each twice: none is lost, none doubled.
#[tokio::test]
async fn votes_of_the_same_moment_are_neither_lost_nor_doubled() {
    on_both(async |world| {
        let app = jember(world, 3, 3).await;
        let people = everybody(&app, 6).await;
        opened(&app, &people, "secret").await;
        let action = format!("{DESK}/suara");
        let mut sent = Vec::new();
        for member in &people {
            for _ in 0..2 {
                let hidden = crate::person::hidden(&member.get(DESK).await.text(), &action);
                sent.push((member, hidden));
            }
        }
        let posts = sent.iter().map(|(member, hidden)| {
            let mut fields: Vec<(&str, &str)> =
                hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            fields.push(("suara", "yes"));
            let action = action.clone();
            async move { member.post(&action, &fields).await.status }
        });
        let statuses = join_all(posts).await;
        // Each seat's first is taken; the second is refused, or a busy database asks to come again.
        for (member, pair) in people.iter().zip(statuses.chunks(2)) {
            let taken = pair.iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
            assert!(taken <= 1, "{pair:?}");
            if taken == 0 {
                assert_eq!(say(member, "yes", "").await.status, StatusCode::SEE_OTHER, "{pair:?}");
            }
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        let decision = published(&app).await;
        let result = decision.rounds[0].result.as_ref().unwrap();
        assert_eq!((result.government.votes.yes, result.non_government.votes.yes), (3, 3));
        assert_eq!(decision.recount(), []);
    })
    .await;
}

/// Polls all of them in turn, as a server meets them.
async fn join_all<T>(work: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut pending: Vec<_> = work.map(Box::pin).map(|one| (one, None)).collect();
    std::future::poll_fn(|context| {
        let mut is_done = true;
        for (work, answer) in &mut pending {
            if answer.is_none() {
                match work.as_mut().poll(context) {
                    std::task::Poll::Ready(ready) => *answer = Some(ready),
                    std::task::Poll::Pending => is_done = false,
                }
            }
        }
        if is_done { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    pending.into_iter().filter_map(|(_, answer)| answer).collect()
}

#[tokio::test]
async fn an_altered_file_is_told_by_its_recount() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 4).await;
        opened(&app, &people, "open").await;
        for member in &people {
            say(member, "no", "").await;
        }
        later(&app, 3 * DAY);
        tick(&app).await;
        let mut decision = published(&app).await;
        decision.outcome = rembuk_domain::forum::tally::Outcome::find("passed");
        assert!(matches!(decision.recount()[..], [Difference::Last { .. }]));
        assert!(
            app.get("/api/v1/regions/jember/decisions")
                .await
                .text()
                .contains("\"reference\":\"K-2026-0001\"")
        );
        assert_eq!(
            app.get(&format!("/jember/keputusan/{}", REFERENCE.to_uppercase())).await.status,
            StatusCode::OK
        );
        assert_eq!(app.get("/jember/keputusan/k-2026-0099").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_rule_changes_only_where_both_co_chairs_agree_and_motions_keep_theirs() {
    on_both(async |world| {
        let app = jember(world, 2, 2).await;
        let people = everybody(&app, 3).await;
        let path = "/jember/kelola/keputusan/aturan";
        let mut fields = vec![
            ("nama", "Dua pertiga"),
            ("pemilih", "seats"),
            ("kuorum-p", ">=2/3"),
            ("ambang-p", ">=2/3"),
            ("kuorum-n", ">=2/3"),
            ("ambang-n", "1/2"),
            ("dasar", "present"),
            ("abstain", "apart"),
            ("seri", "fails"),
            ("hari", "7"),
            ("alasan", "Untuk mengubah cara kerja"),
        ];
        let minority = people[0].fill(path, path, &fields).await;
        assert!(minority.words().contains("Ambang harus lebih dari separuh"), "{}", minority.words());
        fields[5] = ("ambang-n", ">=2/3");
        assert_eq!(people[1].fill(path, path, &fields).await.status, StatusCode::FORBIDDEN);
        let proposed = people[0].fill(path, path, &fields).await;
        assert_eq!(proposed.status, StatusCode::SEE_OTHER, "{}", proposed.words());
        assert!(!app.get("/jember/keputusan/aturan").await.words().contains("Dua pertiga"));
        let mut tx = app.world.store().read().await.unwrap();
        let proposal = run!(tx, forum::list_proposals(JEMBER, NOW)).unwrap().remove(0);
        drop(tx);
        let answer = format!("/jember/kelola/forum/usulan/{}", proposal.id.simple());
        let page = people[2].get(&answer).await.words();
        assert!(page.contains("hadir sekurangnya 2/3 kursi, dan setuju sekurangnya 2/3 suara"), "{page}");
        assert_eq!(
            people[2].fill(&answer, &answer, &[("jawaban", "setuju")]).await.status,
            StatusCode::SEE_OTHER
        );
        let rules = app.get("/jember/keputusan/aturan").await.words();
        assert!(rules.contains("Dua pertiga") && rules.contains("hadir sekurangnya 2/3 kursi"), "{rules}");
        let first = seat(&app, JEMBER, "forum", 1).await.id;
        put_motion(&people[0], first, &[]).await;
        assert!(app.get(PAGE).await.words().contains("hadir lebih dari separuh kursi"));
    })
    .await;
}
