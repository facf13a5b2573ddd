//! Values with their map to the raw bytes: out of JSON, attributes and elements.

use ego_tree::{NodeId as TreeId, NodeRef};
use scraper::Node;
use scraper::node::Element;
use siglum_model::Passage;

use crate::html::{Budget, Edge, Kind, Parsed, Segment, SegmentKind, SpannedTree, decode_charrefs, parse};
use crate::json::{Index, NodeId, NodeKind};
use crate::wordpress::string_passage;

/// Gives a JSON string or number as a passage. Character references in a string are decoded, once.
pub(crate) fn json_text(source: &Passage, index: &Index<'_>, node: NodeId) -> Option<Passage> {
    match index.kind(node) {
        NodeKind::String => Some(decoded(&string_passage(source, index, node))),
        NodeKind::Number => Some(source.slice(index.span(node))),
        _ => None,
    }
}

/// Gives the value of an attribute with its character references decoded.
pub(crate) fn attribute(source: &Passage, tree: &SpannedTree<'_>, id: TreeId, name: &str) -> Option<Passage> {
    let range = tree.attribute_span(id, name)?;
    source.as_str().get(range.clone())?;
    Some(decoded(&source.slice(range)))
}

/// Gives a value with its character references decoded, once.
pub(crate) fn decoded(raw: &Passage) -> Passage {
    if !raw.as_str().contains('&') {
        return raw.clone();
    }
    let (text, segments) = decode_charrefs(raw.as_str());
    let mut out = Passage::new();
    segments.into_iter().for_each(|segment| push_segment(&mut out, raw, &text, &segment));
    out
}

fn push_segment(out: &mut Passage, source: &Passage, text: &str, segment: &Segment) {
    match segment.kind {
        SegmentKind::Verbatim if source.as_str().get(segment.raw.clone()).is_some() => out.push_slice(source, segment.raw.clone()),
        _ => {
            let words = text.get(segment.text.clone()).unwrap_or_default();
            let raw = source.raw_hull(segment.raw.clone()).unwrap_or_default();
            out.push_decoded(words, raw);
        }
    }
}

/// Gives the text of an element with all that stands in it.
pub(crate) fn element_text(source: &Passage, tree: &SpannedTree<'_>, element: NodeRef<'_, Node>) -> Passage {
    let mut out = Passage::new();
    for node in element.descendants().take(2_000) {
        push_text(&mut out, source, tree, node);
    }
    out
}

/// Gives the text of a text node; nothing of any other node.
pub(crate) fn node_text(source: &Passage, tree: &SpannedTree<'_>, node: NodeRef<'_, Node>) -> Passage {
    let mut out = Passage::new();
    push_text(&mut out, source, tree, node);
    out
}

fn push_text(out: &mut Passage, source: &Passage, tree: &SpannedTree<'_>, node: NodeRef<'_, Node>) {
    let Node::Text(text) = node.value() else { return };
    for segment in tree.text_segments(node.id()).filter(|segment| segment.kind != SegmentKind::Unknown) {
        push_segment(out, source, &text.text, &segment);
    }
}

/// Gives the text of a piece of HTML, without links that lead to the rest of it.
pub(crate) fn html_text(html: &Passage) -> Passage {
    if !html.as_str().contains(['<', '&']) {
        return html.clone();
    }
    let Parsed::Tree(tree) = parse(html.as_str(), Kind::Fragment, &Budget::for_bytes(html.len())) else { return Passage::new() };
    let mut out = Passage::new();
    let mut skipping: Option<TreeId> = None;
    for step in tree.walk() {
        match (step.edge, step.node.value()) {
            (Edge::Enter, Node::Element(element)) if skipping.is_none() && is_no_text(element) => skipping = Some(step.node.id()),
            (Edge::Leave, _) if skipping == Some(step.node.id()) => skipping = None,
            (Edge::Enter, Node::Text(_)) if skipping.is_none() => push_text(&mut out, html, &tree, step.node),
            _ => {}
        }
    }
    out
}

fn is_no_text(element: &Element) -> bool {
    let is_more = || element.classes().any(|class| matches!(class, "more-link" | "read-more" | "readmore" | "more"));
    matches!(element.name(), "script" | "style") || (element.name() == "a" && is_more())
}
