//! What entries of the record tell of attendance, minutes and follow-ups.
use crate::html::arg;
use crate::i18n::Locale;
use serde_json::Value;

/// None where the entry is about something else.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = |name: &str| payload.get(name).and_then(Value::as_i64).unwrap_or_default().to_string();
    let of_meeting = |key: &str| locale.ta(key, &[arg("meeting", text("meeting"))]);
    let of_minutes =
        |key: &str| locale.ta(key, &[arg("meeting", text("meeting")), arg("version", &number("version"))]);
    let due = text("due").parse().map(|day| locale.date(day)).unwrap_or_default();
    let of_follow_up = |key: &str| locale.ta(key, &[arg("reference", text("follow_up")), arg("due", &due)]);
    Some(match kind {
        "attendance-noted" => of_meeting("entry-attendance-noted"),
        "attendance-corrected" => of_meeting("entry-attendance-corrected"),
        "attendance-objected" => of_meeting("entry-attendance-objected"),
        "meeting-paper-signed" => of_meeting("entry-meeting-paper-signed"),
        "minutes-sent" => of_minutes("entry-minutes-sent"),
        "minutes-objected" => of_minutes("entry-minutes-objected"),
        "minutes-objection-answered" => of_minutes("entry-minutes-objection-answered"),
        "minutes-objections-closed" => of_minutes("entry-minutes-objections-closed"),
        "minutes-approved" => of_minutes("entry-minutes-approved"),
        "minutes-published" => of_minutes("entry-minutes-published"),
        "follow-up-agreed" => of_follow_up("entry-follow-up-agreed"),
        "follow-up-underway" => of_follow_up("entry-follow-up-underway"),
        "follow-up-reported" => of_follow_up("entry-follow-up-reported"),
        "follow-up-confirmed" => of_follow_up("entry-follow-up-confirmed"),
        "follow-up-sent-back" => of_follow_up("entry-follow-up-sent-back"),
        "follow-up-moved" => of_follow_up("entry-follow-up-moved"),
        "follow-up-dropped" => of_follow_up("entry-follow-up-dropped"),
        "follow-up-lapsed" => of_follow_up("entry-follow-up-lapsed"),
        _ => return None,
    })
}
