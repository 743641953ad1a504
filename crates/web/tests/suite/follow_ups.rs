//! What follows from a meeting: agreed, reported, looked at, late or moved; also by a link and by the clock.
use crate::app::App;
use crate::both::on_both;
use crate::held::{DESK, JEMBER, MEETING, again, daily, held, member_again, press, to};
use crate::person::Person;
use crate::seat::representative;
use http::StatusCode;

const ADD: &str = "/jember/kelola/rapat/r-2026-0001/tindak-lanjut";
const LIST: &str = "/jember/tindak-lanjut";
const PUBLIC: &str = "/jember/tindak-lanjut/t-2026-0001";
const REPORT: &str = "/jember/kelola/tindak-lanjut/t-2026-0001";

async fn boss(app: &App) -> Person<'_> {
    again(app, "sek@jember.go.id").await
}

/// Lembaga Forum 2 (seat 4) is to publish a map until Friday, 18 December (day 25).
async fn agreed(app: &App) -> Person<'_> {
    let boss = boss(app).await;
    let fields =
        [("apa", "Mengumumkan peta sumber air"), ("siapa", "lembaga-forum-2"), ("tenggat", "2026-12-18")];
    press(&boss, ADD, ADD, &fields).await;
    boss
}

async fn report(person: &Person<'_>, how: &str) -> crate::app::Answer {
    person.hand_in(REPORT, &[("laporan", "Peta sudah terbit."), ("tautan", ""), ("tindakan", how)], &[]).await
}

/// Presses one of the buttons of whoever looks.
async fn look(person: &Person<'_>, fields: &[(&str, &str)]) -> crate::app::Answer {
    person.fill(REPORT, REPORT, fields).await
}

#[tokio::test]
async fn a_follow_up_is_agreed_reported_with_evidence_and_confirmed_by_somebody_else() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = agreed(&app).await;
        let member = representative(&app, JEMBER, 4).await;
        assert!(
            member.get("/tugas").await.words().contains("Kerjakan dan laporkan: Mengumumkan peta sumber air")
        );
        let list = app.get(LIST).await.words();
        assert!(list.contains("1 tindak lanjut: 1 berjalan, 0 di antaranya lewat tenggat"), "{list}");
        assert!(app.get(MEETING).await.words().contains("Mengumumkan peta sumber air"));
        assert_eq!(report(&member, "kemajuan").await.status, StatusCode::SEE_OTHER);
        assert!(app.get(PUBLIC).await.words().contains("sedang dikerjakan"));
        let pdf = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        let fields = [
            ("laporan", "Peta sudah terbit."),
            ("tautan", "https://peta.example/air"),
            ("tindakan", "selesai"),
        ];
        let done = member.hand_in(REPORT, &fields, &[("berkas", "peta.pdf", pdf)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("dilaporkan selesai, menunggu pemeriksaan"), "{public}");
        assert!(public.contains("peta.pdf") && public.contains("https://peta.example/air"), "{public}");
        assert!(boss.get("/tugas").await.words().contains("Periksa laporan: Mengumumkan peta"));
        let confirmed = look(&boss, &[("tindakan", "benarkan")]).await;
        assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.words());
        assert!(app.get(PUBLIC).await.words().contains("selesai, sudah diperiksa"));
        let csv = app.get("/jember/tindak-lanjut.csv").await.text();
        assert!(csv.contains("T-2026-0001,R-2026-0001,Lembaga Forum 2,"), "{csv}");
    })
    .await;
}

#[tokio::test]
async fn a_late_report_is_taken_and_stays_late_and_silence_does_not_hold_it_up() {
    on_both(async |world| {
        let app = held(world).await;
        agreed(&app).await;
        representative(&app, JEMBER, 4).await;
        daily(&app, 28).await;
        let member = member_again(&app, 4).await;
        let late = app.get(PUBLIC).await.words();
        assert!(late.contains("lewat 1 hari kerja"), "{late}");
        assert!(
            member.get("/pesan").await.words().contains("Tenggat sudah lewat: Mengumumkan peta sumber air")
        );
        assert_eq!(report(&member, "selesai").await.status, StatusCode::SEE_OTHER);
        daily(&app, 60).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("selesai menurut laporan lembaga, belum diperiksa"), "{public}");
        assert!(public.contains("dilaporkan 1 hari kerja setelah tenggat"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn a_report_is_sent_back_with_a_note_and_a_day_is_moved_with_a_reason_that_everyone_reads() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = agreed(&app).await;
        let member = representative(&app, JEMBER, 4).await;
        let silent = look(&boss, &[("tindakan", "pindahkan"), ("tenggat", "2027-01-15")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let moved = look(
            &boss,
            &[("tindakan", "pindahkan"), ("tenggat", "2027-01-15"), ("alasan", "Menunggu data.")],
        )
        .await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.words());
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("15 Januari 2027 (semula 18 Desember 2026)"), "{public}");
        assert!(public.contains("Menunggu data."), "{public}");
        assert_eq!(report(&member, "selesai").await.status, StatusCode::SEE_OTHER);
        let back = look(&boss, &[("tindakan", "kembalikan"), ("alasan", "Tautannya tidak terbuka.")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.words());
        assert!(app.get(PUBLIC).await.words().contains("Tautannya tidak terbuka."));
        let dropped = look(&boss, &[("tindakan", "hentikan"), ("alasan", "Dikerjakan provinsi.")]).await;
        assert_eq!(dropped.status, StatusCode::SEE_OTHER, "{}", dropped.words());
        assert!(app.get(PUBLIC).await.words().contains("dihentikan"));
    })
    .await;
}

#[tokio::test]
async fn only_its_organisation_reports_and_only_whoever_called_the_meeting_looks() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = agreed(&app).await;
        let other = representative(&app, JEMBER, 5).await;
        assert_eq!(other.get(REPORT).await.status, StatusCode::FORBIDDEN);
        let member = representative(&app, JEMBER, 4).await;
        let html = member.get(REPORT).await.text();
        assert!(!html.contains("value=\"benarkan\""), "nobody confirms their own");
        let desk = boss.get(REPORT).await.text();
        assert!(!desk.contains("value=\"selesai\""), "the secretariat reports for nobody");
        assert_eq!(app.get(REPORT).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_link_lets_an_organisation_report_without_an_account() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = agreed(&app).await;
        let made =
            boss.fill(&format!("{REPORT}/tautan"), &format!("{REPORT}/tautan"), &[("untuk", "")]).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.words());
        let html = made.text();
        let start = html.find("/tautan/").unwrap();
        let link = html[start..].split(['<', '"', ' ']).next().unwrap().to_owned();
        let somebody = Person::nobody(&app);
        let opened = somebody.fill(&link, &link, &[]).await;
        assert_eq!(opened.header("location"), REPORT, "{}", opened.words());
        let done = report(&somebody, "selesai").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("dilaporkan selesai"), "{public}");
        assert!(public.contains("Dilaporkan oleh Lembaga Forum 2"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn a_follow_up_needs_a_day_that_is_not_over_and_an_organisation() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let past = [("apa", "X"), ("siapa", "lembaga-forum-2"), ("tenggat", "2026-11-01")];
        let answer = boss.fill(ADD, ADD, &past).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Tanggal itu sudah lewat"), "{}", answer.words());
        let nobody = boss.fill(ADD, ADD, &[("apa", "X"), ("siapa", "siapa"), ("tenggat", "besok")]).await;
        assert!(nobody.words().contains("Pilih lembaga yang mengerjakan"), "{}", nobody.words());
        to(&app, 15);
        assert!(app.get(LIST).await.words().contains("Belum ada tindak lanjut"));
        assert_eq!(boss.get(&format!("{DESK}/tindak-lanjut")).await.status, StatusCode::OK);
    })
    .await;
}
