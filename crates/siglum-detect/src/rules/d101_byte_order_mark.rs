#![doc = include_str!("d101_byte_order_mark.md")]

use siglum_rule::{About, Stage};

/// Byte order mark at the start of a file.
pub static ABOUT: About = About::new('D', 101, "byte-order-mark", Stage::Detect, include_str!("d101_byte_order_mark.md")).counted();
