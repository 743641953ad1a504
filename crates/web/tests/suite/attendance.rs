//! Who came: noted by the desk, checked in by a code, public by office after its days, names gone after theirs.
use crate::app::App;
use crate::both::on_both;
use crate::held::{DESK, JEMBER, MEETING, again, called, daily, held, invitations, member_again, press, to};
use crate::person::Person;
use crate::seat::representative;
use http::{Method, StatusCode};
use rembuk_domain::time::Instant;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::world::WORLD_BEGINS;

const SHEET: &str = "/jember/kelola/rapat/r-2026-0001/kehadiran";
const CHECK_IN: &str = "/jember/rapat/r-2026-0001/hadir";

async fn boss(app: &App) -> Person<'_> {
    again(app, "sek@jember.go.id").await
}

/// Notes these ranks of the seats in their order.
async fn note(app: &App, boss: &Person<'_>, ranks: &[&str]) {
    let rows = invitations(app).await;
    let fields: Vec<(String, String)> = rows
        .iter()
        .zip(ranks)
        .flat_map(|(row, rank)| {
            let id = row.id.simple();
            let why = if *rank == "excused" { "dinas luar" } else { "" };
            [(format!("jenjang-{id}"), (*rank).to_owned()), (format!("keterangan-{id}"), why.to_owned())]
        })
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    press(boss, SHEET, SHEET, &fields).await;
}

/// The code that the screen shows now.
async fn code(boss: &Person<'_>) -> String {
    let html = boss.get(&format!("{SHEET}/layar")).await.text();
    let (_, rest) = html.split_once("r-screen__code\">").unwrap();
    rest[..rest.find('<').unwrap()].to_owned()
}

#[tokio::test]
async fn an_organisation_sees_its_line_before_everyone_and_everyone_after_five_working_days() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let member = representative(&app, JEMBER, 4).await;
        note(&app, &boss, &["head", "staff", "deputy", "excused", "absent"]).await;
        let own = member.get(SHEET).await.words();
        assert!(own.contains("tidak hadir, dengan keterangan"), "{own}");
        assert!(own.contains("Dapat dikoreksi sampai 14 Desember 2026"), "{own}");
        assert!(!own.contains("Lembaga Forum 1:"), "only its own line: {own}");
        let public = app.get(MEETING).await.words();
        assert!(public.contains("dalam masa koreksi"), "{public}");
        assert!(!public.contains("dinas luar"), "{public}");
        to(&app, 22);
        let public = app.get(MEETING).await.words();
        assert!(public.contains("Hadir 3 dari 5 undangan: pimpinan 1, sekretaris atau wakil 1"), "{public}");
        assert!(public.contains("dinas luar"), "{public}");
        let list = app.get("/jember/kehadiran").await.words();
        assert!(
            list.contains("5 lembaga menerima 5 undangan yang dihitung; 3 di antaranya dihadiri"),
            "{list}"
        );
        let csv = app.get("/jember/kehadiran.csv").await.text();
        assert!(
            csv.contains("Dinas Forum 1,government,2025-12-15,2026-12-15,1,1,0,0,0,0,0,0,0,0,0,"),
            "{csv}"
        );
        let lines = app.get("/jember/kehadiran/rincian.csv").await.text();
        assert!(lines.contains("R-2026-0001,2026-12-07,Dinas Forum 1,government,10,ya,head,,,"), "{lines}");
    })
    .await;
}

#[tokio::test]
async fn what_an_organisation_says_of_its_line_stands_beside_it_in_public() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let member = representative(&app, JEMBER, 4).await;
        note(&app, &boss, &["head", "staff", "deputy", "absent", "absent"]).await;
        let line = invitations(&app).await[3].id.simple().to_string();
        let action = format!("{SHEET}/sanggah");
        press(&member, SHEET, &action, &[("baris", &line), ("jenjang", "deputy")]).await;
        let other = invitations(&app).await[2].id.simple().to_string();
        let html = member.get(SHEET).await.text();
        let mut foreign: Vec<(String, String)> = crate::person::hidden(&html, &action);
        foreign.retain(|(name, _)| name != "baris");
        foreign.extend([("baris".to_owned(), other), ("jenjang".to_owned(), "head".to_owned())]);
        let foreign: Vec<(&str, &str)> = foreign.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(member.post(&action, &foreign).await.status, StatusCode::FORBIDDEN);
        assert!(boss.get(SHEET).await.words().contains("Menurut lembaga: sekretaris atau wakil"));
        to(&app, 22);
        let public = app.get(MEETING).await.words();
        assert!(public.contains("tidak hadir, tanpa keterangan Menurut lembaga: sekretaris"), "{public}");
        let late = member_again(&app, 4).await.get(SHEET).await.words();
        assert!(late.contains("masa koreksi berakhir"), "{late}");
    })
    .await;
}

#[tokio::test]
async fn a_public_line_is_corrected_with_a_reason_only() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        note(&app, &boss, &["head", "staff", "deputy", "absent", "absent"]).await;
        to(&app, 22);
        let boss = self::boss(&app).await;
        let field = format!("jenjang-{}", invitations(&app).await[3].id.simple());
        let silent = boss.fill(SHEET, SHEET, &[(field.as_str(), "deputy")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.words().contains("hanya berubah dengan alasan"), "{}", silent.words());
        press(&boss, SHEET, SHEET, &[(field.as_str(), "deputy"), ("alasan", "Daftar tertukar.")]).await;
        let public = app.get(MEETING).await.words();
        assert!(public.contains("Dikoreksi: Daftar tertukar."), "{public}");
        assert!(app.get("/jember/catatan").await.words().contains("Kehadiran yang sudah tampil dikoreksi"));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_noted_before_the_meeting_begins_nor_by_whoever_does_not_run_it() {
    on_both(async |world| {
        let app = called(world).await;
        let boss = boss(&app).await;
        representative(&app, JEMBER, 4).await;
        let field = format!("jenjang-{}", invitations(&app).await[0].id.simple());
        let early = boss.fill(SHEET, SHEET, &[(field.as_str(), "head")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.words().contains("Rapat belum dimulai"), "{}", early.words());
        to(&app, 14);
        let (boss, member) = (self::boss(&app).await, member_again(&app, 4).await);
        let html = member.get(SHEET).await.text();
        assert!(!html.contains(&field), "a member sees no screen to note others");
        let token = crate::person::hidden(&boss.get(SHEET).await.text(), SHEET);
        assert!(!token.is_empty());
        let shut = member.get(&format!("{SHEET}/layar")).await;
        assert_eq!(shut.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn two_people_who_note_at_once_do_not_undo_each_other_unseen() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let old = crate::person::hidden(&boss.get(SHEET).await.text(), SHEET);
        note(&app, &boss, &["head"]).await;
        let field = format!("jenjang-{}", invitations(&app).await[0].id.simple());
        let mut fields: Vec<(&str, &str)> = old.iter().map(|(name, value)| (&**name, &**value)).collect();
        fields.push((&field, "staff"));
        let answer = boss.post(SHEET, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("diubah orang lain"), "{}", answer.words());
    })
    .await;
}

#[tokio::test]
async fn people_check_in_by_the_code_on_the_screen_once_and_leave_a_name_for_the_desk_only() {
    on_both(async |world| {
        let app = called(world).await;
        let closed = app.get(CHECK_IN).await.words();
        assert!(closed.contains("Pencatatan dibuka dari satu jam sebelum rapat"), "{closed}");
        to(&app, 14);
        let boss = boss(&app).await;
        let now = code(&boss).await;
        let fields = [
            ("kode", now.as_str()),
            ("lembaga", "lembaga-forum-1"),
            ("jenjang", "deputy"),
            ("jabatan", "Sekretaris"),
            ("nama", "Siti Rahma"),
        ];
        let somebody = Person::nobody(&app);
        let html = somebody.get(CHECK_IN).await.text();
        let hidden = crate::person::hidden(&html, CHECK_IN);
        let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (&**name, &**value)).collect();
        all.extend_from_slice(&fields);
        for _ in 0..2 {
            let done = somebody.post(CHECK_IN, &all).await;
            assert_eq!(done.status, StatusCode::OK, "{}", done.words());
            assert!(done.words().contains("Anda tercatat"), "{}", done.words());
            assert!(done.words().contains("tidak membuktikan siapa orangnya"), "{}", done.words());
        }
        let mut tx = app.world.store().read().await.unwrap();
        let meeting = run!(tx, meetings::list(JEMBER, NOW)).unwrap()[0].id;
        let persons = run!(tx, attendance::list_persons(JEMBER, meeting)).unwrap();
        drop(tx);
        assert_eq!(persons.len(), 1, "the same form twice is one person");
        let desk = boss.get(SHEET).await.words();
        assert!(desk.contains("Siti Rahma"), "{desk}");
        assert!(desk.contains("Diusulkan dari pencatatan mandiri"), "{desk}");
        let wrong = somebody.fill(CHECK_IN, CHECK_IN, &[("kode", "AAAAAA")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.words().contains("Kode ini tidak cocok"), "{}", wrong.words());
        // Eleven minutes later the code is too old.
        app.world
            .clock()
            .set(Instant::from_micros(WORLD_BEGINS.micros() + 14 * 86_400_000_000 + 660_000_000));
        let old = somebody.fill(CHECK_IN, CHECK_IN, &fields).await;
        assert!(old.words().contains("Kode ini tidak cocok"), "{}", old.words());
        let guest = [("kode", code(&boss).await), ("lembaga", "guest".to_owned())];
        let guest: Vec<(&str, &str)> = guest.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let guest = somebody.fill(CHECK_IN, CHECK_IN, &guest).await;
        assert_eq!(guest.status, StatusCode::OK, "{}", guest.words());
    })
    .await;
}

#[tokio::test]
async fn whoever_guesses_codes_is_slowed_down_and_whoever_has_the_right_one_is_not() {
    let app = held(rembuk_web::world::World::sqlite().await.unwrap()).await;
    let boss = boss(&app).await;
    let somebody = Person::nobody(&app);
    let fields = |code: &str| {
        let fields = [("kode", code), ("lembaga", "citizen")];
        fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
    };
    let mut last = StatusCode::OK;
    for _ in 0..61 {
        let wrong = fields("BBBBBB");
        let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (&**name, &**value)).collect();
        last = somebody.post(CHECK_IN, &wrong).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let right = fields(&code(&boss).await);
    let right: Vec<(&str, &str)> = right.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(somebody.post(CHECK_IN, &right).await.status, StatusCode::OK);
}

#[tokio::test]
async fn names_are_seen_by_whoever_runs_the_meeting_only_and_are_erased_by_the_clock() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let member = representative(&app, JEMBER, 3).await;
        let now = code(&boss).await;
        let fields = [
            ("kode", now.as_str()),
            ("lembaga", "lembaga-forum-1"),
            ("jenjang", "head"),
            ("jabatan", "Ketua"),
            ("nama", "Siti Rahma"),
        ];
        let answer = Person::nobody(&app).fill(CHECK_IN, CHECK_IN, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
        note(&app, &boss, &["head", "staff", "head", "absent", "absent"]).await;
        assert!(boss.get(SHEET).await.words().contains("Siti Rahma"));
        assert!(!member.get(SHEET).await.words().contains("Siti Rahma"));
        to(&app, 22);
        for path in [MEETING, "/jember/kehadiran", "/jember/kehadiran.csv", "/jember/kehadiran/rincian.csv"] {
            assert!(!app.get(path).await.text().contains("Siti"), "{path}");
        }
        let mut tx = app.world.store().read().await.unwrap();
        let entries = run!(tx, record::list_from(JEMBER, 0, 1_000)).unwrap();
        let meeting = run!(tx, meetings::list(JEMBER, NOW)).unwrap()[0].id;
        drop(tx);
        let payloads: String = entries.iter().filter_map(|entry| entry.payload.clone()).collect();
        assert!(!payloads.contains("Siti") && !payloads.contains("\"head\""), "{payloads}");
        // No minutes: half a year after the meeting on day 14.
        let names = async || {
            let mut tx = app.world.store().read().await.unwrap();
            run!(tx, attendance::list_persons(JEMBER, meeting)).unwrap().len()
        };
        daily(&app, 193).await;
        assert_eq!(names().await, 1);
        daily(&app, 194).await;
        assert_eq!(names().await, 0);
        let lines = app.get("/jember/kehadiran/rincian.csv").await.text();
        assert!(lines.contains("Dinas Forum 1,government,10,ya,head"), "office and rank stay: {lines}");
    })
    .await;
}

#[tokio::test]
async fn a_seat_is_present_for_a_vote_only_while_it_is_noted_as_being_there() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let rows = invitations(&app).await;
        let id = |at: usize| rows[at].id.simple().to_string();
        let fields: Vec<(String, &str)> = vec![
            (format!("jenjang-{}", id(0)), "head"),
            (format!("jenjang-{}", id(1)), "staff"),
            (format!("datang-{}", id(1)), "09:30"),
            (format!("pergi-{}", id(1)), "11:00"),
            (format!("jenjang-{}", id(2)), "absent"),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, *value)).collect();
        press(&boss, SHEET, SHEET, &fields).await;
        let present = async |hour: i64| {
            let at = Instant::from_micros(
                WORLD_BEGINS.micros() + 14 * 86_400_000_000 + (hour - 10) * 3_600_000_000,
            );
            let mut tx = app.world.store().write(JEMBER).await.unwrap();
            rembuk_web::attendance::present_seats(&mut tx, rows[0].meeting_id, at).await.unwrap()
        };
        assert_eq!(present(9).await.len(), 1);
        assert_eq!(present(10).await.len(), 2);
        assert_eq!(present(11).await.len(), 1);
        assert!(present(11).await.contains(&rows[0].seat_id.unwrap()));
    })
    .await;
}

#[tokio::test]
async fn the_check_in_page_refuses_what_another_site_sends() {
    let app = held(rembuk_web::world::World::sqlite().await.unwrap()).await;
    let foreign = app.send(Method::POST, CHECK_IN, &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(app.get(&format!("{DESK}/kehadiran")).await.status, StatusCode::SEE_OTHER);
}
