#![doc = include_str!("u606_feed_signature.md")]

use siglum_rule::{About, Stage};

/// The code of the paragraph with which a site signs each item of its feed.
pub static ABOUT: About = About::new('U', 606, "feed-signature", Stage::Read, include_str!("u606_feed_signature.md")).counted();
