//! The pieces of text of a page in their order, as far as claims are read out of them.

use std::ops::Range;

use ego_tree::{NodeId, NodeRef};
use scraper::Node;
use siglum_model::{Passage, Span};

use super::super::values::node_text;
use super::parts::Scope;
use crate::html::SpannedTree;

/// A text node that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) node: NodeId,
    /// The line it stands on: what blocks and line breaks part has other numbers.
    pub(super) line: u32,
    /// Its length in bytes, blanks at its ends included.
    pub(super) bytes: u32,
    /// Whether blanks stand between it and the one before.
    pub(super) gap: bool,
    /// Where in the page it stands.
    pub(super) scope: Scope,
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Segments {
    pub(super) all: Vec<Segment>,
    line: u32,
    gap: bool,
}

/// Words put together from segments, and the bytes they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) words: String,
    pub(super) raw: Option<Span>,
}

impl Segments {
    /// The number of the segment that comes next.
    pub(super) fn next(&self) -> usize {
        self.all.len()
    }

    /// Notes that a block or a line ends.
    pub(super) fn break_line(&mut self) {
        self.line += 1;
    }

    /// Notes a text node.
    pub(super) fn push(&mut self, node: NodeId, text: &str, scope: Scope) {
        let is_blank = text.trim().is_empty();
        if is_blank {
            self.gap |= !text.is_empty();
            return;
        }
        let starts = text.starts_with(char::is_whitespace);
        let bytes = u32::try_from(text.len()).unwrap_or(u32::MAX);
        self.all.push(Segment { node, line: self.line, bytes, gap: self.gap || starts, scope });
        self.gap = text.ends_with(char::is_whitespace);
    }

    /// The length of some segments together, in bytes.
    pub(super) fn bytes(&self, range: Range<usize>) -> usize {
        self.all.get(range).unwrap_or_default().iter().map(|segment| segment.bytes as usize).sum()
    }

    /// The words of some segments: what stands on several lines, or without a blank between, is parted by line feeds. A
    /// single letter belongs to what follows it: it is an initial in a style of its own.
    pub(super) fn read(&self, source: &Passage, tree: &SpannedTree<'_>, root: NodeRef<'_, Node>, range: Range<usize>) -> Found {
        let mut found = Found { words: String::new(), raw: None };
        let mut before: Option<&Segment> = None;
        for segment in self.all.get(range).unwrap_or_default() {
            let Some(node) = root.tree().get(segment.node) else { continue };
            let text = node_text(source, tree, node);
            let inner = text.as_str().trim();
            if let Some(before) = before {
                let is_initial = before.bytes == 1 && !segment.gap;
                match () {
                    () if before.line != segment.line => found.words.push('\n'),
                    () if segment.gap => found.words.push(' '),
                    () if is_initial => {}
                    () => found.words.push('\n'),
                }
            }
            found.words.push_str(inner);
            let start = text.as_str().len() - text.as_str().trim_start().len();
            let raw = text.raw_hull(start..start + inner.len());
            found.raw = found.raw.zip(raw).map_or(found.raw.or(raw), |(a, b)| a.hull(b));
            before = Some(segment);
        }
        found
    }
}
