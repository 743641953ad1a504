//! All districts: searched by their names and those of their villages, sorted, with programmes and villages.
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::{self, Addresses, Choice, Pagination, SortLink};
use crate::html::{self, Layout, arg, money, villages};
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_store::lists::{PlaceLevel, PlaceSum, sum_by_place};
use rembuk_store::rows::{District, Village};
use rembuk_store::run;
use std::collections::HashMap;

/// Parameters of the list, in the order of their one cached spelling.
pub const PARAMETERS: &[&str] = &["q", "kurang", "urut", "h"];
const FILTERS: &[&str] = &["q", "kurang"];

struct DistrictRow {
    name: String,
    path: String,
    code: String,
    desa: String,
    kelurahan: String,
    programmes: String,
    ceiling: String,
    ceiling_full: String,
    /// Villages that a search found here.
    villages: Vec<VillageLink>,
}

struct VillageLink {
    name: String,
    path: String,
}

struct MarkedVillage {
    name: String,
    path: String,
    code: String,
    district: String,
    district_path: String,
    source: String,
}

struct Mark {
    id: String,
    name: String,
    about: String,
    villages: Vec<MarkedVillage>,
}

#[derive(Template)]
#[template(path = "districts/list.html")]
struct DistrictsPage {
    layout: Layout,
    lead: String,
    q: String,
    lacks: Vec<Choice>,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<DistrictRow>,
    pages: Pagination,
    sort_code: SortLink,
    sort_name: SortLink,
    sort_programmes: SortLink,
    sort_villages: SortLink,
    nowhere: Option<super::Unknown>,
    marks: Vec<Mark>,
    village_note: String,
    download: String,
    download_villages: String,
}

/// A district with what is located in it.
pub struct Listed {
    pub row: District,
    pub villages: Vec<Village>,
    pub programmes: i64,
    /// Rupiah
    pub ceiling: i64,
}

impl Listed {
    fn village_count(&self) -> i64 {
        self.row.desa_count.unwrap_or(0) + self.row.kelurahan_count.unwrap_or(0)
    }
}

pub async fn load(context: &mut Context) -> Result<Vec<Listed>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let districts = run!(context.tx, places::list_districts(region_id, at))?;
    let villages = run!(context.tx, places::list_villages(region_id, at))?;
    let sums = sum_by_place(&mut context.tx, region_id, at, PlaceLevel::District).await?;
    let sums: HashMap<String, PlaceSum> = sums.into_iter().map(|sum| (sum.place.clone(), sum)).collect();
    let mut by_district: HashMap<String, Vec<Village>> = HashMap::new();
    for village in villages {
        by_district.entry(village.district_code.clone()).or_default().push(village);
    }
    Ok(districts
        .into_iter()
        .map(|row| Listed {
            villages: by_district.remove(&row.code).unwrap_or_default(),
            programmes: sums.get(&row.code).map_or(0, |sum| sum.count),
            ceiling: sums.get(&row.code).map_or(0, |sum| sum.ceiling),
            row,
        })
        .collect())
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let nowhere = super::Unknown::programmes(&mut context).await?;
    let found = filter(&context, &all);
    let locale = context.locale;
    let base = context.paths().districts();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let held = all.iter().map(|listed| listed.villages.len()).sum();
    let districts: Vec<&District> = all.iter().map(|listed| &listed.row).collect();
    let layout =
        Layout::of(&context, "districts", locale.t("districts-title"), locale.t("districts-description"))
            .crumb(locale.t("crumb-home"), context.paths().home());
    let lacks = [("program".to_owned(), locale.t("lack-programme"))];
    let page = DistrictsPage {
        layout,
        lead: lead(&context, &all),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        lacks: list::choices(&context, "kurang", lacks),
        action: base,
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|listed| row(&context, listed)).collect(),
        sort_code: addresses.sorted_by("kode"),
        sort_name: addresses.sorted_by("nama"),
        sort_programmes: addresses.sorted_by("program"),
        sort_villages: addresses.sorted_by("desa"),
        nowhere,
        marks: marks(&context, &all),
        village_note: villages::incomplete(locale, &districts, held),
        download: addresses.download(),
        download_villages: context.paths().villages_csv(),
        pages,
    };
    html::page(&page, context.cache(PARAMETERS))
}

fn lead(context: &Context, all: &[Listed]) -> String {
    let locale = context.locale;
    let sum =
        |get: fn(&District) -> Option<i64>| all.iter().filter_map(|listed| get(&listed.row)).sum::<i64>();
    let named = all.iter().filter(|listed| listed.programmes > 0).count();
    let counts = locale.ta(
        "districts-lead",
        &[
            words::n(all.len()),
            words::shown(locale, all.len()),
            arg("desa", &locale.count(sum(|district| district.desa_count))),
            arg("kelurahan", &locale.count(sum(|district| district.kelurahan_count))),
        ],
    );
    let programmes = match named {
        0 => locale.t("districts-lead-no-programmes"),
        _ => locale.ta("districts-lead-programmes", &[words::n(named), words::shown(locale, named)]),
    };
    format!("{counts} {programmes}")
}

fn words_of(context: &Context) -> Vec<String> {
    let text = context.query.get("q").unwrap_or_default().to_lowercase();
    text.split_whitespace().map(str::to_owned).collect()
}

fn bears(words: &[String], name: &str, code: &str) -> bool {
    let text = format!("{name} {code}").to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}

/// What the query asks for, in the order it asks for.
pub fn filter<'e>(context: &Context, all: &'e [Listed]) -> Vec<&'e Listed> {
    let words = words_of(context);
    let mut found: Vec<&Listed> = all
        .iter()
        .filter(|listed| {
            bears(&words, &listed.row.name, &listed.row.code)
                || listed.villages.iter().any(|village| bears(&words, &village.name, &village.code))
        })
        .filter(|listed| match context.query.get("kurang") {
            Some("program") => listed.programmes == 0,
            _ => true,
        })
        .collect();
    let order = context.query.get("urut").unwrap_or_default();
    match order.trim_start_matches('-') {
        "nama" => found.sort_by_key(|listed| listed.row.name.to_lowercase()),
        "program" => found.sort_by_key(|listed| listed.programmes),
        "desa" => found.sort_by_key(|listed| listed.village_count()),
        _ => {}
    }
    if order.starts_with('-') {
        found.reverse();
    }
    found
}

fn row(context: &Context, listed: &Listed) -> DistrictRow {
    let locale = context.locale;
    let words = words_of(context);
    let count = |number: Option<i64>| number.map(|number| locale.count(number)).unwrap_or_default();
    let matching = listed
        .villages
        .iter()
        .filter(|village| !words.is_empty() && bears(&words, &village.name, &village.code));
    DistrictRow {
        name: listed.row.name.clone(),
        path: context.paths().district(&listed.row.slug),
        code: listed.row.code.clone(),
        desa: count(listed.row.desa_count),
        kelurahan: count(listed.row.kelurahan_count),
        programmes: locale.count(listed.programmes),
        ceiling: if listed.programmes > 0 { money::short(locale, listed.ceiling) } else { String::new() },
        ceiling_full: money::full(locale, listed.ceiling),
        villages: matching
            .map(|village| VillageLink {
                name: villages::title(locale, village),
                path: villages::path(context, &listed.row, village, &listed.villages),
            })
            .collect(),
    }
}

/// Villages by the programme they are marked with.
fn marks(context: &Context, all: &[Listed]) -> Vec<Mark> {
    let mut names: Vec<&str> = all
        .iter()
        .flat_map(|listed| &listed.villages)
        .filter_map(|village| village.mark.as_deref())
        .collect();
    names.sort_unstable();
    names.dedup();
    let with_mark = |name: &str, listed: &Listed| -> Vec<MarkedVillage> {
        let marked = listed.villages.iter().filter(|village| village.mark.as_deref() == Some(name));
        marked.map(|village| marked_village(context, listed, village)).collect()
    };
    names
        .into_iter()
        .enumerate()
        .map(|(index, name)| Mark {
            id: format!("tanda-{index}"),
            name: name.to_owned(),
            about: super::village::mark_about(context.locale, name),
            villages: all.iter().flat_map(|listed| with_mark(name, listed)).collect(),
        })
        .collect()
}

fn marked_village(context: &Context, listed: &Listed, village: &Village) -> MarkedVillage {
    MarkedVillage {
        name: village.name.clone(),
        path: villages::path(context, &listed.row, village, &listed.villages),
        code: village.code.clone(),
        district: context.locale.ta("district-title", &[arg("name", &listed.row.name)]),
        district_path: context.paths().district(&listed.row.slug),
        source: village.mark_source.clone().unwrap_or_default(),
    }
}
