#![doc = include_str!("u126_spanned_cell.md")]

use siglum_rule::{About, Stage};

/// The code of empty cells under and beside a cell that spans several.
pub static ABOUT: About = About::new('U', 126, "spanned-cell", Stage::Read, include_str!("u126_spanned_cell.md")).counted();
