//! `/{region}/kelola/orang/undang`: a person, a role, an organisation, a term; and then the one-time link, shown once.
use super::manage;
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::mail::outbox::{self, Outgoing};
use crate::paths;
use crate::people::accounts::{self, Grant, Invitation};
use crate::people::secrets::Token;
use crate::people::sign_up;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::links::Purpose;
use rembuk_domain::people::roles::{Role, may_grant, may_manage};
use rembuk_domain::people::{Name, PeopleError};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::Organisation;
use rembuk_store::{INSTALLATION, PrivateReason};

/// A link that was just made, for handing on.
#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage {
    layout: Layout,
    name: String,
    lead: String,
    link: String,
    /// A short message to paste into a chat
    message: String,
    /// That it was mailed too, or empty
    sent: String,
    back: String,
}

/// Whether something can be sent to a contact here.
fn is_reachable(context: &Context, contact: &Contact) -> bool {
    matches!(contact, Contact::Email(_)) || context.state.outbound.gateway.is_some()
}

/// The whole address of a link: what somebody gets must say where to go.
pub(super) fn address(context: &Context, token: &Token) -> String {
    let base = context.state.public_url.clone().unwrap_or_default();
    format!("{base}{}", paths::link(Locale::Id, token))
}

/// Shows a new link; it can't be shown again.
pub(super) fn show_link(
    context: &Context,
    person: uuid::Uuid,
    name: &str,
    token: &Token,
    purpose: Purpose,
    is_sent: bool,
) -> Result<Response, PageError> {
    let locale = context.locale;
    let ends = Instant::from_micros(context.now.micros() + purpose.lasts());
    let until = locale.date(local_date(ends, &crate::context::time_zone(&context.region.region.time_zone)));
    let link = address(context, token);
    let message = match purpose {
        Purpose::Reset => "link-message-reset",
        Purpose::Invitation | Purpose::Duty | Purpose::SignUp | Purpose::Contact => "link-message-invitation",
    };
    let region = &context.region.region.name;
    let args = [arg("region", region), arg("link", &link), arg("until", &until), arg("name", name)];
    let page = LinkPage {
        layout: manage::layout(context, "link-made-title")
            .crumb(locale.t("manage-people-title"), context.paths().people()),
        name: name.to_owned(),
        lead: locale.ta("link-made-lead", &args),
        message: locale.ta(message, &args),
        sent: if is_sent { locale.t("link-also-sent") } else { String::new() },
        link,
        back: context.paths().person(&person),
    };
    html::private(&page, StatusCode::OK)
}

/// Roles this person may give here.
pub(super) fn grantable(context: &Context, signed: &Signed) -> Vec<(String, String)> {
    let may = |role: &Role| may_grant(&signed.roles, *role, context.region_id(), context.today);
    // The commonest first: who invites most invites officers.
    [
        Role::AgencyOfficer,
        Role::ForumMember,
        Role::Monitor,
        Role::Resident,
        Role::Secretariat,
        Role::Administrator,
    ]
    .into_iter()
    .filter(may)
    .map(|role| (role.code().to_owned(), context.locale.t(role.key())))
    .collect()
}

/// Fields of a role: which, for whom, from and until when.
pub(super) fn role_fields(
    form: Form,
    context: &Context,
    signed: &Signed,
    organisations: &[Organisation],
) -> Form {
    let mut bodies = vec![(String::new(), context.t("people-no-organisation"))];
    bodies.extend(organisations.iter().map(|row| (row.slug.clone(), row.name.clone())));
    form.select("peran", "people-field-role", grantable(context, signed))
        .select("lembaga", "people-field-organisation", bodies)
        .field("sejak", Input::Date, "people-field-from", "", "off")
        .field("sampai", Input::Date, "people-field-until", "people-field-until-hint", "off")
        .starting("sejak", context.today.to_string())
}

/// The role as typed, or its errors at the fields.
pub(super) fn read_grant(
    typed: &Typed,
    errors: &mut Errors,
    context: &Context,
    signed: &Signed,
    organisations: &[Organisation],
) -> Option<Grant> {
    let region_id = context.region_id();
    let role = errors.take("peran", Role::parse(typed.get("peran")))?;
    if !may_grant(&signed.roles, role, region_id, context.today) {
        errors.add("peran", "people-error-may-not-grant");
        return None;
    }
    let organisation = organisations.iter().find(|row| row.slug == typed.get("lembaga")).map(|row| row.id);
    if role.needs_organisation() && organisation.is_none() {
        errors.add("lembaga", PeopleError::NoOrganisation.key());
    }
    let term = crate::words::read_term(typed, errors)?;
    errors.is_empty().then_some(Grant { role, region_id, organisation, term })
}

fn page(context: &Context, signed: &Signed, organisations: &[Organisation]) -> FormPage {
    let locale = context.locale;
    let action = format!("{}/undang", context.paths().people());
    let form = Form::new(locale, action, &signed.form_token, "invite-button")
        .field("nama", Input::Text, "people-field-name", "", "off")
        .field("kontak", Input::Text, "people-field-contact", "people-field-contact-hint", "off");
    let form = role_fields(form, context, signed, organisations);
    let layout = manage::layout(context, "invite-title")
        .crumb(locale.t("manage-people-title"), context.paths().people());
    FormPage::new(layout, locale.t("invite-lead"), form)
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let organisations = manage::organisations(&mut context).await?;
    page(&context, &signed, &organisations).answer()
}

pub async fn send(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let organisations = manage::organisations(&mut context).await?;
    let mut errors = Errors::default();
    let name = errors.take("nama", Name::parse(typed.get("nama")));
    let contact = errors.take("kontak", Contact::parse(typed.get("kontak")));
    let grant = read_grant(&typed, &mut errors, &context, &signed, &organisations);
    let (Some(name), Some(contact), Some(grant)) = (name, contact, grant) else {
        return page(&context, &signed, &organisations).returned(&typed, &errors);
    };
    let shown = name.to_string();
    let invitation = Invitation { name, contact, grant };
    let (state, actor, key, day) = (context.state.clone(), signed.clone(), typed.key(), context.today);
    let (paths, locale) = (context.paths(), context.locale);
    let is_sent = is_reachable(&context, &invitation.contact);
    let (path, link) = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        if let Some(key) = &key
            && let Some(earlier) = tx.find_result(key).await?
        {
            return Ok((earlier, None));
        }
        let may = |roles: &[_]| may_manage(&actor.roles, roles, day);
        let invited = accounts::invite(&mut tx, &invitation, Some(actor.account.id), may).await?;
        let path = paths.person(&invited.person);
        if invited.link.is_some() && is_sent {
            let outgoing = Outgoing {
                person: Some(invited.person),
                contact: invitation.contact.clone(),
                locale,
                content: sign_up::invitation(invitation.grant.region_id),
                key: format!("invitation {} {}", invited.person.simple(), tx.now().micros()),
            };
            outbox::add(&mut tx, &outgoing).await?;
        }
        if let Some(key) = &key {
            tx.remember(key, &path).await?;
        }
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok((path, invited.link.map(|link| (invited.person, link))))
    })
    .await?;
    match link {
        Some((person, token)) => {
            let purpose = Purpose::Invitation;
            show_link(&context, person, &shown, &token, purpose, is_sent)
        }
        None => Ok(Redirect::to(&path).into_response()),
    }
}
