//! Somebody with a browser: cookies are kept, forms are filled in as they come.
use crate::app::{Answer, App};
use http::{Method, StatusCode};
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::roles::Role;
use rembuk_domain::people::{Name, Term};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use rembuk_web::people::accounts::{self, Grant, Invitation};
use std::cell::RefCell;
use std::collections::BTreeMap;
use uuid::Uuid;

pub const PASSWORD: &str = "padi di sawah tua";

pub struct Person<'a> {
    pub app: &'a App,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl<'a> Person<'a> {
    pub fn nobody(app: &'a App) -> Self {
        Self { app, cookies: RefCell::default() }
    }

    /// Invited by the command line with these roles, and signed in through the link.
    pub async fn with(app: &'a App, contact: &str, roles: &[(Role, i64, Option<Uuid>)]) -> Self {
        let link = invite(app, contact, roles).await;
        let person = Self::nobody(app);
        let answer = person.post(&link, &[("sandi", PASSWORD), ("ulang", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        person
    }

    /// What the browser sends: all cookies it holds.
    pub fn cookie(&self) -> String {
        let cookies = self.cookies.borrow();
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    /// Holds these and no others.
    pub fn set_cookie(&self, cookie: &str) {
        let pairs = cookie.split("; ").filter_map(|pair| pair.split_once('='));
        *self.cookies.borrow_mut() = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    }

    pub fn remember(&self, answer: &Answer) {
        for value in answer.headers.get_all("set-cookie") {
            let cookie = value.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = cookie.split_once('=').unwrap();
            match value {
                "" => self.cookies.borrow_mut().remove(name),
                _ => self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned()),
            };
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.app.send(Method::GET, path, &[("cookie", &self.cookie())]).await
    }

    /// Sends fields as they are, from a page of this site.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let cookie = self.cookie();
        let headers = [
            ("cookie", cookie.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
            ("user-agent", "Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36"),
        ];
        let answer = self.app.send_body(Method::POST, path, &headers, &body).await;
        self.remember(&answer);
        answer
    }

    /// Fills in the form of a page that goes to `action`, with its hidden fields.
    pub async fn fill(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let html = self.get(page).await.text();
        let hidden = hidden(&html, action);
        let mut all: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.extend_from_slice(fields);
        self.post(action, &all).await
    }

    pub async fn sign_in(&self, contact: &str, password: &str) -> Answer {
        self.post("/masuk", &[("kontak", contact), ("sandi", password)]).await
    }
}

/// Hidden fields of the form with this action.
pub fn hidden(html: &str, action: &str) -> Vec<(String, String)> {
    let Some(start) = html.find(&format!("action=\"{action}\"")) else { panic!("no form to {action}") };
    let form = &html[start..];
    let form = &form[..form.find("</form>").unwrap()];
    form.split("<input type=\"hidden\" ")
        .skip(1)
        .map(|rest| {
            let value = |name: &str| {
                let from = rest.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
                rest[from..from + rest[from..].find('"').unwrap()].to_owned()
            };
            (value("name"), value("value"))
        })
        .collect()
}

/// Makes an invitation as `rembuk user add` does; the path of its link.
pub async fn invite(app: &App, contact: &str, roles: &[(Role, i64, Option<Uuid>)]) -> String {
    let mut tx = app.world.store().write(INSTALLATION).await.unwrap();
    let mut link = None;
    for (role, region_id, organisation) in roles {
        let term = Term::parse("2026-01-01", "").unwrap();
        let invitation = Invitation {
            name: Name::parse(&format!("Orang {contact}")).unwrap(),
            contact: Contact::parse(contact).unwrap(),
            grant: Grant { role: *role, region_id: *region_id, organisation: *organisation, term },
        };
        link = accounts::invite(&mut tx, &invitation, None, |_| true).await.unwrap().link.or(link);
    }
    tx.commit_private(PrivateReason::PersonalData).await.unwrap();
    rembuk_web::paths::link(rembuk_web::i18n::Locale::Id, &link.unwrap())
}

/// The account behind a contact.
pub async fn id_of(app: &App, contact: &str) -> Option<Uuid> {
    let mut tx = app.world.store().read().await.unwrap();
    run!(tx, people::find_by_contact(contact)).unwrap().map(|account| account.id)
}
