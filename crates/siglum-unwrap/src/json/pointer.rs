//! JSON pointers (RFC 6901): names for places that outlive the index.

use super::index::Index;
use super::node::{NodeId, NodeKind};

impl Index<'_> {
    /// The pointer of a value from its root, such as `/posts/0/title`.
    ///
    /// Values of duplicate keys share a pointer, and [`find`](Self::find) gives the last of them. A value without a
    /// key in an object, which is a fault, has its position for a name.
    pub fn pointer(&self, node: NodeId) -> String {
        let ancestors = std::iter::successors(Some(node), |node| self.parent(*node));
        let mut path: Vec<_> = ancestors.filter(|node| self.parent(*node).is_some()).collect();
        path.reverse();
        path.into_iter().map(|node| format!("/{}", self.name(node))).collect()
    }

    /// The value a pointer names, from the first root.
    pub fn find(&self, pointer: &str) -> Option<NodeId> {
        self.find_from(self.root()?, pointer)
    }

    /// The value a pointer names, from any value.
    pub fn find_from(&self, node: NodeId, pointer: &str) -> Option<NodeId> {
        if pointer.is_empty() {
            return Some(node);
        }
        let mut names = pointer.strip_prefix('/')?.split('/');
        names.try_fold(node, |node, name| self.step_to(node, name))
    }

    fn name(&self, node: NodeId) -> String {
        match self.key(node) {
            Some(key) => key.replace('~', "~0").replace('/', "~1"),
            None => self.position(node).to_string(),
        }
    }

    fn step_to(&self, node: NodeId, name: &str) -> Option<NodeId> {
        match self.kind(node) {
            NodeKind::Object => self.get(node, &name.replace("~1", "/").replace("~0", "~")),
            NodeKind::Array => self.at(node, read_position(name)?),
            _ => None,
        }
    }
}

/// Reads digits without a sign and without a leading zero, as the RFC asks.
fn read_position(name: &str) -> Option<usize> {
    let is_plain = name == "0" || name.starts_with(|char: char| matches!(char, '1'..='9'));
    let is_digits = name.bytes().all(|byte| byte.is_ascii_digit());
    (is_plain && is_digits).then(|| name.parse().ok())?
}
