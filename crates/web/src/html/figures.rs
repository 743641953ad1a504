//! Words about entered figures, windows and the calendar, for the record and for pages.
use crate::html::{arg, units};
use crate::i18n::Locale;
use crate::words;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::figures::NotYetReason;
use rembuk_domain::figures::windows::{EntryWindow, WindowState};
use rembuk_store::rows::FigureEntry;
use serde_json::Value;

/// A day as rows have it, in words.
pub fn day(locale: Locale, iso: &str) -> String {
    iso.parse::<Date>().map_or_else(|_| iso.to_owned(), |day| locale.date(day))
}

/// "3 hari kerja lagi", "hari ini", "2 hari kerja lewat".
pub fn left(locale: Locale, calendar: &WorkingCalendar, today: Date, due: Date) -> String {
    let left = calendar.days_left(today, due);
    let count = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
    let key = match (due == today, left) {
        (true, _) => "days-left-today",
        // A weekend lies between: no working day is left, or none has passed.
        (_, 0) if due > today => "days-left-none",
        (_, 0) => "days-late-none",
        (_, 1..) => "days-left",
        _ => "days-late",
    };
    locale.ta(key, &[words::n(count), words::shown(locale, count)])
}

/// Where a window stands, in a sentence.
pub fn window_line(locale: Locale, window: &EntryWindow, today: Date, calendar: &WorkingCalendar) -> String {
    let key = match (window.state(today), window.is_reopened()) {
        (WindowState::Announced, _) => "window-line-announced",
        (WindowState::Open, false) => "window-line-open",
        (WindowState::Open, true) => "window-line-reopened",
        (WindowState::Closed, _) => "window-line-closed",
    };
    locale.ta(
        key,
        &[
            arg("opens", &locale.date_with_day(window.opens())),
            arg("closes", &locale.date_with_day(window.closes())),
            arg("left", &left(locale, calendar, today, window.closes())),
        ],
    )
}

/// Where an entered figure stands, in neutral words that are the same for everyone.
pub fn state_line(locale: Locale, entry: &FigureEntry) -> String {
    let sent = arg("day", &day(locale, &entry.sent_on));
    match entry.state.as_str() {
        "submitted" | "checked" => {
            let due = day(locale, entry.check_due.as_deref().unwrap_or_default());
            locale.ta("entry-state-submitted", &[sent, arg("due", &due)])
        }
        "sent-back" => locale.ta("entry-state-sent-back", &[sent]),
        "published" if entry.is_checked => locale.ta("entry-state-checked", &[sent]),
        "published" => locale.ta("entry-state-unchecked", &[sent]),
        "not-yet" => {
            let reason = NotYetReason::parse(entry.not_yet_reason.as_deref().unwrap_or_default());
            let reason = arg("reason", &reason.map(|reason| locale.t(reason.key())).unwrap_or_default());
            match &entry.expected_on {
                Some(expected) => {
                    locale.ta("entry-state-not-yet", &[reason, arg("day", &day(locale, expected))])
                }
                None => locale.ta("entry-state-not-yet-open", &[reason]),
            }
        }
        _ => String::new(),
    }
}

/// Whether the figure came after the window's last day, in words; nothing if it did not.
pub fn late(locale: Locale, entry: &FigureEntry, calendar: &WorkingCalendar) -> String {
    let (Ok(first), Some(Ok(due))) =
        (entry.first_on.parse::<Date>(), entry.due_on.as_deref().map(str::parse::<Date>))
    else {
        return String::new();
    };
    if first <= due {
        return String::new();
    }
    let count = usize::try_from(calendar.working_days_between(due, first)).unwrap_or_default();
    locale.ta("entry-late", &[words::n(count), words::shown(locale, count)])
}

/// What an entry of the record tells, where it is about the calendar, windows or entered figures.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let year = || payload.get("year").and_then(Value::as_i64).unwrap_or_default().to_string();
    let of_day = |key: &str| locale.ta(key, &[arg("day", &day(locale, text("day")))]);
    let of_window =
        |key: &str| locale.ta(key, &[arg("year", &year()), arg("closes", &day(locale, text("closes")))]);
    let of_figure = |key: &str| locale.ta(key, &[arg("code", text("indicator")), arg("year", &year())]);
    let is_checked = payload.get("checked").and_then(Value::as_bool).unwrap_or_default();
    Some(match kind {
        "calendar-day-added" => of_day("entry-calendar-day-added"),
        "calendar-day-withdrawn" => of_day("entry-calendar-day-withdrawn"),
        "window-announced" => of_window("entry-window-announced"),
        "window-moved" => of_window("entry-window-moved"),
        "window-reopened" => of_window("entry-window-reopened"),
        "figure-submitted" => of_figure("entry-figure-submitted"),
        "figure-sent-back" => of_figure("entry-figure-sent-back"),
        "figure-not-yet" => of_figure("entry-figure-not-yet"),
        "figure-published" if is_checked => of_figure("entry-figure-published"),
        "figure-published" => of_figure("entry-figure-published-unchecked"),
        "figure-checked" => of_figure("entry-figure-checked"),
        _ => return None,
    })
}

/// A figure of an entry with its unit.
pub fn value(locale: Locale, entry: &FigureEntry, unit: &str) -> String {
    entry.value.as_deref().map(|value| units::figure(locale, value, unit)).unwrap_or_default()
}
