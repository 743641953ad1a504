//! The population group a value is about.

use std::fmt::Write as _;

use super::IndicatorError;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    Female,
    Male,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disability {
    With,
    Without,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Residence {
    Urban,
    Rural,
}

/// The population group a value is about; every field `None` is the total. Empty texts count as `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    /// Code of a place below the region ("35.09.01")
    pub place: Option<String>,
    pub sex: Option<Sex>,
    /// Age in years as the source gives it ("15-24", "0-4", "60+")
    pub age: Option<String>,
    pub disability: Option<Disability>,
    pub residence: Option<Residence>,
    /// Quintile "q1" (poorest) to "q5", or the source's own class ("b40")
    pub wealth: Option<String>,
}

impl Sex {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "f",
            Self::Male => "m",
        }
    }
}

impl Disability {
    pub const fn code(self) -> &'static str {
        match self {
            Self::With => "with",
            Self::Without => "without",
        }
    }
}

impl Residence {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Urban => "urban",
            Self::Rural => "rural",
        }
    }
}

impl Group {
    /// The whole population of the region.
    pub fn is_total(&self) -> bool {
        self.key().is_empty()
    }

    /// Stable text: "" for the total, else fields in a fixed order: "sex=f;age=15-24". The signs `;`, `=` and `%`
    /// inside a text are escaped as in addresses.
    pub fn key(&self) -> String {
        let fields = [
            ("place", self.place.as_deref()),
            ("sex", self.sex.map(Sex::code)),
            ("age", self.age.as_deref()),
            ("disability", self.disability.map(Disability::code)),
            ("residence", self.residence.map(Residence::code)),
            ("wealth", self.wealth.as_deref()),
        ];
        let mut key = String::new();
        for (name, value) in fields {
            let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
            let separator = if key.is_empty() { "" } else { ";" };
            // Writing to a String cannot fail.
            let _ = write!(key, "{separator}{name}={}", escape(value));
        }
        key
    }

    /// The inverse of [`key`](Self::key).
    ///
    /// # Errors
    /// An unknown or repeated field, an empty or unknown value.
    pub fn parse_key(key: &str) -> Result<Self, IndicatorError> {
        let unknown = || IndicatorError::UnknownGroup { raw: key.to_owned() };
        let mut group = Self::default();
        for field in key.split(';').filter(|_| !key.is_empty()) {
            let (name, value) = field.split_once('=').ok_or_else(unknown)?;
            let value = unescape(value).filter(|value| !value.is_empty()).ok_or_else(unknown)?;
            let fresh = match (name, value.as_str()) {
                ("place", _) => group.place.replace(value).is_none(),
                ("age", _) => group.age.replace(value).is_none(),
                ("wealth", _) => group.wealth.replace(value).is_none(),
                ("sex", "f") => group.sex.replace(Sex::Female).is_none(),
                ("sex", "m") => group.sex.replace(Sex::Male).is_none(),
                ("disability", "with") => group.disability.replace(Disability::With).is_none(),
                ("disability", "without") => group.disability.replace(Disability::Without).is_none(),
                ("residence", "urban") => group.residence.replace(Residence::Urban).is_none(),
                ("residence", "rural") => group.residence.replace(Residence::Rural).is_none(),
                _ => false,
            };
            if !fresh {
                return Err(unknown());
            }
        }
        Ok(group)
    }
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace(';', "%3B").replace('=', "%3D")
}

/// `None` for a text that `escape` cannot have written.
fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    if text.contains('=') {
        return None;
    }
    for part in parts {
        let (sign, rest) = [("25", '%'), ("3B", ';'), ("3D", '=')]
            .into_iter()
            .find_map(|(code, sign)| part.strip_prefix(code).map(|rest| (sign, rest)))?;
        out.push(sign);
        out.push_str(rest);
    }
    Some(out)
}
