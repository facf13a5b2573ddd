#![doc = include_str!("u125_line_of_a_feed.md")]

use siglum_rule::{About, Stage};

/// The code of the line that a feed appends to a text.
pub static ABOUT: About = About::new('U', 125, "line-of-a-feed", Stage::Read, include_str!("u125_line_of_a_feed.md")).counted();
