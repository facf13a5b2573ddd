//! Nodes: what stands where.

use std::ops::Range;

/// Names a node of one index. Ids follow the order in which the values begin in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    pub(super) fn from_count(count: usize) -> Self {
        Self(to_u32(count))
    }

    pub(super) fn as_usize(self) -> usize {
        self.0 as usize
    }
}

/// What kind of value a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKind {
    /// `{...}`
    Object,
    /// `[...]`
    Array,
    /// `"..."`
    String,
    /// A number as JSON writes it, kept as source text.
    Number,
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
    /// Characters without quotes that are no JSON value, such as `NaN`. They end with the line at the latest.
    Word,
    /// A container below the depth cap: one node for all that stands in it.
    Deep,
    /// A key without a value. Its span is empty.
    Missing,
}

/// How a key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyStyle {
    None,
    Quoted,
    Bare,
    /// It has an opening quote, then the text ends.
    Cut,
}

/// A byte range in half the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Place {
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start: to_u32(start), end: to_u32(end) }
    }

    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A key: its characters without quotes, and how they were written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) inner: Place,
    pub(super) style: KeyStyle,
}

impl Key {
    pub(super) const NONE: Self = Self { inner: Place { start: 0, end: 0 }, style: KeyStyle::None };

    /// The key with the quotes it has.
    pub(super) fn span(self) -> Range<usize> {
        let inner = self.inner.range();
        match self.style {
            KeyStyle::None | KeyStyle::Bare => inner,
            KeyStyle::Quoted => inner.start - 1..inner.end + 1,
            KeyStyle::Cut => inner.start - 1..inner.end,
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: NodeKind,
    /// The text ended inside it.
    pub(super) is_cut: bool,
    pub(super) place: Place,
    pub(super) key: Key,
    pub(super) parent: Option<NodeId>,
    /// Its number among the children of its parent.
    pub(super) position: u32,
    /// Its own children, as a range of the list of children.
    pub(super) children: Place,
}

/// Offsets fit because a text longer than 4 GiB is turned away before it is scanned.
fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
