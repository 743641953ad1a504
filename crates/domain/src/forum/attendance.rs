//! Who came to a meeting, by office and rank, and what is counted. Names are kept apart, and not for long.

use jiff::ToSpan as _;
use jiff::civil::Date;
use thiserror::Error;

use crate::calendar::WorkingCalendar;
use crate::time::Instant;

/// An invitation counts in the denominator if it came this many working days before the meeting. Shorter notice is shown
/// and not counted: nobody can be expected on a day they could not plan.
pub const COUNTED_NOTICE: u16 = 3;
/// Working days within which an organisation may have its line corrected before everyone reads it.
pub const CORRECTION_DAYS: u16 = 5;
/// Days after the minutes are final on which the names of who came are erased.
pub const NAMES_AFTER_MINUTES: i64 = 30;
/// Days after the meeting on which they are erased at the latest, whatever became of the minutes.
pub const NAMES_AT_MOST: i64 = 180;

/// In what office an organisation was there. One ladder for every organisation: the head of an agency, the chair of an
/// association and the rector of a university stand on the same step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Head, appointed
    Head,
    /// Plt.: head for the time until one is appointed
    ActingHead,
    /// Plh.: head while the head is away
    DailyHead,
    /// Deputy or secretary
    Deputy,
    /// Head of a division
    DivisionHead,
    /// Functional official or supervisor
    Functional,
    Staff,
    /// Absent, and said why
    Excused,
    /// Absent, and nothing was said
    Absent,
}

/// Why something about attendance can't be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AttendanceError {
    #[error("not a rank")]
    UnknownRank,
    #[error("leaving before arriving")]
    LeftBeforeArriving,
    #[error("whoever is absent neither arrives nor leaves")]
    AbsentYetArrived,
    #[error("an absence with an explanation needs it")]
    NoExplanation,
    #[error("the time for corrections is over: a change needs a reason that everyone reads")]
    ReasonNeeded,
    #[error("the meeting has not begun")]
    NotBegun,
}

impl AttendanceError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownRank => "attendance-error-rank",
            Self::LeftBeforeArriving => "attendance-error-left-first",
            Self::AbsentYetArrived => "attendance-error-absent-arrived",
            Self::NoExplanation => "attendance-error-explanation",
            Self::ReasonNeeded => "attendance-error-reason",
            Self::NotBegun => "attendance-error-not-begun",
        }
    }
}

impl Rank {
    pub const ALL: [Self; 9] = [
        Self::Head,
        Self::ActingHead,
        Self::DailyHead,
        Self::Deputy,
        Self::DivisionHead,
        Self::Functional,
        Self::Staff,
        Self::Excused,
        Self::Absent,
    ];
    /// Ranks of somebody who is there.
    pub const PRESENT: [Self; 7] = [
        Self::Head,
        Self::ActingHead,
        Self::DailyHead,
        Self::Deputy,
        Self::DivisionHead,
        Self::Functional,
        Self::Staff,
    ];

    /// Stable name for columns and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::ActingHead => "acting-head",
            Self::DailyHead => "daily-head",
            Self::Deputy => "deputy",
            Self::DivisionHead => "division-head",
            Self::Functional => "functional",
            Self::Staff => "staff",
            Self::Excused => "excused",
            Self::Absent => "absent",
        }
    }

    /// Key of its words for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Head => "rank-head",
            Self::ActingHead => "rank-acting-head",
            Self::DailyHead => "rank-daily-head",
            Self::Deputy => "rank-deputy",
            Self::DivisionHead => "rank-division-head",
            Self::Functional => "rank-functional",
            Self::Staff => "rank-staff",
            Self::Excused => "rank-excused",
            Self::Absent => "rank-absent",
        }
    }

    /// # Errors
    /// `UnknownRank`
    pub fn parse(raw: &str) -> Result<Self, AttendanceError> {
        Self::ALL.into_iter().find(|rank| rank.code() == raw.trim()).ok_or(AttendanceError::UnknownRank)
    }

    pub const fn is_present(self) -> bool {
        !matches!(self, Self::Excused | Self::Absent)
    }

    /// Whether the organisation was led there: appointed, Plt. or Plh. alike.
    pub const fn is_head(self) -> bool {
        matches!(self, Self::Head | Self::ActingHead | Self::DailyHead)
    }
}

/// What is noted of one organisation at one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub rank: Rank,
    /// Why it was absent, in its own words; with [`Rank::Excused`] only
    pub explanation: Option<String>,
    /// Only of seats that vote
    pub stay: Option<Stay>,
}

/// From when to when a voting seat was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    pub arrived: Instant,
    /// None until somebody says so: to the end
    pub left: Option<Instant>,
}

impl Stay {
    /// # Errors
    /// `LeftBeforeArriving`
    pub fn new(arrived: Instant, left: Option<Instant>) -> Result<Self, AttendanceError> {
        match left.is_some_and(|left| left < arrived) {
            true => Err(AttendanceError::LeftBeforeArriving),
            false => Ok(Self { arrived, left }),
        }
    }

    /// Whether the seat is there at a moment. Presence is judged when a vote closes.
    pub fn covers(self, at: Instant) -> bool {
        self.arrived <= at && self.left.is_none_or(|left| at < left)
    }
}

impl Noted {
    /// # Errors
    /// `NoExplanation`, `AbsentYetArrived`
    pub fn new(rank: Rank, explanation: Option<String>, stay: Option<Stay>) -> Result<Self, AttendanceError> {
        let explanation = explanation.filter(|text| !text.is_empty() && rank == Rank::Excused);
        match rank {
            Rank::Excused if explanation.is_none() => Err(AttendanceError::NoExplanation),
            rank if !rank.is_present() && stay.is_some() => Err(AttendanceError::AbsentYetArrived),
            rank => Ok(Self { rank, explanation, stay }),
        }
    }

    /// Whether a voting seat of the organisation is there at a moment. Where nobody noted when it came, it was there from
    /// the beginning.
    pub fn is_there(&self, at: Instant) -> bool {
        self.rank.is_present() && self.stay.is_none_or(|stay| stay.covers(at))
    }
}

/// The last day for corrections of a line that was noted on a day. It becomes public the day after, and is stored with the
/// line: a calendar that changes later does not move it.
pub fn open_until(calendar: &WorkingCalendar, noted_on: Date, days: u16) -> Date {
    calendar.add_working_days(noted_on, days)
}

/// Whether everyone reads a line on a day.
pub fn is_public(open_until: Date, today: Date) -> bool {
    today > open_until
}

/// A line is corrected. Before it is public nobody need explain; afterwards everyone reads why. The day up to which it is
/// open stays as it was: correcting puts nothing off.
///
/// # Errors
/// `ReasonNeeded`
pub fn correct(open_until: Date, today: Date, reason: Option<&str>) -> Result<(), AttendanceError> {
    match is_public(open_until, today) && reason.is_none_or(str::is_empty) {
        true => Err(AttendanceError::ReasonNeeded),
        false => Ok(()),
    }
}

/// Whether an invitation counts, by the working days between it and the meeting.
pub fn is_counted(notice_days: i64) -> bool {
    notice_days >= i64::from(COUNTED_NOTICE)
}

/// The day from which the names of a meeting are gone.
pub fn names_end(held_on: Date, minutes_final_on: Option<Date>) -> Date {
    let after = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(Date::MAX);
    let latest = after(held_on, NAMES_AT_MOST);
    minutes_final_on.map_or(latest, |day| after(day, NAMES_AFTER_MINUTES).min(latest))
}

/// One invitation and what became of it, as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub notice_days: i64,
    /// None while nobody noted anything
    pub rank: Option<Rank>,
}

/// How often an organisation was there and in what office, out of the meetings it was invited to in time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Appointed, Plt. or Plh.
    pub head: u32,
    pub deputy: u32,
    pub division_head: u32,
    pub functional: u32,
    pub staff: u32,
    pub excused: u32,
    pub absent: u32,
    /// Invited in time, nothing noted
    pub not_noted: u32,
    /// Invited with shorter notice: shown, in no other number
    pub short_notice: u32,
    /// …of which it came to
    pub short_notice_present: u32,
}

impl Count {
    pub fn of(lines: impl IntoIterator<Item = Line>) -> Self {
        let mut count = Self::default();
        lines.into_iter().for_each(|line| count.add(line));
        count
    }

    pub fn add(&mut self, line: Line) {
        if !is_counted(line.notice_days) {
            self.short_notice += 1;
            self.short_notice_present += u32::from(line.rank.is_some_and(Rank::is_present));
            return;
        }
        let place = match line.rank {
            Some(Rank::Head | Rank::ActingHead | Rank::DailyHead) => &mut self.head,
            Some(Rank::Deputy) => &mut self.deputy,
            Some(Rank::DivisionHead) => &mut self.division_head,
            Some(Rank::Functional) => &mut self.functional,
            Some(Rank::Staff) => &mut self.staff,
            Some(Rank::Excused) => &mut self.excused,
            Some(Rank::Absent) => &mut self.absent,
            None => &mut self.not_noted,
        };
        *place += 1;
    }

    pub const fn present(&self) -> u32 {
        self.head + self.deputy + self.division_head + self.functional + self.staff
    }

    /// The denominator: meetings the organisation was invited to in time.
    pub const fn invited(&self) -> u32 {
        self.present() + self.excused + self.absent + self.not_noted
    }

    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            head: self.head + other.head,
            deputy: self.deputy + other.deputy,
            division_head: self.division_head + other.division_head,
            functional: self.functional + other.functional,
            staff: self.staff + other.staff,
            excused: self.excused + other.excused,
            absent: self.absent + other.absent,
            not_noted: self.not_noted + other.not_noted,
            short_notice: self.short_notice + other.short_notice,
            short_notice_present: self.short_notice_present + other.short_notice_present,
        }
    }
}

/// Seconds for which one code on the screen is shown before the next.
pub const CODE_SECONDS: i64 = 60;
/// Codes before the one shown that are still taken: whoever scanned one needs time for the form.
pub const CODES_BEFORE: i64 = 10;
/// Seconds before a meeting begins from which its code is shown.
pub const CODE_BEFORE: i64 = 3_600;
/// Seconds after its end for which it is shown.
pub const CODE_AFTER: i64 = 3_600;

/// The number of the code that the screen shows at a moment; each is made from its number and a secret of the meeting.
pub const fn code_number(at: Instant) -> i64 {
    at.micros().div_euclid(CODE_SECONDS * 1_000_000)
}

/// The numbers whose codes are taken at a moment, the newest first.
pub fn numbers_taken(at: Instant) -> impl Iterator<Item = i64> {
    let now = code_number(at);
    (0..=CODES_BEFORE).map(move |back| now - back)
}

/// Whether people check in at a moment: from an hour before the beginning to an hour after the end.
pub const fn is_open(starts: Instant, ends: Instant, at: Instant) -> bool {
    at.micros() >= starts.micros() - CODE_BEFORE * 1_000_000
        && at.micros() <= ends.micros() + CODE_AFTER * 1_000_000
}

#[cfg(test)]
mod tests;
