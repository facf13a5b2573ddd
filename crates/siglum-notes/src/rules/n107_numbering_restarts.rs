#![doc = include_str!("n107_numbering_restarts.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of numberings that begin anew.
pub static ABOUT: About =
    About::new('N', 107, "numbering-restarts", Stage::Notes, include_str!("n107_numbering_restarts.md")).certainty(Certainty::Low);
