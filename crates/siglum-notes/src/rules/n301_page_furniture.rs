#![doc = include_str!("n301_page_furniture.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of running heads and page numbers.
pub static ABOUT: About =
    About::new('N', 301, "page-furniture", Stage::Notes, include_str!("n301_page_furniture.md")).certainty(Certainty::Medium);
