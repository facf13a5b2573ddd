#![doc = include_str!("d102_malformed_bytes.md")]

use siglum_rule::{About, Certainty, Stage};

/// Bytes that are none of the charset.
pub static ABOUT: About =
    About::new('D', 102, "malformed-bytes", Stage::Detect, include_str!("d102_malformed_bytes.md")).certainty(Certainty::Low);
