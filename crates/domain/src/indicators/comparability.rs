//! Whether two figures of the same indicator were made the same way, so that they may stand beside each other.

use std::collections::BTreeSet;

use super::Year;

/// What a figure rests on. A part its source does not give is `None`: not known, which is no sameness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// As cited: "BPS, angka kabupaten/kota di Jawa Timur 2021"
    pub source: String,
    pub method: Option<String>,
    pub unit: String,
    pub year: Year,
    /// The indicator's code without star: `1.3.1` and its national proxy `1.3.1.(a)` are two things
    pub code: String,
    /// Edition of the metadata that defines it
    pub edition: Option<String>,
}

/// In what two figures differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    Source,
    Method,
    Unit,
    Proxy,
    Edition,
    Year,
}

impl Difference {
    pub const ALL: [Self; 6] =
        [Self::Source, Self::Method, Self::Unit, Self::Proxy, Self::Edition, Self::Year];
}

impl Basis {
    /// The body a source names, before what it calls the publication: "BPS".
    pub fn body(&self) -> &str {
        self.source.split([',', ';', '(']).next().unwrap_or_default().trim()
    }

    /// In what the two differ, as far as both say; symmetric, and nothing for the same basis.
    pub fn differs_from(&self, other: &Self) -> BTreeSet<Difference> {
        Difference::ALL
            .into_iter()
            .filter(|difference| match difference {
                Difference::Source => !same(self.body(), other.body()),
                Difference::Method => both_differ(self.method.as_deref(), other.method.as_deref()),
                Difference::Unit => !same(&self.unit, &other.unit),
                Difference::Proxy => !same(&self.code, &other.code),
                Difference::Edition => both_differ(self.edition.as_deref(), other.edition.as_deref()),
                Difference::Year => self.year != other.year,
            })
            .collect()
    }

    /// Parts of which one of the two says nothing, so that nobody can tell whether they differ.
    pub fn unknown_beside(&self, other: &Self) -> BTreeSet<Difference> {
        let is_unknown = |a: &Option<String>, b: &Option<String>| a.is_none() != b.is_none();
        let method = is_unknown(&self.method, &other.method).then_some(Difference::Method);
        let edition = is_unknown(&self.edition, &other.edition).then_some(Difference::Edition);
        method.into_iter().chain(edition).collect()
    }
}

fn both_differ(a: Option<&str>, b: Option<&str>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if !same(a, b))
}

/// The same words, whatever their case and spaces.
fn same(a: &str, b: &str) -> bool {
    let words = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    words(a) == words(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn basis(source: &str, unit: &str, year: i16) -> Basis {
        Basis {
            source: source.to_owned(),
            method: None,
            unit: unit.to_owned(),
            year: Year::new(year).unwrap(),
            code: "1.2.1".to_owned(),
            edition: None,
        }
    }

    #[test]
    fn a_publication_of_the_same_body_is_the_same_source() {
        let (a, b) =
            (basis("BPS, angka kabupaten/kota di Jawa Timur 2021", "%", 2021), basis("bps", "%", 2021));
        assert!(a.differs_from(&b).is_empty());
    }

    #[test]
    fn each_difference_is_named() {
        let own =
            Basis { method: Some("Susenas".into()), edition: Some("III".into()), ..basis("BPS", "%", 2025) };
        let other = Basis {
            method: Some("pendataan".into()),
            edition: Some("II".into()),
            code: "1.2.1.(a)".into(),
            ..basis("Dinas Sosial", "jiwa", 2021)
        };
        assert_eq!(own.differs_from(&other), BTreeSet::from(Difference::ALL));
    }

    #[test]
    fn what_nobody_says_is_unknown_and_no_difference() {
        let own = Basis { method: Some("Susenas".into()), ..basis("BPS", "%", 2021) };
        let other = basis("BPS", "%", 2021);
        assert!(own.differs_from(&other).is_empty());
        assert_eq!(own.unknown_beside(&other), BTreeSet::from([Difference::Method]));
    }

    proptest! {
        #[test]
        fn differing_is_mutual_and_nothing_differs_from_itself(
            a in ("[AB]{1}(, x)?", "[%j]", 2020i16..2023, prop::option::of("[mn]")),
            b in ("[AB]{1}(, x)?", "[%j]", 2020i16..2023, prop::option::of("[mn]")),
        ) {
            let make = |(source, unit, year, method): (String, String, i16, Option<String>)| {
                Basis { method, ..basis(&source, &unit, year) }
            };
            let (a, b) = (make(a), make(b));
            prop_assert_eq!(a.differs_from(&b), b.differs_from(&a));
            prop_assert!(a.differs_from(&a).is_empty());
            prop_assert_eq!(a.unknown_beside(&b), b.unknown_beside(&a));
        }
    }
}
