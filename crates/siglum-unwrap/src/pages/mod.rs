//! Blocks out of an HTML tree, or out of the flat reading of a page whose tree would cost too much.

mod asides;
mod blocks;
mod elements;
mod flat;
mod hidden;
mod notes;
mod open;
mod walk;

pub(crate) use notes::{Id, lift_linked};
use siglum_model::{AnchorKind, Block, BlockKind, Passage};
use siglum_rule::Builder;

use crate::claims;
use crate::html::{Budget, DroppedAttributes, Kind, Parsed, parse};
use crate::rules::U111;

/// Reads a page or a fragment: all of its body, block by block, and what its head claims.
///
/// `source` maps the text to raw bytes; it may itself be decoded out of a JSON string.
pub fn read_html(source: &Passage, is_fragment: bool, builder: &mut Builder) {
    read_into(source, is_fragment, None, builder);
}

/// The same, where claims of the head are wanted (`place` is put before their places) or not.
pub(crate) fn read_into(source: &Passage, is_fragment: bool, place: Option<&str>, builder: &mut Builder) {
    if let Some(whole) = source.raw_hull(0..source.len()) {
        builder.markup(whole);
    }
    let kind = if is_fragment { Kind::Fragment } else { Kind::Page };
    match parse(source.as_str(), kind, &Budget::for_bytes(source.len())) {
        Parsed::Tree(tree) => {
            doubt_attributes(source, tree.dropped_attributes(), builder);
            walk::read_tree(source, &tree, builder);
            if !is_fragment || place.is_some() {
                let headings = cited_headings(builder);
                claims::head_claims(source, &tree, place.unwrap_or_default(), &headings, builder);
            }
        }
        Parsed::Linear(linear) => {
            doubt_attributes(source, linear.dropped_attributes(), builder);
            flat::read_items(source, &linear, builder);
        }
    }
}

/// The words of headings that cite notes: their marks are no words of them.
fn cited_headings(builder: &mut Builder) -> Vec<Passage> {
    let cites = |block: &&Block| block.wording.anchors().iter().any(|anchor| matches!(anchor.kind, AnchorKind::Reference(_)));
    let headings = builder.blocks().iter().filter(|block| block.kind == BlockKind::Heading);
    headings.filter(cites).map(|block| block.wording.passage().clone()).collect()
}

/// Tags with more attributes than are read: the rest is syntax, and nothing is claimed from it.
fn doubt_attributes(source: &Passage, dropped: &[DroppedAttributes], builder: &mut Builder) {
    let count: usize = dropped.iter().map(|tag| tag.count).sum();
    if let Some(first) = dropped.first() {
        let message = format!("{count} attributes of {} tags are too many to be read", dropped.len());
        builder.doubt(&U111, source.raw_hull(first.tag.clone()), message);
    }
}
