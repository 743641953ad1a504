//! The letter of invitation: as a page, and as PDF and ODT to print, sign and edit.
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout};
use crate::meetings::find;
use crate::meetings::letter::{Letter, get, mark};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_documents::papers;

#[derive(Template)]
#[template(path = "meetings/letter.html")]
struct LetterPage {
    layout: Layout,
    letter: Letter,
    pdf: String,
    odt: String,
}

pub async fn show(mut context: Context, Path((_, slug)): super::MeetingPath) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let letter = get(&mut context, &meeting).await?;
    let locale = context.locale;
    let base = context.paths().meeting(&meeting.slug());
    let file = |end: &str| html::with_kept(&format!("{base}/surat.{end}"), &context.kept(&[]));
    let page = LetterPage {
        pdf: file("pdf"),
        odt: file("odt"),
        layout: Layout::of(&context, "forum", locale.t("letter-title"), meeting.row.title.clone())
            .unlisted()
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(locale.t("meetings-title"), context.paths().meetings())
            .crumb(meeting.row.reference.clone(), base),
        letter,
    };
    html::page(&page, context.cache(&[]))
}

pub async fn pdf(context: Context, path: super::MeetingPath) -> Result<Response, PageError> {
    file(context, path, ("pdf", "application/pdf"), papers::pdf).await
}

pub async fn odt(context: Context, path: super::MeetingPath) -> Result<Response, PageError> {
    file(context, path, ("odt", "application/vnd.oasis.opendocument.text"), papers::odt).await
}

async fn file(
    mut context: Context,
    Path((_, slug)): super::MeetingPath,
    (end, kind): (&str, &'static str),
    write: fn(&papers::Paper) -> Result<Vec<u8>, papers::PaperError>,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let letter = get(&mut context, &meeting).await?;
    let paper = letter.paper(context.locale, mark(&context));
    let bytes = tokio::task::spawn_blocking(move || write(&paper));
    let bytes = bytes.await.map_err(|error| PageError::Internal(error.to_string()))?;
    let bytes = bytes.map_err(|error| PageError::Internal(error.to_string()))?;
    let name = format!("{}-undangan-{}.{end}", context.region.region.slug, meeting.slug());
    html::download(bytes, kind, &name, context.cache(&[]))
}
