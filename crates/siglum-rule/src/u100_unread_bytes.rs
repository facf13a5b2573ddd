#![doc = include_str!("u100_unread_bytes.md")]

use crate::{About, Stage};

/// The code of bytes that no reader spoke of.
pub static UNREAD: About = About::new('U', 100, "unread-bytes", Stage::Read, include_str!("u100_unread_bytes.md")).counted();
