//! All published processes, and their phases as a download.
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg, processes as said};
use crate::processes::Processes;
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::forum::process::Process;

struct Row {
    name: String,
    kind: String,
    standing: String,
    path: String,
}

#[derive(Template)]
#[template(path = "processes/list.html")]
struct ProcessesPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    download: String,
}

async fn load(context: &mut Context) -> Result<Processes, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    Ok(Processes::load(&mut context.tx, region_id, at).await?)
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let day = context.as_of.unwrap_or(context.today);
    let (locale, paths) = (context.locale, context.paths());
    let count = all.public().count();
    let running = all.public().filter(|one| matches!(one.state, Process::Published(_))).count();
    let args = [words::n(count), words::shown(locale, count), arg("running", &words::count(locale, running))];
    let page = ProcessesPage {
        layout: Layout::of(&context, "forum", locale.t("processes-title"), locale.t("processes-description"))
            .crumb(locale.t("crumb-home"), paths.home())
            .crumb(locale.t("nav-forum"), paths.forum()),
        lead: if count == 0 { locale.t("processes-none") } else { locale.ta("processes-lead", &args) },
        rows: all
            .public()
            .map(|one| Row {
                name: one.row.name.clone(),
                kind: locale.t(one.kind.key()),
                standing: said::standing(locale, one, day),
                path: paths.process(&one.row.slug),
            })
            .collect(),
        download: format!("{}.csv", paths.processes()),
    };
    html::page(&page, context.cache(&[]))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let heads =
        ["proses", "jenis", "keadaan", "diterbitkan", "tahap", "mulai", "selesai", "tentang", "keterangan"];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for one in all.public() {
        for phase in &one.phase_rows {
            let published = one.row.published_on.as_deref().unwrap_or_default();
            writer.row(&[
                one.row.name.as_str(),
                one.kind.code(),
                one.state.code(),
                published,
                phase.kind.as_str(),
                phase.starts_on.as_str(),
                phase.ends_on.as_str(),
                phase.about.as_str(),
                mark,
            ])?;
        }
    }
    let name = format!("{}-proses.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(&[]))
}
