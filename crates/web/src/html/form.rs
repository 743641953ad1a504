//! Forms: what was typed comes back with its errors at the fields and a summary above; passwords never come back.
use crate::error::PageError;
use crate::files::Accepts;
use crate::html::list::Choice;
use crate::html::{self, Crumb, Layout};
use crate::http::csrf;
use crate::http::unsent::{self, Unsent};
use crate::i18n::Locale;
use askama::Template;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::people::PeopleError;
use rembuk_store::Write;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Name of the field that makes a repeated write harmless.
pub const KEY_FIELD: &str = "kunci";
/// Name of the field that tells which version of a row the form started from
pub const VERSION_FIELD: &str = "versi";
/// Longest text a field gives, in characters: a chapter of a plan may have 300,000, and fields have limits of their own
const LONGEST: usize = 400_000;
/// An attendance list has four a line.
const MOST_FIELDS: usize = 600;
/// Name of the button that only uploads, and of the one that takes a file away.
pub const UPLOAD_FIELD: &str = "unggah";
pub const REMOVE_FIELD: &str = "lepas";

/// What somebody sent.
#[derive(Debug, Clone, Default)]
pub struct Typed(HashMap<String, Vec<String>>);

impl Typed {
    /// Fields as they came; long ones are cut.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in pairs.into_iter().take(MOST_FIELDS) {
            fields.entry(name).or_default().push(value.chars().take(LONGEST).collect());
        }
        Self(fields)
    }

    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Whether the form had this field at all.
    pub fn has_field(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// All values of a repeated field (checkboxes).
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The version of the row that the form started from.
    pub fn version(&self) -> Option<i64> {
        self.get(VERSION_FIELD).parse().ok()
    }

    /// Whether the press was for files alone: an upload, or taking one away.
    pub fn is_only_files(&self) -> bool {
        !self.get(UPLOAD_FIELD).is_empty() || self.removed().is_some()
    }

    /// The draft to be taken away.
    pub fn removed(&self) -> Option<Uuid> {
        Uuid::parse_str(self.get(REMOVE_FIELD)).ok()
    }

    /// The form's idempotency key, if it is one of ours.
    pub fn key(&self) -> Option<String> {
        Uuid::parse_str(self.get(KEY_FIELD)).ok().map(|key| key.simple().to_string())
    }
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let bytes = Bytes::from_request(request, state).await.map_err(|_| PageError::TooLarge)?;
        Ok(Self::from_pairs(form_urlencoded::parse(&bytes).into_owned()))
    }
}

/// One file of a form, waiting on the server.
#[derive(Clone)]
pub struct FileRow {
    pub id: String,
    pub name: String,
    /// "245 kB"
    pub about: String,
    /// What became of it, if anything
    pub note: String,
}

/// What is wrong, by field: the key of the sentence.
#[derive(Debug, Clone, Default)]
pub struct Errors(Vec<(&'static str, &'static str)>);

impl Errors {
    pub fn add(&mut self, field: &'static str, key: &'static str) {
        self.0.push((field, key));
    }

    /// The value, or its error noted at the field.
    pub fn take<T>(&mut self, field: &'static str, result: Result<T, PeopleError>) -> Option<T> {
        result.map_err(|error| self.add(field, error.key())).ok()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn of(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, key)| *key)
    }
}

/// How a field is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    Text,
    Password,
    Date,
    /// Hour and minute
    Time,
    Code,
    Select,
    /// Several lines
    Long,
    /// None, one or several of some choices; its value is their codes with commas between them
    Checks,
    /// Files that wait as drafts: the form is sent as multipart, see [`Form::files`]
    Files,
}

pub struct Field {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
    pub value: String,
    pub error: String,
    pub input: Input,
    /// The `autocomplete` of browsers and password managers
    pub autocomplete: &'static str,
    pub choices: Vec<Choice>,
    /// Files that wait already
    pub files: Vec<FileRow>,
    /// What a browser's file dialog shows
    pub accept: &'static str,
    pub takes_many: bool,
    /// Lines that a field of several lines shows
    pub lines: u8,
}

impl Field {
    pub fn is_checks(&self) -> bool {
        self.input == Input::Checks
    }

    pub fn is_files(&self) -> bool {
        self.input == Input::Files
    }

    pub fn is_select(&self) -> bool {
        self.input == Input::Select
    }

    pub fn is_long(&self) -> bool {
        self.input == Input::Long
    }

    pub fn kind(&self) -> &'static str {
        match self.input {
            Input::Password => "password",
            Input::Date => "date",
            Input::Text | Input::Code | Input::Select | Input::Long | Input::Checks => "text",
            Input::Time => "time",
            Input::Files => "file",
        }
    }

    pub fn is_code(&self) -> bool {
        self.input == Input::Code
    }

    pub fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-petunjuk", self.name));
        }
        if !self.error.is_empty() {
            ids.push(format!("{}-galat", self.name));
        }
        ids.join(" ")
    }
}

/// A form about to be shown.
pub struct Form {
    locale: Locale,
    pub action: String,
    /// Token of the session; empty before signing in
    pub token: String,
    pub key: String,
    pub button: String,
    /// Which version of a row it started from, where two people may change the same one
    pub version: Option<i64>,
    pub fields: Vec<Field>,
    /// What earlier steps of the same form gave, carried on
    pub carried: Vec<(&'static str, String)>,
    /// Errors that belong to no single field
    pub general: Vec<String>,
    /// What its reader had typed here when their session ended: it stands before any value to start from
    unsent: Option<Arc<Unsent>>,
}

impl Form {
    pub fn new(locale: Locale, action: String, token: &str, button: &str) -> Self {
        Self {
            locale,
            unsent: unsent::of(&action),
            action,
            token: token.to_owned(),
            key: Uuid::now_v7().simple().to_string(),
            button: locale.t(button),
            version: None,
            fields: Vec::new(),
            carried: Vec::new(),
            general: Vec::new(),
        }
    }

    /// What was typed here when a session ended: for fields that a template writes itself.
    pub fn unsent(&self) -> Option<&Unsent> {
        self.unsent.as_deref()
    }

    /// A field with its label, by the keys of their texts; `hint` may be empty.
    #[must_use]
    pub fn field(
        mut self,
        name: &'static str,
        input: Input,
        label: &str,
        hint: &str,
        autocomplete: &'static str,
    ) -> Self {
        self.fields.push(Field {
            name,
            label: self.locale.t(label),
            hint: if hint.is_empty() { String::new() } else { self.locale.t(hint) },
            value: self.unsent.as_ref().and_then(|unsent| unsent.get(name)).unwrap_or_default().to_owned(),
            error: String::new(),
            input,
            autocomplete,
            choices: Vec::new(),
            files: Vec::new(),
            accept: "",
            takes_many: false,
            lines: 4,
        });
        self
    }

    /// A text of several lines, of which it shows so many.
    #[must_use]
    pub fn long(mut self, name: &'static str, label: &str, hint: &str, lines: u8) -> Self {
        self = self.field(name, Input::Long, label, hint, "off");
        if let Some(field) = self.fields.last_mut() {
            field.lines = lines;
        }
        self
    }

    /// A choice among (value, name).
    #[must_use]
    pub fn select(mut self, name: &'static str, label: &str, choices: Vec<(String, String)>) -> Self {
        self = self.field(name, Input::Select, label, "", "off");
        if let Some(field) = self.fields.last_mut() {
            field.choices =
                choices.into_iter().map(|(value, name)| Choice { value, name, is_chosen: false }).collect();
        }
        if self.unsent.is_some() {
            self = self.starting(name, String::new());
        }
        self
    }

    /// Any of (value, name), each with a box to tick.
    #[must_use]
    pub fn checks(mut self, name: &'static str, label: &str, choices: Vec<(String, String)>) -> Self {
        self = self.select(name, label, choices);
        if let Some(field) = self.fields.last_mut() {
            field.input = Input::Checks;
        }
        if self.unsent.is_some() {
            self = self.starting(name, String::new());
        }
        self
    }

    /// Files, with those that wait already. The handler takes a [`Desk`](crate::files::Desk), lets its [`Drafts`] take in what
    /// came, and shows the form again where only a file was to be uploaded or taken away ([`Typed::is_only_files`]).
    #[must_use]
    pub fn files(
        mut self,
        name: &'static str,
        label: &str,
        hint: &str,
        accepts: Accepts,
        waiting: Vec<FileRow>,
    ) -> Self {
        self = self.field(name, Input::Files, label, hint, "off");
        if !self.token.is_empty() && !self.action.contains('?') {
            // The body is not read before the token is asked for.
            self.action = format!("{}?{}={}", self.action, csrf::FIELD, self.token);
        }
        if let Some(field) = self.fields.last_mut() {
            field.files = waiting;
            field.accept = accepts.attribute();
            field.takes_many = accepts.most() > 1;
        }
        self
    }

    pub fn has_files(&self) -> bool {
        self.fields.iter().any(Field::is_files)
    }

    pub fn upload_name(&self) -> &'static str {
        UPLOAD_FIELD
    }

    pub fn remove_name(&self) -> &'static str {
        REMOVE_FIELD
    }

    /// Carries what an earlier step gave, out of sight.
    #[must_use]
    pub fn carrying(mut self, name: &'static str, value: String) -> Self {
        self.carried.push((name, value));
        self
    }

    /// A value to start from.
    #[must_use]
    pub fn starting(mut self, name: &str, value: String) -> Self {
        let Some(field) = self.fields.iter_mut().find(|field| field.name == name) else { return self };
        let is_checks = field.input == Input::Checks;
        let value = match &self.unsent {
            Some(unsent) if is_checks => unsent.all(name).join(","),
            Some(unsent) => unsent.get(name).map_or(value, str::to_owned),
            None => value,
        };
        let is_chosen = |code: &str| match is_checks {
            true => value.split(',').any(|chosen| chosen == code),
            false => value == code,
        };
        field.choices.iter_mut().for_each(|choice| choice.is_chosen = is_chosen(&choice.value));
        field.value = value;
        self
    }

    /// The version of the row that the form shows; [`Typed::version`] gives it back.
    #[must_use]
    pub fn version(self, version: i64) -> Self {
        // What was typed began from the version of then: what changed meanwhile is noticed.
        let unsent = self.unsent.as_ref().and_then(|unsent| unsent.get(VERSION_FIELD)?.parse().ok());
        Self { version: Some(unsent.unwrap_or(version)), ..self }
    }

    /// As it was sent, with what is wrong.
    #[must_use]
    pub fn returned(mut self, typed: &Typed, errors: &Errors) -> Self {
        for name in self.fields.iter().map(|field| (field.name, field.input)).collect::<Vec<_>>() {
            match name.1 {
                Input::Password | Input::Code | Input::Files => {}
                Input::Checks => self = self.starting(name.0, typed.all(name.0).join(",")),
                _ => self = self.starting(name.0, typed.get(name.0).to_owned()),
            }
        }
        for field in &mut self.fields {
            field.error = errors.of(field.name).map(|key| self.locale.t(key)).unwrap_or_default();
        }
        let names: Vec<&str> = self.fields.iter().map(|field| field.name).collect();
        self.general = errors
            .0
            .iter()
            .filter(|(name, _)| !names.contains(name))
            .map(|(_, key)| self.locale.t(key))
            .collect();
        self
    }

    /// The key that the form was sent with: sent again after mending, it is still the same act.
    #[must_use]
    pub fn keeping_key(mut self, typed: &Typed) -> Self {
        if let Some(key) = typed.key() {
            self.key = key;
        }
        self
    }

    /// Something wrong that no field alone can mend.
    #[must_use]
    pub fn saying(mut self, text: String) -> Self {
        self.general.push(text);
        self
    }

    /// Something wrong with one field, in words; without such a field it is said above the form.
    #[must_use]
    pub fn saying_at(mut self, name: &str, text: String) -> Self {
        match self.fields.iter_mut().find(|field| field.name == name) {
            Some(field) if field.error.is_empty() => field.error = text,
            Some(field) => field.error = format!("{} {text}", field.error),
            None => self.general.push(text),
        }
        self
    }

    pub fn has_errors(&self) -> bool {
        !self.general.is_empty() || self.fields.iter().any(|field| !field.error.is_empty())
    }

    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    pub fn token_name(&self) -> &'static str {
        csrf::FIELD
    }

    pub fn version_name(&self) -> &'static str {
        VERSION_FIELD
    }

    pub fn key_name(&self) -> &'static str {
        KEY_FIELD
    }
}

/// Runs a write to its end, even if the browser or the timeout gives up waiting: otherwise nobody could say whether it
/// was kept.
///
/// # Errors
/// Those of the write.
pub async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, PageError>> + Send + 'static,
) -> Result<T, PageError> {
    tokio::spawn(work).await.map_err(|error| PageError::Internal(format!("a write broke off: {error}")))?
}

/// Whether this key has been seen; notes it otherwise.
pub async fn is_repeat(tx: &mut Write, key: Option<&String>) -> Result<bool, PageError> {
    let Some(key) = key else { return Ok(false) };
    if tx.find_result(key).await?.is_some() {
        return Ok(true);
    }
    tx.remember(key, "").await?;
    Ok(false)
}

/// A page of one form with a sentence above it.
#[derive(Template)]
#[template(path = "one_form.html")]
pub struct FormPage {
    layout: Layout,
    caption: String,
    lead: String,
    pub form: Form,
    notes: Vec<String>,
    /// Other ways on, under the form
    ways: Vec<Crumb>,
}

impl FormPage {
    pub fn new(layout: Layout, lead: String, form: Form) -> Self {
        Self { layout, caption: String::new(), lead, form, notes: Vec::new(), ways: Vec::new() }
    }

    /// Small words above the title: whose form it is.
    pub fn caption(self, caption: String) -> Self {
        Self { caption, ..self }
    }

    pub fn note(mut self, text: String) -> Self {
        self.notes.push(text);
        self
    }

    pub fn way(mut self, name: String, path: String) -> Self {
        self.ways.push(Crumb { name, path });
        self
    }

    /// 200, or 422 where something must be mended.
    ///
    /// # Errors
    /// The template.
    pub fn answer(&self) -> Result<Response, PageError> {
        let status = if self.form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        html::private(self, status)
    }

    /// The page again, with what was typed and what is wrong with it.
    ///
    /// # Errors
    /// The template.
    pub fn returned(mut self, typed: &Typed, errors: &Errors) -> Result<Response, PageError> {
        self.form = self.form.returned(typed, errors);
        self.answer()
    }
}
