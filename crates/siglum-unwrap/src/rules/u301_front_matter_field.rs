#![doc = include_str!("u301_front_matter_field.md")]

use siglum_rule::{About, Stage};

/// The code of fields before a text that no part of the record holds.
pub static ABOUT: About = About::new('U', 301, "front-matter-field", Stage::Read, include_str!("u301_front_matter_field.md")).counted();
