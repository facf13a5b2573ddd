#![doc = include_str!("u609_unpublished_item.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of posts of a WordPress export that their site has not published.
pub static ABOUT: About =
    About::new('U', 609, "unpublished-item", Stage::Read, include_str!("u609_unpublished_item.md")).certainty(Certainty::Low);
