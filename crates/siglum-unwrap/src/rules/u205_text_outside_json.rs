#![doc = include_str!("u205_text_outside_json.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of text before and behind JSON.
pub static ABOUT: About =
    About::new('U', 205, "text-outside-json", Stage::Read, include_str!("u205_text_outside_json.md")).certainty(Certainty::Low);
