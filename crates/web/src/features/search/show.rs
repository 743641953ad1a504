//! The page, its download, and suggestions while typing.
use crate::context::Context;
use crate::error::PageError;
use crate::finds::{Find, FindKind, Finds, MOST_FINDS, Reading, find};
use crate::html::list::{Addresses, Pagination};
use crate::html::{self, Layout, arg};
use crate::i18n::Locale;
use crate::words;
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use rembuk_documents::csv_out::Writer;
use rembuk_domain::search::{SearchError, SearchQuery, excerpt, marked};
use rembuk_store::search::SearchKind;

const FILTERS: &[&str] = &["q", "jenis"];
/// Characters of text shown around a word.
const EXCERPT: usize = 140;
/// Finds offered while a reader types.
const MOST_OFFERED: usize = 8;

/// A piece of text, and whether it is a word that was looked for.
struct Piece {
    is_mark: bool,
    text: String,
}

struct Row {
    kind: String,
    code: String,
    name: Vec<Piece>,
    path: String,
    context: Vec<Piece>,
}

struct KindLink {
    name: String,
    count: String,
    href: String,
    is_current: bool,
}

struct Way {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "search/show.html")]
struct SearchPage {
    layout: Layout,
    action: String,
    q: String,
    fault: String,
    lead: String,
    reading: String,
    suggestions: Vec<Way>,
    kinds: Vec<KindLink>,
    /// Without a path: the order that is shown.
    orders: Vec<Way>,
    rows: Vec<Row>,
    shown: String,
    pages: Pagination,
    download: String,
    ways: Vec<Way>,
    today_only: bool,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let typed = context.query.whole("q").unwrap_or_default();
    let question = SearchQuery::parse(&typed);
    let mut page = empty_page(&context, &typed);
    match question {
        Ok(query) => {
            let finds = find(&mut context, query).await?;
            fill(&context, &mut page, &typed, finds);
        }
        Err(SearchError::Empty) => {}
        Err(error) => page.fault = context.t(error.key()),
    }
    html::page(&page, context.cache(FILTERS))
}

fn empty_page(context: &Context, typed: &str) -> SearchPage {
    let locale = context.locale;
    let layout = Layout::of(context, "search", locale.t("search-title"), locale.t("search-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    SearchPage {
        layout,
        action: context.paths().search(),
        q: typed.trim().chars().take(rembuk_domain::search::LONGEST).collect(),
        fault: String::new(),
        lead: String::new(),
        reading: String::new(),
        suggestions: Vec::new(),
        kinds: Vec::new(),
        orders: Vec::new(),
        rows: Vec::new(),
        shown: String::new(),
        pages: Pagination::new(0, None, |_| String::new()),
        download: String::new(),
        ways: ways(context),
        today_only: context.as_of.is_some(),
    }
}

fn fill(context: &Context, page: &mut SearchPage, typed: &str, found: Finds) {
    let locale = context.locale;
    let typed = typed.trim();
    let total = found.finds.len();
    // What was found, not what was mistyped, has this many finds.
    let asked = arg("question", if found.reading == Reading::Corrected { found.query.raw() } else { typed });
    page.lead = match (total, found.is_cut) {
        (0, _) => locale.ta("search-none", &[asked]),
        (_, true) => locale.ta("search-many", &[arg("shown", &words::count(locale, MOST_FINDS)), asked]),
        _ => {
            let kinds = arg("kinds", &tally(locale, &found.finds));
            locale.ta("search-found", &[words::n(total), words::shown(locale, total), asked, kinds])
        }
    };
    page.reading = match found.reading {
        Reading::Corrected => {
            locale.ta("search-corrected", &[arg("question", typed), arg("meant", found.query.raw())])
        }
        Reading::Some if total > 0 => locale.t("search-some"),
        _ => String::new(),
    };
    page.suggestions = found.suggestions.iter().map(|text| suggestion(context, text)).collect();
    page.kinds = if total > 0 { kinds(context, &found.finds) } else { Vec::new() };
    let finds = asked_for(context, &found.finds);
    page.orders = orders(context);
    let addresses = Addresses::new(context, context.paths().search(), FILTERS);
    page.pages = Pagination::new(finds.len(), context.query.get("h"), |number| addresses.page(number));
    page.shown = page.pages.shown(locale);
    page.rows = page.pages.slice(&finds).iter().map(|find| row(context, find, found.query.words())).collect();
    page.download = addresses.download();
}

/// The finds of the kind that was chosen, in the order that was chosen.
fn asked_for<'f>(context: &Context, finds: &'f [Find]) -> Vec<&'f Find> {
    let chosen = chosen_kind(context);
    let mut found: Vec<&Find> =
        finds.iter().filter(|find| chosen.is_none_or(|kind| find.kind == kind)).collect();
    if by_name(context) {
        found.sort_by_cached_key(|find| find.name(context.locale).to_lowercase());
    }
    found
}

fn by_name(context: &Context) -> bool {
    context.query.get("urut") == Some("nama")
}

/// The best first, or by name; each keeps the kind that was chosen.
fn orders(context: &Context) -> Vec<Way> {
    let base = format!("{}?{}", context.paths().search(), context.query.canonical(FILTERS));
    let way = |key: &str, is_current: bool, path: String| Way {
        text: context.t(key),
        path: if is_current { String::new() } else { path },
    };
    let by_name = by_name(context);
    vec![
        way("search-order-best", !by_name, base.clone()),
        way("search-order-name", by_name, format!("{base}&urut=nama")),
    ]
}

/// The kind that `jenis` names. Words that name none narrow nothing.
fn chosen_kind(context: &Context) -> Option<FindKind> {
    let code = context.query.get("jenis")?;
    FindKind::all().find(|kind| kind.code() == code)
}

fn count_of(finds: &[Find], kind: FindKind) -> usize {
    finds.iter().filter(|find| find.kind == kind).count()
}

/// "1 indikator, 14 program": the kinds that were found, in the order of the filter.
fn tally(locale: Locale, finds: &[Find]) -> String {
    let counted = FindKind::all().map(|kind| (kind, count_of(finds, kind))).filter(|(_, count)| *count > 0);
    let phrases: Vec<String> = counted
        .map(|(kind, count)| locale.ta(kind.count_key(), &[words::n(count), words::shown(locale, count)]))
        .collect();
    phrases.join(", ")
}

fn suggestion(context: &Context, text: &str) -> Way {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    Way { text: text.to_owned(), path: format!("{}?{query}", context.paths().search()) }
}

/// One link a kind, with how many there are; the first shows all.
fn kinds(context: &Context, finds: &[Find]) -> Vec<KindLink> {
    let (locale, chosen) = (context.locale, chosen_kind(context));
    let base = context.paths().search();
    let q = context.query.canonical(&["q"]);
    let mut links = vec![KindLink {
        name: locale.t("search-kind-all"),
        count: words::count(locale, finds.len()),
        href: format!("{base}?{q}"),
        is_current: chosen.is_none(),
    }];
    links.extend(FindKind::all().filter_map(|kind| {
        let count = count_of(finds, kind);
        // A chosen kind stays in sight when nothing of it was found: it is why the list is empty.
        (count > 0 || chosen == Some(kind)).then(|| KindLink {
            name: locale.t(kind.key()),
            count: words::count(locale, count),
            href: format!("{base}?{q}&jenis={}", kind.code()),
            is_current: chosen == Some(kind),
        })
    }));
    links
}

fn pieces(text: &str, words: &[String]) -> Vec<Piece> {
    marked(text, words).into_iter().map(|(is_mark, text)| Piece { is_mark, text: text.to_owned() }).collect()
}

fn row(context: &Context, find: &Find, words: &[String]) -> Row {
    let locale = context.locale;
    Row {
        kind: locale.t(find.kind.key()),
        code: find.code.clone(),
        name: pieces(&title(context, find), words),
        path: find.path(&context.paths()),
        context: pieces(&line(find, words), words),
    }
}

/// A chapter is called by its own name, everything else by the name it was found by.
fn title(context: &Context, find: &Find) -> String {
    if find.kind == FindKind::Stored(SearchKind::Chapter) {
        format!("{}, {}", find.other, find.name(context.locale))
    } else {
        find.name(context.locale).to_owned()
    }
}

/// The text that holds a word, or else what there is.
fn line(find: &Find, words: &[String]) -> String {
    let holds = |text: &&String| words.iter().any(|word| text.to_lowercase().contains(word.as_str()));
    let texts = [&find.other, &find.body];
    let text = texts.into_iter().find(holds).or(texts.into_iter().find(|text| !text.is_empty()));
    text.map(|text| excerpt(text, words, EXCERPT)).unwrap_or_default()
}

/// Where to go on when nothing was found, or nothing asked.
fn ways(context: &Context) -> Vec<Way> {
    let paths = context.paths();
    let way = |key: &str, path: String| Way { text: context.t(key), path };
    vec![
        way("search-way-goals", paths.goals()),
        way("search-way-indicators", paths.indicators()),
        way("search-way-programmes", paths.programmes()),
        way("search-way-awaited", paths.awaited()),
    ]
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let typed = context.query.whole("q").unwrap_or_default();
    let finds = match SearchQuery::parse(&typed) {
        Ok(query) => find(&mut context, query).await?.finds,
        Err(_) => Vec::new(),
    };
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer =
        Writer::new(Vec::new(), &["jenis", "kode", "nama", "nama_lain", "alamat", "keterangan"])?;
    for find in asked_for(&context, &finds) {
        let path = find.path(&context.paths());
        let name = find.name(context.locale);
        writer.row(&[find.kind.code(), &find.code, name, &find.other, &path, mark])?;
    }
    let name = format!("{}-cari.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(FILTERS))
}

/// The best few finds as JSON, for the list under the field.
pub async fn suggestions(mut context: Context) -> Result<Response, PageError> {
    let typed = context.query.whole("q").unwrap_or_default();
    let finds = match SearchQuery::parse(&typed) {
        Ok(query) => find(&mut context, query).await?.finds,
        Err(_) => Vec::new(),
    };
    let items: Vec<serde_json::Value> = finds
        .iter()
        .take(MOST_OFFERED)
        .map(|find| {
            serde_json::json!({
                "kind": context.t(find.kind.key()),
                "name": title(&context, find),
                "path": find.path(&context.paths()),
            })
        })
        .collect();
    let mut response = serde_json::to_vec(&serde_json::json!({ "items": items }))?.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}
