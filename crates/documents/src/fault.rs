//! What is wrong with a file, as facts: the words are found by the caller through [`FaultKind::key`].

use std::fmt;

/// One thing wrong with a file, at a place if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Row as a spreadsheet numbers it, counted from 1; for GeoJSON the feature, counted from 1.
    pub row: Option<u64>,
    /// Our name of the column, or the head as written where it could not be matched.
    pub column: Option<String>,
    pub kind: FaultKind,
}

/// What is wrong, with the figures needed to say so. [`FaultKind::key`] is its stable Fluent key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is larger than allowed; it was not read.
    TooLarge { bytes: u64, limit: u64 },
    /// Not a text file; `what` is a word such as `xlsx`, `xls`, `pdf` or `binary`.
    NotText { what: &'static str },
    /// Nothing but empty rows.
    Empty,
    /// A column that must be there is not.
    MissingColumn { name: String },
    /// Two heads are read as the same column.
    DuplicateColumn { name: String, first: String, second: String },
    /// A misspelt head is as near to one column as to another: no guess is made.
    AmbiguousColumn { head: String, first: String, second: String },
    /// A row has more or fewer cells than the head row.
    WrongCellCount { expected: usize, found: usize },
    /// More rows than allowed; reading stopped there.
    TooManyRows { limit: u64 },
    /// A cell (or a row of one unclosed quotation mark) is longer than allowed, in characters.
    CellTooLong { limit: usize },
    /// The file could not be read or parsed; `detail` is for the log and for people who know the format.
    Unreadable { detail: String },
    /// A feature has no property that could be its code.
    MissingCode,
    /// Two features bear the same code.
    DuplicateCode { code: String },
    /// A geometry that is not a polygon or multipolygon.
    NotAnArea { found: String },
    /// A coordinate outside longitude −180..180, latitude −90..90 (often: the two exchanged, or metres).
    OutsideTheEarth { lng: String, lat: String },
    /// A ring whose last point is not its first, or of fewer than four points.
    UnclosedRing { ring: usize },
    /// A ring that crosses itself near this point.
    CrossingRing { ring: usize, lng: String, lat: String },
    /// More points than a page can bear.
    TooManyPoints { found: usize, limit: usize },
    /// A fault found by a caller (an unknown code, a number that is none): its own key and arguments.
    Domain { key: &'static str, args: Vec<(&'static str, String)> },
}

impl FaultKind {
    /// Stable key of the message, in Fluent's style.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "fault-too-large",
            Self::NotText { .. } => "fault-not-text",
            Self::Empty => "fault-empty",
            Self::MissingColumn { .. } => "fault-missing-column",
            Self::DuplicateColumn { .. } => "fault-duplicate-column",
            Self::AmbiguousColumn { .. } => "fault-ambiguous-column",
            Self::WrongCellCount { .. } => "fault-wrong-cell-count",
            Self::TooManyRows { .. } => "fault-too-many-rows",
            Self::CellTooLong { .. } => "fault-cell-too-long",
            Self::Unreadable { .. } => "fault-unreadable",
            Self::MissingCode => "fault-missing-code",
            Self::DuplicateCode { .. } => "fault-duplicate-code",
            Self::NotAnArea { .. } => "fault-not-an-area",
            Self::OutsideTheEarth { .. } => "fault-outside-the-earth",
            Self::UnclosedRing { .. } => "fault-unclosed-ring",
            Self::CrossingRing { .. } => "fault-crossing-ring",
            Self::TooManyPoints { .. } => "fault-too-many-points",
            Self::Domain { key, .. } => key,
        }
    }

    /// Arguments of the message by name; numbers are plain digits, for the caller to group by locale.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, limit } => {
                vec![("bytes", bytes.to_string()), ("limit", limit.to_string())]
            }
            Self::NotText { what } => vec![("what", (*what).to_owned())],
            Self::Empty | Self::MissingCode => Vec::new(),
            Self::MissingColumn { name } => vec![("name", name.clone())],
            Self::DuplicateColumn { name, first, second } => {
                vec![("name", name.clone()), ("first", first.clone()), ("second", second.clone())]
            }
            Self::AmbiguousColumn { head, first, second } => {
                vec![("head", head.clone()), ("first", first.clone()), ("second", second.clone())]
            }
            Self::WrongCellCount { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::TooManyRows { limit } => vec![("limit", limit.to_string())],
            Self::CellTooLong { limit } => vec![("limit", limit.to_string())],
            Self::Unreadable { detail } => vec![("detail", detail.clone())],
            Self::DuplicateCode { code } => vec![("code", code.clone())],
            Self::NotAnArea { found } => vec![("found", found.clone())],
            Self::OutsideTheEarth { lng, lat } => vec![("lng", lng.clone()), ("lat", lat.clone())],
            Self::UnclosedRing { ring } => vec![("ring", ring.to_string())],
            Self::CrossingRing { ring, lng, lat } => {
                vec![("ring", ring.to_string()), ("lng", lng.clone()), ("lat", lat.clone())]
            }
            Self::TooManyPoints { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::Domain { args, .. } => args.clone(),
        }
    }
}

impl Fault {
    /// A fault of the file as a whole.
    pub fn of_file(kind: FaultKind) -> Self {
        Self { row: None, column: None, kind }
    }

    /// A fault of one row.
    pub fn at_row(row: u64, kind: FaultKind) -> Self {
        Self { row: Some(row), column: None, kind }
    }

    /// A fault of one cell.
    pub fn at_cell(row: u64, column: impl Into<String>, kind: FaultKind) -> Self {
        Self { row: Some(row), column: Some(column.into()), kind }
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => write!(f, "the file has {bytes} bytes, the limit is {limit}"),
            Self::NotText { what } => write!(f, "this is not a text file ({what})"),
            Self::Empty => write!(f, "the file holds no rows"),
            Self::MissingColumn { name } => write!(f, "column '{name}' is missing"),
            Self::DuplicateColumn { name, first, second } => {
                write!(f, "heads '{first}' and '{second}' both mean column '{name}'")
            }
            Self::AmbiguousColumn { head, first, second } => {
                write!(f, "head '{head}' could mean '{first}' or '{second}'")
            }
            Self::WrongCellCount { expected, found } => {
                write!(f, "{found} cells where the head row has {expected}")
            }
            Self::TooManyRows { limit } => write!(f, "more than {limit} rows"),
            Self::CellTooLong { limit } => write!(f, "a cell is longer than {limit} characters"),
            Self::Unreadable { detail } => write!(f, "the file cannot be read: {detail}"),
            Self::MissingCode => write!(f, "no property holds a code"),
            Self::DuplicateCode { code } => write!(f, "code '{code}' appears twice"),
            Self::NotAnArea { found } => write!(f, "geometry is {found}, not a polygon"),
            Self::OutsideTheEarth { lng, lat } => {
                write!(f, "longitude {lng}, latitude {lat} is not on the earth")
            }
            Self::UnclosedRing { ring } => write!(f, "ring {ring} is not closed"),
            Self::CrossingRing { ring, lng, lat } => {
                write!(f, "ring {ring} crosses itself near {lng}, {lat}")
            }
            Self::TooManyPoints { found, limit } => write!(f, "{found} points, the limit is {limit}"),
            Self::Domain { key, args } => {
                write!(f, "{key}")?;
                args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}: ")?;
        }
        if let Some(column) = &self.column {
            write!(f, "column '{column}': ")?;
        }
        write!(f, "{}", self.kind)
    }
}

impl std::error::Error for Fault {}
