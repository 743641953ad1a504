//! Logs go to standard error: text on a terminal, JSON for a service manager. RUST_LOG chooses what.
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

pub fn start() {
    // sqlx logs every statement at debug; without a filter only warnings of it are of use.
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        builder.with_target(false).init();
    } else {
        builder.json().init();
    }
}
