//! The finished tree and the bytes of its nodes.

use std::ops::Range;

use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node};

use super::attributes::find_value;
use super::budget::Spent;
use super::segments::Segment;
use super::stamps::Stamps;
use super::unclosed::Unclosed;
use super::walk::Walk;

/// Attributes of one tag that were counted and not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DroppedAttributes {
    /// The bytes of the tag.
    pub tag: Range<usize>,
    /// How many attributes stand beyond the cap.
    pub count: usize,
}

/// A tree that knows for every node the bytes it came from.
///
/// All ranges are bytes of the text that was parsed. Nodes are named by their ids in [`html`](Self::html).
#[derive(Debug)]
pub(crate) struct SpannedTree<'t> {
    source: &'t str,
    html: Html,
    stamps: Stamps,
    #[cfg_attr(not(test), expect(dead_code, reason = "tests assert the counted work"))]
    spent: Spent,
    dropped: Vec<DroppedAttributes>,
    tail: Range<usize>,
    unclosed: Option<Unclosed>,
}

impl<'t> SpannedTree<'t> {
    pub(super) fn new(
        source: &'t str,
        html: Html,
        stamps: Stamps,
        spent: Spent,
        dropped: Vec<DroppedAttributes>,
        tail: Range<usize>,
        unclosed: Option<Unclosed>,
    ) -> Self {
        Self { source, html, stamps, spent, dropped, tail, unclosed }
    }

    /// The tree itself, for selectors.
    #[cfg(test)]
    pub(crate) fn html(&self) -> &Html {
        &self.html
    }

    /// The text that was parsed.
    #[cfg(test)]
    pub(crate) fn source(&self) -> &'t str {
        self.source
    }

    /// The start tag of an element; none for an element that is only implied.
    ///
    /// A formatting element that was opened anew after its paragraph has the tag it is a [copy](Self::is_copy) of.
    pub(crate) fn element_span(&self, id: NodeId) -> Option<Range<usize>> {
        Some(self.stamps.element(id)?.start?.into())
    }

    /// Whether an element repeats an earlier one, in whose place the tag was written.
    #[cfg(test)]
    pub(crate) fn is_copy(&self, id: NodeId) -> bool {
        self.stamps.element(id).is_some_and(|stamp| stamp.is_copy)
    }

    /// The end tag that closed an element, where one stood.
    pub(crate) fn end_span(&self, id: NodeId) -> Option<Range<usize>> {
        Some(self.stamps.element(id)?.end?.into())
    }

    /// The bytes of a comment or of the document type.
    pub(crate) fn node_span(&self, id: NodeId) -> Option<Range<usize>> {
        self.stamps.other(id)
    }

    /// The pieces of a text node, in order and without a gap; nothing for any other node.
    pub(crate) fn text_segments(&self, id: NodeId) -> impl Iterator<Item = Segment> + '_ {
        self.stamps.segments(id)
    }

    /// The bytes of an attribute's value, quotation marks left out.
    ///
    /// Names are compared without regard to case, as they stand in the tag (`xlink:href`). An attribute without a value
    /// has an empty range. The character references in it are for [`decode_charrefs`](super::decode_charrefs).
    pub(crate) fn attribute_span(&self, id: NodeId, name: &str) -> Option<Range<usize>> {
        self.stamps.tags(id).find_map(|tag| {
            let value = find_value(self.source.get(tag.clone())?, name)?;
            Some(tag.start + value.start..tag.start + value.end)
        })
    }

    /// The comments, in the order of the text, each with its bytes.
    #[cfg(test)]
    pub(crate) fn comments(&self) -> impl Iterator<Item = (NodeId, Range<usize>)> + '_ {
        self.stamps.others().filter(|(id, _)| self.html.tree.get(*id).is_some_and(|node| node.value().is_comment()))
    }

    /// The document type and its bytes.
    #[cfg(test)]
    pub(crate) fn doctype(&self) -> Option<(NodeId, Range<usize>)> {
        self.stamps.others().find(|(id, _)| self.html.tree.get(*id).is_some_and(|node| node.value().is_doctype()))
    }

    /// What building the tree has cost.
    #[cfg(test)]
    pub(crate) fn spent(&self) -> Spent {
        self.spent
    }

    /// The tags with more attributes than are read.
    pub(crate) fn dropped_attributes(&self) -> &[DroppedAttributes] {
        &self.dropped
    }

    /// The bytes at the end that became no token, since the tag they begin never closes. Empty as a rule.
    pub(crate) fn tail(&self) -> Range<usize> {
        self.tail.clone()
    }

    /// What opened and was never closed.
    pub(super) fn unclosed(&self) -> Option<&Unclosed> {
        self.unclosed.as_ref()
    }

    /// The `head` of the page, if there is one.
    pub(crate) fn head(&self) -> Option<NodeRef<'_, Node>> {
        let root = self.html.tree.root().children().find(|child| child.value().is_element())?;
        root.children().find(|child| child.value().as_element().is_some_and(|element| element.name() == "head"))
    }

    /// The node that all others are in.
    pub(crate) fn root(&self) -> NodeRef<'_, Node> {
        self.html.tree.root()
    }

    /// Walks all nodes in the order of the document, without recursion.
    pub(crate) fn walk(&self) -> Walk<'_> {
        Walk::new(self.html.tree.root())
    }
}
