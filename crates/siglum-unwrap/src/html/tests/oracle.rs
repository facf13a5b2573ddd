//! What must hold of any tree: it is scraper's, and its spans are true.

use std::ops::Range;

use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{QualName, local_name, ns};
use scraper::{Html, HtmlTreeSink, Node};

use crate::html::{Kind, Segment, SegmentKind, SpannedTree, decode_charrefs};

/// Parses as scraper does, but with scripting off, as ours is.
pub(super) fn parse_alike(text: &str, kind: Kind) -> Html {
    let options =
        ParseOpts { tree_builder: TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() }, ..ParseOpts::default() };
    match kind {
        Kind::Page => driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(text),
        Kind::Fragment => {
            let sink = HtmlTreeSink::new(Html::new_fragment());
            let body = QualName::new(None, ns!(html), local_name!("body"));
            driver::parse_fragment(sink, options, body, Vec::new(), false).one(text)
        }
    }
}

/// Says where two trees part, if they do.
pub(super) fn find_difference(ours: &Html, theirs: &Html) -> Option<String> {
    if ours.quirks_mode != theirs.quirks_mode {
        return Some("quirks mode".to_owned());
    }
    let steps = |html: &Html| -> Vec<Option<Node>> {
        let edges = html.tree.root().traverse();
        edges
            .map(|edge| match edge {
                ego_tree::iter::Edge::Open(node) => Some(node.value().clone()),
                ego_tree::iter::Edge::Close(_) => None,
            })
            .collect()
    };
    let (ours, theirs) = (steps(ours), steps(theirs));
    let at = ours.iter().zip(&theirs).position(|(a, b)| a != b);
    let at = at.or((ours.len() != theirs.len()).then(|| ours.len().min(theirs.len())))?;
    Some(format!("ours {:?}, theirs {:?}", ours.get(at), theirs.get(at)))
}

/// Re-decodes the bytes of one piece of text.
pub(super) fn decode(raw: &str) -> String {
    match raw {
        "\r" | "\r\n" => "\n".to_owned(),
        "\0" => "\u{fffd}".to_owned(),
        _ => Html::parse_fragment(raw).root_element().text().collect(),
    }
}

/// Says what is wrong with the pieces of a text, if anything: gaps, bytes that do not give the text.
pub(super) fn find_false_piece(source: &str, text: &str, segments: &[Segment]) -> Option<String> {
    let mut at = 0;
    for segment in segments {
        let piece = text.get(segment.text.clone()).expect("a range of the text");
        let raw = source.get(segment.raw.clone()).expect("a range of the source");
        let is_true = match segment.kind {
            SegmentKind::Verbatim => piece == raw,
            SegmentKind::Decoded => piece == decode(raw),
            SegmentKind::Unknown => piece.trim().is_empty(),
        };
        if !is_true || segment.text.start != at {
            return Some(format!("{segment:?} of {text:?} is {raw:?}"));
        }
        at = segment.text.end;
    }
    (at != text.len()).then(|| format!("{text:?} ends unaccounted for at {at}"))
}

/// Checks every span of a tree.
pub(super) fn check_spans(tree: &SpannedTree<'_>) {
    let mut used: Vec<Range<usize>> = Vec::new();
    for node in tree.html().tree.nodes() {
        if let Some(text) = node.value().as_text() {
            let segments: Vec<Segment> = tree.text_segments(node.id()).collect();
            assert_eq!(find_false_piece(tree.source(), &text.text, &segments), None);
            used.extend(segments.into_iter().map(|segment| segment.raw));
        }
        if node.value().is_element() {
            check_element(tree, node);
        }
    }
    used.sort_by_key(|raw| raw.start);
    for pair in used.windows(2) {
        assert!(pair[0].end <= pair[1].start, "two pieces of text from {pair:?}");
    }
    for (id, span) in tree.comments() {
        assert!(tree.source()[span.clone()].starts_with('<'), "{span:?}");
        assert_eq!(tree.node_span(id), Some(span));
    }
}

fn check_element(tree: &SpannedTree<'_>, node: ego_tree::NodeRef<'_, Node>) {
    let element = node.value().as_element().expect("an element");
    let name = element.name().replace('\u{fffd}', "\0");
    let stands = |tag: Range<usize>, mark: &str| {
        let tag = &tree.source()[tag];
        let rest = tag.strip_prefix(mark).unwrap_or_default();
        let is_named = rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(&name));
        assert!(is_named || name == "img", "{name:?} in {tag:?}");
    };
    if let Some(tag) = tree.end_span(node.id()) {
        stands(tag, "</");
    }
    let Some(tag) = tree.element_span(node.id()) else { return };
    stands(tag, "<");
    for (attribute, value) in &element.attrs {
        let local = attribute.local.replace('\u{fffd}', "\0");
        let prefixed = attribute.prefix.as_ref().filter(|prefix| !prefix.is_empty()).map(|prefix| format!("{}:{local}", &**prefix));
        let span = tree.attribute_span(node.id(), &prefixed.unwrap_or(local)).expect("an attribute in its tag");
        let raw = &tree.source()[span];
        let (decoded, segments) = decode_charrefs(raw);
        assert_eq!(decoded, &**value, "{raw:?}");
        assert_eq!(segments.last().map_or(0, |last| last.text.end), decoded.len());
    }
}

/// Checks that the tree of a text is scraper's and that its spans are true.
pub(super) fn check_tree(text: &str, kind: Kind) {
    let tree = super::tree_of(text, kind);
    let theirs = parse_alike(text, kind);
    assert_eq!(find_difference(tree.html(), &theirs), None, "{text:?} as {kind:?}");
    assert_eq!(tree.html().html(), theirs.html(), "{text:?} as {kind:?}");
    check_spans(&tree);
}
