//! What items of RSS claim.

use siglum_model::Field;

use super::fields::{Row, row};
use super::item::Item;
use crate::claims::Sink;

/// The elements of an item with a plain value.
const ROWS: &[Row] = &[
    row(("", "title"), Field::Title, "feed.title", "/title").html(),
    row(("dc", "title"), Field::Title, "dc.title", "/title").html(),
    row(("", "link"), Field::Url, "feed.link", "/link"),
    row(("", "guid"), Field::Identifiers, "feed.guid", "/guid").role("guid"),
    // WordPress.com adds it, in a namespace without a prefix.
    row(("", "post-id"), Field::Identifiers, "wp.id", "/id").role("wordpress-id"),
    row(("", "pubDate"), Field::DatePublished, "feed.published", "/date"),
    row(("dc", "date"), Field::DatePublished, "dc.date", "/date"),
    row(("dcterms", "issued"), Field::DatePublished, "dc.date", "/date"),
    row(("atom", "published"), Field::DatePublished, "feed.published", "/date"),
    row(("dcterms", "created"), Field::DateCreated, "feed.created", "/created"),
    row(("dcterms", "modified"), Field::DateModified, "feed.updated", "/modified"),
    row(("atom", "updated"), Field::DateModified, "feed.updated", "/modified"),
    row(("", "category"), Field::Categories, "feed.category", "/categories").html(),
    row(("dc", "subject"), Field::Keywords, "feed.subject", "/subject"),
    row(("media", "keywords"), Field::Keywords, "feed.keywords", "/keywords").each(','),
    row(("itunes", "keywords"), Field::Keywords, "feed.keywords", "/keywords").each(','),
    row(("dc", "language"), Field::Language, "feed.language", "/language"),
    row(("dc", "publisher"), Field::Publisher, "feed.publisher", "/publisher"),
    row(("dc", "rights"), Field::Rights, "feed.rights", "/rights"),
    row(("media", "copyright"), Field::Rights, "feed.rights", "/rights"),
    row(("creativeCommons", "license"), Field::Rights, "feed.rights", "/rights"),
];

/// Claims what stands in an item of RSS.
pub(super) fn claim(item: &Item<'_, '_>, sink: &mut Sink) {
    item.claim_rows(ROWS, sink);
    claim_permalink(item, sink);
}

/// A guid is the item's address where nothing else is, unless it says that it is none.
fn claim_permalink(item: &Item<'_, '_>, sink: &mut Sink) {
    let Some(guid) = item.child(("", "guid")).filter(|_| item.child(("", "link")).is_none()) else { return };
    let is_address = item.feed.index.attribute_text(guid, "isPermaLink") != Some("false");
    let value = item.characters(guid);
    if is_address && value.as_str().trim_start().starts_with("http") {
        sink.add(item.place(Field::Url, "feed.permalink", guid).origin("/guid"), &value);
    }
}
