//! Feeds and exports in XML: RSS, Atom and the export of WordPress, a document an item.

mod atom;
mod authors;
mod autop;
mod channel;
mod faults;
mod fields;
mod images;
mod item;
mod rss;
mod signature;
#[cfg(test)]
mod tests;
mod text;
mod wxr;

use siglum_model::{Document, Passage, Span};

use crate::xml::{Index, Node, index};
use channel::Channel;
use item::Item;
pub(crate) use text::has_tags;

/// What kind of feed a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// RSS 0.9 to 2.0.
    Rss,
    /// Atom 0.3 and 1.0.
    Atom,
    /// The export of WordPress.
    Wxr,
}

impl Kind {
    /// The kind of a format by its name.
    fn of(format: &str) -> Self {
        match format {
            "atom" => Self::Atom,
            "wxr" => Self::Wxr,
            _ => Self::Rss,
        }
    }

    const fn format(self) -> &'static str {
        match self {
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::Wxr => "wxr",
        }
    }
}

/// A feed under reading.
#[derive(Debug)]
struct Feed<'a, 't> {
    source: &'a Passage,
    index: &'a Index<'t>,
    kind: Kind,
    channel: Channel,
}

/// Reads the items of a feed, one document each; `format` is `rss`, `atom` or `wxr`.
///
/// An item owns its bytes from its start tag to its end tag. What stands outside of items belongs to no document; what the
/// feed says of itself there is claimed by each.
pub fn read_feed(source: &Passage, format: &str) -> Vec<Document> {
    let index = index(source.as_str());
    let kind = Kind::of(format);
    let channel = Channel::find(&index, kind);
    let feed = Feed { source, index: &index, kind, channel };
    let items = find_items(&feed);
    let mut documents: Vec<Document> = items.iter().map(|item| item.read()).collect();
    if let Some(first) = documents.first_mut() {
        faults::doubt_rest(&feed, &items, first);
    }
    documents
}

/// Says what broke a feed that gives no item: the fault in words, and its first byte.
pub fn xml_fault(source: &Passage) -> Option<(String, u32)> {
    let index = index(source.as_str());
    let fault = index.faults().iter().find(|fault| faults::is_fatal(fault.kind))?;
    let place = source.raw_place(fault.span.start).unwrap_or_default();
    Some((fault.kind.name().to_owned(), place.start))
}

/// The items that are documents, in their order.
fn find_items<'a, 't>(feed: &'a Feed<'a, 't>) -> Vec<Item<'a, 't>> {
    let mut items = Vec::new();
    let mut number = 0;
    let mut behind: Option<Node> = None;
    for node in feed.index.nodes() {
        let is_within = behind.is_some_and(|behind| node < behind);
        if is_within || !feed.is_item(node) {
            continue;
        }
        behind = Some(feed.index.behind(node));
        number += 1;
        let item = Item { feed, node, number };
        if feed.kind != Kind::Wxr || wxr::is_document(&item) {
            items.push(item);
        }
    }
    items
}

impl Feed<'_, '_> {
    fn is_item(&self, node: Node) -> bool {
        let (prefix, local) = self.index.name(node);
        match self.kind {
            Kind::Atom => matches!(prefix, "" | "atom") && local == "entry",
            Kind::Rss | Kind::Wxr => matches!(prefix, "" | "rss") && local == "item",
        }
    }

    /// The raw bytes of a part of the text.
    fn raw(&self, range: std::ops::Range<usize>) -> Span {
        self.source.raw_hull(range).unwrap_or_default()
    }
}
