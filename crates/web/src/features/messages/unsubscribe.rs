//! `/berhenti/{token}`: mail programs send the form by themselves (RFC 8058), people press its one button. Looking at the
//! page stops nothing, because chat programs open links before people do.
use crate::error::PageError;
use crate::html::form::{Form, FormPage};
use crate::html::said::SaidPage;
use crate::html::{Layout, arg};
use crate::i18n::Locale;
use crate::messages::unsubscribe::{self, Request};
use crate::paths;
use crate::site::Site;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::{INSTALLATION, PrivateReason};

async fn find(site: &Site, token: &str) -> Result<Request, PageError> {
    let mut tx = site.state.store.read().await?;
    unsubscribe::read(&mut tx, token).await?.ok_or(PageError::UnknownLink)
}

pub async fn show(site: Site, Path(token): Path<String>) -> Result<Response, PageError> {
    let request = find(&site, &token).await?;
    let locale = site.locale;
    let what = match request.topic {
        Some(topic) => locale.ta("unsubscribe-topic", &[arg("topic", &locale.t(topic.key()))]),
        None => locale.t("unsubscribe-all"),
    };
    let form = Form::new(locale, paths::unsubscribe(locale, &token), "", "unsubscribe-button");
    FormPage::new(layout(&site, "unsubscribe-title"), what, form).note(locale.t("unsubscribe-lead")).answer()
}

pub async fn stop(site: Site, Path(token): Path<String>) -> Result<Response, PageError> {
    let request = find(&site, &token).await?;
    let mut tx = site.state.store.write(INSTALLATION).await?;
    unsubscribe::stop(&mut tx, &request).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    SaidPage::new(layout(&site, "unsubscribed-title"), site.t("unsubscribed-lead"))
        .way(site.t("unsubscribed-way"), paths::preferences(site.locale))
        .answer()
}

/// The token stands in no link of the page but its own form.
fn layout(site: &Site, title: &str) -> Layout {
    let mut layout = site.layout(title);
    layout.address_id = paths::messages(Locale::Id);
    layout.address_en = paths::messages(Locale::En);
    layout
}
