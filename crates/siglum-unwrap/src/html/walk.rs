//! A walk through a tree that never recurses.

use ego_tree::NodeRef;
use ego_tree::iter::{Edge as TreeEdge, Traverse};
use scraper::Node;

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
}

/// Every node of a tree, entered and left in the order of the document.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    edges: Traverse<'a, Node>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(root: NodeRef<'a, Node>) -> Self {
        Self { edges: root.traverse() }
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        Some(match self.edges.next()? {
            TreeEdge::Open(node) => Step { edge: Edge::Enter, node },
            TreeEdge::Close(node) => Step { edge: Edge::Leave, node },
        })
    }
}
