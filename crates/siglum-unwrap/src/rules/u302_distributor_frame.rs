#![doc = include_str!("u302_distributor_frame.md")]

use siglum_rule::{About, Stage};

/// The code of what a distributor puts around a text.
pub static ABOUT: About = About::new('U', 302, "distributor-frame", Stage::Read, include_str!("u302_distributor_frame.md")).counted();
