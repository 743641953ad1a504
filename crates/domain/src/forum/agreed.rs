//! Changing a rule of the forum: one co-chair proposes, the other agrees or not, or lets the time pass. What nobody answered
//! ends by the clock and may be proposed again; the rule stays as it was.
use crate::calendar::WorkingCalendar;
use crate::organisations::Constituency;
use jiff::civil::Date;
use thiserror::Error;

/// Why a proposal can't be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AgreedError {
    #[error("nobody agrees to their own proposal")]
    OwnProposal,
    #[error("only the side that proposed may withdraw")]
    NotYours,
    #[error("the time for an answer has passed")]
    TooLate,
    #[error("the proposal is answered already")]
    Answered,
    #[error("a proposal about this waits already")]
    Waiting,
    #[error("the value is the one in force")]
    Unchanged,
}

impl AgreedError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OwnProposal => "agreed-error-own",
            Self::NotYours => "agreed-error-not-yours",
            Self::TooLate => "agreed-error-too-late",
            Self::Answered => "agreed-error-answered",
            Self::Waiting => "agreed-error-waiting",
            Self::Unchanged => "agreed-error-unchanged",
        }
    }
}

/// How a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProposalState {
    Open,
    Agreed,
    Declined,
    Lapsed,
    Withdrawn,
}

impl ProposalState {
    pub const ALL: [Self; 5] = [Self::Open, Self::Agreed, Self::Declined, Self::Lapsed, Self::Withdrawn];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Agreed => "agreed",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "proposal-open",
            Self::Agreed => "proposal-agreed",
            Self::Declined => "proposal-declined",
            Self::Lapsed => "proposal-lapsed",
            Self::Withdrawn => "proposal-withdrawn",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == raw)
    }
}

/// A proposal that waits for the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    side: Constituency,
    due: Date,
}

/// How it ended, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    pub state: ProposalState,
    pub on: Date,
}

impl Open {
    /// Put forward today by the co-chair of a side; the other has this many working days.
    pub fn put_forward(side: Constituency, today: Date, days: u16, calendar: &WorkingCalendar) -> Self {
        Self { side, due: calendar.add_working_days(today, days) }
    }

    /// As it is stored.
    ///
    /// # Errors
    /// `Answered` unless the state is open
    pub fn stored(side: Constituency, due: Date, state: ProposalState) -> Result<Self, AgreedError> {
        match state {
            ProposalState::Open => Ok(Self { side, due }),
            _ => Err(AgreedError::Answered),
        }
    }

    pub const fn side(&self) -> Constituency {
        self.side
    }

    /// Last day for an answer
    pub const fn due(&self) -> Date {
        self.due
    }

    fn answered(self, by: Constituency, today: Date, state: ProposalState) -> Result<Ended, AgreedError> {
        if by == self.side {
            return Err(AgreedError::OwnProposal);
        }
        if today > self.due {
            return Err(AgreedError::TooLate);
        }
        Ok(Ended { state, on: today })
    }

    /// The co-chair of the other side agrees: from now on the rule says what was proposed.
    ///
    /// # Errors
    /// `OwnProposal`, `TooLate`
    pub fn agree(self, by: Constituency, today: Date) -> Result<Ended, AgreedError> {
        self.answered(by, today, ProposalState::Agreed)
    }

    /// The other side does not, and says why.
    ///
    /// # Errors
    /// `OwnProposal`, `TooLate`
    pub fn decline(self, by: Constituency, today: Date) -> Result<Ended, AgreedError> {
        self.answered(by, today, ProposalState::Declined)
    }

    /// # Errors
    /// `NotYours`
    pub fn withdraw(self, by: Constituency, today: Date) -> Result<Ended, AgreedError> {
        if by != self.side {
            return Err(AgreedError::NotYours);
        }
        Ok(Ended { state: ProposalState::Withdrawn, on: today })
    }

    /// The clock: ends what nobody answered in time.
    ///
    /// # Errors
    /// The proposal itself while its time lasts.
    pub fn lapse(self, today: Date) -> Result<Ended, Self> {
        if today > self.due { Ok(Ended { state: ProposalState::Lapsed, on: today }) } else { Err(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan as _;
    use jiff::civil::date;
    use proptest::prelude::*;

    const MONDAY: Date = date(2026, 11, 23);
    const OURS: Constituency = Constituency::NonGovernment;
    const THEIRS: Constituency = Constituency::Government;

    fn open() -> Open {
        Open::put_forward(OURS, MONDAY, 5, &WorkingCalendar::new([]))
    }

    /// Open --> Agreed
    #[test]
    fn the_other_side_agrees_within_its_days_and_nobody_agrees_with_themselves() {
        assert_eq!(open().due(), date(2026, 11, 30));
        assert_eq!(open().agree(OURS, MONDAY), Err(AgreedError::OwnProposal));
        let agreed = open().agree(THEIRS, date(2026, 11, 30)).unwrap();
        assert_eq!(agreed, Ended { state: ProposalState::Agreed, on: date(2026, 11, 30) });
        assert_eq!(open().agree(THEIRS, date(2026, 12, 1)), Err(AgreedError::TooLate));
    }

    /// Open --> Declined
    #[test]
    fn the_other_side_may_say_no() {
        assert_eq!(open().decline(THEIRS, MONDAY).map(|ended| ended.state), Ok(ProposalState::Declined));
        assert_eq!(open().decline(OURS, MONDAY), Err(AgreedError::OwnProposal));
    }

    /// Open --> Withdrawn
    #[test]
    fn only_who_proposed_takes_it_back() {
        assert_eq!(open().withdraw(OURS, MONDAY).map(|ended| ended.state), Ok(ProposalState::Withdrawn));
        assert_eq!(open().withdraw(THEIRS, MONDAY), Err(AgreedError::NotYours));
    }

    /// Open --> Lapsed
    #[test]
    fn what_nobody_answers_ends_by_the_clock() {
        assert!(open().lapse(date(2026, 11, 30)).is_err());
        let lapsed = open().lapse(date(2026, 12, 1)).map(|ended| ended.state);
        assert_eq!(lapsed, Ok(ProposalState::Lapsed));
    }

    #[test]
    fn an_answered_proposal_is_answered_once() {
        for state in ProposalState::ALL {
            assert_eq!(ProposalState::parse(state.code()), Some(state));
            let stored = Open::stored(OURS, MONDAY, state);
            assert_eq!(stored.is_ok(), state == ProposalState::Open);
        }
    }

    proptest! {
        /// On every day somebody can end it, or the clock does: nothing waits for ever.
        #[test]
        fn on_every_day_either_an_answer_or_the_clock_ends_it(days in 0u16..60, later in 0i64..400) {
            let open = Open::put_forward(OURS, MONDAY, days, &WorkingCalendar::new([]));
            let day = MONDAY.checked_add(later.days()).unwrap();
            prop_assert_ne!(open.agree(THEIRS, day).is_ok(), open.lapse(day).is_ok());
        }
    }
}
