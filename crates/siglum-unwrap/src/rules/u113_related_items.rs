#![doc = include_str!("u113_related_items.md")]

use siglum_rule::{About, Stage};

/// The code of calls to read something else.
pub static ABOUT: About = About::new('U', 113, "related-items", Stage::Read, include_str!("u113_related_items.md")).counted();
