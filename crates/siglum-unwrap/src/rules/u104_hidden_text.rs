#![doc = include_str!("u104_hidden_text.md")]

use siglum_rule::{About, Stage};

/// The code of text that a page hides.
pub static ABOUT: About = About::new('U', 104, "hidden-text", Stage::Read, include_str!("u104_hidden_text.md")).counted();
