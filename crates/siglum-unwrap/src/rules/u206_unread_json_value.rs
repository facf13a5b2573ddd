#![doc = include_str!("u206_unread_json_value.md")]

use siglum_rule::{About, Stage};

/// The code of JSON values that no reader wants.
pub static ABOUT: About = About::new('U', 206, "unread-json-value", Stage::Read, include_str!("u206_unread_json_value.md")).counted();
