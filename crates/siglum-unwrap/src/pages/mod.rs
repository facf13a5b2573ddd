//! Blocks out of an HTML tree, or out of the flat reading of a page whose tree would cost too much.

mod blocks;
mod elements;
mod flat;
mod walk;

use siglum_model::Passage;
use siglum_rule::Builder;

use crate::claims;
use crate::html::{Budget, Kind, Parsed, parse};

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
            walk::read_tree(source, &tree, builder);
            if !is_fragment || place.is_some() {
                claims::head_claims(source, &tree, place.unwrap_or_default(), builder);
            }
        }
        Parsed::Linear(linear) => flat::read_items(source, &linear, builder),
    }
}
