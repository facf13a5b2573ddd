#![doc = include_str!("u105_line_break_element.md")]

use siglum_rule::{About, Stage};

/// The code of line ends and cell borders that elements make.
pub static ABOUT: About = About::new('U', 105, "line-break-element", Stage::Read, include_str!("u105_line_break_element.md")).counted();
