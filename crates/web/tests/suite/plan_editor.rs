//! The plan's text at the desk: written chapter by chapter, published by the rules of an import.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_web::imports::{self, Input, Job, Kind};
use rembuk_web::world::World;
use std::borrow::Cow;

const EDITOR: &str = "/jember/kelola/naskah";
const HEAD: &str = "/jember/kelola/naskah/kepala";
const PUBLISH: &str = "/jember/kelola/naskah/terbitkan";
const PUBLIC: &str = "/jember/rencana-aksi/naskah";

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

async fn secretariat<'a>(app: &'a App, contact: &str) -> Person<'a> {
    Person::with(app, contact, &[(Role::Secretariat, 3509, None)]).await
}

/// What a page's form shows, with some fields changed, sent as a draft.
async fn save(person: &Person<'_>, page: &str, changes: &[(&str, &str)]) -> Answer {
    let mut fields = crate::tables::shown(&person.get(page).await.text(), page);
    for (name, value) in changes {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        field.unwrap_or_else(|| panic!("no field {name}")).1 = (*value).to_owned();
    }
    fields.push(("tindakan".to_owned(), "simpan".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    person.post(page, &fields).await
}

async fn saved(person: &Person<'_>, page: &str, changes: &[(&str, &str)]) {
    let answer = save(person, page, changes).await;
    assert_eq!(answer.header("location"), EDITOR, "{}", answer.words());
}

async fn publish(person: &Person<'_>) -> Answer {
    person.fill(EDITOR, PUBLISH, &[]).await
}

const FIRST: &[(&str, &str)] = &[
    ("judul", "Rencana Aksi Daerah Contoh"),
    ("masa", "2025-2029"),
    ("tahap", "rancangan"),
    ("tanggal", "2026-11-01"),
    ("oleh", "Kepala Bappeda"),
    ("dasar", "Peraturan Daerah | 3 Tahun 2025 | 2025-01-20\nPerbup | 7"),
];

#[tokio::test]
async fn a_text_is_written_chapter_by_chapter_seen_as_a_preview_and_published_as_a_version() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        assert!(boss.get(EDITOR).await.words().contains("Belum ada naskah"));
        saved(&boss, HEAD, FIRST).await;
        let chapter = format!("{EDITOR}/bab-1");
        let hidden = crate::person::hidden(&boss.get(&chapter).await.text(), &chapter);
        let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (&**name, &**value)).collect();
        fields.extend([("isi", "## Latar\r\n\r\n- satu\r\n- dua"), ("tindakan", "pratinjau")]);
        let shown = boss.post(&chapter, &fields).await;
        assert!(
            shown.text().contains("<li>satu</li>") && shown.text().contains("- dua</textarea>"),
            "{}",
            shown.text()
        );
        saved(&boss, &chapter, &[("isi", "## Latar\n\n- satu\n- dua")]).await;
        let page = boss.get(EDITOR).await.words();
        assert!(
            page.contains("Konsep disimpan 23 November 2026") && page.contains("berubah, belum terbit"),
            "{page}"
        );
        assert!(
            !app.get(PUBLIC).await.words().contains("Rencana Aksi Daerah Contoh"),
            "a draft is not public"
        );
        let done = publish(&boss).await;
        assert_eq!(done.header("location"), PUBLIC, "{}", done.words());
        let public = app.get(PUBLIC).await;
        assert!(
            public.words().contains("Rencana Aksi Daerah Contoh") && public.text().contains("<li>satu</li>")
        );
        assert!(public.words().contains("Peraturan Daerah") && public.words().contains("Perbup"));
        let record = app.get("/jember/catatan/data.json").await.text();
        assert!(record.contains("plan-imported") && !record.contains("Latar"), "{record}");
        assert!(boss.get(EDITOR).await.words().contains("Belum ada konsep"));
        // The same once more is no version.
        let same = publish(&boss).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(same.words().contains("Tidak ada yang berubah"), "{}", same.words());
    })
    .await;
}

#[tokio::test]
async fn the_text_moves_along_the_arrows_and_along_no_other() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        saved(&boss, HEAD, FIRST).await;
        for number in 1..=5 {
            saved(&boss, &format!("{EDITOR}/bab-{number}"), &[("isi", &format!("Isi bab {number}."))]).await;
        }
        assert_eq!(publish(&boss).await.status, StatusCode::SEE_OTHER);
        let head = boss.get(HEAD).await.text();
        assert!(head.contains("value=\"konsultasi\"") && !head.contains("value=\"ditetapkan\""));
        let step = async |changes: &[(&str, &str)]| {
            saved(&boss, HEAD, changes).await;
            let done = publish(&boss).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{changes:?}: {}", done.words());
        };
        step(&[("tahap", "konsultasi"), ("tanggal", "2026-11-05")]).await;
        // Back without a reason is no step; with one it is.
        saved(&boss, HEAD, &[("tahap", "rancangan"), ("tanggal", "2026-11-06")]).await;
        assert_eq!(publish(&boss).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        step(&[("tahap", "rancangan"), ("catatan", "Data baru masuk")]).await;
        step(&[("tahap", "konsultasi"), ("tanggal", "2026-11-07"), ("catatan", "")]).await;
        step(&[
            ("tahap", "final"),
            ("tanggal", "2026-11-10"),
            ("sepakat_oleh", "Forum"),
            ("sepakat_nomor", "BA 1"),
            ("sepakat_tanggal", "2026-11-09"),
        ])
        .await;
        let chapter = format!("{EDITOR}/bab-3");
        saved(
            &boss,
            &chapter,
            &[
                ("isi", "Isi bab 3, diubah."),
                ("disepakati", "Isi bab 3."),
                ("ditetapkan", "Isi bab 3, diubah."),
                ("alasan", "Menyesuaikan RPJMD"),
            ],
        )
        .await;
        step(&[
            ("tahap", "ditetapkan"),
            ("tanggal", "2026-11-20"),
            ("tetap_oleh", "Bupati"),
            ("tetap_jenis", "Peraturan Bupati"),
            ("tetap_nomor", "21 Tahun 2026"),
            ("tetap_tanggal", "2026-11-20"),
        ])
        .await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("Menyesuaikan RPJMD") && public.contains("21 Tahun 2026"), "{public}");
    })
    .await;
}

#[tokio::test]
async fn faults_are_told_with_the_part_where_they_are_mended_and_nothing_is_published() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app, "sek@jember.go.id").await;
    let wrong = [("judul", ""), ("masa", "2029-2025"), ("tahap", "rancangan"), ("tanggal", "2026-11-01")];
    saved(&boss, HEAD, &wrong).await;
    let chapter = format!("{EDITOR}/bab-2");
    // Saved with its faults, which are shown at once.
    let kept = save(&boss, &chapter, &[("isi", "Baik.\n\n<script>x</script>")]).await;
    assert_eq!(kept.header("location"), chapter);
    assert!(boss.get(&chapter).await.words().contains("Baris 3:"), "{}", boss.get(&chapter).await.words());
    let refused = publish(&boss).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains(&format!("href=\"{HEAD}\">Judul, tahap, dasar hukum:")), "{html}");
    assert!(html.contains(&format!("href=\"{chapter}\">Bab II")), "{html}");
    assert_eq!(app.get("/jember/catatan/data.json").await.text().matches("plan-imported").count(), 0);
    // A chapter that begins another one would be cut in two.
    save(&boss, &chapter, &[("isi", "Baik.\n# Bab III Curang\nx")]).await;
    assert!(publish(&boss).await.words().contains("Ada baris"), "a heading inside");
    let gone = boss.fill(EDITOR, &format!("{EDITOR}/buang"), &[]).await;
    assert_eq!(gone.header("location"), EDITOR);
    assert!(boss.get(EDITOR).await.words().contains("Belum ada konsep"));
}

#[tokio::test]
async fn of_two_who_write_the_second_keeps_the_text_and_is_told() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let one = secretariat(&app, "satu@jember.go.id").await;
    let two = secretariat(&app, "dua@jember.go.id").await;
    let chapter = format!("{EDITOR}/bab-1");
    let hidden = crate::person::hidden(&two.get(&chapter).await.text(), &chapter);
    saved(&one, &chapter, &[("isi", "Dari yang pertama")]).await;
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (&**name, &**value)).collect();
    fields.extend([("isi", "Dari yang kedua"), ("tindakan", "simpan")]);
    let refused = two.post(&chapter, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Dari yang kedua</textarea>"));
    assert!(refused.words().contains("disimpan orang lain"), "{}", refused.words());
    assert!(one.get(&chapter).await.text().contains("Dari yang pertama</textarea>"));
}

#[tokio::test]
async fn a_version_that_came_meanwhile_is_not_written_over() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app, "sek@jember.go.id").await;
        saved(&boss, HEAD, FIRST).await;
        assert_eq!(publish(&boss).await.status, StatusCode::SEE_OTHER);
        saved(&boss, &format!("{EDITOR}/bab-1"), &[("isi", "Konsep kita")]).await;
        saved(&boss, &format!("{EDITOR}/bab-3"), &[("isi", "Konsep bab tiga")]).await;
        let file = app.get("/jember/rencana-aksi/naskah/naskah.md").await.text();
        let file = file
            .replace("# Bab II Kondisi", "Pendahulu\n\n# Bab II Kondisi")
            .replace("2026-11-01", "2026-11-02");
        let input = Input::Bytes("naskah.md".to_owned(), Cow::Owned(file.into_bytes()));
        let job = Job::new(Kind::Plan, input).unwrap().for_region("jember");
        let outcome = imports::run(app.world.store(), &job);
        assert!(outcome.await.unwrap().committed.is_some());
        let refused = publish(&boss).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("sekarang versi 2"), "{}", refused.words());
        // Seen and saved once more, it is published; parts nobody touched follow the new version.
        saved(&boss, &format!("{EDITOR}/bab-1"), &[("isi", "Pendahulu dan konsep kita")]).await;
        let refused = publish(&boss).await;
        assert!(refused.words().contains("sekarang versi 2"), "the other chapter was not looked at");
        saved(&boss, &format!("{EDITOR}/bab-3"), &[("isi", "Konsep bab tiga")]).await;
        assert_eq!(publish(&boss).await.status, StatusCode::SEE_OTHER);
        let public = app.get("/jember/rencana-aksi/naskah/naskah.md").await.text();
        assert!(public.contains("Pendahulu dan konsep kita") && public.contains("2026-11-02"), "{public}");
    })
    .await;
}
