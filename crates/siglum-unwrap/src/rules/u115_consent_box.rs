#![doc = include_str!("u115_consent_box.md")]

use siglum_rule::{About, Stage};

/// The code of questions about cookies.
pub static ABOUT: About = About::new('U', 115, "consent-box", Stage::Read, include_str!("u115_consent_box.md")).counted();
