//! All organisations: searched by name, filtered by platform, sorted, summed, paged, downloaded. By name, never ranked.
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::{self, Addresses, Choice, Pagination, SortLink};
use crate::html::organisations::{path, platform, platform_name};
use crate::html::{self, Layout, arg, money, programmes};
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::organisations::Platform;
use rembuk_store::lists::{OrganisationSum, ProgrammeFilter, ProgrammeSum, sum_by_organisation};
use rembuk_store::rows::{Organisation, OrganisationName};
use rembuk_store::run;
use std::collections::HashMap;
use uuid::Uuid;

/// Parameters of the list, in the order of their one cached spelling.
const PARAMETERS: &[&str] = &["q", "kelompok", "kurang", "urut", "h"];
const FILTERS: &[&str] = &["q", "kelompok", "kurang"];

struct OrganisationRow {
    name: String,
    path: String,
    platform: String,
    indicators: String,
    programmes: String,
    ceiling: String,
    ceiling_full: String,
}

#[derive(Template)]
#[template(path = "organisations/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    /// Platforms of which nobody is here yet.
    absent: String,
    sum: String,
    q: String,
    platforms: Vec<Choice>,
    lacks: Vec<Choice>,
    action: String,
    agencies: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<OrganisationRow>,
    pages: Pagination,
    sort_name: SortLink,
    sort_programmes: SortLink,
    sort_ceiling: SortLink,
    sort_indicators: SortLink,
    download: String,
}

/// An organisation with what it has here.
struct Listed {
    row: Organisation,
    platform: Option<Platform>,
    /// Lower case: names it bears or bore.
    words: String,
    programmes: ProgrammeSum,
    indicators: i64,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let found = filter(&context, &all);
    let locale = context.locale;
    let base = context.paths().organisations();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let layout = Layout::of(
        &context,
        "agencies",
        locale.t("organisations-title"),
        locale.t("organisations-description"),
    )
    .crumb(locale.t("crumb-home"), context.paths().home());
    let page = ListPage {
        layout,
        lead: lead(&context, &all),
        absent: absent(&context, &all),
        sum: sum(&context, &found),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        platforms: platform_choices(&context),
        lacks: lack_choices(&context),
        action: base,
        agencies: context.paths().agencies(),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|listed| row(&context, listed)).collect(),
        sort_name: addresses.sorted_by("nama"),
        sort_programmes: addresses.sorted_by("program"),
        sort_ceiling: addresses.sorted_by("pagu"),
        sort_indicators: addresses.sorted_by("indikator"),
        pages,
        download: addresses.download(),
    };
    html::page(&page, context.cache(PARAMETERS))
}

async fn load(context: &mut Context) -> Result<Vec<Listed>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let names = run!(context.tx, organisations::list_names(region_id, at))?;
    let indicators = run!(context.tx, indicators::list(region_id, at))?;
    let sums = sum_by_organisation(&mut context.tx, region_id, at, &ProgrammeFilter::default()).await?;
    let sums: HashMap<Uuid, OrganisationSum> =
        sums.into_iter().map(|sum| (sum.organisation_id, sum)).collect();
    let mut owned: HashMap<Uuid, i64> = HashMap::new();
    for id in indicators.iter().filter_map(|indicator| indicator.agency_id) {
        *owned.entry(id).or_default() += 1;
    }
    let listed = |row: Organisation| {
        let sum = sums.get(&row.id);
        Listed {
            platform: platform(&row),
            words: words_of(&row, &names),
            programmes: sum
                .map(|sum| ProgrammeSum { count: sum.count, ceiling: sum.ceiling })
                .unwrap_or_default(),
            indicators: owned.get(&row.id).copied().unwrap_or_default(),
            row,
        }
    };
    Ok(organisations.into_iter().map(listed).collect())
}

fn words_of(row: &Organisation, names: &[OrganisationName]) -> String {
    let earlier = names.iter().filter(|name| name.organisation_id == row.id).map(|name| name.name.as_str());
    let all: Vec<&str> = [row.name.as_str(), row.official_name.as_str()].into_iter().chain(earlier).collect();
    all.join(" ").to_lowercase()
}

/// What the query asks for, in the order it asks for: by platform and name unless it says otherwise.
fn filter<'e>(context: &Context, all: &'e [Listed]) -> Vec<&'e Listed> {
    let query = &context.query;
    let words: Vec<String> =
        query.get("q").unwrap_or_default().to_lowercase().split_whitespace().map(str::to_owned).collect();
    let wanted = query.get("kelompok").and_then(|text| Platform::parse(text).ok());
    let mut found: Vec<&Listed> = all
        .iter()
        .filter(|listed| words.iter().all(|word| listed.words.contains(word.as_str())))
        .filter(|listed| wanted.is_none() || listed.platform == wanted)
        .filter(|listed| match query.get("kurang") {
            Some("program") => listed.programmes.count == 0,
            _ => true,
        })
        .collect();
    let order = query.get("urut").unwrap_or_default();
    let name = |listed: &&Listed| listed.row.name.to_lowercase();
    found.sort_by_key(|listed| (listed.platform, name(listed)));
    match order.trim_start_matches('-') {
        "nama" => found.sort_by_key(name),
        "program" => found.sort_by_key(|listed| listed.programmes.count),
        "pagu" => found.sort_by_key(|listed| listed.programmes.ceiling),
        "indikator" => found.sort_by_key(|listed| listed.indicators),
        _ => {}
    }
    if order.starts_with('-') {
        found.reverse();
    }
    found
}

fn count_of(all: &[Listed], platform: Platform) -> usize {
    all.iter().filter(|listed| listed.platform == Some(platform)).count()
}

/// "20 lembaga: 12 dari pemerintah dan parlemen, 2 dari akademisi dan pakar, …"
fn lead(context: &Context, all: &[Listed]) -> String {
    let locale = context.locale;
    let parts: Vec<String> = Platform::ALL
        .into_iter()
        .filter(|platform| count_of(all, *platform) > 0)
        .map(|platform| {
            format!(
                "{} {}",
                words::count(locale, count_of(all, platform)),
                platform_name(locale, platform).to_lowercase()
            )
        })
        .collect();
    let args = [words::n(all.len()), words::shown(locale, all.len()), arg("platforms", &parts.join(", "))];
    locale.ta("organisations-lead", &args)
}

fn absent(context: &Context, all: &[Listed]) -> String {
    let locale = context.locale;
    let names: Vec<String> = Platform::ALL
        .into_iter()
        .filter(|platform| count_of(all, *platform) == 0)
        .map(|platform| platform_name(locale, platform).to_lowercase())
        .collect();
    match names.is_empty() || all.is_empty() {
        true => String::new(),
        false => locale.ta("organisations-absent", &[arg("platforms", &names.join("; "))]),
    }
}

/// What the rows found come to: every programme has one organisation, so these sums may be added.
fn sum(context: &Context, found: &[&Listed]) -> String {
    let locale = context.locale;
    let total = ProgrammeSum {
        count: found.iter().map(|listed| listed.programmes.count).sum(),
        ceiling: found.iter().map(|listed| listed.programmes.ceiling).sum(),
    };
    let indicators =
        usize::try_from(found.iter().map(|listed| listed.indicators).sum::<i64>()).unwrap_or_default();
    let indicators =
        locale.ta("organisations-sum-indicators", &[words::n(indicators), words::shown(locale, indicators)]);
    let full = match total.count {
        0 => String::new(),
        _ => locale.ta("programmes-full", &[arg("amount", &money::full(locale, total.ceiling))]),
    };
    format!("{} {full} {indicators}", programmes::sum(context, total))
}

fn row(context: &Context, listed: &Listed) -> OrganisationRow {
    let locale = context.locale;
    let has_programmes = listed.programmes.count > 0;
    let platform = listed.platform.map(|platform| platform_name(locale, platform)).unwrap_or_default();
    OrganisationRow {
        name: listed.row.name.clone(),
        path: path(context, &listed.row),
        platform,
        indicators: locale.count(listed.indicators),
        programmes: locale.count(listed.programmes.count),
        ceiling: if has_programmes { money::short(locale, listed.programmes.ceiling) } else { String::new() },
        ceiling_full: money::full(locale, listed.programmes.ceiling),
    }
}

fn platform_choices(context: &Context) -> Vec<Choice> {
    let name = |platform: Platform| (platform.code().to_owned(), platform_name(context.locale, platform));
    list::choices(context, "kelompok", Platform::ALL.map(name))
}

fn lack_choices(context: &Context) -> Vec<Choice> {
    list::choices(context, "kurang", [("program".to_owned(), context.t("lack-programme"))])
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let heads = [
        "nama",
        "nama_resmi",
        "platform",
        "jenis",
        "kode_skpd",
        "program",
        "pagu_rupiah",
        "indikator",
        "sejak",
        "sampai",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for listed in filter(&context, &all) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        writer.row(&[
            listed.row.name.clone(),
            listed.row.official_name.clone(),
            listed.row.platform.clone(),
            text(&listed.row.agency_kind),
            text(&listed.row.skpd_code),
            listed.programmes.count.to_string(),
            listed.programmes.ceiling.to_string(),
            listed.indicators.to_string(),
            text(&listed.row.from_on),
            text(&listed.row.until_on),
            mark.to_owned(),
        ])?;
    }
    let name = format!("{}-lembaga.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
