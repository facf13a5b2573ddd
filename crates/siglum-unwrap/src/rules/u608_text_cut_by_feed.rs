#![doc = include_str!("u608_text_cut_by_feed.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of items of which a feed gives the beginning only.
pub static ABOUT: About =
    About::new('U', 608, "text-cut-by-feed", Stage::Read, include_str!("u608_text_cut_by_feed.md")).certainty(Certainty::Low);
