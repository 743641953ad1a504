//! The file as it came in, to take away or to bring in elsewhere.
use super::{find, load};
use crate::context::Context;
use crate::error::PageError;
use crate::html;
use crate::imports::plan::write;
use axum::response::Response;

pub async fn file(mut context: Context) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    let version = match context.query.get("versi") {
        Some(asked) => find(&versions, asked)?,
        None => versions.last().ok_or_else(|| PageError::UnknownVersion("naskah.md".to_owned()))?,
    };
    let mut text = write::file(&version.document);
    // A comment of the front matter: the file still comes in, and says what it is.
    if let Some(notice) = html::notice(&context) {
        text = text.replacen("+++\n", &format!("+++\n# {notice}\n"), 1);
    }
    let name = format!("{}-naskah-{}.md", context.region.region.slug, version.number);
    html::download(text.into_bytes(), "text/markdown; charset=utf-8", &name, context.cache(&["versi"]))
}
