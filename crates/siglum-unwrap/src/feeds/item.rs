//! One item: its bytes, its claims, its text.

use siglum_model::{Document, Field, Passage};
use siglum_rule::Builder;

use super::fields::Row;
use super::text::read_text;
use super::{Feed, Kind, atom, authors, faults, images, rss, wxr};
use crate::claims::{Place, Sink, html_text};
use crate::rules::{U605, U609};
use crate::xml::{Name, Node};

/// The longest key. What is longer names nothing.
const LONGEST_KEY: usize = 500;

/// An item under reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a, 't> {
    pub(super) feed: &'a Feed<'a, 't>,
    pub(super) node: Node,
    /// Its number in the feed, from 1.
    pub(super) number: usize,
}

impl<'t> Item<'_, 't> {
    pub(super) fn read(&self) -> Document {
        let owned = self.feed.raw(self.feed.index.span(self.node));
        let mut builder = Builder::new(self.feed.kind.format(), vec![owned]);
        self.paint(&mut builder);
        if let Some(key) = self.key() {
            builder.key(key);
        }
        self.claim_all(&mut builder);
        read_text(self, &mut builder);
        faults::doubt_item(self, &mut builder);
        self.doubt_status(&mut builder);
        builder.finish()
    }

    /// Tags are syntax, characters are unread until somebody reads them.
    fn paint(&self, builder: &mut Builder) {
        builder.markup(self.feed.raw(self.feed.index.span(self.node)));
        let text = self.feed.index.text();
        for part in self.feed.index.within(self.node).filter(|part| !self.feed.index.is_element(*part)) {
            let inner = self.feed.index.inner(part);
            if !text.get(inner.clone()).unwrap_or_default().trim().is_empty() {
                builder.dropped(self.feed.raw(inner), &U605);
            }
        }
    }

    /// The name by which the source itself knows the item.
    fn key(&self) -> Option<String> {
        let names: &[Name<'static>] = match self.feed.kind {
            Kind::Wxr => &[("wp", "post_id")],
            Kind::Rss => &[("", "guid"), ("", "link")],
            Kind::Atom => &[("", "id")],
        };
        let texts = names.iter().filter_map(|name| self.child(*name)).map(|node| self.feed.index.plain_text(node));
        let about = || self.feed.index.attribute_text(self.node, "rdf:about").map(str::to_owned);
        texts.into_iter().find(|key| !key.is_empty()).or_else(about).filter(|key| (1..=LONGEST_KEY).contains(&key.len()))
    }

    fn claim_all(&self, builder: &mut Builder) {
        let mut sink = Sink::default();
        match self.feed.kind {
            Kind::Rss => rss::claim(self, &mut sink),
            Kind::Atom => atom::claim(self, &mut sink),
            Kind::Wxr => wxr::claim(self, &mut sink),
        }
        authors::claim(self, &mut sink);
        images::claim(self, &mut sink);
        self.feed.claim_channel(&mut sink);
        sink.pour(builder);
    }

    fn doubt_status(&self, builder: &mut Builder) {
        let Some(status) = self.child(("wp", "status")).filter(|_| self.feed.kind == Kind::Wxr) else { return };
        let raw = self.feed.raw(self.feed.index.inner(status));
        let word = self.feed.index.plain_text(status);
        builder.metadata(raw);
        if !matches!(word.as_str(), "" | "publish") {
            let word: String = word.chars().take(40).collect();
            builder.doubt(&U609, Some(raw), format!("its site has not published it to everybody: its status is “{word}”"));
        } else if self.child(("wp", "post_password")).is_some_and(|node| !self.feed.index.is_blank(node)) {
            builder.doubt(&U609, Some(raw), "its site has not published it to everybody: it is protected by a password");
        }
    }

    /// The name of an element; in Atom with or without a prefix.
    pub(super) fn name(&self, node: Node) -> Name<'t> {
        match self.feed.index.name(node) {
            ("atom", local) if self.feed.kind == Kind::Atom => ("", local),
            ("rss", local) => ("", local),
            name => name,
        }
    }

    /// The first element of a name that is not blank, else the first.
    pub(super) fn child(&self, name: Name<'_>) -> Option<Node> {
        let mut all = self.feed.index.elements(self.node).filter(|node| self.name(*node) == name);
        let first = all.next()?;
        if !self.feed.index.is_blank(first) {
            return Some(first);
        }
        all.find(|node| !self.feed.index.is_blank(*node)).or(Some(first))
    }

    pub(super) fn characters(&self, node: Node) -> Passage {
        self.feed.index.characters(self.feed.source, node)
    }

    pub(super) fn attribute(&self, node: Node, name: &str) -> Option<Passage> {
        self.feed.index.attribute_value(self.feed.source, node, name)
    }

    /// Where something in the item stands, for a person.
    pub(super) fn place_of(&self, path: &str) -> String {
        let name = if self.feed.kind == Kind::Atom { "entry" } else { "item" };
        format!("{name}[{}]/{path}", self.number)
    }

    pub(super) fn place(&self, field: Field, source: &'static str, node: Node) -> Place {
        Place::new(field, source, self.place_of(self.feed.index.written_name(node)))
    }

    /// Claims every element that a row of a table names.
    pub(super) fn claim_rows(&self, rows: &[Row], sink: &mut Sink) {
        for node in self.feed.index.elements(self.node) {
            let name = self.name(node);
            let Some(row) = rows.iter().find(|row| row.name == name) else { continue };
            let value = self.characters(node);
            if row.is_zero(value.as_str()) {
                continue;
            }
            let place = self.place(row.field, row.source, node).origin(row.origin);
            let place = Place { role: row.role, ..place };
            match row.sign {
                Some(sign) => sink.add_each(&place, &value, sign),
                None if row.is_html => {
                    let words = words_of(&value, sink);
                    sink.add(place, &words);
                }
                None => sink.add(place, &value),
            }
        }
    }
}

/// The words of a value that may hold HTML: tags are left out only where there is one, for a title may speak of `a < b`.
pub(super) fn words_of(value: &Passage, sink: &mut Sink) -> Passage {
    let text = value.as_str();
    let closes = text.contains("</") || text.contains("/>") || text.contains("<br");
    let refers = text.contains('&') && text.contains(';');
    let is_markup = closes && text.contains('<') || refers && !text.contains('<');
    if !is_markup {
        return value.clone();
    }
    sink.markup(value);
    html_text(value)
}
