#![doc = include_str!("n302_notes_heading.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of headings above lifted notes.
pub static ABOUT: About =
    About::new('N', 302, "notes-heading", Stage::Notes, include_str!("n302_notes_heading.md")).certainty(Certainty::Medium);
