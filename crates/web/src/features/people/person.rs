//! `/{region}/kelola/orang/{person}`: one person's roles here, links, and what an administrator can do for them.
use super::{invite, manage, second_step};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout};
use crate::http::session::{Signed, held_role};
use crate::people::accounts;
use crate::people::log::{self, About, Event};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::people::links::{Link, LinkError, Purpose};
use rembuk_domain::people::roles::{HeldRole, Permission, may_grant, may_manage};
use rembuk_domain::time::Instant;
use rembuk_store::rows::{OneTimeLink, PersonAccount, PersonRole};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use uuid::Uuid;

/// A person with every role, as far as this region may know them.
struct Person {
    account: PersonAccount,
    contacts: Vec<String>,
    here: Vec<PersonRole>,
    /// Roles everywhere: they decide who may open the account
    all: Vec<HeldRole>,
    has_second_step: bool,
    links: Vec<OneTimeLink>,
}

async fn find(context: &mut Context, id: &str) -> Result<Person, PageError> {
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPerson)?;
    let account = run!(context.tx, people::find(id))?.ok_or(PageError::UnknownPerson)?;
    let roles = run!(context.tx, people::list_roles(id))?;
    let region_id = context.region_id();
    let here: Vec<PersonRole> = roles.iter().filter(|row| row.region_id == region_id).cloned().collect();
    // Whoever has nothing to do with this region is nobody here.
    if here.is_empty() {
        return Err(PageError::UnknownPerson);
    }
    let contacts = run!(context.tx, people::list_contacts(id))?;
    let totp = run!(context.tx, sessions::find_totp(id))?;
    let links = run!(context.tx, sessions::list_links_of_person(id))?;
    Ok(Person {
        account,
        contacts: contacts.into_iter().map(|row| row.contact).collect(),
        all: roles.iter().filter_map(held_role).collect(),
        here,
        has_second_step: totp.is_some_and(|totp| totp.confirmed_at.is_some()),
        links,
    })
}

struct RoleRow {
    name: String,
    organisation: String,
    term: String,
    end: Option<Form>,
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct PersonPage {
    layout: Layout,
    name: String,
    lead: String,
    contacts: String,
    roles: Vec<RoleRow>,
    links: Vec<String>,
    grant: String,
    second_step: String,
    presses: Vec<Form>,
    /// Why there are no buttons, where there are none
    not_managed: String,
}

/// Whoever may give a role may end it, until it has ended.
fn may_end(context: &Context, signed: &Signed, held: &HeldRole) -> bool {
    !held.is_ended
        && held.term.until().is_none_or(|until| until >= context.today)
        && may_grant(&signed.roles, held.role, context.region_id(), context.today)
}

fn may_open(context: &Context, signed: &Signed, person: &Person) -> bool {
    may_manage(&signed.roles, &person.all, context.today)
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let person = find(&mut context, &id).await?;
    let organisations = manage::organisations(&mut context).await?;
    let locale = context.locale;
    let own = context.paths().person(&person.account.id);
    let form =
        |last: &str, button: &str| Form::new(locale, format!("{own}/{last}"), &signed.form_token, button);
    let roles = person
        .here
        .iter()
        .filter_map(|row| {
            let held = held_role(row)?;
            let organisation = organisations.iter().find(|body| Some(body.id) == row.organisation_id);
            let may_end = may_end(&context, &signed, &held);
            Some(RoleRow {
                name: locale.t(held.role.key()),
                organisation: organisation.map(|body| body.name.clone()).unwrap_or_default(),
                term: crate::words::term(locale, &held.term),
                end: may_end.then(|| form(&format!("peran/{}/akhiri", row.id.simple()), "role-end")),
            })
        })
        .collect();
    let is_invited = person.account.state == accounts::INVITED;
    let may_open = may_open(&context, &signed, &person);
    let mut presses = Vec::new();
    if may_open {
        presses.push(form("tautan", if is_invited { "person-link-invitation" } else { "person-link-reset" }));
        if is_invited {
            presses.push(form("batalkan", "person-withdraw"));
        } else {
            presses.push(form("keluarkan", "person-sign-out"));
        }
        if person.has_second_step {
            presses.push(form("satu-langkah", "person-second-step-off"));
        }
    }
    let page = PersonPage {
        layout: manage::layout(&context, "person-title")
            .crumb(locale.t("manage-people-title"), context.paths().people()),
        name: person.account.name.clone(),
        lead: locale.t(if is_invited { "person-lead-invited" } else { "person-lead-active" }),
        contacts: person.contacts.join(", "),
        roles,
        links: person.links.iter().map(|row| link_line(&context, row)).collect(),
        grant: format!("{own}/peran"),
        second_step: locale.t(if person.has_second_step {
            "account-second-step-on"
        } else {
            "account-second-step-off"
        }),
        presses,
        not_managed: if may_open { String::new() } else { locale.t("person-not-managed") },
    };
    html::private(&page, StatusCode::OK)
}

/// "Undangan, dibuat 23 November 2026: sudah dipakai"
fn link_line(context: &Context, row: &OneTimeLink) -> String {
    let locale = context.locale;
    let instant = |micros: Option<i64>| micros.map(Instant::from_micros);
    let expires = Instant::from_micros(row.expires_at);
    let state = match Link::from_facts(expires, instant(row.used_at), instant(row.withdrawn_at), context.now)
        .open()
    {
        Ok(_) => "link-state-open",
        Err(LinkError::Used) => "link-state-used",
        Err(LinkError::Expired) => "link-state-expired",
        Err(LinkError::Withdrawn) => "link-state-withdrawn",
    };
    let purpose = match Purpose::parse(&row.purpose) {
        Some(Purpose::Invitation | Purpose::SignUp) | None => "link-purpose-invitation",
        Some(Purpose::Reset) => "link-purpose-reset",
        Some(Purpose::Duty) => "link-purpose-duty",
        Some(Purpose::Contact) => "link-purpose-contact",
    };
    let zone = crate::context::time_zone(&context.region.region.time_zone);
    let made = rembuk_domain::time::local_date(Instant::from_micros(row.created_at), &zone);
    locale.ta(
        "link-line",
        &[
            html::arg("purpose", &locale.t(purpose)),
            html::arg("day", &locale.date(made)),
            html::arg("state", &locale.t(state)),
        ],
    )
}

fn role_page(
    context: &Context,
    signed: &Signed,
    person: &Person,
    organisations: &[rembuk_store::rows::Organisation],
) -> FormPage {
    let action = format!("{}/peran", context.paths().person(&person.account.id));
    let form = Form::new(context.locale, action, &signed.form_token, "role-grant-button");
    let form = invite::role_fields(form, context, signed, organisations);
    let layout = manage::layout(context, "role-grant-title")
        .crumb(context.t("manage-people-title"), context.paths().people());
    FormPage::new(layout, context.t("role-grant-lead"), form).caption(person.account.name.clone())
}

pub async fn show_role(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let person = find(&mut context, &id).await?;
    let organisations = manage::organisations(&mut context).await?;
    role_page(&context, &signed, &person, &organisations).answer()
}

fn back(context: &Context, person: &Person) -> Result<Response, PageError> {
    Ok(Redirect::to(&context.paths().person(&person.account.id)).into_response())
}

pub async fn grant(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let person = find(&mut context, &id).await?;
    let organisations = manage::organisations(&mut context).await?;
    let mut errors = Errors::default();
    let Some(grant) = invite::read_grant(&typed, &mut errors, &context, &signed, &organisations) else {
        return role_page(&context, &signed, &person, &organisations).returned(&typed, &errors);
    };
    let (state, by, to, key) = (context.state.clone(), signed.account.id, person.account.id, typed.key());
    to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(());
        }
        accounts::grant(&mut tx, to, &grant, Some(by)).await?;
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    back(&context, &person)
}

/// Ends a role: it counts for nothing from this moment on, in every open session.
pub async fn end_role(
    mut context: Context,
    signed: Signed,
    Path((_, id, role)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let person = find(&mut context, &id).await?;
    let role = Uuid::parse_str(&role).map_err(|_| PageError::UnknownPerson)?;
    let row = person.here.iter().find(|row| row.id == role).ok_or(PageError::UnknownPerson)?;
    let held = held_role(row).ok_or_else(|| PageError::Internal("a stored role can't be read".to_owned()))?;
    if !may_end(&context, &signed, &held) {
        return Err(PageError::NotAllowed);
    }
    let last = held.term.ended(context.today).until().unwrap_or(context.today).to_string();
    let region_id = context.region_id();
    let mut tx = context.state.store.write(INSTALLATION).await?;
    let at = tx.now().micros();
    run!(tx, people::end_role(region_id, role, &last, at))?;
    let about = About { region_id, actor: Some(signed.account.id), subject: Some(person.account.id) };
    log::note(&mut tx, Event::RoleEnded, about, held.role.code()).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    back(&context, &person)
}

/// The person, if this administrator may open their account.
async fn managed(context: &mut Context, signed: &Signed, id: &str) -> Result<Person, PageError> {
    let person = find(context, id).await?;
    let may_manage_here = signed.may(Permission::ManagePeople, context.region_id(), context.today);
    if may_manage_here && may_open(context, signed, &person) {
        Ok(person)
    } else {
        Err(PageError::NotAllowed)
    }
}

pub async fn link(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let person = managed(&mut context, &signed, &id).await?;
    let is_invited = person.account.state == accounts::INVITED;
    let purpose = if is_invited { Purpose::Invitation } else { Purpose::Reset };
    let (state, by, to) = (context.state.clone(), signed.account.id, person.account.id);
    let (region_id, key) = (context.region_id(), typed.key());
    let token = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(None);
        }
        let token = accounts::link(&mut tx, purpose, to, region_id, Some(by)).await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(Some(token))
    })
    .await?;
    match token {
        Some(token) => invite::show_link(&context, to, &person.account.name, &token, purpose, false),
        None => back(&context, &person),
    }
}

/// Takes back an invitation nobody has answered: what was written about the person goes.
pub async fn withdraw(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let person = managed(&mut context, &signed, &id).await?;
    let to = person.account.id;
    let mut tx = context.state.store.write(INSTALLATION).await?;
    // The invited may have chosen a password a moment ago; then the account is theirs to close.
    let current = run!(tx, people::find(to))?.ok_or(PageError::UnknownPerson)?;
    if current.state != accounts::INVITED {
        return back(&context, &person);
    }
    let about = About { region_id: context.region_id(), actor: Some(signed.account.id), subject: Some(to) };
    accounts::erase(&mut tx, to, about).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(Redirect::to(&context.paths().people()).into_response())
}

pub async fn sign_out(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let person = managed(&mut context, &signed, &id).await?;
    let to = person.account.id;
    let mut tx = context.state.store.write(INSTALLATION).await?;
    run!(tx, sessions::delete_all(to))?;
    let about = About { region_id: context.region_id(), actor: Some(signed.account.id), subject: Some(to) };
    log::note(&mut tx, Event::SignedOutEverywhere, about, "").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    back(&context, &person)
}

pub async fn second_step_off(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let person = managed(&mut context, &signed, &id).await?;
    let to = person.account.id;
    let mut tx = context.state.store.write(INSTALLATION).await?;
    let about = About { region_id: context.region_id(), actor: Some(signed.account.id), subject: Some(to) };
    second_step::take_off(&mut tx, to, about).await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    back(&context, &person)
}
