//! `/admin/surel`: what waits, what was sent, what failed, and what nobody knows; send again or drop.
use super::{layout, moment, path};
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::list::{Choice, PAGE_SIZE, Pagination};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::mail::content::Content;
use crate::mail::outbox::{self, Outgoing};
use crate::messages;
use crate::site::Site;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::messages::delivery::{Channel, DeliveryState};
use rembuk_store::rows::{DeliveryCount, PersonDelivery};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use uuid::Uuid;

struct Row {
    what: String,
    address: String,
    facts: Vec<String>,
    again: Option<Form>,
    drop: Option<Form>,
}

#[derive(Template)]
#[template(path = "health/deliveries.html")]
struct DeliveriesPage {
    layout: Layout,
    lead: String,
    way: String,
    /// State and how many
    counts: Vec<(String, String)>,
    states: Vec<Choice>,
    rows: Vec<Row>,
    none: String,
    pages: Pagination,
    action: String,
    test: Form,
}

/// The state a page lists: what needs somebody comes first.
fn chosen(site: &Site, counts: &[DeliveryCount]) -> DeliveryState {
    let has = |state: DeliveryState| counts.iter().any(|row| row.state == state.code() && row.count > 0);
    let first = [DeliveryState::Uncertain, DeliveryState::Failed, DeliveryState::Waiting];
    site.query
        .get("keadaan")
        .and_then(DeliveryState::parse)
        .or_else(|| first.into_iter().find(|state| has(*state)))
        .unwrap_or(DeliveryState::Sent)
}

fn total(counts: &[DeliveryCount], state: DeliveryState) -> usize {
    let sum: i64 = counts.iter().filter(|row| row.state == state.code()).map(|row| row.count).sum();
    usize::try_from(sum).unwrap_or_default()
}

fn way(site: &Site) -> String {
    let mail = match site.state.outbound.mail.code() {
        "smtp" => "mail-way-smtp",
        "folder" => "mail-way-folder",
        _ => "mail-way-none",
    };
    let gateway = match site.state.outbound.gateway {
        Some(_) => "gateway-on",
        None => "gateway-off",
    };
    let from = arg("from", &site.state.outbound.from.to_string()).1;
    format!("{} {}", site.locale.ta(mail, &[("from", from)]), site.t(gateway))
}

pub async fn list(site: Site, signed: Signed) -> Result<Response, PageError> {
    let locale = site.locale;
    let mut tx = site.state.store.read().await?;
    let counts = run!(tx, deliveries::count())?;
    let state = chosen(&site, &counts);
    let action = path(locale, "surel");
    let pages = Pagination::new(total(&counts, state), site.query.get("h"), |page| {
        format!("{action}?keadaan={}&h={page}", state.code())
    });
    let offset = i64::try_from(pages.first.saturating_sub(1)).unwrap_or_default();
    let rows = run!(tx, deliveries::list(state.code(), PAGE_SIZE as i64, offset))?;
    drop(tx);
    let number = |state| words::count(locale, total(&counts, state));
    let args = [
        arg("waiting", &number(DeliveryState::Waiting)),
        arg("sent", &number(DeliveryState::Sent)),
        arg("failed", &number(DeliveryState::Failed)),
        arg("uncertain", &number(DeliveryState::Uncertain)),
    ];
    let page = DeliveriesPage {
        layout: layout(&site, "deliveries-title"),
        lead: locale.ta("deliveries-lead", &args),
        way: way(&site),
        counts: DeliveryState::ALL.iter().map(|state| (locale.t(state.key()), number(*state))).collect(),
        states: DeliveryState::ALL
            .iter()
            .map(|one| Choice {
                value: one.code().to_owned(),
                name: locale.t(one.key()),
                is_chosen: *one == state,
            })
            .collect(),
        rows: rows.iter().map(|row| shown(&site, &signed, row)).collect(),
        none: locale.ta("deliveries-none", &[arg("state", &locale.t(state.key()))]),
        pages,
        test: Form::new(locale, format!("{action}/coba"), &signed.form_token, "deliveries-test"),
        action,
    };
    html::private(&page, StatusCode::OK)
}

fn shown(site: &Site, signed: &Signed, row: &PersonDelivery) -> Row {
    let locale = site.locale;
    let mut facts = Vec::new();
    if let Some(channel) = Channel::parse(&row.channel) {
        facts.push(locale.t(channel.key()));
    }
    facts.push(moment(site, row.ended_at.or(row.marked_at).unwrap_or(row.created_at)));
    if !row.error.is_empty() {
        facts.push(row.error.clone());
    }
    let decides =
        matches!(DeliveryState::parse(&row.state), Some(DeliveryState::Uncertain | DeliveryState::Failed));
    let form = |last: &str, button: &str| {
        let action = format!("{}/{}/{last}", path(locale, "surel"), row.id.simple());
        decides.then(|| Form::new(locale, action, &signed.form_token, button))
    };
    Row {
        what: locale.t(what(&row.unique_key)),
        address: masked(&row.address),
        facts,
        again: form("lagi", "deliveries-again"),
        drop: form("lepas", "deliveries-drop"),
    }
}

/// What kind of thing was sent, by the first word of its key: contents are forgotten once it is over.
fn what(key: &str) -> &'static str {
    match key.split(' ').next().unwrap_or_default() {
        "notice" => "delivery-notice",
        "digest" => "delivery-digest",
        "sign-up" => "delivery-sign-up",
        "forgotten" => "delivery-forgotten",
        "invitation" => "delivery-invitation",
        "contact" | "replaced" => "delivery-contact",
        _ => "delivery-test",
    }
}

/// Enough to know an address again, not to write to it.
fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}…@{domain}", local.chars().take(2).collect::<String>()),
        None => {
            let digits: Vec<char> = address.chars().collect();
            let last: String = digits.iter().skip(digits.len().saturating_sub(3)).collect();
            format!("…{last}")
        }
    }
}

async fn decide(site: &Site, id: &str, again: bool) -> Result<Response, PageError> {
    let id: Uuid = id.parse().map_err(|_| PageError::UnknownPage)?;
    let mut tx = site.state.store.write(INSTALLATION).await?;
    outbox::decide(&mut tx, id, again).await?;
    tx.commit_private(PrivateReason::Work).await?;
    Ok(Redirect::to(&path(site.locale, "surel")).into_response())
}

pub async fn again(site: Site, _: Signed, Path(id): Path<String>) -> Result<Response, PageError> {
    decide(&site, &id, true).await
}

pub async fn let_go(site: Site, _: Signed, Path(id): Path<String>) -> Result<Response, PageError> {
    decide(&site, &id, false).await
}

/// A mail to whoever asks.
pub async fn test(site: Site, signed: Signed) -> Result<Response, PageError> {
    let mut tx = site.state.store.write(INSTALLATION).await?;
    if let Some(contact) = messages::contact(&mut tx, &signed.account).await? {
        let outgoing = Outgoing {
            person: Some(signed.account.id),
            contact,
            locale: site.locale,
            content: Content::Test,
            key: format!("test {}", Uuid::now_v7().simple()),
        };
        outbox::add(&mut tx, &outgoing).await?;
    }
    tx.commit_private(PrivateReason::Work).await?;
    Ok(Redirect::to(&path(site.locale, "surel")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_again_but_can_not_be_written_to() {
        assert_eq!(masked("sri.wahyuni@jember.go.id"), "sr…@jember.go.id");
        assert_eq!(masked("+6281234567890"), "…890");
        assert_eq!(masked(""), "…");
    }
}
