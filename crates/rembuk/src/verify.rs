//! `rembuk verify decision FILE`: counts a published decision again, without server and database. Exit 0 if everything follows
//! from what was said, 1 with each difference in words.
use crate::arguments::Verify;
use crate::errors::Failure;
use rembuk_domain::forum::published::{Difference, PublishedCondition, PublishedDecision};
use rembuk_domain::forum::tally::{Outcome, SideCount};
use rembuk_web::decisions::published::digest;
use rembuk_web::html::decisions::{condition, outcome_key, side};
use rembuk_web::i18n::{Arg, Locale};
use std::path::Path;

pub fn run(verify: &Verify, locale: Locale) -> Result<bool, Failure> {
    let Verify::Decision { file } = verify;
    decision(file, locale)
}

fn decision(file: &Path, locale: Locale) -> Result<bool, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::File(file.to_owned(), error))?;
    let decision: PublishedDecision = serde_json::from_slice(&bytes)
        .map_err(|error| Failure::NoDecision(file.to_owned(), error.to_string()))?;
    let mut found: Vec<String> =
        decision.recount().iter().map(|difference| said(locale, difference)).collect();
    found.extend(digests(&decision, locale));
    if found.is_empty() {
        println!("✓ {}", sound(&decision, locale));
        return Ok(true);
    }
    for line in found {
        println!("✗ {line}");
    }
    Ok(false)
}

fn text(locale: Locale, key: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<Arg<'_>> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    locale.ta(key, &args)
}

fn sound(decision: &PublishedDecision, locale: Locale) -> String {
    let rounds = decision.rounds.iter().filter(|round| round.result.is_some()).count();
    let args = |key: &'static str| (key, outcome(locale, decision.outcome));
    let reference = ("reference", decision.reference.clone());
    match rounds {
        0 => text(locale, "verify-nothing-closed", &[reference]),
        _ => text(locale, "verify-sound", &[reference, args("outcome"), ("rounds", rounds.to_string())]),
    }
}

fn outcome(locale: Locale, outcome: Option<Outcome>) -> String {
    locale.t(outcome.map_or("decision-state-waiting", outcome_key)).to_lowercase()
}

/// Digests that are not those of their rounds: the record keeps others.
fn digests(decision: &PublishedDecision, locale: Locale) -> Vec<String> {
    let mut wrong = Vec::new();
    for (number, round) in (1..).zip(&decision.rounds) {
        let Some(published) = &round.digest else { continue };
        let counted = digest(&decision.reference, &decision.rule, round).map(|hash| hex(&hash));
        if counted.as_deref().ok() != Some(published) {
            let number: i32 = number;
            wrong.push(text(locale, "verify-digest", &[("round", number.to_string())]));
        }
    }
    wrong
}

fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn count(locale: Locale, counted: &SideCount) -> String {
    let votes = counted.votes;
    text(
        locale,
        "verify-count",
        &[
            ("yes", votes.yes.to_string()),
            ("no", votes.no.to_string()),
            ("abstain", votes.abstain.to_string()),
            ("present", counted.present.to_string()),
            ("seats", counted.seats.to_string()),
        ],
    )
}

fn of_condition(locale: Locale, found: Option<&PublishedCondition>) -> String {
    match found {
        None => locale.t("verify-no-condition"),
        Some(one) => text(
            locale,
            "verify-condition-is",
            &[
                ("name", condition(locale, one)),
                ("need", one.need.to_string()),
                ("have", one.have.to_string()),
                ("of", one.of.to_string()),
                ("met", rembuk_web::html::decisions::met(locale, one.met)),
            ],
        ),
    }
}

/// A difference in words.
fn said(locale: Locale, difference: &Difference) -> String {
    let round = |number: &usize| ("round", number.to_string());
    match difference {
        Difference::Rule => locale.t("verify-rule"),
        Difference::Unreadable { round: number } => text(locale, "verify-unreadable", &[round(number)]),
        Difference::Voter { round: number, seat } => {
            text(locale, "verify-voter", &[round(number), ("seat", seat.to_string())])
        }
        Difference::Counts { round: number, counted, took_part } => text(
            locale,
            "verify-counts",
            &[round(number), ("counted", counted.to_string()), ("took", took_part.to_string())],
        ),
        Difference::Side { round: number, side: which, published, recounted } => text(
            locale,
            "verify-side",
            &[
                round(number),
                ("side", side(locale, *which)),
                ("published", count(locale, published)),
                ("recounted", count(locale, recounted)),
            ],
        ),
        Difference::Conditions { round: number, place, published, recounted } => text(
            locale,
            "verify-condition",
            &[
                round(number),
                ("place", place.to_string()),
                ("published", of_condition(locale, published.as_ref())),
                ("recounted", of_condition(locale, recounted.as_ref())),
            ],
        ),
        Difference::Outcome { round: number, published, recounted } => text(
            locale,
            "verify-outcome",
            &[
                round(number),
                ("published", outcome(locale, Some(*published))),
                ("recounted", outcome(locale, Some(*recounted))),
            ],
        ),
        Difference::Order { round: number } => text(locale, "verify-order", &[round(number)]),
        Difference::Last { published, recounted } => text(
            locale,
            "verify-last",
            &[("published", outcome(locale, *published)), ("recounted", outcome(locale, *recounted))],
        ),
    }
}
