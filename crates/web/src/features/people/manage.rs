//! `/{region}/kelola/orang`: who holds which role here, for those who run the region.
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::list::{Choice, Pagination, choices};
use crate::html::{self, Layout};
use crate::http::session::{Signed, held_role};
use crate::people::accounts;
use crate::people::log::{self, About, Event};
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::people::roles::{HeldRole, Permission, Role};
use rembuk_store::rows::{NOW, Organisation, PersonAccount};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::collections::HashMap;
use uuid::Uuid;

/// Somebody with their roles in the region.
pub(super) struct Member {
    pub account: PersonAccount,
    pub contacts: Vec<String>,
    pub roles: Vec<HeldRole>,
}

/// Everybody who holds or held a role here, by name.
pub(super) async fn members(context: &mut Context) -> Result<Vec<Member>, PageError> {
    let region_id = context.region_id();
    let mut contacts: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in run!(context.tx, people::list_contacts_in_region(region_id))? {
        contacts.entry(row.person_id).or_default().push(row.contact);
    }
    let mut roles: HashMap<Uuid, Vec<HeldRole>> = HashMap::new();
    for row in run!(context.tx, people::list_roles_in_region(region_id))? {
        roles.entry(row.person_id).or_default().extend(held_role(&row));
    }
    let accounts = run!(context.tx, people::list_in_region(region_id))?;
    Ok(accounts
        .into_iter()
        .map(|account| Member {
            contacts: contacts.remove(&account.id).unwrap_or_default(),
            roles: roles.remove(&account.id).unwrap_or_default(),
            account,
        })
        .collect())
}

/// Names of the region's organisations.
pub(super) async fn organisations(context: &mut Context) -> Result<Vec<Organisation>, PageError> {
    let region_id = context.region_id();
    Ok(run!(context.tx, organisations::list(region_id, NOW))?)
}

struct Row {
    name: String,
    path: String,
    contact: String,
    roles: Vec<String>,
    note: String,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct PeoplePage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    shown: String,
    pages: Pagination,
    action: String,
    q: String,
    roles: Vec<Choice>,
    is_filtered: bool,
    invite: String,
    /// Where the region says who must use two steps; empty for whoever may not
    rules: String,
    download: Option<Form>,
}

fn fits(member: &Member, q: &str, role: Option<Role>) -> bool {
    let words = q.to_lowercase();
    let named = member.account.name.to_lowercase().contains(&words)
        || member.contacts.iter().any(|contact| contact.contains(&words));
    named && role.is_none_or(|role| member.roles.iter().any(|held| held.role == role))
}

fn row(context: &Context, member: &Member, organisations: &HashMap<Uuid, String>) -> Row {
    let locale = context.locale;
    let current: Vec<String> = member
        .roles
        .iter()
        .filter(|held| held.counts(context.region_id(), context.today))
        .map(|held| match held.organisation.and_then(|id| organisations.get(&id)) {
            Some(name) => format!("{}, {name}", locale.t(held.role.key())),
            None => locale.t(held.role.key()),
        })
        .collect();
    let note = if current.is_empty() {
        "people-no-current-role"
    } else if member.account.state == accounts::INVITED {
        "people-invited"
    } else {
        ""
    };
    Row {
        name: member.account.name.clone(),
        path: context.paths().person(&member.account.id),
        contact: member.contacts.join(", "),
        roles: current,
        note: if note.is_empty() { String::new() } else { locale.t(note) },
    }
}

pub async fn list(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let all = members(&mut context).await?;
    let organisations: HashMap<Uuid, String> =
        organisations(&mut context).await?.into_iter().map(|row| (row.id, row.name)).collect();
    let locale = context.locale;
    let q = context.query.get("q").unwrap_or_default().to_owned();
    let role = context.query.get("peran").and_then(|code| Role::parse(code).ok());
    let found: Vec<Row> = all
        .iter()
        .filter(|member| fits(member, &q, role))
        .map(|member| row(&context, member, &organisations))
        .collect();
    let action = context.paths().people();
    let query = context.query.canonical(&["q", "peran"]);
    let pages =
        Pagination::new(found.len(), context.query.get("h"), |number| format!("{action}?{query}&h={number}"));
    let may_download = signed.may(Permission::ManagePeople, context.region_id(), context.today);
    let from = pages.first.saturating_sub(1);
    let page = PeoplePage {
        layout: layout(&context, "manage-people-title"),
        lead: locale.ta("manage-people-lead", &[words::n(all.len()), words::shown(locale, all.len())]),
        rows: found.into_iter().skip(from).take(html::list::PAGE_SIZE).collect(),
        shown: pages.shown(locale),
        pages,
        roles: choices(
            &context,
            "peran",
            Role::ALL.map(|role| (role.code().to_owned(), locale.t(role.key()))),
        ),
        is_filtered: !q.is_empty() || role.is_some(),
        q,
        invite: format!("{action}/undang"),
        rules: if may_download { format!("{action}/aturan") } else { String::new() },
        download: may_download
            .then(|| Form::new(locale, format!("{action}.csv"), &signed.form_token, "people-download")),
        action,
    };
    html::private(&page, StatusCode::OK)
}

/// Layout of a page for those who run the region.
pub(super) fn layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("account-title"), crate::paths::account(locale))
}

/// The list as a file. Taking personal data out is noted, and so asked for by a press of a button.
pub async fn download(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let all = members(&mut context).await?;
    let organisations: HashMap<Uuid, String> =
        organisations(&mut context).await?.into_iter().map(|row| (row.id, row.name)).collect();
    let mark = html::notice(&context).unwrap_or_default();
    let heads = ["nama", "kontak", "peran", "lembaga", "sejak", "sampai", "keterangan"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for member in &all {
        for held in &member.roles {
            writer.row(&[
                member.account.name.clone(),
                member.contacts.join(" "),
                held.role.code().to_owned(),
                held.organisation.and_then(|id| organisations.get(&id).cloned()).unwrap_or_default(),
                held.term.from().to_string(),
                held.term.until().map(|day| day.to_string()).unwrap_or_default(),
                mark.to_owned(),
            ])?;
        }
    }
    let bytes = writer.finish()?;
    let mut tx = context.state.store.write(INSTALLATION).await?;
    let about = About { region_id: context.region_id(), actor: Some(signed.account.id), subject: None };
    log::note(&mut tx, Event::DataExported, about, "people").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    let name = format!("{}-orang.csv", context.region.region.slug);
    let mut response = html::download(bytes, "text/csv; charset=utf-8", &name, None)?;
    html::keep_private(&mut response);
    Ok(response)
}
