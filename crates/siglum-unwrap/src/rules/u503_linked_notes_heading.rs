#![doc = include_str!("u503_linked_notes_heading.md")]

use siglum_rule::{About, Stage};

/// The code of headings above notes that were lifted.
pub static ABOUT: About = About::new('U', 503, "linked-notes-heading", Stage::Read, include_str!("u503_linked_notes_heading.md"));
