#![doc = include_str!("u401_cell_border.md")]

use siglum_rule::{About, Stage};

/// The code of the TAB between two cells.
pub static ABOUT: About = About::new('U', 401, "cell-border", Stage::Read, include_str!("u401_cell_border.md")).counted();
