//! The text of a post: where it stands, and what is said where there is none.

use siglum_model::{Passage, Span};
use siglum_rule::Builder;

use super::{footnotes, raw, string_passage};
use crate::json::{Index, NodeId, NodeKind};
use crate::pages;
use crate::rules::U207;

/// Where the text of a post may stand, the best first: rendered; as a plain string, from interfaces that are like the one of
/// WordPress; as its editor sees it, which only those who may edit a post are given.
const PLACES: [&str; 3] = ["/content/rendered", "/content", "/content/raw"];

/// Reads the text of a post, with the notes that its `meta` holds. Doubts a post without words.
pub(super) fn read_content(source: &Passage, index: &Index<'_>, post: NodeId, builder: &mut Builder) {
    let before = builder.blocks().len();
    if let Some(html) = find_text(source, index, post) {
        let whole = footnotes::with_notes(source, index, post, html);
        pages::read_into(&whole, true, None, builder);
    }
    if builder.blocks().len() == before {
        let place = index.get(post, "content").map(|node| raw(source, index.span(node)));
        builder.doubt(&U207, place, reason(index, post));
    }
}

fn find_text(source: &Passage, index: &Index<'_>, post: NodeId) -> Option<Passage> {
    let nodes = PLACES.iter().filter_map(|pointer| index.find_from(post, pointer));
    let strings = nodes.filter(|node| index.kind(*node) == NodeKind::String);
    strings.map(|node| string_passage(source, index, node)).find(|html| !html.as_str().trim().is_empty())
}

/// Why there is no text.
fn reason(index: &Index<'_>, post: NodeId) -> &'static str {
    let kind = |pointer: &str| index.find_from(post, pointer).map(|node| index.kind(node));
    match (kind("/content/protected"), kind("/content"), kind("/content/rendered")) {
        (Some(NodeKind::True), ..) => "the post is protected by a password: the source gives no text",
        (_, None, _) => "the post has no content",
        (_, Some(NodeKind::False | NodeKind::Null), _) => "the content of the post is not given",
        (_, Some(NodeKind::Object), Some(NodeKind::String)) | (_, Some(NodeKind::String), _) => "the post has no text",
        (_, Some(NodeKind::Object), Some(_)) => "the content of the post is no text",
        _ => "the post has no text",
    }
}

/// An empty place, for what a reader puts between pieces of the source.
pub(super) fn place_behind(passage: &Passage) -> Span {
    passage.raw_place(passage.len()).unwrap_or_default()
}
