#![doc = include_str!("u122_repeated_pullquote.md")]

use siglum_rule::{About, Stage};

/// The code of sentences that are set once more.
pub static ABOUT: About = About::new('U', 122, "repeated-pullquote", Stage::Read, include_str!("u122_repeated_pullquote.md")).counted();
