#![doc = include_str!("u607_feed_item_without_text.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of items of a feed that have no text.
pub static ABOUT: About =
    About::new('U', 607, "feed-item-without-text", Stage::Read, include_str!("u607_feed_item_without_text.md")).certainty(Certainty::Low);
