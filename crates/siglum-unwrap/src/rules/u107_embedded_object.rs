#![doc = include_str!("u107_embedded_object.md")]

use siglum_rule::{About, Stage};

/// The code of what stands in for films, frames and drawings.
pub static ABOUT: About = About::new('U', 107, "embedded-object", Stage::Read, include_str!("u107_embedded_object.md")).counted();
