#![doc = include_str!("u123_double_escaped_reference.md")]

use siglum_rule::{About, Stage};

/// The code of character references that were escaped once too often.
pub static ABOUT: About =
    About::new('U', 123, "double-escaped-reference", Stage::Read, include_str!("u123_double_escaped_reference.md")).counted();
