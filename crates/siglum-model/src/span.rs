//! Places in the raw bytes.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open byte range of one member of a witness.
///
/// A *member* is the file itself, or one decompressed record or archive entry of it. Offsets are 32 bits wide, so a
/// member may hold at most 4 GiB; whoever opens a witness refuses larger ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// Index into the members of the source.
    pub member: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Makes a span of a member.
    pub const fn new(member: u32, start: u32, end: u32) -> Self {
        Self { member, start, end }
    }

    /// Gives the number of raw bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Tells whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Gives the byte range within the member.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Tells whether `next` begins in the same member exactly where this span ends.
    pub const fn meets(self, next: Self) -> bool {
        self.member == next.member && self.end == next.start
    }

    /// Gives the smallest span that holds both, if they are of one member.
    pub fn hull(self, other: Self) -> Option<Self> {
        (self.member == other.member).then(|| Self::new(self.member, self.start.min(other.start), self.end.max(other.end)))
    }

    /// Tells whether `other` lies within this span.
    pub const fn holds(self, other: Self) -> bool {
        self.member == other.member && self.start <= other.start && other.end <= self.end
    }
}

/// Joins spans that touch or overlap and lie in order; the order of the rest is kept.
pub fn coalesce(spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if last.member == span.member && last.start <= span.start && span.start <= last.end => {
                last.end = last.end.max(span.end);
            }
            _ => out.push(span),
        }
    }
    out
}
