//! A contribution from a phone without an account to the contributor's last word: hand-in, code, passing on, answers, clocks.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::context::time_zone;
use rembuk_web::contributions::daily;
use rembuk_web::world::{WORLD_BEGINS, World};
use uuid::Uuid;

const JEMBER: i64 = 3509;
const LIST: &str = "/jember/masukan";
const FORM: &str = "/jember/masukan/kirim";
const FIRST: &str = "/jember/masukan/m-2026-0001";
const ROUTE: &str = "/jember/kelola/masukan/m-2026-0001";
const ANSWER: &str = "/jember/kelola/masukan/m-2026-0001/jawab";
const TEXT: &str = "Pustu di dusun kami tutup setiap sore. Pak Anu di kantor tahu.";

async fn jember(world: World) -> App {
    world.region("jember").with_districts(2).with_agencies(2).create().await.unwrap();
    App::new(world)
}

async fn agency(app: &App, number: usize) -> Uuid {
    let mut tx = app.world.store().read().await.unwrap();
    run!(tx, organisations::list(JEMBER, NOW)).unwrap()[number].id
}

async fn secretariat<'a>(app: &'a App) -> Person<'a> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

async fn officer<'a>(app: &'a App, contact: &str, number: usize) -> Person<'a> {
    Person::with(app, contact, &[(Role::AgencyOfficer, JEMBER, Some(agency(app, number).await))]).await
}

/// Both screens of the form, filled in; where it leads.
async fn hand_in(app: &App, first: &[(&str, &str)], second: &[(&str, &str)]) -> Answer {
    let nobody = Person::nobody(app);
    let mut fields =
        vec![("tentang", "process"), ("isi", TEXT), ("tempat", ""), ("bahasa", "id"), ("untuk", "")];
    fields.retain(|(name, _)| !first.iter().any(|(own, _)| own == name));
    fields.extend_from_slice(first);
    let answer = nobody.fill(FORM, FORM, &fields).await;
    if answer.status != StatusCode::OK {
        return answer;
    }
    let hidden = crate::person::hidden(&answer.text(), FORM);
    let mut all: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.retain(|(name, _)| !second.iter().any(|(own, _)| own == name));
    if !second.iter().any(|(name, _)| *name == "tampil") {
        all.push(("tampil", "unnamed"));
    }
    all.extend_from_slice(second);
    nobody.post(FORM, &all).await
}

/// Hands in and gives the page that the code opens.
async fn handed_in(app: &App) -> String {
    let answer = hand_in(app, &[], &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    answer.header("location").to_owned()
}

fn to_day(app: &App, days: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * 3_600_000_000));
}

async fn clock(app: &App) {
    let now = app.world.store().clock().now();
    daily::region(&app.state, JEMBER, local_date(now, &time_zone("Asia/Jakarta"))).await.unwrap();
}

async fn passed_on(app: &App, boss: &Person<'_>) {
    let to = agency(app, 0).await.simple().to_string();
    let fields = [("tampil", "masked"), ("isi", "Pustu tutup setiap sore. … tahu."), ("kepada", to.as_str())];
    let answer = boss.fill(ROUTE, ROUTE, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
}

const GOOD: [(&str, &str); 6] = [
    ("jawaban", "accepted"),
    ("alasan", "Jam buka diperpanjang sampai pukul 20."),
    ("akibat", "Jadwal pustu diubah."),
    ("tautan", ""),
    ("kepada", ""),
    ("kabar", ""),
];

#[tokio::test]
async fn somebody_without_an_account_hands_in_and_finds_it_again_by_the_code() {
    on_both(async |world| {
        let app = jember(world).await;
        let nobody = Person::nobody(&app);
        let form = nobody.get(FORM).await;
        assert!(form.words().contains("Langkah 1 dari 2") && form.words().contains("dalam bahaya"));
        let page = handed_in(&app).await;
        let own = nobody.get(&page).await;
        assert_eq!(own.header("cache-control"), "no-store");
        let words = own.words();
        // 23 November 2026 and thirteen working days
        assert!(words.contains("dijanjikan paling lambat 10 Desember 2026"), "{words}");
        assert!(words.contains(TEXT) && words.contains("Bukti kirim"), "{words}");
        let code = page.rsplit('/').next().unwrap().to_lowercase();
        let found = nobody.post("/jember/masukan/ikuti", &[("kode", &code)]).await;
        assert_eq!(found.header("location"), page);
        let unknown = nobody.post("/jember/masukan/ikuti", &[("kode", "0000-0000-0000")]).await;
        assert!(unknown.words().contains("Tidak ada masukan dengan kode ini"), "{}", unknown.words());
        // What it says is read by nobody before somebody has looked at it; that it came is public at once.
        for path in [LIST, FIRST, "/jember/masukan.csv"] {
            let public = app.get(path).await.text();
            assert!(public.contains("M-2026-0001") && !public.contains("Pustu"), "{path}: {public}");
        }
        let record = app.get("/jember/catatan").await.words();
        assert!(record.contains("Masukan M-2026-0001 diterima"), "{record}");
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_on_the_first_screen_is_never_lost_on_the_second() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let short = hand_in(&app, &[("isi", "pendek"), ("untuk", "kelompok tani")], &[]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.text().contains("kelompok tani") && short.words().contains("sedikit lebih panjang"));
    let nameless = hand_in(&app, &[], &[("tampil", "named"), ("nama", ""), ("kontak", "bukan")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = nameless.text();
    assert!(text.contains(TEXT) && text.contains("value=\"bukan\""), "{text}");
    assert!(nameless.words().contains("Tulis nama yang akan ditampilkan"));
    assert!(!app.get(LIST).await.text().contains("M-2026"));
    let long = "a".repeat(6_000);
    let refused = hand_in(&app, &[("isi", &long)], &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Paling panjang 5.000 huruf") && refused.text().contains(&long));
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_contribution_and_leads_to_the_same_code() {
    on_both(async |world| {
        let app = jember(world).await;
        let nobody = Person::nobody(&app);
        let fields = [
            ("kunci", "0192f0c0-1111-7222-8333-444455556666"),
            ("langkah", "2"),
            ("tentang", "process"),
            ("apa", ""),
            ("isi", TEXT),
            ("tempat", ""),
            ("bahasa", "id"),
            ("untuk", ""),
            ("tampil", "unnamed"),
            ("nama", ""),
            ("kontak", ""),
        ];
        let first = nobody.post(FORM, &fields).await.header("location").to_owned();
        let again = nobody.post(FORM, &fields).await.header("location").to_owned();
        assert_eq!(first, again);
        assert!(app.get(LIST).await.words().contains("1 masukan:"));
        // Neither code nor key stands in the database.
        let mut tx = app.world.store().read().await.unwrap();
        let key = "0192f0c0111172228333444455556666";
        assert_eq!(run!(tx, settings::find_result(JEMBER, key)).unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_secretariat_masks_a_name_and_passes_it_on_and_the_office_answers_in_one_screen() {
    on_both(async |world| {
        let app = jember(world).await;
        let page = handed_in(&app).await;
        let boss = secretariat(&app).await;
        let tasks = boss.get("/tugas").await.words();
        assert!(tasks.contains("Periksa dan teruskan masukan M-2026-0001"), "{tasks}");
        let own = officer(&app, "a@jember.go.id", 0).await;
        passed_on(&app, &boss).await;
        let public = app.get(FIRST).await;
        assert!(public.words().contains("Pustu tutup setiap sore"), "{}", public.words());
        assert!(!public.text().contains("Pak Anu") && public.words().contains("sebagian isi disamarkan"));
        let other = officer(&app, "b@jember.go.id", 1).await;
        assert_eq!(other.get(ANSWER).await.status, StatusCode::FORBIDDEN);
        let tasks = own.get("/tugas").await.words();
        assert!(tasks.contains("Jawab masukan M-2026-0001"), "{tasks}");
        assert!(own.get("/pesan").await.words().contains("Jawaban diminta: M-2026-0001"));
        let empty = [
            ("jawaban", "not-accepted"),
            ("alasan", ""),
            ("akibat", ""),
            ("tautan", ""),
            ("kepada", ""),
            ("kabar", ""),
        ];
        let refused = own.fill(ANSWER, ANSWER, &empty).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("Jawaban tanpa alasan tidak dihitung"), "{}", refused.words());
        let done = own.fill(ANSWER, ANSWER, &GOOD).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let public = app.get(FIRST).await.words();
        assert!(public.contains("Diterima. Dijawab") && public.contains("Jadwal pustu diubah."), "{public}");
        let nobody = Person::nobody(&app);
        let said = nobody.fill(&page, &page, &[("catatan", ""), ("tindakan", "ya")]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.words());
        assert!(app.get(FIRST).await.words().contains("Menurut pengirim: ya, ini menjawab"));
        let record = app.get("/jember/catatan").await.words();
        for told in ["diteruskan kepada yang menjawab", "M-2026-0001 dijawab", "M-2026-0001 selesai"] {
            assert!(record.contains(told), "{told}: {record}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_record_tells_of_texts_by_their_salted_hash_only() {
    let app = jember(World::sqlite().await.unwrap()).await;
    handed_in(&app).await;
    let boss = secretariat(&app).await;
    passed_on(&app, &boss).await;
    officer(&app, "a@jember.go.id", 0).await.fill(ANSWER, ANSWER, &GOOD).await;
    let mut tx = app.world.store().read().await.unwrap();
    let entries = run!(tx, record::list_before(JEMBER, i64::MAX, 100)).unwrap();
    let about: Vec<String> = entries
        .into_iter()
        .filter(|entry| entry.kind.starts_with("contribution-"))
        .filter_map(|entry| entry.payload)
        .collect();
    assert_eq!(about.len(), 3, "{about:?}");
    for payload in &about {
        for word in ["Pustu", "Anu", "Jam buka", "Jadwal"] {
            assert!(!payload.contains(word), "{payload}");
        }
    }
    let hash = rembuk_web::contributions::acts::text_hash(b"", TEXT);
    assert!(about.iter().all(|payload| !payload.contains(&hash)), "hashed without its salt");
}

#[tokio::test]
async fn a_confidential_text_is_shown_to_nobody_but_who_answers_and_is_still_counted() {
    on_both(async |world| {
        let app = jember(world).await;
        let answer = hand_in(&app, &[], &[("tampil", "confidential"), ("nama", "Sulastri")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        let boss = secretariat(&app).await;
        let to = agency(&app, 0).await.simple().to_string();
        boss.fill(ROUTE, ROUTE, &[("kepada", &to)]).await;
        let own = officer(&app, "a@jember.go.id", 0).await;
        assert!(own.get(ANSWER).await.text().contains("Pak Anu"));
        for path in [LIST, FIRST, "/jember/masukan.csv"] {
            let public = app.get(path).await.text();
            assert!(public.contains("M-2026-0001"), "{path}");
            assert!(!public.contains("Pustu") && !public.contains("Sulastri"), "{path}: {public}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_name_is_public_only_where_its_owner_chose_so_and_only_beside_a_text_that_was_looked_at() {
    let app = jember(World::sqlite().await.unwrap()).await;
    hand_in(&app, &[], &[("tampil", "named"), ("nama", "Kelompok Ibu")]).await;
    assert!(!app.get(FIRST).await.text().contains("Kelompok Ibu"));
    let boss = secretariat(&app).await;
    boss.fill(ROUTE, ROUTE, &[("tampil", "public"), ("kepada", "")]).await;
    assert!(app.get(FIRST).await.words().contains("Dari: Kelompok Ibu"));
}

#[tokio::test]
async fn what_is_not_ours_goes_on_to_somebody_and_is_followed_to_the_next_news() {
    on_both(async |world| {
        let app = jember(world).await;
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        passed_on(&app, &boss).await;
        let own = officer(&app, "a@jember.go.id", 0).await;
        let mut fields = GOOD.to_vec();
        fields[0].1 = "not-ours";
        let refused = own.fill(ANSWER, ANSWER, &fields).await;
        assert!(refused.words().contains("Tulis diteruskan kepada siapa"), "{}", refused.words());
        fields[4].1 = "Dinas provinsi, SP4N-LAPOR! 123";
        fields[5].1 = "2026-12-01";
        let done = own.fill(ANSWER, ANSWER, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let public = app.get(FIRST).await.words();
        assert!(
            public.contains(
                "Diteruskan ke Dinas provinsi, SP4N-LAPOR! 123. Kabar berikutnya paling lambat 1 Desember"
            ),
            "{public}"
        );
        to_day(&app, 10);
        clock(&app).await;
        own.sign_in("a@jember.go.id", crate::person::PASSWORD).await;
        assert!(own.get("/pesan").await.words().contains("Kabar ditunggu: M-2026-0001"));
        assert!(own.get("/tugas").await.words().contains("Jawab masukan M-2026-0001"));
        own.fill(ANSWER, ANSWER, &GOOD).await;
        assert!(app.get(FIRST).await.words().contains("Pengirim menilai jawabannya"));
    })
    .await;
}

#[tokio::test]
async fn a_late_answer_is_reminded_of_accepted_and_stays_late() {
    on_both(async |world| {
        let app = jember(world).await;
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        to_day(&app, 8);
        clock(&app).await;
        boss.sign_in("sek@jember.go.id", crate::person::PASSWORD).await;
        assert!(boss.get("/pesan").await.words().contains("Belum diteruskan: M-2026-0001"));
        passed_on(&app, &boss).await;
        // Passed on a week late: the office has its own ten working days, the promise does not move.
        let own = officer(&app, "a@jember.go.id", 0).await;
        to_day(&app, 25);
        clock(&app).await;
        clock(&app).await;
        own.sign_in("a@jember.go.id", crate::person::PASSWORD).await;
        let messages = own.get("/pesan").await.words();
        assert_eq!(messages.matches("Lewat harinya: M-2026-0001").count(), 1, "{messages}");
        let list = app.get(&format!("{LIST}?terlambat=ya")).await.words();
        assert!(list.contains("1 lewat dari hari yang dijanjikan"), "{list}");
        own.fill(ANSWER, ANSWER, &GOOD).await;
        let public = app.get(FIRST).await.words();
        assert!(public.contains("6 hari kerja lewat dari janji"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn an_office_answers_by_link_without_an_account_and_by_no_other_link() {
    on_both(async |world| {
        let app = jember(world).await;
        handed_in(&app).await;
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        passed_on(&app, &boss).await;
        let page = format!("{ROUTE}/tautan");
        let made = boss.fill(&page, &page, &[]).await.text();
        let link = &made[made.find("/tautan/").expect("a link")..];
        let link: String = link.chars().take_while(|c| !matches!(c, '<' | '"' | ' ' | '\n')).collect();
        let nobody = Person::nobody(&app);
        nobody.fill(&link, &link, &[]).await;
        let done = nobody.fill(ANSWER, ANSWER, &GOOD).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        assert!(app.get(FIRST).await.words().contains("Jam buka diperpanjang"));
        let other = "/jember/kelola/masukan/m-2026-0002/jawab";
        assert_eq!(nobody.get(other).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_pause_needs_its_reason_shows_it_and_moves_the_promise() {
    on_both(async |world| {
        let app = jember(world).await;
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        passed_on(&app, &boss).await;
        let own = officer(&app, "a@jember.go.id", 0).await;
        let silent = own.fill(ANSWER, ANSWER, &[("sebab", ""), ("tindakan", "tunda")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        own.fill(ANSWER, ANSWER, &[("sebab", "menunggu foto"), ("tindakan", "tunda")]).await;
        let public = app.get(FIRST).await.words();
        assert!(public.contains("menghentikan hitungan hari untuk sementara: menunggu foto"), "{public}");
        to_day(&app, 7);
        own.sign_in("a@jember.go.id", crate::person::PASSWORD).await;
        own.fill(ANSWER, ANSWER, &[("tindakan", "lanjut")]).await;
        let public = app.get(FIRST).await.words();
        assert!(public.contains("dijanjikan paling lambat 17 Desember 2026"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_does_not_meet_the_point_says_so_reaches_the_office_and_can_be_bettered() {
    on_both(async |world| {
        let app = jember(world).await;
        let page = handed_in(&app).await;
        let boss = secretariat(&app).await;
        passed_on(&app, &boss).await;
        let own = officer(&app, "a@jember.go.id", 0).await;
        own.fill(ANSWER, ANSWER, &GOOD).await;
        let nobody = Person::nobody(&app);
        nobody.fill(&page, &page, &[("catatan", "Hari Minggu tetap tutup."), ("tindakan", "belum")]).await;
        let public = app.get(FIRST).await.words();
        assert!(public.contains("belum menjawab") && !public.contains("Hari Minggu"), "{public}");
        assert!(own.get(ANSWER).await.words().contains("Hari Minggu tetap tutup."));
        assert!(own.get("/pesan").await.words().contains("Belum menjawab: M-2026-0001"));
        let again = own.fill(ANSWER, ANSWER, &GOOD).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.words());
        to_day(&app, 20);
        clock(&app).await;
        let public = app.get(FIRST).await.words();
        assert!(public.contains("tidak memberi penilaian sampai waktunya habis"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn whoever_handed_it_in_takes_it_back_before_the_answer_and_nobody_reads_it_any_more() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let page = handed_in(&app).await;
    let boss = secretariat(&app).await;
    passed_on(&app, &boss).await;
    Person::nobody(&app).fill(&page, &page, &[("tindakan", "tarik")]).await;
    let public = app.get(FIRST).await;
    assert!(public.words().contains("Ditarik oleh pengirimnya") && !public.text().contains("Pustu"));
    assert!(!app.get(LIST).await.text().contains("M-2026-0001"));
    let own = officer(&app, "a@jember.go.id", 0).await;
    assert!(own.get(ANSWER).await.words().contains("Tidak ada jawaban yang ditunggu"));
}

#[tokio::test]
async fn of_two_who_pass_it_on_at_once_the_second_is_told_and_nothing_is_overwritten() {
    let app = jember(World::sqlite().await.unwrap()).await;
    handed_in(&app).await;
    let boss = secretariat(&app).await;
    let html = boss.get(ROUTE).await.text();
    let hidden = crate::person::hidden(&html, ROUTE);
    passed_on(&app, &boss).await;
    let mut late: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    late.extend([("tampil", "withheld"), ("alasan", "private"), ("isi", ""), ("kepada", "")]);
    let refused = boss.post(ROUTE, &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("diubah orang lain sejak Anda membukanya"));
    assert!(app.get(FIRST).await.words().contains("Pustu tutup setiap sore"));
}

#[tokio::test]
async fn support_counts_each_account_once_and_names_nobody() {
    let app = jember(World::sqlite().await.unwrap()).await;
    handed_in(&app).await;
    let page = format!("{FIRST}/dukung");
    let one = officer(&app, "a@jember.go.id", 0).await;
    one.fill(&page, &page, &[]).await;
    one.fill(&page, &page, &[]).await;
    assert!(app.get(FIRST).await.words().contains("1 orang mendukung"));
    let nobody = Person::nobody(&app);
    assert_eq!(nobody.get(&page).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_script_in_a_text_is_shown_as_text_and_an_address_of_another_kind_is_refused() {
    let app = jember(World::sqlite().await.unwrap()).await;
    hand_in(&app, &[("isi", "<script>alert(1)</script> jalan rusak")], &[]).await;
    let boss = secretariat(&app).await;
    let to = agency(&app, 0).await.simple().to_string();
    boss.fill(ROUTE, ROUTE, &[("tampil", "public"), ("kepada", &to)]).await;
    let public = app.get(FIRST).await.text();
    assert!(!public.contains("<script>alert") && public.contains("alert(1)"), "{public}");
    let own = officer(&app, "a@jember.go.id", 0).await;
    let mut fields = GOOD.to_vec();
    fields[3].1 = "javascript:alert(1)";
    let refused = own.fill(ANSWER, ANSWER, &fields).await;
    assert!(refused.words().contains("dimulai dengan / atau https://"), "{}", refused.words());
}

#[tokio::test]
async fn help_in_danger_is_one_press_away_and_stores_nothing() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let form = app.get(FORM).await.text();
    assert!(form.contains("href=\"/jember/bantuan\""));
    let help = app.get("/jember/bantuan").await;
    assert!(help.text().contains("href=\"tel:129\"") && !help.text().contains("<form class=\"r-form\""));
}

#[tokio::test]
async fn merging_names_another_contribution_that_is_there_and_leads_to_it() {
    let app = jember(World::sqlite().await.unwrap()).await;
    handed_in(&app).await;
    handed_in(&app).await;
    let boss = secretariat(&app).await;
    let own = officer(&app, "a@jember.go.id", 0).await;
    passed_on(&app, &boss).await;
    let mut fields = GOOD.to_vec();
    fields[0].1 = "merged";
    for nothing in ["M-2026-0009", "m-2026-0001", "yang lain"] {
        fields[2].1 = nothing;
        let refused = own.fill(ANSWER, ANSWER, &fields).await;
        assert!(refused.words().contains("Tulis nomor masukan lain"), "{nothing}: {}", refused.words());
    }
    fields[2].1 = "M-2026-0002";
    own.fill(ANSWER, ANSWER, &fields).await;
    let public = app.get(FIRST).await;
    assert!(public.words().contains("Dijawab bersama masukan M-2026-0002"), "{}", public.words());
    assert!(public.text().contains("href=\"/jember/masukan/m-2026-0002\""));
}

#[tokio::test]
async fn what_is_hidden_later_or_taken_back_is_not_read_by_looking_back() {
    on_both(async |world| {
        let app = jember(world).await;
        let page = handed_in(&app).await;
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        let second = "/jember/kelola/masukan/m-2026-0002";
        for route in [ROUTE, second] {
            boss.fill(route, route, &[("tampil", "public"), ("kepada", "")]).await;
        }
        assert!(app.get(FIRST).await.text().contains("Pustu"));
        to_day(&app, 1);
        boss.sign_in("sek@jember.go.id", crate::person::PASSWORD).await;
        let hidden = [("tampil", "withheld"), ("alasan", "private"), ("kepada", "")];
        boss.fill(second, second, &hidden).await;
        Person::nobody(&app).fill(&page, &page, &[("tindakan", "tarik")]).await;
        for path in [FIRST, "/jember/masukan/m-2026-0002", LIST, "/jember/masukan.csv"] {
            let then = app.get(&format!("{path}?per=2026-11-23")).await;
            assert!(!then.text().contains("Pustu"), "{path}: {}", then.words());
        }
        let again = boss.fill(ROUTE, ROUTE, &[("tampil", "public"), ("kepada", "")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!app.get(FIRST).await.text().contains("Pustu"));
    })
    .await;
}

#[tokio::test]
async fn an_office_that_lost_a_contribution_does_not_get_it_back_by_an_earlier_day() {
    on_both(async |world| {
        let app = jember(world).await;
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        passed_on(&app, &boss).await;
        let own = officer(&app, "a@jember.go.id", 0).await;
        assert_eq!(own.get(ANSWER).await.status, StatusCode::OK);
        to_day(&app, 1);
        boss.sign_in("sek@jember.go.id", crate::person::PASSWORD).await;
        own.sign_in("a@jember.go.id", crate::person::PASSWORD).await;
        let to = agency(&app, 1).await.simple().to_string();
        boss.fill(ROUTE, ROUTE, &[("tampil", "public"), ("kepada", &to)]).await;
        let then = format!("{ANSWER}?per=2026-11-23");
        assert_eq!(own.get(&then).await.status, StatusCode::FORBIDDEN);
        assert_eq!(own.post(&then, &GOOD).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn words_in_the_address_of_the_form_are_no_subject_and_reach_no_page() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let said = [("tentang", "programme"), ("apa", "Pak Fulan korupsi")];
    let answer = hand_in(&app, &said, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    for path in [LIST, FIRST, "/jember/masukan.csv", "/jember/catatan/data.json"] {
        assert!(!app.get(path).await.text().contains("Fulan"), "{path}");
    }
}

#[tokio::test]
async fn another_text_under_the_same_key_is_another_contribution() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let key = ("kunci", "0192f0c0-1111-7222-8333-444455556666");
    let first = hand_in(&app, &[key], &[key]).await.header("location").to_owned();
    let other = hand_in(&app, &[key, ("isi", "Lampu jalan padam sejak lama.")], &[key]).await;
    assert_ne!(first, other.header("location"));
    assert!(app.get(LIST).await.words().contains("2 masukan:"));
}

#[tokio::test]
async fn a_search_does_not_tell_what_a_hidden_text_says() {
    let app = jember(World::sqlite().await.unwrap()).await;
    hand_in(&app, &[("bahasa", "jv")], &[("tampil", "confidential")]).await;
    let boss = secretariat(&app).await;
    boss.fill(ROUTE, ROUTE, &[("ringkasan", "sumur kering"), ("kepada", "")]).await;
    assert!(boss.get(ROUTE).await.text().contains("sumur kering"));
    assert!(!app.get(&format!("{LIST}?q=sumur")).await.text().contains("M-2026-0001"));
}

#[tokio::test]
async fn what_nobody_answers_stands_on_the_next_agenda_by_itself_and_can_not_be_taken_off() {
    on_both(async |world| {
        world.region("jember").with_districts(2).with_agencies(2).with_forum(3, 3).create().await.unwrap();
        let app = App::new(world);
        handed_in(&app).await;
        let boss = secretariat(&app).await;
        passed_on(&app, &boss).await;
        to_day(&app, 20);
        clock(&app).await;
        assert!(
            !app.get(FIRST).await.words().contains("acara rapat forum"),
            "five working days are not over"
        );
        to_day(&app, 22);
        clock(&app).await;
        clock(&app).await;
        let public = app.get(FIRST).await.words();
        assert!(public.contains("Masuk acara rapat forum berikutnya"), "{public}");
        let mut tx = app.world.store().read().await.unwrap();
        let about = "contribution:m-2026-0001";
        let items = run!(tx, meetings::list_items_about(JEMBER, NOW, about)).unwrap();
        assert_eq!((items.len(), items[0].origin.as_str()), (1, "rule"));
    })
    .await;
}
