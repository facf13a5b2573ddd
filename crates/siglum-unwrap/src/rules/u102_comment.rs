#![doc = include_str!("u102_comment.md")]

use siglum_rule::{About, Stage};

/// The code of words that no reader of a page sees.
pub static ABOUT: About = About::new('U', 102, "comment", Stage::Read, include_str!("u102_comment.md")).counted();
