//! What a feed says of itself, outside of its items.

use std::collections::BTreeMap;

use siglum_model::{AboutWhat, Field};

use super::{Feed, Kind};
use crate::claims::{Place, Sink};
use crate::xml::{Index, Name, Node};

/// The longest value that each item repeats, in bytes. What is longer is no name of a site.
const LONGEST: usize = 1_000;

/// What the feed says of each of its items: the element, the field, whether it speaks of the site only.
const CLAIMS: &[(Name<'static>, Field, &str, AboutWhat)] = &[
    (("", "title"), Field::SiteName, "feed.site", AboutWhat::Site),
    (("", "language"), Field::Language, "feed.language", AboutWhat::Document),
    (("dc", "language"), Field::Language, "feed.language", AboutWhat::Document),
    (("", "copyright"), Field::Rights, "feed.rights", AboutWhat::Site),
    (("", "rights"), Field::Rights, "feed.rights", AboutWhat::Site),
    (("dc", "rights"), Field::Rights, "feed.rights", AboutWhat::Site),
    (("creativeCommons", "license"), Field::Rights, "feed.rights", AboutWhat::Site),
    (("dc", "publisher"), Field::Publisher, "feed.publisher", AboutWhat::Document),
];

/// The element around the items, and what is looked up in it.
#[derive(Debug, Default)]
pub(super) struct Channel {
    /// The element itself: `channel` or `feed`.
    pub(super) node: Option<Node>,
    /// What each item claims: the element, and its row above.
    claims: Vec<(Node, usize)>,
    /// The writers of an Atom feed.
    pub(super) authors: Vec<Node>,
    /// Of a WordPress export: each login with the element of its display name.
    pub(super) logins: BTreeMap<String, Node>,
}

impl Channel {
    pub(super) fn find(index: &Index<'_>, kind: Kind) -> Self {
        let name = if kind == Kind::Atom { "feed" } else { "channel" };
        let Some(node) = index.nodes().take(1_000).find(|node| index.is_element(*node) && index.name(*node).1 == name) else {
            return Self::default();
        };
        let mut channel = Self { node: Some(node), ..Self::default() };
        for element in index.elements(node) {
            channel.take(index, kind, element);
        }
        channel
    }

    fn take(&mut self, index: &Index<'_>, kind: Kind, element: Node) {
        let name = index.name(element);
        match name {
            ("" | "atom", "author") if kind == Kind::Atom && self.authors.len() < 16 => self.authors.push(element),
            ("wp", "author") => self.take_login(index, element),
            _ => {}
        }
        // `atom:link` and its like in RSS say nothing of this kind.
        let name = if kind == Kind::Atom && name.0 == "atom" { ("", name.1) } else { name };
        let is_new = |row: &usize| !self.claims.iter().any(|(_, own)| own == row);
        let row = CLAIMS.iter().position(|(own, ..)| *own == name).filter(is_new);
        if let Some(row) = row.filter(|_| index.inner(element).len() <= LONGEST && !index.is_blank(element)) {
            self.claims.push((element, row));
        }
    }

    fn take_login(&mut self, index: &Index<'_>, author: Node) {
        let Some(login) = index.child(author, ("wp", "author_login")) else { return };
        let names = [("wp", "author_display_name"), ("wp", "author_login")];
        let shown = names.into_iter().filter_map(|name| index.child(author, name)).find(|node| !index.is_blank(*node));
        if let Some(shown) = shown.filter(|node| index.inner(*node).len() <= LONGEST) {
            self.logins.entry(index.plain_text(login)).or_insert(shown);
        }
    }
}

impl Feed<'_, '_> {
    /// Claims what the feed says of all its items.
    pub(super) fn claim_channel(&self, sink: &mut Sink) {
        for (element, row) in &self.channel.claims {
            let (name, field, source, about) = CLAIMS[*row];
            let separator = if name.0.is_empty() { "" } else { ":" };
            let container = if self.kind == Kind::Atom { "feed" } else { "channel" };
            let place = format!("{container}/{}{separator}{}", name.0, name.1);
            sink.add(Place::new(field, source, place).about(about), &self.index.characters(self.source, *element));
        }
        let language = self.channel.node.and_then(|node| self.index.attribute_value(self.source, node, "xml:lang"));
        if let Some(language) = language {
            sink.add(Place::new(Field::Language, "feed.language", "feed[xml:lang]"), &language);
        }
    }
}
