#![doc = include_str!("u602_truncated_xml.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of XML that breaks off.
pub static ABOUT: About =
    About::new('U', 602, "truncated-xml", Stage::Read, include_str!("u602_truncated_xml.md")).certainty(Certainty::Low);
