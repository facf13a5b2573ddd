//! Blocks out of an HTML tree, or out of the flat reading of a page whose tree would cost too much.

mod addresses;
mod afterwards;
mod asides;
mod blocks;
mod box_names;
mod boxes;
mod choice;
mod elements;
mod escapes;
mod feed_lines;
mod flat;
#[cfg(test)]
mod form_tests;
mod hidden;
pub mod learning;
mod notes;
mod open;
mod quotes;
mod shortcodes;
mod spans;
mod unclosed;
mod walk;

use afterwards::{Since, mend};
pub(crate) use escapes::decode_value;
pub(crate) use notes::{Id, lift_linked};
use siglum_model::{AnchorKind, Block, BlockKind, Passage};
use siglum_rule::Builder;

use crate::claims;
use crate::html::{DroppedAttributes, Kind, Parsed};
use crate::rules::U111;

/// Reads a page or a fragment: all of its body, block by block, and what its head claims.
///
/// `source` maps the text to raw bytes; it may itself be decoded out of a JSON string.
pub fn read_html(source: &Passage, is_fragment: bool, builder: &mut Builder) {
    read_into(source, is_fragment, None, builder);
}

/// The same, where claims of the head are wanted (`place` is put before their places) or not.
pub(crate) fn read_into(source: &Passage, is_fragment: bool, place: Option<&str>, builder: &mut Builder) {
    // A source may be put together from several places, and what lies between them is not its own.
    source.raw_spans(0..source.len()).into_iter().for_each(|span| builder.markup(span));
    let kind = if is_fragment { Kind::Fragment } else { Kind::Page };
    let since = Since::now(builder);
    unclosed::parse_mended(source, kind, builder, |parsed, builder| match parsed {
        Parsed::Tree(tree) => {
            doubt_attributes(source, tree.dropped_attributes(), builder);
            walk::read_tree(source, &tree, !is_fragment, builder);
            mend(builder, since);
            if !is_fragment || place.is_some() {
                let headings = cited_headings(builder);
                claims::head_claims(source, &tree, place.unwrap_or_default(), &headings, builder);
            }
        }
        Parsed::Linear(linear) => {
            doubt_attributes(source, linear.dropped_attributes(), builder);
            flat::read_items(source, &linear, builder);
            mend(builder, since);
        }
    });
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
