#![doc = include_str!("u201_damaged_json.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of JSON that breaks the grammar.
pub static ABOUT: About = About::new('U', 201, "damaged-json", Stage::Read, include_str!("u201_damaged_json.md")).certainty(Certainty::Low);
