#![doc = include_str!("u121_plugin_box.md")]

use siglum_rule::{About, Stage};

/// The code of what plugins append to a text.
pub static ABOUT: About = About::new('U', 121, "plugin-box", Stage::Read, include_str!("u121_plugin_box.md")).counted();
