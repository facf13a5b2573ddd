#![doc = include_str!("../README.md")]

mod bodies;
mod extents;
mod fallback;
mod find;
mod found;
mod furniture;
mod glued;
mod label_forms;
mod labels;
mod lines;
mod marks;
mod named;
mod numbered_words;
mod ocr;
mod options;
mod order;
mod orphans;
mod page_numbers;
mod pairing;
mod pieces;
mod plain_marks;
mod raised;
mod readers;
mod report;
mod rests;
mod romans;
pub mod rules;
mod runs;
mod seams;
mod search;
mod sheet;
mod signs;
mod stacks;
mod stage;
mod stuck;
mod turns;
mod weights;
mod words;

pub use find::{find_notes, find_notes_in_pages};
pub use found::{Body, Evidence, Form, Found, Gap, Join, Mark, Pair, Piece, Seam, State};
pub use options::{Options, Wrapping};
pub use stage::pair_notes;

/// The codes of this crate.
pub static CODES: &[&siglum_rule::About] = rules::CODES;
