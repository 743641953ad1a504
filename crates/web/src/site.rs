//! What a page of the installation starts from, where [`crate::context`] is for pages of a region.
use crate::context::{CAPITAL_ZONE, Query, time_zone};
use crate::error::PageError;
use crate::html::Layout;
use crate::i18n::Locale;
use crate::state::AppState;
use axum::extract::FromRequestParts;
use http::request::Parts;
use jiff::civil::Date;
use rembuk_domain::time::{Instant, local_date};

/// Language, moment and address of a request.
pub struct Site {
    pub state: AppState,
    pub locale: Locale,
    pub path: String,
    pub query: Query,
    pub now: Instant,
    pub today: Date,
}

impl FromRequestParts<AppState> for Site {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let now = state.store.clock().now();
        Ok(Self {
            state: state.clone(),
            locale: parts.extensions.get::<Locale>().copied().unwrap_or(Locale::Id),
            path: parts.uri.path().to_owned(),
            query: Query::parse(parts.uri.query().unwrap_or_default()),
            now,
            today: local_date(now, &time_zone(CAPITAL_ZONE)),
        })
    }
}

impl Site {
    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    /// The day of an instant where a region lies; region 0 lies in the capital.
    pub fn day_in(&self, region_id: i64, at: Instant) -> Date {
        let regions = self.state.store.heads().snapshot();
        let head = regions.by_slug.values().find(|head| head.region.region_id == region_id);
        let zone = head.map_or(CAPITAL_ZONE, |head| head.region.time_zone.as_str());
        local_date(at, &time_zone(zone))
    }

    pub fn layout(&self, title: &str) -> Layout {
        let title = self.t(title);
        Layout::bare(&self.state, self.locale, &self.path, title, String::new(), self.today).unlisted()
    }

    /// Of a page that belongs to somebody's account.
    pub fn account_layout(&self, title: &str) -> Layout {
        self.layout(title).private().crumb(self.t("account-title"), crate::paths::account(self.locale))
    }
}
