#![doc = include_str!("u601_damaged_xml.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of XML that breaks its grammar.
pub static ABOUT: About = About::new('U', 601, "damaged-xml", Stage::Read, include_str!("u601_damaged_xml.md")).certainty(Certainty::Low);
