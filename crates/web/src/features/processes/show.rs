//! One process: where it stands, its phases and what each allows, outreach with evidence, documents.
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::{self, Layout, arg, processes as said};
use crate::processes::{DOCUMENT_FILES, OUTREACH_FILES, OneProcess, Processes, phase};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use rembuk_domain::forum::process::Act;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{LinkedFile, OutreachRow, ProcessDocument};
use rembuk_store::run;
use uuid::Uuid;

struct PhaseLine {
    name: String,
    days: String,
    about: String,
    allows: String,
    reason: String,
    is_now: bool,
}

pub struct FileLine {
    pub name: String,
    pub path: String,
}

struct Evidence {
    title: String,
    line: String,
    link: String,
    files: Vec<FileLine>,
}

#[derive(Template)]
#[template(path = "processes/show.html")]
struct ProcessPage {
    layout: Layout,
    caption: String,
    name: String,
    lead: String,
    about: String,
    notice: String,
    is_late: bool,
    phases: Vec<PhaseLine>,
    outreach_lead: String,
    outreach: Vec<Evidence>,
    documents: Vec<Evidence>,
    citation: String,
}

pub async fn show(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let all = Processes::load(&mut context.tx, region_id, at).await?;
    let one = all.find(&slug).filter(|one| one.is_public()).cloned().ok_or(PageError::UnknownPage)?;
    let outreach: Vec<OutreachRow> = run!(context.tx, processes::list_outreach(region_id, at))?
        .into_iter()
        .filter(|row| row.process_id == one.row.id)
        .collect();
    let documents: Vec<ProcessDocument> = run!(context.tx, processes::list_documents(region_id, at))?
        .into_iter()
        .filter(|row| row.process_id == one.row.id)
        .collect();
    let mut acts = Vec::new();
    for row in &outreach {
        let files = files(&mut context, OUTREACH_FILES, row.id).await?;
        acts.push(outreach_line(&context, row, files));
    }
    let mut shared = Vec::new();
    for row in &documents {
        let files = files(&mut context, DOCUMENT_FILES, row.id).await?;
        shared.push(document_line(&context, row, files));
    }
    let page = page(&context, &one, &outreach, acts, shared);
    html::page(&page, context.cache(&[]))
}

fn page(
    context: &Context,
    one: &OneProcess,
    outreach: &[OutreachRow],
    acts: Vec<Evidence>,
    documents: Vec<Evidence>,
) -> ProcessPage {
    let (locale, paths) = (context.locale, context.paths());
    let day = context.as_of.unwrap_or(context.today);
    let name = one.row.name.clone();
    let layout = Layout::of(context, "forum", name.clone(), locale.t("processes-description"))
        .crumb(locale.t("crumb-home"), paths.home())
        .crumb(locale.t("nav-forum"), paths.forum())
        .crumb(locale.t("processes-title"), paths.processes());
    let lead = said::standing(locale, one, day);
    let people: i64 = outreach.iter().filter_map(|row| row.people).sum();
    let args = [
        words::n(outreach.len()),
        words::shown(locale, outreach.len()),
        arg("people", &locale.count(people)),
    ];
    ProcessPage {
        citation: words::citation(context, &layout, &format!("{name}: {}", lead.trim_end_matches('.'))),
        layout,
        caption: locale.t(one.kind.key()),
        lead,
        about: one.row.about.clone(),
        notice: said::notice(locale, one),
        is_late: said::is_late(one),
        phases: phases(context, one, day),
        outreach_lead: locale.ta("outreach-lead", &args),
        outreach: acts,
        documents,
        name,
    }
}

fn phases(context: &Context, one: &OneProcess, day: Date) -> Vec<PhaseLine> {
    let locale = context.locale;
    let line = |row: &rembuk_store::rows::PhaseRow| {
        let phase = phase(row)?;
        let allowed = Act::ALL.into_iter().filter(|act| phase.allows(*act));
        let allowed: Vec<String> = allowed.map(|act| locale.t(act.key())).collect();
        Some(PhaseLine {
            name: locale.t(phase.kind.key()),
            days: said::days(locale, &phase),
            about: row.about.clone(),
            allows: locale.ta("phase-allows", &[arg("acts", &allowed.join(", "))]),
            reason: row.reason.clone().unwrap_or_default(),
            is_now: phase.covers(day),
        })
    };
    one.phase_rows.iter().filter_map(line).collect()
}

async fn files(context: &mut Context, subject: &str, id: Uuid) -> Result<Vec<FileLine>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let files: Vec<LinkedFile> = run!(context.tx, files::list_of_subject(region_id, subject, id, at))?;
    let paths = context.paths();
    Ok(files
        .into_iter()
        .map(|file| FileLine { path: paths.file(file.id, &file.file_name), name: file.file_name })
        .collect())
}

fn outreach_line(context: &Context, row: &OutreachRow, files: Vec<FileLine>) -> Evidence {
    let locale = context.locale;
    let day = row.day.parse::<Date>().map(|day| locale.date(day)).unwrap_or_default();
    let people = match row.people {
        None => locale.t("outreach-not-counted"),
        Some(people) => {
            let count = usize::try_from(people).unwrap_or_default();
            locale.ta("outreach-people", &[words::n(count), words::shown(locale, count)])
        }
    };
    Evidence {
        title: row.about.clone(),
        line: format!("{day} · {} · {people}", row.place),
        link: row.link.clone().unwrap_or_default(),
        files,
    }
}

fn document_line(context: &Context, row: &ProcessDocument, files: Vec<FileLine>) -> Evidence {
    let locale = context.locale;
    let zone = time_zone(&context.region.region.time_zone);
    let at = zone.to_datetime(Instant::from_micros(row.shared_at).to_timestamp());
    let time = format!("{:02}.{:02}", at.hour(), at.minute());
    let shared = locale.ta("document-shared", &[arg("day", &locale.date(at.date())), arg("time", &time)]);
    Evidence { title: row.title.clone(), line: shared, link: row.link.clone().unwrap_or_default(), files }
}
