//! Mail through a real SMTP server (Debian's python3-aiosmtpd), and short texts through a gateway of our own. Where no
//! such server can be started, the test says so and is skipped.
use crate::app::{App, decoded};
use crate::both::on_both;
use crate::person::{Person, id_of};
use axum::body::Bytes;
use http::{HeaderMap, StatusCode};
use rembuk_domain::jobs::LEASE;
use rembuk_domain::messages::{Frequency, NoticeKind};
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::PersonDelivery;
use rembuk_store::{PrivateReason, run};
use rembuk_web::jobs;
use rembuk_web::mail::{Outbound, Settings, gateway};
use rembuk_web::messages::{self, Notice, To, preferences};
use rembuk_web::world::{WORLD_BEGINS, World};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const JEMBER: i64 = 3509;

/// A running server; it goes with the test.
struct Smtp {
    process: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Drop for Smtp {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Smtp {
    fn start(modes: &[&str]) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/smtp_server.py");
        for python in ["/usr/bin/python3", "python3"] {
            let has_it = Command::new(python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status();
            if !has_it.is_ok_and(|status| status.success()) {
                continue;
            }
            let mut process = Command::new(python)
                .arg(script)
                .arg(port.to_string())
                .arg(folder.path())
                .args(modes)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let mut line = String::new();
            BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
            assert_eq!(line.trim(), "ready");
            return Some(Self { process, port, folder });
        }
        println!("skipped: no Python with aiosmtpd (scripts/install-test-tools.sh)");
        None
    }

    fn mails(&self) -> Vec<String> {
        let mut paths: Vec<_> =
            std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| decoded(&String::from_utf8(std::fs::read(path).unwrap()).unwrap())).collect()
    }

    fn settings(&self, user: &str) -> Settings {
        let smtp_url = Some(format!("smtp://{user}127.0.0.1:{}", self.port));
        let from = Some("Rembuk Jember <rembuk@jember.go.id>".to_owned());
        Settings { smtp_url, from, ..Settings::default() }
    }
}

fn at(app: &App, micros: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + micros));
}

/// A resident with this contact is told something.
async fn tell(app: &App, contact: &str) {
    Person::with(app, contact, &[(Role::Resident, JEMBER, None)]).await;
    let contact = Contact::parse(contact).unwrap();
    let person = id_of(app, contact.as_str()).await.unwrap();
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let notice = Notice::new(
        JEMBER,
        To::Person(person),
        NoticeKind::FigurePublished,
        "a".into(),
        "/jember/indikator/1.2.1".into(),
    );
    let topic = NoticeKind::FigurePublished.topic();
    preferences::set_frequency(&mut tx, person, topic, Frequency::AtOnce).await.unwrap();
    messages::send(&mut tx, &notice.about("Penduduk miskin – “terbaru”")).await.unwrap();
    tx.commit_private(PrivateReason::Work).await.unwrap();
}

async fn deliveries(app: &App, state: &str) -> Vec<PersonDelivery> {
    let mut tx = app.world.store().read().await.unwrap();
    run!(tx, deliveries::list(state, 100, 0)).unwrap()
}

async fn jember(world: World, settings: Settings) -> App {
    world.region("jember").create().await.unwrap();
    App::sending(world, settings)
}

#[tokio::test]
async fn a_mail_server_gets_each_mail_once_with_its_headers_and_letters() {
    on_both(async |world| {
        let Some(server) = Smtp::start(&["auth"]) else { return };
        let app = jember(world, server.settings("rembuk:p%40ss%20word@")).await;
        tell(&app, "sri@jember.go.id").await;
        jobs::run_due(&app.state).await.unwrap();
        jobs::run_due(&app.state).await.unwrap();
        let mails = server.mails();
        assert_eq!(mails.len(), 1);
        for words in [
            "From: \"Rembuk Jember\" <rembuk@jember.go.id>",
            "To: sri@jember.go.id",
            "Auto-Submitted: auto-generated",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Penduduk miskin – “terbaru”",
        ] {
            assert!(mails[0].contains(words), "{words} in {}", mails[0]);
        }
        assert_eq!(deliveries(&app, "sent").await.len(), 1);
    })
    .await;
}

/// marked --> failed, marked --> waiting
#[tokio::test]
async fn a_refusal_for_good_fails_and_one_for_now_waits_and_neither_log_nor_row_repeats_the_address() {
    on_both(async |world| {
        let Some(server) = Smtp::start(&[]) else { return };
        let app = jember(world, server.settings("")).await;
        tell(&app, "refused@jember.go.id").await;
        tell(&app, "later@jember.go.id").await;
        jobs::run_due(&app.state).await.unwrap();
        let (failed, waiting) = (deliveries(&app, "failed").await, deliveries(&app, "waiting").await);
        assert_eq!((failed.len(), failed[0].error.as_str()), (1, "SMTP 550"));
        assert_eq!((waiting.len(), waiting[0].error.as_str()), (1, "SMTP 451"));
        let mut tx = app.world.store().read().await.unwrap();
        let jobs = run!(tx, jobs::list("waiting", 10, 0)).unwrap();
        assert_eq!((jobs.len(), jobs[0].error.as_str(), jobs[0].attempts), (1, "SMTP 451", 1));
        assert!(server.mails().is_empty());
    })
    .await;
}

#[tokio::test]
async fn mail_waits_while_the_server_is_away_and_leaves_when_it_is_back() {
    let Some(server) = Smtp::start(&["auth"]) else { return };
    let world = World::sqlite().await.unwrap();
    let mut settings = server.settings("rembuk:wrong@");
    let app = jember(world, settings.clone()).await;
    tell(&app, "sri@jember.go.id").await;
    jobs::run_due(&app.state).await.unwrap();
    assert_eq!(deliveries(&app, "waiting").await.len(), 1);
    assert!(server.mails().is_empty());
    // The password is mended, the server started anew.
    settings.smtp_url = server.settings("rembuk:p%40ss%20word@").smtp_url;
    let app = App::sending(app.world, settings);
    assert_eq!(jobs::run_due(&app.state).await.unwrap(), 0);
    at(&app, 60_000_000);
    jobs::run_due(&app.state).await.unwrap();
    assert_eq!((server.mails().len(), deliveries(&app, "sent").await.len()), (1, 1));
}

/// marked --> uncertain: the server has the mail, and the program is killed before it hears so.
#[tokio::test]
async fn a_program_killed_while_the_server_has_the_mail_never_sends_it_again_by_itself() {
    on_both(async |world| {
        let Some(server) = Smtp::start(&[]) else { return };
        let app = jember(world, server.settings("")).await;
        tell(&app, "hangs@jember.go.id").await;
        let state = app.state.clone();
        let runner = tokio::spawn(async move { jobs::run_due(&state).await });
        for _ in 0..200 {
            if !server.mails().is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        runner.abort();
        assert_eq!((server.mails().len(), deliveries(&app, "marked").await.len()), (1, 1));
        at(&app, LEASE);
        jobs::run_due(&app.state).await.unwrap();
        at(&app, 100 * LEASE);
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!((server.mails().len(), deliveries(&app, "uncertain").await.len()), (1, 1));
    })
    .await;
}

/// What a gateway got.
type Got = Arc<Mutex<Vec<(HeaderMap, String)>>>;

/// A gateway that answers with this status.
async fn gateway(status: StatusCode) -> (String, Got) {
    let got = Got::default();
    let kept = got.clone();
    let app = axum::Router::new().route(
        "/kirim",
        axum::routing::post(move |headers: HeaderMap, body: Bytes| async move {
            kept.lock().unwrap().push((headers, String::from_utf8(body.to_vec()).unwrap()));
            status
        }),
    );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/kirim", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    (url, got)
}

fn through(url: &str) -> Settings {
    Settings {
        gateway_url: Some(url.to_owned()),
        gateway_secret: Some("rahasia".into()),
        ..Settings::default()
    }
}

#[tokio::test]
async fn a_gateway_gets_a_signed_short_text_for_whoever_has_a_telephone_only() {
    on_both(async |world| {
        let (url, got) = gateway(StatusCode::ACCEPTED).await;
        let app = jember(world, through(&url)).await;
        tell(&app, "0812 3456 7890").await;
        jobs::run_due(&app.state).await.unwrap();
        let got = got.lock().unwrap();
        let (headers, body) = &got[0];
        let json: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!((got.len(), json["to"].as_str()), (1, Some("+6281234567890")));
        let text = json["text"].as_str().unwrap();
        assert!(text.ends_with("sudah terbit: https://rembuk.example/jember/indikator/1.2.1"), "{text}");
        let seconds = headers["x-rembuk-timestamp"].to_str().unwrap();
        let signature = gateway::signature(b"rahasia", seconds, body).unwrap();
        assert_eq!(headers["x-rembuk-signature"].to_str().unwrap(), format!("sha256={signature}"));
        assert_eq!(headers["idempotency-key"].to_str().unwrap(), json["id"].as_str().unwrap());
    })
    .await;
}

#[tokio::test]
async fn what_a_gateway_answers_decides_whether_it_is_tried_again() {
    for (status, state) in [
        (StatusCode::SERVICE_UNAVAILABLE, "waiting"),
        (StatusCode::BAD_REQUEST, "failed"),
        (StatusCode::INTERNAL_SERVER_ERROR, "uncertain"),
    ] {
        let (url, _) = gateway(status).await;
        let app = jember(World::sqlite().await.unwrap(), through(&url)).await;
        tell(&app, "0812 3456 7890").await;
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!(deliveries(&app, state).await.len(), 1, "{status}");
    }
    // Nobody listens there.
    let app = jember(World::sqlite().await.unwrap(), through("http://127.0.0.1:9/")).await;
    tell(&app, "0812 3456 7890").await;
    jobs::run_due(&app.state).await.unwrap();
    assert_eq!(deliveries(&app, "waiting").await.len(), 1);
    // Without a gateway it is dropped rather than kept waiting for ever.
    let app = jember(World::sqlite().await.unwrap(), Settings::default()).await;
    tell(&app, "0812 3456 7890").await;
    jobs::run_due(&app.state).await.unwrap();
    assert_eq!(deliveries(&app, "dropped").await.len(), 1);
}

#[test]
fn settings_that_can_not_be_used_are_refused_without_repeating_a_password() {
    let smtp = |url: &str| Settings { smtp_url: Some(url.into()), ..Settings::default() };
    for url in ["mail.jember.go.id", "http://a:rahasia@b", "smtp://a:rahasia@b?tls=mungkin"] {
        let error = Outbound::new(&smtp(url)).err().unwrap();
        assert_eq!(error.key(), "mail-error-smtp-url", "{url}");
        assert!(!error.to_string().contains("rahasia"), "{error}");
    }
    let from = Settings { from: Some("bukan surel".into()), ..Settings::default() };
    assert_eq!(Outbound::new(&from).err().unwrap().key(), "mail-error-from");
    for (url, secret) in [("ftp://a.id", Some("x")), ("https://a.id", None), ("https://a.id", Some(""))] {
        let settings = Settings {
            gateway_url: Some(url.into()),
            gateway_secret: secret.map(str::to_owned),
            ..Settings::default()
        };
        assert_eq!(Outbound::new(&settings).err().unwrap().key(), "mail-error-gateway", "{url}");
    }
    assert!(Outbound::new(&smtp("smtps://a:b%40c@mail.jember.go.id")).is_ok());
}
