#![doc = include_str!("u603_unknown_entity.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of references to entities that XML does not have.
pub static ABOUT: About =
    About::new('U', 603, "unknown-entity", Stage::Read, include_str!("u603_unknown_entity.md")).certainty(Certainty::Low);
