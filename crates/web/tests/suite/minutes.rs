//! Minutes from the first draft to what everyone reads, and the papers of a meeting.
use crate::app::App;
use crate::both::on_both;
use crate::held::{DESK, JEMBER, MEETING, again, called, daily, held, member_again, press, to};
use crate::person::Person;
use crate::seat::representative;
use http::StatusCode;
use rembuk_store::rows::NOW;
use rembuk_store::run;

const WRITE: &str = "/jember/kelola/rapat/r-2026-0001/notula";
const CHECK: &str = "/jember/kelola/rapat/r-2026-0001/notula/periksa";
const PUBLIC: &str = "/jember/rapat/r-2026-0001/notula";
const TEXT: &str = "## Kesimpulan\n\nForum **sepakat** menunggu angka.\n";

async fn boss(app: &App) -> Person<'_> {
    again(app, "sek@jember.go.id").await
}

async fn send(boss: &Person<'_>, text: &str) {
    press(boss, WRITE, WRITE, &[("isi", text), ("tindakan", "kirim")]).await;
}

async fn approve(chair: &Person<'_>) -> crate::app::Answer {
    chair.fill(CHECK, CHECK, &[("tindakan", "setujui")]).await
}

#[tokio::test]
async fn minutes_are_written_read_by_those_invited_approved_by_both_and_then_public() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let (government, _) = (representative(&app, JEMBER, 1).await, representative(&app, JEMBER, 3).await);
        let member = representative(&app, JEMBER, 4).await;
        press(&boss, WRITE, WRITE, &[("isi", TEXT), ("tindakan", "simpan")]).await;
        assert!(boss.get(WRITE).await.words().contains("Rancangan tersimpan"));
        assert!(app.get(PUBLIC).await.words().contains("Notula rapat ini belum ada."));
        assert_eq!(member.get(CHECK).await.status, StatusCode::NOT_FOUND, "a draft is nobody's to read");
        send(&boss, TEXT).await;
        assert!(app.get(PUBLIC).await.words().contains("keberatan sampai 14 Desember 2026"));
        assert!(!app.get(PUBLIC).await.words().contains("menunggu angka"));
        let read = member.get(CHECK).await.words();
        assert!(read.contains("menunggu angka"), "{read}");
        let whom = member.get(CHECK).await.text();
        let whom = whom.split("name=\"lembaga\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
        let whom = whom[..32].to_owned();
        let fields =
            [("lembaga", whom.as_str()), ("isi", "Usul kami belum tertulis."), ("tindakan", "keberatan")];
        press(&member, CHECK, CHECK, &fields).await;
        let early = approve(&government).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.words());
        daily(&app, 22).await;
        let (government, other) = (member_again(&app, 1).await, member_again(&app, 3).await);
        press(&government, CHECK, CHECK, &[("tindakan", "setujui")]).await;
        let waits = app.get(PUBLIC).await.words();
        assert!(
            waits.contains("Menunggu persetujuan unsur nonpemerintah sampai 21 Desember 2026"),
            "{waits}"
        );
        let once = government.get(CHECK).await.text();
        assert!(!once.contains("value=\"setujui\""), "a side approves once: {once}");
        press(&other, CHECK, CHECK, &[("tindakan", "setujui")]).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("Terbit 15 Desember 2026, disetujui kedua ketua bersama."), "{public}");
        assert!(public.contains("Forum sepakat menunggu angka."), "{public}");
        assert!(public.contains("Usul kami belum tertulis. Belum dijawab."), "{public}");
        assert!(app.get(MEETING).await.words().contains("disetujui kedua ketua bersama"));
        let english = app.get(&format!("/en{PUBLIC}")).await.words();
        assert!(english.contains("approved by both co-chairs"), "{english}");
    })
    .await;
}

#[tokio::test]
async fn minutes_nobody_approves_are_public_when_the_clocks_say_and_name_the_sides() {
    on_both(async |world| {
        let app = held(world).await;
        send(&boss(&app).await, TEXT).await;
        daily(&app, 22).await;
        daily(&app, 28).await;
        assert!(app.get(PUBLIC).await.words().contains("Menunggu persetujuan"));
        daily(&app, 29).await;
        daily(&app, 29).await;
        let public = app.get(PUBLIC).await.words();
        assert!(
            public.contains("belum disetujui ketua bersama unsur pemerintah dan unsur nonpemerintah"),
            "{public}"
        );
        let chair = representative(&app, JEMBER, 1).await;
        press(&chair, CHECK, CHECK, &[("tindakan", "setujui")]).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("belum disetujui ketua bersama unsur nonpemerintah."), "{public}");
        let mut tx = app.world.store().read().await.unwrap();
        let entries = run!(tx, record::list_from(JEMBER, 0, 1_000)).unwrap();
        let published: Vec<_> = entries.iter().filter(|entry| entry.kind == "minutes-published").collect();
        assert_eq!(published.len(), 1);
        assert!(published[0].hash_after.is_some(), "the record has the hash of the text");
        assert!(
            entries.iter().all(|entry| !entry.payload.as_deref().unwrap_or("").contains("menunggu angka"))
        );
    })
    .await;
}

#[tokio::test]
async fn co_chairs_who_read_different_versions_do_not_approve_the_same() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        representative(&app, JEMBER, 1).await;
        send(&boss, TEXT).await;
        send(&boss, &format!("{TEXT}\nTambahan.\n")).await;
        daily(&app, 22).await;
        let chair = member_again(&app, 1).await;
        let html = chair.get(CHECK).await.text();
        let hidden = crate::person::hidden(&html, CHECK);
        let mut fields: Vec<(&str, &str)> = hidden
            .iter()
            .map(|(name, value)| (&**name, if name == "versi" { "1" } else { &**value }))
            .collect();
        fields.push(("tindakan", "setujui"));
        let answer = chair.post(CHECK, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Naskahnya sudah berganti"), "{}", answer.words());
    })
    .await;
}

#[tokio::test]
async fn versions_that_were_published_stay_side_by_side() {
    on_both(async |world| {
        let app = held(world).await;
        send(&boss(&app).await, TEXT).await;
        daily(&app, 29).await;
        send(&boss(&app).await, "## Kesimpulan\n\nForum **sepakat** memakai angka sementara.\n").await;
        assert!(app.get(PUBLIC).await.words().contains("menunggu angka"), "the first stays until then");
        daily(&app, 50).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("memakai angka sementara"), "{public}");
        assert!(app.get(&format!("{PUBLIC}?versi=1")).await.words().contains("menunggu angka"));
        let compared = app.get(&format!("{PUBLIC}/bandingkan")).await;
        assert_eq!(compared.status, StatusCode::OK);
        assert!(compared.text().contains("<ins>"), "{}", compared.words());
    })
    .await;
}

#[tokio::test]
async fn the_co_chairs_may_write_where_the_secretariat_did_not() {
    on_both(async |world| {
        let app = held(world).await;
        let chair = representative(&app, JEMBER, 3).await;
        representative(&app, JEMBER, 4).await;
        assert_eq!(chair.get(WRITE).await.status, StatusCode::FORBIDDEN);
        to(&app, 24);
        let (chair, member) = (member_again(&app, 3).await, member_again(&app, 4).await);
        assert_eq!(chair.get(WRITE).await.status, StatusCode::OK);
        assert_eq!(member.get(WRITE).await.status, StatusCode::FORBIDDEN);
        send(&chair, TEXT).await;
        assert!(app.get(PUBLIC).await.words().contains("keberatan sampai"));
    })
    .await;
}

#[tokio::test]
async fn text_with_what_has_no_place_in_it_comes_back_with_the_line() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let bad = "Baris satu\n\n<script>alert(1)</script>\n";
        let answer = boss.fill(WRITE, WRITE, &[("isi", bad), ("tindakan", "kirim")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().to_lowercase().contains("baris 3"), "{}", answer.words());
        let empty = boss.fill(WRITE, WRITE, &[("isi", " "), ("tindakan", "kirim")]).await;
        assert!(empty.words().contains("Tulis dahulu naskahnya"), "{}", empty.words());
    })
    .await;
}

#[tokio::test]
async fn the_papers_of_a_meeting_come_in_one_press_and_two_of_them_are_public_with_the_minutes() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let pack = format!("{DESK}/berkas");
        send(&boss, TEXT).await;
        for name in ["surat-undangan", "daftar-hadir", "notula", "berita-acara"] {
            for (ending, begins) in [("pdf", &b"%PDF-"[..]), ("odt", &b"PK"[..])] {
                let file = boss.get(&format!("{pack}/{name}.{ending}")).await;
                assert_eq!(file.status, StatusCode::OK, "{name}.{ending}");
                assert!(file.bytes.starts_with(begins), "{name}.{ending}");
                assert_eq!(file.header("cache-control"), "no-store");
                let public = app.get(&format!("{MEETING}/berkas/{name}.{ending}")).await;
                assert_eq!(
                    public.status,
                    StatusCode::NOT_FOUND,
                    "{name}.{ending} before the minutes are public"
                );
            }
        }
        let all = boss.get(&format!("{pack}/semua.zip")).await;
        assert!(all.bytes.starts_with(b"PK"));
        daily(&app, 29).await;
        for (name, status) in [
            ("notula.pdf", StatusCode::OK),
            ("berita-acara.odt", StatusCode::OK),
            ("daftar-hadir.pdf", StatusCode::NOT_FOUND),
            ("lain.pdf", StatusCode::NOT_FOUND),
        ] {
            assert_eq!(app.get(&format!("{MEETING}/berkas/{name}")).await.status, status, "{name}");
        }
        let member = representative(&app, JEMBER, 4).await;
        assert_eq!(member.get(&pack).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn a_signed_paper_comes_back_as_evidence_for_everyone() {
    on_both(async |world| {
        let app = held(world).await;
        let boss = boss(&app).await;
        let pack = format!("{DESK}/berkas");
        let none = boss.hand_in(&pack, &[("jenis", "notula")], &[]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", none.words());
        let pdf = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        let answer = boss.hand_in(&pack, &[("jenis", "notula")], &[("berkas", "notula.pdf", pdf)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        let html = app.get(MEETING).await.text();
        let start = html.find("/jember/berkas/").unwrap();
        let path = html[start..].split('"').next().unwrap();
        assert_eq!(app.get(path).await.status, StatusCode::OK);
        assert!(app.get("/jember/catatan").await.words().contains("Berkas bertanda tangan"));
    })
    .await;
}

#[tokio::test]
async fn whoever_must_write_or_approve_finds_it_among_their_tasks_and_is_told_once() {
    on_both(async |world| {
        let app = called(world).await;
        daily(&app, 15).await;
        representative(&app, JEMBER, 1).await;
        daily(&app, 16).await;
        let boss = boss(&app).await;
        assert!(boss.get("/tugas").await.words().contains("Tulis notula Pleno akhir tahun"));
        let told = boss.get("/pesan").await.words().matches("Notula ditunggu: Pleno akhir tahun").count();
        assert_eq!(told, 1);
        send(&boss, TEXT).await;
        assert!(!boss.get("/tugas").await.words().contains("Tulis notula"));
        daily(&app, 24).await;
        let chair = member_again(&app, 1).await;
        assert!(chair.get("/tugas").await.words().contains("Setujui notula Pleno akhir tahun"));
        assert!(chair.get("/pesan").await.words().contains("Notula menunggu persetujuan"));
        let mut tx = app.world.store().read().await.unwrap();
        let waiting = run!(tx, minutes::list_waiting(JEMBER, NOW)).unwrap();
        assert_eq!(waiting.len(), 1);
    })
    .await;
}
