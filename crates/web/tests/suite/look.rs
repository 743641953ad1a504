//! The look of a region: colours that can be read, a logo made small, and the mark of an example that stays.
use crate::app::App;
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_web::world::World;

const PAGE: &str = "/jember/kelola/tampilan";

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, 3509, None)]).await
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::DynamicImage::new_rgba8(width, height);
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn a_colour_that_can_be_read_colours_every_page_and_stands_in_the_record() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        assert!(
            !app.get("/jember").await.text().contains("tema.css"),
            "nothing to load where nothing is chosen"
        );
        let saved = boss.hand_in(PAGE, &[("warna", "#7a1f5c")], &[]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        for page in ["/jember", "/en/jember/indikator", "/jember/tak-ada"] {
            let html = app.get(page).await.text();
            assert!(html.contains("/tema.css?v=7a1f5c") && html.contains("content=\"#7a1f5c\""), "{page}");
            assert!(!html.contains(" style=") && !html.contains("<style"), "{page}");
        }
        let style = app.get("/jember/tema.css?v=7a1f5c").await;
        assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
        assert!(
            style.text().starts_with(":root{--r-accent:#7a1f5c;--r-accent-strong:#55164"),
            "{}",
            style.text()
        );
        assert!(style.header("cache-control").contains("immutable"));
        assert_eq!(app.get("/jember/tema.css").await.header("cache-control"), "no-cache");
        assert!(app.get("/jember/catatan").await.words().contains("Tampilan daerah diubah"));
        assert!(boss.get(PAGE).await.words().contains("kontras terendahnya"));
        // Taken back: the usual colour, and no file to load.
        boss.hand_in(PAGE, &[("warna", "")], &[]).await;
        assert!(!app.get("/jember").await.text().contains("tema.css"));
    })
    .await;
}

#[tokio::test]
async fn a_pale_colour_is_refused_with_its_contrast_and_stays_in_the_form() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    let refused = boss.hand_in(PAGE, &[("warna", "#ffd700")], &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = refused.words();
    assert!(words.contains("kontrasnya 1,3 : 1") && words.contains("paling sedikit 4,5 : 1"), "{words}");
    assert!(refused.text().contains("value=\"#ffd700\""));
    for bad in ["merah", "red;}body{display:none", "#12"] {
        let refused = boss.hand_in(PAGE, &[("warna", bad)], &[]).await;
        assert!(refused.words().contains("enam angka atau huruf"), "{bad}");
    }
    assert!(!app.get("/jember").await.text().contains("tema.css"));
}

#[tokio::test]
async fn a_logo_is_made_small_shown_on_every_page_and_taken_off_again() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let pdf: [(&str, &str, &[u8]); 1] = [("berkas", "logo.pdf", b"%PDF-1.7 x\n%%EOF")];
        let refused = boss.hand_in(PAGE, &[("warna", "")], &pdf).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let large = picture(1600, 800);
        let saved = boss.hand_in(PAGE, &[("warna", "")], &[("berkas", "lambang.png", &large)]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        let html = app.get("/jember").await.text();
        let (_, after) = html.split_once("class=\"r-header__logo\" src=\"").unwrap();
        let path = after.split('"').next().unwrap().to_owned();
        let logo = app.get(&path).await;
        assert_eq!(logo.header("content-type"), "image/png");
        let shown = image::load_from_memory(&logo.bytes).unwrap();
        assert_eq!((shown.width(), shown.height()), (320, 160));
        let gone = boss.hand_in(PAGE, &[("warna", ""), ("logo", "lepas")], &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.words());
        assert!(!app.get("/jember").await.text().contains("r-header__logo"));
    })
    .await;
}

#[tokio::test]
async fn an_example_stays_marked_whatever_its_look() {
    let world = World::sqlite().await.unwrap();
    rembuk_web::demo::load(world.store()).await.unwrap();
    let app = App::new(world);
    let boss = Person::with(&app, "sek@contoh.go.id", &[(Role::Secretariat, 9901, None)]).await;
    let page = "/contoh/kelola/tampilan";
    let saved = boss.hand_in(page, &[("warna", "#7a1f5c")], &[("berkas", "l.png", &picture(10, 10))]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
    let html = app.get("/contoh").await.text();
    assert!(html.contains("r-watermark") && html.contains("r-example__word\">CONTOH"));
    let css = app.get("/contoh/tema.css?v=7a1f5c").await.text();
    let names: Vec<&str> =
        css.split(['{', ';']).skip(1).filter_map(|part| part.split_once(':')).map(|it| it.0).collect();
    assert!(names.iter().all(|name| name.starts_with("--r-accent")), "{names:?}");
}
