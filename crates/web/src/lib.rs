//! Pages, API, imports: what people and programs meet.
//!
//! - [`router`] lists the routes and the layers around them; `http/` has one layer a file, the page cache outermost.
//! - `features/` has one folder a feature: handlers with the template beside them.
//! - `html/` and [`words`] hold what several features say and show; [`figures`] is what they read.
//! - [`context`] is what a page of a region starts from, [`error`] the one request error, [`paths`] every address.
//! - [`people`] is what pages, guard and command line do with accounts.
//! - [`jobs`] is what is done later, [`messages`] what people are told, [`mail`] how it leaves.
//! - [`i18n`]: texts in two languages, numbers and dates by locale.

pub mod agreed;
pub mod assets;
pub mod attendance;
pub mod calendar;
pub mod context;
pub mod contributions;
pub mod decisions;
pub mod demo;
pub mod desk;
pub mod entered;
pub mod error;
pub mod exports;
pub mod features;
pub mod figures;
pub mod files;
pub mod finds;
pub mod follow_ups;
pub mod forum;
pub mod html;
pub mod http;
pub mod i18n;
pub mod imports;
pub mod jobs;
pub mod mail;
pub mod matrices;
mod matrix_columns;
pub mod meetings;
pub mod messages;
pub mod minutes;
pub mod paths;
pub mod people;
pub mod plan_document;
pub mod processes;
pub mod router;
pub mod serve;
pub mod site;
pub mod state;
pub mod tasks;
pub mod words;
pub mod workbooks;
pub mod world;
