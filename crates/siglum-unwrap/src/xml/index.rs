//! The index: nodes in the order of the text, each before what stands within it.

use std::ops::Range;

use super::attributes::{Attribute, read_attributes};
use super::faults::Fault;
use super::names::{Name, Prefixes};

/// What kind of node it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Element,
    /// Characters, references in them as they stand.
    Text,
    /// The characters of a CDATA section.
    Cdata,
    /// A comment, instruction or declaration.
    Other,
}

/// An entry of the index. Places are half as wide as pointers: a longer text is turned away before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) inner_start: u32,
    pub(super) inner_end: u32,
    pub(super) end: u32,
    /// The end of the name of an element, which begins behind the `<`.
    pub(super) name_end: u32,
    /// The number of the next node that does not stand in this one.
    pub(super) next: u32,
}

/// Names a node of one index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Node(pub(super) u32);

/// The elements and characters of an XML text, and their places.
#[derive(Clone, Debug)]
pub(crate) struct Index<'t> {
    pub(super) text: &'t str,
    pub(super) entries: Vec<Entry>,
    pub(super) prefixes: Prefixes<'t>,
    pub(super) faults: Vec<Fault>,
}

impl<'t> Index<'t> {
    /// The text that was indexed.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The faults, in the order of their places.
    pub(crate) fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Every node, in the order of the text.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = Node> + use<> {
        (0..self.entries.len() as u32).map(Node)
    }

    pub(super) fn entry(&self, node: Node) -> &Entry {
        &self.entries[node.0 as usize]
    }

    /// Tells whether it is an element.
    pub(crate) fn is_element(&self, node: Node) -> bool {
        self.entry(node).kind == Kind::Element
    }

    /// Tells whether it holds characters: a text or a CDATA section.
    pub(crate) fn is_characters(&self, node: Node) -> bool {
        matches!(self.entry(node).kind, Kind::Text | Kind::Cdata)
    }

    /// The name of an element, with the customary prefix.
    pub(crate) fn name(&self, node: Node) -> Name<'t> {
        self.prefixes.part(self.written_name(node))
    }

    /// The name as it stands in the tag.
    pub(crate) fn written_name(&self, node: Node) -> &'t str {
        let entry = self.entry(node);
        match entry.kind {
            Kind::Element => self.text.get(entry.start as usize + 1..entry.name_end as usize).unwrap_or_default(),
            _ => "",
        }
    }

    /// Where it stands, tags and signs included.
    pub(crate) fn span(&self, node: Node) -> Range<usize> {
        let entry = self.entry(node);
        entry.start as usize..entry.end as usize
    }

    /// Where what is in it stands.
    pub(crate) fn inner(&self, node: Node) -> Range<usize> {
        let entry = self.entry(node);
        entry.inner_start as usize..entry.inner_end as usize
    }

    /// Every node within another, at any depth.
    pub(crate) fn within(&self, node: Node) -> impl Iterator<Item = Node> + use<> {
        (node.0 + 1..self.entry(node).next).map(Node)
    }

    /// The nodes that stand directly in another.
    pub(crate) fn children(&self, node: Node) -> impl Iterator<Item = Node> + use<'_, 't> {
        let (mut at, end) = (node.0 + 1, self.entry(node).next);
        std::iter::from_fn(move || {
            let child = Node(at);
            (at < end).then(|| {
                at = self.entry(child).next.max(at + 1);
                child
            })
        })
    }

    /// The elements that stand directly in another.
    pub(crate) fn elements(&self, node: Node) -> impl Iterator<Item = Node> + use<'_, 't> {
        self.children(node).filter(|child| self.is_element(*child))
    }

    /// The first element of a name that stands directly in another.
    pub(crate) fn child(&self, node: Node, name: Name<'_>) -> Option<Node> {
        self.elements(node).find(|child| self.name(*child) == name)
    }

    /// The next node that does not stand in this one.
    pub(crate) fn behind(&self, node: Node) -> Node {
        Node(self.entry(node).next.max(node.0 + 1))
    }

    /// The attributes of an element.
    pub(crate) fn attributes(&self, node: Node) -> Vec<Attribute<'t>> {
        let entry = self.entry(node);
        read_attributes(self.text, entry.start as usize..entry.inner_start as usize)
    }

    /// Where the value of an attribute stands.
    pub(crate) fn attribute(&self, node: Node, name: &str) -> Option<Range<usize>> {
        self.attributes(node).into_iter().find(|attribute| attribute.name == name).map(|attribute| attribute.value)
    }

    /// The value of an attribute as it stands there, without blanks at its ends.
    pub(crate) fn attribute_text(&self, node: Node, name: &str) -> Option<&'t str> {
        self.text.get(self.attribute(node, name)?).map(str::trim)
    }
}
