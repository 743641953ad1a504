//! `/daftar` and `/masuk/lupa`: whoever the contact belongs to, the page says the same and a mail says the rest.
use super::sign_in::{address, too_soon};
use crate::error::PageError;
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::html::said::SaidPage;
use crate::http::client::Peer;
use crate::paths;
use crate::people::sign_up::{self, Wish};
use crate::site::Site;
use axum::extract::Extension;
use axum::response::Response;
use http::HeaderMap;
use rembuk_domain::people::Name;
use rembuk_domain::people::contact::Contact;
use rembuk_store::{INSTALLATION, PrivateReason};

/// A contact something can be sent to here: telephones need a gateway.
fn reachable(site: &Site, typed: &Typed, errors: &mut Errors) -> Option<Contact> {
    let contact = errors.take("kontak", Contact::parse(typed.get("kontak")))?;
    if matches!(contact, Contact::Phone(_)) && site.state.outbound.gateway.is_none() {
        errors.add("kontak", "people-error-no-gateway");
        return None;
    }
    Some(contact)
}

fn contact_hint(site: &Site) -> &'static str {
    match site.state.outbound.gateway {
        Some(_) => "people-field-contact-hint",
        None => "sign-up-mail-only",
    }
}

fn page(site: &Site) -> FormPage {
    let heads = site.state.store.heads().snapshot();
    let mut regions: Vec<(String, String)> =
        heads.regions().iter().map(|head| (head.region.slug.clone(), head.region.name.clone())).collect();
    // Nobody should land in the region whose name comes first.
    if regions.len() > 1 {
        regions.insert(0, (String::new(), site.t("sign-up-choose")));
    }
    let form = Form::new(site.locale, paths::sign_up(site.locale), "", "sign-up-button")
        .field("nama", Input::Text, "people-field-name", "", "name")
        .field("kontak", Input::Text, "people-field-contact", contact_hint(site), "email")
        .select("daerah", "sign-up-region", regions);
    let chosen = site.query.get("daerah").unwrap_or_default().to_owned();
    let form = if chosen.is_empty() { form } else { form.starting("daerah", chosen) };
    FormPage::new(site.layout("sign-up-title"), site.t("sign-up-lead"), form)
        .way(site.t("sign-up-have-account"), paths::sign_in(site.locale))
        .note(site.t("sign-in-open-to-all"))
        .note(site.t("sign-up-privacy"))
}

pub async fn show(site: Site) -> Result<Response, PageError> {
    page(&site).answer()
}

fn read(site: &Site, typed: &Typed, errors: &mut Errors) -> Option<Wish> {
    let name = errors.take("nama", Name::parse(typed.get("nama")));
    let contact = reachable(site, typed, errors);
    let heads = site.state.store.heads().snapshot();
    let region = heads.by_slug.get(typed.get("daerah")).map(|head| head.region.region_id);
    if region.is_none() {
        errors.add("daerah", "sign-up-no-region");
    }
    Some(Wish { name: name?, contact: contact?, region_id: region?, locale: site.locale })
}

pub async fn send(
    site: Site,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let Some(wish) = read(&site, &typed, &mut errors) else {
        return page(&site).returned(&typed, &errors);
    };
    if let Err(seconds) = site.state.limits.attempt_sent(address(peer, &headers, &site.state)) {
        let mut page = page(&site);
        page.form = page.form.returned(&typed, &errors);
        return too_soon(&site, page, "sent-too-soon", seconds);
    }
    let (state, contact) = (site.state.clone(), wish.contact.to_string());
    to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        sign_up::begin(&mut tx, wish).await?;
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    sent(&site, "sign-up-sent-lead", &contact)
}

/// "Periksa surel Anda": also where nothing was sent, since that must look the same.
fn sent(site: &Site, lead: &str, contact: &str) -> Result<Response, PageError> {
    SaidPage::new(site.layout("sent-title"), site.locale.ta(lead, &[arg("contact", contact)]))
        .note(site.t("sent-not-come"))
        .way(site.t("sign-in-title"), paths::sign_in(site.locale))
        .answer()
}

fn forgotten_page(site: &Site) -> FormPage {
    let form = Form::new(site.locale, paths::forgotten(site.locale), "", "forgotten-button").field(
        "kontak",
        Input::Text,
        "people-field-contact",
        contact_hint(site),
        "username",
    );
    FormPage::new(site.layout("forgotten-title"), site.t("forgotten-lead"), form)
        .way(site.t("sign-in-title"), paths::sign_in(site.locale))
        .note(site.t("forgotten-no-mail"))
}

pub async fn show_forgotten(site: Site) -> Result<Response, PageError> {
    forgotten_page(&site).answer()
}

pub async fn send_forgotten(
    site: Site,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let Some(contact) = reachable(&site, &typed, &mut errors) else {
        return forgotten_page(&site).returned(&typed, &errors);
    };
    if let Err(seconds) = site.state.limits.attempt_sent(address(peer, &headers, &site.state)) {
        let mut page = forgotten_page(&site);
        page.form = page.form.returned(&typed, &errors);
        return too_soon(&site, page, "sent-too-soon", seconds);
    }
    let (state, locale, shown) = (site.state.clone(), site.locale, contact.to_string());
    // Not awaited: the time of a write would tell which contacts have an account.
    tokio::spawn(async move {
        let written = async {
            let mut tx = state.store.write(INSTALLATION).await?;
            sign_up::forgotten(&mut tx, contact, locale).await?;
            Ok::<_, PageError>(tx.commit_private(PrivateReason::PersonalData).await?)
        };
        if let Err(error) = written.await {
            tracing::warn!(%error, "a link for a new password was not sent");
        }
    });
    sent(&site, "forgotten-sent-lead", &shown)
}
