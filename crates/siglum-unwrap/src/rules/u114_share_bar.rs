#![doc = include_str!("u114_share_bar.md")]

use siglum_rule::{About, Stage};

/// The code of calls to share a page.
pub static ABOUT: About = About::new('U', 114, "share-bar", Stage::Read, include_str!("u114_share_bar.md")).counted();
