//! Row structs that both databases share. Instants are Unix microseconds (UTC), written by the caller's clock, never by SQL.


mod messages;
mod people;
pub use messages::*;
