//! `/{region}/tindak-lanjut`: everything that follows from meetings, by the day it is due.
use super::{due, is_owed, late, name, state_word};
use crate::context::Context;
use crate::error::PageError;
use crate::follow_ups::slug;
use crate::forum::Forum;
use crate::html::list::{self, Choice, Pagination};
use crate::html::{self, Layout, arg, with_kept};
use crate::meetings::{self, Meeting};
use crate::words;
use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_store::rows::FollowUpRow;
use rembuk_store::run;
use std::collections::HashMap;
use uuid::Uuid;

const FILTERS: &[&str] = &["keadaan", "lembaga", "q"];
const PARAMETERS: &[&str] = &["keadaan", "lembaga", "q", "h"];

struct Row {
    reference: String,
    what: String,
    path: String,
    who: String,
    due: String,
    state: String,
    late: String,
    meeting: String,
    meeting_path: String,
}

#[derive(Template)]
#[template(path = "follow_ups/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    q: String,
    states: Vec<Choice>,
    organisations: Vec<Choice>,
    action: String,
    is_filtered: bool,
    rows: Vec<Row>,
    pages: Pagination,
    shown: String,
    empty: String,
    download: String,
}

struct All {
    rows: Vec<FollowUpRow>,
    forum: Forum,
    meetings: HashMap<Uuid, Meeting>,
    calendar: WorkingCalendar,
    day: Date,
}

async fn load(context: &mut Context) -> Result<All, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, follow_ups::list(region_id, at))?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, at).await?;
    let meetings = meetings::list(context).await?.into_iter().map(|row| (row.row.id, row)).collect();
    Ok(All { rows, forum, meetings, calendar, day: context.as_of.unwrap_or(context.today) })
}

/// Filters of the state: what is owed and late is one of its own.
fn is_in(all: &All, row: &FollowUpRow, wanted: &str) -> bool {
    match wanted {
        "" => true,
        "lewat" => is_owed(row) && row.due_on.parse::<Date>().is_ok_and(|due| due < all.day),
        "berjalan" => is_owed(row),
        "dilaporkan" => row.state == "reported",
        "selesai" => row.state == "done",
        "dihentikan" => row.state == "dropped",
        _ => true,
    }
}

fn found<'a>(context: &Context, all: &'a All) -> Vec<&'a FollowUpRow> {
    let words: Vec<String> = context
        .query
        .get("q")
        .unwrap_or_default()
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let state = context.query.get("keadaan").unwrap_or_default();
    let whose = context.query.get("lembaga");
    let mut found: Vec<&FollowUpRow> = all
        .rows
        .iter()
        .filter(|row| is_in(all, row, state))
        .filter(|row| {
            let own = all.forum.organisation(row.organisation_id).map(|row| row.slug.as_str());
            whose.is_none() || own == whose
        })
        .filter(|row| {
            let text = format!("{} {} {}", row.reference, row.what, name(&all.forum, row)).to_lowercase();
            words.iter().all(|word| text.contains(word.as_str()))
        })
        .collect();
    // What is owed first, the nearest day on top; the rest by its day, the newest first.
    found.sort_by(|a, b| {
        (!is_owed(a)).cmp(&!is_owed(b)).then_with(|| match is_owed(a) {
            true => a.due_on.cmp(&b.due_on),
            false => b.due_on.cmp(&a.due_on),
        })
    });
    found
}

fn choices(context: &Context, all: &All) -> (Vec<Choice>, Vec<Choice>) {
    let locale = context.locale;
    let states = [
        ("berjalan", "follow-ups-filter-owed"),
        ("lewat", "follow-ups-filter-late"),
        ("dilaporkan", "follow-ups-filter-reported"),
        ("selesai", "follow-ups-filter-done"),
        ("dihentikan", "follow-ups-filter-dropped"),
    ];
    let states = states.map(|(value, key)| (value.to_owned(), locale.t(key)));
    let mut organisations: Vec<(String, String)> = all
        .rows
        .iter()
        .filter_map(|row| all.forum.organisation(row.organisation_id))
        .map(|row| (row.slug.clone(), row.name.clone()))
        .collect();
    organisations.sort_by_key(|(_, name)| name.to_lowercase());
    organisations.dedup();
    (list::choices(context, "keadaan", states), list::choices(context, "lembaga", organisations))
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let found = found(&context, &all);
    let locale = context.locale;
    let base = context.paths().follow_ups();
    let kept = context.kept(FILTERS);
    let address = |number: usize| {
        let page = if number == 1 { String::new() } else { format!("h={number}") };
        let query: Vec<&str> =
            [kept.as_str(), page.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        with_kept(&base, &query.join("&"))
    };
    let pages = Pagination::new(found.len(), context.query.get("h"), address);
    let (states, organisations) = choices(&context, &all);
    let page = ListPage {
        layout: Layout::of(
            &context,
            "forum",
            locale.t("follow-ups-title"),
            locale.t("follow-ups-description"),
        )
        .crumb(locale.t("crumb-home"), context.paths().home()),
        lead: lead(&context, &all),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        states,
        organisations,
        action: base.clone(),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        rows: pages.slice(&found).iter().map(|row| shown(&context, &all, row)).collect(),
        shown: pages.shown(locale),
        empty: locale.t(if all.rows.is_empty() { "follow-ups-empty" } else { "follow-ups-nothing-found" }),
        download: with_kept(&format!("{base}.csv"), &kept),
        pages,
    };
    html::page(&page, context.cache(PARAMETERS))
}

/// "24 tindak lanjut: 9 berjalan, 2 di antaranya lewat tenggat; …"
fn lead(context: &Context, all: &All) -> String {
    let locale = context.locale;
    let count = |wanted: &str| all.rows.iter().filter(|row| is_in(all, row, wanted)).count();
    let number = |name: &'static str, wanted: &str| arg(name, &words::count(locale, count(wanted)));
    let args = [
        words::n(all.rows.len()),
        words::shown(locale, all.rows.len()),
        number("owed", "berjalan"),
        number("late", "lewat"),
        number("reported", "dilaporkan"),
        number("done", "selesai"),
        number("dropped", "dihentikan"),
    ];
    locale.ta("follow-ups-lead", &args)
}

fn shown(context: &Context, all: &All, row: &FollowUpRow) -> Row {
    let locale = context.locale;
    let meeting = all.meetings.get(&row.meeting_id);
    Row {
        reference: row.reference.clone(),
        what: row.what.clone(),
        path: with_kept(&context.paths().follow_up(&slug(row)), &context.kept(&[])),
        who: name(&all.forum, row),
        due: due(locale, row),
        state: state_word(locale, row),
        late: late(locale, row, all.day, &all.calendar),
        meeting: meeting.map(|meeting| meeting.row.title.clone()).unwrap_or_default(),
        meeting_path: meeting.map(|meeting| context.paths().meeting(&meeting.slug())).unwrap_or_default(),
    }
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let heads = [
        "nomor",
        "rapat",
        "lembaga",
        "yang_dilakukan",
        "disepakati",
        "tenggat_semula",
        "tenggat",
        "keadaan",
        "diperiksa",
        "dilaporkan",
        "laporan",
        "tautan",
        "alasan_pindah",
        "alasan_dihentikan",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in found(&context, &all) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        writer.row(&[
            row.reference.clone(),
            all.meetings
                .get(&row.meeting_id)
                .map(|meeting| meeting.row.reference.clone())
                .unwrap_or_default(),
            name(&all.forum, row),
            row.what.clone(),
            row.agreed_on.clone(),
            row.first_due.clone(),
            row.due_on.clone(),
            row.state.clone(),
            if row.is_confirmed { "ya" } else { "tidak" }.to_owned(),
            text(&row.reported_on),
            text(&row.report),
            text(&row.link),
            text(&row.moved_reason),
            text(&row.dropped_reason),
            mark.to_owned(),
        ])?;
    }
    let name = format!("{}-tindak-lanjut.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
