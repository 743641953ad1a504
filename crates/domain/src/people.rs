//! People: what role they hold and until when, which office they may act for, how they are reached.
//!
//! - [`roles`]: six roles, what each may do, and the row rules
//! - [`offices`]: duties belong to an office; holders and mandates come and go
//! - [`contact`], [`password`]: parsed at the door
//! - [`links`]: one-time links (invitation, new password, one duty)
//! - [`sessions`]: how long a signed-in browser is believed

use jiff::civil::Date;
use std::fmt;
use thiserror::Error;

pub mod contact;
pub mod links;
pub mod offices;
pub mod password;
pub mod roles;
pub mod sessions;

#[cfg(test)]
mod tests;

/// Why something typed about a person or an office can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PeopleError {
    #[error("a name is needed")]
    NoName,
    #[error("a name is longer than {} characters", Name::LONGEST)]
    NameTooLong,
    #[error("neither an e-mail address nor an Indonesian telephone number")]
    BadContact,
    #[error("the password is shorter than {} characters", password::SHORTEST)]
    PasswordTooShort,
    #[error("the password is longer than {} characters", password::LONGEST)]
    PasswordTooLong,
    #[error("the password is one of those tried first")]
    PasswordCommon,
    #[error("the password is the person's own name or contact")]
    PasswordPersonal,
    #[error("not a day")]
    BadDay,
    #[error("the term ends before it begins")]
    EndsBeforeBegins,
    #[error("unknown role")]
    UnknownRole,
    #[error("unknown kind of holder")]
    UnknownHolding,
    #[error("this needs the number of a letter")]
    NoLetter,
    #[error("this role is held for an organisation")]
    NoOrganisation,
    #[error("another tenure begins within this one")]
    LaterHolder,
}

impl PeopleError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoName => "people-error-no-name",
            Self::NameTooLong => "people-error-name-too-long",
            Self::BadContact => "people-error-bad-contact",
            Self::PasswordTooShort => "people-error-password-short",
            Self::PasswordTooLong => "people-error-password-long",
            Self::PasswordCommon => "people-error-password-common",
            Self::PasswordPersonal => "people-error-password-personal",
            Self::BadDay => "people-error-bad-day",
            Self::EndsBeforeBegins => "people-error-ends-before-begins",
            Self::UnknownRole => "people-error-unknown-role",
            Self::UnknownHolding => "people-error-unknown-holding",
            Self::NoLetter => "people-error-no-letter",
            Self::NoOrganisation => "people-error-no-organisation",
            Self::LaterHolder => "people-error-later-holder",
        }
    }
}

/// A name of a person or an office: spaces folded, no control characters, at most 120 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    pub const LONGEST: usize = 120;

    /// # Errors
    /// `NoName`, `NameTooLong`
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let cleaned: String = raw.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Err(PeopleError::NoName),
            count if count > Self::LONGEST => Err(PeopleError::NameTooLong),
            _ => Ok(Self(name)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The days on which something is held, both ends included, in the region's time zone. Without an end it lasts until
/// it is ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    from: Date,
    until: Option<Date>,
}

impl Term {
    /// # Errors
    /// `EndsBeforeBegins`; a term of one day is fine.
    pub fn new(from: Date, until: Option<Date>) -> Result<Self, PeopleError> {
        match until {
            Some(until) if until < from => Err(PeopleError::EndsBeforeBegins),
            _ => Ok(Self { from, until }),
        }
    }

    /// Reads two ISO days as a form or a row has them; an empty end is none.
    ///
    /// # Errors
    /// `BadDay`, `EndsBeforeBegins`
    pub fn parse(from: &str, until: &str) -> Result<Self, PeopleError> {
        let day = |text: &str| text.trim().parse::<Date>().map_err(|_| PeopleError::BadDay);
        let until = if until.trim().is_empty() { None } else { Some(day(until)?) };
        Self::new(day(from)?, until)
    }

    pub const fn from(&self) -> Date {
        self.from
    }

    pub const fn until(&self) -> Option<Date> {
        self.until
    }

    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The same term, over on `last`; one that was to end sooner keeps its end.
    #[must_use]
    pub fn ended(self, last: Date) -> Self {
        let until = self.until.map_or(last, |until| until.min(last));
        Self { from: self.from, until: Some(until.max(self.from)) }
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_in_time = |a: &Self, b: &Self| b.until.is_none_or(|until| a.from <= until);
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}
