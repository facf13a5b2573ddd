#![doc = include_str!("u111_page_too_costly.md")]

use siglum_rule::{About, Certainty, Stage};

/// The code of pages whose tree would cost too much.
pub static ABOUT: About =
    About::new('U', 111, "page-too-costly", Stage::Read, include_str!("u111_page_too_costly.md")).certainty(Certainty::Low);
