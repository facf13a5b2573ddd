//! Posts of the WordPress REST interface: a JSON object whose `content.rendered` is HTML.

pub(crate) mod content;
pub(crate) mod faults;
pub(crate) mod footnotes;
#[cfg(test)]
mod tests;

use siglum_model::{Document, Passage, Span};
use siglum_rule::Builder;

use crate::claims;
use crate::json::{Index, Limits, NodeId, NodeKind, Piece, index};
use crate::rules::U206;

/// Reads one post, or each post of a list. `whole` is the member's span; a single post owns all of it, the posts of a
/// list own what stands between their braces.
pub fn read_wordpress(source: &Passage, whole: Span, is_list: bool) -> Vec<Document> {
    let index = index(source.as_str(), &Limits::default());
    let Some(root) = index.root() else { return Vec::new() };
    let posts: Vec<(NodeId, Span)> = if is_list {
        let objects = index.children(root).iter().filter(|node| index.kind(**node) == NodeKind::Object);
        objects.map(|node| (*node, raw(source, index.span(*node)))).collect()
    } else {
        vec![(root, whole)]
    };
    let mut documents = Vec::with_capacity(posts.len());
    for (number, (post, owned)) in posts.into_iter().enumerate() {
        let mut builder = Builder::new("wordpress-post", vec![owned]);
        builder.markup(owned);
        read_post(source, &index, post, &mut builder);
        faults::report(source, &index, |span| owned.holds(span) || number == 0 && is_list && !whole_holds(&documents, span), &mut builder);
        documents.push(builder.finish());
    }
    documents
}

/// Whether a span belongs to one of the documents.
fn whole_holds(documents: &[Document], span: Span) -> bool {
    documents.iter().flat_map(|document| &document.owned).any(|owned| owned.holds(span))
}

fn raw(source: &Passage, range: std::ops::Range<usize>) -> Span {
    source.raw_hull(range).unwrap_or_default()
}

fn read_post(source: &Passage, index: &Index<'_>, post: NodeId, builder: &mut Builder) {
    paint(source, index, post, builder);
    if let Some(key) = index.get(post, "id").and_then(|id| index.number(id)) {
        builder.key(key);
    }
    claims::wordpress_claims(source, index, post, builder);
    content::read_content(source, index, post, builder);
}

/// Syntax is markup, every value is unread until somebody reads it.
pub(crate) fn paint(source: &Passage, index: &Index<'_>, post: NodeId, builder: &mut Builder) {
    builder.markup(raw(source, index.span(post)));
    let mut open = vec![post];
    while let Some(node) = open.pop() {
        match index.kind(node) {
            NodeKind::Object | NodeKind::Array => open.extend(index.children(node)),
            NodeKind::String => builder.dropped(raw(source, index.inner_span(node)), &U206),
            _ => builder.dropped(raw(source, index.span(node)), &U206),
        }
    }
}

/// Decodes a JSON string into a passage that maps to the raw bytes.
pub(crate) fn string_passage(source: &Passage, index: &Index<'_>, node: NodeId) -> Passage {
    let mut out = Passage::new();
    let mut buffer = [0; 4];
    index.decode_into(node, &mut |piece| match piece {
        Piece::Verbatim { raw } => out.push_slice(source, raw),
        Piece::Escape { raw: range, char } => out.push_decoded(char.encode_utf8(&mut buffer), raw(source, range)),
    });
    out
}
