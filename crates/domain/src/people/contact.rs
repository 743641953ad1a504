//! How a person is reached: an e-mail address or an Indonesian telephone number. One parser, one canonical form, so
//! that one person can't have two accounts by spelling.
use super::PeopleError;
use std::fmt;

/// Canonical: an e-mail address in lower case, or a telephone number by E.164 (`+628123456789`).
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Contact {
    Email(String),
    Phone(String),
}

impl Contact {
    /// Accepts `nama@kantor.go.id`, `0812-3456-7890`, `62 812 …`, `+62 (331) 487 654`.
    ///
    /// # Errors
    /// `BadContact`
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let text = raw.trim();
        if text.contains('@') { email(text) } else { phone(text) }
    }

    /// The canonical text, as it is stored and compared.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(text) | Self::Phone(text) => text,
        }
    }

    /// Stable name of the kind, for columns and text keys.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Email(_) => "email",
            Self::Phone(_) => "phone",
        }
    }
}

impl fmt::Display for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Logs must not tell who was invited.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contact({}, …)", self.kind())
    }
}

/// What RFC 5321 allows without quotes, with a dot in the domain: a mailbox that a mail server elsewhere can find.
fn email(text: &str) -> Result<Contact, PeopleError> {
    let (local, domain) = text.rsplit_once('@').ok_or(PeopleError::BadContact)?;
    let local_is_sound = (1..=64).contains(&local.len())
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b));
    let label_is_sound = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    let domain_is_sound = domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(label_is_sound)
        && top.bytes().any(|b| b.is_ascii_alphabetic());
    if local_is_sound && domain_is_sound {
        Ok(Contact::Email(text.to_ascii_lowercase()))
    } else {
        Err(PeopleError::BadContact)
    }
}

/// National numbers begin with 0; what follows +62 has 8 to 12 digits (mobile 8…, fixed by area code) and does not
/// begin with 0 or 1.
fn phone(text: &str) -> Result<Contact, PeopleError> {
    let is_separator = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/');
    let (plus, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    if !rest.chars().all(|c| c.is_ascii_digit() || is_separator(c)) {
        return Err(PeopleError::BadContact);
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let national = match (digits.strip_prefix("62"), digits.strip_prefix('0')) {
        // +62 (0)812 …: the zero of the national form is often left in.
        (Some(national), _) => national.strip_prefix('0').unwrap_or(national),
        (None, Some(national)) if !plus => national,
        _ => return Err(PeopleError::BadContact),
    };
    let is_sound = (8..=12).contains(&national.len()) && !national.starts_with(['0', '1']);
    if is_sound { Ok(Contact::Phone(format!("+62{national}"))) } else { Err(PeopleError::BadContact) }
}
