//! `/akun/dua-langkah`: six digits from an app as second step of signing in, and ten recovery codes for the day the
//! phone is gone.
use super::Site;
use super::account::{check_own_password, recovery_codes};
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::html::{self, Layout};
use crate::http::session::Signed;
use crate::paths;
use crate::people::log::{self, About, Event};
use crate::people::{secrets, signing_in};
use crate::words;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_store::rows::PersonTotp;
use rembuk_store::{INSTALLATION, PrivateReason, Write, run};
use uuid::Uuid;

/// What the page is about: off, being set up, or on.
enum Stage {
    Off,
    SettingUp(PersonTotp),
    On { codes_left: i64 },
}

#[derive(Template)]
#[template(path = "people/second_step.html")]
struct SecondStepPage {
    layout: Layout,
    lead: String,
    /// Side of the QR code in modules; its dark modules as one SVG path
    qr_size: usize,
    qr_path: String,
    secret: String,
    form: Form,
    /// Where two steps are turned off again, or empty
    turn_off: String,
}

async fn stage(site: &Site, person: Uuid) -> Result<Stage, PageError> {
    let mut tx = site.state.store.read().await?;
    Ok(match run!(tx, sessions::find_totp(person))? {
        None => Stage::Off,
        Some(row) if row.confirmed_at.is_none() => Stage::SettingUp(row),
        Some(_) => Stage::On { codes_left: run!(tx, sessions::count_recovery_codes(person))? },
    })
}

fn page(site: &Site, signed: &Signed, stage: &Stage, contact: &str) -> Result<SecondStepPage, PageError> {
    let own = paths::second_step(site.locale);
    let form =
        |last: &str, button: &str| Form::new(site.locale, format!("{own}{last}"), &signed.form_token, button);
    let mut page = SecondStepPage {
        layout: site.account_layout("second-step-title"),
        lead: String::new(),
        qr_size: 0,
        qr_path: String::new(),
        secret: String::new(),
        form: form("/mulai", "second-step-begin"),
        turn_off: String::new(),
    };
    match stage {
        Stage::Off => page.lead = site.t("second-step-lead-off"),
        Stage::SettingUp(row) => {
            page.lead = site.t("second-step-lead-setting-up");
            (page.qr_size, page.qr_path) = crate::html::qr::qr(&signing_in::otpauth(&row.secret, contact))?;
            page.secret = signing_in::shown_secret(&row.secret);
            page.form = form("", "second-step-confirm").field(
                "kode",
                Input::Code,
                "people-field-code",
                "second-step-code-hint",
                "one-time-code",
            );
        }
        Stage::On { codes_left } => {
            let left = usize::try_from(*codes_left).unwrap_or_default();
            page.lead =
                site.locale.ta("second-step-lead-on", &[words::n(left), words::shown(site.locale, left)]);
            page.form = with_password(form("/kode", "second-step-new-codes"));
            page.turn_off = format!("{own}/matikan");
        }
    }
    Ok(page)
}

fn with_password(form: Form) -> Form {
    form.field("lama", Input::Password, "people-field-old-password", "", "current-password")
}

fn turn_off_page(site: &Site, signed: &Signed) -> FormPage {
    let own = paths::second_step(site.locale);
    let form = Form::new(site.locale, format!("{own}/matikan"), &signed.form_token, "second-step-turn-off");
    let layout = site.account_layout("second-step-turn-off").crumb(site.t("second-step-title"), own);
    FormPage::new(layout, site.t("second-step-off-about"), with_password(form))
}

pub async fn show_turn_off(site: Site, signed: Signed) -> Result<Response, PageError> {
    turn_off_page(&site, &signed).answer()
}

async fn contact(site: &Site, person: Uuid) -> Result<String, PageError> {
    let mut tx = site.state.store.read().await?;
    let contacts = run!(tx, people::list_contacts(person))?;
    Ok(contacts.into_iter().next().map(|row| row.contact).unwrap_or_default())
}

async fn answer(
    site: &Site,
    signed: &Signed,
    sent: Option<(&Typed, &Errors)>,
) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut page = page(site, signed, &stage(site, person).await?, &contact(site, person).await?)?;
    if let Some((typed, errors)) = sent {
        page.form = page.form.returned(typed, errors);
    }
    let status = if page.form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    html::private(&page, status)
}

pub async fn show(site: Site, signed: Signed) -> Result<Response, PageError> {
    answer(&site, &signed, None).await
}

fn back(site: &Site) -> Result<Response, PageError> {
    Ok(Redirect::to(&paths::second_step(site.locale)).into_response())
}

/// Makes a secret, which counts for nothing until a code proves that an app has it.
pub async fn begin(site: Site, signed: Signed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut tx = site.state.store.write(INSTALLATION).await?;
    let current = run!(tx, sessions::find_totp(person))?;
    if current.is_some_and(|row| row.confirmed_at.is_some()) {
        return back(&site);
    }
    run!(tx, people::delete_totp(person))?;
    let secret = secrets::random::<20>()?.to_vec();
    let row = PersonTotp { person_id: person, secret, confirmed_at: None, last_step: 0 };
    run!(tx, sessions::insert_totp(&row))?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    back(&site)
}

#[derive(Template)]
#[template(path = "people/codes.html")]
struct CodesPage {
    layout: Layout,
    codes: Vec<String>,
    back: String,
}

/// The codes are shown this once: only their hashes are kept.
fn codes_page(site: &Site, codes: Vec<String>) -> Result<Response, PageError> {
    let page = CodesPage {
        layout: site.account_layout("codes-title"),
        codes,
        back: paths::second_step(site.locale),
    };
    html::private(&page, StatusCode::OK)
}

async fn renew_codes(tx: &mut Write, person: Uuid) -> Result<Vec<String>, PageError> {
    run!(tx, people::delete_recovery_codes(person))?;
    let codes = recovery_codes()?;
    for code in &codes {
        run!(tx, sessions::insert_recovery_code(person, &secrets::recovery_hash(code)))?;
    }
    Ok(codes)
}

pub async fn confirm(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let Stage::SettingUp(row) = stage(&site, person).await? else { return back(&site) };
    let Some(step) = signing_in::step_of(&row, typed.get("kode"), site.now) else {
        let mut errors = Errors::default();
        errors.add("kode", "people-error-code");
        return answer(&site, &signed, Some((&typed, &errors))).await;
    };
    let state = site.state.clone();
    let session = signed.session.id;
    let codes = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        run!(tx, sessions::confirm_totp(person, at, step))?;
        let codes = renew_codes(&mut tx, person).await?;
        // Browsers that signed in with one step only must come again.
        run!(tx, sessions::delete_all_but(person, session))?;
        log::note(&mut tx, Event::SecondStepOn, About::own(person), "").await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(codes)
    })
    .await?;
    codes_page(&site, codes)
}

pub async fn new_codes(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut errors = Errors::default();
    check_own_password(&site, &signed, &typed, &mut errors).await?;
    if !errors.is_empty() {
        return answer(&site, &signed, Some((&typed, &errors))).await;
    }
    let mut tx = site.state.store.write(INSTALLATION).await?;
    let codes = renew_codes(&mut tx, person).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    codes_page(&site, codes)
}

pub async fn turn_off(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut errors = Errors::default();
    check_own_password(&site, &signed, &typed, &mut errors).await?;
    if !errors.is_empty() {
        return turn_off_page(&site, &signed).returned(&typed, &errors);
    }
    let mut tx = site.state.store.write(INSTALLATION).await?;
    take_off(&mut tx, person, About::own(person)).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    back(&site)
}

/// Off, with its codes.
pub(super) async fn take_off(tx: &mut Write, person: Uuid, about: About) -> Result<(), PageError> {
    run!(tx, people::delete_totp(person))?;
    run!(tx, people::delete_recovery_codes(person))?;
    log::note(tx, Event::SecondStepOff, about, "").await
}
