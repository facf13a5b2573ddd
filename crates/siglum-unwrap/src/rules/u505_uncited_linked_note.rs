#![doc = include_str!("u505_uncited_linked_note.md")]

use siglum_rule::{About, Stage};

/// The code of notes among linked ones that nothing cites.
pub static ABOUT: About = About::new('U', 505, "uncited-linked-note", Stage::Read, include_str!("u505_uncited_linked_note.md"));
