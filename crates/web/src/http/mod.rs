//! What surrounds every request, one concern a file. Order from outside in: page cache, language, request id, trace,
//! panic guard, timeout, body limit, security headers, origin check, router, error pages.
pub mod client;
pub mod csrf;
pub mod duty;
pub mod encoding;
pub mod error_pages;
pub mod language;
pub mod limits;
pub mod origin;
pub mod page_body;
pub mod page_cache;
pub mod rate_limit;
pub mod request_id;
pub mod security_headers;
pub mod session;
pub mod unsent;
