//! A form with its files as they arrive: read part by part to scratch files, never whole into memory, and to its end before a
//! transaction of the database begins: a slow telephone must not hold one open.
use super::Files;
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::Typed;
use crate::http::duty::Actor;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Request};
use http::header;
use http_body_util::{BodyExt, LengthLimitError};
use multer::{Field, Multipart};
use std::io::Write;
use std::time::Duration;
use tempfile::NamedTempFile;

/// Longest wait for the next piece.
const IDLE: Duration = Duration::from_secs(60);
/// Bytes of a text field
const LONGEST_TEXT: usize = 64 * 1024;
const MOST_FIELDS: usize = 300;
const MOST_FILES: usize = 20;

/// A file as it came, not judged yet.
#[derive(Debug)]
pub struct Upload {
    /// As the browser called it.
    pub name: String,
    pub file: NamedTempFile,
    pub size: u64,
}

/// What somebody sent: fields and files.
#[derive(Debug, Default)]
pub struct Uploads {
    pub typed: Typed,
    pub files: Vec<Upload>,
}

/// A form with files of a region's page, by somebody signed in or by a duty link. Its route stands under `needs` or
/// `needs_or_link`; the token of the form stands in its address.
pub struct Desk {
    pub context: Context,
    pub actor: Actor,
    pub uploads: Uploads,
}

impl FromRequest<AppState> for Desk {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, PageError> {
        let (mut parts, body) = request.into_parts();
        let actor = Actor::from_request_parts(&mut parts, state).await?;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let uploads = Uploads::read(&state.files, kind.unwrap_or_default(), body).await?;
        let context = Context::from_request_parts(&mut parts, state).await?;
        Ok(Self { context, actor, uploads })
    }
}

impl Uploads {
    /// Reads a form of either kind to its end.
    ///
    /// # Errors
    /// `TooLarge`, `BrokenUpload`, `Timeout`, or the disk refuses.
    pub async fn read(files: &Files, kind: &str, body: Body) -> Result<Self, PageError> {
        let Ok(boundary) = multer::parse_boundary(kind) else {
            let bytes = body.collect().await.map_err(|error| broken(&error))?.to_bytes();
            let typed = Typed::from_pairs(form_urlencoded::parse(&bytes).into_owned());
            return Ok(Self { typed, files: Vec::new() });
        };
        let mut parts = Multipart::new(body.into_data_stream(), boundary);
        let (mut pairs, mut found) = (Vec::new(), Vec::new());
        while let Some(field) = in_time(parts.next_field()).await? {
            if pairs.len() + found.len() >= MOST_FIELDS || found.len() >= MOST_FILES {
                return Err(PageError::TooLarge);
            }
            match field.file_name().map(str::to_owned) {
                Some(name) => found.extend(file(files, field, name).await?),
                None => pairs.push(text(field).await?),
            }
        }
        Ok(Self { typed: Typed::from_pairs(pairs), files: found })
    }
}

async fn text(mut field: Field<'_>) -> Result<(String, String), PageError> {
    let name = field.name().unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    while let Some(piece) = in_time(field.chunk()).await? {
        if bytes.len() + piece.len() > LONGEST_TEXT {
            return Err(PageError::TooLarge);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok((name, String::from_utf8_lossy(&bytes).into_owned()))
}

/// None where nobody chose a file: browsers then send a part without name and bytes.
async fn file(files: &Files, mut field: Field<'_>, name: String) -> Result<Option<Upload>, PageError> {
    let mut file = files.blobs.begin()?;
    let mut size = 0;
    while let Some(piece) = in_time(field.chunk()).await? {
        file.write_all(&piece)?;
        size += piece.len() as u64;
    }
    Ok((size > 0 || !name.is_empty()).then_some(Upload { name, file, size }))
}

async fn in_time<T>(next: impl Future<Output = Result<T, multer::Error>>) -> Result<T, PageError> {
    match tokio::time::timeout(IDLE, next).await {
        Ok(Ok(next)) => Ok(next),
        Ok(Err(error)) => Err(broken(&error)),
        Err(_) => Err(PageError::Timeout),
    }
}

/// Too large, or broken off: the limit speaks from deep inside the error.
fn broken(error: &(dyn std::error::Error + 'static)) -> PageError {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return PageError::TooLarge;
        }
        // What multer wraps it calls a boxed error, whose own source is one step further.
        if let Some(multer::Error::StreamReadFailed(inner)) = error.downcast_ref() {
            cause = Some(inner.as_ref());
            continue;
        }
        cause = error.source();
    }
    PageError::BrokenUpload
}
