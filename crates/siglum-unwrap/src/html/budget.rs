//! How much work a text may cost, counted and never timed.

/// The bounds within which a tree is built.
///
/// A tree builder can turn a short text into very much work: its searches walk the open elements, and misnested
/// formatting elements are copied into every paragraph. All bounds are counts, so two runs always agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Budget {
    /// How many nodes may be made.
    pub nodes: u64,
    /// How many steps the tree builder may take: each call it makes of the tree counts for one.
    pub calls: u64,
    /// How many elements may be open, those that wait to be opened again included.
    pub open: usize,
    /// How many attributes of one tag are read; the rest are counted.
    pub attributes: usize,
}

impl Budget {
    /// Allows a text of `bytes` bytes 20,000 nodes and four for each byte, a million calls and 64 for each byte.
    pub(crate) fn for_bytes(bytes: usize) -> Self {
        let bytes = bytes as u64;
        Self {
            nodes: bytes.saturating_mul(4).saturating_add(20_000),
            calls: bytes.saturating_mul(64).saturating_add(1_000_000),
            open: 8_192,
            attributes: 1_024,
        }
    }

    /// Names the first bound that is passed, if any.
    pub(super) fn passed(&self, spent: Spent) -> Option<Limit> {
        if spent.nodes > self.nodes {
            Some(Limit::Nodes)
        } else if spent.calls > self.calls {
            Some(Limit::Calls)
        } else if spent.open > self.open {
            Some(Limit::Open)
        } else {
            None
        }
    }
}

/// What building a tree has cost so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Spent {
    /// Nodes made.
    pub nodes: u64,
    /// Calls made of the tree, with what they stand for.
    pub calls: u64,
    /// Elements open when last counted.
    pub open: usize,
}

/// A bound of the [`Budget`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// Too many nodes.
    Nodes,
    /// Too many calls of the tree.
    Calls,
    /// Too many open elements.
    Open,
    /// A text longer than four gigabytes.
    Size,
}

impl Limit {
    /// Names the bound for people.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Nodes => "too many nodes",
            Self::Calls => "too many steps",
            Self::Open => "too many open elements",
            Self::Size => "longer than four gigabytes",
        }
    }
}

/// Where a tree was given up, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tripped {
    /// The bound that was passed.
    pub limit: Limit,
    /// The byte after the token that passed it.
    pub at: usize,
    /// What had been spent by then.
    pub spent: Spent,
}
