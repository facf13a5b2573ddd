//! The codes of detection and decoding, each with its page.

use siglum_rule::About;

pub mod d101_byte_order_mark;
pub mod d102_malformed_bytes;
pub mod d103_undeclared_charset;

/// All of them.
pub(crate) static CODES: &[&About] = &[&d101_byte_order_mark::ABOUT, &d102_malformed_bytes::ABOUT, &d103_undeclared_charset::ABOUT];
