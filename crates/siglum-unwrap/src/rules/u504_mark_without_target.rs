#![doc = include_str!("u504_mark_without_target.md")]

use siglum_rule::{About, Stage};

/// The code of marks that lead to no note of the page.
pub static ABOUT: About = About::new('U', 504, "mark-without-target", Stage::Read, include_str!("u504_mark_without_target.md"));
