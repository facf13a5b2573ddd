#![doc = include_str!("u501_linked_note.md")]

use siglum_rule::{About, Stage};

/// The code of notes that a page links with their marks.
pub static ABOUT: About = About::new('U', 501, "linked-note", Stage::Read, include_str!("u501_linked_note.md"));
