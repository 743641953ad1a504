//! A one-time link to one follow-up: whoever gets it reports for their office, without an account.
use super::{FollowUpPath, find, layout, name};
use crate::context::Context;
use crate::error::PageError;
use crate::follow_ups::slug;
use crate::forum::Forum;
use crate::html::duty_link::{DutyLinkPage, Made, make as make_link};
use crate::html::form::{Form, FormPage, Typed};
use crate::html::{Crumb, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::people::accounts::Duty;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::{FollowUpRow, NOW, Office};
use rembuk_store::run;

async fn offices(context: &mut Context, row: &FollowUpRow) -> Result<(String, Vec<Office>), PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let mut offices = run!(context.tx, offices::list(region_id, NOW))?;
    offices.retain(|office| office.organisation_id == row.organisation_id);
    Ok((name(&forum, row), offices))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug_of)): FollowUpPath,
) -> Result<Response, PageError> {
    let row = find(&mut context, &slug_of).await?;
    let (organisation, offices) = offices(&mut context, &row).await?;
    let mut choices = vec![(String::new(), organisation)];
    choices.extend(offices.into_iter().map(|office| (office.slug, office.name)));
    let locale = context.locale;
    let action = format!("{}/tautan", context.paths().report_follow_up(&slug_of));
    let form = Form::new(locale, action, &signed.form_token, "duty-link-button").select(
        "untuk",
        "duty-link-for",
        choices,
    );
    FormPage::new(layout(&context, locale.t("duty-link-title")), locale.t("follow-up-link-lead"), form)
        .caption(row.what)
        .answer()
}

pub async fn make(
    mut context: Context,
    signed: Signed,
    Path((_, slug_of)): FollowUpPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let row = find(&mut context, &slug_of).await?;
    let (organisation, offices) = offices(&mut context, &row).await?;
    let office = offices.into_iter().find(|office| office.slug == typed.get("untuk"));
    let duty = Duty {
        region_id: context.region_id(),
        office: office.as_ref().map(|office| office.id),
        organisation: Some(row.organisation_id),
        path: Paths::new(Locale::Id, &context.region.region.slug).report_follow_up(&slug(&row)),
    };
    let Made { link, until } = make_link(&context, duty, signed.account.id).await?;
    let locale = context.locale;
    let office = office.map_or(organisation, |office| office.name);
    let args = [
        arg("office", &office),
        arg("what", &row.what),
        arg("link", &link),
        arg("until", &until),
        arg("region", &context.region.region.name),
    ];
    let page = DutyLinkPage {
        layout: layout(&context, locale.t("duty-link-made")),
        name: row.what.clone(),
        lead: locale.ta("follow-up-link-made", &args),
        message: locale.ta("follow-up-link-message", &args),
        back: Crumb { name: locale.t("follow-ups-title"), path: context.paths().report_follow_up(&slug_of) },
        link,
    };
    page.answer()
}
