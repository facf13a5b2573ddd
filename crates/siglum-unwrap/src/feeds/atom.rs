//! What entries of Atom claim.

use siglum_model::{Field, Passage};

use super::fields::{Row, row};
use super::item::Item;
use crate::claims::{Place, Sink, html_text};
use crate::xml::Node;

/// The elements of an entry with a plain value; those that end in 0.3 are of that version.
const ROWS: &[Row] = &[
    row(("", "id"), Field::Identifiers, "feed.guid", "/guid").role("guid"),
    row(("", "published"), Field::DatePublished, "feed.published", "/date"),
    row(("", "issued"), Field::DatePublished, "feed.published", "/date"), // 0.3
    row(("", "created"), Field::DateCreated, "feed.created", "/created"), // 0.3
    row(("", "updated"), Field::DateModified, "feed.updated", "/modified"),
    row(("", "modified"), Field::DateModified, "feed.updated", "/modified"), // 0.3
    row(("dc", "date"), Field::DatePublished, "dc.date", "/date"),
    row(("dc", "subject"), Field::Keywords, "feed.subject", "/subject"),
    row(("dc", "language"), Field::Language, "feed.language", "/language"),
    row(("dc", "publisher"), Field::Publisher, "feed.publisher", "/publisher"),
    row(("media", "keywords"), Field::Keywords, "feed.keywords", "/keywords").each(','),
];

/// Text constructs: they may be HTML, as their `type` says.
const TEXTS: &[(&str, Field, &str, &str)] =
    &[("title", Field::Title, "feed.title", "/title"), ("rights", Field::Rights, "feed.rights", "/rights")];

/// Claims what stands in an entry.
pub(super) fn claim(item: &Item<'_, '_>, sink: &mut Sink) {
    item.claim_rows(ROWS, sink);
    for node in item.feed.index.elements(item.node) {
        match item.name(node) {
            ("", "link") => claim_link(item, node, sink),
            ("", "category") => claim_category(item, node, sink),
            ("", local) => {
                if let Some((_, field, source, origin)) = TEXTS.iter().find(|(own, ..)| *own == local) {
                    let words = text_construct(item, node, sink);
                    sink.add(item.place(*field, source, node).origin(*origin), &words);
                }
            }
            _ => {}
        }
    }
    claim_language(item, sink);
}

/// The words of a text construct.
pub(super) fn text_construct(item: &Item<'_, '_>, node: Node, sink: &mut Sink) -> Passage {
    let words = item.characters(node);
    if !matches!(item.feed.index.attribute_text(node, "type"), Some("html" | "text/html")) {
        return words;
    }
    sink.markup(&words);
    html_text(&words)
}

/// The address of the entry; links to its comments, its parts and its own record are others.
fn claim_link(item: &Item<'_, '_>, node: Node, sink: &mut Sink) {
    let relation = item.feed.index.attribute_text(node, "rel").unwrap_or("alternate");
    let (field, source) = match relation {
        "alternate" => (Field::Url, "feed.link"),
        "license" => (Field::Rights, "feed.rights"),
        _ => return,
    };
    if let Some(href) = item.attribute(node, "href") {
        sink.add(place(item, field, source, "link[href]").origin(if field == Field::Url { "/link" } else { "/rights" }), &href);
    }
}

/// The label of a category, else its term.
fn claim_category(item: &Item<'_, '_>, node: Node, sink: &mut Sink) {
    let label = ["label", "term"].iter().find_map(|name| {
        let value = item.attribute(node, name).filter(|value| !value.as_str().trim().is_empty())?;
        Some((*name, value))
    });
    if let Some((name, value)) = label {
        sink.add(place(item, Field::Categories, "feed.category", &format!("category[{name}]")).origin("/categories"), &value);
    }
}

fn claim_language(item: &Item<'_, '_>, sink: &mut Sink) {
    let content = item.child(("", "content"));
    for node in [Some(item.node), content].into_iter().flatten() {
        if let Some(language) = item.attribute(node, "xml:lang") {
            sink.add(place(item, Field::Language, "feed.entry-language", "@xml:lang").origin("/language"), &language);
        }
    }
}

fn place(item: &Item<'_, '_>, field: Field, source: &'static str, path: &str) -> Place {
    Place::new(field, source, item.place_of(path))
}
