//! Pieces of text and the bytes they came from.

use std::ops::Range;

/// How a piece of text came out of its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SegmentKind {
    /// The text is its bytes.
    Verbatim,
    /// The bytes are a character reference, a carriage return (with its line feed), or a NUL that became U+FFFD.
    Decoded,
    /// The bytes are not known.
    Unknown,
}

/// One piece of a text, and its bytes in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// Where the piece stands in the text.
    pub text: Range<usize>,
    /// Where its bytes stand in the source.
    pub raw: Range<usize>,
    /// How the one came from the other.
    pub kind: SegmentKind,
}

impl Segment {
    /// Cuts out what falls within `part` of the text, with `part.start` as the new beginning.
    ///
    /// A decoded piece keeps all of its bytes, since they cannot be divided.
    pub(super) fn within(&self, part: &Range<usize>) -> Option<Self> {
        let start = self.text.start.max(part.start);
        let end = self.text.end.min(part.end);
        if start >= end {
            return None;
        }
        let raw = match self.kind {
            SegmentKind::Verbatim => {
                let first = self.raw.start + (start - self.text.start);
                first..first + (end - start)
            }
            _ => self.raw.clone(),
        };
        Some(Self { text: start - part.start..end - part.start, raw, kind: self.kind })
    }

    /// Grows by the segment that follows in the text, if both are verbatim and their bytes touch.
    pub(super) fn absorb(&mut self, next: &Self) -> bool {
        let joins = self.kind == SegmentKind::Verbatim
            && next.kind == SegmentKind::Verbatim
            && self.raw.end == next.raw.start
            && self.text.end == next.text.start;
        if joins {
            self.text.end = next.text.end;
            self.raw.end = next.raw.end;
        }
        joins
    }
}

/// Cuts the segments of a text down to a part of it.
pub(super) fn cut_segments(segments: &[Segment], part: Range<usize>) -> impl Iterator<Item = Segment> + '_ {
    let first = segments.partition_point(|segment| segment.text.end <= part.start);
    segments.get(first..).unwrap_or_default().iter().map_while(move |segment| segment.within(&part))
}
