//! The rules that a region may set otherwise than we do: which there are, what they may say, what holds where nobody said
//! anything. Values are kept as short texts, each in one spelling.
use jiff::civil::Date;
use thiserror::Error;

/// A rule of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// How a figure is judged that neither reached its target nor moved
    Unchanged,
    /// Month and day of the following year on which a yearly figure is due
    FigureDue,
    /// Working days within which the secretariat checks a figure that was sent
    CheckDays,
    /// The side of the parliament (DPRD) in the forum
    CouncilSide,
    /// Percent of the civil society seats whose yes a decision needs beside that of its side; 0: none
    CivilSocietyThreshold,
    /// Working days within which the other co-chair answers a proposed change of a rule
    ProposalDays,
    /// Working days until a contribution is passed on
    AssignDays,
    /// Working days until it is answered, once it was passed on
    AnswerDays,
    /// Working days for the contributor's word on the answer
    SettleDays,
    /// Working days within which co-chairs approve an agenda
    AgendaDays,
    /// Working days after which the clock asks in writing what nobody asked the forum
    MotionDays,
    /// Days of a vote in writing that the clock began
    BallotDays,
    /// Working days within which an organisation may have its line of attendance corrected
    AttendanceDays,
    /// Working days within which minutes are written
    MinutesDays,
    /// Working days within which whoever was invited objects to minutes
    ObjectionDays,
    /// Working days after that within which co-chairs approve minutes
    ApprovalDays,
    /// Working days within which a report of "done" is looked at
    FollowUpDays,
}

/// What the value of a rule looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One of these codes
    Choice(&'static [&'static str]),
    /// Month and day, `3-31`; a day that not every year has is no day to count on
    DayOfYear,
    /// A whole number of days
    Days { least: u16, most: u16 },
    /// A whole percentage, 0 to 100
    Percent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SettingError {
    #[error("not one of the choices")]
    NoSuchChoice,
    #[error("no such day, or a day that not every year has")]
    NoSuchDay,
    #[error("not a whole number of days within the limits")]
    OutOfRange,
    #[error("not a whole percentage from 0 to 100")]
    NoPercentage,
}

impl SettingError {
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoSuchChoice => "setting-error-choice",
            Self::NoSuchDay => "setting-error-day",
            Self::OutOfRange => "setting-error-days",
            Self::NoPercentage => "setting-error-percent",
        }
    }
}

impl Rule {
    pub const ALL: [Self; 17] = [
        Self::Unchanged,
        Self::FigureDue,
        Self::CheckDays,
        Self::CouncilSide,
        Self::CivilSocietyThreshold,
        Self::ProposalDays,
        Self::AssignDays,
        Self::AnswerDays,
        Self::SettleDays,
        Self::AgendaDays,
        Self::MotionDays,
        Self::BallotDays,
        Self::AttendanceDays,
        Self::MinutesDays,
        Self::ObjectionDays,
        Self::ApprovalDays,
        Self::FollowUpDays,
    ];

    /// Stable name in columns, addresses and the record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unchanged => "status.unchanged",
            Self::FigureDue => "figures.due",
            Self::CheckDays => "figures.check-days",
            Self::CouncilSide => "forum.council-side",
            Self::CivilSocietyThreshold => "forum.civil-society-threshold",
            Self::ProposalDays => "forum.proposal-days",
            Self::AssignDays => "contributions.assign-days",
            Self::AnswerDays => "contributions.answer-days",
            Self::SettleDays => "contributions.settle-days",
            Self::AgendaDays => "forum.agenda-days",
            Self::MotionDays => "forum.motion-days",
            Self::BallotDays => "forum.ballot-days",
            Self::AttendanceDays => "forum.attendance-days",
            Self::MinutesDays => "forum.minutes-days",
            Self::ObjectionDays => "forum.minutes-objection-days",
            Self::ApprovalDays => "forum.minutes-approval-days",
            Self::FollowUpDays => "forum.follow-up-days",
        }
    }

    /// Reads a stable name.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// A rule of the forum: once there is one, it changes only where both co-chairs agree.
    pub fn is_of_forum(self) -> bool {
        self.code().starts_with("forum.")
    }

    pub const fn shape(self) -> Shape {
        match self {
            Self::Unchanged => Shape::Choice(&["needs-attention", "on-track"]),
            Self::FigureDue => Shape::DayOfYear,
            Self::CheckDays | Self::ProposalDays | Self::AssignDays | Self::AnswerDays | Self::SettleDays => {
                Shape::Days { least: 1, most: 60 }
            }
            Self::MotionDays => Shape::Days { least: 1, most: 60 },
            Self::CouncilSide => Shape::Choice(&["government", "non-government"]),
            Self::CivilSocietyThreshold => Shape::Percent,
            Self::AgendaDays => Shape::Days { least: 1, most: 20 },
            Self::BallotDays => Shape::Days { least: 3, most: 60 },
            Self::AttendanceDays => Shape::Days { least: 1, most: 20 },
            Self::MinutesDays => Shape::Days { least: 1, most: 30 },
            Self::ObjectionDays => Shape::Days { least: 1, most: 20 },
            Self::ApprovalDays => Shape::Days { least: 1, most: 20 },
            Self::FollowUpDays => Shape::Days { least: 1, most: 60 },
        }
    }

    /// What holds where the region said nothing.
    pub const fn default(self) -> &'static str {
        match self {
            Self::Unchanged => "needs-attention",
            Self::FigureDue => "3-31",
            Self::CouncilSide => "government",
            Self::CivilSocietyThreshold => "0",
            Self::AssignDays | Self::AgendaDays => "3",
            Self::CheckDays | Self::ProposalDays | Self::AnswerDays | Self::SettleDays => "10",
            Self::MotionDays => "10",
            Self::BallotDays => "7",
            Self::AttendanceDays => "5",
            Self::MinutesDays => "7",
            Self::ObjectionDays => "5",
            Self::ApprovalDays => "5",
            Self::FollowUpDays => "10",
        }
    }

    /// A value in its one spelling.
    ///
    /// # Errors
    /// Why it is none of this rule.
    pub fn parse(self, raw: &str) -> Result<String, SettingError> {
        let raw = raw.trim();
        match self.shape() {
            Shape::Choice(choices) => choices
                .iter()
                .find(|code| **code == raw)
                .map(ToString::to_string)
                .ok_or(SettingError::NoSuchChoice),
            Shape::DayOfYear => {
                let (month, day) = day_of_year(raw).ok_or(SettingError::NoSuchDay)?;
                Ok(format!("{month}-{day}"))
            }
            Shape::Days { least, most } => {
                let days: u16 = raw.parse().map_err(|_| SettingError::OutOfRange)?;
                (least..=most).contains(&days).then(|| days.to_string()).ok_or(SettingError::OutOfRange)
            }
            Shape::Percent => {
                let percent: u8 =
                    raw.trim_end_matches('%').trim_end().parse().map_err(|_| SettingError::NoPercentage)?;
                (percent <= 100).then(|| percent.to_string()).ok_or(SettingError::NoPercentage)
            }
        }
    }

    /// The value in force: what is stored if it can be read, else the default.
    pub fn in_force(self, stored: Option<&str>) -> String {
        stored.and_then(|value| self.parse(value).ok()).unwrap_or_else(|| self.default().to_owned())
    }
}

/// Month and day of `3-31`; none for what is no day in every year.
pub fn day_of_year(raw: &str) -> Option<(i8, i8)> {
    let (month, day) = raw.split_once('-')?;
    let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    // 2025 is no leap year.
    Date::new(2025, month, day).ok().map(|_| (month, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_default_is_a_value_of_its_rule_in_its_one_spelling() {
        for rule in Rule::ALL {
            assert_eq!(rule.parse(rule.default()).as_deref(), Ok(rule.default()));
            assert_eq!(Rule::find(rule.code()), Some(rule));
        }
    }

    #[test]
    fn a_day_that_not_every_year_has_is_refused() {
        assert_eq!(Rule::FigureDue.parse("2-29"), Err(SettingError::NoSuchDay));
        assert_eq!(Rule::FigureDue.parse("4-31"), Err(SettingError::NoSuchDay));
        assert_eq!(Rule::FigureDue.parse(" 04-05 ").as_deref(), Ok("4-5"));
    }

    #[test]
    fn a_damaged_value_falls_back_to_the_default() {
        assert_eq!(Rule::Unchanged.in_force(Some("green")), "needs-attention");
        assert_eq!(Rule::Unchanged.in_force(Some("on-track")), "on-track");
        assert_eq!(Rule::FigureDue.in_force(None), "3-31");
    }

    proptest! {
        #[test]
        fn what_a_rule_takes_it_spells_in_one_way(raw in "[0-9 -]{0,6}|[a-z-]{0,16}") {
            for rule in Rule::ALL {
                if let Ok(value) = rule.parse(&raw) {
                    prop_assert_eq!(rule.parse(&value), Ok(value));
                }
            }
        }
    }
}
