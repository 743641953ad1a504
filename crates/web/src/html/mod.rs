//! What every page shares: layout, words for statuses and units, lists.
pub mod atom;
pub mod block;
pub mod contributions;
pub mod decisions;
pub mod duty_link;
pub mod figures;
pub mod form;
pub mod forum;
pub mod groups;
pub mod indicator_json;
pub mod list;
pub mod locator;
pub mod meetings;
pub mod minutes;
pub mod missing;
pub mod money;
pub mod offices;
pub mod organisations;
pub mod plan_document;
pub mod processes;
pub mod programme_section;
pub mod programmes;
pub mod qr;
pub mod rows;
pub mod said;
pub mod status;
pub mod units;
pub mod villages;

use crate::context::Context;
use crate::error::PageError;
use crate::http::page_cache::CachePolicy;
use crate::i18n::{Arg, Locale};
use crate::paths::Paths;
use crate::state::AppState;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, header};
use rembuk_store::RegionHead;
use rembuk_store::look::Look;

/// A step of the way from home to this page.
#[derive(Debug, Clone)]
pub struct Crumb {
    pub name: String,
    pub path: String,
}

/// What stands around the content of a page.
pub struct Layout {
    pub locale: Locale,
    pub title: String,
    pub description: String,
    pub region: Option<LayoutRegion>,
    pub crumbs: Vec<Crumb>,
    pub css: String,
    pub js: String,
    pub init: String,
    pub favicon: String,
    /// This page in Indonesian and in English.
    pub address_id: String,
    pub address_en: String,
    /// Absolute address, where the public address is known.
    pub canonical: Option<String>,
    pub nav: &'static str,
    /// "Senin, 23 November 2026": the day the page speaks of.
    pub day: String,
    /// The earlier day (ISO) the page looks back to, or empty.
    pub looks_back_to: String,
    pub indexed: bool,
    /// Somebody is signed in and the page is theirs: it shows the way to their account.
    pub is_private: bool,
    /// Their messages that nobody has read
    pub unread: i64,
}

/// The region a page belongs to.
pub struct LayoutRegion {
    pub name: String,
    pub is_example: bool,
    pub paths: Paths,
    pub look: Look,
}

impl LayoutRegion {
    pub fn of(head: &RegionHead, paths: Paths) -> Self {
        let region = &head.region;
        Self { name: region.name.clone(), is_example: region.is_example, paths, look: head.look.clone() }
    }

    /// Address of its logo, or empty.
    pub fn logo(&self) -> String {
        self.look.logo.as_ref().map(|(id, name)| self.paths.file(*id, name)).unwrap_or_default()
    }

    /// Address of its colours, or empty.
    pub fn style(&self) -> String {
        self.look.accent.as_ref().map(|accent| self.paths.style(accent)).unwrap_or_default()
    }
}

impl Layout {
    /// Layout of a page of a region.
    pub fn of(context: &Context, nav: &'static str, title: String, description: String) -> Self {
        let region = &context.region.region;
        let mut layout =
            Self::bare(&context.state, context.locale, &context.path, title, description, context.today);
        layout.region = Some(LayoutRegion::of(&context.region, context.paths()));
        layout.nav = nav;
        layout.indexed = !region.is_example && context.as_of.is_none();
        layout.looks_back_to = context.as_of.map(|day| day.to_string()).unwrap_or_default();
        layout.day = context.locale.date_with_day(context.as_of.unwrap_or(context.today));
        layout
    }

    /// Layout of a page that belongs to the installation.
    pub fn bare(
        state: &AppState,
        locale: Locale,
        path: &str,
        title: String,
        description: String,
        today: jiff::civil::Date,
    ) -> Self {
        let english = if path == "/" { "/en".to_owned() } else { format!("/en{path}") };
        let own = if locale == Locale::En { english.clone() } else { path.to_owned() };
        Self {
            locale,
            title,
            description,
            region: None,
            crumbs: Vec::new(),
            css: state.assets.css.clone(),
            js: state.assets.js.clone(),
            init: state.assets.init.clone(),
            favicon: state.assets.favicon.clone(),
            address_id: path.to_owned(),
            address_en: english,
            canonical: state.public_url.as_ref().map(|url| format!("{url}{own}")),
            nav: "",
            day: locale.date_with_day(today),
            looks_back_to: String::new(),
            indexed: true,
            is_private: false,
            unread: 0,
        }
    }

    /// A page for whoever is signed in: not for search engines, and without an address to cite.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.is_private = true;
        self.unread = crate::http::session::unread();
        self.unlisted()
    }

    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.indexed = false;
        self.canonical = None;
        self
    }

    pub fn has_logo(&self) -> bool {
        self.region.as_ref().is_some_and(|region| region.look.logo.is_some())
    }

    /// The colour of the browser's own bar.
    pub fn theme_colour(&self) -> &str {
        let accent = self.region.as_ref().and_then(|region| region.look.accent.as_deref());
        accent.unwrap_or("#0b6b62")
    }

    /// Whether a form of this page shows what its reader had typed when their session ended.
    pub fn shows_unsent(&self) -> bool {
        crate::http::unsent::is_shown()
    }

    pub fn sign_in(&self) -> String {
        crate::paths::sign_in(self.locale)
    }

    pub fn tasks(&self) -> String {
        crate::paths::tasks(self.locale)
    }

    pub fn messages(&self) -> String {
        crate::paths::messages(self.locale)
    }

    /// "Pesan (3 baru)"
    pub fn messages_word(&self) -> String {
        self.tn("messages-account", &usize::try_from(self.unread).unwrap_or_default())
    }

    pub fn account(&self) -> String {
        crate::paths::account(self.locale)
    }

    pub fn crumb(mut self, name: String, path: String) -> Self {
        self.crumbs.push(Crumb { name, path });
        self
    }

    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    /// `path` on the day that this page speaks of.
    pub fn same_day(&self, path: impl AsRef<str>) -> String {
        let path = path.as_ref();
        if self.looks_back_to.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?per={}", self.looks_back_to)
        }
    }

    /// A text with one argument that is already a text.
    pub fn t1(&self, key: &str, name: &str, value: impl AsRef<str>) -> String {
        self.locale.ta(key, &[(name, value.as_ref().into())])
    }

    /// A text with a count: `n` chooses the plural, `shown` is written by the language's rules.
    pub fn tn(&self, key: &str, n: &usize) -> String {
        let shown = self.locale.count(i64::try_from(*n).unwrap_or(i64::MAX));
        self.locale.ta(key, &[("n", (*n as f64).into()), ("shown", shown.into())])
    }

    pub fn is(&self, nav: &str) -> bool {
        self.nav == nav
    }

    pub fn is_example(&self) -> bool {
        self.region.as_ref().is_some_and(|region| region.is_example)
    }

    pub fn home(&self) -> String {
        match &self.region {
            Some(region) => region.paths.home(),
            None => format!("{}/", self.locale.prefix()),
        }
    }

    pub fn other_address(&self) -> &str {
        match self.locale {
            Locale::Id => &self.address_en,
            Locale::En => &self.address_id,
        }
    }

    /// The address to cite: absolute where this installation knows its own.
    pub fn permanent(&self) -> String {
        let own = if self.locale == Locale::En { &self.address_en } else { &self.address_id };
        self.canonical.clone().unwrap_or_else(|| own.clone())
    }
}

/// Renders a page. Without a policy it is made anew each time.
pub fn page(template: &impl Template, policy: Option<CachePolicy>) -> Result<Response, PageError> {
    let html = template.render().map_err(|error| PageError::Internal(error.to_string()))?;
    let mut response = axum::response::Html(html).into_response();
    if let Some(policy) = policy {
        response.extensions_mut().insert(policy);
    }
    Ok(response)
}

/// Leads on for good to another address of the region, on the same day of the record.
pub fn moved(context: &Context, path: &str) -> Response {
    Redirect::permanent(&with_kept(path, &context.kept(&[]))).into_response()
}

/// An address with its query, if there is any.
pub fn with_kept(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Renders a page that is not for everyone: kept nowhere, and its address (which may hold the token of a link) is told
/// to no other site. The policy is not `no-referrer`, because older browsers would then send forms without their origin.
pub fn private(template: &impl Template, status: http::StatusCode) -> Result<Response, PageError> {
    let mut response = page(template, None)?;
    *response.status_mut() = status;
    keep_private(&mut response);
    Ok(response)
}

/// Marks an answer as nobody's to keep.
pub fn keep_private(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
}

/// A download. The file's name tells region and subject; an example region's says so.
pub fn download(
    bytes: Vec<u8>,
    kind: &'static str,
    name: &str,
    policy: Option<CachePolicy>,
) -> Result<Response, PageError> {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition =
        HeaderValue::from_str(&disposition).map_err(|error| PageError::Internal(error.to_string()))?;
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    if let Some(policy) = policy {
        response.extensions_mut().insert(policy);
    }
    Ok(response)
}

/// What every file of an invented region says.
pub const INVENTED: &str = "CONTOH: daerah dan angka rekaan";

/// What a download of an invented region must say of itself; nothing for real ones.
pub fn notice(context: &Context) -> Option<&'static str> {
    context.region.region.is_example.then_some(INVENTED)
}

/// Shorthand for arguments of [`Locale::ta`].
pub fn arg<'a>(name: &'a str, value: &str) -> Arg<'a> {
    (name, value.to_owned().into())
}
