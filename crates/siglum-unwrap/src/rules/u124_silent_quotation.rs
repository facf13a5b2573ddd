#![doc = include_str!("u124_silent_quotation.md")]

use siglum_rule::{About, Stage};

/// The code of quotation marks that only a browser shows.
pub static ABOUT: About = About::new('U', 124, "silent-quotation", Stage::Read, include_str!("u124_silent_quotation.md"));
