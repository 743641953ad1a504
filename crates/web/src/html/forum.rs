//! Bodies, seats and sides of the forum in words; what entries of the forum tell.
use crate::html::arg;
use crate::i18n::Locale;
use rembuk_domain::forum::composition::Silence;
use rembuk_domain::forum::seats::{BodyKind, ChosenBy, Post, Topic};
use rembuk_domain::organisations::{Constituency, Platform};
use serde_json::Value;

/// "unsur pemerintah"
pub fn side(locale: Locale, side: Constituency) -> String {
    locale.t(match side {
        Constituency::Government => "side-government",
        Constituency::NonGovernment => "side-non-government",
    })
}

pub fn body_kind(locale: Locale, kind: BodyKind) -> String {
    locale.t(match kind {
        BodyKind::CoordinationTeam => "body-coordination-team",
        BodyKind::Forum => "body-forum",
        BodyKind::WorkingGroup => "body-working-group",
    })
}

pub fn topic(locale: Locale, topic: Topic) -> String {
    locale.t(match topic {
        Topic::Social => "topic-social",
        Topic::Economic => "topic-economic",
        Topic::Environmental => "topic-environmental",
        Topic::LawGovernance => "topic-law-governance",
    })
}

pub fn post(locale: Locale, post: Post) -> String {
    locale.t(match post {
        Post::Member => "post-member",
        Post::CoChair => "post-co-chair",
        Post::Lead => "post-lead",
    })
}

pub fn chosen_by(locale: Locale, way: ChosenBy) -> String {
    locale.t(match way {
        ChosenBy::OpenCall => "chosen-open-call",
        ChosenBy::ConstituencyChoice => "chosen-constituency",
        ChosenBy::Appointment => "chosen-appointment",
        ChosenBy::ExOfficio => "chosen-ex-officio",
    })
}

/// What each way of choosing means, in a sentence.
pub fn chosen_about(locale: Locale, way: ChosenBy) -> String {
    locale.t(match way {
        ChosenBy::OpenCall => "chosen-open-call-about",
        ChosenBy::ConstituencyChoice => "chosen-constituency-about",
        ChosenBy::Appointment => "chosen-appointment-about",
        ChosenBy::ExOfficio => "chosen-ex-officio-about",
    })
}

/// A plain warning of who is not heard.
pub fn silence(locale: Locale, silence: Silence) -> String {
    match silence {
        Silence::Side(of) => locale.ta("forum-silent-side", &[arg("side", &side(locale, of))]),
        Silence::Platform(platform) => locale.t(match platform {
            Platform::Government => "forum-silent-government",
            Platform::Academia => "forum-silent-academia",
            Platform::Business => "forum-silent-business",
            Platform::CivilSociety => "forum-silent-civil-society",
        }),
        Silence::Chair(of) => locale.ta("forum-silent-chair", &[arg("side", &side(locale, of))]),
    }
}

/// What an entry of the forum tells; none for other kinds.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let key = match kind {
        "forum-seated" => "entry-forum-seated",
        "forum-body-added" => "entry-forum-body-added",
        "forum-body-changed" => "entry-forum-body-changed",
        "forum-seat-added" => "entry-forum-seat-added",
        "forum-seat-filled" => "entry-forum-seat-filled",
        "forum-seat-changed" => "entry-forum-seat-changed",
        "forum-seat-vacated" => "entry-forum-seat-vacated",
        "forum-interest-declared" => "entry-forum-interest-declared",
        "forum-interest-ended" => "entry-forum-interest-ended",
        "organisation-funding-declared" => "entry-funding-declared",
        "rule-proposed" => "entry-rule-proposed",
        "rule-agreed" => "entry-rule-agreed",
        "rule-declined" => "entry-rule-declined",
        "rule-lapsed" => "entry-rule-lapsed",
        "rule-withdrawn" => "entry-rule-withdrawn",
        _ => return None,
    };
    let number = payload.get("number").and_then(Value::as_i64).unwrap_or_default().to_string();
    Some(locale.ta(key, &[arg("number", &number), arg("body", text("body")), arg("rule", text("rule"))]))
}
