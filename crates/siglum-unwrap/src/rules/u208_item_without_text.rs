#![doc = include_str!("u208_item_without_text.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of items of a JSON feed, articles and posts of an export that have no text.
pub static ABOUT: About =
    About::new('U', 208, "item-without-text", Stage::Read, include_str!("u208_item_without_text.md")).certainty(Certainty::Low);
