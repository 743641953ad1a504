//! What time alone does with figures, once a day: publishing what waited too long for its check, and reminding whoever
//! owes a figure. Harmless when repeated: a published figure waits no more, a message of one key goes out once.
use super::acts::publish_lapsed;
use super::{Duty, Intake};
use crate::context::Context;
use crate::error::PageError;
use crate::i18n::Locale;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::figures::reminders::{Stage, due_on};
use rembuk_domain::messages::NoticeKind;
use rembuk_store::rows::{NOW, Office, Organisation};
use rembuk_store::{PrivateReason, run};
use std::sync::Arc;
use uuid::Uuid;

/// # Errors
/// The store refuses: it is tried again.
pub async fn region(state: &AppState, region_id: i64, day: Date) -> Result<(), PageError> {
    publish_lapsed(&state.store, region_id, day).await?;
    let heads = state.store.heads().snapshot();
    let head = heads.by_slug.values().find(|head| head.region.region_id == region_id).cloned();
    let Some(head) = head else { return Ok(()) };
    let mut context = Context::open(state, Locale::Id, &head.region.slug, "").await?;
    context.today = day;
    let intake = Intake::load(&mut context).await?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    drop(context);
    let paths = Paths::new(Locale::Id, &head.region.slug);
    let notices: Vec<Notice> = intake
        .figures
        .agencies
        .iter()
        .flat_map(|agency| notices(&intake, &paths, region_id, agency, &offices))
        .collect();
    if notices.is_empty() {
        return Ok(());
    }
    let mut tx = state.store.write(region_id).await?;
    for notice in &notices {
        messages::send(&mut tx, notice).await?;
    }
    Ok(tx.commit_private(PrivateReason::Work).await?)
}

/// What one agency is to be told today, a message a window.
fn notices(
    intake: &Intake,
    paths: &Paths,
    region_id: i64,
    agency: &Arc<Organisation>,
    offices: &[Office],
) -> Vec<Notice> {
    let mut found = Vec::new();
    for window in &intake.windows {
        let year = window.window.year;
        let owed: Vec<Duty<'_>> = intake
            .duties(year)
            .into_iter()
            .filter(|duty| duty.indicator.agency.as_ref().is_some_and(|owner| owner.id == agency.id))
            .filter(|duty| duty.waits_on(intake.today))
            .collect();
        let period = (window.window.opens(), window.window.closes());
        let item = format!("{year}/{}", agency.slug);
        let Some(reminder) = due_on(&item, period, owed.is_empty(), intake.today, &intake.calendar) else {
            continue;
        };
        let (path, name) = match owed.as_slice() {
            [one] => (
                paths.figure_to_enter(year.get(), &one.indicator.row.slug, &one.series_word()),
                one.indicator.row.plain_name_id.clone(),
            ),
            _ => (format!("{}?tahun={year}", paths.figures_desk()), String::new()),
        };
        let count = i64::try_from(owed.len()).unwrap_or(i64::MAX);
        for to in addressees(reminder.stage, agency, offices) {
            let notice = Notice::new(region_id, to, kind(reminder.stage), reminder.key.clone(), path.clone());
            found.push(notice.about(&name).counting(count).due(period.1));
        }
    }
    found
}

const fn kind(stage: Stage) -> NoticeKind {
    match stage {
        Stage::WeekBefore => NoticeKind::FigureAwaited,
        Stage::DayBefore => NoticeKind::FigureDueSoon,
        Stage::After | Stage::ToHead => NoticeKind::FigureOverdue,
    }
}

/// Everybody who enters for the agency; at last the offices that head it.
fn addressees(stage: Stage, agency: &Organisation, offices: &[Office]) -> Vec<To> {
    match stage {
        Stage::ToHead => heads(agency.id, offices),
        _ => vec![To::Organisation(agency.id)],
    }
}

/// The offices that head an agency, or all of its offices where none says so by its name.
pub fn heads(agency: Uuid, offices: &[Office]) -> Vec<To> {
    let own: Vec<&Office> = offices.iter().filter(|office| office.organisation_id == agency).collect();
    let is_head = |office: &&&Office| {
        let name = office.name.to_lowercase();
        [
            "kepala dinas",
            "kepala badan",
            "kepala kantor",
            "sekretaris daerah",
            "inspektur",
            "direktur",
            "camat",
        ]
        .iter()
        .any(|start| name.starts_with(start))
    };
    let heads: Vec<To> = own.iter().filter(is_head).map(|office| To::Office(office.id)).collect();
    if heads.is_empty() { own.iter().map(|office| To::Office(office.id)).collect() } else { heads }
}
