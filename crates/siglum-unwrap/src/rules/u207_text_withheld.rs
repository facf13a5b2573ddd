#![doc = include_str!("u207_text_withheld.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of posts whose text the source withholds.
pub static ABOUT: About =
    About::new('U', 207, "text-withheld", Stage::Read, include_str!("u207_text_withheld.md")).certainty(Certainty::Low);
