//! `/admin/aturan`: the rules of the whole installation, for those who administer all of it. Changing one is a public act in the
//! installation's own record; its ground stays outside, because it is free text.
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::{Signed, needs};
use crate::i18n::Locale;
use crate::site::Site;
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::StatusCode;
use rembuk_domain::house_rules::HouseRule;
use rembuk_domain::people::roles::Permission::ManagePeople;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_store::rows::{NOW, Setting};
use rembuk_store::{INSTALLATION, PrivateReason, PublicAct, run};
use serde_json::json;

/// Longest ground for a change, in characters
const LONGEST_BASIS: usize = 300;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin/aturan", needs(ManagePeople, get(list)))
        .route("/admin/aturan/{rule}", needs(ManagePeople, get(show).post(save)))
}

fn path(locale: Locale) -> String {
    format!("{}/admin/aturan", locale.prefix())
}

/// Key of a rule's name.
const fn name(rule: HouseRule) -> &'static str {
    match rule {
        HouseRule::LogDays => "house-rule-log-days",
        HouseRule::SecondStep => "house-rule-second-step",
        HouseRule::Edition => "house-rule-edition",
    }
}

/// Key of what a rule is about.
const fn about(rule: HouseRule) -> &'static str {
    match rule {
        HouseRule::LogDays => "house-rule-log-days-about",
        HouseRule::SecondStep => "house-rule-second-step-about",
        HouseRule::Edition => "house-rule-edition-about",
    }
}

/// Key of where its default comes from.
const fn ground(rule: HouseRule) -> &'static str {
    match rule {
        HouseRule::LogDays => "house-rule-log-days-ground",
        HouseRule::SecondStep => "house-rule-second-step-ground",
        HouseRule::Edition => "house-rule-edition-ground",
    }
}

/// A value in words.
fn said(locale: Locale, rule: HouseRule, value: &str) -> String {
    match rule {
        HouseRule::LogDays => {
            let days: usize = value.parse().unwrap_or_default();
            locale.ta("setting-days", &[words::n(days), words::shown(locale, days)])
        }
        HouseRule::SecondStep => {
            let roles = value.split(',').filter_map(|code| Role::parse(code).ok());
            let names: Vec<String> = roles.map(|role| locale.t(role.key())).collect();
            if names.is_empty() { locale.t("house-rule-nobody") } else { names.join(", ") }
        }
        HouseRule::Edition => locale.ta("target-edition", &[arg("edition", value)]),
    }
}

async fn stored(site: &Site) -> Result<Vec<Setting>, PageError> {
    let mut tx = site.state.store.read().await?;
    Ok(run!(tx, settings::list(INSTALLATION, NOW))?)
}

fn of(rows: &[Setting], rule: HouseRule) -> Option<&Setting> {
    rows.iter().find(|row| row.key == rule.code())
}

struct Row {
    code: &'static str,
    name: String,
    about: String,
    now: String,
    basis: String,
    default: String,
    ground: String,
    change: String,
}

#[derive(Template)]
#[template(path = "house_rules/list.html")]
struct HouseRulesPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    record: String,
}

async fn list(site: Site, _: Signed) -> Result<Response, PageError> {
    let stored = stored(&site).await?;
    let locale = site.locale;
    let row = |rule: HouseRule| {
        let own = of(&stored, rule);
        Row {
            code: rule.code(),
            name: locale.t(name(rule)),
            about: locale.t(about(rule)),
            now: said(locale, rule, &rule.in_force(own.map(|row| row.value.as_str()))),
            basis: own.map_or_else(|| locale.t("house-rules-nobody-decided"), |row| row.basis.clone()),
            default: said(locale, rule, rule.default()),
            ground: locale.t(ground(rule)),
            change: format!("{}/{}", path(locale), rule.code()),
        }
    };
    let own = HouseRule::ALL.into_iter().filter(|rule| of(&stored, *rule).is_some()).count();
    let all = HouseRule::ALL.len();
    let args = [words::n(all), words::shown(locale, all), arg("own", &words::count(locale, own))];
    let page = HouseRulesPage {
        layout: layout(&site, "house-rules-title"),
        lead: locale.ta("house-rules-lead", &args),
        rows: HouseRule::ALL.map(row).into(),
        record: format!("{}/catatan", locale.prefix()),
    };
    html::private(&page, StatusCode::OK)
}

fn layout(site: &Site, title: &str) -> Layout {
    let health = format!("{}/admin/kesehatan", site.locale.prefix());
    site.account_layout(title).crumb(site.t("health-title"), health)
}

/// Editions of the national list that were brought in, and the one in force.
async fn editions(site: &Site, value: &str) -> Result<Vec<(String, String)>, PageError> {
    let mut tx = site.state.store.read().await?;
    let rows = run!(tx, catalogue::list(INSTALLATION, NOW))?;
    let mut editions: Vec<String> = rows.into_iter().map(|row| row.edition).collect();
    editions.extend([value.to_owned(), HouseRule::Edition.default().to_owned()]);
    editions.sort();
    editions.dedup();
    Ok(editions.into_iter().map(|of| (of.clone(), said(site.locale, HouseRule::Edition, &of))).collect())
}

async fn page(
    site: &Site,
    signed: &Signed,
    rule: HouseRule,
    stored: Option<&Setting>,
) -> Result<FormPage, PageError> {
    let locale = site.locale;
    let value = rule.in_force(stored.map(|row| row.value.as_str()));
    let action = format!("{}/{}", path(locale), rule.code());
    let form = Form::new(locale, action, &signed.form_token, "setting-save");
    let form = match rule {
        HouseRule::LogDays => form.field("nilai", Input::Text, "setting-number-of-days", "", "off"),
        HouseRule::SecondStep => {
            let roles = Role::ALL.map(|role| (role.code().to_owned(), locale.t(role.key())));
            form.checks("nilai", "rules-which", roles.into())
        }
        HouseRule::Edition => form.select("nilai", "setting-now", editions(site, &value).await?),
    };
    let form = form
        .starting("nilai", value)
        .field("dasar", Input::Text, "setting-basis", "setting-basis-hint", "off")
        .version(version(stored));
    let layout = layout(site, name(rule)).crumb(site.t("house-rules-title"), path(locale));
    let default = locale.ta("house-rules-default-is", &[arg("default", &said(locale, rule, rule.default()))]);
    Ok(FormPage::new(layout, site.t(about(rule)), form).note(default).note(site.t("house-rules-public")))
}

fn find(code: &str) -> Result<HouseRule, PageError> {
    HouseRule::find(code).ok_or(PageError::UnknownPage)
}

async fn show(site: Site, signed: Signed, Path(code): Path<String>) -> Result<Response, PageError> {
    let rule = find(&code)?;
    let rows = stored(&site).await?;
    page(&site, &signed, rule, of(&rows, rule)).await?.answer()
}

/// Which version of a rule it is; nobody decided yet: -1.
fn version(stored: Option<&Setting>) -> i64 {
    stored.map_or(-1, |row| row.valid_from_seq)
}

async fn save(
    site: Site,
    signed: Signed,
    Path(code): Path<String>,
    typed: Typed,
) -> Result<Response, PageError> {
    let rule = find(&code)?;
    let rows = stored(&site).await?;
    let current = of(&rows, rule);
    let mut errors = Errors::default();
    let value = rule.parse(&typed.all("nilai").join(","));
    let value = value.map_err(|error| errors.add("nilai", error.key())).ok();
    let basis = typed.get("dasar").trim().to_owned();
    if basis.is_empty() {
        errors.add("dasar", "setting-error-basis");
    } else if basis.chars().count() > LONGEST_BASIS {
        errors.add("dasar", "setting-error-basis-long");
    }
    let Some(value) = value.filter(|_| errors.is_empty()) else {
        return page(&site, &signed, rule, current).await?.returned(&typed, &errors);
    };
    let setting = Setting { key: rule.code().to_owned(), value, basis, valid_from_seq: 0 };
    let act = act(&site, &signed, rule, current, &setting);
    let (state, key, seen) = (site.state.clone(), typed.key(), typed.version());
    let is_kept = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(true);
        }
        let now = run!(tx, settings::list(INSTALLATION, NOW))?;
        if seen != Some(version(of(&now, rule))) {
            return Ok(false);
        }
        tx.set(&setting).await?;
        tx.commit_public(act).await?;
        Ok(true)
    })
    .await?;
    match is_kept {
        true => Ok(Redirect::to(&path(site.locale)).into_response()),
        false => changed_meanwhile(&site, &signed, rule, &typed).await,
    }
}

/// Somebody else changed the rule since the form was opened: both values stand on the page.
async fn changed_meanwhile(
    site: &Site,
    signed: &Signed,
    rule: HouseRule,
    typed: &Typed,
) -> Result<Response, PageError> {
    let rows = stored(site).await?;
    let current = of(&rows, rule);
    let value = said(site.locale, rule, &rule.in_force(current.map(|row| row.value.as_str())));
    let text = site.locale.ta("setting-error-changed-meanwhile", &[arg("value", &value)]);
    let mut page = page(site, signed, rule, current).await?;
    page.form = page.form.returned(typed, &Errors::default()).saying(text);
    page.answer()
}

fn act(
    site: &Site,
    signed: &Signed,
    rule: HouseRule,
    before: Option<&Setting>,
    after: &Setting,
) -> PublicAct {
    let before = rule.in_force(before.map(|row| row.value.as_str()));
    PublicAct {
        kind: "setting-changed",
        by: signed.acting_office(EVERYWHERE, site.today),
        subject: format!("setting/{}", rule.code()),
        before: None,
        after: None,
        payload: json!({"key": rule.code(), "before": before, "value": after.value}),
    }
}
