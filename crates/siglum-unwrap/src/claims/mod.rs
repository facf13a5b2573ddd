//! What a source claims of itself: the head of a page, its JSON-LD, and every corner of a WordPress post.
//!
//! Readers only find claims and say where they stand and which source they go back to; which of them are believed is
//! decided elsewhere, on all of them together.

mod body;
mod credits;
mod head;
mod jsonld;
mod late;
mod meta;
mod names;
mod plugins;
mod sink;
#[cfg(test)]
mod tests;
mod values;
mod wordpress;

use siglum_model::Passage;
use siglum_rule::Builder;

use crate::html::SpannedTree;
use crate::json::{Index, NodeId};
pub(crate) use jsonld::{Graph, read_article};
pub(crate) use sink::{Place, Sink};
pub(crate) use values::{decoded, html_text, json_text};

/// Reads the claims of a WordPress post. `source` is the text that was indexed, with its map to the raw bytes.
pub(crate) fn wordpress_claims(source: &Passage, index: &Index<'_>, post: NodeId, out: &mut Builder) {
    wordpress::read_post(source, index, post, out);
}

/// Reads the claims that the head of a page makes, with its first headings and its JSON-LD.
///
/// `source` is the text that the tree was parsed from. `place` is where that text stands, if it is not the file itself;
/// it is put before the places of the claims, with a `#`. `cited` are the words of headings that cite notes, without their
/// marks.
pub(crate) fn head_claims(source: &Passage, tree: &SpannedTree<'_>, place: &str, cited: &[Passage], out: &mut Builder) {
    let mut sink = Sink::default();
    head::read_head(source, tree, place, cited, &mut sink);
    late::read_late(source, tree, place, &mut sink);
    sink.pour(out);
}
