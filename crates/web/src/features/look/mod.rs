//! How a region looks: its accent colour and its logo. `/{region}/tema.css` is what browsers load; `/{region}/kelola/tampilan`
//! changes it, a public act. Only colours of our own names are ever written there, so the mark of an example stays as it is.
mod change;

use crate::context::Context;
use crate::error::PageError;
use crate::http::session::needs;
use crate::state::AppState;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderValue, header};
use rembuk_domain::colours::Colour;
use rembuk_domain::people::roles::Permission::ChangeSettings;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/tema.css", get(style))
        .route("/{region}/kelola/tampilan", needs(ChangeSettings, get(change::show).post(change::save)))
}

/// The accent and its shades. Browsers that mix colours would find them by themselves; older ones need them written out.
fn css(accent: Option<Colour>) -> String {
    // Without a colour of its own a region looks like all others.
    accent.map_or_else(
        || ":root{}\n".to_owned(),
        |accent| {
            format!(
                ":root{{--r-accent:{accent};--r-accent-strong:{};--r-accent-soft:{};--r-accent-line:{}}}\n",
                accent.strong(),
                accent.soft(),
                accent.line()
            )
        },
    )
}

async fn style(context: Context) -> Result<Response, PageError> {
    let accent = context.region.look.accent.as_deref();
    let is_current = context.query.get("v") == accent.map(|accent| accent.trim_start_matches('#'));
    let colour = accent.and_then(|accent| Colour::parse_accent(accent).ok());
    let mut response = css(colour).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    // Pages name the colour in the address: another colour is another address.
    let kept =
        if is_current && accent.is_some() { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    Ok(response)
}
