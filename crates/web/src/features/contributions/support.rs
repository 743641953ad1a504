//! Support instead of repeating: one press, once for each account.
use super::find;
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Form, FormPage, to_its_end};
use crate::html::{Layout, arg};
use crate::http::session::Signed;
use crate::words;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_store::{PrivateReason, run};

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let row = find(&mut context, &reference).await?;
    let region_id = context.region_id();
    let supports = run!(context.tx, contributions::count_supports(region_id, row.id))?;
    let (locale, paths) = (context.locale, context.paths());
    let count = usize::try_from(supports).unwrap_or_default();
    let form = Form::new(locale, paths.support(&row.reference), &signed.form_token, "support-button");
    let title = locale.ta("support-title", &[arg("reference", &row.reference.to_uppercase())]);
    let layout = Layout::of(&context, "contributions", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), paths.home())
        .crumb(locale.t("contributions-title"), paths.contributions());
    FormPage::new(layout, locale.t("support-lead"), form)
        .note(locale.ta("contribution-supports", &[words::n(count), words::shown(locale, count)]))
        .way(row.reference.to_uppercase(), paths.contribution(&row.reference))
        .answer()
}

pub async fn support(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let row = find(&mut context, &reference).await?;
    let (state, region_id, person) = (context.state.clone(), context.region_id(), signed.account.id);
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        let at = tx.now().micros();
        run!(tx, contributions::support(region_id, row.id, person, at))?;
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    Ok(Redirect::to(&context.paths().contribution(&reference.to_lowercase())).into_response())
}
