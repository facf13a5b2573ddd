//! The HTML tree that knows, for every node, the bytes it came from.
//!
//! Tokens with byte spans come from `html5gum`, the tree is built by `html5ever` into a `scraper` document, and a sink
//! in between notes which token each node and each piece of text came from. Work is counted, never timed: where a page
//! would cost more than its length allows, [`parse`] gives a flat, [linear](Linear) reading of the same tokens instead,
//! so that no text is lost.

mod attributes;
mod budget;
mod build;
mod charrefs;
mod interned;
mod linear;
mod notes;
mod open;
mod pieces;
mod segments;
mod sink;
mod stamps;
#[cfg(test)]
mod tests;
mod tokens;
mod tree;
mod unclosed;
mod values;
mod walk;

use std::ops::Range;

pub(crate) use budget::Budget;
#[cfg(test)]
pub(crate) use budget::Limit;
pub(crate) use charrefs::decode_charrefs;
pub(crate) use linear::{Item, Linear};
pub(crate) use segments::{Segment, SegmentKind};
pub(crate) use tree::{DroppedAttributes, SpannedTree};
pub(crate) use unclosed::{COMMENT, Unclosed, VALUE};
pub(crate) use values::value_of;
pub(crate) use walk::Edge;

/// What a text is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A whole page, with `html`, `head` and `body` supplied where they are missing.
    Page,
    /// A piece of a page, read as the content of a `body`.
    Fragment,
}

/// What reading a text gave.
#[derive(Debug)]
pub(crate) enum Parsed<'t> {
    /// The tree, every node with its bytes.
    Tree(SpannedTree<'t>),
    /// The flat reading of a text whose tree would have cost too much.
    Linear(Linear<'t>),
}

impl Parsed<'_> {
    /// What opened and was never closed, so that the rest of the text fell to it.
    pub(crate) fn unclosed(&self) -> Option<&Unclosed> {
        match self {
            Self::Tree(tree) => tree.unclosed(),
            Self::Linear(linear) => linear.unclosed(),
        }
    }

    /// The bytes of a tag that the end of the text cut; empty as a rule.
    pub(crate) fn tail(&self) -> Range<usize> {
        match self {
            Self::Tree(tree) => tree.tail(),
            Self::Linear(linear) => linear.tail(),
        }
    }
}

/// Parses a text as HTML and notes for every node the bytes it came from.
///
/// Never fails: any text is some tree, and a text whose tree costs more than the budget is read as flat items. A byte
/// order mark at the very start belongs to no node. Scripts do not run, so what stands in a `noscript` is markup.
pub(crate) fn parse<'t>(text: &'t str, kind: Kind, budget: &Budget) -> Parsed<'t> {
    match build::build_tree(text, kind, budget) {
        Ok(tree) => Parsed::Tree(tree),
        Err(tripped) => Parsed::Linear(linear::read_items(text, tripped, budget)),
    }
}
