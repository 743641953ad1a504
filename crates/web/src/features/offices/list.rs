//! All offices of the region: by words, organisation and whether somebody holds them; and as a file.
use super::{layout, organisations};
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::{Choice, Pagination, choices, organisation_choices};
use crate::html::offices::Offices;
use crate::html::{self, Layout};
use crate::http::session::Signed;
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::people::offices::{Holding, Occupancy, occupancy};
use rembuk_store::rows::{NOW, Office, Organisation};

struct Row {
    name: String,
    path: String,
    organisation: String,
    /// Its public page
    organisation_path: String,
    held: String,
}

#[derive(Template)]
#[template(path = "offices/list.html")]
struct OfficesPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    shown: String,
    pages: Pagination,
    action: String,
    q: String,
    organisations: Vec<Choice>,
    states: Vec<Choice>,
    is_filtered: bool,
    is_empty: bool,
    add: String,
    download: String,
}

/// How an office is held, as a filter and a file say it.
const fn code(occupancy: Occupancy) -> &'static str {
    match occupancy {
        Occupancy::Held(holding) => holding.code(),
        Occupancy::Vacant => "vacant",
    }
}

/// An office with its organisation and how it is held today.
struct Found<'f> {
    office: &'f Office,
    organisation: Option<&'f Organisation>,
    occupancy: Occupancy,
}

/// What the query asks for, of all offices.
fn find<'f>(context: &Context, all: &'f Offices, organisations: &'f [Organisation]) -> Vec<Found<'f>> {
    let words = context.query.get("q").unwrap_or_default().to_lowercase();
    let (slug, state) = (context.query.get("pd"), context.query.get("keadaan"));
    let found = all.offices.iter().map(|office| Found {
        office,
        organisation: organisations.iter().find(|body| body.id == office.organisation_id),
        occupancy: occupancy(&all.tenures(office.id), context.today),
    });
    found
        .filter(|found| {
            let body = found.organisation.map_or("", |body| body.name.as_str());
            let fits =
                [found.office.name.as_str(), body].iter().any(|text| text.to_lowercase().contains(&words));
            fits && slug.is_none_or(|slug| found.organisation.is_some_and(|body| body.slug == slug))
                && state.is_none_or(|state| code(found.occupancy) == state)
        })
        .collect()
}

pub async fn show(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let organisations = organisations(&mut context).await?;
    let all = Offices::load(&mut context, NOW).await?;
    let locale = context.locale;
    let vacant = |office: &&Office| occupancy(&all.tenures(office.id), context.today) == Occupancy::Vacant;
    let vacant = all.offices.iter().filter(vacant).count();
    let found = find(&context, &all, &organisations);
    let action = context.paths().offices();
    let query = context.query.canonical(&["q", "pd", "keadaan"]);
    let pages = Pagination::new(found.len(), context.query.get("h"), |at| format!("{action}?{query}&h={at}"));
    let total = all.offices.len();
    let states = Holding::ALL
        .map(|holding| (holding.code().to_owned(), locale.t(holding.key())))
        .into_iter()
        .chain([("vacant".to_owned(), locale.t("holding-vacant"))]);
    let holders =
        organisations.iter().filter(|body| all.offices.iter().any(|o| o.organisation_id == body.id));
    let page = OfficesPage {
        layout: layout(&context, "offices-title"),
        lead: locale.ta(
            "offices-lead",
            &[
                words::n(total),
                words::shown(locale, total),
                html::arg("vacant", &words::count(locale, vacant)),
            ],
        ),
        rows: pages.slice(&found).iter().map(|found| row(&context, found)).collect(),
        shown: pages.shown(locale),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        organisations: organisation_choices(&context, holders),
        states: choices(&context, "keadaan", states),
        is_filtered: !query.is_empty(),
        is_empty: total == 0,
        add: format!("{action}/tambah"),
        download: html::with_kept(&format!("{action}.csv"), &query),
        pages,
        action,
    };
    html::private(&page, StatusCode::OK)
}

fn row(context: &Context, found: &Found<'_>) -> Row {
    Row {
        name: found.office.name.clone(),
        path: context.paths().office(&found.office.slug),
        organisation: found.organisation.map(|body| body.name.clone()).unwrap_or_default(),
        organisation_path: found
            .organisation
            .map(|body| html::organisations::path(context, body))
            .unwrap_or_default(),
        held: html::offices::held(context.locale, found.occupancy),
    }
}

/// What the filter finds, without names: the same that the public reads.
pub async fn download(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let organisations = organisations(&mut context).await?;
    let all = Offices::load(&mut context, NOW).await?;
    let mark = html::notice(&context).unwrap_or_default();
    let heads = ["jabatan", "lembaga", "keadaan", "sejak", "sampai", "surat", "keterangan"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for found in find(&context, &all, &organisations) {
        let holder = all.holder_on(found.office.id, context.today);
        let of = |text: fn(&rembuk_store::rows::OfficeHolder) -> String| holder.map(text).unwrap_or_default();
        writer.row(&[
            found.office.name.clone(),
            found.organisation.map(|body| body.name.clone()).unwrap_or_default(),
            code(found.occupancy).to_owned(),
            of(|holder| holder.from_on.clone()),
            of(|holder| holder.until_on.clone().unwrap_or_default()),
            of(|holder| holder.letter_number.clone()),
            mark.to_owned(),
        ])?;
    }
    let name = format!("{}-jabatan.csv", context.region.region.slug);
    let mut response = html::download(writer.finish()?, "text/csv; charset=utf-8", &name, None)?;
    html::keep_private(&mut response);
    Ok(response)
}
