//! The history: each act with its day, office and remark, the newest first.
use super::{layout, load, show};
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, plan_document};
use crate::plan_document::Version;
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::plan::document::Stage;

struct VersionRow {
    number: u32,
    path: String,
    stage: String,
    day: String,
    office: String,
    note: String,
    compared: String,
    entry: i64,
    entry_path: String,
}

#[derive(Template)]
#[template(path = "plan_document/versions.html")]
struct VersionsPage {
    layout: Layout,
    lead: String,
    first: String,
    rows: Vec<VersionRow>,
    download: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    let (Some(first), Some(last)) = (versions.first(), versions.last()) else {
        return show::empty_page(&context);
    };
    let (locale, paths) = (context.locale, context.paths());
    let begins = plan_document::stage(locale, first.document.stage());
    let is_late = first.document.stage() != Stage::Draft;
    let page = VersionsPage {
        layout: layout(&context, context.t("plan-versions")),
        lead: format!(
            "{} {}",
            locale
                .ta("plan-versions-lead", &[words::n(versions.len()), words::shown(locale, versions.len())]),
            plan_document::state(locale, last)
        ),
        first: if is_late {
            locale.ta("plan-began-late", &[html::arg("stage", &begins)])
        } else {
            String::new()
        },
        rows: rows(&context, &versions),
        download: format!("{}.csv", paths.plan_versions()),
    };
    html::page(&page, context.cache(&[]))
}

fn rows(context: &Context, versions: &[Version]) -> Vec<VersionRow> {
    let (locale, paths) = (context.locale, context.paths());
    let row = |(index, version): (usize, &Version)| {
        let act = &version.document.text().act;
        let before = index.checked_sub(1).and_then(|before| versions.get(before));
        VersionRow {
            number: version.number,
            path: paths.plan_version(&version.number),
            stage: plan_document::stage(locale, version.document.stage()),
            day: locale.date(act.day),
            office: act.by.clone(),
            note: act.note.clone().unwrap_or_default(),
            compared: before.map_or_else(String::new, |it| paths.plan_compared(&it.number, &version.number)),
            entry: version.seq,
            entry_path: paths.entry(&version.seq),
        }
    };
    versions.iter().enumerate().rev().map(row).collect()
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    let heads = ["versi", "tahap", "tanggal", "oleh", "catatan", "entri", "keterangan"];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for version in &versions {
        let act = &version.document.text().act;
        writer.row(&[
            version.number.to_string().as_str(),
            version.document.stage().word(),
            &act.day.to_string(),
            &act.by,
            act.note.as_deref().unwrap_or_default(),
            &version.seq.to_string(),
            mark,
        ])?;
    }
    let name = format!("{}-versi-naskah.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(&[]))
}
