//! The fields of a WordPress post.

mod images;
mod origins;
mod terms;
#[cfg(test)]
pub(crate) mod tests;
mod writers;

use siglum_model::{Field, Passage};
use siglum_rule::Builder;

use super::plugins::read_plugins;
use super::sink::{Place, Sink};
use super::values::{html_text, json_text};
use crate::json::{Index, NodeId, NodeKind};
use crate::pages::decode_value;
use crate::wordpress::string_passage;

/// Members with a plain value: the pointer within the post, what it claims, its role and its origin.
const PLAIN: &[(&str, Field, &str, Option<&str>, &str)] = &[
    ("/date", Field::DatePublished, "wp.date", None, "/date"),
    ("/date_gmt", Field::DatePublished, "wp.date_gmt", None, "/date"),
    ("/modified", Field::DateModified, "wp.modified", None, "/modified"),
    ("/modified_gmt", Field::DateModified, "wp.modified_gmt", None, "/modified"),
    ("/link", Field::Url, "wp.link", None, "/link"),
    ("/guid/rendered", Field::Identifiers, "wp.guid", Some("guid"), "/guid"),
    ("/id", Field::Identifiers, "wp.id", Some("wordpress-id"), "/id"),
    ("/slug", Field::Identifiers, "wp.slug", Some("slug"), "/slug"),
    ("/featured_media", Field::Images, "wp.featured_media", Some("id"), "/featured_media"),
];

/// The most terms of one list.
const MOST_TERMS: usize = 500;

/// A post under reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Post<'a, 't> {
    pub(crate) source: &'a Passage,
    pub(crate) index: &'a Index<'t>,
    pub(crate) node: NodeId,
}

/// Reads every claim of a post.
pub(crate) fn read_post(source: &Passage, index: &Index<'_>, node: NodeId, out: &mut Builder) {
    let post = Post { source, index, node };
    let mut sink = Sink::default();
    post.title(&mut sink);
    post.plain(&mut sink);
    post.excerpt(&mut sink);
    writers::read_account(&post, &mut sink);
    writers::read_writers(&post, &mut sink);
    images::read_featured_image(&post, &mut sink);
    terms::read_terms(&post, &mut sink);
    read_plugins(&post, &mut sink, out);
    sink.settle();
    origins::set_origins(&mut sink.claims);
    sink.pour(out);
}

impl Post<'_, '_> {
    pub(crate) fn find(&self, pointer: &str) -> Option<NodeId> {
        self.index.find_from(self.node, pointer)
    }

    pub(crate) fn text(&self, node: NodeId) -> Option<Passage> {
        json_text(self.source, self.index, node)
    }

    pub(crate) fn place(&self, field: Field, source: &'static str, node: NodeId) -> Place {
        Place::new(field, source, self.index.pointer(node))
    }

    /// Claims a plain value.
    pub(crate) fn claim(&self, place: Place, node: NodeId, sink: &mut Sink) {
        if let Some(text) = self.text(node) {
            sink.add(place, &text);
        }
    }

    /// The text of a member that holds HTML; what was escaped once too often is decoded once more.
    pub(crate) fn html(&self, node: NodeId) -> Option<Passage> {
        (self.index.kind(node) == NodeKind::String).then(|| decode_value(html_text(&string_passage(self.source, self.index, node))))
    }

    /// A member that is the HTML itself or an object that holds it as `rendered`.
    fn rendered(&self, key: &str) -> Option<(NodeId, Passage)> {
        let node = self.find(&format!("/{key}/rendered")).or_else(|| self.find(&format!("/{key}")))?;
        Some((node, self.html(node)?))
    }

    fn title(&self, sink: &mut Sink) {
        if let Some((node, title)) = self.rendered("title") {
            sink.add(self.place(Field::Title, "wp.title", node).origin("/title"), &title);
        }
    }

    fn plain(&self, sink: &mut Sink) {
        for (pointer, field, source, role, origin) in PLAIN {
            let Some(node) = self.find(pointer) else { continue };
            let is_zero = self.index.number(node) == Some("0");
            let place = self.place(*field, source, node).origin(*origin);
            if !is_zero {
                self.claim(Place { role: *role, ..place }, node, sink);
            }
        }
    }

    /// The excerpt is the editor's only if it is not cut from the text, which is not decided here.
    fn excerpt(&self, sink: &mut Sink) {
        let is_protected = self.find("/excerpt/protected").is_some_and(|node| self.index.kind(node) == NodeKind::True);
        if let Some((node, excerpt)) = self.rendered("excerpt").filter(|_| !is_protected) {
            sink.add(self.place(Field::Standfirst, "wp.excerpt", node).origin("/excerpt"), &excerpt);
        }
    }

    /// The terms that the answer embeds, of all taxonomies.
    pub(crate) fn embedded_terms(&self) -> Vec<NodeId> {
        let lists = self.find("/_embedded/wp:term").map(|list| self.index.children(list)).unwrap_or_default();
        lists.iter().take(64).flat_map(|list| self.index.children(*list).iter().copied().take(MOST_TERMS)).collect()
    }
}
