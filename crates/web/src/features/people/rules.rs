//! `/{region}/kelola/orang/aturan`: for which roles the region asks for two steps. A public act, as every setting is.
use super::manage;
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Form, Typed, to_its_end};
use crate::html::{self, Layout};
use crate::http::session::{Signed, TOTP_SETTING, second_step_roles};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_store::rows::Setting;
use rembuk_store::{PublicAct, run};
use serde_json::json;

struct RoleChoice {
    code: &'static str,
    name: String,
    is_chosen: bool,
    /// Asked for by the installation: the region can't drop it
    is_fixed: bool,
}

#[derive(Template)]
#[template(path = "people/rules.html")]
struct RulesPage {
    layout: Layout,
    form: Form,
    roles: Vec<RoleChoice>,
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let everywhere = second_step_roles(&mut context.tx, EVERYWHERE).await?;
    let region_id = context.region_id();
    let chosen = second_step_roles(&mut context.tx, region_id).await?;
    let locale = context.locale;
    let action = format!("{}/aturan", context.paths().people());
    let form = Form::new(locale, action, &signed.form_token, "rules-button");
    let unsent = form.unsent().map(|unsent| unsent.all("peran"));
    let is_chosen = |role: Role| match &unsent {
        Some(unsent) => unsent.contains(&role.code()),
        None => chosen.contains(&role),
    };
    let roles = Role::ALL.into_iter().map(|role| RoleChoice {
        code: role.code(),
        name: locale.t(role.key()),
        is_chosen: is_chosen(role),
        is_fixed: everywhere.contains(&role),
    });
    let page = RulesPage {
        layout: manage::layout(&context, "rules-title")
            .crumb(locale.t("manage-people-title"), context.paths().people()),
        roles: roles.collect(),
        form,
    };
    html::private(&page, StatusCode::OK)
}

pub async fn save(context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let roles: Vec<&str> = Role::ALL
        .into_iter()
        .map(Role::code)
        .filter(|code| typed.all("peran").iter().any(|typed| typed == code))
        .collect();
    let value = roles.join(",");
    let setting = Setting {
        key: TOTP_SETTING.to_owned(),
        value: value.clone(),
        basis: String::new(),
        valid_from_seq: 0,
    };
    let region_id = context.region_id();
    let act = PublicAct {
        kind: "setting-changed",
        by: signed.acting_office(region_id, context.today),
        subject: format!("setting/{TOTP_SETTING}"),
        before: None,
        after: None,
        payload: json!({"key": TOTP_SETTING, "value": value}),
    };
    let state = context.state.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        let current = run!(tx, settings::list(region_id, rembuk_store::rows::NOW))?;
        let same = current.iter().any(|row| row.key == setting.key && row.value == setting.value);
        if !same {
            tx.set(&setting).await?;
            tx.commit_public(act).await?;
        }
        Ok(())
    })
    .await?;
    Ok(Redirect::to(&context.paths().people()).into_response())
}
