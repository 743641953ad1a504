//! Decisions in words and bars: sides, outcomes, conditions, rules.
use crate::context::{Context, time_zone};
use crate::html::arg;
use crate::i18n::{Arg, Locale};
use crate::words;
use rembuk_domain::forum::published::{PublishedCondition, PublishedResult};
use rembuk_domain::forum::rules::{
    Abstentions, Base, Choice, DecisionRule, Method, Setting, Share, SideRule, Ties, Voters,
};
use rembuk_domain::forum::tally::{Outcome, Requirement, SideCount};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::time::Instant;
use serde_json::Value;

/// "unsur pemerintah"
pub fn side(locale: Locale, side: Constituency) -> String {
    locale.t(match side {
        Constituency::Government => "decision-side-government",
        Constituency::NonGovernment => "decision-side-non-government",
    })
}

/// The same at the beginning of a sentence.
pub fn side_first(locale: Locale, side: Constituency) -> String {
    locale.t(match side {
        Constituency::Government => "decision-side-government-first",
        Constituency::NonGovernment => "decision-side-non-government-first",
    })
}

/// "unsur pemerintah dan unsur nonpemerintah"
pub fn sides(locale: Locale, sides: &[Constituency]) -> String {
    let names: Vec<String> = sides.iter().map(|one| side(locale, *one)).collect();
    names.join(&locale.t("decision-and"))
}

/// Key of an outcome's name.
pub const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "decision-outcome-passed",
        Outcome::Failed => "decision-outcome-failed",
        Outcome::Recommended => "decision-outcome-recommended",
        Outcome::Returned => "decision-outcome-returned",
    }
}

/// Key of a state's name, where there is no outcome yet.
pub fn state_key(state: &str) -> &'static str {
    match state {
        "open" => "decision-state-open",
        "returned" => "decision-state-returned",
        "withdrawn" => "decision-state-withdrawn",
        _ => "decision-state-put",
    }
}

pub const fn choice_key(choice: Choice, method: Method) -> &'static str {
    match (choice, method) {
        (Choice::Yes, Method::Consent) => "decision-choice-agree",
        (Choice::No, Method::Consent) => "decision-choice-object",
        (Choice::Abstain, Method::Consent) => "decision-choice-aside",
        (Choice::Yes, _) => "decision-choice-yes",
        (Choice::No, _) => "decision-choice-no",
        (Choice::Abstain, _) => "decision-choice-abstain",
    }
}

pub const fn method_key(method: Method) -> &'static str {
    match method {
        Method::Consent => "decision-method-consent",
        Method::Open => "decision-method-open",
        Method::Secret => "decision-method-secret",
    }
}

pub const fn setting_key(setting: Setting) -> &'static str {
    match setting {
        Setting::Meeting => "decision-setting-meeting",
        Setting::Written => "decision-setting-written",
    }
}

fn number<'a>(name: &'a str, count: u32, locale: Locale) -> Arg<'a> {
    arg(name, &locale.count(i64::from(count)))
}

/// "Unsur pemerintah: 8 setuju, 2 tidak, 1 abstain (kuorum 7 dari 12, terpenuhi)."
pub fn side_line(
    locale: Locale,
    which: Constituency,
    counted: &SideCount,
    quorum: Option<&PublishedCondition>,
) -> String {
    let name = side_first(locale, which);
    let votes = counted.votes;
    let mut args = vec![
        arg("side", &name),
        number("yes", votes.yes, locale),
        number("no", votes.no, locale),
        number("abstain", votes.abstain, locale),
    ];
    let Some(quorum) = quorum else { return locale.ta("decision-side-line-bare", &args) };
    args.push(number("need", quorum.need, locale));
    args.push(number("seats", quorum.of, locale));
    args.push(number("present", quorum.have, locale));
    args.push(arg("met", &met(locale, quorum.met)));
    locale.ta("decision-side-line", &args)
}

pub fn met(locale: Locale, is_met: bool) -> String {
    locale.t(if is_met { "decision-met" } else { "decision-not-met" })
}

/// Both sides in a sentence each.
pub fn side_lines(locale: Locale, result: &PublishedResult) -> Vec<String> {
    let quorum = |side| {
        let is_it =
            |one: &&PublishedCondition| one.requirement == Requirement::Quorum && one.side == Some(side);
        result.conditions.iter().find(is_it)
    };
    [(Constituency::Government, &result.government), (Constituency::NonGovernment, &result.non_government)]
        .into_iter()
        .map(|(side, counted)| side_line(locale, side, counted, quorum(side)))
        .collect()
}

/// What a condition is about: "Kuorum unsur pemerintah".
pub fn condition(locale: Locale, condition: &PublishedCondition) -> String {
    let whose = match condition.side {
        Some(which) => side(locale, which),
        None => locale.t("decision-all-seats"),
    };
    match condition.requirement {
        Requirement::Quorum => locale.ta("decision-quorum-of", &[arg("side", &whose)]),
        Requirement::Threshold => locale.ta("decision-threshold-of", &[arg("side", &whose)]),
        Requirement::CivilSociety => locale.t("decision-civil-society-threshold"),
        Requirement::NoObjection => locale.t("decision-no-objection"),
    }
}

/// "lebih dari separuh", "sekurangnya 2/3"
pub fn share(locale: Locale, share: Share) -> String {
    if share == Share::MORE_THAN_HALF {
        return locale.t("decision-more-than-half");
    }
    let (part, whole) = (share.numerator().to_string(), share.denominator().to_string());
    let (key, part) = match (share.is_more(), share.denominator()) {
        (true, 100) => ("decision-share-more-percent", part),
        (false, 100) => ("decision-share-least-percent", part),
        (true, _) => ("decision-share-more", format!("{part}/{whole}")),
        (false, _) => ("decision-share-least", format!("{part}/{whole}")),
    };
    locale.ta(key, &[arg("part", &part)])
}

/// A rule in sentences.
pub fn rule_lines(locale: Locale, rule: &DecisionRule) -> Vec<String> {
    let mut lines = vec![locale.t(match rule.voters {
        Voters::Seats => "decision-rule-voters-seats",
        Voters::CoChairs => "decision-rule-voters-chairs",
    })];
    if rule.government == rule.non_government {
        lines.push(side_rule(locale, "decision-rule-each-side", &rule.government));
    } else {
        lines.push(side_rule(locale, "decision-rule-government", &rule.government));
        lines.push(side_rule(locale, "decision-rule-non-government", &rule.non_government));
    }
    lines.push(locale.t(match (rule.base, rule.abstentions) {
        (Base::Seats, _) => "decision-rule-base-seats",
        (Base::Present, _) => "decision-rule-base-present",
        (Base::Cast, Abstentions::Apart) => "decision-rule-base-cast",
        (Base::Cast, Abstentions::Against) => "decision-rule-base-cast-abstentions",
    }));
    let optional = [
        ("decision-rule-overall-quorum", rule.overall_quorum),
        ("decision-rule-overall-threshold", rule.overall_threshold),
        ("decision-rule-civil-society", rule.civil_society),
    ];
    for (key, part) in optional {
        lines.extend(part.map(|part| locale.ta(key, &[arg("share", &share(locale, part))])));
    }
    lines.push(locale.t("decision-rule-vacant"));
    lines.push(locale.t(match rule.ties {
        Ties::Fails => "decision-rule-tie-fails",
        Ties::Returns => "decision-rule-tie-returns",
    }));
    lines.push(match rule.second_call_days {
        Some(days) => locale.ta("decision-rule-second-call", &[arg("days", &days.to_string())]),
        None => locale.t("decision-rule-no-second-call"),
    });
    lines
}

fn side_rule(locale: Locale, key: &str, rule: &SideRule) -> String {
    locale.ta(
        key,
        &[arg("quorum", &share(locale, rule.quorum)), arg("threshold", &share(locale, rule.threshold))],
    )
}

/// One piece of a bar, in percent of its width.
pub struct Piece {
    pub class: &'static str,
    pub x: String,
    pub width: String,
}

/// A side as a bar of its seats, with the marks of quorum and threshold.
pub struct Bar {
    pub title: String,
    pub line: String,
    pub pieces: Vec<Piece>,
    /// Where the quorum lies, and what it is
    pub quorum: String,
    pub quorum_word: String,
    pub threshold: String,
    pub threshold_word: String,
    /// What the marks say, in words
    pub label: String,
}

fn percent(part: u32, whole: u32) -> String {
    let share = f64::from(part.min(whole)) * 100.0 / f64::from(whole.max(1));
    format!("{share:.2}%")
}

/// Bars of a result, a side each.
pub fn bars(locale: Locale, result: &PublishedResult) -> Vec<Bar> {
    [(Constituency::Government, &result.government), (Constituency::NonGovernment, &result.non_government)]
        .into_iter()
        .map(|(side, counted)| bar(locale, side, counted, result))
        .collect()
}

fn bar(locale: Locale, which: Constituency, counted: &SideCount, result: &PublishedResult) -> Bar {
    let find = |requirement| {
        result.conditions.iter().find(|one| one.requirement == requirement && one.side == Some(which))
    };
    let (quorum, threshold) = (find(Requirement::Quorum), find(Requirement::Threshold));
    let votes = counted.votes;
    let mut from = 0;
    let mut pieces = Vec::new();
    let rest = counted.seats.saturating_sub(votes.yes + votes.no + votes.abstain);
    let parts = [
        ("r-vote__yes", votes.yes),
        ("r-vote__no", votes.no),
        ("r-vote__abstain", votes.abstain),
        ("r-vote__none", rest),
    ];
    for (class, count) in parts {
        if count > 0 {
            pieces.push(Piece {
                class,
                x: percent(from, counted.seats),
                width: percent(count, counted.seats),
            });
        }
        from += count;
    }
    let told = |key, condition: Option<&PublishedCondition>| {
        condition
            .map(|one| {
                locale.ta(
                    key,
                    &[
                        number("need", one.need, locale),
                        number("of", one.of, locale),
                        number("have", one.have, locale),
                        arg("met", &met(locale, one.met)),
                    ],
                )
            })
            .unwrap_or_default()
    };
    let line = side_line(locale, which, counted, None);
    Bar {
        title: side_first(locale, which),
        label: line.clone(),
        line,
        pieces,
        quorum: quorum.map(|one| percent(one.need, counted.seats)).unwrap_or_default(),
        quorum_word: told("decision-bar-quorum", quorum),
        // Of no votes there is no part.
        threshold: threshold
            .filter(|one| one.of > 0)
            .map(|one| percent(one.need, counted.seats))
            .unwrap_or_default(),
        threshold_word: match threshold.is_some_and(|one| one.of == 0) {
            true => locale.t("decision-bar-no-votes"),
            false => told("decision-bar-threshold", threshold),
        },
    }
}

/// "Senin, 23 November 2026, 14.00"
pub fn moment(context: &Context, micros: i64) -> String {
    let zone = time_zone(&context.region.region.time_zone);
    let at = zone.to_datetime(Instant::from_micros(micros).to_timestamp());
    let locale = context.locale;
    let time = match locale {
        Locale::Id => format!("{:02}.{:02}", at.hour(), at.minute()),
        Locale::En => format!("{:02}:{:02}", at.hour(), at.minute()),
    };
    locale.ta("decision-moment", &[arg("day", &locale.date_with_day(at.date())), arg("time", &time)])
}

/// A stored day in words; as it is where it is none.
pub fn day(locale: Locale, text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| locale.date(day))
}

/// What an entry of the record tells, where it is about a motion.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let key = match kind {
        "motion-put" => "entry-motion-put",
        "motion-opened" => "entry-motion-opened",
        "ballot" => "entry-ballot",
        "seat-recused" => "entry-seat-recused",
        "motion-withdrawn" => "entry-motion-withdrawn",
        "motion-closed" => "entry-motion-closed",
        "decision-enacted" => "entry-decision-enacted",
        "decision-departed" => "entry-decision-departed",
        "decision-declined" => "entry-decision-declined",
        "decision-rule-changed" => "entry-decision-rule-changed",
        _ => return None,
    };
    let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let seat = payload.get("seat").and_then(Value::as_i64).unwrap_or_default();
    let outcome = Outcome::find(text("outcome")).map(|outcome| locale.t(outcome_key(outcome)));
    let choice = Choice::find(text("choice")).map(|choice| locale.t(choice_key(choice, Method::Open)));
    Some(locale.ta(
        key,
        &[
            arg("reference", text("reference")),
            arg("seat", &locale.count(seat)),
            arg("choice", &choice.unwrap_or_default().to_lowercase()),
            arg("outcome", &outcome.unwrap_or_default().to_lowercase()),
        ],
    ))
}

/// "3 keputusan" for a count.
pub fn counted(locale: Locale, key: &str, count: usize) -> String {
    locale.ta(key, &[words::n(count), words::shown(locale, count)])
}
