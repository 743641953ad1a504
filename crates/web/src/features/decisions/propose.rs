//! `/{region}/kelola/keputusan/aturan`: a co-chair proposes a rule of decision, new or changed; it holds once the other agrees.
use crate::agreed::{self, Refusal};
use crate::context::Context;
use crate::decisions::{NamedRule, agreeing, rules};
use crate::error::PageError;
use crate::forum::{Forum, own_seats, own_seats_in};
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::i18n::Locale;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::rules::{Abstentions, Base, DecisionRule, Share, SideRule, Ties, Voters};
use rembuk_domain::texts::needed_line;
use rembuk_store::PrivateReason;
use rembuk_store::rows::NOW;

const LONGEST: usize = 300;
const LONGEST_NAME: usize = 100;

fn choices(locale: Locale, pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(code, key)| ((*code).to_owned(), locale.t(key))).collect()
}

fn page(context: &Context, signed: &Signed, known: &[NamedRule], is_chair: bool) -> FormPage {
    let locale = context.locale;
    let started = known.iter().find(|rule| Some(rule.code.as_str()) == context.query.get("kode"));
    let rule = started.map_or(DecisionRule::TWO_SIDES, |named| named.rule);
    let optional = |share: Option<Share>| share.map(|share| share.to_string()).unwrap_or_default();
    let form = Form::new(
        locale,
        context.paths().decision_rules_desk(),
        &signed.form_token,
        "decision-propose-button",
    )
    .field("nama", Input::Text, "decision-propose-name", "decision-propose-name-hint", "off")
    .select("pemilih", "decision-propose-voters", choices(locale, VOTERS))
    .field(
        "kuorum-p",
        Input::Text,
        "decision-propose-quorum-government",
        "decision-propose-share-hint",
        "off",
    )
    .field(
        "ambang-p",
        Input::Text,
        "decision-propose-threshold-government",
        "decision-propose-share-hint",
        "off",
    )
    .field("kuorum-n", Input::Text, "decision-propose-quorum-other", "decision-propose-share-hint", "off")
    .field("ambang-n", Input::Text, "decision-propose-threshold-other", "decision-propose-share-hint", "off")
    .field("kuorum", Input::Text, "decision-propose-quorum-all", "decision-propose-optional-hint", "off")
    .field("ambang", Input::Text, "decision-propose-threshold-all", "decision-propose-optional-hint", "off")
    .select("dasar", "decision-propose-base", choices(locale, BASES))
    .select("abstain", "decision-propose-abstentions", choices(locale, ABSTENTIONS))
    .select("seri", "decision-propose-ties", choices(locale, TIES))
    .field("hari", Input::Text, "decision-propose-days", "decision-propose-days-hint", "off")
    .field("alasan", Input::Text, "decision-propose-ground", "", "off")
    .starting("nama", started.map(|named| named.name.clone()).unwrap_or_default())
    .starting("pemilih", rule.voters.code().to_owned())
    .starting("kuorum-p", rule.government.quorum.to_string())
    .starting("ambang-p", rule.government.threshold.to_string())
    .starting("kuorum-n", rule.non_government.quorum.to_string())
    .starting("ambang-n", rule.non_government.threshold.to_string())
    .starting("kuorum", optional(rule.overall_quorum))
    .starting("ambang", optional(rule.overall_threshold))
    .starting("dasar", rule.base.code().to_owned())
    .starting("abstain", rule.abstentions.code().to_owned())
    .starting("seri", rule.ties.code().to_owned())
    .starting("hari", rule.second_call_days.map(|days| days.to_string()).unwrap_or_default());
    let layout = super::desk::layout(context, locale.t("decision-propose-title"))
        .crumb(locale.t("decision-rules-title"), context.paths().decision_rules());
    let page = FormPage::new(layout, locale.t("decision-propose-lead"), form);
    match is_chair {
        true => page,
        false => page.note(locale.t("decision-propose-only-chairs")),
    }
}

const VOTERS: &[(&str, &str)] =
    &[("seats", "decision-rule-voters-seats"), ("co-chairs", "decision-rule-voters-chairs")];
const BASES: &[(&str, &str)] = &[
    ("cast", "decision-rule-base-cast"),
    ("present", "decision-rule-base-present"),
    ("seats", "decision-rule-base-seats"),
];
const ABSTENTIONS: &[(&str, &str)] =
    &[("apart", "decision-propose-abstentions-apart"), ("against", "decision-propose-abstentions-against")];
const TIES: &[(&str, &str)] =
    &[("fails", "decision-rule-tie-fails"), ("returns", "decision-rule-tie-returns")];

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let known = rules(&mut context.tx, region_id, NOW).await?;
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = own_seats(&mut context.tx, &forum, &signed, region_id, today).await?;
    page(&context, &signed, &known, agreed::co_chair(&forum, &own).is_some()).answer()
}

fn share(typed: &Typed, field: &'static str, errors: &mut Errors) -> Option<Share> {
    Share::parse(typed.get(field)).map_err(|error| errors.add(field, error.key())).ok()
}

fn optional(typed: &Typed, field: &'static str, errors: &mut Errors) -> Option<Share> {
    if typed.get(field).trim().is_empty() { None } else { share(typed, field, errors) }
}

fn read(typed: &Typed) -> Result<(String, DecisionRule, String), Errors> {
    let mut errors = Errors::default();
    let name =
        needed_line(typed.get("nama"), LONGEST_NAME).map_err(|error| errors.add("nama", error.key())).ok();
    let ground =
        needed_line(typed.get("alasan"), LONGEST).map_err(|error| errors.add("alasan", error.key())).ok();
    let sides = [("kuorum-p", "ambang-p"), ("kuorum-n", "ambang-n")].map(|(quorum, threshold)| {
        share(typed, quorum, &mut errors).zip(share(typed, threshold, &mut errors))
    });
    let (overall_quorum, overall_threshold) =
        (optional(typed, "kuorum", &mut errors), optional(typed, "ambang", &mut errors));
    let codes = Voters::find(typed.get("pemilih")).zip(Base::find(typed.get("dasar")));
    let more = Abstentions::find(typed.get("abstain")).zip(Ties::find(typed.get("seri")));
    let days = match typed.get("hari").trim() {
        "" => Some(None),
        text => text.parse().ok().map(Some),
    };
    if codes.is_none() || more.is_none() {
        errors.add("pemilih", "decision-open-choose");
    }
    if days.is_none() {
        errors.add("hari", "decision-open-length-error");
    }
    let (
        [Some(government), Some(non_government)],
        Some((voters, base)),
        Some((abstentions, ties)),
        Some(days),
    ) = (sides, codes, more, days)
    else {
        return Err(errors);
    };
    let of = |(quorum, threshold)| SideRule { quorum, threshold };
    let rule = DecisionRule {
        voters,
        government: of(government),
        non_government: of(non_government),
        overall_quorum,
        overall_threshold,
        base,
        abstentions,
        ties,
        civil_society: None,
        second_call_days: days,
    };
    let rule = rule.check().map_err(|error| errors.add("ambang-p", error.key())).ok();
    match (name, rule, ground, errors.is_empty()) {
        (Some(name), Some(rule), Some(ground), true) => Ok((name, rule, ground)),
        _ => Err(errors),
    }
}

pub async fn send(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let known = rules(&mut context.tx, region_id, NOW).await?;
    let (name, rule, ground) = match read(&typed) {
        Ok(read) => read,
        Err(errors) => return page(&context, &signed, &known, true).returned(&typed, &errors),
    };
    let wish = agreeing::wish(&known, &name, rule, ground)?;
    let (state, today, key, by) = (context.state.clone(), context.today, typed.key(), signed.clone());
    let done: Result<(), Refusal> = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Ok(()));
        }
        let forum = Forum::load_in(&mut tx).await?;
        let own = own_seats_in(&mut tx, &forum, &by, today).await?;
        let Some(chair) = agreed::co_chair(&forum, &own).cloned() else {
            return Ok(Err(Refusal::Page(PageError::NotAllowed)));
        };
        match agreed::propose(&mut tx, &forum, &chair, wish, today).await {
            Ok(act) => Ok(Ok(tx.commit_public(act).await.map(|_| ())?)),
            Err(refusal) => Ok(Err(refusal)),
        }
    })
    .await?;
    match done {
        Ok(()) => Ok(Redirect::to(&context.paths().forum_proposals()).into_response()),
        Err(Refusal::Page(error)) => Err(error),
        Err(Refusal::Rule(error)) => {
            let mut errors = Errors::default();
            errors.add("nama", error.key());
            page(&context, &signed, &known, true).returned(&typed, &errors)
        }
    }
}
