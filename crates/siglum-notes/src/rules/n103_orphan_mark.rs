#![doc = include_str!("n103_orphan_mark.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of marks that no note answers.
pub static ABOUT: About = About::new('N', 103, "orphan-mark", Stage::Notes, include_str!("n103_orphan_mark.md")).certainty(Certainty::Low);
