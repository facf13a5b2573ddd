#![doc = include_str!("u204_truncated_json.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of JSON that ends too early.
pub static ABOUT: About =
    About::new('U', 204, "truncated-json", Stage::Read, include_str!("u204_truncated_json.md")).certainty(Certainty::Low);
