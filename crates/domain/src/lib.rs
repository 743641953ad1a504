//! What the law and the partners agreed: types, states and rules, without I/O, without async, without a clock of its own.
//!
//! | module | what it is for |
//! |---|---|
//! | [`calendar`] | working days of a region, and days off |
//! | [`codes`] | goals, SDG targets, indicator codes: one parser, one canonical form |
//! | [`people`] | roles and terms, offices and who may act for them, contacts, passwords, links, sessions |
//! | [`messages`] | messages to people, how often they are sent, what becomes of what is sent |
//! | [`jobs`] | things done later, and tried again |
//! | [`places`] | provinces, regencies, districts, villages by their official codes |
//! | [`organisations`] | who takes part: platforms, kinds of agencies, finance codes of agencies |
//! | [`figures`] | figures that agencies enter: windows, states, doubts, reminders |
//! | [`forum`] | who takes part, meetings and agendas, decisions, what follows |
//! | [`indicators`] | direction, frequency, authority, population group, year |
//! | [`numbers`] | decimal text as people and files write it |
//! | [`money`] | whole rupiah: reading, exact sums, short forms |
//! | [`programmes`] | codes, matrices, states, money and links of what is done; what is missing |
//! | [`search`] | what a reader looks for: words, typing errors, what comes first |
//! | [`settings`] | the rules a region may set otherwise, with their defaults |
//! | [`status`] | the traffic light of an indicator |
//! | [`pace`] | when a target is reached if things go on as they have |
//! | [`suppression`] | small groups that must not be shown |
//! | [`texts`] | free text, tidied and bounded |
//! | [`time`] | instants, days, and when a figure is due |
//! | [`plan`] | the years a plan covers; its text from draft to decree |
//!
//! Every `parse` accepts what real files hold, or returns an error with a `key()`: the name of the text that explains it
//! to a reader. The `Display` text of an error is English and meant for logs.

pub mod calendar;
pub mod codes;
pub mod colours;
pub mod contributions;
pub mod figures;
pub mod forum;
pub mod house_rules;
pub mod imports;
pub mod indicators;
pub mod jobs;
pub mod messages;
pub mod money;
pub mod numbers;
pub mod organisations;
pub mod pace;
pub mod people;
pub mod places;
pub mod plan;
pub mod programmes;
pub mod search;
pub mod settings;
pub mod status;
pub mod suppression;
pub mod texts;
pub mod time;

#[cfg(test)]
mod real_data;
