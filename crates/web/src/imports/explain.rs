//! From errors of the domain to faults a person can mend: the key of the sentence and what it needs to say.
use rembuk_domain::codes::CodeError;
use rembuk_domain::indicators::IndicatorError;
use rembuk_domain::numbers::NumberError;
use rembuk_domain::organisations::OrganisationError;
use rembuk_domain::places::PlaceCodeError;

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
