//! Offices: duties belong to them and stay when holders change. Who acts for an office does so as its holder, or by a
//! mandate while it lasts (Law 30/2014 on government administration, articles 11 to 14).
use super::{PeopleError, Term};
use jiff::civil::Date;
use uuid::Uuid;

/// How an office is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holding {
    /// Appointed to it
    Definitive,
    /// Plt.: acting while there is no definitive holder
    Acting,
    /// Plh.: acting while the definitive holder is away
    Daily,
}

impl Holding {
    pub const ALL: [Self; 3] = [Self::Definitive, Self::Acting, Self::Daily];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Definitive => "definitive",
            Self::Acting => "acting",
            Self::Daily => "daily",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Definitive => "holding-definitive",
            Self::Acting => "holding-acting",
            Self::Daily => "holding-daily",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownHolding`
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw.trim()).ok_or(PeopleError::UnknownHolding)
    }
}

/// Number and day of the letter an appointment or mandate rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    number: String,
    on: Option<Date>,
}

impl Letter {
    /// Longest number taken, in characters
    pub const LONGEST: usize = 120;

    /// # Errors
    /// `NoLetter` if the number is empty or too long, `BadDay`
    pub fn parse(number: &str, on: &str) -> Result<Self, PeopleError> {
        let number = number.split_whitespace().collect::<Vec<_>>().join(" ");
        if number.is_empty() || number.chars().count() > Self::LONGEST {
            return Err(PeopleError::NoLetter);
        }
        let on = match on.trim() {
            "" => None,
            day => Some(day.parse().map_err(|_| PeopleError::BadDay)?),
        };
        Ok(Self { number, on })
    }

    pub fn number(&self) -> &str {
        &self.number
    }

    pub const fn on(&self) -> Option<Date> {
        self.on
    }
}

/// One holder's time in an office. Public; who the person is stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    pub id: Uuid,
    pub office: Uuid,
    pub holding: Holding,
    pub term: Term,
}

/// A right to act for an office beside its holder, by letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub id: Uuid,
    pub office: Uuid,
    pub term: Term,
}

/// What one person may act by: the tenures and mandates that are theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Powers {
    pub tenures: Vec<Tenure>,
    pub mandates: Vec<Mandate>,
}

/// By what somebody acts for an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActingBy {
    Holder(Holding),
    Mandate,
}

/// Whether this person may act for the office on this day, and by what. Holding it comes before a mandate.
pub fn may_act_for(powers: &Powers, office: Uuid, day: Date) -> Option<ActingBy> {
    let held = powers.tenures.iter().find(|tenure| tenure.office == office && tenure.term.covers(day));
    if let Some(tenure) = held {
        return Some(ActingBy::Holder(tenure.holding));
    }
    powers
        .mandates
        .iter()
        .any(|mandate| mandate.office == office && mandate.term.covers(day))
        .then_some(ActingBy::Mandate)
}

/// The office on a day, as anyone may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occupancy {
    Held(Holding),
    Vacant,
}

/// Who holds the office: while a Plh. or Plt. acts, that is said rather than who is away.
pub fn occupancy<'a>(tenures: impl IntoIterator<Item = &'a Tenure>, day: Date) -> Occupancy {
    tenures
        .into_iter()
        .filter(|tenure| tenure.term.covers(day))
        .map(|tenure| tenure.holding)
        .max()
        .map_or(Occupancy::Vacant, Occupancy::Held)
}

/// What a new holder does to the tenures before: a definitive one or a Plt. ends every tenure, a Plh. ends only a Plh.
/// Returns ids and the terms they get; none for a tenure that began on the very day and so never lasted one.
///
/// The duties of the office are not touched: they never belonged to the person.
///
/// # Errors
/// `LaterHolder` if somebody else's tenure begins later, within the new term: that one must be ended first.
pub fn handover(
    current: &[Tenure],
    holding: Holding,
    new: &Term,
) -> Result<Vec<(Uuid, Option<Term>)>, PeopleError> {
    let from = new.from();
    let is_daily = |tenure: &Tenure| tenure.holding == Holding::Daily;
    // Somebody may stand in for the new holder later on; nobody else may hold the office meanwhile.
    let is_taken = current
        .iter()
        .filter(|tenure| is_daily(tenure) == (holding == Holding::Daily))
        .any(|tenure| tenure.term.from() > from && tenure.term.overlaps(new));
    if is_taken {
        return Err(PeopleError::LaterHolder);
    }
    Ok(current
        .iter()
        .filter(|tenure| holding != Holding::Daily || is_daily(tenure))
        .filter(|tenure| tenure.term.covers(from))
        .map(|tenure| {
            let last = from.yesterday().ok().filter(|last| *last >= tenure.term.from());
            (tenure.id, last.map(|last| tenure.term.ended(last)))
        })
        .collect())
}
