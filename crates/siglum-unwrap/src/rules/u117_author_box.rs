#![doc = include_str!("u117_author_box.md")]

use siglum_rule::{About, Stage};

/// The code of boxes about the author.
pub static ABOUT: About = About::new('U', 117, "author-box", Stage::Read, include_str!("u117_author_box.md")).counted();
