//! Changing one rule: what it says from now on, and on what ground.
use super::{about, layout, name, said};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::i18n::Locale;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use rembuk_domain::settings::{Rule, Shape, day_of_year};
use rembuk_store::rows::{NOW, Setting};
use rembuk_store::{PrivateReason, PublicAct, run};
use serde_json::json;

/// Longest ground for a change, in characters
const LONGEST_BASIS: usize = 300;

fn find(code: &str) -> Result<Rule, PageError> {
    Rule::find(code).ok_or(PageError::UnknownPage)
}

fn months(locale: Locale) -> Vec<(String, String)> {
    (1..=12)
        .filter_map(|month| Some((month.to_string(), locale.month(Date::new(2025, month, 1).ok()?))))
        .collect()
}

/// The fields of a rule's shape, starting from a value.
pub(super) fn fields(form: Form, locale: Locale, rule: Rule, value: &str) -> Form {
    match rule.shape() {
        Shape::Choice(choices) => {
            let choices = choices.iter().map(|code| ((*code).to_owned(), said(locale, rule, code))).collect();
            form.select("nilai", "setting-now", choices).starting("nilai", value.to_owned())
        }
        Shape::DayOfYear => {
            let (month, day) = day_of_year(value).unwrap_or((1, 1));
            form.field("hari", Input::Text, "setting-day", "", "off")
                .starting("hari", day.to_string())
                .select("bulan", "setting-month", months(locale))
                .starting("bulan", month.to_string())
        }
        Shape::Days { .. } => form
            .field("nilai", Input::Text, "setting-number-of-days", "", "off")
            .starting("nilai", value.to_owned()),
        Shape::Percent => form
            .field("nilai", Input::Text, "setting-number-percent", "", "off")
            .starting("nilai", value.to_owned()),
    }
}

/// What was sent, as the rule spells it.
fn raw(rule: Rule, typed: &Typed) -> String {
    match rule.shape() {
        Shape::DayOfYear => format!("{}-{}", typed.get("bulan"), typed.get("hari")),
        Shape::Choice(_) | Shape::Days { .. } | Shape::Percent => typed.get("nilai").to_owned(),
    }
}

/// The field at which a value that is none is said.
pub(super) const fn field(rule: Rule) -> &'static str {
    match rule.shape() {
        Shape::DayOfYear => "hari",
        Shape::Choice(_) | Shape::Days { .. } | Shape::Percent => "nilai",
    }
}

/// What was sent, or what is wrong with it noted at its field.
pub(super) fn read_value(rule: Rule, typed: &Typed, errors: &mut Errors) -> Option<String> {
    rule.parse(&raw(rule, typed)).map_err(|error| errors.add(field(rule), error.key())).ok()
}

/// A rule of the forum changes only where both co-chairs agree, as soon as there is a forum.
async fn needs_both_chairs(context: &mut Context, rule: Rule) -> Result<bool, PageError> {
    if !rule.is_of_forum() {
        return Ok(false);
    }
    let region_id = context.region_id();
    Ok(Forum::load(&mut context.tx, region_id, NOW).await?.forum().is_some())
}

async fn stored(context: &mut Context, rule: Rule) -> Result<Option<Setting>, PageError> {
    let region_id = context.region_id();
    Ok(run!(context.tx, settings::list(region_id, NOW))?.into_iter().find(|row| row.key == rule.code()))
}

fn page(context: &Context, signed: &Signed, rule: Rule, stored: Option<&Setting>) -> FormPage {
    let locale = context.locale;
    let value = rule.in_force(stored.map(|row| row.value.as_str()));
    let action = context.paths().change_setting(rule.code());
    let form = Form::new(locale, action, &signed.form_token, "setting-save");
    let form = fields(form, locale, rule, &value)
        .field("dasar", Input::Text, "setting-basis", "setting-basis-hint", "off")
        .version(version(stored));
    let layout = layout(context, name(rule))
        .private()
        .crumb(locale.t("settings-title"), context.paths().settings_desk());
    let default = locale.ta("setting-default-is", &[arg("default", &said(locale, rule, rule.default()))]);
    FormPage::new(layout, locale.t(about(rule)), form).note(default).note(locale.t("setting-public"))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let rule = find(&code)?;
    if needs_both_chairs(&mut context, rule).await? {
        return Ok(Redirect::to(&context.paths().forum_proposals()).into_response());
    }
    let stored = stored(&mut context, rule).await?;
    page(&context, &signed, rule, stored.as_ref()).answer()
}

pub async fn save(
    mut context: Context,
    signed: Signed,
    Path((_, code)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let rule = find(&code)?;
    if needs_both_chairs(&mut context, rule).await? {
        return Err(PageError::NotAllowed);
    }
    let current = stored(&mut context, rule).await?;
    let mut errors = Errors::default();
    let value = read_value(rule, &typed, &mut errors);
    let basis = typed.get("dasar").trim().to_owned();
    if basis.is_empty() {
        errors.add("dasar", "setting-error-basis");
    } else if basis.chars().count() > LONGEST_BASIS {
        errors.add("dasar", "setting-error-basis-long");
    }
    let Some(value) = value.filter(|_| errors.is_empty()) else {
        return page(&context, &signed, rule, current.as_ref()).returned(&typed, &errors);
    };
    let seen = typed.version();
    if seen != Some(version(current.as_ref())) {
        return changed_meanwhile(&context, &signed, rule, current.as_ref(), &typed);
    }
    let region_id = context.region_id();
    let setting = Setting { key: rule.code().to_owned(), value, basis, valid_from_seq: 0 };
    let act = act(&context, &signed, rule, current.as_ref(), &setting);
    let (state, key) = (context.state.clone(), typed.key());
    let is_kept = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(true);
        }
        let now = run!(tx, settings::list(region_id, NOW))?.into_iter().find(|row| row.key == setting.key);
        if seen != Some(version(now.as_ref())) {
            return Ok(false);
        }
        tx.set(&setting).await?;
        tx.commit_public(act).await?;
        Ok(true)
    })
    .await?;
    if !is_kept {
        let mut context =
            Context::open(&context.state, context.locale, &context.region.region.slug, &context.path).await?;
        let current = stored(&mut context, rule).await?;
        return changed_meanwhile(&context, &signed, rule, current.as_ref(), &typed);
    }
    Ok(Redirect::to(&context.paths().settings_desk()).into_response())
}

/// Which version of a rule it is; nobody decided yet: -1.
fn version(stored: Option<&Setting>) -> i64 {
    stored.map_or(-1, |row| row.valid_from_seq)
}

/// Somebody else changed the rule since the form was opened: both values stand on the page.
fn changed_meanwhile(
    context: &Context,
    signed: &Signed,
    rule: Rule,
    current: Option<&Setting>,
    typed: &Typed,
) -> Result<Response, PageError> {
    let locale = context.locale;
    let value = said(locale, rule, &rule.in_force(current.map(|row| row.value.as_str())));
    let text = locale.ta("setting-error-changed-meanwhile", &[arg("value", &value)]);
    let mut page = page(context, signed, rule, current);
    page.form = page.form.returned(typed, &Errors::default()).saying(text);
    page.answer()
}

fn act(
    context: &Context,
    signed: &Signed,
    rule: Rule,
    before: Option<&Setting>,
    after: &Setting,
) -> PublicAct {
    let before = rule.in_force(before.map(|row| row.value.as_str()));
    PublicAct {
        kind: "setting-changed",
        by: signed.acting_office(context.region_id(), context.today),
        subject: format!("setting/{}", rule.code()),
        before: None,
        after: None,
        payload: json!({"key": rule.code(), "before": before, "value": after.value}),
    }
}
