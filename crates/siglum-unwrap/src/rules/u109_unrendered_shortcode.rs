#![doc = include_str!("u109_unrendered_shortcode.md")]

use siglum_rule::{About, Stage};

/// The code of tags that a plugin should have replaced.
pub static ABOUT: About = About::new('U', 109, "unrendered-shortcode", Stage::Read, include_str!("u109_unrendered_shortcode.md")).counted();
