//! What the form of one figure gives: a figure with what backs it, or the answer that there is none yet.
use crate::entered::Duty;
use crate::html::arg;
use crate::html::form::{Errors, Typed};
use crate::i18n::Arg;
use crate::i18n::Locale;
use crate::imports::explain::Explain;
use jiff::civil::Date;
use rembuk_domain::figures::doubts::{Doubt, doubts};
use rembuk_domain::figures::{EvidenceLink, FigureError, NotYetAnswer, NotYetReason};
use rembuk_domain::numbers::{DecimalStyle, parse_decimal, to_canonical};
use rembuk_domain::texts::{TextError, line, needed_line};
use rust_decimal::Decimal;

/// Characters of a source, a reference, a note and a reason
const LONGEST: usize = 300;

/// Fields that a draft keeps.
pub const FIELDS: &[&str] = &[
    "nilai",
    "sumber",
    "metode",
    "rujukan",
    "catatan",
    "bukti",
    "yakin",
    "sebab",
    "alasan",
    "diharapkan",
    "keterangan",
];

/// A figure that may be sent.
pub struct Given {
    /// Decimal text
    pub value: String,
    pub source: Option<String>,
    pub method: Option<String>,
    pub reference: String,
    pub note: Option<String>,
    pub link: Option<EvidenceLink>,
    pub doubt_reason: Option<String>,
}

/// What keeps a figure from being sent.
#[derive(Default)]
pub struct Wrong {
    pub errors: Errors,
    /// The sentence at the figure itself, which names what was found
    pub number: String,
    pub doubts: Vec<Doubt>,
}

/// The number as people write it, perhaps with its unit.
fn number(locale: Locale, raw: &str, unit: &str) -> Result<Decimal, String> {
    let raw = raw.trim();
    let bare = match unit {
        "%" => raw.trim_end_matches('%').trim_end(),
        "Rp" => raw.trim_start_matches("Rp").trim_start_matches('.').trim_start(),
        _ => raw,
    };
    parse_decimal(bare, DecimalStyle::Unknown).map_err(|error| {
        let (key, args) = error.explain();
        let args: Vec<Arg<'_>> = args.iter().map(|(name, value)| arg(name, value)).collect();
        locale.ta(key, &args)
    })
}

/// # Errors
/// What is wrong at which field, and what looks unusual without having been confirmed.
pub fn read(locale: Locale, typed: &Typed, duty: &Duty<'_>) -> Result<Given, Wrong> {
    let mut wrong = Wrong::default();
    let value = number(locale, typed.get("nilai"), duty.unit()).map_err(|text| wrong.number = text).ok();
    let mut text = |field: &'static str, read: fn(&str, usize) -> Result<String, TextError>| {
        read(typed.get(field), LONGEST).map_err(|error| wrong.errors.add(field, error.key())).ok()
    };
    let is_first = duty.series.is_none();
    let source = if is_first { text("sumber", needed_line) } else { None };
    let method = if is_first { text("metode", line) } else { None };
    let (reference, note) = (text("rujukan", needed_line), text("catatan", line));
    let reason = text("sebab", line).filter(|reason| !reason.is_empty());
    let link = EvidenceLink::parse(typed.get("bukti"));
    let link = link.map_err(|error| wrong.errors.add("bukti", error.key())).ok();
    let doubts = value.map(|value| doubts(value, &duty.history(), duty.unit())).unwrap_or_default();
    let is_sure = typed.get("yakin") == "ya" && reason.is_some();
    if !doubts.is_empty() && !is_sure {
        // Asked again only after it was answered halfway; the first time it is a question, not an error.
        if !typed.get("yakin").is_empty() {
            wrong.errors.add("sebab", FigureError::DoubtUnexplained.key());
        }
        wrong.doubts = doubts.clone();
    }
    let is_sound = wrong.errors.is_empty() && wrong.doubts.is_empty();
    match (value, reference, note, link) {
        (Some(value), Some(reference), Some(note), Some(link)) if is_sound => Ok(Given {
            value: to_canonical(value),
            source: source.filter(|text| !text.is_empty()),
            method: method.filter(|text| !text.is_empty()),
            reference,
            note: Some(note).filter(|note| !note.is_empty()),
            link,
            doubt_reason: reason.filter(|_| !doubts.is_empty()),
        }),
        _ => Err(wrong),
    }
}

/// "There is none yet", with a word of explanation.
///
/// # Errors
/// What is wrong at which field.
pub fn read_not_yet(typed: &Typed, today: Date) -> Result<(NotYetAnswer, Option<String>), Errors> {
    let mut errors = Errors::default();
    let reason =
        NotYetReason::parse(typed.get("alasan")).map_err(|error| errors.add("alasan", error.key())).ok();
    let day = match typed.get("diharapkan").trim() {
        "" => Some(None),
        text => rembuk_domain::calendar::parse_day(text)
            .map_err(|_| errors.add("diharapkan", "calendar-form-day"))
            .ok()
            .map(Some),
    };
    let needs_words = reason == Some(NotYetReason::Other);
    let read = if needs_words { needed_line } else { line };
    let note =
        read(typed.get("keterangan"), LONGEST).map_err(|error| errors.add("keterangan", error.key())).ok();
    let (Some(reason), Some(day), Some(note)) = (reason, day, note) else { return Err(errors) };
    match NotYetAnswer::new(reason, day, today) {
        Ok(answer) if errors.is_empty() => Ok((answer, Some(note).filter(|note| !note.is_empty()))),
        Ok(_) => Err(errors),
        Err(error) => {
            errors.add("diharapkan", error.key());
            Err(errors)
        }
    }
}
