//! A run of characters as the tokenizer hands it out, piece by piece, each laid beside its bytes.

use std::borrow::Cow;
use std::ops::Range;

use super::build::to_text;
use super::segments::{Segment, SegmentKind};

/// A run of characters in the making.
///
/// The tokenizer tells what it has read and how far it has come. What starts where the last piece ended and has the
/// same bytes is verbatim; the rest starts with an `&`, a carriage return or a NUL.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// Up to where the source is accounted for.
    cursor: usize,
    segments: Vec<Segment>,
    /// The text, unless it is one verbatim piece and can be read in the source.
    text: Vec<u8>,
}

impl Pieces {
    /// Says up to where the source is accounted for by something else.
    pub(super) fn skip_to(&mut self, position: usize) {
        self.cursor = self.cursor.max(position);
    }

    /// Up to where the source is accounted for.
    pub(super) fn cursor(&self) -> usize {
        self.cursor
    }

    /// Whether there is no text.
    pub(super) fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// Adds characters which the tokenizer has handed out when it stood at `position`.
    pub(super) fn push(&mut self, source: &str, piece: &[u8], position: usize) {
        if piece.is_empty() {
            return;
        }
        let (raw, kind) = place_piece(source.as_bytes(), piece, self.cursor, position);
        self.cursor = raw.end;
        let from = self.len();
        let segment = Segment { text: from..from + piece.len(), raw, kind };
        let is_copied = !self.text.is_empty();
        if !is_copied && self.segments.is_empty() && kind == SegmentKind::Verbatim {
            self.segments.push(segment);
            return;
        }
        if self.segments.last_mut().is_some_and(|last| last.absorb(&segment)) {
            if is_copied {
                self.text.extend_from_slice(piece);
            }
            return;
        }
        self.copy_first(source);
        self.text.extend_from_slice(piece);
        self.segments.push(segment);
    }

    /// The text so far.
    pub(super) fn text<'a>(&'a self, source: &'a str) -> Cow<'a, str> {
        match self.segments.first() {
            Some(only) if self.text.is_empty() => match source.get(only.raw.clone()) {
                Some(text) => Cow::Borrowed(text),
                None => to_text(source.as_bytes().get(only.raw.clone()).unwrap_or_default()),
            },
            _ => to_text(&self.text),
        }
    }

    /// The segments of the text.
    pub(super) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Forgets the text, not the place.
    pub(super) fn clear(&mut self) {
        self.segments.clear();
        self.text.clear();
    }

    fn len(&self) -> usize {
        self.segments.last().map_or(0, |last| last.text.end)
    }

    fn copy_first(&mut self, source: &str) {
        if let ([only], true) = (self.segments.as_slice(), self.text.is_empty()) {
            let raw = source.as_bytes().get(only.raw.clone()).unwrap_or_default();
            self.text.extend_from_slice(raw);
        }
    }
}

/// Finds the bytes of a piece that begins at `cursor` and is over when the tokenizer stands at `position`.
fn place_piece(source: &[u8], piece: &[u8], cursor: usize, position: usize) -> (Range<usize>, SegmentKind) {
    let rest = source.get(cursor..).unwrap_or_default();
    // `&amp;` begins with what it stands for: only the length tells the two apart.
    let may_be_verbatim = !piece.starts_with(b"&") || position == cursor + piece.len();
    if may_be_verbatim && rest.starts_with(piece) {
        return (cursor..cursor + piece.len(), SegmentKind::Verbatim);
    }
    match rest {
        [b'\r', b'\n', ..] if piece == b"\n" => (cursor..cursor + 2, SegmentKind::Decoded),
        [b'\r', ..] if piece == b"\n" => (cursor..cursor + 1, SegmentKind::Decoded),
        [0, ..] if piece == "\u{fffd}".as_bytes() => (cursor..cursor + 1, SegmentKind::Decoded),
        [b'&', ..] if position > cursor => (cursor..position, SegmentKind::Decoded),
        _ => (cursor..position.max(cursor), SegmentKind::Unknown),
    }
}
