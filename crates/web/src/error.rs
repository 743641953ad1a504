//! The one request error. What the reader sees says what happened and what to do next; what the log gets says why.
use crate::i18n::{Arg, Locale};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use rembuk_domain::people::links::LinkError;
use rembuk_domain::search::SearchError;
use rembuk_store::StoreError;
use std::sync::Arc;

#[derive(Debug, thiserror::Error)]
pub enum PageError {
    #[error("no such page")]
    UnknownPage,
    #[error("no region {0:?}")]
    UnknownRegion(String),
    /// With up to three addresses' codes that look alike.
    #[error("no indicator {code:?}")]
    UnknownIndicator { code: String, similar: Vec<String> },
    #[error("no goal {0:?}")]
    UnknownGoal(String),
    #[error("no target {0:?}")]
    UnknownTarget(String),
    #[error("no agency {0:?}")]
    UnknownAgency(String),
    #[error("no organisation {0:?}")]
    UnknownOrganisation(String),
    #[error("no district {0:?}")]
    UnknownDistrict(String),
    #[error("no village {0:?}")]
    UnknownVillage(String),
    #[error("no programme {0:?}")]
    UnknownProgramme(String),
    #[error("no version {0:?} of the plan")]
    UnknownVersion(String),
    #[error("no decision {0:?}")]
    UnknownDecision(String),
    #[error("no entry {0:?}")]
    UnknownEntry(String),
    #[error("not a day: {0:?}")]
    BadDay(String),
    #[error("can't be looked for: {0}")]
    BadQuestion(#[from] SearchError),
    #[error("not signed in")]
    NotSignedIn,
    /// With the address, of this site, that holds what was typed.
    #[error("the session ended while a form was filled in")]
    SessionOver(String),
    #[error("no permission for this")]
    NotAllowed,
    #[error("the role asks for two steps, the account has one")]
    SecondStepNeeded,
    #[error("a form without the token of this session")]
    StaleForm,
    #[error("no such person in this region")]
    UnknownPerson,
    #[error("no office {0:?}")]
    UnknownOffice(String),
    #[error("no such link")]
    UnknownLink,
    #[error("link: {0}")]
    Link(#[from] LinkError),
    #[error("a write from another site")]
    ForeignOrigin,
    #[error("method not allowed here")]
    MethodNotAllowed,
    #[error("a form with files that broke off or is malformed")]
    BrokenUpload,
    #[error("no such file")]
    UnknownFile,
    #[error("disk: {0}")]
    Disk(#[from] std::io::Error),
    #[error("request too large")]
    TooLarge,
    #[error("the answer took too long")]
    Timeout,
    #[error("store: {0}")]
    Store(#[from] StoreError),
    #[error("internal: {0}")]
    Internal(String),
}

impl PageError {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::UnknownPage
            | Self::UnknownRegion(_)
            | Self::UnknownIndicator { .. }
            | Self::UnknownGoal(_)
            | Self::UnknownTarget(_)
            | Self::UnknownAgency(_)
            | Self::UnknownOrganisation(_)
            | Self::UnknownDistrict(_)
            | Self::UnknownVillage(_)
            | Self::UnknownProgramme(_)
            | Self::UnknownVersion(_)
            | Self::UnknownEntry(_)
            | Self::UnknownDecision(_)
            | Self::UnknownPerson
            | Self::UnknownOffice(_)
            | Self::UnknownFile
            | Self::UnknownLink => StatusCode::NOT_FOUND,
            Self::Link(_) => StatusCode::GONE,
            Self::NotSignedIn | Self::SessionOver(_) => StatusCode::UNAUTHORIZED,
            Self::BadDay(_) | Self::BadQuestion(_) | Self::BrokenUpload => StatusCode::BAD_REQUEST,
            Self::ForeignOrigin | Self::NotAllowed | Self::SecondStepNeeded | Self::StaleForm => {
                StatusCode::FORBIDDEN
            }
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(
                StoreError::Busy | StoreError::Full | StoreError::ReadOnly | StoreError::Unreachable(_),
            ) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Disk(error) if is_full(error) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(_) | Self::Disk(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Key of the heading; the text below it has the same key with `-help`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownPage => "error-unknown-page",
            Self::UnknownRegion(_) => "error-unknown-region",
            Self::UnknownIndicator { .. } => "error-unknown-indicator",
            Self::UnknownGoal(_) => "error-unknown-goal",
            Self::UnknownTarget(_) => "error-unknown-target",
            Self::UnknownAgency(_) => "error-unknown-agency",
            Self::UnknownOrganisation(_) => "error-unknown-organisation",
            Self::UnknownDistrict(_) => "error-unknown-district",
            Self::UnknownVillage(_) => "error-unknown-village",
            Self::UnknownProgramme(_) => "error-unknown-programme",
            Self::UnknownVersion(_) => "error-unknown-version",
            Self::UnknownEntry(_) => "error-unknown-entry",
            Self::UnknownDecision(_) => "error-unknown-decision",
            Self::BadDay(_) => "error-bad-day",
            Self::BadQuestion(error) => error.key(),
            Self::NotSignedIn => "error-not-signed-in",
            Self::SessionOver(_) => "error-session-over",
            Self::NotAllowed => "error-not-allowed",
            Self::SecondStepNeeded => "error-second-step",
            Self::StaleForm => "error-stale-form",
            Self::UnknownPerson => "error-unknown-person",
            Self::UnknownOffice(_) => "error-unknown-office",
            Self::UnknownLink => "error-unknown-link",
            Self::Link(LinkError::Used) => "error-link-used",
            Self::Link(LinkError::Expired) => "error-link-expired",
            Self::Link(LinkError::Withdrawn) => "error-link-withdrawn",
            Self::ForeignOrigin => "error-foreign-origin",
            Self::MethodNotAllowed => "error-method",
            Self::TooLarge => "error-too-large",
            Self::BrokenUpload => "error-broken-upload",
            Self::UnknownFile => "error-unknown-file",
            Self::Disk(error) if is_full(error) => "error-disk-full",
            Self::Disk(_) => "error-disk",
            Self::Timeout => "error-timeout",
            Self::Store(error) => error.key(),
            Self::Internal(_) => "error-internal",
        }
    }

    fn subject(&self) -> String {
        let text = match self {
            Self::UnknownRegion(text)
            | Self::UnknownGoal(text)
            | Self::UnknownTarget(text)
            | Self::UnknownAgency(text)
            | Self::UnknownOrganisation(text)
            | Self::UnknownDistrict(text)
            | Self::UnknownVillage(text)
            | Self::UnknownProgramme(text)
            | Self::UnknownVersion(text)
            | Self::UnknownEntry(text)
            | Self::UnknownDecision(text)
            | Self::UnknownOffice(text)
            | Self::BadDay(text) => text,
            Self::UnknownIndicator { code, .. } => code,
            _ => return String::new(),
        };
        text.chars().take(60).collect()
    }

    pub fn heading(&self, locale: Locale) -> String {
        let subject: [Arg<'_>; 1] = [("subject", self.subject().into())];
        locale.ta(self.key(), &subject)
    }

    pub fn help(&self, locale: Locale) -> String {
        let subject: [Arg<'_>; 1] = [("subject", self.subject().into())];
        locale.ta(&format!("{}-help", self.key()), &subject)
    }

    /// One of each, so that a test can render them all in both languages.
    pub fn samples() -> Vec<Self> {
        let text = || "x".to_owned();
        vec![
            Self::UnknownPage,
            Self::UnknownRegion(text()),
            Self::UnknownIndicator { code: text(), similar: vec![] },
            Self::UnknownGoal(text()),
            Self::UnknownTarget(text()),
            Self::UnknownAgency(text()),
            Self::UnknownOrganisation(text()),
            Self::UnknownDistrict(text()),
            Self::UnknownVillage(text()),
            Self::UnknownProgramme(text()),
            Self::UnknownVersion(text()),
            Self::UnknownEntry(text()),
            Self::UnknownDecision(text()),
            Self::BadDay(text()),
            Self::BadQuestion(SearchError::Empty),
            Self::BadQuestion(SearchError::TooLong),
            Self::BadQuestion(SearchError::NoWords),
            Self::NotSignedIn,
            Self::SessionOver(text()),
            Self::NotAllowed,
            Self::SecondStepNeeded,
            Self::StaleForm,
            Self::UnknownPerson,
            Self::UnknownOffice(text()),
            Self::UnknownLink,
            Self::Link(LinkError::Used),
            Self::Link(LinkError::Expired),
            Self::Link(LinkError::Withdrawn),
            Self::ForeignOrigin,
            Self::MethodNotAllowed,
            Self::TooLarge,
            Self::BrokenUpload,
            Self::UnknownFile,
            Self::Disk(std::io::ErrorKind::StorageFull.into()),
            Self::Disk(std::io::ErrorKind::NotFound.into()),
            Self::Timeout,
            Self::Store(StoreError::Busy),
            Self::Store(StoreError::ReadOnly),
            Self::Store(StoreError::Full),
            Self::Store(StoreError::Unreachable(text())),
            Self::Store(StoreError::UnknownRegion(1)),
            Self::Store(StoreError::Conflict),
            Self::Store(StoreError::DamagedRecord { region_id: 1, detail: text() }),
            Self::Store(StoreError::NoRandomness(text())),
            Self::Internal(text()),
        ]
    }
}

fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}

impl From<rembuk_documents::csv_out::WriteError> for PageError {
    fn from(error: rembuk_documents::csv_out::WriteError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<rembuk_documents::papers::PaperError> for PageError {
    fn from(error: rembuk_documents::papers::PaperError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<rembuk_documents::xlsx_out::WriteError> for PageError {
    fn from(error: rembuk_documents::xlsx_out::WriteError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<serde_json::Error> for PageError {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<crate::plan_document::DocumentFault> for PageError {
    fn from(fault: crate::plan_document::DocumentFault) -> Self {
        match fault {
            crate::plan_document::DocumentFault::Store(error) => Self::Store(error),
            damaged @ crate::plan_document::DocumentFault::Damaged { .. } => {
                Self::Internal(damaged.to_string())
            }
        }
    }
}

/// Carries the error to the error page, which knows language and region.
#[derive(Clone)]
pub struct CarriedError(pub Arc<PageError>);

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            tracing::error!(error = %self, "request failed");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(CarriedError(Arc::new(self)));
        response
    }
}
