//! The forum: who sits in it, when it meets and about what, how it decides, what follows. Two rules run through all of it:
//! no side can pass anything alone, and nobody's absence or silence can block for ever.
pub mod agenda;
pub mod agreed;
pub mod attendance;
pub mod composition;
pub mod follow_ups;
pub mod invitations;
pub mod meetings;
pub mod minutes;
pub mod motions;
pub mod process;
pub mod published;
pub mod rules;
pub mod seats;
pub mod tally;
