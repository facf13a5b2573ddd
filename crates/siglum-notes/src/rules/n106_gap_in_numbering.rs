#![doc = include_str!("n106_gap_in_numbering.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of labels that are missing.
pub static ABOUT: About =
    About::new('N', 106, "gap-in-numbering", Stage::Notes, include_str!("n106_gap_in_numbering.md")).certainty(Certainty::Low);
