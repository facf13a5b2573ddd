#![doc = include_str!("u116_newsletter_call.md")]

use siglum_rule::{About, Stage};

/// The code of calls to subscribe.
pub static ABOUT: About = About::new('U', 116, "newsletter-call", Stage::Read, include_str!("u116_newsletter_call.md")).counted();
