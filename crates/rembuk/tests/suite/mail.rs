//! Mail of the binary itself: over TLS to a server it trusts, and once only, also where it is killed while it hands one over.
//! Where no server can be started (Debian's python3-aiosmtpd, openssl), a test says so and is skipped.
use super::{Running, rembuk, run, said, send, with_jember};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the runner may take until a mail that is due has left.
const PATIENCE: Duration = Duration::from_secs(40);

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
        let has_it = Command::new("/usr/bin/python3")
            .args(["-c", "import aiosmtpd"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if !has_it {
            println!("skipped: no Python with aiosmtpd (scripts/install-test-tools.sh)");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/tests/suite/smtp_server.py");
        let mut process = Command::new("/usr/bin/python3")
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
        Some(Self { process, port, folder })
    }

    fn count(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }

    /// Waits until there are so many mails; whether they came.
    fn gets(&self, wanted: usize) -> bool {
        let begun = Instant::now();
        while self.count() < wanted && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(100));
        }
        self.count() == wanted
    }
}

/// A certificate for localhost that nobody vouches for, and its key.
fn certificate(folder: &Path) -> Option<(PathBuf, PathBuf)> {
    let (settings, certificate, key) =
        (folder.join("openssl.cnf"), folder.join("cert.pem"), folder.join("key.pem"));
    let text = "[req]\ndistinguished_name = dn\nx509_extensions = ext\nprompt = no\n[dn]\nCN = localhost\n[ext]\n\
        basicConstraints = critical, CA:FALSE\nsubjectAltName = DNS:localhost\n";
    std::fs::write(&settings, text).unwrap();
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-config"])
        .arg(&settings)
        .arg("-keyout")
        .arg(&key)
        .arg("-out")
        .arg(&certificate)
        .stderr(Stdio::null())
        .status();
    if !made.is_ok_and(|status| status.success()) {
        println!("skipped: no openssl to make a certificate");
        return None;
    }
    Some((certificate, key))
}

/// A server that sends mail, and where it listens.
fn serve(data: &Path, url: &str, trusted: Option<&Path>) -> (Running, String) {
    let mut command = rembuk(data);
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--smtp-url", url])
        .args(["--mail-from", "Rembuk <rembuk@jember.go.id>"])
        .stdout(Stdio::piped());
    if let Some(trusted) = trusted {
        command.env("SSL_CERT_FILE", trusted);
    }
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line[line.find("127.0.0.1:").unwrap()..].split('/').next().unwrap().to_owned();
    (Running(child), address)
}

/// Somebody signs up: a mail to them is due.
fn sign_up(address: &str, contact: &str) {
    let contact = contact.replace('@', "%40");
    let answer = send(address, "POST", "/daftar", "", &format!("nama=Sri&kontak={contact}&daerah=jember"));
    assert!(answer.contains("200 OK"), "{answer}");
}

/// One number from the database.
fn ask(data: &Path, sql: &'static str) -> i64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("rembuk.sqlite"));
        let mut connection =
            <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
        sqlx::query_scalar(sql).fetch_optional(&mut connection).await.unwrap().unwrap_or_default()
    })
}

#[test]
fn mail_goes_over_tls_to_a_server_whose_certificate_is_trusted_and_to_no_other() {
    let keys = tempfile::tempdir().unwrap();
    let Some((certificate, key)) = certificate(keys.path()) else { return };
    let modes = ["tls", certificate.to_str().unwrap(), key.to_str().unwrap()];
    let Some(smtp) = Smtp::start(&modes) else { return };
    let url = format!("smtp://localhost:{}?tls=required", smtp.port);
    let data = with_jember();
    let (stranger, address) = serve(data.path(), &url, None);
    sign_up(&address, "sri@jember.go.id");
    std::thread::sleep(Duration::from_secs(6));
    let waiting = "select count(*) from person_deliveries where state = 'waiting'";
    assert_eq!((smtp.count(), ask(data.path(), waiting)), (0, 1), "nobody vouches for the certificate");
    drop(stranger);
    // The next try is due at once, instead of after a minute.
    ask(data.path(), "update jobs set due_at = 0 where state = 'waiting' returning 1");
    let (_friend, _) = serve(data.path(), &url, Some(&certificate));
    assert!(smtp.gets(1), "trusted, and yet no mail came");
}

/// marked --> uncertain, with the binary: the mark is on disk before the mail is handed over.
#[test]
fn a_binary_killed_while_it_hands_a_mail_over_leaves_it_uncertain_and_never_sends_it_again() {
    let Some(smtp) = Smtp::start(&[]) else { return };
    let url = format!("smtp://127.0.0.1:{}", smtp.port);
    let data = with_jember();
    let (server, address) = serve(data.path(), &url, None);
    sign_up(&address, "hangs@jember.go.id");
    assert!(smtp.gets(1), "the mail never came");
    // SIGKILL: nothing is tidied up.
    drop(server);
    let in_state = "select count(*) from person_deliveries where state = 'marked'";
    assert_eq!(ask(data.path(), in_state), 1, "marked before it was handed over");
    // As if ten minutes were over: the lease of the job that was killed has run out.
    ask(data.path(), "update jobs set leased_until = 0, due_at = 0 where state = 'running' returning 1");
    let (_server, _) = serve(data.path(), &url, None);
    let begun = Instant::now();
    let uncertain = "select count(*) from person_deliveries where state = 'uncertain'";
    while ask(data.path(), uncertain) == 0 && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!((ask(data.path(), uncertain), smtp.count()), (1, 1));
    assert!(said(&run(data.path(), &["doctor"])).contains("utuh"));
}
