//! The fields of a WordPress post.

use siglum_model::{AboutWhat, Field, Passage};
use siglum_rule::Builder;

use super::credits::part_credit;
use super::sink::{Place, Sink};
use super::values::{html_text, json_text};
use super::wordpress_origins::set_origins;
use super::wordpress_terms::read_terms;
use super::yoast::read_heads;
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

/// Members that hold the name of the account.
const ACCOUNT_NAMES: [&str; 2] = ["/author_info/display_name", "/author_name"];

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
    post.account(&mut sink);
    post.writers(&mut sink);
    post.featured_image(&mut sink);
    read_terms(&post, &mut sink);
    read_heads(source, index, node, &mut sink, out);
    set_origins(&mut sink.claims);
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
    fn html(&self, node: NodeId) -> Option<Passage> {
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

    /// The account that uploaded: its id, and its display name where one is told.
    fn account(&self, sink: &mut Sink) {
        if let Some(node) = self.find("/author").filter(|node| self.index.number(*node) != Some("0")) {
            self.claim(self.place(Field::PostedBy, "wp.author", node).origin("/author"), node, sink);
        }
        let embedded = self.find("/_embedded/author").map(|list| self.index.children(list)).unwrap_or_default();
        let embedded = embedded.iter().take(16).filter_map(|author| self.index.get(*author, "name"));
        let named = ACCOUNT_NAMES.iter().filter_map(|pointer| self.find(pointer));
        for node in embedded.chain(named) {
            self.claim(self.place(Field::Authors, "wp.author.name", node).origin("/author"), node, sink);
        }
    }

    /// Writers that a plugin for several authors lists.
    fn writers(&self, sink: &mut Sink) {
        for key in ["/coauthors", "/authors"] {
            let list = self.find(key).map(|list| self.index.children(list)).unwrap_or_default();
            for writer in list.iter().copied().take(400) {
                let name = ["display_name", "name"].iter().find_map(|key| self.index.get(writer, key));
                if let Some(node) = name {
                    self.claim(self.place(Field::Authors, "wp.coauthor", node).origin(key), node, sink);
                }
            }
        }
    }

    /// The featured image, where it is embedded.
    fn featured_image(&self, sink: &mut Sink) {
        let list = self.find("/_embedded/wp:featuredmedia").map(|list| self.index.children(list)).unwrap_or_default();
        for image in list.iter().copied().take(16) {
            let Some(address) = self.index.get(image, "source_url") else { continue };
            let Some(url) = self.text(address) else { continue };
            let origin = format!("image:{}", url.as_str().trim());
            let place = |node: NodeId| self.place(Field::Images, "wp.image", node).origin(origin.clone()).about(AboutWhat::Image);
            sink.add(place(address), &url);
            for (pointer, role) in [("/media_details/width", "width"), ("/media_details/height", "height")] {
                if let Some(node) = self.index.find_from(image, pointer) {
                    self.claim(place(node).role(role), node, sink);
                }
            }
            if let Some(node) = self.index.get(image, "alt_text") {
                self.claim(place(node).role("alt"), node, sink);
            }
            let caption = self.index.find_from(image, "/caption/rendered");
            if let Some((node, text)) = caption.and_then(|node| Some((node, self.html(node)?))) {
                let (caption, credit) = part_credit(&text);
                sink.add(place(node).role("caption"), &caption);
                credit.into_iter().for_each(|credit| sink.add(place(node).role("credit"), &credit));
            }
        }
    }
}
