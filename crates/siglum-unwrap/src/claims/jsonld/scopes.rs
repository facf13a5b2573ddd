//! Other things that a work names: what it reviews, cites, shows, and what is said under it.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{AboutWhat, Field};

use super::super::sink::Sink;
use super::classes::class_of;
use super::graph::Graph;
use crate::json::{NodeId, NodeKind};

/// The most things of one graph that are named within works.
const MOST_THINGS: usize = 300;

/// How deep such things are looked for within each other.
const DEEPEST: usize = 4;

/// Properties that hold another thing, and what it is to the document.
const SCOPES: &[(&str, AboutWhat)] = &[
    ("itemReviewed", AboutWhat::ReviewedWork),
    ("review", AboutWhat::RelatedItem),
    ("reviews", AboutWhat::RelatedItem),
    ("comment", AboutWhat::Comment),
    ("suggestedAnswer", AboutWhat::Comment),
    ("acceptedAnswer", AboutWhat::Comment),
    ("citation", AboutWhat::CitedWork),
    ("isBasedOn", AboutWhat::CitedWork),
    ("isBasedOnUrl", AboutWhat::CitedWork),
    ("mentions", AboutWhat::RelatedItem),
    ("subjectOf", AboutWhat::RelatedItem),
    ("exampleOfWork", AboutWhat::RelatedItem),
    ("workExample", AboutWhat::RelatedItem),
    ("hasPart", AboutWhat::RelatedItem),
    ("associatedMedia", AboutWhat::RelatedItem),
    ("encoding", AboutWhat::RelatedItem),
    ("video", AboutWhat::RelatedItem),
    ("audio", AboutWhat::RelatedItem),
    ("recipe", AboutWhat::RelatedItem),
    ("blogPost", AboutWhat::RelatedItem),
    ("blogPosts", AboutWhat::RelatedItem),
    ("itemListElement", AboutWhat::RelatedItem),
    ("item", AboutWhat::RelatedItem),
];

/// Properties by which a work of the graph that is referred to is not the page's own, whatever its type.
const BINDING: [&str; 4] = ["itemReviewed", "comment", "citation", "isBasedOn"];

/// Plain values of such things, and the sources that they are claimed under.
const PLAIN: [(&str, Field, &str); 4] = [
    ("name", Field::Title, "jsonld.article.headline"),
    ("headline", Field::Title, "jsonld.article.headline"),
    ("datePublished", Field::DatePublished, "jsonld.article.datePublished"),
    ("license", Field::Rights, "jsonld.license"),
];

/// People of such things.
const PEOPLE: [(&str, Field, &str); 3] = [
    ("author", Field::Authors, "jsonld.untyped.author"),
    ("creator", Field::Authors, "jsonld.untyped.author"),
    ("publisher", Field::Publisher, "jsonld.publisher"),
];

/// The things that have been met, so that each is read once, whatever refers to it.
#[derive(Debug)]
pub(super) struct Scopes {
    /// Objects of the graph that a work reviews, cites or has as a comment.
    bound: BTreeMap<NodeId, AboutWhat>,
    /// The works of the graph, which are read as such.
    works: BTreeSet<NodeId>,
    met: BTreeSet<NodeId>,
}

impl Scopes {
    /// Finds the objects of a graph that others are bound to. The first work is never bound: something must be the page's own.
    pub(super) fn new(graph: &Graph<'_, '_>) -> Self {
        let mut bound = BTreeMap::new();
        let works: Vec<NodeId> = graph.objects.iter().copied().filter(|node| class_of(graph, *node).is_some()).collect();
        let first = works.first().copied();
        for node in graph.objects.iter().copied() {
            for (key, about) in SCOPES.iter().filter(|(key, _)| BINDING.contains(key)) {
                for value in graph.values(node, key).into_iter().filter(|value| graph.is_object(*value)) {
                    let thing = graph.resolve(value);
                    if thing != value && thing != node && Some(thing) != first {
                        bound.entry(thing).or_insert(*about);
                    }
                }
            }
        }
        Self { bound, works: works.into_iter().collect(), met: BTreeSet::new() }
    }

    /// What an object of the graph is about, if it is bound to another.
    pub(super) fn about(&self, node: NodeId) -> Option<AboutWhat> {
        self.bound.get(&node).copied()
    }
}

/// Reads the things that a work names. Those that are works of the graph themselves are read as such, elsewhere.
pub(super) fn read_scoped(graph: &Graph<'_, '_>, work: NodeId, scopes: &mut Scopes, end: usize, sink: &mut Sink) {
    // The way from the site's first page to this one: sections, not works.
    if graph.has_type(work, |name| name == "BreadcrumbList") {
        return;
    }
    let mut open = vec![(work, 0)];
    while let Some((node, depth)) = open.pop() {
        for (key, about) in SCOPES {
            for value in graph.values(node, key) {
                if scopes.met.len() >= MOST_THINGS || sink.claims.len() >= end {
                    return;
                }
                let thing = graph.resolve(value);
                if !scopes.works.contains(&thing) && scopes.met.insert(thing) {
                    read_thing(graph, thing, *about, sink);
                    open.extend((depth < DEEPEST && graph.is_object(thing)).then_some((thing, depth + 1)));
                }
            }
        }
    }
}

fn read_thing(graph: &Graph<'_, '_>, thing: NodeId, about: AboutWhat, sink: &mut Sink) {
    if graph.index.kind(thing) == NodeKind::String && about == AboutWhat::CitedWork {
        graph.claim(sink, graph.from(Field::Title, "jsonld.citation", thing).about(about), thing);
    }
    if !graph.is_object(thing) {
        return;
    }
    for (key, field, source) in PLAIN {
        for value in graph.values(thing, key).into_iter().take(8).filter_map(|value| graph.name_of(value)) {
            graph.claim(sink, graph.from(field, source, value).about(about), value);
        }
    }
    for (key, field, source) in PEOPLE {
        for name in graph.values(thing, key).into_iter().take(32).filter_map(|value| graph.name_of(value)) {
            graph.claim(sink, graph.from(field, source, name).about(about), name);
        }
    }
}
