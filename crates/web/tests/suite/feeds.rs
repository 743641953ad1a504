//! Feeds and the calendar as the programs read them that others use: PyPI's icalendar and feedparser.
//!
//! Where these are missing the stories are skipped, and say so; with REMBUK_TEST_OFFICE=1 that is a failure.
use crate::app::App;
use rembuk_web::demo::{CONTOH, year};
use rembuk_web::world::World;
use std::process::Command;

/// Contoh with its invented year.
async fn contoh() -> App {
    let world = World::sqlite().await.unwrap();
    world.demo(&CONTOH).await.unwrap();
    year::load(world.store()).await.unwrap();
    App::new(world)
}

/// What a Python program prints that gets the file's path; none where its library is missing.
fn python(app: &App, library: &str, program: &str, name: &str, bytes: &[u8]) -> Option<String> {
    let path = app.world.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    // A library of the system stands beside the system's own interpreter.
    for interpreter in ["python3", "/usr/bin/python3"] {
        let known = Command::new(interpreter).args(["-c", &format!("import {library}")]).output();
        if known.is_ok_and(|known| known.status.success()) {
            let done = Command::new(interpreter).args(["-c", program]).arg(&path).output().unwrap();
            assert!(done.status.success(), "{done:?}");
            return Some(String::from_utf8(done.stdout).unwrap());
        }
    }
    assert!(
        std::env::var("REMBUK_TEST_OFFICE").is_err(),
        "{library} is missing: scripts/install-test-tools.sh installs it"
    );
    println!("skipped: Python's {library} is missing");
    None
}

#[tokio::test]
async fn the_calendar_of_meetings_opens_in_icalendar_with_meetings_and_phases() {
    let app = contoh().await;
    let answer = app.get("/contoh/rapat.ics").await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert!(answer.text().contains("Pengumpulan masukan"), "{}", answer.text());
    let program = "import icalendar, sys
events = [e for e in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')]
assert all(e.decoded('dtstart') <= e.decoded('dtend') for e in events)
assert len({str(e['uid']) for e in events}) == len(events)
assert all('CONTOH' in str(e['summary']) for e in events)
print(len(events))";
    let Some(count) = python(&app, "icalendar", program, "rapat.ics", &answer.bytes) else { return };
    assert_eq!(count.trim().parse::<usize>().unwrap(), answer.text().matches("BEGIN:VEVENT").count());
}

#[tokio::test]
async fn both_feeds_open_in_feedparser_without_a_fault() {
    let app = contoh().await;
    for (path, name) in [("/contoh/rapat/umpan.atom", "rapat"), ("/contoh/keputusan/umpan.atom", "keputusan")]
    {
        for prefix in ["", "/en"] {
            let answer = app.get(&format!("{prefix}{path}")).await;
            assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
            let entries = answer.text().matches("<entry>").count();
            assert!(entries > 0, "{}", answer.text());
            let program = "import feedparser, sys
feed = feedparser.parse(sys.argv[1])
assert not feed.bozo, feed.bozo_exception
assert feed.version == 'atom10' and feed.feed.title.startswith('CONTOH')
assert all(e.id.startswith('urn:uuid:') and e.updated_parsed and e.link.startswith('https://') for e in feed.entries)
assert [e.updated for e in feed.entries] == sorted((e.updated for e in feed.entries), reverse=True)
print(len(feed.entries))";
            let file = format!("{name}.atom");
            let Some(count) = python(&app, "feedparser", program, &file, &answer.bytes) else { continue };
            assert_eq!(count.trim().parse::<usize>().unwrap(), entries);
        }
    }
}
