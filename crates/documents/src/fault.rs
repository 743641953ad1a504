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
    /// Where it stands in a workbook; boxed, since most faults are of other files.
    pub at: Option<Box<Address>>,
}

/// A place in a workbook, beside the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub sheet: String,
    /// Letters of the column: `F`.
    pub letters: Option<String>,
}

/// What is wrong, with the figures needed to say so. [`FaultKind::key`] is its stable Fluent key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is larger than allowed; it was not read.
    TooLarge { bytes: u64, limit: u64 },
    /// Not a text file; `what` is a word such as `xlsx`, `xls`, `pdf` or `binary`.
    NotText { what: &'static str },
    /// Something else than a workbook we read; `what` is `xls`, `ods`, `xlsb`, `encrypted`, `macros`, `zip` or `broken`.
    NotAWorkbook { what: &'static str },
    /// An archive that would unpack to far more than it should; it was not unpacked.
    Bomb { limit: u64 },
    /// More entries, columns or cells than a workbook of ours can have; `what` is `parts`, `columns`, `cells` or `text`.
    TooMuch { what: &'static str, limit: u64 },
    /// Two sheets bear this name.
    SheetTwice { name: String },
    /// No sheet has the columns; `names` are those there are.
    NoSheetFits { names: String },
    /// Several sheets have the columns.
    SeveralSheetsFit { names: String },
    /// A cell whose formula failed: `#REF!`.
    CellError { found: String },
    /// Nothing but empty rows.
    Empty,
    /// A column that must be there is not.
    MissingColumn { name: String },
    /// Two heads are read as the same column.
    DuplicateColumn { name: &'static str, first: String, second: String },
    /// A misspelt head is as near to one column as to another: no guess is made.
    AmbiguousColumn { head: String, first: &'static str, second: &'static str },
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
            Self::NotAWorkbook { .. } => "fault-not-a-workbook",
            Self::Bomb { .. } => "fault-bomb",
            Self::TooMuch { .. } => "fault-too-much",
            Self::SheetTwice { .. } => "fault-sheet-twice",
            Self::NoSheetFits { .. } => "fault-no-sheet-fits",
            Self::SeveralSheetsFit { .. } => "fault-several-sheets-fit",
            Self::CellError { .. } => "fault-cell-error",
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
            Self::NotText { what } | Self::NotAWorkbook { what } => vec![("what", (*what).to_owned())],
            Self::TooMuch { what, limit } => {
                vec![("what", (*what).to_owned()), ("limit", limit.to_string())]
            }
            Self::SheetTwice { name } => vec![("name", name.clone())],
            Self::NoSheetFits { names } | Self::SeveralSheetsFit { names } => vec![("names", names.clone())],
            Self::CellError { found } => vec![("found", found.clone())],
            Self::Bomb { limit } => vec![("limit", limit.to_string())],
            Self::Empty | Self::MissingCode => Vec::new(),
            Self::MissingColumn { name } => vec![("name", name.clone())],
            Self::DuplicateColumn { name, first, second } => {
                vec![("name", (*name).to_owned()), ("first", first.clone()), ("second", second.clone())]
            }
            Self::AmbiguousColumn { head, first, second } => {
                vec![("head", head.clone()), ("first", (*first).to_owned()), ("second", (*second).to_owned())]
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
        Self { row: None, column: None, kind, at: None }
    }

    /// A fault of one column as a whole.
    pub fn at_column(column: impl Into<String>, kind: FaultKind) -> Self {
        Self { row: None, column: Some(column.into()), kind, at: None }
    }

    /// A fault of one row.
    pub fn at_row(row: u64, kind: FaultKind) -> Self {
        Self { row: Some(row), column: None, kind, at: None }
    }

    /// A fault of one cell.
    pub fn at_cell(row: u64, column: impl Into<String>, kind: FaultKind) -> Self {
        Self { row: Some(row), column: Some(column.into()), kind, at: None }
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => write!(f, "the file has {bytes} bytes, the limit is {limit}"),
            Self::NotText { what } => write!(f, "this is not a text file ({what})"),
            Self::NotAWorkbook { what } => write!(f, "this is not an XLSX workbook ({what})"),
            Self::Bomb { limit } => write!(f, "the archive would unpack to more than {limit} bytes"),
            Self::TooMuch { what, limit } => write!(f, "more than {limit} {what}"),
            Self::SheetTwice { name } => write!(f, "two sheets are called '{name}'"),
            Self::NoSheetFits { names } => write!(f, "no sheet has the columns: {names}"),
            Self::SeveralSheetsFit { names } => write!(f, "several sheets have the columns: {names}"),
            Self::CellError { found } => write!(f, "the formula failed ({found})"),
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
        if let Some(at) = &self.at {
            write!(f, "sheet '{}', column {}: ", at.sheet, at.letters.as_deref().unwrap_or("-"))?;
        }
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
