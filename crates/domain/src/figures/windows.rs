//! Entry windows (masa pengisian): the days on which the figures of a year are entered. The clock opens and closes them.
//! What comes after the last day is taken too and stays marked late; what comes before the first is not.

use jiff::civil::Date;

use super::FigureError;
use crate::indicators::Year;

/// What is entered in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Indicators,
}

impl Subject {
    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indicators => "indicators",
        }
    }
}

/// Where a window stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowState {
    Announced,
    Open,
    Closed,
}

/// A window, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryWindow {
    pub year: Year,
    opens: Date,
    closes: Date,
    is_reopened: bool,
}

impl EntryWindow {
    /// A window announced today; it may open at once.
    ///
    /// # Errors
    /// `ClosesBeforeOpens`; `DayIsOver` if it would have closed already.
    pub fn announce(year: Year, opens: Date, closes: Date, today: Date) -> Result<Self, FigureError> {
        match closes {
            _ if closes < opens => Err(FigureError::ClosesBeforeOpens),
            _ if closes < today => Err(FigureError::DayIsOver),
            _ => Ok(Self { year, opens, closes, is_reopened: false }),
        }
    }

    /// As it is stored.
    pub const fn from_facts(year: Year, opens: Date, closes: Date, is_reopened: bool) -> Self {
        Self { year, opens, closes, is_reopened }
    }

    pub const fn opens(&self) -> Date {
        self.opens
    }

    pub const fn closes(&self) -> Date {
        self.closes
    }

    pub const fn is_reopened(&self) -> bool {
        self.is_reopened
    }

    pub fn state(&self, today: Date) -> WindowState {
        match today {
            _ if today < self.opens => WindowState::Announced,
            _ if today <= self.closes => WindowState::Open,
            _ => WindowState::Closed,
        }
    }

    /// Another last day, while it is announced or open.
    ///
    /// # Errors
    /// `WindowClosed`, `ClosesBeforeOpens`, `DayIsOver`
    pub fn move_end(self, closes: Date, today: Date) -> Result<Self, FigureError> {
        match self.state(today) {
            WindowState::Closed => Err(FigureError::WindowClosed),
            _ if closes < self.opens => Err(FigureError::ClosesBeforeOpens),
            _ if closes < today => Err(FigureError::DayIsOver),
            _ => Ok(Self { closes, ..self }),
        }
    }

    /// Opens it again until another last day; the reason stands beside it.
    ///
    /// # Errors
    /// `WindowNotClosed`, `DayIsOver`
    pub fn reopen(self, closes: Date, today: Date) -> Result<Self, FigureError> {
        match self.state(today) {
            WindowState::Closed if closes < today => Err(FigureError::DayIsOver),
            WindowState::Closed => Ok(Self { closes, is_reopened: true, ..self }),
            _ => Err(FigureError::WindowNotClosed),
        }
    }

    /// Whether a figure may come on this day.
    ///
    /// # Errors
    /// `NotOpenYet`
    pub fn takes_figures(&self, today: Date) -> Result<(), FigureError> {
        match self.state(today) {
            WindowState::Announced => Err(FigureError::NotOpenYet),
            WindowState::Open | WindowState::Closed => Ok(()),
        }
    }
}
