#![doc = include_str!("u502_note_in_paragraph.md")]

use siglum_rule::{About, Stage};

/// The code of notes that stand in the paragraph which cites them.
pub static ABOUT: About = About::new('U', 502, "note-in-paragraph", Stage::Read, include_str!("u502_note_in_paragraph.md"));
