//! A one-time link to one figure: whoever gets it enters that figure for their office, without an account.
use super::{find, layout};
use crate::context::Context;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::html::form::{Form, FormPage, Typed, to_its_end};
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
use rembuk_store::rows::{NOW, Office, Organisation};
use rembuk_store::{INSTALLATION, PrivateReason, run};

type FigurePath = Path<(String, String, String, String)>;

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
    let job = accounts::Duty {
        region_id: context.region_id(),
        office: office.as_ref().map(|office| office.id),
        organisation: Some(agency.id),
        path: duty_path(&context, &duty),
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
    let office = office.map_or(agency.name, |office| office.name);
    let args = [
        arg("office", &office),
        arg("name", duty.indicator.name(locale)),
        arg("year", &duty.year.to_string()),
        arg("link", &link),
        arg("until", &locale.date(local_date(ends, &zone))),
        arg("region", &context.region.region.name),
    ];
    let page = LinkPage {
        layout: layout(&context, locale.t("duty-link-made"))
            .crumb(locale.t("figures-title"), context.paths().figures_desk()),
        name: duty.indicator.name(locale).to_owned(),
        lead: locale.ta("duty-link-made-lead", &args),
        message: locale.ta("duty-link-message", &args),
        back: context.paths().figures_desk(),
        link,
    };
    html::private(&page, StatusCode::OK)
}
