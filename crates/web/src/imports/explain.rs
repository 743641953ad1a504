//! From errors of the domain to faults a person can mend: the key of the sentence and what it needs to say.
use rembuk_domain::calendar::CalendarError;
use rembuk_domain::codes::CodeError;
use rembuk_domain::indicators::IndicatorError;
use rembuk_domain::money::MoneyError;
use rembuk_domain::numbers::NumberError;
use rembuk_domain::organisations::OrganisationError;
use rembuk_domain::places::PlaceCodeError;
use rembuk_domain::plan::PlanError;
use rembuk_domain::plan::document::DocumentError;
use rembuk_domain::programmes::{
    FundingError, LinkError, MatrixError, NomenclatureError, ProgrammeCodeError, RowError,
};

/// Key and arguments of a sentence.
pub(crate) type Said = (&'static str, Vec<(&'static str, String)>);

pub(crate) trait Explain {
    fn explain(&self) -> Said;
}

impl Explain for CodeError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::Empty => Vec::new(),
            Self::GoalOutOfRange { raw, goal } => vec![("found", raw.clone()), ("goal", goal.clone())],
            Self::NoSuchTarget { raw, target, suggestion } => vec![
                ("found", raw.clone()),
                ("target", target.clone()),
                ("suggestion", suggestion.clone().unwrap_or_else(|| "none".to_owned())),
            ],
            Self::NotAnIndicator { raw } | Self::StarNotAllowed { raw } | Self::Malformed { raw } => {
                vec![("found", raw.clone())]
            }
            Self::TooLong { raw, max } => vec![("found", raw.clone()), ("max", max.to_string())],
        };
        (self.key(), args)
    }
}

impl Explain for CalendarError {
    fn explain(&self) -> Said {
        let (Self::UnknownKind { raw } | Self::NotADay { raw } | Self::FarAway { raw }) = self;
        (self.key(), vec![("found", raw.clone())])
    }
}

impl Explain for PlaceCodeError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::Empty => Vec::new(),
            Self::Malformed { raw } | Self::OutOfRange { raw } | Self::VillageKind { raw } => {
                vec![("found", raw.clone())]
            }
            Self::Length { raw, found, expected } => {
                vec![
                    ("found", raw.clone()),
                    ("digits", found.to_string()),
                    ("expected", (*expected).to_owned()),
                ]
            }
        };
        (self.key(), args)
    }
}

impl Explain for OrganisationError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::EmptySkpdCode => Vec::new(),
            Self::UnknownPlatform { raw }
            | Self::UnknownAgencyKind { raw }
            | Self::MalformedSkpdCode { raw } => {
                vec![("found", raw.clone())]
            }
        };
        (self.key(), args)
    }
}

impl Explain for IndicatorError {
    fn explain(&self) -> Said {
        let (Self::UnknownDirection { raw }
        | Self::UnknownFrequency { raw }
        | Self::UnknownAuthority { raw }
        | Self::UnknownGroup { raw }
        | Self::NotAYear { raw }) = self;
        (self.key(), vec![("found", raw.clone())])
    }
}

impl Explain for NumberError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::Empty => Vec::new(),
            Self::Ambiguous { raw, as_thousands, as_decimal } => vec![
                ("found", raw.clone()),
                ("thousands", as_thousands.to_string()),
                ("decimal", as_decimal.to_string()),
            ],
            Self::Percent { raw }
            | Self::Exponent { raw }
            | Self::TooLong { raw }
            | Self::Grouping { raw }
            | Self::NotANumber { raw } => vec![("found", raw.clone())],
        };
        (self.key(), args)
    }
}

impl Explain for ProgrammeCodeError {
    fn explain(&self) -> Said {
        let suggestion = || ("suggestion", self.suggestion().unwrap_or("none").to_owned());
        let args = match self {
            Self::Empty => Vec::new(),
            Self::TooLong { max } => vec![("max", max.to_string())],
            Self::Malformed { raw, .. } => vec![("found", raw.clone()), suggestion()],
            Self::Parts { raw, found } => vec![("found", raw.clone()), ("parts", found.to_string())],
            Self::Width { raw, found, .. } => {
                vec![("found", raw.clone()), ("digits", found.to_string()), suggestion()]
            }
            Self::NotASubActivity { raw, .. } | Self::NotASlug { raw } => vec![("found", raw.clone())],
        };
        (self.key(), args)
    }
}

impl Explain for MoneyError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::Empty | Self::TooLarge => Vec::new(),
            Self::Cents { raw }
            | Self::Grouping { raw }
            | Self::ScaleWord { raw }
            | Self::Exponent { raw }
            | Self::NotAnAmount { raw } => vec![("found", raw.clone())],
            Self::Ambiguous { raw, as_thousands, as_decimal } => vec![
                ("found", raw.clone()),
                ("thousands", as_thousands.to_string()),
                ("decimal", as_decimal.to_string()),
            ],
            Self::Negative { amount } => vec![("found", amount.to_string())],
            Self::Absurd { amount, max } => vec![("found", amount.to_string()), ("max", max.to_string())],
        };
        (self.key(), args)
    }
}

impl Explain for MatrixError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::EmptyCategory => Vec::new(),
            Self::Unknown { raw } => vec![("found", raw.clone())],
            Self::Owner { matrix, platform } => {
                vec![("matrix", matrix.number().to_string()), ("platform", platform.code().to_owned())]
            }
            Self::Category { raw, max } => vec![("found", raw.clone()), ("max", max.to_string())],
        };
        (self.key(), args)
    }
}

impl Explain for NomenclatureError {
    fn explain(&self) -> Said {
        match self {
            Self::Name { raw, max } => (self.key(), vec![("found", raw.clone()), ("max", max.to_string())]),
            Self::Year(error) => error.explain(),
        }
    }
}

impl Explain for FundingError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::Empty => Vec::new(),
            Self::Unknown { raw } => vec![("found", raw.clone())],
            Self::TooGeneral { raw, may_be } => {
                let names: Vec<&str> = may_be.iter().map(|source| source.code()).collect();
                vec![("found", raw.clone()), ("known", names.join(", "))]
            }
        };
        (self.key(), args)
    }
}

impl Explain for RowError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::UnknownStage { raw } => vec![("found", raw.clone())],
            Self::Money(error) => return error.explain(),
            // The other errors belong to arrows between states, which no file draws.
            Self::Contradiction { stage } => vec![("found", stage.code().to_owned())],
            Self::NoArrow { .. } | Self::NothingBefore | Self::ReasonMissing => Vec::new(),
        };
        (self.key(), args)
    }
}

impl Explain for LinkError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::ReasonMissing { indicator } | Self::Duplicate { indicator } => {
                vec![("code", indicator.to_string())]
            }
            Self::ReasonTooLong { indicator, max } => {
                vec![("code", indicator.to_string()), ("max", max.to_string())]
            }
        };
        (self.key(), args)
    }
}

impl Explain for PlanError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::Malformed { raw } => vec![("found", raw.clone())],
            Self::EndsBeforeStart { start, end } => {
                vec![("from", start.to_string()), ("until", end.to_string())]
            }
        };
        (self.key(), args)
    }
}

impl Explain for DocumentError {
    fn explain(&self) -> Said {
        let args = match self {
            Self::UnknownStage { raw }
            | Self::UnknownChapter { raw }
            | Self::LinkNotHttps { raw }
            | Self::HashMalformed { raw } => vec![("found", raw.clone())],
            Self::DepartureWithoutReason { chapter }
            | Self::DepartureWithoutDifference { chapter }
            | Self::DepartureWithdrawn { chapter }
            | Self::AgreedTextChanged { chapter }
            | Self::EnactedTextChanged { chapter } => vec![("chapter", chapter.to_string())],
            Self::TooEarly { stage, .. } | Self::EnactmentMissing { stage } => {
                vec![("stage", stage.word().to_owned())]
            }
            Self::NoArrow { from, to } | Self::BackWithoutReason { from, to } => {
                vec![("from", from.word().to_owned()), ("to", to.word().to_owned())]
            }
            Self::DayBeforePrevious { day, previous } => {
                vec![("found", day.to_string()), ("previous", previous.to_string())]
            }
            Self::FutureDay { day } => vec![("found", day.to_string())],
            Self::SignedAfterAct { signed, day } => {
                vec![("found", signed.to_string()), ("day", day.to_string())]
            }
            Self::HalfAFile
            | Self::DepartureWithoutAgreement
            | Self::AgreementWithdrawn
            | Self::AgreementChanged
            | Self::AgreementTooLate
            | Self::EnactmentChanged
            | Self::AmendmentWithoutDecree => Vec::new(),
        };
        (self.key(), args)
    }
}
