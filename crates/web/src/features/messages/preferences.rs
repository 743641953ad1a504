//! `/akun/pesan`: language of what is sent, and how often each topic is.
use crate::error::PageError;
use crate::html::arg;
use crate::html::form::{Form, FormPage, Typed};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::messages::preferences::{self, Preferences};
use crate::paths;
use crate::site::Site;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::messages::{Frequency, Topic};
use rembuk_domain::people::roles::Role;
use rembuk_store::{INSTALLATION, PrivateReason, run};

const LANGUAGE: &str = "bahasa";

/// Topics this person can get anything about.
fn topics(signed: &Signed) -> impl Iterator<Item = Topic> {
    let runs_it = signed.roles.iter().any(|held| held.role == Role::Administrator);
    Topic::ALL.into_iter().filter(move |topic| runs_it || *topic != Topic::Operation)
}

fn topic_about(topic: Topic) -> &'static str {
    match topic {
        Topic::Duties => "topic-duties-about",
        Topic::Checks => "topic-checks-about",
        Topic::Roles => "topic-roles-about",
        Topic::Operation => "topic-operation-about",
    }
}

fn language_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Id => "preferences-language-id",
        Locale::En => "preferences-language-en",
    }
}

pub async fn show(site: Site, signed: Signed) -> Result<Response, PageError> {
    let locale = site.locale;
    let mut tx = site.state.store.read().await?;
    let chosen = Preferences::read(&mut tx, signed.account.id).await?;
    let contacts = run!(tx, people::list_contacts(signed.account.id))?;
    drop(tx);
    let languages = Locale::ALL.map(|one| (one.tag().to_owned(), locale.t(language_name(one)))).to_vec();
    let mut form = Form::new(locale, paths::preferences(locale), &signed.form_token, "preferences-button")
        .select(LANGUAGE, "preferences-language", languages)
        .starting(LANGUAGE, chosen.language().tag().to_owned());
    for topic in topics(&signed) {
        let choices = Frequency::ALL.map(|one| (one.code().to_owned(), locale.t(one.key()))).to_vec();
        form = form
            .select(topic.code(), topic.key(), choices)
            .starting(topic.code(), chosen.frequency(topic).code().to_owned());
        if let Some(field) = form.fields.last_mut() {
            field.hint = locale.t(topic_about(topic));
        }
    }
    let lead = match contacts.first() {
        Some(row) => locale.ta("preferences-lead", &[arg("contact", &row.contact)]),
        None => locale.t("preferences-lead-nowhere"),
    };
    FormPage::new(site.account_layout("preferences-title"), lead, form)
        .note(locale.t("preferences-digest"))
        .answer()
}

/// What is no choice of ours stays as it was.
pub async fn save(site: Site, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let person = signed.account.id;
    let mut tx = site.state.store.write(INSTALLATION).await?;
    if let Some(language) = Locale::parse(typed.get(LANGUAGE)) {
        preferences::set_language(&mut tx, person, language).await?;
    }
    for topic in topics(&signed) {
        if let Some(frequency) = Frequency::parse(typed.get(topic.code())) {
            preferences::set_frequency(&mut tx, person, topic, frequency).await?;
        }
    }
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(Redirect::to(&paths::messages(site.locale)).into_response())
}
