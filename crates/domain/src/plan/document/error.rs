//! Why a plan document can't be what a file says it is.

use jiff::civil::Date;
use thiserror::Error;

use super::parts::{Chapter, Stage};

/// What belongs to a later stage than the document has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Agreement,
    Enactment,
    Departure,
}

/// Why a plan document was not read or a step not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocumentError {
    #[error("`{raw}` is no stage")]
    UnknownStage { raw: String },
    #[error("`{raw}` is no chapter from I to V")]
    UnknownChapter { raw: String },
    #[error("`{raw}` is no https address")]
    LinkNotHttps { raw: String },
    #[error("`{raw}` is no SHA-256 in hexadecimal")]
    HashMalformed { raw: String },
    #[error("a file is named by name and checksum together")]
    HalfAFile,
    #[error("chapter {chapter} departs without a reason")]
    DepartureWithoutReason { chapter: Chapter },
    #[error("a departure from what nobody agreed")]
    DepartureWithoutAgreement,
    #[error("chapter {chapter} is as agreed: there is nothing to depart from")]
    DepartureWithoutDifference { chapter: Chapter },
    #[error("the published departure in chapter {chapter} is gone")]
    DepartureWithdrawn { chapter: Chapter },
    #[error("{part:?} in stage {stage:?}")]
    TooEarly { part: Part, stage: Stage },
    #[error("stage {stage:?} without its decree")]
    EnactmentMissing { stage: Stage },
    #[error("no step from {from:?} to {to:?}")]
    NoArrow { from: Stage, to: Stage },
    #[error("going back from {from:?} to {to:?} needs a reason")]
    BackWithoutReason { from: Stage, to: Stage },
    #[error("{day} lies before the last act on {previous}")]
    DayBeforePrevious { day: Date, previous: Date },
    #[error("{day} has not come yet")]
    FutureDay { day: Date },
    #[error("signed on {signed}, after the act on {day}")]
    SignedAfterAct { signed: Date, day: Date },
    #[error("the agreement is gone")]
    AgreementWithdrawn,
    #[error("another agreement than the one recorded")]
    AgreementChanged,
    #[error("an agreement on a text that was never recorded as agreed")]
    AgreementTooLate,
    #[error("the agreed text of chapter {chapter} differs under the same agreement")]
    AgreedTextChanged { chapter: Chapter },
    #[error("the enacted text of chapter {chapter} differs without an amendment")]
    EnactedTextChanged { chapter: Chapter },
    #[error("another decree than the one recorded")]
    EnactmentChanged,
    #[error("an amendment by the decree it amends")]
    AmendmentWithoutDecree,
}

impl DocumentError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownStage { .. } => "document-unknown-stage",
            Self::UnknownChapter { .. } => "document-unknown-chapter",
            Self::LinkNotHttps { .. } => "document-link-not-https",
            Self::HashMalformed { .. } => "document-hash-malformed",
            Self::HalfAFile => "document-half-a-file",
            Self::DepartureWithoutReason { .. } => "document-departure-without-reason",
            Self::DepartureWithoutAgreement => "document-departure-without-agreement",
            Self::DepartureWithoutDifference { .. } => "document-departure-without-difference",
            Self::DepartureWithdrawn { .. } => "document-departure-withdrawn",
            Self::TooEarly { part, .. } => match part {
                Part::Agreement => "document-agreement-too-early",
                Part::Enactment => "document-enactment-too-early",
                Part::Departure => "document-departure-too-early",
            },
            Self::EnactmentMissing { .. } => "document-enactment-missing",
            Self::NoArrow { .. } => "document-no-arrow",
            Self::BackWithoutReason { .. } => "document-back-without-reason",
            Self::DayBeforePrevious { .. } => "document-day-before-previous",
            Self::FutureDay { .. } => "document-future-day",
            Self::SignedAfterAct { .. } => "document-signed-after-act",
            Self::AgreementWithdrawn => "document-agreement-withdrawn",
            Self::AgreementChanged => "document-agreement-changed",
            Self::AgreementTooLate => "document-agreement-too-late",
            Self::AgreedTextChanged { .. } => "document-agreed-text-changed",
            Self::EnactedTextChanged { .. } => "document-enacted-text-changed",
            Self::EnactmentChanged => "document-enactment-changed",
            Self::AmendmentWithoutDecree => "document-amendment-without-decree",
        }
    }
}
