//! Words about entered figures and the calendar, for the record and for pages.
use crate::html::arg;
use crate::i18n::Locale;
use jiff::civil::Date;
use serde_json::Value;

/// A day of an entry's payload, in words.
fn day(locale: Locale, payload: &Value, name: &str) -> String {
    let text = payload.get(name).and_then(Value::as_str).unwrap_or_default();
    text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| locale.date(day))
}

/// What an entry of the record tells, where it is about the calendar, windows or entered figures.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    Some(match kind {
        "calendar-day-added" => {
            locale.ta("entry-calendar-day-added", &[arg("day", &day(locale, payload, "day"))])
        }
        "calendar-day-withdrawn" => {
            locale.ta("entry-calendar-day-withdrawn", &[arg("day", &day(locale, payload, "day"))])
        }
        _ => return None,
    })
}
