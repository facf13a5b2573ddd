#![doc = include_str!("u605_unread_element.md")]

use siglum_rule::{About, Stage};

/// The code of elements and attributes that no reader wants.
pub static ABOUT: About = About::new('U', 605, "unread-element", Stage::Read, include_str!("u605_unread_element.md")).counted();
