//! Data in, bytes out: tables as people really save them, tables and workbooks to take away, boundaries, charts,
//! texts in Markdown, papers to print and sign.
//!
//! This crate knows neither the database nor the web. What it finds wrong is a [`fault::Fault`] that carries
//! its facts, so that the web can word it in the reader's language.

pub mod charts;
pub mod compare;
pub mod csv_in;
pub mod csv_out;
pub mod fault;
pub mod front_matter;
pub mod geo;
mod guard;
pub mod maps;
pub mod markdown;
pub mod papers;
mod svg_text;
pub mod table;
pub mod xlsx_in;
pub mod xlsx_out;
