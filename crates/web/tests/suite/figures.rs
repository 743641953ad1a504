//! Figures from an agency's screen to the public page: windows, entering, checking, links, the clock.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::imports::Kind;
use rembuk_web::world::{WORLD_BEGINS, World};
use uuid::Uuid;

const JEMBER: i64 = 3509;
const WINDOWS: &str = "/jember/kelola/masa-pengisian";
const LIST: &str = "/jember/kelola/angka";
const CHECK: &str = "/jember/kelola/angka/periksa";
const AWAITED: &str = "/jember/belum-ada-data/ditunggu";
const PAGE: &str = "/jember/indikator/1.2.1";

/// Two indicators of one agency, one with figures and one without a series, and one of another agency.
async fn jember(world: World) -> App {
    let indicators = "kode,nama_resmi,satuan,arah_baik,penanggung_jawab_skpd\n\
        1.2.1*,Penduduk miskin,%,turun,1.01.0.00.0.00.01.0000\n\
        3.1.1*,Kematian ibu,kasus,turun,1.01.0.00.0.00.01.0000\n\
        4.1.1*,Lulusan,%,naik,1.02.0.00.0.00.01.0000\n";
    world
        .region("jember")
        .with_agencies(2)
        .with(Kind::Indicators, indicators)
        .with_values("1.2.1*", &[(2022, "9.39"), (2023, "9.51"), (2024, "9.01")])
        .create()
        .await
        .unwrap();
    App::new(world)
}

async fn agency(app: &App, number: usize) -> Uuid {
    let mut tx = app.world.store().read().await.unwrap();
    run!(tx, organisations::list(JEMBER, NOW)).unwrap()[number].id
}

async fn secretariat<'a>(app: &'a App, contact: &str) -> Person<'a> {
    Person::with(app, contact, &[(Role::Secretariat, JEMBER, None)]).await
}

async fn officer<'a>(app: &'a App, contact: &str, number: usize) -> Person<'a> {
    Person::with(app, contact, &[(Role::AgencyOfficer, JEMBER, Some(agency(app, number).await))]).await
}

/// The window of 2025, from today (23 November 2026) to Friday.
async fn open_window(boss: &Person<'_>) {
    let fields = [("tahun", "2025"), ("buka", "2026-11-23"), ("tutup", "2026-11-27"), ("dasar", "SE 1/2026")];
    let answer = boss.fill(WINDOWS, WINDOWS, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
}

/// Address of the screen of an indicator, as the list gives it.
async fn screen(person: &Person<'_>, indicator: &str) -> String {
    let html = person.get(LIST).await.text();
    let from = html
        .find(&format!("{LIST}/2025/{indicator}/"))
        .unwrap_or_else(|| panic!("{indicator} is not listed"));
    html[from..].split('"').next().unwrap().to_owned()
}

async fn send(person: &Person<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    person.fill(page, page, fields).await
}

/// The page of the only figure that waits for a check.
async fn waiting(boss: &Person<'_>) -> String {
    let html = boss.get(CHECK).await.text();
    let from = html.find(&format!("{CHECK}/")).expect("nothing waits");
    html[from..].split('"').next().unwrap().to_owned()
}

fn to_day(app: &App, days: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * 3_600_000_000));
}

#[tokio::test]
async fn a_window_is_announced_moved_and_reopened_and_the_record_tells_each() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let wrong = [("tahun", "dua"), ("buka", "2026-11-23"), ("tutup", "2026-11-20"), ("dasar", "")];
        let refused = boss.fill(WINDOWS, WINDOWS, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("Tulis tahun dengan angka"), "{}", refused.words());
        open_window(&boss).await;
        let list = boss.get(WINDOWS).await.words();
        assert!(list.contains("sampai Jumat, 27 November 2026 (4 hari kerja lagi)"), "{list}");
        let page = format!("{WINDOWS}/2025");
        let late = boss.fill(&page, &page, &[("tutup", "2026-11-20"), ("alasan", "x")]).await;
        assert!(late.words().contains("Hari terakhir tidak boleh sebelum"), "{}", late.words());
        boss.fill(&page, &page, &[("tutup", "2026-12-01"), ("alasan", "banjir")]).await;
        to_day(&app, 10);
        boss.sign_in("sek@jember.go.id", crate::person::PASSWORD).await;
        assert!(boss.get(WINDOWS).await.words().contains("sudah ditutup (lewat 2 hari kerja)"));
        let silent = boss.fill(&page, &page, &[("tutup", "2026-12-11"), ("alasan", "")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        boss.fill(&page, &page, &[("tutup", "2026-12-11"), ("alasan", "SIPD padam")]).await;
        let list = boss.get(WINDOWS).await.words();
        assert!(
            list.contains("dibuka kembali sampai") && list.contains("dibuka kembali: SIPD padam"),
            "{list}"
        );
        let record = app.get("/jember/catatan").await.words();
        for said in [
            "Masa pengisian angka 2025 diumumkan, sampai 27 November 2026",
            "dipindahkan ke 1 Desember 2026",
            "dibuka kembali sampai 11 Desember 2026",
        ] {
            assert!(record.contains(said), "{said}: {record}");
        }
        let then = app.get(&format!("{AWAITED}?per=2026-11-23")).await.words();
        assert!(then.contains("sampai Selasa, 1 Desember 2026"), "{then}");
    })
    .await;
}

#[tokio::test]
async fn an_officer_sends_a_figure_the_secretariat_publishes_it_and_everyone_reads_that_it_was_checked() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        assert!(sri.get(LIST).await.words().contains("Belum ada masa pengisian"));
        open_window(&boss).await;
        let tasks = sri.get("/tugas").await.words();
        assert!(tasks.contains("Isi angka 2025: Penduduk miskin"), "{tasks}");
        let page = screen(&sri, "1.2.1").await;
        let shown = sri.get(&page).await.words();
        assert!(shown.contains("ditunggu sampai Jumat, 27 November 2026 (4 hari kerja lagi)"), "{shown}");
        assert!(shown.contains("9,01 % (2024)") && shown.contains("BPS"), "{shown}");
        let fields = [
            ("nilai", "8,67 %"),
            ("rujukan", "Profil Kemiskinan 2025"),
            ("bukti", "https://jemberkab.bps.go.id/x"),
        ];
        let sent = send(&sri, &page, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.words());
        assert!(sri.get(&page).await.words().contains("sedang diperiksa sampai 7 Desember 2026"));
        // Not public yet, but that it waits is.
        let public = app.get(PAGE).await.words();
        assert!(
            !public.contains("8,67") && public.contains("sedang diperiksa sampai 7 Desember 2026"),
            "{public}"
        );
        let awaited = app.get(AWAITED).await.words();
        assert!(
            awaited.contains("Angka 2025: 1 sudah dikirim, 0 dijawab belum ada, 2 ditunggu"),
            "{awaited}"
        );
        assert!(boss.get("/tugas").await.words().contains("Periksa angka 2025: Penduduk miskin"));
        let check = waiting(&boss).await;
        let words = boss.get(&check).await.words();
        assert!(words.contains("8,67 %") && words.contains("Dinas Urusan 1, 23 November 2026"), "{words}");
        let done = boss.fill(&check, &check, &[("tindakan", "terbitkan")]).await;
        assert_eq!(done.header("location"), CHECK, "{}", done.words());
        let public = app.get(PAGE).await.words();
        assert!(public.contains("8,67") && public.contains("diperiksa sekretariat"), "{public}");
        assert!(app.get(PAGE).await.text().contains("https://jemberkab.bps.go.id/x"));
        assert!(!app.get(AWAITED).await.words().contains("Penduduk miskin"));
        let record = app.get("/jember/catatan").await.words();
        assert!(record.contains("Angka 2025 untuk 1.2.1* dikirim"), "{record}");
        assert!(record.contains("Angka 2025 untuk 1.2.1* diperiksa dan diterbitkan"), "{record}");
        assert!(!app.get("/jember/catatan/data.json").await.text().contains("sri@"));
        // As it was before the check.
        let csv = app.get("/jember/indikator/1.2.1/data.csv").await.text();
        assert!(csv.contains("8.67"), "{csv}");
    })
    .await;
}

#[tokio::test]
async fn the_first_figure_of_an_indicator_begins_its_series_with_source_and_method() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "3.1.1").await;
        assert!(page.ends_with("/baru"), "{page}");
        let refused = send(&sri, &page, &[("nilai", "35"), ("rujukan", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.words().matches("Isian ini diperlukan").count(), 4, "{}", refused.words());
        let fields =
            [("nilai", "35"), ("sumber", "Dinkes"), ("metode", "laporan rutin"), ("rujukan", "Profil 2025")];
        send(&sri, &page, &fields).await;
        let check = waiting(&boss).await;
        boss.fill(&check, &check, &[]).await;
        let public = app.get("/jember/indikator/3.1.1").await.words();
        assert!(
            public.contains("35") && public.contains("Dinkes") && public.contains("laporan rutin"),
            "{public}"
        );
        // Its screen now has an address by its series; the figure can be corrected there.
        let again = screen(&sri, "3.1.1").await;
        assert!(!again.ends_with("/baru") && sri.get(&again).await.words().contains("diperiksa sekretariat"));
        send(&sri, &again, &[("nilai", "36"), ("rujukan", "Profil 2025, ralat")]).await;
        assert!(app.get("/jember/indikator/3.1.1").await.words().contains("35"));
        let check = waiting(&boss).await;
        boss.fill(&check, &check, &[]).await;
        let public = app.get("/jember/indikator/3.1.1").await.words();
        assert!(public.contains("36") && public.contains("ralat"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn an_unusual_figure_asks_back_and_goes_on_with_a_tick_and_a_reason() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app, "sek@jember.go.id").await;
    let sri = officer(&app, "sri@jember.go.id", 0).await;
    open_window(&boss).await;
    let page = screen(&sri, "1.2.1").await;
    let fields = [("nilai", "867"), ("rujukan", "Profil")];
    let asked = send(&sri, &page, &fields).await;
    let words = asked.words();
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        words.contains("sepuluh kali angka 2024 (9,01 %)") && words.contains("lebih dari 100 %"),
        "{words}"
    );
    assert!(asked.text().contains("value=\"867\""));
    let halfway = send(&sri, &page, &[("nilai", "867"), ("rujukan", "Profil"), ("yakin", "ya")]).await;
    assert!(halfway.words().contains("tulis mengapa begitu"), "{}", halfway.words());
    let sure = [("nilai", "867"), ("rujukan", "Profil"), ("yakin", "ya"), ("sebab", "satuan diubah")];
    assert_eq!(send(&sri, &page, &sure).await.status, StatusCode::SEE_OTHER);
    let check = boss.get(&waiting(&boss).await).await.words();
    assert!(check.contains("Jawaban pengisi: satuan diubah"), "{check}");
    // What may be read in two ways is never guessed.
    let other = officer(&app, "budi@jember.go.id", 1).await;
    let page = screen(&other, "4.1.1").await;
    let fields = [("nilai", "1.234"), ("sumber", "Dinas"), ("rujukan", "x"), ("bukti", "http://x")];
    let words = send(&other, &page, &fields).await.words();
    assert!(words.contains("1234") && words.contains("https://"), "{words}");
}

#[tokio::test]
async fn there_is_none_yet_is_a_public_answer_with_a_reason_and_a_day() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        let answer = [("tindakan", "belum-ada"), ("alasan", "source-not-out")];
        let refused = send(&sri, &page, &answer).await;
        assert!(refused.words().contains("Tulis kapan angkanya diharapkan"), "{}", refused.words());
        let fields = [answer[0], answer[1], ("diharapkan", "2027-02-01")];
        assert_eq!(send(&sri, &page, &fields).await.status, StatusCode::SEE_OTHER);
        let awaited = app.get(AWAITED).await.words();
        assert!(awaited.contains("Dijawab: sumbernya belum terbit; diharapkan 1 Februari 2027"), "{awaited}");
        assert!(!sri.get("/tugas").await.words().contains("Penduduk miskin"));
        // The day came and went: it waits again.
        to_day(&app, 71);
        assert!(sri.sign_in("sri@jember.go.id", crate::person::PASSWORD).await.status.is_redirection());
        assert!(sri.get("/tugas").await.words().contains("Penduduk miskin"));
    })
    .await;
}

#[tokio::test]
async fn a_figure_sent_back_comes_again_and_nobody_checks_what_they_entered() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let second = secretariat(&app, "kedua@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        send(&sri, &page, &[("nilai", "8,67"), ("rujukan", "Profil")]).await;
        let check = waiting(&boss).await;
        let silent = boss.fill(&check, &check, &[("tindakan", "kembalikan"), ("alasan", "")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        boss.fill(&check, &check, &[("tindakan", "kembalikan"), ("alasan", "Halaman berapa?")]).await;
        assert!(sri.get(&page).await.words().contains("Halaman berapa?"));
        assert!(sri.get("/tugas").await.words().contains("Lengkapi angka 2025"));
        // Neutral words for everyone; the reason stays between the two.
        let awaited = app.get(AWAITED).await.words();
        assert!(
            awaited.contains("dikembalikan untuk dilengkapi") && !awaited.contains("Halaman berapa"),
            "{awaited}"
        );
        // The secretariat enters it now: it may not check it itself.
        send(&boss, &page, &[("nilai", "8,67"), ("rujukan", "Profil, hlm. 12")]).await;
        let check = waiting(&boss).await;
        assert!(boss.get(&check).await.words().contains("Orang lain di sekretariat yang memeriksanya"));
        let forced: Vec<(String, String)> = crate::person::hidden(&boss.get(&check).await.text(), &check);
        let mut forced: Vec<(&str, &str)> = forced.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        forced.push(("tindakan", "terbitkan"));
        let refused = boss.post(&check, &forced).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("orang lain yang memeriksanya"), "{}", refused.words());
        assert_eq!(second.fill(&check, &check, &[]).await.header("location"), CHECK);
        assert!(app.get(PAGE).await.words().contains("8,67"));
    })
    .await;
}

#[tokio::test]
async fn silence_does_not_hold_a_figure_back_and_the_page_says_it_was_not_checked() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        // Sent on Monday 30 November, a working day after the window.
        to_day(&app, 7);
        sri.sign_in("sri@jember.go.id", crate::person::PASSWORD).await;
        let shown = sri.get(&page).await.words();
        assert!(shown.contains("berakhir Jumat, 27 November 2026 (lewat 1 hari kerja)"), "{shown}");
        send(&sri, &page, &[("nilai", "8,67"), ("rujukan", "Profil")]).await;
        let publish = async |day: jiff::civil::Date| {
            rembuk_web::entered::acts::publish_lapsed(app.world.store(), JEMBER, day).await.unwrap()
        };
        to_day(&app, 22);
        assert_eq!(publish(jiff::civil::date(2026, 12, 14)).await, 0);
        assert_eq!(publish(jiff::civil::date(2026, 12, 15)).await, 1);
        assert_eq!(publish(jiff::civil::date(2026, 12, 15)).await, 0);
        let public = app.get(PAGE).await.words();
        assert!(public.contains("8,67") && public.contains("belum diperiksa sekretariat"), "{public}");
        assert!(public.contains("Datang 1 hari kerja setelah masa pengisian"), "{public}");
        let record = app.get("/jember/catatan").await.words();
        assert!(
            record.contains("terbit tanpa pemeriksaan: waktunya habis") && record.contains("Jam sistem"),
            "{record}"
        );
        boss.sign_in("sek@jember.go.id", crate::person::PASSWORD).await;
        let check = waiting(&boss).await;
        boss.fill(&check, &check, &[]).await;
        assert!(!app.get(PAGE).await.words().contains("belum diperiksa"));
    })
    .await;
}

#[tokio::test]
async fn whoever_gets_a_link_enters_that_figure_without_an_account_and_nothing_else() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        open_window(&boss).await;
        let page = screen(&boss, "1.2.1").await;
        let make = format!("{page}/tautan");
        let made = boss.fill(&make, &make, &[("untuk", "")]).await;
        assert!(
            made.words().contains("Untuk Dinas Urusan 1, berlaku sampai 30 November 2026"),
            "{}",
            made.words()
        );
        let html = made.text();
        let from = html.find("/tautan/").unwrap();
        let link = html[from..].split(['<', ' ', '"']).next().unwrap().to_owned();
        let nobody = Person::nobody(&app);
        assert_eq!(nobody.post(&link, &[]).await.header("location"), page);
        let shown = nobody.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(
            !shown.text().contains("href=\"/akun\"") && !shown.text().contains("href=\"/jember/kelola\"")
        );
        send(&nobody, &page, &[("tindakan", "simpan"), ("nilai", "8,6")]).await;
        assert!(nobody.get(&page).await.text().contains("value=\"8,6\""));
        assert_eq!(
            send(&nobody, &page, &[("nilai", "8,67"), ("rujukan", "Profil")]).await.status,
            StatusCode::SEE_OTHER
        );
        for other in [LIST, &screen(&boss, "3.1.1").await, &make] {
            assert_eq!(nobody.get(other).await.status, StatusCode::SEE_OTHER, "{other}");
        }
        let check = waiting(&boss).await;
        assert!(boss.get(&check).await.words().contains("lewat tautan tugas"));
        // Whoever made the link did not enter the figure.
        boss.fill(&check, &check, &[]).await;
        assert!(app.get(PAGE).await.words().contains("8,67"));
    })
    .await;
}

#[tokio::test]
async fn an_officer_of_another_agency_neither_sees_nor_enters_the_figure() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app, "sek@jember.go.id").await;
    let other = officer(&app, "budi@jember.go.id", 1).await;
    open_window(&boss).await;
    let list = other.get(LIST).await.words();
    assert!(list.contains("Lulusan") && !list.contains("Penduduk miskin"), "{list}");
    let page = screen(&boss, "1.2.1").await;
    assert_eq!(other.get(&page).await.status, StatusCode::FORBIDDEN);
    assert_eq!(other.get(CHECK).await.status, StatusCode::FORBIDDEN);
    for wrong in ["/2025/9.9.9/baru", "/2025/1.2.1/baru", "/2025/1.2.1/x", "/dua/1.2.1/baru"] {
        assert_eq!(boss.get(&format!("{LIST}{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn of_two_people_saving_the_same_figure_the_second_sees_both() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        let tono = officer(&app, "tono@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        let seen = crate::person::hidden(&tono.get(&page).await.text(), &page);
        let with = |more: &[(&'static str, &'static str)]| {
            let mut fields: Vec<(String, String)> = seen.clone();
            fields.extend(more.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())));
            fields
        };
        send(&sri, &page, &[("tindakan", "simpan"), ("nilai", "8,6"), ("rujukan", "Profil")]).await;
        assert!(tono.get(&page).await.words().contains("Konsep disimpan 23 November 2026"));
        let post = async |fields: &[(String, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            tono.post(&page, &fields).await
        };
        let clash = post(&with(&[("nilai", "8,7"), ("rujukan", "BPS")])).await;
        assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(clash.words().contains("sejak Anda membukanya: 8,6"), "{}", clash.words());
        assert!(clash.text().contains("value=\"8,7\"") && clash.text().contains("value=\"BPS\""));
        // Pressed once more from the page that shows both, it counts.
        let now = crate::person::hidden(&clash.text(), &page);
        let mut fields: Vec<(String, String)> = now;
        fields.extend([("nilai".into(), "8,7".into()), ("rujukan".into(), "BPS".into())]);
        assert_eq!(post(&fields).await.status, StatusCode::SEE_OTHER);
        let check = boss.get(&waiting(&boss).await).await.words();
        assert!(check.contains("8,7 %"), "{check}");
    })
    .await;
}

#[tokio::test]
async fn a_session_that_ends_while_typing_loses_nothing() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app, "sek@jember.go.id").await;
    let sri = officer(&app, "sri@jember.go.id", 0).await;
    open_window(&boss).await;
    let page = screen(&sri, "1.2.1").await;
    let mut fields = crate::person::hidden(&sri.get(&page).await.text(), &page);
    fields.extend([("nilai".into(), "8,67".into()), ("catatan".into(), "Naik & turun, lihat hlm. 3".into())]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    to_day(&app, 9);
    let over = sri.post(&page, &fields).await;
    assert_eq!(over.status, StatusCode::UNAUTHORIZED);
    assert!(over.words().contains("Yang Anda ketik tidak hilang"), "{}", over.words());
    let back = crate::unsent::sign_in_again(&sri, &over, "sri@jember.go.id").await;
    assert_eq!(back, page);
    let html = sri.get(&back).await.text();
    assert!(html.contains("value=\"8,67\""), "{html}");
    assert!(html.contains("Naik &#38; turun, lihat hlm. 3"), "{html}");
}

#[tokio::test]
async fn evidence_comes_with_a_figure_waits_at_the_desk_and_is_public_once_the_figure_is() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        let files: [(&str, &str, &[u8]); 2] =
            [("berkas", "profil.pdf", b"%PDF-1.7 profil\n%%EOF"), ("berkas", "jahat.svg", b"<svg/>")];
        let refused = sri.hand_in(&page, &[("nilai", "8,67"), ("tindakan", "kirim")], &files).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("value=\"8,67\"") && refused.words().contains("profil.pdf"));
        let fields = [("nilai", "8,67"), ("rujukan", "Profil 2025"), ("tindakan", "kirim")];
        let sent = sri.hand_in(&page, &fields, &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.words());
        assert!(sri.get(&page).await.words().contains("Sudah terlampir: profil.pdf"));
        assert!(!app.get(PAGE).await.text().contains("profil.pdf"), "not before the figure");
        let check = waiting(&boss).await;
        let html = boss.get(&check).await.text();
        let from = html.find("/jember/kelola/berkas/").unwrap();
        let desk = html[from..].split('"').next().unwrap().to_owned();
        assert!(boss.get(&desk).await.text().starts_with("%PDF"));
        let public = desk.replace("/kelola/berkas/", "/berkas/");
        assert_eq!(app.get(&public).await.status, StatusCode::NOT_FOUND);
        boss.fill(&check, &check, &[("tindakan", "terbitkan")]).await;
        let shown = app.get(PAGE).await;
        assert!(shown.text().contains(&public) && shown.words().contains("Bukti dukung angka 2025"));
        assert!(app.get(&public).await.text().starts_with("%PDF"));
        let record = app.get("/jember/catatan/data.json").await.text();
        assert!(record.contains("evidence") && !record.contains("profil.pdf"), "{record}");
        // A correction with another file: the first one is public until the correction is.
        let fields = [("nilai", "8,71"), ("rujukan", "Ralat"), ("tindakan", "kirim")];
        let other: [(&str, &str, &[u8]); 1] = [("berkas", "ralat.pdf", b"%PDF-1.7 ralat\n%%EOF")];
        sri.hand_in(&page, &fields, &other).await;
        let html = app.get(PAGE).await.text();
        assert!(html.contains("profil.pdf") && !html.contains("ralat.pdf"));
        let check = waiting(&boss).await;
        boss.fill(&check, &check, &[("tindakan", "terbitkan")]).await;
        let html = app.get(PAGE).await.text();
        assert!(html.contains("ralat.pdf") && !html.contains("profil.pdf"));
    })
    .await;
}

#[tokio::test]
async fn before_the_window_opens_nothing_is_taken() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app, "sek@jember.go.id").await;
    let sri = officer(&app, "sri@jember.go.id", 0).await;
    let fields = [("tahun", "2025"), ("buka", "2026-12-01"), ("tutup", "2026-12-11"), ("dasar", "")];
    boss.fill(WINDOWS, WINDOWS, &fields).await;
    let page = screen(&sri, "1.2.1").await;
    let shown = sri.get(&page).await;
    assert!(shown.words().contains("Masa pengisian dibuka 1 Desember 2026"), "{}", shown.words());
    assert!(!shown.text().contains("name=\"nilai\""));
    assert!(!sri.get("/tugas").await.words().contains("Penduduk miskin"));
}

#[tokio::test]
async fn whoever_owes_a_figure_is_reminded_once_a_stage_and_told_what_became_of_it() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let day = jiff::civil::date;
        let remind = async |on| rembuk_web::entered::daily::region(&app.state, JEMBER, on).await.unwrap();
        let told = async |contact: &str| {
            let person = crate::person::id_of(&app, contact).await.unwrap();
            let mut tx = app.world.store().read().await.unwrap();
            let all = run!(tx, messages::list(person, -1, 100, 0)).unwrap();
            let kinds = all.into_iter().filter(|row| row.kind.starts_with("figure-"));
            let mut kinds: Vec<String> = kinds.map(|row| format!("{} {}", row.kind, row.number)).collect();
            kinds.sort();
            kinds
        };
        remind(day(2026, 11, 23)).await;
        remind(day(2026, 11, 24)).await;
        assert_eq!(told("sri@jember.go.id").await, ["figure-awaited 2"]);
        let page = screen(&sri, "1.2.1").await;
        send(&sri, &page, &[("nilai", "8,67"), ("rujukan", "Profil")]).await;
        assert_eq!(told("sek@jember.go.id").await, ["figure-to-check 1"]);
        remind(day(2026, 11, 26)).await;
        let check = waiting(&boss).await;
        boss.fill(&check, &check, &[("tindakan", "kembalikan"), ("alasan", "Halaman berapa?")]).await;
        remind(day(2026, 11, 30)).await;
        remind(day(2026, 12, 1)).await;
        let so_far = ["figure-awaited 2", "figure-due-soon 1", "figure-overdue 2", "figure-sent-back 1"];
        assert_eq!(told("sri@jember.go.id").await, so_far);
        // The head's office is told last; nobody holds one, so nobody is told, and nothing fails.
        remind(day(2026, 12, 4)).await;
        assert_eq!(told("sri@jember.go.id").await, so_far);
        send(&sri, &page, &[("nilai", "8,67"), ("rujukan", "Profil, hlm. 3")]).await;
        let check = waiting(&boss).await;
        boss.fill(&check, &check, &[]).await;
        assert!(told("sri@jember.go.id").await.contains(&"figure-published 1".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn whoever_opens_a_link_in_their_own_browser_still_can_not_check_what_they_entered() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let second = secretariat(&app, "kedua@jember.go.id").await;
        open_window(&boss).await;
        let page = screen(&boss, "1.2.1").await;
        let mut tx = app.world.store().write(rembuk_store::INSTALLATION).await.unwrap();
        let duty = rembuk_web::people::accounts::Duty {
            region_id: JEMBER,
            office: None,
            organisation: Some(agency(&app, 0).await),
            path: page.clone(),
        };
        let token = rembuk_web::people::accounts::duty_link(&mut tx, &duty, None).await.unwrap();
        tx.commit_private(rembuk_store::PrivateReason::PersonalData).await.unwrap();
        boss.post(&rembuk_web::paths::link(rembuk_web::i18n::Locale::Id, &token), &[]).await;
        send(&boss, &page, &[("nilai", "8,67"), ("rujukan", "Profil")]).await;
        let check = waiting(&boss).await;
        assert!(boss.get(&check).await.words().contains("Orang lain di sekretariat yang memeriksanya"));
        assert_eq!(second.fill(&check, &check, &[]).await.header("location"), CHECK);
    })
    .await;
}

#[tokio::test]
async fn no_figure_is_taken_for_a_year_without_a_window() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        let hidden = crate::person::hidden(&sri.get(&page).await.text(), &page);
        let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        fields.extend([("nilai", "8,67"), ("rujukan", "Profil")]);
        let later = page.replace("/2025/", "/2099/");
        let answer = sri.post(&later, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("belum dibuka"), "{}", answer.words());
        assert!(!boss.get(CHECK).await.text().contains(&format!("{CHECK}/")));
    })
    .await;
}

#[tokio::test]
async fn a_figure_that_became_public_meanwhile_is_not_overwritten_by_the_clock() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        let sri = officer(&app, "sri@jember.go.id", 0).await;
        open_window(&boss).await;
        let page = screen(&sri, "1.2.1").await;
        send(&sri, &page, &[("nilai", "8,67"), ("rujukan", "Profil")]).await;
        let csv = rembuk_web_export(&app).await;
        let newer = csv.lines().find(|line| line.contains(",2024,")).unwrap().replace(",2024,", ",2025,");
        let newer = format!("{}\r\n{}", csv.lines().next().unwrap(), newer.replace("9.01", "8.41"));
        let input = rembuk_web::imports::Input::Bytes("angka.csv".into(), newer.into_bytes().into());
        let job = rembuk_web::imports::Job::new(Kind::IndicatorValues, input).unwrap().for_region("jember");
        let outcome = rembuk_web::imports::run(app.world.store(), &job).await.unwrap();
        assert!(!outcome.refused && outcome.new == 1, "{outcome:?}");
        let day = jiff::civil::date(2026, 12, 28);
        assert_eq!(
            rembuk_web::entered::acts::publish_lapsed(app.world.store(), JEMBER, day).await.unwrap(),
            1
        );
        let public = app.get(PAGE).await.words();
        assert!(public.contains("8,41") && !public.contains("8,67"), "{public}");
        assert!(sri.get(&page).await.words().contains("sudah terbit sesudah angka ini dikirim"));
        assert!(
            sri.get(&format!("/en{page}")).await.words().contains("was published after this one was sent")
        );
    })
    .await;
}

/// The figures of the region as the command line gives them.
async fn rembuk_web_export(app: &App) -> String {
    let mut bytes = Vec::new();
    let store = app.world.store();
    rembuk_web::exports::export(store, Kind::IndicatorValues, Some("jember"), "2", &mut bytes).await.unwrap();
    String::from_utf8(bytes).unwrap()
}
