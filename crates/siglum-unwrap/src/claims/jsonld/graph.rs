//! The objects of a piece of JSON-LD, and the references between them.

use std::collections::{BTreeMap, VecDeque};

use siglum_model::{Field, Passage};

use super::super::head::origin_of;
use super::super::sink::{Place, Sink};
use super::super::values::{html_text, json_text};
use crate::json::{Index, NodeId, NodeKind};

/// The most objects of a graph that are looked at, and the most values of one property.
pub(super) const MOST: usize = 2_000;

/// Members that say of an object which thing it is; one with nothing else only refers to it.
const NAMES_OF_THINGS: [&str; 2] = ["@id", "@type"];

/// A piece of JSON-LD.
#[derive(Debug)]
pub(crate) struct Graph<'a, 't> {
    pub(super) source: &'a Passage,
    pub(super) index: &'a Index<'t>,
    /// What stands before the pointers.
    place: String,
    /// The objects that stand in no property of another, but for a graph and for what a page is mainly about.
    pub(super) objects: Vec<NodeId>,
    /// Objects by their `@id`; one that only refers is none.
    by_id: BTreeMap<String, NodeId>,
}

impl<'a, 't> Graph<'a, 't> {
    /// Takes the value at `root` for JSON-LD.
    pub(crate) fn new(source: &'a Passage, index: &'a Index<'t>, root: NodeId, place: String) -> Self {
        let mut graph = Self { source, index, place, objects: Vec::new(), by_id: BTreeMap::new() };
        let mut open = VecDeque::from([root]);
        while let Some(node) = open.pop_front().filter(|_| graph.objects.len() < MOST) {
            match index.kind(node) {
                NodeKind::Array => open.extend(index.children(node).iter().take(MOST)),
                NodeKind::Object => {
                    open.extend(["@graph", "mainEntity"].iter().filter_map(|key| index.get(node, key)));
                    graph.objects.push(node);
                }
                _ => {}
            }
        }
        for node in &graph.objects {
            let id = index.get(*node, "@id").and_then(|id| index.decoded(id));
            if let Some(id) = id.filter(|_| graph.says_something(*node)) {
                graph.by_id.entry(id.into_owned()).or_insert(*node);
            }
        }
        graph
    }

    /// Whether an object does more than refer to another.
    pub(super) fn says_something(&self, node: NodeId) -> bool {
        let is_name = |child: &NodeId| self.index.key(*child).is_some_and(|key| NAMES_OF_THINGS.contains(&key.as_ref()));
        !self.index.children(node).iter().all(is_name)
    }

    /// Follows a reference, once.
    pub(super) fn resolve(&self, node: NodeId) -> NodeId {
        let has_name = ["name", "url", "contentUrl"].iter().any(|key| self.index.get(node, key).is_some());
        let id = self.index.get(node, "@id").filter(|_| !has_name).and_then(|id| self.index.decoded(id));
        id.and_then(|id| self.by_id.get(id.as_ref()).copied()).unwrap_or(node)
    }

    /// Tells whether one of the types of an object is wanted. Types come without the address of their vocabulary.
    pub(super) fn has_type(&self, node: NodeId, wanted: impl Fn(&str) -> bool) -> bool {
        let types = self.values(node, "@type").into_iter().take(16).filter_map(|it| self.index.decoded(it));
        types.into_iter().any(|name| wanted(name.rsplit(['/', '#', ':']).next().unwrap_or_default()))
    }

    /// The values of a property, a list taken apart.
    pub(super) fn values(&self, node: NodeId, key: &str) -> Vec<NodeId> {
        match self.index.get(node, key) {
            Some(list) if self.index.kind(list) == NodeKind::Array => self.index.children(list).iter().copied().take(MOST).collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        }
    }

    /// The first of some members that an object has.
    pub(super) fn first(&self, node: NodeId, keys: &[&str]) -> Option<NodeId> {
        keys.iter().find_map(|key| self.index.get(node, key))
    }

    pub(super) fn is_object(&self, node: NodeId) -> bool {
        self.index.kind(node) == NodeKind::Object
    }

    pub(super) fn place_of(&self, node: NodeId) -> String {
        format!("{}{}", self.place, self.index.pointer(node))
    }

    pub(super) fn from(&self, field: Field, source: &'static str, node: NodeId) -> Place {
        Place::new(field, source, self.place_of(node)).origin(origin_of(field))
    }

    /// The words of a value, without tags. A string that the end of the script cuts off has none: half a name is another.
    pub(super) fn text(&self, node: NodeId) -> Option<Passage> {
        let is_cut = self.index.kind(node) == NodeKind::String && self.index.is_cut(node);
        let text = json_text(self.source, self.index, node).filter(|_| !is_cut)?;
        let has_tags = text.as_str().contains("</") || text.as_str().contains("/>");
        Some(if has_tags { html_text(&text) } else { text })
    }

    /// Claims a plain value.
    pub(super) fn claim(&self, sink: &mut Sink, from: Place, node: NodeId) {
        if let Some(text) = self.text(node) {
            sink.add(from, &text);
        }
    }

    /// The value itself, or the name of the thing it is or refers to.
    pub(super) fn name_of(&self, node: NodeId) -> Option<NodeId> {
        match self.index.kind(node) {
            NodeKind::String | NodeKind::Number => Some(node),
            NodeKind::Object => self.values(self.resolve(node), "name").first().copied(),
            _ => None,
        }
    }
}
