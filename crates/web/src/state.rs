//! What every handler can reach.
use crate::assets::Assets;
use crate::files::{Blobs, Files};
use crate::http::page_cache::Pages;
use crate::http::rate_limit::RateLimits;
use crate::imports::running::Running;
use crate::mail::Outbound;
use crate::people::secrets::Hasher;
use rembuk_store::Store;
use std::net::IpAddr;
use std::ops::Deref;
use std::sync::Arc;

pub struct Inner {
    pub store: Store,
    pub pages: Pages,
    pub assets: Assets,
    /// `https://…` of this installation as outsiders reach it, without a final slash.
    pub public_url: Option<String>,
    pub trusted_proxy: Option<IpAddr>,
    pub limits: RateLimits,
    pub hasher: Hasher,
    pub files: Files,
    /// How mail and short texts leave.
    pub outbound: Outbound,
    /// Imports under way.
    pub running: Running,
}

/// Shared by all requests.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

impl AppState {
    pub fn new(
        store: Store,
        public_url: Option<String>,
        trusted_proxy: Option<IpAddr>,
        page_cache: bool,
        blobs: Arc<dyn Blobs>,
        outbound: Outbound,
    ) -> Self {
        let public_url = public_url.map(|url| url.trim_end_matches('/').to_owned());
        Self(Arc::new(Inner {
            limits: RateLimits::new(store.clock().clone()),
            hasher: Hasher::default(),
            files: Files::new(blobs),
            running: Running::default(),
            store,
            pages: Pages::new(page_cache),
            assets: Assets::load(),
            public_url,
            trusted_proxy,
            outbound,
        }))
    }
}

impl Deref for AppState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
