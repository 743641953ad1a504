//! Meetings from convening to their end: agendas that both sides approve or the clock lets stand, invitations and answers.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::Person;
use crate::seat::{forum, representative};
use http::StatusCode;
use rembuk_domain::forum::agenda::Origin;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{MeetingInvitationRow, NOW};
use rembuk_store::{PublicAct, run};
use rembuk_web::imports::Kind;
use rembuk_web::meetings::agenda::{NextItem, put_on_next_agenda};
use rembuk_web::world::{WORLD_BEGINS, World};
use serde_json::json;

const JEMBER: i64 = 3509;
const DESK: &str = "/jember/kelola/rapat";
const NEW: &str = "/jember/kelola/rapat/baru";
const FIRST: &str = "/jember/kelola/rapat/r-2026-0001";
const PUBLIC: &str = "/jember/rapat/r-2026-0001";
const DAYS_OFF: &str = "tanggal,jenis,nama,dasar\n2026-12-25,libur nasional,Natal,SKB 1\n";

/// A forum of two seats of the government (numbers 1 and 2) and three others (3 to 5); 1 and 3 are co-chairs.
async fn jember(world: World) -> App {
    world.region("jember").with_forum(2, 3).with(Kind::Calendar, DAYS_OFF).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

/// A plenary on Monday, 7 December 2026, 09.00 to 12.00; today is Monday, 23 November.
const PLENARY: [(&str, &str); 6] = [
    ("penyelenggara", "badan:forum"),
    ("judul", "Pleno akhir tahun"),
    ("hari", "2026-12-07"),
    ("mulai", "09.00"),
    ("selesai", "12:00"),
    ("tempat", "Aula Bappeda"),
];

fn with<'f>(fields: &[(&'f str, &'f str)], changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    kept.chain(changes).copied().collect()
}

async fn plan(boss: &Person<'_>) {
    let answer = boss.fill(NEW, NEW, &PLENARY).await;
    assert_eq!(answer.header("location"), FIRST, "{}", answer.words());
}

async fn press(person: &Person<'_>, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = person.fill(page, action, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action}: {}", answer.words());
    answer
}

async fn invite_all(boss: &Person<'_>) {
    let page = format!("{FIRST}/undang");
    press(boss, &page, &page, &[("kursi", "semua"), ("surat", "005/123/2026")]).await;
}

async fn propose(person: &Person<'_>, title: &str) {
    let page = format!("{FIRST}/mata-acara");
    press(person, &page, &page, &[("judul", title), ("tentang", "")]).await;
}

async fn put_forward(boss: &Person<'_>) {
    press(boss, FIRST, &format!("{FIRST}/agenda"), &[]).await;
}

fn approve_page() -> String {
    format!("{FIRST}/agenda/setujui")
}

async fn approve(chair: &Person<'_>) -> Answer {
    let page = approve_page();
    chair.fill(&page, &page, &[]).await
}

/// So many days after the world began, at the same hour.
fn to_day(app: &App, days: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * 3_600_000_000));
}

async fn daily(app: &App, days: i64) {
    to_day(app, days);
    let today = rembuk_domain::time::local_date(
        Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * 3_600_000_000),
        &rembuk_web::context::time_zone("Asia/Jakarta"),
    );
    rembuk_web::meetings::daily::region(&app.state, JEMBER, today).await.unwrap();
}

/// Invitations of the first meeting, in the order of seats.
async fn invitations(app: &App) -> Vec<MeetingInvitationRow> {
    let forum = forum(app, JEMBER).await;
    let mut tx = app.world.store().read().await.unwrap();
    let mut rows = run!(tx, meetings::list_all_invitations(JEMBER, NOW)).unwrap();
    rows.sort_by_key(|row| row.seat_id.and_then(|id| forum.seat(id)).map(|seat| seat.number));
    rows
}

fn invitation_page(row: &MeetingInvitationRow) -> String {
    format!("{FIRST}/undangan/{}", row.id.simple())
}

/// Answers an invitation: its form takes files, too.
async fn reply(person: &Person<'_>, page: &str, fields: &[(&str, &str)]) {
    let answer = person.hand_in(page, fields, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
}

#[tokio::test]
async fn a_meeting_is_planned_called_answered_and_everyone_reads_each_step() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let empty = app.get("/jember/rapat").await.words();
        assert!(empty.contains("Belum ada rapat yang dijadwalkan ke depan"), "{empty}");
        plan(&boss).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Senin, 7 Desember 2026, 09.00–12.00 WIB, di Aula Bappeda."), "{page}");
        assert!(page.contains("Belum ada mata acara") && page.contains("Belum ada yang diundang"), "{page}");
        let list = app.get("/jember/rapat").await.words();
        assert!(list.contains("Rapat berikut: Pleno akhir tahun, Senin, 7 Desember 2026"), "{list}");
        assert_eq!(app.get(&format!("{PUBLIC}/surat")).await.status, StatusCode::NOT_FOUND);
        let ketua = representative(&app, JEMBER, 3).await;
        invite_all(&boss).await;
        let page = app.get(PUBLIC).await.words();
        assert!(
            page.contains("5 diundang: 0 akan datang, 0 mengutus orang lain, 0 tidak datang, 5 belum"),
            "{page}"
        );
        // Ten working days after today, the day of the meeting among them.
        assert!(page.contains("10 hari kerja sebelumnya") && page.contains("005/123/2026"), "{page}");
        let tasks = ketua.get("/tugas").await.words();
        assert!(tasks.contains("Jawab undangan: Pleno akhir tahun"), "{tasks}");
        assert!(ketua.get("/pesan").await.words().contains("Undangan: Pleno akhir tahun, 7 Desember 2026"));
        let rows = invitations(&app).await;
        let own = invitation_page(&rows[2]);
        reply(&ketua, &own, &[("jawaban", "comes"), ("jabatan", "Ketua"), ("tingkat", "head")]).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("1 akan datang") && page.contains("akan datang: Ketua"), "{page}");
        assert!(!ketua.get("/tugas").await.words().contains("Jawab undangan"));
        let english = app.get(&format!("/en{PUBLIC}")).await.words();
        assert!(
            english.contains("09:00–12:00 WIB, at Aula Bappeda") && english.contains("1 will come"),
            "{english}"
        );
        let letter = app.get(&format!("{PUBLIC}/surat")).await.words();
        assert!(
            letter.contains("Nomor surat 005/123/2026") && letter.contains("Lembaga Forum 1 (kursi 3)"),
            "{letter}"
        );
        let csv = app.get("/jember/rapat.csv").await.text();
        assert!(csv.contains("R-2026-0001,Pleno akhir tahun,forum"), "{csv}");
        let record = app.get("/jember/catatan").await.words();
        for said in [
            "Rapat R-2026-0001 dijadwalkan untuk 7 Desember 2026",
            "Undangan rapat R-2026-0001 dikirim kepada 5 lembaga atau jabatan",
            "Undangan rapat R-2026-0001 dijawab",
        ] {
            assert!(record.contains(said), "{said}: {record}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_a_time_is_said_at_its_field() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    for (changes, said) in [
        (&[("hari", "2026-11-22")][..], "Waktu ini sudah lewat"),
        (&[("hari", "2026-11-23"), ("mulai", "08.00"), ("selesai", "09.00")], "Waktu ini sudah lewat"),
        (&[("selesai", "08.00")], "Rapat selesai sebelum mulai"),
        (&[("sampai", "2026-12-01")], "Rapat selesai sebelum mulai"),
        (&[("sampai", "2026-12-20")], "Rapat paling lama tiga hari"),
        (&[("hari", "2029-12-07")], "Lebih dari dua tahun"),
        (&[("mulai", "pagi")], "Tulis jam, misalnya 09.00"),
        (&[("judul", " ")], "Isian ini diperlukan"),
        (&[("daring", "http://rapat")], "Tautan dimulai dengan https://"),
        (&[("penyelenggara", "badan:tidak-ada")], "Pilih penyelenggaranya"),
    ] {
        let answer = boss.fill(NEW, NEW, &with(&PLENARY, changes)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        let words = answer.words();
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(app.get("/jember/rapat").await.words().contains("Belum ada rapat yang tercatat"));
}

#[tokio::test]
async fn the_same_form_sent_twice_plans_one_meeting() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let html = boss.get(NEW).await.text();
        let hidden = crate::person::hidden(&html, NEW);
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend(PLENARY);
        for _ in 0..2 {
            assert_eq!(boss.post(NEW, &fields).await.header("location"), FIRST);
        }
        assert_eq!(app.get("/jember/rapat.csv").await.text().lines().count(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_meeting_moved_after_invitations_tells_everybody_asks_anew_and_counts_notice_anew() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let ketua = representative(&app, JEMBER, 3).await;
        plan(&boss).await;
        invite_all(&boss).await;
        let own = invitation_page(&invitations(&app).await[2]);
        reply(&ketua, &own, &[("jawaban", "comes"), ("jabatan", "Ketua")]).await;
        let page = format!("{FIRST}/ubah");
        let later = with(&PLENARY[1..], &[("hari", "2026-11-30")]);
        let silent = boss.fill(&page, &page, &later).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.words().contains("tulis mengapa rapatnya dipindahkan"), "{}", silent.words());
        press(&boss, &page, &page, &with(&later, &[("alasan", "aula dipakai")])).await;
        let public = app.get(PUBLIC).await.words();
        assert!(
            public.contains("Dipindahkan 1 kali sesudah undangan dikirim, semula Senin, 7 Desember 2026"),
            "{public}"
        );
        assert!(
            public.contains("Alasan: aula dipakai") && public.contains("5 hari kerja sebelumnya"),
            "{public}"
        );
        assert!(public.contains("0 akan datang") && public.contains("5 belum menjawab"), "{public}");
        assert!(
            ketua
                .get("/pesan")
                .await
                .words()
                .contains("Dipindahkan: Pleno akhir tahun, sekarang 30 November 2026")
        );
        assert!(
            app.get("/jember/catatan")
                .await
                .words()
                .contains("Rapat R-2026-0001 dipindahkan ke 30 November 2026")
        );
        // Another place is a move that asks nobody anew.
        let elsewhere = with(&later, &[("tempat", "Balai desa"), ("alasan", "aula bocor")]);
        press(&boss, &page, &page, &elsewhere).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("Dipindahkan 2 kali") && public.contains("Alasan: aula bocor"), "{public}");
        // Other words are no move.
        let later = elsewhere;
        press(&boss, &page, &page, &with(&later, &[("judul", "Pleno"), ("alasan", "")])).await;
        assert!(app.get(PUBLIC).await.words().contains("Dipindahkan 2 kali"));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_a_meeting_the_second_is_told() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    plan(&boss).await;
    let page = format!("{FIRST}/ubah");
    let old = boss.get(&page).await.text();
    press(&boss, &page, &page, &with(&PLENARY[1..], &[("judul", "Pleno satu")])).await;
    let hidden = crate::person::hidden(&old, &page);
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let second = with(&PLENARY[1..], &[("judul", "Pleno dua")]);
    fields.extend(second);
    let answer = boss.post(&page, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.words().contains("Seseorang mengubahnya sementara itu"), "{}", answer.words());
    assert!(app.get(PUBLIC).await.words().contains("Pleno satu"));
}

#[tokio::test]
async fn a_meeting_is_called_off_with_a_reason_and_whoever_was_invited_is_told() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let ketua = representative(&app, JEMBER, 3).await;
        plan(&boss).await;
        invite_all(&boss).await;
        let page = format!("{FIRST}/batal");
        let silent = boss.fill(&page, &page, &[("alasan", "")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        press(&boss, &page, &page, &[("alasan", "banjir")]).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("Rapat ini dibatalkan. Alasan: banjir"), "{public}");
        assert!(ketua.get("/pesan").await.words().contains("Dibatalkan: Pleno akhir tahun"));
        let own = invitation_page(&invitations(&app).await[2]);
        assert!(ketua.get(&own).await.words().contains("tidak bisa dijawab lagi"));
        assert!(app.get(&format!("{PUBLIC}/undangan.ics")).await.text().contains("STATUS:CANCELLED"));
    })
    .await;
}

#[tokio::test]
async fn an_agenda_stands_when_both_co_chairs_approve_one_version() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let (one, other) = (representative(&app, JEMBER, 1).await, representative(&app, JEMBER, 3).await);
        let member = representative(&app, JEMBER, 5).await;
        plan(&boss).await;
        propose(&boss, "Capaian semester").await;
        propose(&member, "Air bersih").await;
        let page = app.get(PUBLIC).await.words();
        assert!(
            page.contains("2 mata acara diusulkan") && page.contains("diusulkan Kursi 5, Lembaga Forum 3"),
            "{page}"
        );
        put_forward(&boss).await;
        assert!(one.get("/tugas").await.words().contains("Setujui agenda: Pleno akhir tahun"));
        assert_eq!(member.get(&approve_page()).await.status, StatusCode::FORBIDDEN);
        assert_eq!(approve(&one).await.status, StatusCode::SEE_OTHER);
        let page = app.get(PUBLIC).await.words();
        assert!(
            page.contains("Agenda versi 1 menunggu kedua ketua bersama sampai 26 November 2026"),
            "{page}"
        );
        assert!(page.contains("Disetujui ketua bersama unsur pemerintah pada 23 November 2026"), "{page}");
        assert!(page.contains("Belum disetujui ketua bersama unsur nonpemerintah, tanpa alasan"), "{page}");
        let twice = approve(&one).await;
        assert!(twice.words().contains("Sisi Anda sudah menyetujui"), "{}", twice.words());
        assert_eq!(approve(&other).await.status, StatusCode::SEE_OTHER);
        let page = app.get(PUBLIC).await.words();
        assert!(
            page.contains("Agenda versi 1 disetujui kedua ketua bersama pada 23 November 2026"),
            "{page}"
        );
        let record = app.get("/jember/catatan").await.words();
        assert!(
            record.contains("disetujui ketua bersama unsur nonpemerintah")
                && record.contains("Kursi 3, Lembaga Forum 1"),
            "{record}"
        );
    })
    .await;
}

#[tokio::test]
async fn co_chairs_who_approve_different_versions_at_the_same_moment_have_approved_nothing_together() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let (one, other) = (representative(&app, JEMBER, 1).await, representative(&app, JEMBER, 3).await);
        plan(&boss).await;
        propose(&boss, "Capaian semester").await;
        put_forward(&boss).await;
        // The first has version 1 before them while version 2 takes its place.
        let seen = one.get(&approve_page()).await.text();
        propose(&boss, "Anggaran").await;
        put_forward(&boss).await;
        assert_eq!(approve(&other).await.status, StatusCode::SEE_OTHER);
        let hidden = crate::person::hidden(&seen, &approve_page());
        let fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let refused = one.post(&approve_page(), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = refused.words();
        assert!(words.contains("yang menunggu sekarang versi lain") && words.contains("versi 2"), "{words}");
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Agenda versi 2 menunggu"), "{page}");
        assert_eq!(approve(&one).await.status, StatusCode::SEE_OTHER);
        assert!(app.get(PUBLIC).await.words().contains("Agenda versi 2 disetujui kedua ketua bersama"));
    })
    .await;
}

#[tokio::test]
async fn silence_lets_an_agenda_stand_and_says_whose_approval_is_missing() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let (one, other) = (representative(&app, JEMBER, 1).await, representative(&app, JEMBER, 3).await);
        plan(&boss).await;
        propose(&boss, "Capaian semester").await;
        put_forward(&boss).await;
        approve(&one).await;
        let page = approve_page();
        let silent = other.fill(&page, &page, &[("alasan", " ")]).await;
        assert!(silent.words().contains("Tulis alasannya"), "{}", silent.words());
        press(&other, &page, &page, &[("alasan", "bahan belum dibagikan")]).await;
        daily(&app, 3).await;
        assert!(app.get(PUBLIC).await.words().contains("Agenda versi 1 menunggu"));
        daily(&app, 4).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("Agenda versi 1 berlaku sejak 27 November 2026"), "{public}");
        let missing = "Belum disetujui ketua bersama unsur nonpemerintah. Alasan: bahan belum dibagikan";
        assert!(public.contains(missing), "{public}");
        // Repeated, the clock does nothing more.
        let size = app.get("/jember/catatan/data.json").await.text().len();
        daily(&app, 4).await;
        assert_eq!(app.get("/jember/catatan/data.json").await.text().len(), size);
        let late = approve(&other).await;
        assert!(late.words().contains("Versi ini sudah berlaku") || late.status == StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn items_nobody_puts_forward_are_put_forward_by_the_clock_in_time() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let member = representative(&app, JEMBER, 5).await;
        plan(&boss).await;
        propose(&member, "Air bersih").await;
        // Three working days and one before Monday, 7 December.
        daily(&app, 7).await;
        assert!(app.get(PUBLIC).await.words().contains("belum diajukan kepada ketua bersama"));
        daily(&app, 8).await;
        let page = app.get(PUBLIC).await.words();
        assert!(
            page.contains("Agenda versi 1 menunggu kedua ketua bersama sampai 4 Desember 2026"),
            "{page}"
        );
        daily(&app, 14).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Agenda versi 1 berlaku sejak 7 Desember 2026"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn an_item_is_left_out_with_a_reason_that_everyone_reads_and_may_come_back() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let (chair, member) = (representative(&app, JEMBER, 3).await, representative(&app, JEMBER, 5).await);
        plan(&boss).await;
        propose(&member, "Air bersih").await;
        propose(&boss, "Anggaran").await;
        let html = chair.get(FIRST).await.text();
        let from = html.find(&format!("{FIRST}/mata-acara/")).expect("no item to change");
        let item = html[from..].split('"').next().unwrap().to_owned();
        assert_eq!(member.get(&item).await.status, StatusCode::FORBIDDEN);
        let silent = chair.fill(&item, &item, &[("tindakan", "keluarkan"), ("alasan", "")]).await;
        assert!(silent.words().contains("Tulis alasannya"), "{}", silent.words());
        press(&chair, &item, &item, &[("tindakan", "keluarkan"), ("alasan", "dibahas di pokja")]).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Tidak dimasukkan Air bersih"), "{page}");
        assert!(page.contains("Alasan: dibahas di pokja"), "{page}");
        press(&boss, &item, &item, &[("tindakan", "ambil")]).await;
        assert!(!app.get(PUBLIC).await.words().contains("Tidak dimasukkan"));
        press(&boss, &item, &item, &[("tindakan", "ubah"), ("judul", "Air"), ("urutan", "2")]).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.find("Anggaran") > page.find("Air "), "{page}");
        let number =
            boss.fill(&item, &item, &[("tindakan", "ubah"), ("judul", "Air"), ("urutan", "0")]).await;
        assert!(number.words().contains("dari 1 sampai 200"));
    })
    .await;
}

fn overdue(subject: &str) -> NextItem {
    NextItem {
        origin: Origin::Rule,
        title: "Jawaban yang lewat waktu".to_owned(),
        about: String::new(),
        subject: subject.to_owned(),
        proposed_by: None,
    }
}

async fn bring(app: &App, next: &NextItem) -> bool {
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let placed = put_on_next_agenda(&mut tx, next).await.unwrap();
    let act = PublicAct {
        kind: "test-brought",
        by: "Sekretariat".to_owned(),
        subject: next.subject.clone(),
        before: None,
        after: None,
        payload: json!({}),
    };
    tx.commit_public(act).await.unwrap();
    placed.is_known
}

#[tokio::test]
async fn what_a_rule_puts_on_the_agenda_waits_for_a_meeting_and_nobody_takes_it_off() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let chair = representative(&app, JEMBER, 1).await;
        assert!(!bring(&app, &overdue("contribution:1")).await);
        assert!(bring(&app, &overdue("contribution:1")).await, "it stands there once");
        plan(&boss).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Jawaban yang lewat waktu dimasukkan oleh aturan"), "{page}");
        let html = boss.get(FIRST).await.text();
        let from = html.find(&format!("{FIRST}/mata-acara/")).unwrap();
        let item = html[from..].split('"').next().unwrap().to_owned();
        let asked = boss.get(&item).await;
        assert!(
            asked.words().contains("tidak bisa dikeluarkan siapa pun")
                && !asked.text().contains("value=\"keluarkan\"")
        );
        let forced = boss.fill(&item, &item, &[("tindakan", "keluarkan"), ("alasan", "tidak penting")]).await;
        assert!(
            forced.words().contains("dimasukkan oleh aturan dan tidak bisa dikeluarkan"),
            "{}",
            forced.words()
        );
        put_forward(&boss).await;
        approve(&chair).await;
        // Another comes when a version was put forward: nobody has approved the agenda without it.
        assert!(!bring(&app, &overdue("contribution:2")).await);
        let page = app.get(PUBLIC).await.words();
        assert!(
            page.contains("Agenda versi 2 menunggu") && !page.contains("Disetujui ketua bersama"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_organisation_convenes_for_itself_and_brings_the_outcome_before_the_forum() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let ngo = representative(&app, JEMBER, 5).await;
        let own = with(
            &PLENARY,
            &[("penyelenggara", "lembaga:lembaga-forum-3"), ("judul", "Temu warga"), ("hari", "2026-11-27")],
        );
        press(&ngo, NEW, NEW, &own).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Diselenggarakan oleh Lembaga Forum 3, bukan keputusan forum."), "{page}");
        // The secretariat runs the forum, not what others convene.
        assert_eq!(boss.get(&format!("{FIRST}/ubah")).await.status, StatusCode::FORBIDDEN);
        let foreign = with(&PLENARY, &[("penyelenggara", "lembaga:lembaga-forum-3")]);
        assert!(boss.fill(NEW, NEW, &foreign).await.words().contains("Pilih penyelenggaranya"));
        assert!(ngo.fill(NEW, NEW, &PLENARY).await.words().contains("Pilih penyelenggaranya"));
        propose(&ngo, "Air bersih").await;
        put_forward(&ngo).await;
        assert!(app.get(PUBLIC).await.words().contains("ditetapkan penyelenggara pada 23 November 2026"));
        let page = format!("{FIRST}/undang");
        let nobody = ngo.fill(&page, &page, &[]).await;
        assert!(nobody.words().contains("Pilih siapa yang diundang"), "{}", nobody.words());
        press(&ngo, &page, &page, &[("lembaga", "dinas-forum-1"), ("lembaga", "dinas-forum-2")]).await;
        assert!(app.get(PUBLIC).await.words().contains("2 diundang"));
        let outcome = format!("{FIRST}/hasil");
        assert_eq!(ngo.get(&outcome).await.status, StatusCode::FORBIDDEN);
        let answer = boss.fill(NEW, NEW, &PLENARY).await;
        assert_eq!(answer.header("location"), format!("{DESK}/r-2026-0002"));
        daily(&app, 5).await;
        ngo.sign_in("forum-5-representative@contoh.example", crate::person::PASSWORD).await;
        press(&ngo, &outcome, &outcome, &[("judul", "Usul dari temu warga")]).await;
        let forum = app.get("/jember/rapat/r-2026-0002").await.words();
        assert!(forum.contains("Usul dari temu warga hasil rapat yang diselenggarakan lembaga"), "{forum}");
        assert!(
            app.get("/jember/catatan")
                .await
                .words()
                .contains("Hasil rapat R-2026-0001 dibawa ke agenda forum")
        );
    })
    .await;
}

#[tokio::test]
async fn an_invitation_answered_twice_shows_the_first_answer_before_the_second_counts() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let ketua = representative(&app, JEMBER, 3).await;
        plan(&boss).await;
        invite_all(&boss).await;
        let own = invitation_page(&invitations(&app).await[2]);
        let old = ketua.get(&own).await.text();
        reply(&ketua, &own, &[("jawaban", "comes"), ("jabatan", "Ketua")]).await;
        let action = crate::multipart::action(&old);
        let hidden = crate::person::hidden(&old.replace("&#38;", "&"), &action);
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("jawaban", "does-not"));
        let second = ketua.post(&action, &fields).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = second.words();
        assert!(
            words.contains("sudah dijawab sementara itu") && words.contains("akan datang: Ketua"),
            "{words}"
        );
        reply(&ketua, &own, &[("jawaban", "does-not")]).await;
        assert!(app.get(PUBLIC).await.words().contains("1 tidak datang"));
        // Once the meeting has begun, what was answered stays.
        let open = ketua.get(&own).await.text();
        app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + 14 * 24 * 3_600_000_000));
        ketua.sign_in("forum-3-representative@contoh.example", crate::person::PASSWORD).await;
        assert!(open.contains("jawaban") && !ketua.get(&own).await.text().contains("name=\"jawaban\""));
    })
    .await;
}

#[tokio::test]
async fn whoever_is_sent_needs_a_mandate_and_an_office() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    let ketua = representative(&app, JEMBER, 3).await;
    plan(&boss).await;
    invite_all(&boss).await;
    let own = invitation_page(&invitations(&app).await[2]);
    for (fields, said) in [
        (&[("jawaban", "")][..], "Pilih jawabannya"),
        (&[("jawaban", "sends"), ("jabatan", "")], "Tulis jabatan yang datang"),
        (&[("jawaban", "sends"), ("jabatan", "Staf")], "Yang diutus perlu mandat"),
    ] {
        let answer = ketua.hand_in(&own, fields, &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(answer.words().contains(said), "{said}: {}", answer.words());
    }
    let pdf: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    let kept = ketua
        .hand_in(&own, &[("jawaban", "sends"), ("jabatan", "Staf")], &[("berkas", "mandat.pdf", pdf)])
        .await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.words());
    let page = app.get(PUBLIC).await.words();
    assert!(page.contains("mengutus orang lain: Staf dengan surat mandat"), "{page}");
    assert!(!app.get(PUBLIC).await.text().contains("mandat.pdf"), "the letter is not for everyone");
}

/// Where the form with files of a page goes.
async fn action_of(person: &Person<'_>, page: &str) -> String {
    crate::multipart::action(&person.get(page).await.text())
}

#[tokio::test]
async fn a_link_answers_one_invitation_without_an_account_and_opens_no_other() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        plan(&boss).await;
        invite_all(&boss).await;
        let rows = invitations(&app).await;
        let (own, others) = (invitation_page(&rows[3]), invitation_page(&rows[4]));
        let page = format!("{own}/tautan");
        let made = boss.fill(&page, &page, &[]).await.text();
        let from =
            made.find("https://rembuk.example/tautan/").expect("no link") + "https://rembuk.example".len();
        let link = made[from..].split('<').next().unwrap().trim().to_owned();
        let guest = Person::nobody(&app);
        guest.fill(&link, &link, &[]).await;
        let shown = guest.get(&own).await;
        assert!(shown.words().contains("Undangan untuk Lembaga Forum 2 (kursi 4)"), "{}", shown.words());
        let action = action_of(&guest, &own).await;
        let hidden = crate::person::hidden(&shown.text().replace("&#38;", "&"), &action);
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("jawaban", "comes"), ("jabatan", "Sekretaris")]);
        assert_eq!(guest.post(&action, &fields).await.status, StatusCode::SEE_OTHER);
        assert!(app.get(PUBLIC).await.words().contains("akan datang: Sekretaris"));
        // Another's invitation, and the desk, stay shut.
        for path in [others.as_str(), FIRST, &page] {
            assert_eq!(guest.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
            assert!(guest.get(path).await.header("location").starts_with("/masuk"), "{path}");
        }
        let forged = guest.post(&action.replace(&own, &others), &fields).await;
        assert_eq!(forged.status, StatusCode::UNAUTHORIZED);
        assert_eq!(invitations(&app).await[4].answer, "none");
        assert!(app.get("/jember/catatan").await.words().contains("Lembaga Forum 2"));
    })
    .await;
}

#[tokio::test]
async fn a_member_of_another_seat_answers_for_nobody_else_and_a_lost_seat_approves_nothing() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let member = representative(&app, JEMBER, 5).await;
        plan(&boss).await;
        invite_all(&boss).await;
        let others = invitation_page(&invitations(&app).await[2]);
        assert_eq!(member.get(&others).await.status, StatusCode::FORBIDDEN);
        for step in ["ubah", "batal", "undang", "agenda/setujui"] {
            assert_eq!(member.get(&format!("{FIRST}/{step}")).await.status, StatusCode::FORBIDDEN, "{step}");
        }
        assert_eq!(member.get(FIRST).await.status, StatusCode::OK);
        assert_eq!(member.get(&format!("{FIRST}/mata-acara")).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn the_clock_ends_a_meeting_and_afterwards_it_may_be_said_not_to_have_taken_place() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        plan(&boss).await;
        invite_all(&boss).await;
        daily(&app, 15).await;
        let page = app.get(PUBLIC).await.words();
        assert!(page.contains("Waktunya sudah lewat."), "{page}");
        boss.sign_in("sek@jember.go.id", crate::person::PASSWORD).await;
        let form = format!("{FIRST}/ubah");
        let late =
            boss.fill(&form, &form, &with(&PLENARY[1..], &[("hari", "2026-12-20"), ("alasan", "x")])).await;
        assert!(late.words().contains("Rapatnya sudah mulai"), "{}", late.words());
        let form = format!("{FIRST}/batal");
        press(&boss, &form, &form, &[("alasan", "tidak ada yang datang")]).await;
        assert!(
            app.get(PUBLIC).await.words().contains("Rapat ini dibatalkan. Alasan: tidak ada yang datang")
        );
        let then = app.get(&format!("{PUBLIC}?per=2026-11-23")).await.words();
        assert!(then.contains("Undangan sudah dikirim") && !then.contains("dibatalkan"), "{then}");
    })
    .await;
}

#[tokio::test]
async fn one_meeting_comes_as_a_calendar_entry_in_utc() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    plan(&boss).await;
    let answer = app.get(&format!("{PUBLIC}/undangan.ics")).await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let text = answer.text();
    for line in [
        "DTSTART:20261207T020000Z",
        "DTEND:20261207T050000Z",
        "SUMMARY:Pleno akhir tahun",
        "LOCATION:Aula Bappeda",
        "STATUS:TENTATIVE",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(text.contains("https://rembuk.example/jember/rapat/r-2026-0001"), "{text}");
}

#[tokio::test]
async fn the_letter_comes_as_a_page_as_pdf_and_for_an_office_to_edit() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    plan(&boss).await;
    assert_eq!(app.get(&format!("{PUBLIC}/surat.pdf")).await.status, StatusCode::NOT_FOUND);
    invite_all(&boss).await;
    let pdf = app.get(&format!("{PUBLIC}/surat.pdf")).await;
    assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.header("content-type") == "application/pdf");
    assert!(pdf.header("content-disposition").contains("jember-undangan-r-2026-0001.pdf"));
    let odt = app.get(&format!("{PUBLIC}/surat.odt")).await;
    assert!(odt.bytes.starts_with(b"PK") && odt.status == StatusCode::OK);
}

#[tokio::test]
async fn the_demo_has_a_year_of_meetings_of_every_kind_in_both_languages() {
    let app = App::demo().await;
    rembuk_web::demo::year::load(app.world.store()).await.unwrap();
    rembuk_web::demo::meetings::load(app.world.store()).await.unwrap();
    let csv = app.get("/contoh/rapat.csv?urut=waktu").await.text();
    let lines: Vec<&str> = csv.lines().skip(1).collect();
    assert_eq!(lines.len(), 8, "{csv}");
    for (number, line) in (1..).zip(&lines) {
        let reference = format!("r-2026-{number:04}");
        assert!(line.starts_with(&reference.to_uppercase()) && line.contains("CONTOH"), "{line}");
        for prefix in ["", "/en"] {
            for end in ["", "/surat", "/undangan.ics"] {
                let path = format!("{prefix}/contoh/rapat/{reference}{end}");
                let answer = app.get(&path).await;
                assert_eq!(answer.status, StatusCode::OK, "{path}");
                assert!(!answer.text().contains(" style="), "{path}");
            }
        }
    }
    let list = app.get("/contoh/rapat").await.words();
    assert!(
        list.contains("8 rapat tercatat, 2 di antaranya diselenggarakan lembaga, 0 dibatalkan"),
        "{list}"
    );
    let next = app.get("/contoh/rapat/r-2026-0008").await.words();
    assert!(next.contains("Disetujui ketua bersama unsur pemerintah"), "{next}");
    assert!(next.contains("Belum disetujui ketua bersama unsur nonpemerintah, tanpa alasan"), "{next}");
    let late = app.get("/contoh/rapat/r-2026-0004").await.words();
    assert!(late.contains("Alasan: bahan rapat baru dibagikan sehari sebelumnya"), "{late}");
    assert!(app.get("/contoh/rapat/r-2026-0005").await.words().contains("Dipindahkan 1 kali"));
}
