#![doc = include_str!("n104_orphan_body.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of notes that no mark cites.
pub static ABOUT: About =
    About::new('N', 104, "orphan-body", Stage::Notes, include_str!("n104_orphan_body.md")).certainty(Certainty::Medium);
