#![doc = include_str!("u202_lone_surrogate.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of half characters in JSON.
pub static ABOUT: About =
    About::new('U', 202, "lone-surrogate", Stage::Read, include_str!("u202_lone_surrogate.md")).certainty(Certainty::Low);
