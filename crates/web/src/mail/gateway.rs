//! A hook for gateways to WhatsApp or SMS: a signed POST of the short text. Off unless its address is set.
use crate::mail::OutboundError;
use crate::mail::compose::Composed;
use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::{Request, StatusCode, Uri, header};
use http_body_util::Full;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rembuk_domain::messages::delivery::Said;
use rembuk_domain::time::Instant;
use rembuk_store::rows::PersonDelivery;
use serde_json::json;
use sha2::Sha256;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

pub struct Gateway {
    url: Uri,
    secret: Vec<u8>,
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
}

impl Gateway {
    /// # Errors
    /// `Gateway` if the address is none or the secret empty, `Certificates`
    pub fn new(url: &str, secret: &str) -> Result<Self, OutboundError> {
        let url: Uri = url.parse().map_err(|_| OutboundError::Gateway)?;
        let is_sound = matches!(url.scheme_str(), Some("http" | "https")) && url.host().is_some();
        if !is_sound || secret.is_empty() {
            return Err(OutboundError::Gateway);
        }
        let connector = HttpsConnectorBuilder::new()
            .with_native_roots()
            .map_err(|error| OutboundError::Certificates(error.to_string()))?
            .https_or_http()
            .enable_http1()
            .build();
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self { url, secret: secret.as_bytes().to_vec(), client })
    }

    pub(super) async fn send(&self, row: &PersonDelivery, composed: &Composed, now: Instant) -> Said {
        let body = json!({
            "id": row.id.simple().to_string(),
            "to": row.address,
            "text": composed.short,
            "language": row.language,
        })
        .to_string();
        let request = match self.request(row, body, now) {
            Ok(request) => request,
            Err(error) => return Said::Refused(error),
        };
        match tokio::time::timeout(PATIENCE, self.client.request(request)).await {
            Ok(Ok(response)) => judge(response.status()),
            Ok(Err(error)) if error.is_connect() => Said::NotNow("the gateway can't be reached".to_owned()),
            Ok(Err(_)) => Said::Nothing("the gateway broke off".to_owned()),
            Err(_) => Said::Nothing("the gateway was too slow".to_owned()),
        }
    }

    fn request(
        &self,
        row: &PersonDelivery,
        body: String,
        now: Instant,
    ) -> Result<Request<Full<Bytes>>, String> {
        let seconds = (now.micros() / 1_000_000).to_string();
        let signature = signature(&self.secret, &seconds, &body).map_err(|error| error.to_string())?;
        Request::post(self.url.clone())
            .header(header::CONTENT_TYPE, "application/json")
            .header("idempotency-key", row.id.simple().to_string())
            .header("x-rembuk-timestamp", seconds)
            .header("x-rembuk-signature", format!("sha256={signature}"))
            .body(Full::new(Bytes::from(body)))
            .map_err(|error| error.to_string())
    }
}

/// Hexadecimal HMAC-SHA256 of `seconds.body`: what the gateway computes again.
///
/// # Errors
/// The key can't be used.
pub fn signature(secret: &[u8], seconds: &str, body: &str) -> Result<String, hmac::digest::InvalidLength> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret)?;
    mac.update(seconds.as_bytes());
    mac.update(b".");
    mac.update(body.as_bytes());
    Ok(hex::encode(mac.finalize().into_bytes()))
}

/// Too busy means not taken; another fault of the gateway leaves open whether the text went out.
fn judge(status: StatusCode) -> Said {
    let text = format!("HTTP {}", status.as_u16());
    match status {
        status if status.is_success() => Said::Taken,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => Said::NotNow(text),
        status if status.is_server_error() => Said::Nothing(text),
        _ => Said::Refused(text),
    }
}
