//! `/akun`: what is kept about me, where I am signed in, and what I can do about it.
use super::{Site, sign_in};
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::html::said::SaidPage;
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::paths;
use crate::people::log::{self, About, Event};
use crate::people::{accounts, secrets, sign_up};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::roles::{EVERYWHERE, Permission};
use rembuk_domain::time::Instant;
use rembuk_store::rows::{NOW, Organisation, PersonSession};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::collections::HashMap;
use uuid::Uuid;

struct SessionRow {
    browser: String,
    seen: String,
    is_this: bool,
    end: Form,
}

struct RoleRow {
    name: String,
    place: String,
    term: String,
}

#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage {
    layout: Layout,
    name: String,
    lead: String,
    contacts: Vec<String>,
    roles: Vec<RoleRow>,
    tasks: String,
    sessions: Vec<SessionRow>,
    second_step: String,
    /// For those who administer the whole installation
    health: Option<String>,
    paths: [String; 4],
    sign_out: Form,
    sign_out_everywhere: Form,
    export: Form,
}

pub async fn show(site: Site, signed: Signed) -> Result<Response, PageError> {
    let locale = site.locale;
    let person = signed.account.id;
    let mut tx = site.state.store.read().await?;
    let contacts = run!(tx, people::list_contacts(person))?;
    let rows = run!(tx, sessions::list(person))?;
    let roles = roles(&site, &signed, &mut tx).await?;
    drop(tx);
    let press = |action: String, button: &str| Form::new(locale, action, &signed.form_token, button);
    let account = paths::account(locale);
    let sessions = session_rows(&site, &signed, &rows);
    let page = AccountPage {
        layout: site.layout("account-title").private(),
        name: signed.account.name.clone(),
        lead: locale.ta(
            "account-lead",
            &[crate::words::n(sessions.len()), crate::words::shown(locale, sessions.len())],
        ),
        contacts: contacts.into_iter().map(|row| row.contact).collect(),
        roles,
        tasks: paths::tasks(locale),
        sessions,
        second_step: site.t(if signed.has_second_step {
            "account-second-step-on"
        } else {
            "account-second-step-off"
        }),
        health: signed
            .may(Permission::SeeHealth, EVERYWHERE, site.today)
            .then(|| format!("{}/admin/kesehatan", locale.prefix())),
        paths: ["sandi", "kontak", "dua-langkah", "tutup"].map(|last| format!("{account}/{last}")),
        sign_out: press(paths::sign_out(locale), "account-sign-out"),
        sign_out_everywhere: press(
            format!("{}/semua", paths::sign_out(locale)),
            "account-sign-out-everywhere",
        ),
        export: press(format!("{account}/data"), "account-export"),
    };
    html::private(&page, StatusCode::OK)
}

fn session_rows(site: &Site, signed: &Signed, rows: &[PersonSession]) -> Vec<SessionRow> {
    let account = paths::account(site.locale);
    let signed_in = rows.iter().filter(|row| !row.waits_for_code);
    signed_in
        .map(|row| {
            let action = format!("{account}/sesi/{}/akhiri", row.id.simple());
            SessionRow {
                browser: row.browser.clone(),
                seen: seen(site, row.last_seen_at),
                is_this: row.id == signed.session.id,
                end: Form::new(site.locale, action, &signed.form_token, "account-end-session"),
            }
        })
        .collect()
}

fn seen(site: &Site, micros: i64) -> String {
    let day = site.day_in(INSTALLATION, Instant::from_micros(micros));
    site.locale.ta("account-session-seen", &[arg("day", &site.locale.date(day))])
}

/// Roles with place and term.
async fn roles(site: &Site, signed: &Signed, tx: &mut rembuk_store::Read) -> Result<Vec<RoleRow>, PageError> {
    let locale = site.locale;
    let regions = site.state.store.heads().snapshot().regions();
    let mut organisations: HashMap<Uuid, Organisation> = HashMap::new();
    for head in &regions {
        let region_id = head.region.region_id;
        if signed.roles.iter().any(|held| held.region_id == region_id) {
            organisations
                .extend(run!(tx, organisations::list(region_id, NOW))?.into_iter().map(|row| (row.id, row)));
        }
    }
    Ok(signed
        .roles
        .iter()
        .map(|held| {
            let region = regions.iter().find(|head| head.region.region_id == held.region_id);
            let region = region.map_or_else(|| locale.t("role-everywhere"), |head| head.region.name.clone());
            let organisation = held.organisation.and_then(|id| organisations.get(&id));
            RoleRow {
                name: locale.t(held.role.key()),
                place: organisation.map_or(region.clone(), |row| format!("{}, {region}", row.name)),
                term: crate::words::term(locale, &held.term),
            }
        })
        .collect())
}

pub async fn end_session(site: Site, signed: Signed, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = Uuid::parse_str(&id).map_err(|_| PageError::UnknownPage)?;
    let person = signed.account.id;
    let mut tx = site.state.store.write(INSTALLATION).await?;
    run!(tx, sessions::delete(person, id))?;
    log::note(&mut tx, Event::SignedOut, About::own(person), "").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    if id == signed.session.id { sign_in::gone(&site) } else { back(&site) }
}

fn back(site: &Site) -> Result<Response, PageError> {
    Ok(Redirect::to(&paths::account(site.locale)).into_response())
}

fn password_page(site: &Site, signed: &Signed) -> FormPage {
    let action = format!("{}/sandi", paths::account(site.locale));
    let form = Form::new(site.locale, action, &signed.form_token, "password-button")
        .field("lama", Input::Password, "people-field-old-password", "", "current-password")
        .field(
            "sandi",
            Input::Password,
            "people-field-new-password",
            "people-field-new-password-hint",
            "new-password",
        )
        .field("ulang", Input::Password, "people-field-repeat-password", "", "new-password");
    FormPage::new(site.account_layout("password-title"), site.t("password-lead"), form)
}

pub async fn show_password(site: Site, signed: Signed) -> Result<Response, PageError> {
    password_page(&site, &signed).answer()
}

/// The current password is asked for again: an unlocked phone in other hands must not take the account over.
pub(super) async fn check_own_password(
    site: &Site,
    signed: &Signed,
    typed: &Typed,
    errors: &mut Errors,
) -> Result<(), PageError> {
    if site.state.limits.attempt_own(&signed.account.id.to_string()).is_err() {
        errors.add("lama", "people-error-too-soon");
        return Ok(());
    }
    let stored = signed.account.password_hash.clone();
    if !site.state.hasher.verify(stored, typed.get("lama").to_owned()).await? {
        errors.add("lama", "people-error-old-password");
    }
    Ok(())
}

pub async fn set_password(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut tx = site.state.store.read().await?;
    let contacts = run!(tx, people::list_contacts(person))?;
    drop(tx);
    let contact = contacts.first().and_then(|row| Contact::parse(&row.contact).ok());
    let mut errors = Errors::default();
    check_own_password(&site, &signed, &typed, &mut errors).await?;
    super::links::note_password_errors(&mut errors, &typed, &signed.account.name, contact.as_ref());
    let password = super::links::new_password(&typed, &signed.account.name, contact.as_ref());
    let (Some(password), true) = (password, errors.is_empty()) else {
        return password_page(&site, &signed).returned(&typed, &errors);
    };
    let (state, session) = (site.state.clone(), signed.session.id);
    to_its_end(async move {
        let hash = state.hasher.hash(password).await?;
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        run!(tx, people::set_password(person, &hash, at))?;
        run!(tx, sessions::delete_all_but(person, session))?;
        run!(tx, sessions::withdraw_links_of_person(person, at))?;
        log::note(&mut tx, Event::PasswordChanged, About::own(person), "").await?;
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    back(&site)
}

fn contact_page(site: &Site, signed: &Signed) -> FormPage {
    let action = format!("{}/kontak", paths::account(site.locale));
    let form = Form::new(site.locale, action, &signed.form_token, "contact-button")
        .field("kontak", Input::Text, "people-field-contact", "people-field-contact-hint", "username")
        .field("lama", Input::Password, "people-field-old-password", "", "current-password");
    FormPage::new(site.account_layout("contact-title"), site.t("contact-lead"), form)
}

pub async fn show_contact(site: Site, signed: Signed) -> Result<Response, PageError> {
    contact_page(&site, &signed).answer()
}

pub async fn set_contact(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut errors = Errors::default();
    let contact = errors.take("kontak", Contact::parse(typed.get("kontak")));
    check_own_password(&site, &signed, &typed, &mut errors).await?;
    if let (Some(contact), true) = (contact, errors.is_empty()) {
        if matches!(contact, Contact::Email(_)) || site.state.outbound.gateway.is_some() {
            return ask_new_contact(&site, person, contact).await;
        }
        // Nothing can be sent to a telephone here, so nothing can be proved.
        let mut tx = site.state.store.write(INSTALLATION).await?;
        let owner = run!(tx, people::find_by_contact(contact.as_str()))?;
        if owner.is_none_or(|owner| owner.id == person) {
            run!(tx, people::delete_contacts(person))?;
            accounts::add_contact(&mut tx, person, &contact).await?;
            log::note(&mut tx, Event::ContactChanged, About::own(person), contact.kind()).await?;
            tx.commit_private(PrivateReason::PersonalData).await?;
            return back(&site);
        }
        errors.add("kontak", "people-error-contact-taken");
    }
    contact_page(&site, &signed).returned(&typed, &errors)
}

/// The contact changes when the link sent to it is opened.
async fn ask_new_contact(site: &Site, person: Uuid, contact: Contact) -> Result<Response, PageError> {
    let mut tx = site.state.store.write(INSTALLATION).await?;
    let shown = contact.to_string();
    sign_up::ask_new_contact(&mut tx, person, contact, site.locale).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    let lead = site.locale.ta("contact-sent-lead", &[arg("contact", &shown)]);
    SaidPage::new(site.account_layout("sent-title"), lead)
        .note(site.t("sent-not-come"))
        .way(site.t("account-title"), paths::account(site.locale))
        .answer()
}

/// Own data as a file; that it was taken out is noted.
pub async fn export(site: Site, signed: Signed) -> Result<Response, PageError> {
    let mut tx = site.state.store.read().await?;
    let data = accounts::export(&mut tx, &signed.account).await?;
    drop(tx);
    let mut tx = site.state.store.write(INSTALLATION).await?;
    log::note(&mut tx, Event::DataExported, About::own(signed.account.id), "own").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    let bytes = serde_json::to_vec_pretty(&data)?;
    let mut response = html::download(bytes, "application/json", "rembuk-data-saya.json", None)?;
    html::keep_private(&mut response);
    Ok(response)
}

fn close_page(site: &Site, signed: &Signed) -> FormPage {
    let action = format!("{}/tutup", paths::account(site.locale));
    let form = Form::new(site.locale, action, &signed.form_token, "close-button").field(
        "lama",
        Input::Password,
        "people-field-old-password",
        "",
        "current-password",
    );
    FormPage::new(site.account_layout("close-title"), site.t("close-lead"), form).note(site.t("close-stays"))
}

pub async fn show_close(site: Site, signed: Signed) -> Result<Response, PageError> {
    close_page(&site, &signed).answer()
}

pub async fn close(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    check_own_password(&site, &signed, &typed, &mut errors).await?;
    if !errors.is_empty() {
        return close_page(&site, &signed).returned(&typed, &errors);
    }
    let (state, person) = (site.state.clone(), signed.account.id);
    to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        accounts::erase(&mut tx, person, About::own(person)).await?;
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    sign_in::gone(&site)
}

/// A fresh set of recovery codes and their hashes.
pub(super) fn recovery_codes() -> Result<Vec<String>, PageError> {
    (0..10).map(|_| secrets::recovery_code()).collect()
}
