//! What leaves the installation: mail by SMTP (or into a folder), short texts by a gateway.
//!
//! - [`outbox`] adds a delivery to the transaction of a change, [`content`] is what it tells
//! - [`deliver`] is its job: put into words by [`compose`], marked, handed over by [`Outbound`]
//! - [`smtp`] and [`gateway`] do the handing over

pub mod compose;
pub mod content;
pub mod deliver;
pub mod gateway;
pub mod outbox;
pub mod smtp;

use crate::mail::compose::Composed;
use crate::mail::gateway::Gateway;
use crate::mail::smtp::MailRoute;
use lettre::message::Mailbox;
use rembuk_domain::messages::delivery::{Channel, Said};
use rembuk_domain::time::Instant;
use rembuk_store::rows::PersonDelivery;
use std::path::PathBuf;

/// What whoever installs it may set.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// `smtp://…?tls=required` or `smtps://…`; without it mail goes into `folder`
    pub smtp_url: Option<String>,
    /// Sender of all mail: `Rembuk <rembuk@example.go.id>`
    pub from: Option<String>,
    pub folder: Option<PathBuf>,
    pub gateway_url: Option<String>,
    /// Key of the signatures the gateway checks
    pub gateway_secret: Option<String>,
    /// For a sender where none is set
    pub public_url: Option<String>,
}

/// Why these settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum OutboundError {
    #[error("the address of the mail server can't be read: {0}")]
    SmtpUrl(String),
    #[error("the sender is not a mail address: {0}")]
    From(String),
    #[error("the gateway's address needs http:// or https:// and a secret beside it")]
    Gateway,
    #[error("no certificates of this system can be read: {0}")]
    Certificates(String),
}

impl OutboundError {
    /// Key of the sentence for whoever started the program.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::SmtpUrl(_) => "mail-error-smtp-url",
            Self::From(_) => "mail-error-from",
            Self::Gateway => "mail-error-gateway",
            Self::Certificates(_) => "mail-error-certificates",
        }
    }
}

/// The ways out, as they were set.
pub struct Outbound {
    pub mail: MailRoute,
    pub from: Mailbox,
    pub gateway: Option<Gateway>,
    /// Where mail would be kept as files: in the data folder
    pub folder: Option<PathBuf>,
}

impl Outbound {
    /// # Errors
    /// An address that can't be read.
    pub fn new(settings: &Settings) -> Result<Self, OutboundError> {
        let mail = match (&settings.smtp_url, &settings.folder) {
            (Some(url), _) => MailRoute::smtp(url)?,
            (None, Some(folder)) => MailRoute::Folder(folder.clone()),
            (None, None) => MailRoute::Nowhere,
        };
        let gateway = match (&settings.gateway_url, &settings.gateway_secret) {
            (Some(url), Some(secret)) => Some(Gateway::new(url, secret)?),
            (None, _) => None,
            (Some(_), None) => return Err(OutboundError::Gateway),
        };
        Ok(Self { mail, from: sender(settings)?, gateway, folder: settings.folder.clone() })
    }

    /// Whether something sent by this channel could leave at all. The text is for administrators.
    pub async fn reach(&self, channel: Channel) -> Result<(), String> {
        match channel {
            Channel::Mail => self.mail.reach().await,
            Channel::Gateway => Ok(()),
        }
    }

    /// Hands over, once.
    pub async fn hand_over(&self, row: &PersonDelivery, composed: &Composed, now: Instant) -> Said {
        match (Channel::parse(&row.channel), &self.gateway) {
            (Some(Channel::Mail), _) => self.mail.send(&self.from, row, composed, now).await,
            (Some(Channel::Gateway), Some(gateway)) => gateway.send(row, composed, now).await,
            (Some(Channel::Gateway), None) => Said::Refused("no gateway is set".to_owned()),
            (None, _) => Said::Refused("a channel this version does not know".to_owned()),
        }
    }
}

fn sender(settings: &Settings) -> Result<Mailbox, OutboundError> {
    let host = settings.public_url.as_deref().and_then(|url| url.parse::<http::Uri>().ok());
    let host = host.as_ref().and_then(http::Uri::host).unwrap_or("localhost");
    let host = if host.parse::<std::net::IpAddr>().is_ok() { "localhost" } else { host };
    let text = settings.from.clone().unwrap_or_else(|| format!("Rembuk <rembuk@{host}>"));
    text.parse().map_err(|_| OutboundError::From(text))
}
