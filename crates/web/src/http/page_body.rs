//! A body that is either all there or still coming. Stored pages spare the boxing of axum's body.
use axum::body::Body;
use bytes::Bytes;
use http_body_util::Full;
use std::pin::Pin;
use std::task::{Context, Poll};

pub enum PageBody {
    Full(Bytes),
    Streamed(Body),
}

impl http_body::Body for PageBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, axum::Error>>> {
        match self.get_mut() {
            Self::Full(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Full(bytes) => Poll::Ready(Some(Ok(http_body::Frame::data(std::mem::take(bytes))))),
            Self::Streamed(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Full(bytes) => bytes.is_empty(),
            Self::Streamed(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> http_body::SizeHint {
        match self {
            Self::Full(bytes) => http_body::SizeHint::with_exact(bytes.len() as u64),
            Self::Streamed(body) => body.size_hint(),
        }
    }
}

impl From<Full<Bytes>> for PageBody {
    fn from(body: Full<Bytes>) -> Self {
        Self::Streamed(Body::new(body))
    }
}
