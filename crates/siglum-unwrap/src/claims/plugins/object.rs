//! Heads as objects: members named as the `meta` elements they become, or nearly so.

use std::borrow::Cow;

use siglum_model::{AboutWhat, Field};

use super::super::head::origin_of;
use super::super::jsonld::{Graph, read_graph};
use super::super::meta::{announces_writer, find_meta};
use super::super::sink::{Place, Sink};
use super::super::wordpress::Post;
use super::fields::is_template;
use crate::json::{NodeId, NodeKind};

/// Where a post may hold such an object, by its pointer: Yoast SEO, All in One SEO, SEOPress, Rank Math.
const OBJECTS: [&str; 8] = [
    "/yoast_head_json",
    "/aioseo_head_json",
    "/aioseo_meta_data",
    "/seopress",
    "/seopress_metas",
    "/seopress_head_json",
    "/rank_math_head_json",
    "/rank_math_json",
];

/// Members with a name of their own, and the `meta` elements they become. All others are named as those, or with an
/// underscore where those have a colon.
const NAMES: &[(&str, &str)] =
    &[("desc", "description"), ("og_desc", "og:description"), ("target_keywords", "keywords"), ("keyphrases", "keywords")];

/// Prefixes of names that have an underscore for a colon.
const PREFIXES: [(&str, &str); 4] = [("og_", "og:"), ("article_", "article:"), ("twitter_", "twitter:"), ("book_", "book:")];

/// The most members of one object.
const MOST: usize = 500;

/// Reads the objects of a post.
pub(super) fn read_objects(post: &Post<'_, '_>, sink: &mut Sink) {
    for node in OBJECTS.iter().filter_map(|pointer| post.find(pointer)) {
        if post.index.kind(node) == NodeKind::Object {
            Object { post, node }.read(sink);
        }
    }
}

struct Object<'a, 'p, 't> {
    post: &'p Post<'a, 't>,
    node: NodeId,
}

impl Object<'_, '_, '_> {
    fn read(&self, sink: &mut Sink) {
        for member in self.members(self.node) {
            let Some(key) = self.post.index.key(member) else { continue };
            match key.as_ref() {
                "title" => self.claim(Field::Title, "html.title", member, sink),
                "canonical" | "canonical_url" => self.claim(Field::Url, "link.canonical", member, sink),
                "schema" => read_graph(&Graph::new(self.post.source, self.post.index, member, String::new()), sink),
                "og" | "twitter" => self.nested(&key, member, sink),
                "og_image" | "og:image" | "og_image_url" => self.images(member, sink),
                "twitter_misc" => self.pairs(member, sink),
                _ => self.named(&key, member, sink),
            }
        }
        self.numbered_pairs(sink);
    }

    fn members(&self, node: NodeId) -> Vec<NodeId> {
        self.post.index.children(node).iter().copied().take(MOST).collect()
    }

    fn place(&self, field: Field, source: &'static str, node: NodeId) -> Place {
        self.post.place(field, source, node).origin(origin_of(field))
    }

    fn claim(&self, field: Field, source: &'static str, node: NodeId, sink: &mut Sink) {
        if let Some(text) = self.post.text(node).filter(|text| !is_template(text.as_str())) {
            sink.add(self.place(field, source, node), &text);
        }
    }

    /// A member that is named as a `meta` element; a list of values is one for each.
    fn named(&self, key: &str, member: NodeId, sink: &mut Sink) {
        let values = if self.post.index.kind(member) == NodeKind::Array { self.members(member) } else { vec![member] };
        for value in values {
            let Some((place, sign)) = find_meta(&to_meta(key), self.post.index.pointer(value)) else { return };
            let Some(text) = self.post.text(value).filter(|text| !is_template(text.as_str())) else { continue };
            let origin = origin_of(place.field);
            let place = place.origin(origin);
            match sign {
                Some(sign) => sink.add_each(&place, &text, sign),
                None => sink.add(place, &text),
            }
        }
    }

    /// `og` and `twitter` with their members.
    fn nested(&self, prefix: &str, object: NodeId, sink: &mut Sink) {
        for member in self.members(object) {
            let Some(key) = self.post.index.key(member) else { continue };
            match (prefix, key.as_ref()) {
                ("og", "image") => self.images(member, sink),
                _ => self.named(&format!("{prefix}:{key}"), member, sink),
            }
        }
    }

    /// Labels and what they announce; the reading time is no writer.
    fn pairs(&self, pairs: NodeId, sink: &mut Sink) {
        for node in self.members(pairs).into_iter().take(64) {
            if self.post.index.key(node).is_some_and(|label| announces_writer(&label)) {
                self.claim(Field::Authors, "twitter.written-by", node, sink);
            }
        }
    }

    /// The same as members with numbers.
    fn numbered_pairs(&self, sink: &mut Sink) {
        for (number, sign) in ["1", "2", "3"].iter().flat_map(|number| [(number, ':'), (number, '_')]) {
            let get = |part: &str| self.post.index.get(self.node, &format!("twitter{sign}{part}{number}"));
            let label = get("label").and_then(|label| self.post.index.decoded(label));
            if let Some(value) = get("data").filter(|_| label.is_some_and(|label| announces_writer(&label))) {
                self.claim(Field::Authors, "twitter.written-by", value, sink);
            }
        }
    }

    /// An address, an object with one, or a list of them.
    fn images(&self, node: NodeId, sink: &mut Sink) {
        let list = if self.post.index.kind(node) == NodeKind::Array { self.members(node) } else { vec![node] };
        for image in list.into_iter().take(64) {
            let is_object = self.post.index.kind(image) == NodeKind::Object;
            let address = if is_object { self.post.index.get(image, "url") } else { Some(image) };
            let Some((address, url)) = address.and_then(|it| Some((it, self.post.text(it)?))) else { continue };
            let origin = format!("image:{}", url.as_str().trim());
            let place = |node: NodeId| self.post.place(Field::Images, "og.image", node).origin(origin.clone()).about(AboutWhat::Image);
            sink.add(place(address), &url);
            for role in ["width", "height"] {
                let beside = || self.post.index.get(self.node, &format!("og:image:{role}"));
                let size = if is_object { self.post.index.get(image, role) } else { beside() };
                size.into_iter().for_each(|size| self.post.claim(place(size).role(role), size, sink));
            }
        }
    }
}

/// The name of the `meta` element that a member becomes.
fn to_meta(key: &str) -> Cow<'_, str> {
    if let Some((_, name)) = NAMES.iter().find(|(own, _)| *own == key) {
        return Cow::Borrowed(name);
    }
    let prefix = PREFIXES.iter().find_map(|(own, name)| Some((key.strip_prefix(own)?, name)));
    prefix.map_or(Cow::Borrowed(key), |(rest, name)| Cow::Owned(format!("{name}{rest}")))
}
