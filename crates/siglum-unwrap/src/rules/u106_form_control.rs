#![doc = include_str!("u106_form_control.md")]

use siglum_rule::{About, Stage};

/// The code of the words on buttons and in fields.
pub static ABOUT: About = About::new('U', 106, "form-control", Stage::Read, include_str!("u106_form_control.md")).counted();
