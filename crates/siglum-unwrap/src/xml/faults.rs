//! Faults: what a strict reader of XML would stop at, and where.

use std::ops::Range;

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FaultKind {
    /// An element that another's tag closed. Span: its own tag.
    Unclosed,
    /// An end tag of an element that is not open. Span: the tag.
    StrayEnd,
    /// A tag that breaks off at the next one, or a `<` that begins no tag. Span: what was read of it.
    BadTag,
    /// A comment, CDATA section, instruction or declaration without an end. Span: its opening sign.
    NoEnd,
    /// An `&` that begins no reference. Span: the sign.
    BareAmpersand,
    /// A reference to an entity that XML itself does not have. Span: the reference.
    UnknownEntity,
    /// The text ends inside an element. Span: empty, at the end.
    Truncated,
    /// More is broken than may be mended at bounded cost; nothing is read from here on. Span: the rest of the text.
    TooDamaged,
}

impl FaultKind {
    /// Every kind.
    pub(crate) const ALL: [Self; 8] = [
        Self::Unclosed,
        Self::StrayEnd,
        Self::BadTag,
        Self::NoEnd,
        Self::BareAmpersand,
        Self::UnknownEntity,
        Self::Truncated,
        Self::TooDamaged,
    ];

    /// A name for people.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Unclosed => "element without an end tag",
            Self::StrayEnd => "end tag of no open element",
            Self::BadTag => "broken tag",
            Self::NoEnd => "section without an end",
            Self::BareAmpersand => "ampersand that begins no reference",
            Self::UnknownEntity => "reference to an unknown entity",
            Self::Truncated => "the text ends inside an element",
            Self::TooDamaged => "too damaged to be read from there on",
        }
    }
}

/// One fault and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    pub(crate) span: Range<usize>,
}
