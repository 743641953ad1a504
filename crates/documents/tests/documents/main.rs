//! Files as people send them, pictures as browsers get them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so")]

mod charts;
mod csv;
mod geo;
mod real_files;
mod xlsx;
