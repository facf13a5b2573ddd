//! The head that SEO plugins print for a post: as HTML in a string, and as an object.

use siglum_model::{AboutWhat, Field, Passage};
use siglum_rule::Builder;

use super::head::{origin_of, read_head};
use super::jsonld::{Graph, read_graph};
use super::meta::{announces_writer, find_meta};
use super::sink::{Place, Sink};
use super::values::json_text;
use crate::html::{Budget, Kind, Parsed, parse};
use crate::json::{Index, NodeId, NodeKind};
use crate::wordpress::string_passage;

/// Members that hold a head as HTML.
const HEADS: [&str; 3] = ["yoast_head", "rank_math_head", "aioseo_head"];

/// Members of `yoast_head_json` and the names of the `meta` elements they become.
const NAMES: &[(&str, &str)] = &[
    ("description", "description"),
    ("og_title", "og:title"),
    ("og_description", "og:description"),
    ("og_locale", "og:locale"),
    ("og_url", "og:url"),
    ("og_site_name", "og:site_name"),
    ("article_published_time", "article:published_time"),
    ("article_modified_time", "article:modified_time"),
    ("article_author", "article:author"),
    ("author", "author"),
    ("twitter_title", "twitter:title"),
    ("twitter_description", "twitter:description"),
    ("twitter_creator", "twitter:creator"),
];

/// Reads the heads of a post. The HTML of a head is syntax but for what is claimed.
pub(crate) fn read_heads(source: &Passage, index: &Index<'_>, post: NodeId, sink: &mut Sink, out: &mut Builder) {
    for key in HEADS {
        let Some(node) = index.get(post, key).filter(|node| index.kind(*node) == NodeKind::String) else { continue };
        source.raw_hull(index.inner_span(node)).into_iter().for_each(|span| out.markup(span));
        let html = string_passage(source, index, node);
        if let Parsed::Tree(tree) = parse(html.as_str(), Kind::Page, &Budget::for_bytes(html.len())) {
            read_head(&html, &tree, &index.pointer(node), &[], sink);
        }
    }
    if let Some(object) = index.get(post, "yoast_head_json").filter(|node| index.kind(*node) == NodeKind::Object) {
        Object { source, index, object }.read(sink);
    }
}

/// `yoast_head_json`.
struct Object<'a, 't> {
    source: &'a Passage,
    index: &'a Index<'t>,
    object: NodeId,
}

impl Object<'_, '_> {
    fn read(&self, sink: &mut Sink) {
        if let Some(node) = self.index.get(self.object, "title") {
            self.claim(self.place(Field::Title, "html.title", node), node, sink);
        }
        if let Some(node) = self.index.get(self.object, "canonical") {
            self.claim(self.place(Field::Url, "link.canonical", node), node, sink);
        }
        for (key, name) in NAMES {
            let node = self.index.get(self.object, key);
            let found = node.and_then(|node| Some((node, find_meta(name, self.index.pointer(node))?.0)));
            if let Some((node, place)) = found {
                let origin = origin_of(place.field);
                self.claim(place.origin(origin), node, sink);
            }
        }
        self.pairs(sink);
        self.images(sink);
        if let Some(schema) = self.index.get(self.object, "schema") {
            read_graph(&Graph::new(self.source, self.index, schema, String::new()), sink);
        }
    }

    fn place(&self, field: Field, source: &'static str, node: NodeId) -> Place {
        Place::new(field, source, self.index.pointer(node)).origin(origin_of(field))
    }

    fn claim(&self, place: Place, node: NodeId, sink: &mut Sink) {
        if let Some(text) = json_text(self.source, self.index, node) {
            sink.add(place, &text);
        }
    }

    /// Labels and what they announce; the reading time is no writer.
    fn pairs(&self, sink: &mut Sink) {
        let Some(pairs) = self.index.get(self.object, "twitter_misc") else { return };
        for node in self.index.children(pairs).iter().copied().take(64) {
            if self.index.key(node).is_some_and(|label| announces_writer(&label)) {
                self.claim(self.place(Field::Authors, "twitter.written-by", node), node, sink);
            }
        }
    }

    fn images(&self, sink: &mut Sink) {
        let Some(list) = self.index.get(self.object, "og_image") else { return };
        for image in self.index.children(list).iter().copied().take(64) {
            let Some(address) = self.index.get(image, "url") else { continue };
            let Some(url) = json_text(self.source, self.index, address) else { continue };
            let place = |node: NodeId| {
                let origin = format!("image:{}", url.as_str().trim());
                self.place(Field::Images, "og.image", node).origin(origin).about(AboutWhat::Image)
            };
            sink.add(place(address), &url);
            for (key, role) in [("width", "width"), ("height", "height")] {
                if let Some(node) = self.index.get(image, key) {
                    self.claim(place(node).role(role), node, sink);
                }
            }
        }
    }
}
