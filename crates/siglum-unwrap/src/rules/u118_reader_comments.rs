#![doc = include_str!("u118_reader_comments.md")]

use siglum_rule::{About, Stage};

/// The code of comments of readers.
pub static ABOUT: About = About::new('U', 118, "reader-comments", Stage::Read, include_str!("u118_reader_comments.md")).counted();
