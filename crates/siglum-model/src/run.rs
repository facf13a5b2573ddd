//! One piece of the map from text to raw bytes.

use crate::{RuleCode, Span};

/// How the characters of a run came out of their raw bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// The raw bytes are the text, byte for byte.
    Verbatim,
    /// Each character has a fixed number of raw bytes.
    Stepped(Step),
    /// The raw bytes decode to the text as a whole; places inside it have no raw place of their own.
    Decoded,
    /// A rule replaced what the raw bytes say.
    Emended(RuleCode),
    /// The words are not in the source; the span is empty and says where they were put.
    Supplied(RuleCode),
}

/// The number of raw bytes a character takes: one figure for ASCII, one for all others.
///
/// UTF-8 text shows which of the two a character is, so a single-byte charset (1, 1), UTF-16 (2, 2) and JSON that
/// escapes every letter beyond ASCII (1, 6) each stay one run however the characters mix. Zero means that no such
/// character has been seen in the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Step {
    /// Raw bytes of an ASCII character.
    pub ascii: u8,
    /// Raw bytes of any other character.
    pub other: u8,
}

impl Step {
    /// Gives the raw bytes of one character.
    pub const fn of(self, character: char) -> u32 {
        (if character.is_ascii() { self.ascii } else { self.other }) as u32
    }

    /// Gives the step that describes both, if there is one.
    pub fn unify(self, other: Self) -> Option<Self> {
        let one = |a: u8, b: u8| match (a, b) {
            (0, x) | (x, 0) => Some(x),
            (a, b) if a == b => Some(a),
            _ => None,
        };
        Some(Self { ascii: one(self.ascii, other.ascii)?, other: one(self.other, other.other)? })
    }

    /// Gives the step of a single character that takes `raw` bytes, if it is small enough for one.
    pub(crate) fn single(character: char, raw: usize) -> Option<Self> {
        let raw = u8::try_from(raw).ok().filter(|r| *r > 0)?;
        Some(if character.is_ascii() { Self { ascii: raw, other: 0 } } else { Self { ascii: 0, other: raw } })
    }

    /// Gives the raw bytes that `text` takes.
    pub(crate) fn raw_len(self, text: &str) -> u32 {
        text.chars().map(|c| self.of(c)).sum()
    }
}

/// One run of a passage: a stretch of text, its raw span, and how the one came from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// First byte in the text; the run ends where the next begins.
    pub(crate) start: u32,
    pub(crate) raw: Span,
    pub(crate) how: How,
}

/// A run as a reader of a passage sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mapped<'a> {
    /// First byte of the run in the text of the passage.
    pub start: usize,
    /// The text of the run.
    pub text: &'a str,
    /// The raw bytes it came from.
    pub raw: Span,
    /// How it came from them.
    pub how: How,
}
