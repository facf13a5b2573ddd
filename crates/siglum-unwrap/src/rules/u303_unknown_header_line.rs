#![doc = include_str!("u303_unknown_header_line.md")]

use siglum_rule::{About, Stage};

/// The code of header lines that no part of the record holds.
pub static ABOUT: About = About::new('U', 303, "unknown-header-line", Stage::Read, include_str!("u303_unknown_header_line.md")).counted();
