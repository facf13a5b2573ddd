#![doc = include_str!("../README.md")]

mod about;
mod account;
mod builder;
mod engine;
mod lift;
mod line_ends;
mod proposal;
mod shape;
mod u100_unread_bytes;

pub use about::{About, Entries, Stage};
pub use account::account;
pub use builder::Builder;
pub use engine::{apply, run};
pub use line_ends::{FOLDED_LINE_END, folded_line_ends};
pub use proposal::{Form, NotePlan, Piece, Proposals, Rule};
pub use siglum_model::{Certainty, RuleCode};
pub use u100_unread_bytes::UNREAD;

/// The codes of this crate.
pub static CODES: &[&About] = &[&UNREAD];
