#![doc = include_str!("u103_page_head.md")]

use siglum_rule::{About, Stage};

/// The code of what a page's head and its broken end hold.
pub static ABOUT: About = About::new('U', 103, "page-head", Stage::Read, include_str!("u103_page_head.md")).counted();
