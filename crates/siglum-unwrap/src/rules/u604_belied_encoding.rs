#![doc = include_str!("u604_belied_encoding.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of an XML declaration whose encoding is not that of the bytes.
pub static ABOUT: About =
    About::new('U', 604, "belied-encoding", Stage::Read, include_str!("u604_belied_encoding.md")).certainty(Certainty::Low);
