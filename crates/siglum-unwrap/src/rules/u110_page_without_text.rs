#![doc = include_str!("u110_page_without_text.md")]

use siglum_rule::{About, Stage};

/// The code of pages on which no main text was found.
pub static ABOUT: About = About::new('U', 110, "page-without-text", Stage::Read, include_str!("u110_page_without_text.md"));
