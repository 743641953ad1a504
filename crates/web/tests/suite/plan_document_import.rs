//! Files of the plan's text: what moves it on, what is refused and where, and what comes back out.
use crate::both::on_both;
use crate::imports::{counts, jember};
use rembuk_web::demo;
use rembuk_web::exports;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, Kind, Outcome};
use rembuk_web::world::World;

/// A file of the plan, line by line; tests change single lines of it.
#[derive(Clone)]
pub struct File {
    head: Vec<String>,
    tables: String,
    chapters: [String; 5],
}

impl File {
    pub fn at(stage: &str, day: &str) -> Self {
        let head = [
            "judul = \"Rencana Aksi Uji\"".to_owned(),
            "masa = \"2025-2029\"".to_owned(),
            format!("tahap = \"{stage}\""),
            format!("tanggal = {day}"),
            "oleh = \"Sekretariat\"".to_owned(),
        ];
        let chapters = ["Satu.", "Dua.", "Tiga.", "Empat.", "Lima."].map(str::to_owned);
        Self { head: head.to_vec(), tables: String::new(), chapters }
    }

    /// Another line for a key, or one more.
    pub fn line(mut self, key: &str, line: &str) -> Self {
        match self.head.iter_mut().find(|old| old.starts_with(&format!("{key} "))) {
            Some(old) => line.clone_into(old),
            None => self.head.push(line.to_owned()),
        }
        self
    }

    pub fn table(mut self, table: &str) -> Self {
        self.tables.push_str(table);
        self.tables.push('\n');
        self
    }

    pub fn agreed(self, number: &str) -> Self {
        self.table(&format!("[disepakati]\noleh = \"Forum\"\nnomor = \"{number}\"\ntanggal = 2025-06-01"))
    }

    pub fn enacted(self, number: &str) -> Self {
        self.table(&format!(
            "[ditetapkan]\noleh = \"Bupati\"\njenis = \"Peraturan Bupati\"\nnomor = \"{number}\"\ntanggal = 2025-08-01"
        ))
    }

    pub fn departing(self, chapter: &str, reason: &str) -> Self {
        self.table(&format!(
            "[[penyimpangan]]\nbab = \"{chapter}\"\ndisepakati = \"lama\"\nditetapkan = \"baru\"\nalasan = \"{reason}\""
        ))
    }

    pub fn chapter(mut self, number: usize, text: &str) -> Self {
        text.clone_into(&mut self.chapters[number - 1]);
        self
    }

    pub fn text(&self) -> String {
        let numerals = ["I", "II", "III", "IV", "V"];
        let chapters = numerals.iter().zip(&self.chapters);
        let chapters: String =
            chapters.map(|(numeral, text)| format!("# Bab {numeral}\n\n{text}\n\n")).collect();
        format!("+++\n{}\n{}+++\n{chapters}", self.head.join("\n"), self.tables)
    }
}

pub async fn bring(world: &World, file: &File) -> Outcome {
    bring_text(world, &file.text()).await
}

async fn bring_text(world: &World, text: &str) -> Outcome {
    world.import(Kind::Plan, "jember", text).await.unwrap()
}

/// Each fault as (line, key).
fn faults(outcome: &Outcome) -> Vec<(u64, &'static str)> {
    outcome.faults.list.iter().map(|fault| (fault.row.unwrap_or(0), fault.kind.key())).collect()
}

/// Draft, consultation and a final text that the forum agreed: versions 1 to 3.
pub async fn agreed(world: &World) {
    jember(world).await;
    for file in [
        File::at("rancangan", "2025-01-01"),
        File::at("konsultasi", "2025-02-01"),
        File::at("final", "2025-06-01").agreed("1"),
    ] {
        let outcome = bring(world, &file).await;
        assert!(outcome.committed.is_some(), "{:?}", outcome.faults.list);
    }
}

#[tokio::test]
async fn each_file_moves_the_text_by_one_step_and_leaves_one_entry() {
    on_both(async |world| {
        jember(&world).await;
        let first = bring(&world, &File::at("rancangan", "2025-01-01")).await;
        assert_eq!(counts(&first), (1, 0, 0, 0));
        let second = bring(&world, &File::at("konsultasi", "2025-02-01")).await;
        assert_eq!(counts(&second), (0, 1, 0, 0));
        assert_eq!(second.committed.unwrap().seq, first.committed.unwrap().seq + 1);
        let again = bring(&world, &File::at("konsultasi", "2025-02-01")).await;
        assert_eq!((counts(&again), again.committed), ((0, 0, 1, 0), None));
        let mut tx = world.store().read().await.unwrap();
        let entries = rembuk_store::run!(tx, record::list_before(3509, i64::MAX, 1)).unwrap();
        let payload = entries[0].payload.clone().unwrap();
        assert!(payload.contains("\"number\":2") && payload.contains("\"stage\":\"consultation\""));
        assert!(!payload.contains("Satu"), "text stands in the record: {payload}");
    })
    .await;
}

#[tokio::test]
async fn every_version_comes_out_as_a_file_that_changes_nothing() {
    on_both(async |world| {
        world.demo(&demo::CONTOH).await.unwrap();
        let text = world.export(Kind::Plan, "contoh").await.unwrap();
        let back = world.import(Kind::Plan, "contoh", &text).await.unwrap();
        assert_eq!(counts(&back), (0, 0, 1, 0), "{:?}", back.faults.list);
        // All versions, one after the other, make the same history elsewhere.
        let other = World::sqlite().await.unwrap();
        other.region("contoh").create().await.unwrap();
        for number in 1..=5 {
            let mut bytes = Vec::new();
            exports::plan(world.store(), "contoh", Some(number), &mut bytes).await.unwrap();
            let text = String::from_utf8(bytes).unwrap();
            let outcome = other.import(Kind::Plan, "contoh", &text).await.unwrap();
            assert_eq!(outcome.faults.total, 0, "{number}: {:?}", outcome.faults.list);
            assert_eq!(other.export(Kind::Plan, "contoh").await.unwrap(), text);
        }
        let none = exports::plan(world.store(), "contoh", Some(6), &mut Vec::new()).await;
        assert!(matches!(none, Err(imports::ImportError::NoSuchVersion { versions: 5, .. })));
    })
    .await;
}

#[tokio::test]
async fn odd_texts_come_back_as_they_were() {
    on_both(async |world| {
        jember(&world).await;
        let odd = "Kutip \"ganda\" \\ miring\n\n```\nkode  dua spasi\n```\n\n- satu\n  - dua\n\n| a | b |\n|---|--:|\n| 1 < 2 | & |\n\n+++\n\nakhir";
        let file = File::at("rancangan", "2025-01-01")
            .line("judul", "judul = \"Rencana “Uji” \\\"A\\\" \\\\ B\"")
            .line("catatan", "catatan = '''\nbaris satu\nbaris \"dua\"'''")
            .table("[[dasar]]\njenis = \"Perda\"\nnomor = \"1\"\ntautan = \"https://jdih.example.id/1.pdf\"")
            .chapter(3, odd);
        assert_eq!(counts(&bring(&world, &file).await), (1, 0, 0, 0));
        let text = world.export(Kind::Plan, "jember").await.unwrap();
        assert!(text.contains(odd), "{text}");
        assert_eq!(counts(&bring_text(&world, &text).await), (0, 0, 1, 0));
        let windows = text.replace('\n', "\r\n");
        assert_eq!(counts(&bring_text(&world, &format!("\u{feff}{windows}")).await), (0, 0, 1, 0));
    })
    .await;
}

/// Lines of the file: 1 +++, 2 judul, 3 masa, 4 tahap, 5 tanggal, 6 oleh, 7 +++ or the first table, 8 Bab I, 10 its text,
/// 12 Bab II, 16 Bab III, 20 Bab IV, 24 Bab V.
fn draft() -> File {
    File::at("rancangan", "2025-01-01")
}

/// Every file is refused with these faults, said in both languages, and nothing is kept.
async fn refuse(world: &World, cases: Vec<(String, Vec<(u64, &str)>)>) {
    for (text, expected) in cases {
        let outcome = bring_text(world, &text).await;
        let found = faults(&outcome);
        assert_eq!(found, expected, "{}", text.chars().take(600).collect::<String>());
        assert!(outcome.refused && outcome.committed.is_none());
        for locale in Locale::ALL {
            let line = &outcome.lines(locale)[0];
            assert!(line.len() > 30 && !line.contains(found[0].1), "{line}");
        }
    }
    assert_eq!(world.export(Kind::Plan, "jember").await.unwrap(), "");
}

#[tokio::test]
async fn what_is_wrong_with_the_head_of_a_file_is_said_with_its_line() {
    on_both(async |world| {
        jember(&world).await;
        let with = |from: &str, to: &str| draft().text().replace(from, to);
        let cases: Vec<(String, Vec<(u64, &str)>)> = vec![
            (String::new(), vec![(1, "fault-front-matter-missing")]),
            (with("+++\n#", "#"), vec![(1, "fault-front-matter-unclosed")]),
            (with("masa =", "masa"), vec![(3, "fault-front-matter-toml")]),
            (with("oleh = \"Sekretariat\"\n", ""), vec![(1, "fault-key-missing")]),
            (with("\"Rencana Aksi Uji\"", "\" \""), vec![(2, "fault-key-missing")]),
            (with("oleh = \"Sekretariat\"", "oleh = [1]"), vec![(6, "fault-key-not-text")]),
            (draft().line("warna", "warna = \"biru\"").text(), vec![(7, "fault-unknown-key")]),
            (draft().line("dasar", "dasar = \"x\"").text(), vec![(7, "fault-key-not-table")]),
            (with("Rencana Aksi Uji", &"x".repeat(301)), vec![(2, "fault-key-too-long")]),
            (with("2025-2029", "lima tahun"), vec![(3, "plan-period-malformed")]),
            (with("2025-2029", "2029-2025"), vec![(3, "plan-period-ends-before-start")]),
            (with("rancangan", "selesai"), vec![(4, "document-unknown-stage")]),
            (with("2025-01-01", "\"kemarin\""), vec![(5, "fault-not-a-day")]),
            (with("2025-01-01", "2026-11-24"), vec![(5, "document-future-day")]),
        ];
        refuse(&world, cases).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_chapter_is_said_with_its_line() {
    on_both(async |world| {
        jember(&world).await;
        let with = |from: &str, to: &str| draft().text().replace(from, to);
        let cases: Vec<(String, Vec<(u64, &str)>)> = vec![
            (with("# Bab II\n\nDua.\n\n", ""), vec![(8, "fault-chapter-missing")]),
            (
                with("# Bab II\n", "# Bab I\n"),
                vec![(12, "fault-chapter-twice"), (8, "fault-chapter-missing")],
            ),
            (
                with("# Bab II\n", "# Bab X\n")
                    .replace("# Bab III\n", "# Bab II\n")
                    .replace("# Bab X\n", "# Bab III\n"),
                vec![(16, "fault-chapter-order")],
            ),
            (
                with("# Bab V\n", "# Bab VI\n"),
                vec![(24, "document-unknown-chapter"), (8, "fault-chapter-missing")],
            ),
            (with("# Bab I\n", "Kata.\n\n# Bab I\n"), vec![(8, "fault-text-before-chapter")]),
            (with("Dua.", "# Lain"), vec![(14, "fault-markdown-heading")]),
            (with("Dua.", "a\n\n<script>alert(1)</script>"), vec![(16, "fault-markdown-html")]),
            (with("Dua.", "ada <img src=x onerror=alert(1)>"), vec![(14, "fault-markdown-html")]),
            (with("Dua.", "<iframe src=\"https://x.example\"></iframe>"), vec![(14, "fault-markdown-html")]),
            (with("Dua.", "[a](javascript:alert(1))"), vec![(14, "fault-markdown-link")]),
            (with("Dua.", "[a](data:text/html,x)"), vec![(14, "fault-markdown-link")]),
            (with("Dua.", "![a](https://x.example/a.png)"), vec![(14, "fault-markdown-image")]),
            (with("Dua.", &"a ".repeat(200_000)), vec![(12, "fault-chapter-too-long")]),
        ];
        refuse(&world, cases).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_decision_is_said_with_its_line() {
    on_both(async |world| {
        jember(&world).await;
        let cases: Vec<(String, Vec<(u64, &str)>)> = vec![
            (draft().agreed("1").text(), vec![(4, "document-agreement-too-early")]),
            (
                draft().table("[[dasar]]\njenis = \"Perda\"\nnomor = \"1\"\ntautan = \"http://a.id\"").text(),
                vec![(10, "document-link-not-https")],
            ),
            (
                draft().table("[[dasar]]\njenis = \"Perda\"\nnomor = \"1\"\nberkas = \"a.pdf\"").text(),
                vec![(7, "document-half-a-file")],
            ),
            (
                draft()
                    .table("[[dasar]]\njenis = \"Perda\"\nnomor = \"1\"\nberkas = \"a\"\nsha256 = \"1\"")
                    .text(),
                vec![(11, "document-hash-malformed")],
            ),
            (draft().departing("III", " ").text(), vec![(11, "document-departure-without-reason")]),
            (draft().departing("VI", "x").text(), vec![(8, "document-unknown-chapter")]),
            (draft().departing("III", "x").text(), vec![(4, "document-departure-too-early")]),
            (draft().enacted("1").text(), vec![(4, "document-enactment-too-early")]),
            (File::at("final", "2025-01-01").chapter(2, "").text(), vec![(12, "fault-chapter-empty")]),
            (File::at("ditetapkan", "2025-08-01").text(), vec![(4, "document-enactment-missing")]),
        ];
        refuse(&world, cases).await;
    })
    .await;
}

#[tokio::test]
async fn a_step_that_is_none_is_refused_where_it_is_to_be_mended() {
    on_both(async |world| {
        agreed(&world).await;
        let last = world.export(Kind::Plan, "jember").await.unwrap();
        let decree = || File::at("ditetapkan", "2025-08-01");
        let cases = [
            (File::at("rancangan", "2025-07-01"), (4, "document-no-arrow")),
            (File::at("perubahan", "2025-08-01").enacted("1"), (4, "document-no-arrow")),
            (File::at("konsultasi", "2025-07-01"), (4, "document-back-without-reason")),
            (File::at("final", "2025-05-31"), (5, "document-day-before-previous")),
            (File::at("final", "2025-07-01"), (4, "document-agreement-withdrawn")),
            (
                File::at("final", "2025-07-01").agreed("1").chapter(3, "Lain."),
                (20, "document-agreed-text-changed"),
            ),
            (decree().agreed("2").enacted("1"), (7, "document-agreement-changed")),
            (decree().enacted("1").departing("III", "sebab"), (12, "document-departure-without-difference")),
            (File::at("ditetapkan", "2025-07-31").enacted("1"), (5, "document-signed-after-act")),
        ];
        for (file, expected) in cases {
            let outcome = bring(&world, &file).await;
            assert_eq!(faults(&outcome), [expected], "{}", file.text());
        }
        assert_eq!(world.export(Kind::Plan, "jember").await.unwrap(), last);
        let done = decree().agreed("1").enacted("1").chapter(3, "Lain.");
        assert_eq!(counts(&bring(&world, &done).await), (0, 1, 0, 0));
        // In force, the text stays; the reason may still come.
        let cases = [
            (done.clone().chapter(4, "Lain."), (29, "document-enacted-text-changed")),
            (decree().agreed("1").enacted("2").chapter(3, "Lain."), (11, "document-enactment-changed")),
            (
                File::at("perubahan", "2025-09-01").enacted("1").chapter(3, "Lain."),
                (7, "document-amendment-without-decree"),
            ),
        ];
        for (file, expected) in cases {
            assert_eq!(faults(&bring(&world, &file).await), [expected], "{}", file.text());
        }
        let explained = done.departing("III", "Sesuai hasil harmonisasi");
        assert_eq!(counts(&bring(&world, &explained).await), (0, 1, 0, 0));
        let withdrawn = decree().agreed("1").enacted("1").chapter(3, "Lain.");
        assert_eq!(faults(&bring(&world, &withdrawn).await), [(4, "document-departure-withdrawn")]);
    })
    .await;
}

#[tokio::test]
async fn a_text_is_never_taken_in_part() {
    on_both(async |world| {
        jember(&world).await;
        let text = File::at("rancangan", "2025-01-01").chapter(2, "<b>x</b>").text();
        let mut job = world.job(Kind::Plan, "jember", &text).unwrap();
        job.skip_faulty = true;
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert!(outcome.refused && outcome.committed.is_none());
        job = world.job(Kind::Plan, "jember", &File::at("rancangan", "2025-01-01").text()).unwrap();
        job.dry_run = true;
        assert!(imports::run(world.store(), &job).await.unwrap().committed.is_none());
        assert_eq!(world.export(Kind::Plan, "jember").await.unwrap(), "");
    })
    .await;
}

#[tokio::test]
async fn the_years_of_the_stored_plan_are_those_that_targets_are_held_to() {
    on_both(async |world| {
        world.region("jember").with_values("1.2.1*", &[(2024, "9")]).create().await.unwrap();
        let file = File::at("rancangan", "2025-01-01").line("masa", "masa = \"2026-2030\"");
        assert!(bring(&world, &file).await.committed.is_some());
        let targets = |year: i16| {
            format!(
                "kode,nama,sumber,metode,tahun,nilai,dasar\n1.2.1*,Indikator 1.2.1*,BPS,survei,{year},8,x\n"
            )
        };
        let outcome = world.import(Kind::Targets, "jember", &targets(2025)).await.unwrap();
        assert_eq!(faults(&outcome), [(2, "fault-year-outside-plan")]);
        let outcome = world.import(Kind::Targets, "jember", &targets(2030)).await.unwrap();
        assert_eq!(counts(&outcome), (1, 0, 0, 0));
    })
    .await;
}
