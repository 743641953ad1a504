//! A one-time link to one answer: whoever gets it answers for their office, without an account.
use super::{desk_layout, find};
use crate::context::Context;
use crate::contributions::subjects::Names;
use crate::error::PageError;
use crate::html::duty_link::{DutyLinkPage, Made, make as make_link};
use crate::html::form::{Form, FormPage};
use crate::html::{Crumb, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::people::accounts::Duty;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::ContributionRow;
use uuid::Uuid;

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
    let duty = Duty {
        region_id: context.region_id(),
        office: None,
        organisation: Some(agency_id),
        path: own.contribution_to_answer(&row.reference),
    };
    let Made { link, until } = make_link(&context, duty, signed.account.id).await?;
    let locale = context.locale;
    let shown = row.reference.to_uppercase();
    let args = [
        arg("office", &agency),
        arg("reference", &shown),
        arg("link", &link),
        arg("until", &until),
        arg("region", &context.region.region.name),
    ];
    let page = DutyLinkPage {
        layout: desk_layout(&context, locale.t("duty-link-made")),
        name: shown.clone(),
        lead: locale.ta("answer-link-made", &args),
        message: locale.ta("answer-link-message", &args),
        back: Crumb {
            name: locale.t("contributions-desk-title"),
            path: context.paths().contributions_desk(),
        },
        link,
    };
    page.answer()
}
