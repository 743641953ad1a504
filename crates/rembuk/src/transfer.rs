//! `rembuk import` and `rembuk export`
use crate::arguments::{Export, Import, Place};
use crate::errors::Failure;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rembuk_domain::codes::Edition;
use rembuk_domain::indicators::Year;
use rembuk_store::Store;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, ImportError, Input, Job, Kind, Progress};
use rembuk_web::workbooks::Content;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub async fn import(place: &Place, import: &Import, locale: Locale) -> Result<bool, Failure> {
    let kind = import.kind;
    let edition = Edition::parse(&import.edition).map_err(|_| Failure::BadEdition(import.edition.clone()))?;
    let year = match &import.year {
        Some(text) => Some(Year::parse(text).map_err(|_| Failure::BadYear(text.clone()))?),
        None => None,
    };
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    let mut job = Job::new(kind, Input::Path(import.file.clone()))?;
    job.region.clone_from(&import.region);
    job.dry_run = import.dry_run;
    job.skip_faulty = import.skip_faulty;
    job.edition = edition;
    job.source.clone_from(&import.source);
    job.year = year;
    job.key.clone_from(&import.key);
    job.max_bytes = import.max_mib.saturating_mul(1 << 20);
    job.progress = Some(progress(bar.clone(), locale));
    if let Some(by) = &import.by {
        job.by.clone_from(by);
    }
    let store = place.open().await?;
    let outcome = imports::run(&store, &job).await;
    bar.finish_and_clear();
    store.close().await;
    let outcome = outcome?;
    let mut out = std::io::stdout().lock();
    for line in outcome.lines(locale) {
        // A closed pipe (`| head`) is the reader's choice, not a fault of the import.
        let _ = writeln!(out, "{line}");
    }
    Ok(!outcome.refused)
}

/// Shows rows read once it takes over a second, on a terminal only.
fn progress(bar: ProgressBar, locale: Locale) -> Progress {
    let begun = Instant::now();
    let shows = std::io::stderr().is_terminal();
    let words = locale.t("cli-rows-read");
    Arc::new(move |rows| {
        if shows && bar.is_hidden() && begun.elapsed() > Duration::from_secs(1) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} {msg} ({per_sec})") {
                bar.set_style(style);
            }
            bar.set_message(words.clone());
        }
        bar.set_position(rows);
    })
}

pub async fn export(place: &Place, export: &Export, locale: Locale) -> Result<bool, Failure> {
    let store = place.open().await?;
    match &export.out {
        None => {
            let out = std::io::BufWriter::new(std::io::stdout());
            write(&store, export, locale, out).await?;
        }
        Some(path) => {
            let failed = |error| Failure::File(path.clone(), error);
            // Written beside and moved into place, so that a broken export never replaces a good file.
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(std::path::Path::new(".")))
                .map_err(failed)?;
            let out = std::io::BufWriter::new(file.as_file_mut());
            let rows = write(&store, export, locale, out).await?;
            file.persist(path).map_err(|error| failed(error.error))?;
            let rows = locale.count(i64::try_from(rows).unwrap_or(i64::MAX));
            let args = [("rows", rows.into()), ("path", path.display().to_string().into())];
            eprintln!("{}", locale.ta("cli-exported", &args));
        }
    }
    store.close().await;
    Ok(true)
}

/// A workbook where the file ends in .xlsx, or a template is asked for, which nothing else could be.
async fn write(
    store: &Store,
    export: &Export,
    locale: Locale,
    out: impl Write + Send,
) -> Result<u64, ImportError> {
    let region = export.region.as_deref();
    let ends_in_xlsx = export.out.as_ref().and_then(|path| path.extension()).is_some_and(|end| end == "xlsx");
    if ends_in_xlsx || export.template {
        let content = if export.template { Content::Empty } else { Content::Filled };
        return rembuk_web::exports::workbook(store, export.kind, region, content, locale, out).await;
    }
    match (export.kind, region) {
        (Kind::Plan, Some(region)) => rembuk_web::exports::plan(store, region, export.number, out).await,
        (kind, _) => rembuk_web::exports::export(store, kind, region, &export.edition, out).await,
    }
}
