//! The binary as people meet it: exit codes, sentences, two servers on one folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod mail;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn rembuk(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rembuk"));
    for name in ["REMBUK_DATABASE", "REMBUK_LISTEN", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.env("REMBUK_DATA", data).env("REMBUK_LANG", "id").env("RUST_LOG", "error");
    command
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    rembuk(data).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A server that ends with the test.
struct Running(Child);

impl Running {
    fn start(data: &Path, arguments: &[&str]) -> (Self, String) {
        let mut child = rembuk(data).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        (Self(child), line)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn with_jember() -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    assert!(run(data.path(), &["migrate"]).status.success());
    let add = ["region", "add", "--code", "35.09", "--slug", "jember", "--name", "Kabupaten Jember"];
    let output = run(data.path(), &add);
    assert!(output.status.success(), "{}", said(&output));
    data
}

fn districts(data: &Path, rows: &str) -> String {
    let path = data.join("kecamatan.csv");
    std::fs::write(&path, format!("kode_kemendagri,nama\n{rows}")).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn an_import_ends_with_its_counts_in_the_language_asked_for() {
    let data = with_jember();
    let file = districts(data.path(), "35.09.01,Jombang\n");
    let output = run(data.path(), &["import", "districts", &file, "--region", "jember"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("1 baru, 0 berubah, 0 tetap, 0 tidak ada dalam berkas, 0 bermasalah"));
    let again = ["import", "districts", &file, "--region", "jember"];
    let output = rembuk(data.path()).env("REMBUK_LANG", "en").args(again).output().unwrap();
    assert!(said(&output).ends_with("0 new, 0 changed, 1 same, 0 missing, 0 faulty\n"), "{}", said(&output));
}

#[test]
fn faults_end_with_code_1_and_wrong_usage_with_code_2() {
    let data = with_jember();
    let file = districts(data.path(), "35.09.01,Jombang\n35.10.01,Pesanggaran\n");
    let code = |arguments: &[&str]| run(data.path(), arguments).status.code();
    assert_eq!(code(&["import", "districts", &file, "--region", "jember"]), Some(1));
    assert_eq!(code(&["import", "districts", &file, "--region", "jember", "--skip-faulty"]), Some(0));
    assert_eq!(code(&["import", "districts", &file]), Some(2));
    assert_eq!(code(&["import", "districts", &file, "--region", "jembr"]), Some(2));
    assert_eq!(code(&["import", "kota", &file]), Some(2));
    assert_eq!(code(&["region", "add", "--code", "35.10", "--slug", "api", "--name", "X"]), Some(2));
    assert_eq!(code(&["region", "add", "--code", "35.09", "--slug", "lain", "--name", "X"]), Some(1));
    assert_eq!(code(&["export", "districts", "--region", "jember"]), Some(0));
}

#[test]
fn nothing_runs_without_a_database_and_the_way_to_one_is_told() {
    let data = tempfile::tempdir().unwrap();
    let output = run(data.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("rembuk migrate"), "{}", said(&output));
}

#[test]
fn two_servers_on_one_folder_are_one_too_many_but_imports_beside_one_are_fine() {
    let data = with_jember();
    let (_server, line) = Running::start(data.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert!(line.contains("http://127.0.0.1:"), "{line}");
    let output = run(data.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("Peladen lain sudah berjalan"), "{}", said(&output));
    let file = districts(data.path(), "35.09.01,Jombang\n");
    assert!(run(data.path(), &["import", "districts", &file, "--region", "jember"]).status.success());
}

#[test]
fn a_port_in_use_is_named_with_a_way_out() {
    let data = with_jember();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = run(data.path(), &["serve", "--listen", &address]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains(&address) && said(&output).contains("--listen"), "{}", said(&output));
}

#[test]
fn the_password_of_a_database_is_never_shown() {
    let data = tempfile::tempdir().unwrap();
    for url in ["postgres://saya:rahasia@127.0.0.1:1/rembuk", "mysql://saya:rahasia@127.0.0.1/rembuk"] {
        for arguments in [["doctor"], ["migrate"], ["--help"]] {
            let output = rembuk(data.path())
                .env("REMBUK_DATABASE", url)
                .env("RUST_LOG", "debug")
                .args(arguments)
                .output()
                .unwrap();
            assert!(!said(&output).contains("rahasia"), "{}", said(&output));
        }
    }
}

#[test]
fn the_doctor_finds_a_record_that_was_tampered_with() {
    let data = with_jember();
    let file = districts(data.path(), "35.09.01,Jombang\n35.09.02,Kencong\n");
    assert!(run(data.path(), &["import", "districts", &file, "--region", "jember"]).status.success());
    let output = run(data.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("Kabupaten Jember: catatan publik utuh, 1 entri"), "{}", said(&output));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.path().join("rembuk.sqlite"));
        let mut connection =
            <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
        sqlx::query("update entries set acting_office = 'Orang lain' where region_id = 3509")
            .execute(&mut connection)
            .await
            .unwrap();
    });
    let output = run(data.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("entri 0 tidak cocok"), "{}", said(&output));
}

#[test]
fn the_doctor_names_a_row_of_a_programme_whose_programme_is_gone() {
    let data = with_jember();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.path().join("rembuk.sqlite"));
        let mut connection =
            <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
        let broken = "insert into programme_places
                (region_id, id, programme_id, place_code, valid_from_seq, valid_to_seq)
            values (3509, x'00000000000000000000000000000001', x'00000000000000000000000000000002', '35.09.01', 0,
                9223372036854775807)";
        sqlx::query(broken).execute(&mut connection).await.unwrap();
    });
    let output = run(data.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(1));
    let expected = "programme_places 00000000-0000-0000-0000-000000000001 menunjuk ke programmes \
        00000000-0000-0000-0000-000000000002";
    assert!(said(&output).contains(expected), "{}", said(&output));
}

#[test]
fn the_demo_says_its_address_in_both_languages() {
    let data = tempfile::tempdir().unwrap();
    let mut child =
        rembuk(data.path()).args(["demo", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let _running = Running(child);
    assert!(lines.next().unwrap().unwrap().contains("data contoh"));
    assert!(lines.next().unwrap().unwrap().contains("demo data"));
}

#[test]
fn simulated_regions_are_marked_as_examples_and_pass_the_doctor() {
    let data = tempfile::tempdir().unwrap();
    let size = ["simulate", "--regions", "2", "--indicators", "20", "--years", "3"];
    let output = run(data.path(), &size);
    assert!(output.status.success(), "{}", said(&output));
    let output = run(data.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("Kabupaten Simulasi 0002"));
    let values = run(data.path(), &["export", "indicator-values", "--region", "sim-0001"]);
    assert_eq!(String::from_utf8_lossy(&values.stdout).lines().count(), 61);
}

#[test]
fn simulated_programmes_are_the_same_in_every_run_and_pass_the_doctor() {
    let export = || {
        let data = tempfile::tempdir().unwrap();
        let size =
            ["simulate", "--regions", "1", "--indicators", "70", "--years", "1", "--programmes", "700"];
        let output = run(data.path(), &size);
        assert!(output.status.success(), "{}", said(&output));
        let output = run(data.path(), &["doctor"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let kinds = ["programmes", "programme-links"];
        kinds.map(|kind| run(data.path(), &["export", kind, "--region", "sim-0001"]).stdout)
    };
    let [programmes, links] = export();
    assert_eq!(export(), [programmes.clone(), links.clone()]);
    // A line a year of each programme.
    assert!(String::from_utf8_lossy(&programmes).lines().count() > 700);
    assert!(String::from_utf8_lossy(&links).lines().count() > 350);
}

/// Sends a form as a browser of this site would; the answer's head and body.
fn send(address: &str, method: &str, path: &str, cookie: &str, body: &str) -> String {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn the_first_administrator_comes_by_link_and_no_log_line_holds_a_password_or_a_token() {
    let data = with_jember();
    let add = ["user", "add", "--name", "Sri", "--contact", "sri@jember.go.id", "--region", "jember"];
    let output = run(data.path(), &add);
    assert!(output.status.success(), "{}", said(&output));
    let said_link = said(&output);
    let link = said_link[said_link.find("/tautan/").unwrap()..].trim().to_owned();
    let log = data.path().join("log.txt");
    let mut child = rembuk(data.path())
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("RUST_LOG", "trace")
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let _server = Running(child);
    let address = line[line.find("127.0.0.1:").unwrap()..].split('/').next().unwrap().to_owned();
    assert!(send(&address, "GET", &link, "", "").contains("200 OK"));
    assert!(send(&address, "GET", &format!("/en{link}"), "", "").contains("200 OK"));
    let opened = send(&address, "POST", &link, "", "sandi=padi+di+sawah+tua&ulang=padi+di+sawah+tua");
    assert!(opened.contains("303 See Other"), "{opened}");
    let from = opened.find("rembuk=").unwrap();
    let cookie = opened[from..].split(';').next().unwrap().to_owned();
    assert!(send(&address, "GET", "/akun", &cookie, "").contains("Administrator"));
    let wrong = send(&address, "POST", "/masuk", "", "kontak=sri%40jember.go.id&sandi=kata+yang+salah");
    assert!(wrong.contains("422"), "{wrong}");
    let logged = std::fs::read_to_string(&log).unwrap();
    assert!(
        logged.contains("/tautan/…") && logged.contains("/akun"),
        "the log is not being watched: {logged}"
    );
    let token = cookie.split('=').nth(1).unwrap();
    let hex = &link["/tautan/".len()..];
    for secret in [hex, "padi di sawah", "padi+di+sawah", "kata yang salah", "kata+yang+salah", token] {
        let line = logged.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret}");
    }
}

#[test]
fn a_user_can_be_added_with_a_password_from_standard_input_and_wrong_usage_ends_with_code_2() {
    use std::io::Write;
    let data = with_jember();
    let mut add = vec!["user", "add", "--name", "Sri", "--contact", "sri@jember.go.id", "--password-stdin"];
    let with_input = |arguments: &[&str], input: &str| {
        let mut child = rembuk(data.path())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    assert_eq!(with_input(&add, "pendek\n").status.code(), Some(2));
    let output = with_input(&add, "padi di sawah tua\n");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(with_input(&add, "padi di sawah tua\n").status.code(), Some(1));
    add.pop();
    assert!(said(&run(data.path(), &add)).contains("perannya ditambahkan"));
    let code = |more: &[&str]| {
        let all: Vec<&str> = add.iter().copied().chain(more.iter().copied()).collect();
        run(data.path(), &all).status.code()
    };
    assert_eq!(code(&["--region", "jembr"]), Some(2));
    assert_eq!(code(&["--role", "monitor", "--region", "jember"]), Some(2));
    assert_eq!(code(&["--role", "raja"]), Some(2));
}

/// The smallest workbook around a sheet and a table of texts.
fn workbook(path: &Path, sheet: &str, texts: &str) {
    use std::io::Write;
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{REL}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{REL}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let parts = [
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>")),
        ("xl/sharedStrings.xml", texts.to_owned()),
    ];
    let mut archive = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn hostile_workbooks_cost_no_memory() {
    let data = with_jember();
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let billion = format!(
        "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\">{}{}</row><row r=\"1048576\">{}{}</row></sheetData>",
        cell("A1", "kode_kemendagri"),
        cell("B1", "nama"),
        cell("A1048576", "35.09.01"),
        cell("B1048576", "Jombang"),
    );
    let bomb = " ".repeat(300 << 20);
    let promise = "<sst uniqueCount=\"900000000000\"><si><t>x</t></si></sst>";
    let texts = "<sst/>";
    for (name, sheet, texts, code, word) in [
        ("milyar.xlsx", billion.as_str(), texts, 0, "1 baru"),
        ("bom.xlsx", bomb.as_str(), texts, 1, "mengembang"),
        ("janji.xlsx", "<sheetData/>", promise, 1, "terlalu banyak teks"),
    ] {
        let path = data.path().join(name);
        workbook(&path, sheet, texts);
        let arguments = ["import", "districts", &path.to_string_lossy(), "--region", "jember", "--dry-run"]
            .map(str::to_owned);
        // 1 GiB of addresses: what is set aside and not used counts as well.
        let limited = Command::new("sh")
            .args(["-c", "ulimit -v 1048576; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_rembuk")])
            .args(arguments)
            .env("REMBUK_DATA", data.path())
            .env("REMBUK_LANG", "id")
            .env_remove("REMBUK_DATABASE")
            .output()
            .unwrap();
        assert_eq!(limited.status.code(), Some(code), "{name}: {}", said(&limited));
        assert!(said(&limited).contains(word), "{name}: {}", said(&limited));
    }
}

#[test]
fn a_template_and_a_filled_matrix_are_written_by_the_ending_of_the_file() {
    let data = with_jember();
    let path = |name: &str| data.path().join(name).to_string_lossy().into_owned();
    let (empty, filled) = (path("kosong.xlsx"), path("m1.xlsx"));
    let template =
        run(data.path(), &["export", "matrix-1", "--region", "jember", "--template", "--out", &empty]);
    assert_eq!(template.status.code(), Some(0), "{}", said(&template));
    let export = run(data.path(), &["export", "matrix-1", "--region", "jember", "--out", &filled]);
    assert_eq!(export.status.code(), Some(0), "{}", said(&export));
    for file in [&empty, &filled] {
        let output = run(data.path(), &["import", "matrix-1", file, "--region", "jember", "--dry-run"]);
        assert!(
            said(&output).ends_with("0 baru, 0 berubah, 0 tetap, 0 tidak ada dalam berkas, 0 bermasalah\n"),
            "{}",
            said(&output)
        );
    }
    let other = run(data.path(), &["export", "boundaries", "--region", "jember", "--out", &path("x.xlsx")]);
    assert_eq!(other.status.code(), Some(2));
}

/// A decision of two sides with three seats each, as the API publishes it.
const DECISION: &str = include_str!("decision.json");

fn verify(data: &Path, text: &str) -> (Option<i32>, String) {
    let path = data.join("keputusan.json");
    std::fs::write(&path, text).unwrap();
    let output = run(data, &["verify", "decision", &path.to_string_lossy()]);
    (output.status.code(), said(&output))
}

#[test]
fn a_published_decision_is_counted_again_without_server_and_database() {
    let folder = tempfile::tempdir().unwrap();
    let (code, words) = verify(folder.path(), DECISION);
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("K-2026-0001: dihitung ulang, semuanya cocok. Hasil: disepakati"), "{words}");
    assert!(!folder.path().join("rembuk.sqlite").exists());
}

#[test]
fn an_altered_decision_is_told_with_each_difference_and_exit_1() {
    let folder = tempfile::tempdir().unwrap();
    let altered = DECISION.replacen("\"outcome\": \"passed\"", "\"outcome\": \"failed\"", 1);
    let (code, words) = verify(folder.path(), &altered);
    assert_eq!(code, Some(1), "{words}");
    assert!(
        words.contains("Hasil akhir diumumkan “tidak disepakati”; menurut putaran terakhir “disepakati”"),
        "{words}"
    );
    let vote = DECISION.replacen("\"no\"", "\"yes\"", 1);
    let (code, words) = verify(folder.path(), &vote);
    assert_eq!(code, Some(1), "{words}");
    assert!(
        words.contains("diumumkan 2 setuju, 1 tidak") && words.contains("dihitung ulang 3 setuju, 0 tidak"),
        "{words}"
    );
    assert!(words.contains("sidik yang tertulis bukan sidik putaran ini"), "{words}");
}

#[test]
fn a_file_that_is_no_decision_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let (code, words) = verify(folder.path(), "{}");
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains("bukan berkas keputusan"), "{words}");
}
