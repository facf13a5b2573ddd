//! The commands, one file each.

pub mod cite;
pub mod claims;
pub mod clean;
pub mod conflicts;
pub mod detect;
pub mod diff;
pub mod explain;
pub mod formats;
pub mod learn;
mod named;
pub mod notes;
pub mod rule;
pub mod show;
pub mod verify;
