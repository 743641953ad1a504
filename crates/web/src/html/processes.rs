//! Processes and phases in words; what their entries tell.
use crate::html::arg;
use crate::i18n::Locale;
use crate::processes::OneProcess;
use crate::words;
use jiff::civil::Date;
use rembuk_domain::forum::process::{Notice, Phase, Process, Standing};
use serde_json::Value;

/// "1 sampai 31 Maret 2026"
pub fn days(locale: Locale, phase: &Phase) -> String {
    locale.ta(
        "phase-days",
        &[arg("from", &locale.date(phase.starts())), arg("until", &locale.date(phase.ends()))],
    )
}

/// Where a process stands today, in a sentence.
pub fn standing(locale: Locale, one: &OneProcess, day: Date) -> String {
    if matches!(one.state, Process::Draft(_)) {
        return locale.t("process-draft");
    }
    let of = |key: &str, phase: &Phase, on: Date| {
        let name = locale.t(phase.kind.key());
        locale.ta(key, &[arg("phase", &name), arg("day", &locale.date(on))])
    };
    match one.phases.standing(day) {
        Standing::NoPhases => locale.t("process-no-phases"),
        Standing::Before(first) => of("process-before", &first, first.starts()),
        Standing::In(phase) => of("process-in", &phase, phase.ends()),
        Standing::Between(next) => of("process-between", &next, next.starts()),
        Standing::Over => locale.t("process-over"),
    }
}

/// When the calendar was published, and whether that was in time.
pub fn notice(locale: Locale, one: &OneProcess) -> String {
    let on = one.row.published_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let (Some(on), Some(starts)) = (on, one.phases.starts()) else { return String::new() };
    let notice = Notice::between(on, starts);
    let days = usize::try_from(notice.days.abs()).unwrap_or_default();
    let args = [arg("day", &locale.date(on)), words::n(days), words::shown(locale, days)];
    let key = match (notice.is_in_time(), notice.days) {
        (true, _) => "process-notice-in-time",
        (false, 0..) => "process-notice-short",
        (false, _) => "process-notice-after",
    };
    locale.ta(key, &args)
}

/// Whether the calendar came later than fourteen days before the start.
pub fn is_late(one: &OneProcess) -> bool {
    let on = one.row.published_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    on.zip(one.phases.starts()).is_some_and(|(on, starts)| !Notice::between(on, starts).is_in_time())
}

/// What an entry of a process tells; none for other kinds.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let key = match kind {
        "process-added" => "entry-process-added",
        "process-changed" => "entry-process-changed",
        "process-published" => "entry-process-published",
        "process-ended" => "entry-process-ended",
        "process-phase-set" => "entry-process-phase-set",
        "outreach-noted" => "entry-outreach-noted",
        "process-document-shared" => "entry-process-document-shared",
        _ => return None,
    };
    let name = payload.get("process").and_then(Value::as_str).unwrap_or_default();
    Some(locale.ta(key, &[arg("process", name)]))
}
