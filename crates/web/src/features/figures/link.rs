//! A one-time link to one figure: whoever gets it enters that figure for their office, without an account.
use super::{find, layout};
use crate::context::Context;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::html::duty_link::{DutyLinkPage, Made, make as make_link};
use crate::html::form::{Form, FormPage, Typed};
use crate::html::{Crumb, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::people::accounts;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::{NOW, Office, Organisation};
use rembuk_store::run;

type FigurePath = Path<(String, String, String, String)>;

/// The agency of a figure with its offices.
async fn bodies(context: &mut Context, duty: &Duty<'_>) -> Result<(Organisation, Vec<Office>), PageError> {
    let agency = duty.indicator.agency.as_deref().cloned().ok_or(PageError::UnknownPage)?;
    let region_id = context.region_id();
    let mut offices = run!(context.tx, offices::list(region_id, NOW))?;
    offices.retain(|office| office.organisation_id == agency.id);
    Ok((agency, offices))
}

/// Path of the figure without language: what the link opens.
fn duty_path(context: &Context, duty: &Duty<'_>) -> String {
    let paths = Paths::new(Locale::Id, &context.region.region.slug);
    paths.figure_to_enter(duty.year.get(), &duty.indicator.row.slug, &duty.series_word())
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, year, indicator, series)): FigurePath,
) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let duty = find(&intake, &year, &indicator, &series)?;
    let (agency, offices) = bodies(&mut context, &duty).await?;
    let mut choices = vec![(String::new(), agency.name)];
    choices.extend(offices.into_iter().map(|office| (office.slug, office.name)));
    let locale = context.locale;
    let action = format!("{}/tautan", context.paths().figure_to_enter(duty.year.get(), &indicator, &series));
    let form = Form::new(locale, action, &signed.form_token, "duty-link-button").select(
        "untuk",
        "duty-link-for",
        choices,
    );
    let layout = layout(&context, locale.t("duty-link-title"))
        .crumb(locale.t("figures-title"), context.paths().figures_desk());
    FormPage::new(layout, locale.t("duty-link-lead"), form)
        .caption(duty.indicator.name(locale).to_owned())
        .answer()
}

pub async fn make(
    mut context: Context,
    signed: Signed,
    Path((_, year, indicator, series)): FigurePath,
    typed: Typed,
) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let duty = find(&intake, &year, &indicator, &series)?;
    let (agency, offices) = bodies(&mut context, &duty).await?;
    let office = offices.into_iter().find(|office| office.slug == typed.get("untuk"));
    let opened = accounts::Duty {
        region_id: context.region_id(),
        office: office.as_ref().map(|office| office.id),
        organisation: Some(agency.id),
        path: duty_path(&context, &duty),
    };
    let Made { link, until } = make_link(&context, opened, signed.account.id).await?;
    let locale = context.locale;
    let office = office.map_or(agency.name, |office| office.name);
    let args = [
        arg("office", &office),
        arg("name", duty.indicator.name(locale)),
        arg("year", &duty.year.to_string()),
        arg("link", &link),
        arg("until", &until),
        arg("region", &context.region.region.name),
    ];
    let page = DutyLinkPage {
        layout: layout(&context, locale.t("duty-link-made"))
            .crumb(locale.t("figures-title"), context.paths().figures_desk()),
        name: duty.indicator.name(locale).to_owned(),
        lead: locale.ta("duty-link-made-lead", &args),
        message: locale.ta("duty-link-message", &args),
        back: Crumb { name: locale.t("figures-title"), path: context.paths().figures_desk() },
        link,
    };
    page.answer()
}
