//! What a page of a region starts from: language, region, day, one moment of the database.
use crate::error::PageError;
use crate::http::page_cache::CachePolicy;
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::state::AppState;
use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::NOW;
use rembuk_store::{Read, RegionHead, run};
use std::sync::Arc;

/// Days of what belongs to no region are told in the zone of the capital.
pub const CAPITAL_ZONE: &str = "Asia/Jakarta";

/// The zone of a region; an unknown name counts as UTC (`region add` refuses it, so only a damaged row gets here).
pub fn time_zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// The instant, in microseconds, at which the region's day ends.
pub fn next_midnight(now: Instant, zone: &TimeZone) -> i64 {
    local_date(now, zone)
        .tomorrow()
        .and_then(|day| day.to_zoned_datetime(zone.clone()))
        .map_or(now.micros(), |start| start.timestamp().as_microsecond())
}

/// The query string as pairs. Only what a page asks for counts; [`Query::canonical`] is its one spelling.
#[derive(Debug, Clone, Default)]
pub struct Query {
    raw: String,
    pairs: Vec<(String, String)>,
}

impl Query {
    pub fn parse(raw: &str) -> Self {
        let pairs = form_urlencoded::parse(raw.as_bytes())
            .map(|(name, value)| {
                (name.into_owned(), value.chars().take(200).collect::<String>().trim().to_owned())
            })
            .take(20)
            .collect();
        Self { raw: raw.to_owned(), pairs }
    }

    /// The first non-empty value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// The same, however long it is.
    pub fn whole(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.raw.as_bytes())
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.into_owned())
    }

    /// Whether the query is spelt in the one way that is cached: known parameters, in this order, none empty.
    fn is_canonical(&self, names: &[&str]) -> bool {
        self.raw == self.canonical(names)
    }

    pub fn canonical(&self, names: &[&str]) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for name in names {
            if let Some(value) = self.get(name) {
                out.append_pair(name, value);
            }
        }
        out.finish()
    }
}

/// A public page of a region, at one moment.
pub struct Context {
    pub state: AppState,
    pub locale: Locale,
    pub region: Arc<RegionHead>,
    pub tx: Read,
    pub now: Instant,
    pub today: Date,
    /// The day a reader wants to look back to ("keadaan per").
    pub as_of: Option<Date>,
    /// Point of the record the page shows.
    pub at: i64,
    pub query: Query,
    /// Path without language.
    pub path: String,
}

impl Context {
    pub fn region_id(&self) -> i64 {
        self.region.region.region_id
    }

    pub fn paths(&self) -> Paths {
        Paths::new(self.locale, &self.region.region.slug)
    }

    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    /// The part of the query that links of this page must carry on: the day looked back to, and these parameters.
    pub fn kept(&self, parameters: &[&str]) -> String {
        self.query.canonical(&with_day(parameters))
    }

    /// How long this page may be kept: by region, if its query is spelt in the one canonical way. What people type
    /// freely (`q`) has too many spellings to be worth a place.
    pub fn cache(&self, parameters: &[&str]) -> Option<CachePolicy> {
        let is_free_text = parameters.contains(&"q") && self.query.get("q").is_some();
        (!is_free_text && self.query.is_canonical(&with_day(parameters)))
            .then(|| CachePolicy::Region(self.region.region.slug.clone()))
    }
}

fn with_day<'a>(parameters: &[&'a str]) -> Vec<&'a str> {
    let mut names = vec!["per"];
    names.extend_from_slice(parameters);
    names
}

impl Context {
    /// A region's page as it is now, for pages that show more than one region; `path` is that of the page, without language.
    ///
    /// # Errors
    /// No such region, or the store refuses.
    pub async fn open(state: &AppState, locale: Locale, slug: &str, path: &str) -> Result<Self, PageError> {
        let region = state
            .store
            .heads()
            .snapshot()
            .by_slug
            .get(slug)
            .cloned()
            .ok_or_else(|| PageError::UnknownRegion(slug.to_owned()))?;
        let now = state.store.clock().now();
        let today = local_date(now, &time_zone(&region.region.time_zone));
        Ok(Self {
            state: state.clone(),
            locale,
            region,
            tx: state.store.read().await?,
            now,
            today,
            as_of: None,
            at: NOW,
            query: Query::default(),
            path: path.to_owned(),
        })
    }
}

impl FromRequestParts<AppState> for Context {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let locale = parts.extensions.get::<Locale>().copied().unwrap_or(Locale::Id);
        let params =
            RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::UnknownPage)?;
        let slug =
            params.iter().find(|(name, _)| *name == "region").map(|(_, slug)| slug).unwrap_or_default();
        let mut context = Self::open(state, locale, slug, parts.uri.path()).await?;
        let query = Query::parse(parts.uri.query().unwrap_or_default());
        let zone = time_zone(&context.region.region.time_zone);
        let (today, region_id) = (context.today, context.region_id());
        // The desk and every write are of today: an office must not act on what it had once.
        let is_read = matches!(parts.method, http::Method::GET | http::Method::HEAD);
        let looks_back = is_read && !context.path.contains("/kelola");
        let as_of = match query.get("per").filter(|_| looks_back) {
            Some(text) => Some(text.parse::<Date>().map_err(|_| PageError::BadDay(text.to_owned()))?),
            None => None,
        };
        let at = match as_of {
            // The state at the end of that day: everything before the next midnight.
            Some(day) if day < today => {
                let end = day
                    .tomorrow()
                    .and_then(|next| next.to_zoned_datetime(zone))
                    .map_err(|_| PageError::BadDay(day.to_string()))?
                    .timestamp()
                    .as_microsecond();
                run!(context.tx, record::find_seq_before(region_id, end))?.unwrap_or(-1)
            }
            _ => NOW,
        };
        let as_of = as_of.filter(|day| *day < today);
        Ok(Self { as_of, at, query, ..context })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_has_one_spelling_that_is_cached() {
        let names = ["per", "q"];
        assert!(Query::parse("").is_canonical(&names));
        assert!(Query::parse("q=air+minum").is_canonical(&names));
        assert!(!Query::parse("q=air%20minum").is_canonical(&names));
        assert!(!Query::parse("q=a&x=1").is_canonical(&names));
        assert!(!Query::parse("q=").is_canonical(&names));
        assert!(!Query::parse("q=a&per=2026-01-01").is_canonical(&names));
    }

    #[test]
    fn the_day_ends_at_the_regions_own_midnight() {
        let zone = time_zone("Asia/Jakarta");
        // 2026-11-23 16:59:59 UTC is 23:59:59 in Jember.
        let now = Instant::from_micros(1_795_539_599_000_000);
        let midnight = next_midnight(now, &zone);
        assert_eq!(midnight - now.micros(), 1_000_000);
    }
}
