//! Seats of all bodies: filtered, sorted, counted, downloaded. In the order of their numbers, never ranked.
use super::{day, load};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::list::{self, Addresses, Choice, Pagination, SortLink};
use crate::html::{self, Layout, forum as said, organisations};
use crate::words;
use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::forum::seats::{ChosenBy, Post, Seat, SeatState};
use rembuk_domain::organisations::Constituency;
use rembuk_store::rows::{ForumBody, ForumSeat};

/// Parameters of the list, in the order of their one cached spelling.
const PARAMETERS: &[&str] = &["q", "badan", "unsur", "keadaan", "urut", "h"];
const FILTERS: &[&str] = &["q", "badan", "unsur", "keadaan"];

struct Row {
    number: String,
    name: String,
    path: String,
    body: String,
    side: String,
    office: String,
    term: String,
    chosen: String,
    state: String,
    counts: bool,
}

#[derive(Template)]
#[template(path = "forum/seats.html")]
struct SeatsPage {
    layout: Layout,
    lead: String,
    q: String,
    bodies: Vec<Choice>,
    sides: Vec<Choice>,
    states: Vec<Choice>,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    sort_number: SortLink,
    sort_name: SortLink,
    sort_until: SortLink,
    download: String,
}

/// A seat with everything a row of the list needs.
struct Listed<'f> {
    seat: &'f Seat,
    row: &'f ForumSeat,
    body: &'f ForumBody,
    state: SeatState,
    /// Lower case; empty where nobody holds the seat
    name: String,
}

fn listed(forum: &Forum, day: Date) -> Vec<Listed<'_>> {
    let all = forum.seats.iter().zip(&forum.rows).filter_map(|(seat, row)| {
        let name = forum.holder(seat).map(|holder| holder.name.to_lowercase()).unwrap_or_default();
        Some(Listed { seat, row, body: forum.body(seat.body)?, state: forum.state(seat, day), name })
    });
    let mut all: Vec<Listed<'_>> = all.collect();
    let place = |body: &ForumBody| forum.bodies.iter().position(|known| known.id == body.id);
    all.sort_by_key(|listed| (place(listed.body), listed.seat.number));
    all
}

fn filter<'l, 'f>(context: &Context, all: &'l [Listed<'f>]) -> Vec<&'l Listed<'f>> {
    let query = &context.query;
    let wanted = query.get("q").unwrap_or_default().to_lowercase();
    let fits = |parameter: &str, value: &str| query.get(parameter).is_none_or(|chosen| chosen == value);
    let mut found: Vec<&Listed<'_>> = all
        .iter()
        .filter(|listed| wanted.split_whitespace().all(|word| listed.name.contains(word)))
        .filter(|listed| fits("badan", &listed.body.slug))
        .filter(|listed| fits("unsur", listed.seat.constituency.code()))
        .filter(|listed| fits("keadaan", listed.state.code()))
        .collect();
    let order = query.get("urut").unwrap_or_default();
    match order.trim_start_matches('-') {
        "nama" => found.sort_by_key(|listed| listed.name.clone()),
        "nomor" => found.sort_by_key(|listed| listed.seat.number),
        // Without an end comes last.
        "sampai" => found.sort_by_key(|listed| {
            (listed.row.until_on.is_none(), listed.row.until_on.clone().unwrap_or_default())
        }),
        _ => {}
    }
    if order.starts_with('-') {
        found.reverse();
    }
    found
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let forum = load(&mut context).await?;
    let all = listed(&forum, day(&context));
    let found = filter(&context, &all);
    let (locale, base) = (context.locale, context.paths().seats());
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let held = found.iter().filter(|listed| listed.state == SeatState::Held).count();
    let args = [
        words::n(found.len()),
        words::shown(locale, found.len()),
        html::arg("held", &words::count(locale, held)),
    ];
    let page = SeatsPage {
        layout: Layout::of(&context, "forum", locale.t("seats-title"), locale.t("seats-description"))
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(locale.t("nav-forum"), context.paths().forum()),
        lead: locale.ta("seats-lead", &args),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        bodies: list::choices(
            &context,
            "badan",
            forum.bodies.iter().map(|body| (body.slug.clone(), body.name.clone())),
        ),
        sides: list::choices(
            &context,
            "unsur",
            Constituency::ALL.map(|side| (side.code().to_owned(), said::side(locale, side))),
        ),
        states: list::choices(
            &context,
            "keadaan",
            SeatState::ALL.map(|state| (state.code().to_owned(), locale.t(state.key()))),
        ),
        action: base,
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|listed| row(&context, &forum, listed)).collect(),
        sort_number: addresses.sorted_by("nomor"),
        sort_name: addresses.sorted_by("nama"),
        sort_until: addresses.sorted_by("sampai"),
        pages,
        download: addresses.download(),
    };
    html::page(&page, context.cache(PARAMETERS))
}

fn row(context: &Context, forum: &Forum, listed: &Listed<'_>) -> Row {
    let locale = context.locale;
    let (seat, row) = (listed.seat, listed.row);
    let post = match seat.post {
        Post::Member => String::new(),
        other => said::post(locale, other),
    };
    let office = [row.representative.clone().unwrap_or_default(), post];
    let office: Vec<String> = office.into_iter().filter(|text| !text.is_empty()).collect();
    Row {
        number: seat.number.to_string(),
        name: forum.holder(seat).map_or_else(|| locale.t("seat-vacant-name"), |holder| holder.name.clone()),
        path: context.paths().seat(&listed.body.slug, &seat.number),
        body: listed.body.name.clone(),
        side: said::side(locale, seat.constituency),
        office: office.join(" · "),
        term: words::term(locale, &seat.term),
        chosen: ChosenBy::parse(&row.chosen_by).map(|way| said::chosen_by(locale, way)).unwrap_or_default(),
        state: locale.t(listed.state.key()),
        counts: listed.state == SeatState::Held,
    }
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let forum = load(&mut context).await?;
    let all = listed(&forum, day(&context));
    let heads = [
        "badan",
        "nomor",
        "unsur",
        "lembaga",
        "platform",
        "tugas",
        "wakil",
        "pengganti",
        "sejak",
        "sampai",
        "cara_dipilih",
        "tanggal_panggilan",
        "tautan_panggilan",
        "calon",
        "hasil",
        "keadaan",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for listed in filter(&context, &all) {
        let row = listed.row;
        let holder = forum.holder(listed.seat);
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let platform = holder.and_then(organisations::platform).map(|platform| platform.code());
        writer.row(&[
            listed.body.slug.clone(),
            row.number.to_string(),
            row.constituency.clone(),
            holder.map(|holder| holder.name.clone()).unwrap_or_default(),
            platform.unwrap_or_default().to_owned(),
            row.post.clone(),
            text(&row.representative),
            text(&row.alternate),
            row.from_on.clone(),
            text(&row.until_on),
            row.chosen_by.clone(),
            text(&row.call_on),
            text(&row.call_link),
            row.candidates.lines().map(str::trim).collect::<Vec<_>>().join("; "),
            row.result.clone(),
            listed.state.code().to_owned(),
            mark.to_owned(),
        ])?;
    }
    let name = format!("{}-keanggotaan-forum.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
