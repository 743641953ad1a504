//! Invitations to a meeting and their answers: who comes in what office. Names are asked of nobody.

use jiff::civil::Date;
use thiserror::Error;

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InvitationError {
    #[error("it was answered meanwhile")]
    AnsweredMeanwhile,
    #[error("the meeting has begun, or is called off")]
    TooLate,
    #[error("whoever is sent needs a mandate: the number of the letter, or its file")]
    NoMandate,
    #[error("in what office somebody comes must be said")]
    NoOffice,
    #[error("none of the answers")]
    UnknownAnswer,
}

impl InvitationError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AnsweredMeanwhile => "invitation-error-answered",
            Self::TooLate => "invitation-error-late",
            Self::NoMandate => "invitation-error-mandate",
            Self::NoOffice => "invitation-error-office",
            Self::UnknownAnswer => "invitation-error-answer",
        }
    }
}

/// What somebody invited answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Whoever is invited comes: the head of the office, the seat's representative or alternate.
    Comes,
    /// Somebody else comes, with a mandate.
    Sends,
    DoesNot,
}

impl Answer {
    pub const ALL: [Self; 3] = [Self::Comes, Self::Sends, Self::DoesNot];
    /// In the column where nothing was answered
    pub const NONE: &'static str = "none";

    /// Stable name for columns and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Comes => "comes",
            Self::Sends => "sends",
            Self::DoesNot => "does-not",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comes => "invitation-comes",
            Self::Sends => "invitation-sends",
            Self::DoesNot => "invitation-does-not",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownAnswer`
    pub fn parse(raw: &str) -> Result<Self, InvitationError> {
        Self::ALL.into_iter().find(|answer| answer.code() == raw).ok_or(InvitationError::UnknownAnswer)
    }
}

/// What came back on an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub answer: Answer,
    /// "Kepala Bidang PSDA": in what office somebody comes, never a name; none for whoever does not come
    pub office: Option<String>,
    pub has_letter: bool,
}

impl Reply {
    /// # Errors
    /// `NoOffice`, `NoMandate`
    pub fn new(answer: Answer, office: &str, has_letter: bool) -> Result<Self, InvitationError> {
        match (answer, office.trim()) {
            (Answer::DoesNot, _) => Ok(Self { answer, office: None, has_letter: false }),
            (_, "") => Err(InvitationError::NoOffice),
            (Answer::Sends, _) if !has_letter => Err(InvitationError::NoMandate),
            (_, office) => Ok(Self { answer, office: Some(office.to_owned()), has_letter }),
        }
    }
}

/// Told, and not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    pub invited_on: Date,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub invited_on: Date,
    pub answered_on: Date,
    pub reply: Reply,
}

/// An invitation in one of its states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invitation {
    Open(Open),
    Answered(Answered),
}

impl Open {
    /// # Errors
    /// `TooLate` where the meeting takes no answers any more
    pub fn answer(self, reply: Reply, on: Date, takes_answers: bool) -> Result<Answered, InvitationError> {
        match takes_answers {
            true => Ok(Answered { invited_on: self.invited_on, answered_on: on, reply }),
            false => Err(InvitationError::TooLate),
        }
    }
}

impl Answered {
    /// Another answer: people fall ill. `has_seen` says that whoever answers knows of the first one, which may have been
    /// given by somebody else of the same office.
    ///
    /// # Errors
    /// `TooLate`, `AnsweredMeanwhile`
    pub fn answer_again(
        self,
        reply: Reply,
        on: Date,
        takes_answers: bool,
        has_seen: bool,
    ) -> Result<Self, InvitationError> {
        match (takes_answers, has_seen) {
            (false, _) => Err(InvitationError::TooLate),
            (true, false) => Err(InvitationError::AnsweredMeanwhile),
            (true, true) => Ok(Self { answered_on: on, reply, ..self }),
        }
    }

    /// The meeting was moved: who comes is asked anew, and notice counts from the day of telling.
    pub fn asked_anew(self, on: Date) -> Open {
        Open { invited_on: on }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const DAY: Date = date(2026, 11, 2);

    fn comes() -> Reply {
        Reply::new(Answer::Comes, "Kepala Dinas", false).unwrap()
    }

    /// Open --> Answered
    #[test]
    fn an_invitation_is_answered_before_the_meeting_begins() {
        let open = Open { invited_on: DAY };
        assert_eq!(open.clone().answer(comes(), DAY, false), Err(InvitationError::TooLate));
        assert_eq!(open.answer(comes(), DAY, true).map(|answered| answered.reply), Ok(comes()));
    }

    #[test]
    fn whoever_is_sent_needs_a_mandate_and_an_office() {
        assert_eq!(Reply::new(Answer::Sends, "Staf", false), Err(InvitationError::NoMandate));
        assert_eq!(Reply::new(Answer::Sends, " ", true), Err(InvitationError::NoOffice));
        assert_eq!(Reply::new(Answer::Comes, "", false), Err(InvitationError::NoOffice));
        assert!(Reply::new(Answer::Sends, "Staf", true).is_ok());
    }

    #[test]
    fn whoever_does_not_come_is_asked_nothing_more() {
        let reply = Reply::new(Answer::DoesNot, "", false).unwrap();
        assert_eq!((reply.office, reply.has_letter), (None, false));
    }

    /// Answered --> Answered
    #[test]
    fn a_second_answer_counts_only_if_the_first_was_seen() {
        let answered = Open { invited_on: DAY }.answer(comes(), DAY, true).unwrap();
        let second = Reply::new(Answer::DoesNot, "", false).unwrap();
        let again = |has_seen, open| answered.clone().answer_again(second.clone(), DAY, open, has_seen);
        assert_eq!(again(false, true), Err(InvitationError::AnsweredMeanwhile));
        assert_eq!(again(true, false), Err(InvitationError::TooLate));
        assert_eq!(again(true, true).map(|answered| answered.reply), Ok(second.clone()));
    }

    /// Answered --> Open
    #[test]
    fn a_moved_meeting_asks_anew() {
        let answered = Open { invited_on: DAY }.answer(comes(), DAY, true).unwrap();
        assert_eq!(answered.asked_anew(date(2026, 11, 4)).invited_on, date(2026, 11, 4));
    }
}
