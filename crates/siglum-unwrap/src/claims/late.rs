//! What the walk of a head cannot say when it meets it: pairs whose label stands behind the value, and odd scripts.

use std::collections::BTreeMap;

use ego_tree::NodeId;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{Field, Passage};

use super::head::origin_of;
use super::jsonld::read_odd_script;
use super::meta::announces_writer;
use super::sink::{Place, Sink};
use super::values::attribute;
use crate::html::{Edge, SpannedTree};

/// The most pairs of a page; the vocabulary has two.
const MOST_PAIRS: usize = 16;

/// Reads what is left of a head. What was claimed before is not claimed again.
pub(crate) fn read_late(source: &Passage, tree: &SpannedTree<'_>, place: &str, sink: &mut Sink) {
    let prefix = if place.is_empty() { String::new() } else { format!("{place}#") };
    let mut pairs = Pairs::default();
    let mut scripts = 0;
    for step in tree.walk().filter(|step| step.edge == Edge::Enter) {
        match step.node.value() {
            Node::Element(element) if element.name() == "meta" => pairs.read(step.node.id(), element),
            Node::Element(element) if element.name() == "script" => {
                read_odd_script(source, tree, (step.node, element), &prefix, &mut scripts, sink);
            }
            _ => {}
        }
    }
    pairs.claim(source, tree, &prefix, sink);
}

/// The pairs `twitter:label1` and `twitter:data1`.
#[derive(Default)]
struct Pairs {
    labels: BTreeMap<String, bool>,
    values: BTreeMap<String, (NodeId, String)>,
}

impl Pairs {
    fn read(&mut self, id: NodeId, element: &Element) {
        let Some((by, name)) = ["name", "property"].into_iter().find_map(|by| Some((by, element.attr(by)?.trim()))) else { return };
        let lower = name.get(..15).unwrap_or(name).to_ascii_lowercase();
        if let Some(number) = lower.strip_prefix("twitter:label").filter(|_| self.labels.len() < MOST_PAIRS) {
            let announces = announces_writer(element.attr("content").unwrap_or_default());
            self.labels.entry(number.to_owned()).or_insert(announces);
        } else if let Some(number) = lower.strip_prefix("twitter:data").filter(|_| self.values.len() < MOST_PAIRS) {
            self.values.entry(number.to_owned()).or_insert_with(|| (id, format!("meta[{by}={name}]")));
        }
    }

    fn claim(self, source: &Passage, tree: &SpannedTree<'_>, prefix: &str, sink: &mut Sink) {
        for (number, (id, place)) in self.values {
            let Some(value) = attribute(source, tree, id, "content").filter(|_| self.labels.get(&number) == Some(&true)) else { continue };
            let place = Place::new(Field::Authors, "twitter.written-by", format!("{prefix}{place}"));
            sink.add(place.origin(origin_of(Field::Authors)), &value);
        }
    }
}
