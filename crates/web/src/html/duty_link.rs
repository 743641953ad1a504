//! A one-time link to one duty, made by hand: the page that shows it once, with a short message to paste into a chat.
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::form::to_its_end;
use crate::html::{self, Crumb, Layout};
use crate::i18n::Locale;
use crate::paths;
use crate::people::accounts::{self, Duty};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::people::links::Purpose;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::{INSTALLATION, PrivateReason};
use uuid::Uuid;

/// A link that was just made.
pub struct Made {
    /// Whole address: shown once, stored nowhere
    pub link: String,
    /// The day it ends, in words
    pub until: String,
}

/// Makes it, in the name of whoever asks for it.
///
/// # Errors
/// The store refuses.
pub async fn make(context: &Context, duty: Duty, by: Uuid) -> Result<Made, PageError> {
    let state = context.state.clone();
    let token = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        let token = accounts::duty_link(&mut tx, &duty, Some(by)).await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(token)
    })
    .await?;
    let base = context.state.public_url.clone().unwrap_or_default();
    let ends = Instant::from_micros(context.now.micros() + Purpose::Duty.lasts());
    let zone = time_zone(&context.region.region.time_zone);
    Ok(Made {
        link: format!("{base}{}", paths::link(Locale::Id, &token)),
        until: context.locale.date(local_date(ends, &zone)),
    })
}

#[derive(Template)]
#[template(path = "duty_link.html")]
pub struct DutyLinkPage {
    pub layout: Layout,
    /// What the duty is about
    pub name: String,
    pub lead: String,
    pub link: String,
    pub message: String,
    pub back: Crumb,
}

impl DutyLinkPage {
    /// # Errors
    /// The template.
    pub fn answer(&self) -> Result<Response, PageError> {
        html::private(self, StatusCode::OK)
    }
}
