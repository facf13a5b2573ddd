//! Strings: decoding with a map back to the source.

use std::borrow::Cow;
use std::ops::Range;

use super::escapes::{Escape, read_escape};

/// A step of decoding a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Characters that stand for themselves.
    Verbatim {
        /// Where they stand in the source.
        raw: Range<usize>,
    },
    /// One escape (or one pair of surrogates) and the character it gives.
    Escape {
        /// Where it stands in the source: 2, 6 or 12 bytes.
        raw: Range<usize>,
        /// What it gives; U+FFFD for a lone surrogate.
        char: char,
    },
}

/// A string without its escapes, and how it maps to the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecodedString {
    /// The decoded characters.
    pub text: String,
    /// Its segments, in order and without gaps, both in the text and in the source.
    pub segments: Vec<Segment>,
}

/// A stretch of a decoded string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The stretch in the decoded text.
    pub text: Range<usize>,
    /// The bytes of the source it came from.
    pub raw: Range<usize>,
    /// How the one came from the other.
    pub kind: SegmentKind,
}

/// How a segment came from its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Byte for byte.
    Verbatim,
    /// By one escape or more, one after the other.
    Escapes,
}

impl DecodedString {
    /// Decodes the characters of a string, given without its quotes.
    pub(super) fn read(source: &str, inner: Range<usize>) -> Self {
        let mut decoded = Self::default();
        decode(source, inner, &mut |piece| decoded.push(source, piece));
        decoded
    }

    fn push(&mut self, source: &str, piece: Piece) {
        let start = self.text.len();
        let (raw, kind) = match piece {
            Piece::Verbatim { raw } => {
                self.text.push_str(source.get(raw.clone()).unwrap_or_default());
                (raw, SegmentKind::Verbatim)
            }
            Piece::Escape { raw, char } => {
                self.text.push(char);
                (raw, SegmentKind::Escapes)
            }
        };
        self.push_segment(Segment { text: start..self.text.len(), raw, kind });
    }

    fn push_segment(&mut self, segment: Segment) {
        match self.segments.last_mut() {
            Some(last) if last.kind == segment.kind => {
                last.text.end = segment.text.end;
                last.raw.end = segment.raw.end;
            }
            _ => self.segments.push(segment),
        }
    }
}

/// Hands the pieces of a string, given without its quotes, to `emit`, in order and without gaps.
pub(super) fn decode(source: &str, inner: Range<usize>, emit: &mut impl FnMut(Piece)) {
    let within = source.get(..inner.end).unwrap_or_default();
    let mut verbatim = inner.start;
    let mut at = inner.start;
    while let Some(backslash) = find_backslash(within, at) {
        let (char, length) = match read_escape(within, backslash) {
            Escape::Char { char, length } => (char, length),
            Escape::Lone { length } => (char::REPLACEMENT_CHARACTER, length),
            Escape::Bad { .. } => {
                at = backslash + 1;
                continue;
            }
        };
        emit_verbatim(verbatim..backslash, emit);
        at = backslash + length;
        verbatim = at;
        emit(Piece::Escape { raw: backslash..at, char });
    }
    emit_verbatim(verbatim..inner.end, emit);
}

/// Decodes without a map, and without a copy where nothing is escaped.
pub(super) fn decode_plain(source: &str, inner: Range<usize>) -> Cow<'_, str> {
    let raw = source.get(inner.clone()).unwrap_or_default();
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    decode(source, inner, &mut |piece| match piece {
        Piece::Verbatim { raw } => text.push_str(source.get(raw).unwrap_or_default()),
        Piece::Escape { char, .. } => text.push(char),
    });
    Cow::Owned(text)
}

fn find_backslash(within: &str, at: usize) -> Option<usize> {
    within.get(at..)?.find('\\').map(|offset| at + offset)
}

fn emit_verbatim(raw: Range<usize>, emit: &mut impl FnMut(Piece)) {
    if !raw.is_empty() {
        emit(Piece::Verbatim { raw });
    }
}
