#![doc = include_str!("n101_printed_note.md")]

use siglum_rule::{About, Stage};

/// The code of notes that are lifted and tied to their marks.
pub static ABOUT: About = About::new('N', 101, "printed-note", Stage::Notes, include_str!("n101_printed_note.md"));
