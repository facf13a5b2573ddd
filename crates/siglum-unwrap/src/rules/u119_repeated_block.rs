#![doc = include_str!("u119_repeated_block.md")]

use siglum_rule::{About, Stage};

/// The code of blocks that a page has twice.
pub static ABOUT: About = About::new('U', 119, "repeated-block", Stage::Read, include_str!("u119_repeated_block.md")).counted();
