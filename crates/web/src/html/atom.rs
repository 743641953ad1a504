//! Atom feeds (RFC 4287). Addresses are absolute where the installation knows its own; ids never change.
use crate::context::Context;
use crate::error::PageError;
use crate::html;
use askama::Template;
use axum::response::Response;
use rembuk_domain::time::Instant;
use rembuk_store::run;
use uuid::Uuid;

/// Entries a feed holds
pub const MOST: usize = 30;

/// What happened to one thing last.
pub struct Item {
    pub id: Uuid,
    pub title: String,
    pub summary: String,
    /// Path of its page
    pub path: String,
    /// Entry of the record that wrote its last version
    pub seq: i64,
}

struct Shown {
    id: String,
    title: String,
    summary: String,
    link: String,
    updated: String,
}

#[derive(Template)]
#[template(path = "atom.xml", escape = "html")]
struct Feed {
    language: &'static str,
    id: String,
    title: String,
    author: String,
    own: String,
    page: String,
    updated: String,
    items: Vec<Shown>,
}

fn stamp(at: Instant) -> String {
    at.to_timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The moment of an entry of the record; the beginning of time where there is none.
async fn moment(context: &mut Context, seq: i64) -> Result<Instant, PageError> {
    let region_id = context.region_id();
    let entry = run!(context.tx, record::list_from(region_id, seq, 1))?.into_iter().next();
    Ok(Instant::from_micros(entry.map_or(0, |entry| entry.at)))
}

/// The latest of these, as a feed. `page` is the path of the list it follows.
///
/// # Errors
/// The store refuses.
pub async fn answer(
    context: &mut Context,
    title: String,
    page: &str,
    mut items: Vec<Item>,
) -> Result<Response, PageError> {
    items.sort_by_key(|item| (std::cmp::Reverse(item.seq), item.id));
    items.truncate(MOST);
    let base = context.state.public_url.clone().unwrap_or_default();
    let mark = html::notice(context).map(|_| "CONTOH: ").unwrap_or_default();
    let mut shown = Vec::new();
    let mut latest = Instant::from_micros(0);
    for item in items {
        let at = moment(context, item.seq).await?;
        latest = latest.max(at);
        shown.push(Shown {
            id: format!("urn:uuid:{}", item.id),
            title: format!("{mark}{}", item.title),
            summary: item.summary,
            link: format!("{base}{}", item.path),
            updated: stamp(at),
        });
    }
    let region = &context.region.region;
    let own = format!("{}{}", context.locale.prefix(), context.path);
    let feed = Feed {
        language: context.locale.tag(),
        // A name of its own, which does not change with the address of the installation.
        id: format!("tag:rembuk,2026:{}{own}", region.code),
        title: format!("{mark}{title}"),
        author: region.name.clone(),
        own: format!("{base}{own}"),
        page: format!("{base}{page}"),
        updated: stamp(latest),
        items: shown,
    };
    let text = feed.render().map_err(|error| PageError::Internal(error.to_string()))?;
    let name = format!("{}-umpan.atom", region.slug);
    html::download(text.into_bytes(), "application/atom+xml; charset=utf-8", &name, context.cache(&[]))
}
