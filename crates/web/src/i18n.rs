//! Texts in two languages: Fluent files by feature, numbers and dates by locale.
//!
//! A text is asked for by its literal key, so that a test can find keys that nothing uses. Enums go to their key by one
//! function with literal arms; catalogue names are the only computed keys, and a test enumerates all of them.
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{M, MD, YMD, YMDE};
use icu::decimal::DecimalFormatter;
use std::sync::LazyLock;

/// The languages of the pages. Indonesian comes first and has no prefix in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locale {
    Id,
    En,
}

/// The files of one feature in both languages.
struct Texts {
    name: &'static str,
    id: &'static str,
    en: &'static str,
}

macro_rules! texts {
    ($($name:ident)+) => {
        &[$(Texts {
            name: stringify!($name),
            id: include_str!(concat!("../locales/id/", stringify!($name), ".ftl")),
            en: include_str!(concat!("../locales/en/", stringify!($name), ".ftl")),
        }),+]
    };
}

/// Files by feature, one a line.
const TEXTS: &[Texts] = texts! {
    api
    attendance
    calendar
    catalogue
    common
    contributions
    decisions
    desk
    errors
    figures
    files
    forum
    forum_desk
    follow_ups
    goals
    health
    home
    house_rules
    import_pages
    imports
    indicators
    look
    mail
    matrices
    meetings
    messages
    minutes
    missing
    offices
    organisations
    people
    places
    plan
    plan_document
    processes
    plan_editor
    programmes
    record
    search
    settings
    tables
    texts
    withdrawals
    workbooks
};

struct Language {
    bundle: FluentBundle<FluentResource>,
    decimal: DecimalFormatter,
    month: DateTimeFormatter<M>,
    day_and_month: DateTimeFormatter<MD>,
    date: DateTimeFormatter<YMD>,
    date_with_day: DateTimeFormatter<YMDE>,
}

static INDONESIAN: LazyLock<Language> = LazyLock::new(|| Language::load("id", |texts| texts.id));
static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::load("en", |texts| texts.en));

impl Language {
    // The texts are compiled in and a test reads every one of them, so a fault here can't reach a user.
    #[allow(clippy::expect_used)]
    fn load(tag: &str, text: fn(&Texts) -> &'static str) -> Self {
        let id: unic_langid::LanguageIdentifier = tag.parse().expect("a language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for texts in TEXTS {
            let name = texts.name;
            let resource = match FluentResource::try_new(text(texts).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    tracing::error!(file = name, ?errors, "Fluent file has faults");
                    resource
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(file = name, ?errors, "Fluent file repeats a key");
            }
        }
        // English as the neighbours write it: day before month.
        let icu_tag = if tag == "en" { "en-GB" } else { tag };
        let locale: icu::locale::Locale = icu_tag.parse().expect("a language tag");
        Self {
            bundle,
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).expect("compiled data"),
            month: DateTimeFormatter::try_new((&locale).into(), M::long()).expect("compiled data"),
            day_and_month: DateTimeFormatter::try_new((&locale).into(), MD::long()).expect("compiled data"),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect("compiled data"),
            date_with_day: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).expect("compiled data"),
        }
    }
}

/// One argument of a text. Numbers choose plural forms; what is shown is formatted beforehand.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

impl Locale {
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// What stands before every path of this language.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Id => "",
            Self::En => "/en",
        }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }

    fn language(self) -> &'static Language {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }

    /// Files of this language with their names, for the tests that read them.
    pub fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        TEXTS.iter().map(move |texts| (texts.name, if self == Self::Id { texts.id } else { texts.en }))
    }

    /// A text without arguments.
    pub fn t(self, key: &str) -> String {
        self.ta(key, &[])
    }

    /// A text with arguments. A missing key is logged and shows itself: tests keep that from happening.
    pub fn ta(self, key: &str, args: &[Arg<'_>]) -> String {
        let bundle = &self.language().bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.tag(), "text is missing");
            return key.to_owned();
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "text has faults");
        }
        text.into_owned()
    }

    /// Whether a text exists under this key.
    pub fn has(self, key: &str) -> bool {
        self.language().bundle.has_message(key)
    }

    /// Decimal text (`1234.50`) as people of this language write it: `1.234,50` or `1,234.50`. Text that is no number
    /// comes back as it is.
    pub fn number(self, decimal: &str) -> String {
        match decimal.trim().parse::<fixed_decimal::Decimal>() {
            Ok(number) => self.language().decimal.format_to_string(&number),
            Err(_) => decimal.to_owned(),
        }
    }

    pub fn count(self, number: i64) -> String {
        self.language().decimal.format_to_string(&fixed_decimal::Decimal::from(number))
    }

    /// `23 November 2026`, in both languages.
    pub fn date(self, date: jiff::civil::Date) -> String {
        match icu_date(date) {
            Some(day) => self.language().date.format(&day).to_string(),
            None => date.to_string(),
        }
    }

    /// `23 November`.
    pub fn day_and_month(self, date: jiff::civil::Date) -> String {
        match icu_date(date) {
            Some(day) => self.language().day_and_month.format(&day).to_string(),
            None => date.to_string(),
        }
    }

    /// `November`.
    pub fn month(self, date: jiff::civil::Date) -> String {
        match icu_date(date) {
            Some(day) => self.language().month.format(&day).to_string(),
            None => date.to_string(),
        }
    }

    /// `Senin, 23 November 2026`.
    pub fn date_with_day(self, date: jiff::civil::Date) -> String {
        match icu_date(date) {
            Some(day) => self.language().date_with_day.format(&day).to_string(),
            None => date.to_string(),
        }
    }
}

fn icu_date(date: jiff::civil::Date) -> Option<icu::calendar::Date<icu::calendar::Iso>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    icu::calendar::Date::try_new_iso(i32::from(date.year()), month, day).ok()
}

/// Name of a goal: our own plain words.
pub fn goal_name(locale: Locale, goal: rembuk_domain::codes::GoalNumber) -> String {
    locale.t(&format!("goal-{}", goal.get()))
}

/// What a goal is about, in one sentence.
pub fn goal_about(locale: Locale, goal: rembuk_domain::codes::GoalNumber) -> String {
    locale.t(&format!("goal-{}-about", goal.get()))
}

/// Name of an SDG target: our own plain words.
pub fn target_name(locale: Locale, target: rembuk_domain::codes::TargetCode) -> String {
    locale.t(&format!("target-{}", target.key_part()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        assert_eq!(Locale::Id.number("1234567.80"), "1.234.567,80");
        assert_eq!(Locale::En.number("1234567.80"), "1,234,567.80");
        assert_eq!(Locale::Id.number("-0.5"), "-0,5");
        assert_eq!(Locale::Id.number("tidak ada"), "tidak ada");
    }

    #[test]
    fn dates_are_said_as_people_say_them() {
        let day = jiff::civil::date(2026, 11, 23);
        assert_eq!(Locale::Id.date(day), "23 November 2026");
        assert_eq!(Locale::Id.date_with_day(day), "Senin, 23 November 2026");
        assert!(Locale::En.date_with_day(day).starts_with("Monday"));
    }
}
