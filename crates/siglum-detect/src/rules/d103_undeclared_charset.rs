#![doc = include_str!("d103_undeclared_charset.md")]

use siglum_rule::{About, Certainty, Stage};

/// Charset guessed from the bytes.
pub static ABOUT: About =
    About::new('D', 103, "undeclared-charset", Stage::Detect, include_str!("d103_undeclared_charset.md")).certainty(Certainty::Low);
