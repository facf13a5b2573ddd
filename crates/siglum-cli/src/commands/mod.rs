//! The commands, one file each.

pub mod clean;
pub mod detect;
pub mod diff;
pub mod explain;
pub mod formats;
pub mod notes;
pub mod rule;
pub mod show;
pub mod verify;
