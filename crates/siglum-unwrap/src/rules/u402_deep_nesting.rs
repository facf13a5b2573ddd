#![doc = include_str!("u402_deep_nesting.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of blocks nested beyond reason.
pub static ABOUT: About = About::new('U', 402, "deep-nesting", Stage::Read, include_str!("u402_deep_nesting.md")).certainty(Certainty::Low);
