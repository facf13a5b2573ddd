#![doc = include_str!("u112_around_the_text.md")]

use siglum_rule::{About, Stage};

/// The code of what a page has around its main text.
pub static ABOUT: About = About::new('U', 112, "around-the-text", Stage::Read, include_str!("u112_around_the_text.md")).counted();
