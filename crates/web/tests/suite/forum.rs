//! The forum: who takes part for whom.
use crate::app::App;
use crate::both::on_both;
use crate::person::{Person, id_of};
use crate::seat::{contact, forum, put, representative, seat};
use http::StatusCode;
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

/// The secretariat, signed in.
async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
const ADD: &str = "/jember/kelola/forum/badan/tambah";

fn seat_fields<'a>(side: &'a str, organisation: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("unsur", side),
        ("lembaga", organisation),
        ("tugas", "co-chair"),
        ("wakil", "Ketua"),
        ("sejak", "2026-01-01"),
        ("cara", "open-call"),
        ("panggilan", "2025-12-01"),
        ("tautan", "https://contoh.example/panggilan"),
        ("calon", "LSM Satu\nLSM Dua"),
        ("hasil", "Dipilih musyawarah"),
    ]
}

#[tokio::test]
async fn a_secretariat_sets_up_the_forum_and_everybody_reads_who_sits_there_and_by_what_decree() {
    on_both(async |world| {
        world.region("jember").with_agencies(2).create().await.unwrap();
        let app = App::new(world);
        assert!(app.get("/jember/forum").await.words().contains("belum dicatat di sini"));
        let boss = secretariat(&app).await;
        let fields = [
            ("nama", "Forum Multipihak"),
            ("jenis", "forum"),
            ("tim", "1"),
            ("sk", "188.45/1/2026"),
            ("sk_tanggal", "2026-02-03"),
            ("tata", "Siapa pun boleh mengusulkan.\nSetiap unsur punya suara."),
        ];
        let done = boss.hand_in(ADD, &fields, &[("berkas", "sk.pdf", PDF)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        // The same kind a second time is refused.
        let second = boss.hand_in(ADD, &fields, &[]).await;
        assert!(second.words().contains("sudah punya badan jenis ini"), "{}", second.words());
        let seats = "/jember/kelola/forum/badan/forum-multipihak/kursi";
        let page = boss.get(seats).await;
        assert_eq!(page.status, StatusCode::OK);
        let refused = boss.fill(seats, seats, &seat_fields("non-government", "dinas-urusan-1")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("berada di unsur lain"), "{}", refused.words());
        let done = boss.fill(seats, seats, &seat_fields("government", "dinas-urusan-1")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let twice = boss.fill(seats, seats, &seat_fields("government", "dinas-urusan-1")).await;
        assert!(twice.words().contains("sudah memegang kursi lain"), "{}", twice.words());
        let empty = boss.fill(seats, seats, &seat_fields("non-government", "")).await;
        assert_eq!(empty.status, StatusCode::SEE_OTHER, "{}", empty.words());
        let public = app.get("/jember/forum").await.words();
        for said in [
            "2 kursi: 1 unsur pemerintah, 1 unsur nonpemerintah. 1 kursi kosong",
            "Tidak ada suara dari unsur nonpemerintah",
            "unsur pemerintah: Dinas Urusan 1 (Ketua)",
            "188.45/1/2026, 3 Februari 2026",
            "sk.pdf",
            "Setiap unsur punya suara.",
            "sekaligus Tim Koordinasi Daerah",
        ] {
            assert!(public.contains(said), "{said}: {public}");
        }
        let seat = app.get("/jember/forum/kursi/forum-multipihak/1").await.words();
        assert!(seat.contains("setelah panggilan terbuka") && seat.contains("LSM Dua"), "{seat}");
        let csv = app.get("/jember/forum/kursi.csv?unsur=non-government").await.text();
        assert!(csv.contains("forum-multipihak,2,non-government,,") && csv.contains("vacant"), "{csv}");
        assert!(!csv.contains("Dinas Urusan 1"));
        let record = app.get("/jember/catatan").await.words();
        assert!(record.contains("Kursi 2 ditambahkan: forum-multipihak"), "{record}");
    })
    .await;
}

#[tokio::test]
async fn a_seat_changes_only_with_a_reason_and_of_two_who_change_it_the_second_is_told() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let seat = seat(&app, JEMBER, "forum", 3).await;
        let page = format!("/jember/kelola/forum/kursi/{}", seat.id.simple());
        let html = boss.get(&page).await.text();
        let fields = |reason| {
            let mut fields = seat_fields("", "lembaga-forum-1");
            fields.push(("alasan", reason));
            fields
        };
        let without = boss.fill(&page, &page, &fields("")).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = boss.fill(&page, &page, &fields("Masa baru")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let mut late = crate::person::hidden(&html, &page);
        late.extend(fields("Lain").into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())));
        let late: Vec<(&str, &str)> =
            late.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let late = boss.post(&page, &late).await;
        assert!(late.words().contains("diubah orang lain"), "{}", late.words());
        let public = app.get("/jember/forum/kursi/forum/3").await.words();
        assert!(public.contains("Masa baru") && !public.contains("Lain:"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn only_somebody_with_a_role_for_the_organisation_sits_on_its_seat_and_a_vacated_seat_has_nobody() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let own = seat(&app, JEMBER, "forum", 3).await;
        let other = seat(&app, JEMBER, "forum", 4).await;
        let role = |seat: &rembuk_domain::forum::seats::Seat| {
            [(Role::ForumMember, JEMBER, seat.holder.map(|holder| holder.organisation))]
        };
        let ani = Person::with(&app, "ani@contoh.example", &role(&own)).await;
        Person::with(&app, "beni@contoh.example", &role(&other)).await;
        let page = format!("/jember/kelola/forum/kursi/{}/orang", own.id.simple());
        let shown = boss.get(&page).await.words();
        assert!(shown.contains("ani@contoh.example") && !shown.contains("beni@contoh.example"), "{shown}");
        let beni = id_of(&app, "beni@contoh.example").await.unwrap().simple().to_string();
        let refused = boss.fill(&page, &page, &[("wakil", &beni)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let id = id_of(&app, "ani@contoh.example").await.unwrap().simple().to_string();
        assert!(ani.get("/jember/kelola/forum/saya").await.words().contains("belum duduk"));
        let same = boss.fill(&page, &page, &[("wakil", &id), ("pengganti", &id)]).await;
        assert!(same.words().contains("tidak boleh orang yang sama"), "{}", same.words());
        let done = boss.fill(&page, &page, &[("wakil", &id)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let desk = ani.get("/jember/kelola/forum/saya").await.words();
        assert!(desk.contains("Kursi 3, Lembaga Forum 1"), "{desk}");
        assert!(ani.get("/pesan").await.words().contains("Anda duduk di forum"));
        for path in ["/jember/forum", "/jember/forum/kursi/forum/3", "/jember/catatan/data.json"] {
            assert!(!app.get(path).await.text().contains("ani@contoh"), "{path}");
        }
        let vacate = format!("/jember/kelola/forum/kursi/{}/kosongkan", own.id.simple());
        let done = boss.fill(&vacate, &vacate, &[("alasan", "Mengundurkan diri")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        assert!(ani.get("/jember/kelola/forum/saya").await.words().contains("belum duduk"));
        let public = app.get("/jember/forum/kursi/forum/3").await.words();
        assert!(public.contains("unsur nonpemerintah ini kosong") && public.contains("Mengundurkan diri"));
    })
    .await;
}

#[tokio::test]
async fn an_organisation_that_changes_sides_keeps_its_seat_in_the_base_and_loses_its_voice() {
    on_both(async |world| {
        let app = jember(world).await;
        let member = representative(&app, JEMBER, 5).await;
        assert!(member.get("/jember/kelola/forum/saya").await.words().contains("1 kursi"));
        let text = "kode_skpd,nama_skpd,nama_rapi,platform\n9.99.0.00.0.00.01.0000,Lembaga Forum 3,Lembaga Forum 3,government\n";
        let changed = app.world.import(rembuk_web::imports::Kind::Agencies, "jember", text).await.unwrap();
        assert_eq!(changed.changed, 1);
        let public = app.get("/jember/forum").await.words();
        assert!(public.contains("1 kursi kosong atau tidak dapat dipakai"), "{public}");
        assert!(public.contains("Lembaganya berpindah unsur"), "{public}");
        assert!(app.get("/jember/forum/kursi/forum/5").await.words().contains("tidak bersuara"));
        assert!(member.get("/jember/kelola/forum/saya").await.words().contains("belum duduk"));
    })
    .await;
}

#[tokio::test]
async fn a_member_declares_a_conflict_of_interest_for_the_own_seat_and_for_no_other() {
    on_both(async |world| {
        let app = jember(world).await;
        let member = representative(&app, JEMBER, 3).await;
        let own = seat(&app, JEMBER, "forum", 3).await;
        let other = seat(&app, JEMBER, "forum", 4).await;
        let page = |seat: &rembuk_domain::forum::seats::Seat| {
            format!("/jember/kelola/forum/kursi/{}/kepentingan", seat.id.simple())
        };
        assert_eq!(member.get(&page(&other)).await.status, StatusCode::FORBIDDEN);
        let done = member.fill(&page(&own), &page(&own), &[("tentang", "Rekanan Dinas Forum 1")]).await;
        assert_eq!(done.header("location"), "/jember/kelola/forum/saya", "{}", done.words());
        let public = app.get("/jember/forum/kursi/forum/3").await.words();
        assert!(public.contains("Rekanan Dinas Forum 1") && public.contains("dinyatakan 23 November 2026"));
        let html = member.get("/jember/kelola/forum/saya").await.text();
        let from = html.find("action=\"/jember/kelola/forum/kepentingan/").unwrap() + 8;
        let action = html[from..from + html[from..].find('"').unwrap()].to_owned();
        let done = member.fill("/jember/kelola/forum/saya", &action, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let public = app.get("/jember/forum/kursi/forum/3").await.words();
        assert!(public.contains("berakhir 23 November 2026"), "{public}");
        let record = app.get("/jember/catatan").await.text();
        assert!(record.contains("Kursi 3, Lembaga Forum 1") && !record.contains("Rekanan"));
    })
    .await;
}

#[tokio::test]
async fn declared_budget_money_stands_beside_the_seat_and_a_later_word_takes_its_place() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let page = "/jember/kelola/forum/dana";
        for amount in ["-5", "sejuta"] {
            let fields =
                [("lembaga", "lembaga-forum-1"), ("tahun", "2025"), ("jumlah", amount), ("sumber", "NPHD 1")];
            assert_eq!(boss.fill(page, page, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        for amount in ["25.000.000", "30.000.000"] {
            let fields =
                [("lembaga", "lembaga-forum-1"), ("tahun", "2025"), ("jumlah", amount), ("sumber", "NPHD 1")];
            assert_eq!(boss.fill(page, page, &fields).await.status, StatusCode::SEE_OTHER);
        }
        let public = app.get("/jember/forum/kursi/forum/3").await.words();
        assert!(public.contains("30.000.000") && !public.contains("25.000.000"), "{public}");
    })
    .await;
}

const PROPOSALS: &str = "/jember/forum/usulan-aturan";
const SIDE: &str = "/jember/kelola/forum/aturan/forum.council-side";

/// The address of the one proposal, as the co-chair of the other side finds it.
async fn proposal(person: &Person<'_>) -> String {
    let html = person.get("/jember/kelola/forum/saya").await.text();
    let from = html.find("/jember/kelola/forum/usulan/").unwrap();
    html[from..from + html[from..].find('"').unwrap()].to_owned()
}

#[tokio::test]
async fn a_rule_of_the_forum_changes_where_both_co_chairs_agree_and_not_otherwise() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        // The desk of rules leads to the co-chairs.
        let rule = "/jember/kelola/aturan/forum.council-side";
        assert_eq!(boss.get(rule).await.header("location"), PROPOSALS);
        assert_eq!(boss.get(SIDE).await.status, StatusCode::FORBIDDEN);
        let government = representative(&app, JEMBER, 1).await;
        let others = representative(&app, JEMBER, 3).await;
        let member = representative(&app, JEMBER, 4).await;
        assert_eq!(member.get(SIDE).await.status, StatusCode::FORBIDDEN);
        let same = others.fill(SIDE, SIDE, &[("nilai", "government"), ("alasan", "Coba")]).await;
        assert!(same.words().contains("sudah berlaku"), "{}", same.words());
        let fields = [("nilai", "non-government"), ("alasan", "DPRD mengawasi pemerintah")];
        let done = others.fill(SIDE, SIDE, &fields).await;
        assert_eq!(done.header("location"), PROPOSALS, "{}", done.words());
        let twice = government.fill(SIDE, SIDE, &fields).await;
        assert!(twice.words().contains("sudah menunggu jawaban"), "{}", twice.words());
        let page = proposal(&government).await;
        // Whoever proposed may only take it back.
        let own = others.fill(&page, &page, &[("jawaban", "setuju")]).await;
        assert!(own.words().contains("tidak dapat disetujui sendiri"), "{}", own.words());
        assert!(government.get("/tugas").await.words().contains("Jawab usul perubahan aturan"));
        let bare = government.fill(&page, &page, &[("jawaban", "tolak"), ("alasan", "")]).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        let agreed = government.fill(&page, &page, &[("jawaban", "setuju")]).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.words());
        let again = government.post(&page, &[("jawaban", "setuju")]).await;
        assert_ne!(again.status, StatusCode::SEE_OTHER);
        assert!(app.get(PROPOSALS).await.words().contains("Disetujui kedua unsur"));
        assert!(app.get("/jember/forum").await.words().contains("DPRD dihitung di unsur nonpemerintah"));
        let record = app.get("/jember/catatan").await.words();
        assert!(record.contains("disetujui kedua unsur: forum.council-side"), "{record}");
        assert!(!record.contains("mengawasi"));
    })
    .await;
}

#[tokio::test]
async fn a_proposal_nobody_answers_lapses_by_the_clock_and_the_rule_stays() {
    on_both(async |world| {
        let app = jember(world).await;
        let others = representative(&app, JEMBER, 3).await;
        let government = representative(&app, JEMBER, 1).await;
        let fields = [("nilai", "non-government"), ("alasan", "Coba")];
        assert_eq!(others.fill(SIDE, SIDE, &fields).await.status, StatusCode::SEE_OTHER);
        let due: jiff::civil::Date = "2026-12-07".parse().unwrap();
        rembuk_web::agreed::daily(&app.state, JEMBER, due).await.unwrap();
        assert!(app.get(PROPOSALS).await.words().contains("Menunggu jawaban"));
        for _ in 0..2 {
            rembuk_web::agreed::daily(&app.state, JEMBER, due.tomorrow().unwrap()).await.unwrap();
        }
        let shown = app.get(PROPOSALS).await.words();
        assert!(shown.contains("Gugur tanpa jawaban") && !shown.contains("Menunggu"), "{shown}");
        assert!(app.get("/jember/forum").await.words().contains("DPRD dihitung di unsur pemerintah"));
        // It may be proposed again, by whichever side, and withdrawn.
        assert_eq!(government.fill(SIDE, SIDE, &fields).await.status, StatusCode::SEE_OTHER);
        let page = proposal(&others).await;
        let done = government.fill(&page, &page, &[("jawaban", "tarik")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let declined = government.fill(SIDE, SIDE, &fields).await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER, "{}", declined.words());
        let page = proposal(&others).await;
        let answer = [("jawaban", "tolak"), ("alasan", "Tunggu pedoman nasional")];
        assert_eq!(others.fill(&page, &page, &answer).await.status, StatusCode::SEE_OTHER);
        let shown = app.get(PROPOSALS).await.words();
        assert!(shown.contains("Ditarik") && shown.contains("Tunggu pedoman nasional"), "{shown}");
    })
    .await;
}

/// Organisations without a finance code are told apart by their names.
#[tokio::test]
async fn organisations_of_the_other_side_are_added_at_the_desk_and_changed_there() {
    on_both(async |world| {
        world.region("jember").with_agencies(1).create().await.unwrap();
        let app = App::new(world);
        let boss = secretariat(&app).await;
        let add = "/jember/kelola/data/lembaga/tambah";
        for (name, platform) in [("LSM Lestari", "civil-society"), ("Universitas Contoh", "academia")] {
            let fields = [("nama_skpd", name), ("nama_rapi", name), ("platform", platform)];
            let done = boss.fill(add, add, &fields).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        }
        let html = boss.get("/jember/kelola/data/lembaga").await.text();
        let row = |name: &str| {
            let until = html.find(&format!(">{name}")).unwrap();
            let from = html[..until].rfind("href=\"").unwrap() + 6;
            html[from..from + html[from..].find('"').unwrap()].to_owned()
        };
        let page = row("Universitas Contoh");
        assert_ne!(page, row("LSM Lestari"));
        let fields = [("nama_skpd", "Universitas Contoh Raya"), ("platform", "academia")];
        let done = boss.fill(&page, &page, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        assert!(app.get("/jember/lembaga/universitas-contoh").await.words().contains("Contoh Raya"));
    })
    .await;
}

#[tokio::test]
async fn a_seat_that_does_not_count_is_filled_anew_by_its_side() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let seat = seat(&app, JEMBER, "forum", 3).await;
        let page = format!("/jember/kelola/forum/kursi/{}", seat.id.simple());
        let with = |organisation, until| {
            let mut fields = seat_fields("", organisation);
            fields.extend([("sampai", until), ("alasan", "Masa lalu selesai")]);
            fields
        };
        let over = boss.fill(&page, &page, &with("lembaga-forum-1", "2026-11-22")).await;
        assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.words());
        let public = app.get("/jember/forum").await.words();
        assert!(public.contains("Masanya sudah lewat"), "{public}");
        assert!(public.contains("Ketua bersama unsur nonpemerintah belum ada"), "{public}");
        let add = "/jember/kelola/data/lembaga/tambah";
        let fields = [("nama_skpd", "LSM Baru"), ("nama_rapi", "LSM Baru"), ("platform", "civil-society")];
        assert_eq!(boss.fill(add, add, &fields).await.status, StatusCode::SEE_OTHER);
        let anew = boss.fill(&page, &page, &with("lsm-baru", "2028-12-31")).await;
        assert_eq!(anew.status, StatusCode::SEE_OTHER, "{}", anew.words());
        let public = app.get("/jember/forum").await.words();
        assert!(public.contains("unsur nonpemerintah: LSM Baru (Ketua)"), "{public}");
        assert!(app.get("/jember/catatan").await.words().contains("Kursi 3 diisi: forum"));
    })
    .await;
}
