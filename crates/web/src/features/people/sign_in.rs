//! `/masuk`, `/masuk/kode`, `/keluar`.
use super::Site;
use crate::error::PageError;
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::http::client::{self, Peer};
use crate::http::session::{self, Signed};
use crate::paths;
use crate::people::log::{self, About, Event};
use crate::people::signing_in::{self, Outcome};
use crate::state::AppState;
use axum::extract::{Extension, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::sessions::{LONGEST, SECOND_STEP};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::net::{IpAddr, Ipv4Addr};

/// Bytes of an address to go back to
const LONGEST_WAY_BACK: usize = 8000;

/// Where to go afterwards: a path of this site, or nothing.
fn way_back(query: Option<&str>) -> Option<String> {
    let query = crate::context::Query::parse(query.unwrap_or_default());
    // Whole: it may carry what somebody typed before their session ended.
    let path = query.whole("lanjut")?;
    let is_local = path.len() <= LONGEST_WAY_BACK
        && path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\' && b != b'"');
    is_local.then_some(path)
}

fn with_way_back(path: String, back: Option<&String>) -> String {
    match back {
        Some(back) => {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("lanjut", back).finish();
            format!("{path}?{query}")
        }
        None => path,
    }
}

fn page(site: &Site, back: Option<&String>) -> FormPage {
    let form = Form::new(site.locale, with_way_back(paths::sign_in(site.locale), back), "", "sign-in-button")
        .field("kontak", Input::Text, "people-field-contact", "people-field-contact-hint", "username")
        .field("sandi", Input::Password, "people-field-password", "", "current-password");
    FormPage::new(site.layout("sign-in-title"), site.t("sign-in-lead"), form)
        .way(site.t("sign-in-forgotten"), paths::forgotten(site.locale))
        .way(site.t("sign-in-sign-up"), paths::sign_up(site.locale))
        .note(site.t("sign-in-open-to-all"))
}

pub async fn show(site: Site, RawQuery(query): RawQuery, headers: HeaderMap) -> Result<Response, PageError> {
    let back = way_back(query.as_deref());
    if session::is_signed_in(&site.state, &headers).await? {
        return Ok(Redirect::to(&back.unwrap_or_else(|| paths::account(site.locale))).into_response());
    }
    page(&site, back.as_ref()).answer()
}

/// Where a request came from, for slowing down.
pub(super) fn address(peer: Option<Extension<Peer>>, headers: &HeaderMap, state: &AppState) -> IpAddr {
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |Extension(peer)| peer.0);
    client::address(peer, headers, state.trusted_proxy)
}

/// "Too many tries": the form with what was typed, and when the next try counts.
pub(super) fn too_soon(
    site: &Site,
    mut page: FormPage,
    key: &str,
    seconds: u64,
) -> Result<Response, PageError> {
    let text = site.locale.ta(key, &[arg("seconds", &seconds.to_string())]);
    page.form = page.form.saying(text);
    let mut response = crate::html::private(&page, StatusCode::TOO_MANY_REQUESTS)?;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(response)
}

pub async fn sign_in(
    site: Site,
    RawQuery(query): RawQuery,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let back = way_back(query.as_deref());
    let contact = typed.get("kontak");
    let account = Contact::parse(contact).map_or_else(
        |_| contact.chars().take(120).collect::<String>().to_lowercase(),
        |contact| contact.to_string(),
    );
    let mut page = page(&site, back.as_ref());
    page.form = page.form.returned(&typed, &Errors::default());
    if let Err(seconds) = site.state.limits.attempt(&account, address(peer, &headers, &site.state)) {
        return too_soon(&site, page, "sign-in-too-soon", seconds);
    }
    let (state, browser) = (site.state.clone(), session::browser(&headers));
    let password = typed.get("sandi").to_owned();
    let outcome =
        to_its_end(async move { signing_in::sign_in(&state, &account, &password, browser).await }).await?;
    let (token, lasts, path) = match outcome {
        Outcome::SignedIn(token) => (token, LONGEST, back.unwrap_or_else(|| paths::account(site.locale))),
        Outcome::NeedsCode(token) => {
            (token, SECOND_STEP, with_way_back(paths::sign_in_code(site.locale), back.as_ref()))
        }
        Outcome::Wrong => {
            page.form = page.form.saying(site.t("sign-in-wrong"));
            return page.answer();
        }
    };
    let mut response = Redirect::to(&path).into_response();
    session::give(&mut response, &site.state, &token, lasts)?;
    Ok(response)
}

fn code_page(site: &Site, back: Option<&String>) -> FormPage {
    let form =
        Form::new(site.locale, with_way_back(paths::sign_in_code(site.locale), back), "", "sign-in-button")
            .field("kode", Input::Code, "people-field-code", "people-field-code-hint", "one-time-code");
    FormPage::new(site.layout("sign-in-code-title"), site.t("sign-in-code-lead"), form)
}

/// The person who waits, or back to the first step.
async fn who_waits(
    site: &Site,
    headers: &HeaderMap,
) -> Result<Option<(crate::people::secrets::Token, uuid::Uuid)>, PageError> {
    let Some(token) = session::token(headers, &site.state) else { return Ok(None) };
    Ok(signing_in::waiting(&site.state, &token).await?.map(|person| (token, person)))
}

pub async fn show_code(
    site: Site,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let back = way_back(query.as_deref());
    match who_waits(&site, &headers).await? {
        Some(_) => code_page(&site, back.as_ref()).answer(),
        None => Ok(Redirect::to(&with_way_back(paths::sign_in(site.locale), back.as_ref())).into_response()),
    }
}

pub async fn code(
    site: Site,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let back = way_back(query.as_deref());
    let Some((token, person)) = who_waits(&site, &headers).await? else {
        return Ok(Redirect::to(&with_way_back(paths::sign_in(site.locale), back.as_ref())).into_response());
    };
    let mut page = code_page(&site, back.as_ref());
    if let Err(seconds) = site.state.limits.attempt_code(&person.to_string()) {
        return too_soon(&site, page, "sign-in-too-soon", seconds);
    }
    let (state, browser, code) =
        (site.state.clone(), session::browser(&headers), typed.get("kode").to_owned());
    let new =
        to_its_end(async move { signing_in::second_step(&state, &token, &code, browser).await }).await?;
    let Some(new) = new else {
        let mut errors = Errors::default();
        errors.add("kode", "people-error-code");
        page.form = page.form.returned(&typed, &errors);
        return page.answer();
    };
    let mut response = Redirect::to(&back.unwrap_or_else(|| paths::account(site.locale))).into_response();
    session::give(&mut response, &site.state, &new, LONGEST)?;
    Ok(response)
}

pub async fn sign_out(
    State(state): State<AppState>,
    site: Site,
    signed: Signed,
) -> Result<Response, PageError> {
    let (person, id) = (signed.account.id, signed.session.id);
    let mut tx = state.store.write(INSTALLATION).await?;
    run!(tx, sessions::delete(person, id))?;
    log::note(&mut tx, Event::SignedOut, About::own(person), "").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    gone(&site)
}

pub async fn sign_out_everywhere(
    State(state): State<AppState>,
    site: Site,
    signed: Signed,
) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut tx = state.store.write(INSTALLATION).await?;
    run!(tx, sessions::delete_all(person))?;
    log::note(&mut tx, Event::SignedOutEverywhere, About::own(person), "").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    gone(&site)
}

/// Back to the sign-in page, without a cookie.
pub(super) fn gone(site: &Site) -> Result<Response, PageError> {
    let mut response = Redirect::to(&paths::sign_in(site.locale)).into_response();
    session::take(&mut response, &site.state)?;
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_nobody_is_led_to_another_site() {
        assert_eq!(
            way_back(Some("lanjut=%2Fjember%2Fkelola%2Forang")).as_deref(),
            Some("/jember/kelola/orang")
        );
        for bad in [
            "lanjut=%2F%2Fevil.example",
            "lanjut=https%3A%2F%2Fevil.example",
            "lanjut=%2F%5Cevil.example",
            "lanjut=%2F%0d%0aX%3A1",
            "",
        ] {
            assert_eq!(way_back(Some(bad)), None, "{bad}");
        }
    }
}
