//! One binary of tests; each file one room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod api;
mod app;
mod cache;
mod bad_input;
mod both;
mod imports;
mod pages;
mod routes;
mod texts;
