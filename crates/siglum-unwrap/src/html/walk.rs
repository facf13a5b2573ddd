//! A walk through a tree that never recurses and never reports more than a bounded depth.

use ego_tree::NodeRef;
use ego_tree::iter::{Edge as TreeEdge, Traverse};
use scraper::Node;

/// The greatest depth a [`Walk`] reports, the one at which browsers stop nesting.
pub(crate) const DEPTH_CAP: usize = 512;

/// Whether a step enters a node or leaves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Before the node's children.
    Enter,
    /// After them.
    Leave,
}

/// One step of a [`Walk`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step<'a> {
    /// Whether the node is entered or left.
    pub edge: Edge,
    /// The node.
    pub node: NodeRef<'a, Node>,
    /// How many nodes stand above it, [`DEPTH_CAP`] at most.
    pub depth: usize,
}

/// Every node of a tree, entered and left in the order of the document.
///
/// Nodes below [`DEPTH_CAP`] are reported at that depth, as though they stood beside one another: nothing is left out.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    edges: Traverse<'a, Node>,
    depth: usize,
    is_capped: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(root: NodeRef<'a, Node>) -> Self {
        Self { edges: root.traverse(), depth: 0, is_capped: false }
    }

    /// Whether a node below the cap has been met.
    pub(crate) fn is_capped(&self) -> bool {
        self.is_capped
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        let (edge, node, depth) = match self.edges.next()? {
            TreeEdge::Open(node) => {
                self.depth += 1;
                (Edge::Enter, node, self.depth - 1)
            }
            TreeEdge::Close(node) => {
                self.depth -= 1;
                (Edge::Leave, node, self.depth)
            }
        };
        self.is_capped |= depth > DEPTH_CAP;
        Some(Step { edge, node, depth: depth.min(DEPTH_CAP) })
    }
}
