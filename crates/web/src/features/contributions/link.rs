//! A one-time link to one answer: whoever gets it answers for their office, without an account.
use super::{desk_layout, find};
use crate::context::Context;
use crate::contributions::subjects::Names;
use crate::error::PageError;
use crate::html::form::{Form, FormPage, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::paths::{self, Paths};
use crate::people::accounts;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::people::links::Purpose;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::ContributionRow;
use rembuk_store::{INSTALLATION, PrivateReason};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "figures/link.html")]
struct LinkPage {
    layout: Layout,
    name: String,
    lead: String,
    link: String,
    /// A short message to paste into a chat
    message: String,
    back: String,
}

/// The contribution with the agency that owes its answer.
async fn owed(context: &mut Context, reference: &str) -> Result<(ContributionRow, Uuid, String), PageError> {
    let row = find(context, reference).await?;
    let agency = row.assignee_id.filter(|id| !id.is_nil()).ok_or(PageError::UnknownPage)?;
    let names = Names::load(context).await?;
    let name = names.assignee(context, Some(agency)).name;
    Ok((row, agency, name))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (row, _, agency) = owed(&mut context, &reference).await?;
    let locale = context.locale;
    let action = format!("{}/tautan", context.paths().contribution_to_route(&row.reference));
    let form = Form::new(locale, action, &signed.form_token, "duty-link-button");
    let lead = locale.ta("answer-link-lead", &[arg("office", &agency)]);
    FormPage::new(desk_layout(&context, locale.t("duty-link-title")), lead, form)
        .caption(row.reference.to_uppercase())
        .answer()
}

pub async fn make(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (row, agency_id, agency) = owed(&mut context, &reference).await?;
    let own = Paths::new(Locale::Id, &context.region.region.slug);
    let job = accounts::Duty {
        region_id: context.region_id(),
        office: None,
        organisation: Some(agency_id),
        path: own.contribution_to_answer(&row.reference),
    };
    let (state, by) = (context.state.clone(), signed.account.id);
    let token = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        let token = accounts::duty_link(&mut tx, &job, Some(by)).await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(token)
    })
    .await?;
    let locale = context.locale;
    let base = context.state.public_url.clone().unwrap_or_default();
    let link = format!("{base}{}", paths::link(Locale::Id, &token));
    let ends = Instant::from_micros(context.now.micros() + Purpose::Duty.lasts());
    let zone = crate::context::time_zone(&context.region.region.time_zone);
    let shown = row.reference.to_uppercase();
    let args = [
        arg("office", &agency),
        arg("reference", &shown),
        arg("link", &link),
        arg("until", &locale.date(local_date(ends, &zone))),
        arg("region", &context.region.region.name),
    ];
    let page = LinkPage {
        layout: desk_layout(&context, locale.t("duty-link-made")),
        name: shown.clone(),
        lead: locale.ta("answer-link-made", &args),
        message: locale.ta("answer-link-message", &args),
        back: context.paths().contributions_desk(),
        link,
    };
    html::private(&page, StatusCode::OK)
}
