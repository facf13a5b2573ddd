#![doc = include_str!("u108_site_navigation.md")]

use siglum_rule::{About, Stage};

/// The code of navigations through a site.
pub static ABOUT: About = About::new('U', 108, "site-navigation", Stage::Read, include_str!("u108_site_navigation.md")).counted();
