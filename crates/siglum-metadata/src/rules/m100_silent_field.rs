#![doc = include_str!("m100_silent_field.md")]

use siglum_rule::{About, Stage};

/// The code of a field that no claim speaks to.
pub static SILENT_FIELD: About = About::new('M', 100, "silent-field", Stage::Metadata, include_str!("m100_silent_field.md"));
