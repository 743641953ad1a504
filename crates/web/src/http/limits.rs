//! How large a request may be and how long it may take. Forms are small and quick; a form with files may take minutes on a
//! village's line, and its pages read it as it comes.
//!
//! A browser that is refused while it still sends would show "connection reset": what is left of a body is read and thrown
//! away behind the answer, up to a bound.
use crate::error::PageError;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header;
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::{BodyExt, Limited};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// Longest a reader waits before being told so.
const PATIENCE: Duration = Duration::from_secs(20);
const LARGEST: usize = 1024 * 1024;
/// A form with files: the largest file, and room for the fields.
const UPLOAD_PATIENCE: Duration = Duration::from_secs(15 * 60);
const LARGEST_UPLOAD: usize = 66 * 1024 * 1024;
/// What is read of a refused body before the connection is given up.
const LARGEST_REST: usize = 128 * 1024 * 1024;
const REST_PATIENCE: Duration = Duration::from_secs(60);

pub async fn apply(request: Request, next: Next) -> Response {
    let is_upload = kind_of(&request).starts_with("multipart/form-data");
    let (largest, patience) = if is_upload { (LARGEST_UPLOAD, UPLOAD_PATIENCE) } else { (LARGEST, PATIENCE) };
    let request = request.map(|body| Body::new(Rest::new(body)));
    let is_too_large = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok())
        .is_some_and(|length| length > largest);
    if is_too_large {
        return PageError::TooLarge.into_response();
    }
    let request = request.map(|body| Body::new(Limited::new(body, largest)));
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => PageError::Timeout.into_response(),
    }
}

fn kind_of(request: &Request) -> &str {
    request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A body whose rest is read to its end when nobody wants it any more.
struct Rest(Option<Body>);

impl Rest {
    fn new(body: Body) -> Self {
        Self((!body.is_end_stream()).then_some(body))
    }
}

impl http_body::Body for Rest {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let Some(body) = &mut self.0 else { return Poll::Ready(None) };
        let polled = Pin::new(body).poll_frame(cx);
        if matches!(polled, Poll::Ready(None | Some(Err(_)))) {
            self.0 = None;
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.0.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.0.as_ref().map_or_else(|| SizeHint::with_exact(0), Body::size_hint)
    }
}

impl Drop for Rest {
    fn drop(&mut self) {
        let Some(body) = self.0.take().filter(|body| !body.is_end_stream()) else { return };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            let mut body = Limited::new(body, LARGEST_REST);
            let reading = async { while let Some(Ok(_)) = body.frame().await {} };
            let _ = tokio::time::timeout(REST_PATIENCE, reading).await;
        });
    }
}
