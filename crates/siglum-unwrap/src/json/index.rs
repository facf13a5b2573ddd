//! The index: every value of a text, and the ways from one to another.

use std::borrow::Cow;
use std::ops::Range;

use super::faults::{Fault, FaultKind, Faults};
use super::node::{KeyStyle, Node, NodeId, NodeKind};
use super::strings::{DecodedString, Piece, decode, decode_plain};

/// The values of a JSON text and their places.
///
/// A [`NodeId`] belongs to the index it came from; one of another index names some other node or panics.
#[derive(Clone, Debug)]
pub struct Index<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    children: Vec<NodeId>,
    roots: Vec<NodeId>,
    open: Vec<NodeId>,
    faults: Faults,
}

impl<'t> Index<'t> {
    pub(super) fn new(
        text: &'t str,
        nodes: Vec<Node>,
        children: Vec<NodeId>,
        roots: Vec<NodeId>,
        open: Vec<NodeId>,
        faults: Faults,
    ) -> Self {
        Self { text, nodes, children, roots, open, faults }
    }

    /// The text that was indexed.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no value at all.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Every node, each before those within it.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = NodeId> + use<> {
        (0..NodeId::from_count(self.nodes.len()).0).map(NodeId)
    }

    /// The first value of the text that stands in no other.
    pub fn root(&self) -> Option<NodeId> {
        self.roots.first().copied()
    }

    /// All such values: more than one where texts were strung together, as in NDJSON.
    pub fn roots(&self) -> &[NodeId] {
        &self.roots
    }

    /// What kind of value it is.
    pub fn kind(&self, node: NodeId) -> NodeKind {
        self.node(node).kind
    }

    /// The object or array it stands in.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.node(node).parent
    }

    /// Its number among its siblings, from 0. Duplicate keys count.
    pub fn position(&self, node: NodeId) -> usize {
        self.node(node).position as usize
    }

    /// The values in an object or array, in order. Those of duplicate keys are all here.
    pub fn children(&self, node: NodeId) -> &[NodeId] {
        &self.children[self.node(node).children.range()]
    }

    /// The value of a key in an object: the last, should the key stand there more than once.
    ///
    /// Looks at one key after the other.
    pub fn get(&self, object: NodeId, key: &str) -> Option<NodeId> {
        let mut members = self.children(object).iter().rev();
        members.find(|member| self.key(**member).is_some_and(|name| name == key)).copied()
    }

    /// The value at a position of an array, from 0.
    pub fn at(&self, array: NodeId, position: usize) -> Option<NodeId> {
        match self.kind(array) {
            NodeKind::Array => self.children(array).get(position).copied(),
            _ => None,
        }
    }

    /// Where it stands, quotes and brackets included.
    pub fn span(&self, node: NodeId) -> Range<usize> {
        self.node(node).place.range()
    }

    /// The span of a string without its quotes. For any other value it is [`span`](Self::span).
    pub fn inner_span(&self, node: NodeId) -> Range<usize> {
        let node = self.node(node);
        let span = node.place.range();
        match node.kind {
            NodeKind::String if node.is_cut => span.start + 1..span.end,
            NodeKind::String => span.start + 1..span.end - 1,
            _ => span,
        }
    }

    /// Its characters in the text, as they stand there.
    pub fn source(&self, node: NodeId) -> &'t str {
        self.text.get(self.span(node)).unwrap_or_default()
    }

    /// The source of a number, and of nothing else.
    pub fn number(&self, node: NodeId) -> Option<&'t str> {
        (self.kind(node) == NodeKind::Number).then(|| self.source(node))
    }

    /// A string without its escapes, and how it maps to the text.
    pub fn string(&self, node: NodeId) -> Option<DecodedString> {
        self.is_string(node).then(|| DecodedString::read(self.text, self.inner_span(node)))
    }

    /// A string without its escapes. Copies nothing where nothing is escaped.
    pub fn decoded(&self, node: NodeId) -> Option<Cow<'t, str>> {
        self.is_string(node).then(|| decode_plain(self.text, self.inner_span(node)))
    }

    /// Hands the pieces of a string to `emit`, in order and without gaps. Says whether it was a string.
    pub fn decode_into(&self, node: NodeId, emit: &mut impl FnMut(Piece)) -> bool {
        if self.is_string(node) {
            decode(self.text, self.inner_span(node), emit);
        }
        self.is_string(node)
    }

    /// The key it has in its object, without escapes.
    pub fn key(&self, node: NodeId) -> Option<Cow<'t, str>> {
        let key = self.node(node).key;
        (key.style != KeyStyle::None).then(|| decode_plain(self.text, key.inner.range()))
    }

    /// Where its key stands, with the quotes the key has.
    pub fn key_span(&self, node: NodeId) -> Option<Range<usize>> {
        let key = self.node(node).key;
        (key.style != KeyStyle::None).then(|| key.span())
    }

    /// Where its key stands, without quotes.
    pub fn inner_key_span(&self, node: NodeId) -> Option<Range<usize>> {
        let key = self.node(node).key;
        (key.style != KeyStyle::None).then(|| key.inner.range())
    }

    /// Whether the text ended inside it, or before the value of its key.
    pub fn is_cut(&self, node: NodeId) -> bool {
        self.node(node).is_cut
    }

    /// What the end of the text cut off: the open containers from the outermost in, then the value begun last.
    pub fn open(&self) -> &[NodeId] {
        &self.open
    }

    /// The faults that were kept, in the order of the text.
    pub fn faults(&self) -> &[Fault] {
        self.faults.kept()
    }

    /// How many faults of a kind there are, whether kept or not.
    pub fn fault_count(&self, kind: FaultKind) -> usize {
        self.faults.count(kind)
    }

    /// The text before the first value, if it is more than space and comments.
    pub fn lead(&self) -> Option<Range<usize>> {
        self.span_of(FaultKind::Lead)
    }

    /// The text after the last value, if it is more than space and comments.
    pub fn tail(&self) -> Option<Range<usize>> {
        self.span_of(FaultKind::Tail)
    }

    /// Whether the text is JSON by its grammar.
    ///
    /// The grammar allows duplicate keys, lone surrogates and numbers of any size. What stands below the depth cap
    /// was not checked.
    pub fn is_valid(&self) -> bool {
        FaultKind::ALL.iter().all(|kind| !kind.is_against_grammar() || self.fault_count(*kind) == 0)
    }

    fn span_of(&self, kind: FaultKind) -> Option<Range<usize>> {
        self.faults().iter().find(|fault| fault.kind == kind).map(|fault| fault.span.clone())
    }

    fn is_string(&self, node: NodeId) -> bool {
        self.kind(node) == NodeKind::String
    }

    fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.as_usize()]
    }
}
