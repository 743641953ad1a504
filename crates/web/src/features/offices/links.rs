//! `/{region}/kelola/tautan`: links to duties that still open something, and taking them back.
use super::layout;
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Form, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::people::log::{self, About, Event};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{NOW, OneTimeLink};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::collections::HashMap;
use uuid::Uuid;

struct Row {
    office: String,
    path: String,
    state: String,
    withdraw: Form,
}

#[derive(Template)]
#[template(path = "offices/links.html")]
struct LinksPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
}

pub async fn list(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let (region_id, locale) = (context.region_id(), context.locale);
    let links = run!(context.tx, sessions::list_duty_links(region_id, context.now.micros()))?;
    let mut names: HashMap<Uuid, String> = HashMap::new();
    names.extend(
        run!(context.tx, organisations::list(region_id, NOW))?.into_iter().map(|row| (row.id, row.name)),
    );
    names.extend(run!(context.tx, offices::list(region_id, NOW))?.into_iter().map(|row| (row.id, row.name)));
    let rows: Vec<Row> = links.iter().map(|link| row(&context, &signed, &names, link)).collect();
    let page = LinksPage {
        layout: layout(&context, "duty-links-title"),
        lead: locale.ta("duty-links-lead", &[words::n(rows.len()), words::shown(locale, rows.len())]),
        rows,
    };
    html::private(&page, StatusCode::OK)
}

fn row(context: &Context, signed: &Signed, names: &HashMap<Uuid, String>, link: &OneTimeLink) -> Row {
    let locale = context.locale;
    let zone = crate::context::time_zone(&context.region.region.time_zone);
    let until = local_date(Instant::from_micros(link.expires_at), &zone);
    let state = locale.t(if link.used_at.is_some() { "duty-link-opened" } else { "duty-link-waiting" });
    let until = locale.ta("duty-link-until", &[arg("day", &locale.date(until))]);
    let action = format!("{}/{}/cabut", context.paths().duty_links(), link.id.simple());
    let body = link.office_id.or(link.organisation_id).and_then(|id| names.get(&id));
    Row {
        office: body.cloned().unwrap_or_else(|| locale.t("link-duty-somebody")),
        path: format!("{}{}", locale.prefix(), link.duty.as_deref().unwrap_or_default()),
        state: format!("{state} · {until}"),
        withdraw: Form::new(locale, action, &signed.form_token, "duty-link-withdraw"),
    }
}

pub async fn withdraw(
    context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = Uuid::parse_str(&id).map_err(|_| PageError::UnknownLink)?;
    let (region_id, state) = (context.region_id(), context.state.clone());
    let about = About { region_id, actor: Some(signed.account.id), subject: None };
    to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        if run!(tx, sessions::withdraw_duty_link(region_id, id, at))? > 0 {
            log::note(&mut tx, Event::LinkWithdrawn, about, "duty").await?;
        }
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    Ok(Redirect::to(&context.paths().duty_links()).into_response())
}
