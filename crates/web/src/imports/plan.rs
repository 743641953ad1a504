//! The plan's text: one Markdown file with TOML front matter. A file moves the stored plan by one step of the domain, or
//! not at all.
mod chapters;
mod read;
pub(crate) mod write;

use super::ImportError;
use super::context::Context;
use super::explain::Explain;
use crate::plan_document::{self, DocumentFault, Version};
use jiff::tz::TimeZone;
use read::{Lines, Read};
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_documents::front_matter;
use rembuk_domain::plan::document::{Document, DocumentError, Proposal};
use rembuk_domain::time::local_date;
use rembuk_store::rows::NOW;
use rembuk_store::{Write, run};
use uuid::Uuid;

impl From<DocumentFault> for ImportError {
    fn from(fault: DocumentFault) -> Self {
        match fault {
            DocumentFault::Store(error) => Self::Store(error),
            damaged @ DocumentFault::Damaged { .. } => Self::Code(damaged.to_string()),
        }
    }
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let Some(read) = read_file(context) else { return Ok(()) };
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let zone = TimeZone::get(&context.region()?.time_zone).unwrap_or(TimeZone::UTC);
    let today = local_date(tx.now(), &zone);
    let last = plan_document::load_to_write(tx, region_id, NOW).await?.pop();
    if last.as_ref().is_some_and(|last| says(&last.document, &read.proposal)) {
        context.same = 1;
        return Ok(());
    }
    let number = last.as_ref().map_or(1, |last| last.number + 1);
    let id = last.as_ref().map_or_else(Uuid::now_v7, |last| last.id);
    let is_first = last.is_none();
    let document = match step(last, read.proposal, number, today) {
        Ok(document) => document,
        Err(error) => {
            let (key, args) = error.explain();
            context.fault(Fault::at_row(read.lines.of(&error), FaultKind::Domain { key, args }));
            return Ok(());
        }
    };
    let row = plan_document::row_of(&document, number, id)
        .map_err(|error| ImportError::Write(error.to_string()))?;
    context.digest(&write::file(&document));
    context.facts = vec![
        ("number", number.into()),
        ("stage", document.stage().code().into()),
        ("day", row.act_on.clone().into()),
    ];
    *if is_first { &mut context.new } else { &mut context.changed } += 1;
    run!(tx, plan_document::close(region_id, seq))?;
    run!(tx, plan_document::insert(region_id, seq, &row))?;
    Ok(())
}

/// The file as a proposal; its faults, all of them, go to the context.
fn read_file(context: &mut Context<'_>) -> Option<Read> {
    let text = match context.job.input.text(context.job.max_bytes) {
        Ok(text) => text,
        Err(kind) => {
            context.fault(Fault::of_file(kind));
            return None;
        }
    };
    context.tick();
    let file = match front_matter::read(&text) {
        Ok(file) => file,
        Err(fault) => {
            context.fault(fault);
            return None;
        }
    };
    let (read, faults) = read::read(&file, context);
    context.all_faults(faults);
    read.filter(|_| context.faults.is_empty())
}

fn step(
    last: Option<Version>,
    next: Proposal,
    number: u32,
    today: jiff::civil::Date,
) -> Result<Document, DocumentError> {
    next.check_day(today)?;
    match last {
        None => Document::begin(next, number),
        Some(last) => last.document.advance(next, number),
    }
}

/// Whether a file says nothing but what is stored. A decree need not repeat the agreement before it.
fn says(document: &Document, proposal: &Proposal) -> bool {
    let agreement = document.agreed().map(|agreed| &agreed.agreement);
    let is_left_out = proposal.agreement.is_none() && proposal.enactment.is_some();
    document.stage() == proposal.stage
        && *document.text() == proposal.text
        && (is_left_out || agreement == proposal.agreement.as_ref())
        && document.enactment() == proposal.enactment.as_ref()
        && document.departures() == proposal.departures
}

/// Where in the file an error is to be mended.
impl Lines {
    fn of(&self, error: &DocumentError) -> u64 {
        match error {
            DocumentError::DayBeforePrevious { .. } | DocumentError::FutureDay { .. } => self.day,
            DocumentError::SignedAfterAct { .. } => self.day,
            DocumentError::AgreementChanged | DocumentError::AgreementTooLate => {
                self.agreement.unwrap_or(self.stage)
            }
            DocumentError::EnactmentChanged | DocumentError::AmendmentWithoutDecree => {
                self.enactment.unwrap_or(self.stage)
            }
            DocumentError::DepartureWithoutAgreement => self.departures.first().map_or(self.stage, |it| it.1),
            DocumentError::DepartureWithoutDifference { chapter } => self
                .departures
                .iter()
                .find(|(departing, _)| departing == chapter)
                .map_or(self.stage, |(_, line)| *line),
            DocumentError::AgreedTextChanged { chapter } | DocumentError::EnactedTextChanged { chapter } => {
                self.chapters[chapter.index()]
            }
            _ => self.stage,
        }
    }
}
