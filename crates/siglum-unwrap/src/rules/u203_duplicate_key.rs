#![doc = include_str!("u203_duplicate_key.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of keys that stand twice in an object.
pub static ABOUT: About =
    About::new('U', 203, "duplicate-key", Stage::Read, include_str!("u203_duplicate_key.md")).certainty(Certainty::Low);
