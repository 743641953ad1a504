//! The store: SQL, one text checked against two databases.
//!
//! - [`Store`] opens a database, says what is wrong with it, and starts transactions.
//! - [`Read`] sees one moment; [`Write`] holds the region's head row and ends by [`Write::commit_public`] or
//!   [`Write::commit_private`]: there is no plain commit.
//! - [`run!`] calls a query function of whichever database the transaction belongs to.
//! - [`Heads`] keeps every region's record root in memory, so that a cached page knows in nanoseconds whether it is fresh.

mod error;
mod heads;
pub mod lists;
pub mod look;
mod open;
pub mod search;
mod settings;
mod tx;

pub use error::{StartError, StoreError};
pub use heads::{HeadTable, Heads, RegionHead};
pub use open::{DatabaseUrl, Options, Store};
pub use rembuk_store_postgres as postgres;
pub use rembuk_store_rows as rows;
pub use rembuk_store_sqlite as sqlite;
pub use settings::RegionSettings;
pub use tx::{Committed, Conn, PrivateReason, PublicAct, Read, Write};

/// The installation's own log: catalogue and whatever belongs to no single region.
pub const INSTALLATION: i64 = 0;

/// Runs a query function of whichever database the transaction belongs to.
#[macro_export]
macro_rules! run {
    ($tx:expr, $module:ident::$function:ident($($arg:expr),* $(,)?)) => {
        match $tx.conn() {
            $crate::Conn::Sqlite(conn) => $crate::sqlite::$module::$function(conn, $($arg),*).await,
            $crate::Conn::Postgres(conn) => $crate::postgres::$module::$function(conn, $($arg),*).await,
        }
        .map_err($crate::StoreError::from)
    };
}
