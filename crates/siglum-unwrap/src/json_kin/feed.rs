//! JSON Feed 1.0 and 1.1.

use siglum_model::{AboutWhat, Document, Field, Passage};

use super::entry::{Entry, Row, read_all, row};
use crate::claims::{Place, Sink};
use crate::json::{Index, Limits, NodeId, NodeKind, index};

/// The members of an item with a plain value.
const ROWS: &[Row] = &[
    row("/title", Field::Title, "feed.title", "/title"),
    row("/url", Field::Url, "feed.link", "/link"),
    row("/id", Field::Identifiers, "feed.guid", "/guid").role("guid"),
    row("/date_published", Field::DatePublished, "feed.published", "/date"),
    row("/date_modified", Field::DateModified, "feed.updated", "/modified"),
    row("/summary", Field::Standfirst, "feed.summary", "/excerpt"),
    row("/language", Field::Language, "feed.entry-language", "/language"),
];

/// What the feed says of each item: the member, the field, whether it speaks of the site only.
const OF_FEED: &[(&str, Field, &str, AboutWhat)] =
    &[("/title", Field::SiteName, "feed.site", AboutWhat::Site), ("/language", Field::Language, "feed.language", AboutWhat::Document)];

/// The longest value that each item repeats, in bytes.
const LONGEST: usize = 1_000;

/// Reads the items of a JSON feed, one document each. An item owns the bytes between its braces.
pub fn read_json_feed(source: &Passage) -> Vec<Document> {
    let index = index(source.as_str(), &Limits::default());
    let list = index.find("/items").map(|list| index.children(list)).unwrap_or_default();
    let items: Vec<_> = list.iter().filter(|node| index.kind(**node) == NodeKind::Object).map(|node| (*node, None)).collect();
    let of_feed = claims_of_feed(&index);
    let writers = index.root().map(|root| names_of(&Entry { source, index: &index, node: root })).unwrap_or_default();
    read_all(source, &index, "json-feed", &items, |item, builder| {
        builder_key(item, builder);
        let mut sink = Sink::default();
        item.claim_rows(ROWS, &mut sink);
        claim_authors(item, &writers, &mut sink);
        claim_terms_and_images(item, &mut sink);
        for (node, row) in &of_feed {
            let (_, field, source, about) = OF_FEED[*row];
            item.claim(item.place(field, source, *node).about(about), *node, &mut sink);
        }
        sink.pour(builder);
        item.read_text(&["/content_html"], &["/content_text"], builder);
    })
}

fn builder_key(item: &Entry<'_, '_>, builder: &mut siglum_rule::Builder) {
    if let Some(key) = item.key(&["/id", "/url", "/external_url"]) {
        builder.key(key);
    }
}

fn claims_of_feed(index: &Index<'_>) -> Vec<(NodeId, usize)> {
    let find = |(at, row): (usize, &(&str, Field, &str, AboutWhat))| Some((index.find(row.0)?, at));
    let short = |(node, _): &(NodeId, usize)| index.span(*node).len() <= LONGEST;
    OF_FEED.iter().enumerate().filter_map(find).filter(short).collect()
}

/// The names in `authors` (1.1) or `author` (1.0).
fn names_of(entry: &Entry<'_, '_>) -> Vec<NodeId> {
    let persons = entry.values("/authors").into_iter().chain(entry.values("/author"));
    persons.take(16).filter_map(|person| entry.index.get(person, "name")).filter(|name| entry.index.span(*name).len() <= LONGEST).collect()
}

/// The writers of the item, else those of the feed.
fn claim_authors(item: &Entry<'_, '_>, writers: &[NodeId], sink: &mut Sink) {
    let own = names_of(item);
    let (names, origin) = if own.is_empty() { (writers, "feed/author") } else { (own.as_slice(), "/author") };
    for name in names {
        item.claim(item.place(Field::Authors, "feed.author", *name).origin(origin), *name, sink);
    }
}

fn claim_terms_and_images(item: &Entry<'_, '_>, sink: &mut Sink) {
    for tag in item.values("/tags") {
        item.claim(item.place(Field::Tags, "feed.tag", tag).origin("/tags"), tag, sink);
    }
    let attached = item.values("/attachments").into_iter().filter(|it| is_image(item, *it)).filter_map(|it| item.index.get(it, "url"));
    for address in ["/image", "/banner_image"].into_iter().filter_map(|pointer| item.find(pointer)).chain(attached) {
        let place: Place = item.place(Field::Images, "feed.image", address).about(AboutWhat::Image);
        item.claim(place, address, sink);
    }
}

fn is_image(item: &Entry<'_, '_>, attachment: NodeId) -> bool {
    let kind = item.index.get(attachment, "mime_type").and_then(|node| item.index.decoded(node));
    kind.is_some_and(|kind| kind.starts_with("image/"))
}
