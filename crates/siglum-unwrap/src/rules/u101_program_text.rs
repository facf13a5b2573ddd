#![doc = include_str!("u101_program_text.md")]

use siglum_rule::{About, Stage};

/// The code of programs and style sheets inside a page.
pub static ABOUT: About = About::new('U', 101, "program-text", Stage::Read, include_str!("u101_program_text.md")).counted();
