#![doc = include_str!("n108_doubtful_note.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of pairs that are not sure enough.
pub static ABOUT: About =
    About::new('N', 108, "doubtful-note", Stage::Notes, include_str!("n108_doubtful_note.md")).certainty(Certainty::Low);
