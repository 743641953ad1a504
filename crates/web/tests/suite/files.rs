//! Files that wait in a draft, files that are attached, and what is refused.
use crate::app::App;
use crate::both::on_both;
use crate::multipart;
use crate::person::Person;
use http::{Method, StatusCode};
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{BlobLink, BlobRow};
use rembuk_store::{PrivateReason, run};
use rembuk_web::files::{BlobHash, Visibility, sweep};
use rembuk_web::world::{WORLD_BEGINS, World};
use uuid::Uuid;

const JEMBER: i64 = 3509;
const NEW: &str = "/jember/kelola/impor/baru";
const CSV: &[u8] = b"kode,nama\n1,a\n";

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

async fn secretariat<'a>(app: &'a App, contact: &str) -> Person<'a> {
    Person::with(app, contact, &[(Role::Secretariat, JEMBER, None)]).await
}

#[tokio::test]
async fn a_form_that_has_to_be_mended_keeps_its_file_and_whoever_signs_in_again_finds_it() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app, "a@jember.go.id").await;
        let refused = person.hand_in(NEW, &[("jenis", "")], &[("berkas", "angka 2024.csv", CSV)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.words().contains("Pilih jenis datanya")
                && refused.words().contains("angka 2024.csv 1 kB")
        );
        let other = secretariat(&app, "b@jember.go.id").await;
        assert!(!other.get(NEW).await.words().contains("angka 2024.csv"), "a draft is its owner's alone");
        let later = Person::nobody(&app);
        later.sign_in("a@jember.go.id", crate::person::PASSWORD).await;
        assert!(later.get(NEW).await.words().contains("angka 2024.csv"));
        let done = later.hand_in(NEW, &[("jenis", "districts")], &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(!later.get(NEW).await.words().contains("angka 2024.csv"));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_replaced_removed_or_forgotten_after_a_week() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app, "a@jember.go.id").await;
        let upload = [("unggah", "1"), ("jenis", "districts")];
        let shown = person.hand_in(NEW, &upload, &[("berkas", "satu.csv", CSV)]).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.words());
        assert!(shown.text().contains("value=\"districts\" selected"), "what was typed stays");
        let shown = person.hand_in(NEW, &upload, &[("berkas", "dua.csv", b"kode\n2\n")]).await.words();
        assert!(shown.contains("dua.csv") && !shown.contains("satu.csv"), "{shown}");
        let html = person.get(NEW).await.text();
        let from = html.find("name=\"lepas\" value=\"").unwrap() + 20;
        let id = html[from..from + 32].to_owned();
        let other = secretariat(&app, "b@jember.go.id").await;
        other.hand_in(NEW, &[("lepas", &id)], &[]).await;
        assert!(person.get(NEW).await.words().contains("dua.csv"), "nobody removes another's draft");
        assert!(!person.hand_in(NEW, &[("lepas", &id)], &[]).await.words().contains("dua.csv"));
        person.hand_in(NEW, &upload, &[("berkas", "tiga.csv", CSV)]).await;
        let on = |days: i64| Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * 3_600_000_000);
        app.world.clock().set(on(6));
        assert!(person.get(NEW).await.words().contains("tiga.csv"));
        app.world.clock().set(on(30));
        assert_eq!(sweep(&app.state).await.unwrap(), 2);
        let mut tx = app.world.store().read().await.unwrap();
        assert!(run!(tx, files::list_hashes()).unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_refused_says_why_and_what_was_typed_stays() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let person = secretariat(&app, "a@jember.go.id").await;
    let fields = [("jenis", "districts"), ("sumber", "Bakosurtanal")];
    let program = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 60]].concat();
    for (name, bytes, said) in [
        ("kosong.csv", &b""[..], "kosong (0 bita)"),
        ("../data.csv", CSV, "memuat alamat folder"),
        ("data\u{202e}vsc.exe", CSV, "tidak terlihat"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "tidak diterima di sini"),
        ("program.csv", program.as_slice(), "adalah program"),
    ] {
        let answer = person.hand_in(NEW, &fields, &[("berkas", name, bytes)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.words().contains(said), "{name}: {}", answer.words());
        assert!(
            answer.text().contains("Bakosurtanal") && answer.text().contains("value=\"districts\" selected")
        );
    }
    assert!(app.state.files.blobs.list().unwrap().is_empty());
}

#[tokio::test]
async fn an_upload_that_is_too_large_broken_or_without_the_token_gets_a_page_and_keeps_nothing() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let person = secretariat(&app, "a@jember.go.id").await;
    let action = multipart::action(&person.get(NEW).await.text());
    let large = vec![b'a'; 67 << 20];
    let body = multipart::body(&[], &[("berkas", "besar.csv", &large)]);
    let answer = multipart::send(&app, &action, &person.cookie(), body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.words().contains("terlalu besar"));
    let whole = multipart::body(&[], &[("berkas", "putus.csv", CSV)]);
    let half = whole[..whole.len() - 20].to_vec();
    let answer = multipart::send(&app, &action, &person.cookie(), half).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.words());
    assert!(answer.words().contains("Unggahan terputus"));
    let answer = multipart::send(&app, NEW, &person.cookie(), whole.clone()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let answer = multipart::send(&app, &action, "", whole.clone()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    // Forms without files stay small, whoever sends them.
    let answer =
        multipart::send(&app, "/masuk", "", multipart::body(&[], &[("x", "y", &large[..3 << 20])])).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert!(app.state.files.blobs.list().unwrap().is_empty());
}

/// Attaches contents to something; the address of the file.
async fn attach(app: &App, name: &str, bytes: &[u8], visibility: Visibility) -> (Uuid, String) {
    let kept = app.state.files.keep(bytes.to_vec(), "application/pdf").await.unwrap();
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let (seq, at) = (tx.seq(), tx.now().micros());
    let blob: BlobRow = kept.row(at);
    run!(tx, files::insert(&blob)).unwrap();
    let link = BlobLink {
        id: Uuid::now_v7(),
        hash: blob.hash.clone(),
        subject: "uji".to_owned(),
        subject_id: Uuid::from_u128(1),
        visibility: visibility.code().to_owned(),
        file_name: name.to_owned(),
        created_at: at,
        valid_from_seq: seq,
    };
    run!(tx, files::insert_link(JEMBER, seq, &link)).unwrap();
    tx.commit_private(PrivateReason::NothingChanged).await.unwrap();
    let paths = rembuk_web::paths::Paths::new(rembuk_web::i18n::Locale::Id, "jember");
    (link.id, paths.file(link.id, name))
}

#[tokio::test]
async fn a_public_file_is_a_download_that_runs_nothing_and_others_are_not_there_for_the_public() {
    on_both(async |world| {
        let app = jember(world).await;
        let (_, public) = attach(&app, "surat (1) é.pdf", b"%PDF-1.7 umum", Visibility::Public).await;
        let answer = app.get(&public).await;
        assert_eq!((answer.status, answer.bytes.as_slice()), (StatusCode::OK, &b"%PDF-1.7 umum"[..]));
        assert_eq!(answer.header("content-type"), "application/pdf");
        let disposition =
            "attachment; filename=\"surat _1_ _.pdf\"; filename*=UTF-8''surat%20%281%29%20%C3%A9.pdf";
        assert_eq!(answer.header("content-disposition"), disposition);
        assert!(answer.header("content-security-policy").contains("sandbox"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.header("cache-control").contains("immutable"));
        assert_eq!(app.send(Method::HEAD, &public, &[]).await.status, StatusCode::OK);
        assert_eq!(app.get(&public.replace("surat", "lain")).await.status, StatusCode::NOT_FOUND);
        let person = Person::with(&app, "w@jember.go.id", &[(Role::Resident, JEMBER, None)]).await;
        for (visibility, for_desk) in
            [(Visibility::Desk, StatusCode::OK), (Visibility::Private, StatusCode::NOT_FOUND)]
        {
            let (_, path) = attach(&app, "meja.pdf", b"%PDF-1.7 meja", visibility).await;
            assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
            let desk = path.replace("/berkas/", "/kelola/berkas/");
            assert_eq!(app.get(&desk).await.status, StatusCode::SEE_OTHER);
            let answer = person.get(&desk).await;
            assert_eq!(answer.status, for_desk);
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    })
    .await;
}

#[tokio::test]
async fn contents_go_only_when_the_last_that_refers_to_them_is_erased() {
    on_both(async |world| {
        let app = jember(world).await;
        let bytes = b"%PDF-1.7 dua kali";
        let (one, path) = attach(&app, "a.pdf", bytes, Visibility::Public).await;
        let (two, _) = attach(&app, "b.pdf", bytes, Visibility::Public).await;
        app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + 30 * 24 * 3_600_000_000));
        let erase = async |id| {
            let mut tx = app.world.store().write(JEMBER).await.unwrap();
            run!(tx, files::delete_link(JEMBER, id)).unwrap();
            tx.commit_private(PrivateReason::PersonalData).await.unwrap();
            sweep(&app.state).await.unwrap()
        };
        assert_eq!(erase(two).await, 0);
        assert_eq!(app.get(&path).await.status, StatusCode::OK);
        assert_eq!(erase(one).await, 1);
        assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
        assert!(app.state.files.blobs.read(&BlobHash::of(bytes)).is_err());
    })
    .await;
}
