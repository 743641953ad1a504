//! One binary of tests; each file one room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agency_history;
mod api;
mod app;
mod bad_input;
mod bad_programmes;
mod both;
mod cache;
mod calendar;
mod funding;
mod gaps;
mod health;
mod imports;
mod matrices;
mod messages;
mod missing;
mod offices;
mod organisations;
mod pages;
mod people;
mod people_accounts;
mod people_routes;
mod person;
mod places;
mod plan_document;
mod plan_document_import;
mod programmes;
mod programmes_import;
mod routes;
mod search;
mod settings;
mod sign_up;
mod smtp;
mod tables;
mod texts;
mod withdrawals;
