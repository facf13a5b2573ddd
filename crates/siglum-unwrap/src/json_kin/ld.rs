//! Articles in JSON-LD that carry their own words as `articleBody`.

use std::collections::BTreeSet;

use siglum_model::{Document, Field, Passage, Span};

use super::entry::{Row, read_all, row};
use crate::claims::{Graph, Sink, read_article};
use crate::json::{Index, Limits, NodeId, NodeKind, index};

/// The members that hold the text.
const BODIES: [&str; 2] = ["articleBody", "reviewBody"];

/// What the claims of JSON-LD in pages do not read, since a page says it elsewhere.
const ROWS: &[Row] = &[
    row("/mainEntityOfPage/@id", Field::Url, "jsonld.page", "head/url"),
    row("/mainEntityOfPage", Field::Url, "jsonld.page", "head/url"),
    row("/@id", Field::Identifiers, "jsonld.id", "head/identifiers").role("id"),
];

/// Reads every object with an `articleBody`, one document each. The only one owns the whole text if nothing stands around
/// it, any other the bytes between its braces.
pub fn read_json_ld(source: &Passage, whole: Span) -> Vec<Document> {
    let index = index(source.as_str(), &Limits::default());
    let Some(root) = index.root() else { return Vec::new() };
    let articles: Vec<_> = find_articles(&index).into_iter().map(|node| (node, (node == root).then_some(whole))).collect();
    let graph = Graph::new(source, &index, root, String::new());
    read_all(source, &index, "json-ld", &articles, |article, builder| {
        if let Some(key) = article.key(&["/@id", "/url", "/mainEntityOfPage/@id", "/identifier"]) {
            builder.key(key);
        }
        let mut sink = Sink::default();
        read_article(&graph, article.node, &mut sink);
        article.claim_rows(ROWS, &mut sink);
        sink.pour(builder);
        article.read_text(&[], &["/articleBody", "/reviewBody"], builder);
    })
}

/// The objects with a text of their own, in their order; one within another belongs to that.
fn find_articles(index: &Index<'_>) -> Vec<NodeId> {
    let is_body =
        |node: &NodeId| index.kind(*node) == NodeKind::String && index.key(*node).is_some_and(|key| BODIES.contains(&key.as_ref()));
    let found: BTreeSet<NodeId> = index.ids().filter(is_body).filter_map(|node| index.parent(node)).collect();
    let mut end = 0;
    found
        .into_iter()
        .filter(|node| {
            let span = index.span(*node);
            let is_new = span.start >= end && index.kind(*node) == NodeKind::Object;
            end = if is_new { span.end } else { end };
            is_new
        })
        .collect()
}
