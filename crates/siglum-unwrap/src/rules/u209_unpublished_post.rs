#![doc = include_str!("u209_unpublished_post.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of posts of a Ghost export that their site has not published.
pub static ABOUT: About =
    About::new('U', 209, "unpublished-post", Stage::Read, include_str!("u209_unpublished_post.md")).certainty(Certainty::Low);
