//! The text of an item: which element holds it, and in what form.

use siglum_model::{Field, Passage};
use siglum_rule::Builder;

use super::Kind;
use super::atom::text_construct;
use super::autop::part_paragraphs;
use super::item::{Item, words_of};
use super::signature::find_signature;
use crate::claims::{Sink, decoded};
use crate::rules::{U606, U607, U608};
use crate::wordpress::footnotes::with_list;
use crate::xml::{Name, Node};
use crate::{pages, plain};

/// The elements of RSS that may hold the text, the best first; those from `description` on are short in most feeds.
const OF_RSS: &[Name<'static>] =
    &[("content", "encoded"), ("xhtml", "body"), ("", "body"), ("", "content"), ("atom", "content"), ("", "fulltext"), ("", "full-text")];
const SHORT: &[Name<'static>] =
    &[("", "description"), ("itunes", "summary"), ("media", "description"), ("atom", "summary"), ("", "summary")];

/// What the beginning of a text that breaks off ends in, in lower case.
const CUT: &[&str] = &[
    "[…]",
    "[...]",
    "…",
    "...",
    "read more",
    "read more »",
    "read the rest",
    "continue reading",
    "continue reading →",
    "weiterlesen",
    "lire la suite",
    "leer más",
];

/// How the words of an element are written.
enum Form {
    /// HTML, escaped or in a CDATA section.
    Html(Passage),
    /// Words without markup.
    Plain(Passage),
}

/// Reads the text of an item; its excerpt, where there is one beside it, is claimed.
pub(super) fn read_text(item: &Item<'_, '_>, builder: &mut Builder) {
    let (long, short) = find_text(item);
    if let (Some(_), Some(excerpt)) = (long, short) {
        claim_excerpt(item, excerpt, builder);
    }
    let Some(node) = long.or(short) else {
        let raw = item.feed.raw(item.feed.index.span(item.node));
        return builder.doubt(&U607, Some(raw), "the feed gives no text of this item");
    };
    let before = builder.blocks().len();
    match form_of(item, node) {
        Form::Html(html) => pages::read_into(&without_signature(item, html, builder), true, None, builder),
        Form::Plain(text) => plain::read_words(&text, builder),
    }
    if builder.blocks().len() == before {
        let raw = item.feed.raw(item.feed.index.span(node));
        builder.doubt(&U607, Some(raw), "the item has markup, and no words in it");
    } else if long.is_none() {
        doubt_cut(builder);
    }
}

/// The element with the text, and the one with its beginning or summary.
fn find_text(item: &Item<'_, '_>) -> (Option<Node>, Option<Node>) {
    let full = |names: &[Name<'static>]| {
        names.iter().filter_map(|name| item.child(*name)).find(|node| !item.feed.index.is_blank(*node) && is_text(item, *node))
    };
    match item.feed.kind {
        Kind::Atom => (full(&[("", "content")]), full(&[("", "summary"), ("media", "description")])),
        Kind::Rss => (full(OF_RSS), full(SHORT)),
        Kind::Wxr => (full(&[("content", "encoded")]), None),
    }
}

/// Content of Atom may be an image in letters.
fn is_text(item: &Item<'_, '_>, node: Node) -> bool {
    let Some(kind) = item.feed.index.attribute_text(node, "type").filter(|_| item.feed.kind == Kind::Atom) else { return true };
    matches!(kind, "" | "text" | "html" | "xhtml") || kind.starts_with("text/") || kind.ends_with("xml")
}

fn form_of(item: &Item<'_, '_>, node: Node) -> Form {
    let index = item.feed.index;
    let kind = index.attribute_text(node, "type").filter(|_| item.feed.kind == Kind::Atom).unwrap_or_default();
    let has_elements = index.elements(node).next().is_some();
    if has_elements && !matches!(kind, "text" | "text/plain") {
        return Form::Html(index.markup(item.feed.source, node));
    }
    let words = item.characters(node);
    match kind {
        "html" | "text/html" => Form::Html(words),
        "text" | "text/plain" => Form::Plain(words),
        _ if item.feed.kind == Kind::Wxr => Form::Html(with_notes(item, part_paragraphs(words))),
        _ if has_tags(words.as_str()) => Form::Html(words),
        _ => Form::Plain(decoded(&words)),
    }
}

/// The text of a post with the notes that the export keeps beside it, as JSON.
fn with_notes(item: &Item<'_, '_>, html: Passage) -> Passage {
    let index = item.feed.index;
    let is_notes = |meta: &Node| index.child(*meta, ("wp", "meta_key")).is_some_and(|key| index.plain_text(key) == "footnotes");
    let meta = index.elements(item.node).filter(|node| item.name(*node) == ("wp", "postmeta")).find(is_notes);
    match meta.and_then(|meta| index.child(meta, ("wp", "meta_value"))) {
        Some(value) => with_list(&item.characters(value), html),
        None => html,
    }
}

/// Tells whether words hold tags.
pub(crate) fn has_tags(text: &str) -> bool {
    let begins = |at: usize, signs: &[char]| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || signs.contains(&c));
    let last_end = text.rfind('>').unwrap_or(0);
    text.match_indices('<').any(|(at, _)| at < last_end && begins(at, &['/', '!']))
}

/// HTML without the paragraph with which a site signs.
fn without_signature(item: &Item<'_, '_>, html: Passage, builder: &mut Builder) -> Passage {
    let link = item.child(("", "link")).map(|node| item.feed.index.plain_text(node)).filter(|link| !link.is_empty());
    let Some(range) = link.and_then(|link| find_signature(html.as_str(), &link)) else { return html };
    // What was painted before as read is read no more, white space behind the paragraph included.
    if let Some(raw) = html.raw_hull(range.start..html.len()) {
        builder.dropped(raw, &U606);
    }
    html.slice(0..range.start)
}

/// The editor's words beside the text; whether they are but its beginning is not decided here.
fn claim_excerpt(item: &Item<'_, '_>, node: Node, builder: &mut Builder) {
    let mut sink = Sink::default();
    let words = match item.feed.kind {
        Kind::Atom => text_construct(item, node, &mut sink),
        _ => words_of(&without_signature(item, item.characters(node), builder), &mut sink),
    };
    sink.add(item.place(Field::Standfirst, "feed.summary", node).origin("/excerpt"), &words);
    sink.pour(builder);
}

/// Doubts a text that ends as the beginning of one does.
fn doubt_cut(builder: &mut Builder) {
    let last = builder.blocks().last().map(|block| {
        let words = block.as_str().trim_end().to_lowercase();
        let raw = block.wording.passage().raw_place(block.wording.len());
        (CUT.iter().any(|end| words.ends_with(end)), raw)
    });
    if let Some((true, raw)) = last {
        builder.doubt(&U608, raw, "the feed gives the beginning of the text only");
    }
}
