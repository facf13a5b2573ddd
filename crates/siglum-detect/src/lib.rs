#![doc = include_str!("../README.md")]

mod decode;
mod detection;
mod formats;
mod json_shape;
mod magic;
mod markup;
mod prose;
pub mod rules;

use siglum_rule::About;

pub use decode::{Decoded, Reason, decode, decode_as};
pub use detection::{Candidate, Detection};
pub use formats::{FORMATS, Format, format};

/// The codes of this crate.
pub static CODES: &[&About] = rules::CODES;

/// Says what bytes are. `name` is the file's name, which only tips the scales between near equals.
pub fn detect(bytes: &[u8], name: &str) -> Detection {
    match magic::by_signature(bytes) {
        Some(detection) => detection,
        None => detect_text(decode(bytes, 0).passage.as_str(), name),
    }
}

/// Names the format of bytes that are no text by their first bytes, if these tell.
pub fn detect_signature(bytes: &[u8]) -> Option<Detection> {
    magic::by_signature(bytes)
}

/// Says what a decoded text is. `name` is the file's name, which only tips the scales between near equals.
pub fn detect_text(text: &str, name: &str) -> Detection {
    if magic::is_binary(text) {
        return Detection::sure("binary", 95, "too many control characters for text");
    }
    json_shape::by_shape(text).or_else(|| markup::by_root(text)).unwrap_or_else(|| prose::by_lines(text, name))
}
