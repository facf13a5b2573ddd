//! Heads as HTML in a string.

use siglum_rule::Builder;

use super::super::head::read_head;
use super::super::late::read_late;
use super::super::sink::Sink;
use super::super::wordpress::Post;
use crate::html::{Budget, Kind, Parsed, parse};
use crate::json::NodeKind;
use crate::wordpress::string_passage;

/// Members that hold a head: Yoast SEO, Rank Math, All in One SEO, SEOPress, The SEO Framework.
const HEADS: [&str; 5] = ["yoast_head", "rank_math_head", "aioseo_head", "seopress_head", "tsf_head"];

/// Reads the heads of a post. The HTML of a head is syntax but for what is claimed.
pub(super) fn read_heads(post: &Post<'_, '_>, sink: &mut Sink, out: &mut Builder) {
    for key in HEADS {
        let node = post.index.get(post.node, key).filter(|node| post.index.kind(*node) == NodeKind::String);
        let Some(node) = node else { continue };
        post.source.raw_hull(post.index.inner_span(node)).into_iter().for_each(|span| out.markup(span));
        let html = string_passage(post.source, post.index, node);
        if let Parsed::Tree(tree) = parse(html.as_str(), Kind::Page, &Budget::for_bytes(html.len())) {
            let place = post.index.pointer(node);
            read_head(&html, &tree, &place, &[], sink);
            read_late(&html, &tree, &place, sink);
        }
    }
}
