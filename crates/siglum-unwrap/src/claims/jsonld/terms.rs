//! Keywords and sections of a work.

use siglum_model::{AboutWhat, Field};

use super::super::sink::Sink;
use super::graph::Graph;
use crate::json::{NodeId, NodeKind};

/// The properties that hold terms.
const TERMS: [(&str, Field, &str); 2] =
    [("keywords", Field::Keywords, "jsonld.article.keywords"), ("articleSection", Field::Categories, "jsonld.article.articleSection")];

/// The most terms of one property.
const MOST_TERMS: usize = 500;

/// Reads the terms of a work. Keywords in one string are parted at commas.
pub(super) fn read_terms(graph: &Graph<'_, '_>, node: NodeId, about: AboutWhat, sink: &mut Sink) {
    for (key, field, source) in TERMS {
        let values = graph.values(node, key);
        let is_list = graph.index.get(node, key).is_some_and(|it| graph.index.kind(it) == NodeKind::Array) && values.len() > 1;
        for name in values.into_iter().take(MOST_TERMS).filter_map(|value| graph.name_of(value)) {
            let from = graph.from(field, source, name).about(about);
            match graph.text(name) {
                Some(text) if !is_list && field == Field::Keywords => sink.add_each(&from, &text, ','),
                Some(text) => sink.add(from, &text),
                None => {}
            }
        }
    }
}
