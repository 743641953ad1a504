//! A meeting from planning to its end. Transitions consume the state they leave. The diagram: docs/workflows/meeting.md.

use jiff::civil::Date;
use thiserror::Error;

use crate::calendar::WorkingCalendar;
use crate::time::Instant;

/// Longest meeting: three days, for conferences of a region. What is longer is more than one meeting.
const LONGEST: i64 = 3 * 24 * 3_600_000_000;
/// A meeting further ahead is a slip of the year.
const FURTHEST: i64 = 2 * 366 * 24 * 3_600_000_000;

/// Who meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingKind {
    /// The forum or the coordination team as a whole
    Forum,
    WorkingGroup,
    /// Called by any organisation for itself: not a decision of the forum
    Convened,
}

impl MeetingKind {
    pub const ALL: [Self; 3] = [Self::Forum, Self::WorkingGroup, Self::Convened];

    /// Stable name for columns and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Forum => "forum",
            Self::WorkingGroup => "working-group",
            Self::Convened => "convened",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Forum => "meeting-kind-forum",
            Self::WorkingGroup => "meeting-kind-working-group",
            Self::Convened => "meeting-kind-convened",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw)
    }

    /// Whether its agenda waits for both co-chairs. Whoever convenes for themselves sets their own.
    pub const fn has_co_chairs(self) -> bool {
        !matches!(self, Self::Convened)
    }
}

/// Why nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MeetingError {
    #[error("the meeting would begin in the past")]
    InThePast,
    #[error("the meeting would end before it begins")]
    EndsBeforeStart,
    #[error("the meeting is longer than three days")]
    TooLong,
    #[error("the meeting is more than two years ahead")]
    TooFarAhead,
    #[error("the meeting has begun")]
    HasBegun,
    #[error("the meeting has not ended")]
    NotOverYet,
    #[error("the meeting is called off")]
    IsCancelled,
    #[error("nobody is invited to the meeting")]
    NobodyInvited,
    #[error("the meeting is where it was")]
    SameTime,
}

impl MeetingError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::InThePast => "meeting-error-past",
            Self::EndsBeforeStart => "meeting-error-end",
            Self::TooLong => "meeting-error-long",
            Self::TooFarAhead => "meeting-error-far",
            Self::HasBegun => "meeting-error-begun",
            Self::NotOverYet => "meeting-error-not-over",
            Self::IsCancelled => "meeting-error-cancelled",
            Self::NobodyInvited => "meeting-error-nobody",
            Self::SameTime => "meeting-error-same",
        }
    }
}

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    starts: Instant,
    ends: Instant,
}

impl Schedule {
    /// A time ahead.
    ///
    /// # Errors
    /// `InThePast`, `EndsBeforeStart`, `TooLong`, `TooFarAhead`
    pub fn ahead(starts: Instant, ends: Instant, now: Instant) -> Result<Self, MeetingError> {
        match (starts.micros(), ends.micros()) {
            (starts, _) if starts <= now.micros() => Err(MeetingError::InThePast),
            (starts, ends) if ends <= starts => Err(MeetingError::EndsBeforeStart),
            (starts, ends) if ends - starts > LONGEST => Err(MeetingError::TooLong),
            (starts, _) if starts - now.micros() > FURTHEST => Err(MeetingError::TooFarAhead),
            _ => Ok(Self { starts, ends }),
        }
    }

    /// As it is stored.
    pub const fn from_facts(starts: Instant, ends: Instant) -> Self {
        Self { starts, ends }
    }

    pub const fn starts(&self) -> Instant {
        self.starts
    }

    pub const fn ends(&self) -> Instant {
        self.ends
    }

    pub fn has_begun(&self, now: Instant) -> bool {
        self.starts.micros() <= now.micros()
    }

    pub fn is_over(&self, now: Instant) -> bool {
        self.ends.micros() <= now.micros()
    }
}

/// Announced; nobody is invited yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    pub schedule: Schedule,
}

/// Invitations went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Called {
    pub schedule: Schedule,
    /// The day on which those invited were told of this time: notice counts from here.
    pub called_on: Date,
    /// How often it was moved after invitations went out
    pub moved: u16,
}

/// Its time is over and nobody called it off. What happened, attendance and minutes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub called: Called,
}

/// Called off, or did not take place; the reason stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled {
    /// Whether somebody had been invited, and had to be told
    pub was_called: bool,
}

/// A meeting in one of its states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    Planned(Planned),
    Called(Called),
    Held(Held),
    Cancelled(Cancelled),
}

impl Meeting {
    /// Stable name of the state, for columns.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Planned(_) => "planned",
            Self::Called(_) => "called",
            Self::Held(_) => "held",
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// As it is stored; none for a damaged row.
    pub fn from_facts(state: &str, schedule: Schedule, called_on: Option<Date>, moved: u16) -> Option<Self> {
        let called = called_on.map(|called_on| Called { schedule, called_on, moved });
        match state {
            "planned" => Some(Self::Planned(Planned { schedule })),
            "called" => called.map(Self::Called),
            "held" => called.map(|called| Self::Held(Held { called })),
            "cancelled" => Some(Self::Cancelled(Cancelled { was_called: called.is_some() })),
            _ => None,
        }
    }
}

impl Planned {
    /// Another time or place; nobody was told of the one before.
    ///
    /// # Errors
    /// `HasBegun`
    pub fn move_to(self, schedule: Schedule, now: Instant) -> Result<Self, MeetingError> {
        match self.schedule.has_begun(now) {
            true => Err(MeetingError::HasBegun),
            false => Ok(Self { schedule }),
        }
    }

    /// Invitations go out.
    ///
    /// # Errors
    /// `HasBegun`, `NobodyInvited`
    pub fn call(self, invited: usize, today: Date, now: Instant) -> Result<Called, MeetingError> {
        match invited {
            _ if self.schedule.has_begun(now) => Err(MeetingError::HasBegun),
            0 => Err(MeetingError::NobodyInvited),
            _ => Ok(Called { schedule: self.schedule, called_on: today, moved: 0 }),
        }
    }

    pub const fn cancel(self) -> Cancelled {
        Cancelled { was_called: false }
    }
}

impl Called {
    /// Another time after invitations went out: all are told, their answers are asked for anew, and notice counts from
    /// today.
    ///
    /// # Errors
    /// `HasBegun`, `SameTime`
    pub fn move_to(self, schedule: Schedule, today: Date, now: Instant) -> Result<Self, MeetingError> {
        match self.schedule.has_begun(now) {
            true => Err(MeetingError::HasBegun),
            false if schedule == self.schedule => Err(MeetingError::SameTime),
            false => Ok(Self { schedule, called_on: today, moved: self.moved.saturating_add(1) }),
        }
    }

    /// Another place at the same time: everybody is told, answers and notice stand.
    ///
    /// # Errors
    /// `HasBegun`
    pub fn elsewhere(self, now: Instant) -> Result<Self, MeetingError> {
        match self.schedule.has_begun(now) {
            true => Err(MeetingError::HasBegun),
            false => Ok(Self { moved: self.moved.saturating_add(1), ..self }),
        }
    }

    /// # Errors
    /// `HasBegun`: what did not take place is said afterwards, see [`Held::did_not_take_place`].
    pub fn cancel(self, now: Instant) -> Result<Cancelled, MeetingError> {
        match self.schedule.has_begun(now) {
            true => Err(MeetingError::HasBegun),
            false => Ok(Cancelled { was_called: true }),
        }
    }

    /// By the clock, once its time is over.
    ///
    /// # Errors
    /// `NotOverYet`
    pub fn hold(self, now: Instant) -> Result<Held, MeetingError> {
        match self.schedule.is_over(now) {
            true => Ok(Held { called: self }),
            false => Err(MeetingError::NotOverYet),
        }
    }

    /// Whether an invitation may still be answered.
    pub fn takes_answers(&self, now: Instant) -> bool {
        !self.schedule.has_begun(now)
    }
}

impl Held {
    /// Nobody called it off in time, and it did not take place all the same.
    pub const fn did_not_take_place(self) -> Cancelled {
        Cancelled { was_called: true }
    }
}

/// Working days between the day somebody was told and the day of the meeting: 0 for the same or the next working day's eve.
pub fn notice(calendar: &WorkingCalendar, told_on: Date, meets_on: Date) -> i64 {
    calendar.working_days_between(told_on, meets_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const HOUR: i64 = 3_600_000_000;
    const NOW: Instant = Instant::from_micros(1_000 * HOUR);
    const LATER: Instant = Instant::from_micros(2_000 * HOUR);

    fn at(hours: i64) -> Instant {
        Instant::from_micros(NOW.micros() + hours * HOUR)
    }

    fn schedule() -> Schedule {
        Schedule::ahead(at(48), at(50), NOW).unwrap()
    }

    fn called() -> Called {
        Planned { schedule: schedule() }.call(3, date(2026, 11, 2), NOW).unwrap()
    }

    #[test]
    fn a_meeting_lies_ahead_and_ends_after_it_begins() {
        assert_eq!(Schedule::ahead(at(0), at(2), NOW), Err(MeetingError::InThePast));
        assert_eq!(Schedule::ahead(at(-1), at(2), NOW), Err(MeetingError::InThePast));
        assert_eq!(Schedule::ahead(at(2), at(2), NOW), Err(MeetingError::EndsBeforeStart));
        assert_eq!(Schedule::ahead(at(2), at(2 + 73), NOW), Err(MeetingError::TooLong));
        assert_eq!(Schedule::ahead(at(24 * 800), at(24 * 800 + 1), NOW), Err(MeetingError::TooFarAhead));
    }

    /// Planned --> Planned
    #[test]
    fn a_meeting_nobody_was_told_of_moves_without_a_trace() {
        let moved = Planned { schedule: schedule() }.move_to(Schedule::from_facts(at(72), at(73)), NOW);
        assert_eq!(moved.map(|planned| planned.schedule.starts()), Ok(at(72)));
        assert_eq!(Planned { schedule: schedule() }.move_to(schedule(), LATER), Err(MeetingError::HasBegun));
    }

    /// Planned --> Called
    #[test]
    fn a_meeting_is_called_by_inviting_somebody_before_it_begins() {
        let planned = Planned { schedule: schedule() };
        assert_eq!(planned.call(0, date(2026, 11, 2), NOW), Err(MeetingError::NobodyInvited));
        assert_eq!(planned.call(3, date(2026, 11, 2), LATER), Err(MeetingError::HasBegun));
        assert_eq!(called().moved, 0);
    }

    /// Called --> Called
    #[test]
    fn moving_after_invitations_counts_and_notice_begins_anew() {
        let moved = called().move_to(Schedule::from_facts(at(96), at(97)), date(2026, 11, 3), NOW).unwrap();
        assert_eq!((moved.moved, moved.called_on), (1, date(2026, 11, 3)));
        assert_eq!(called().move_to(schedule(), date(2026, 11, 3), NOW), Err(MeetingError::SameTime));
        assert_eq!(
            called().move_to(Schedule::from_facts(at(5_000), at(5_001)), date(2026, 11, 3), LATER),
            Err(MeetingError::HasBegun)
        );
    }

    /// Called --> Called, elsewhere
    #[test]
    fn another_place_counts_as_a_move_and_leaves_notice_as_it_was() {
        let moved = called().elsewhere(NOW).unwrap();
        assert_eq!((moved.moved, moved.called_on), (1, called().called_on));
        assert_eq!(called().elsewhere(LATER), Err(MeetingError::HasBegun));
    }

    /// Planned --> Cancelled, Called --> Cancelled
    #[test]
    fn a_meeting_is_called_off_before_it_begins_and_whoever_was_invited_is_told() {
        assert_eq!(Planned { schedule: schedule() }.cancel(), Cancelled { was_called: false });
        assert_eq!(called().cancel(NOW), Ok(Cancelled { was_called: true }));
        assert_eq!(called().cancel(LATER), Err(MeetingError::HasBegun));
    }

    /// Called --> Held
    #[test]
    fn the_clock_ends_a_meeting_that_nobody_called_off() {
        assert_eq!(called().hold(at(49)), Err(MeetingError::NotOverYet));
        assert!(called().hold(at(50)).is_ok());
        assert!(!called().takes_answers(at(48)) && called().takes_answers(NOW));
    }

    /// Held --> Cancelled
    #[test]
    fn a_meeting_that_did_not_take_place_is_said_so_afterwards() {
        let held = called().hold(LATER).unwrap();
        assert_eq!(held.did_not_take_place(), Cancelled { was_called: true });
    }

    #[test]
    fn every_state_is_read_as_it_was_stored() {
        let day = Some(date(2026, 11, 2));
        for code in ["planned", "called", "held", "cancelled"] {
            assert_eq!(Meeting::from_facts(code, schedule(), day, 1).unwrap().code(), code);
        }
        assert_eq!(Meeting::from_facts("called", schedule(), None, 0), None);
        assert_eq!(Meeting::from_facts("ended", schedule(), day, 0), None);
    }

    proptest! {
        #[test]
        fn notice_never_grows_by_telling_later(told in 0i32..400, later in 0i32..60, ahead in 0i32..90) {
            let day = |days: i32| date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            let calendar = WorkingCalendar::new([date(2026, 8, 17), date(2026, 12, 25)]);
            let meets = day(told + ahead);
            prop_assert!(notice(&calendar, day(told + later), meets) <= notice(&calendar, day(told), meets));
            prop_assert!(notice(&calendar, day(told), meets) >= 0);
        }
    }
}
