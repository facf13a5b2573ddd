#![doc = include_str!("n105_repeated_note.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of notes that are printed again.
pub static ABOUT: About =
    About::new('N', 105, "repeated-note", Stage::Notes, include_str!("n105_repeated_note.md")).certainty(Certainty::Medium);
