//! Exports of Ghost: posts and pages, with the tables of their writers and tags.

use siglum_model::{AboutWhat, Document, Field, Passage};
use siglum_rule::Builder;

use super::entry::{Entry, Row, read_all, row};
use super::tables::{Tables, rows};
use crate::claims::Sink;
use crate::json::{Index, Limits, NodeId, NodeKind, index};
use crate::rules::U209;

/// The trait of JSON that is an export of Ghost.
pub const GHOST: &str = "ghost-export";

/// The members of a post with a plain value. A draft has no date of publication.
const ROWS: &[Row] = &[
    row("/title", Field::Title, "feed.title", "/title"),
    row("/canonical_url", Field::Url, "feed.link", "/link"),
    row("/url", Field::Url, "feed.link", "/link"),
    row("/id", Field::Identifiers, "ghost.id", "/id").role("ghost-id"),
    row("/uuid", Field::Identifiers, "ghost.uuid", "/uuid").role("uuid"),
    row("/slug", Field::Identifiers, "ghost.slug", "/slug").role("slug"),
    row("/published_at", Field::DatePublished, "feed.published", "/date"),
    row("/updated_at", Field::DateModified, "feed.updated", "/modified"),
    row("/custom_excerpt", Field::Standfirst, "feed.summary", "/excerpt"),
    row("/locale", Field::Language, "feed.entry-language", "/language"),
    row("/meta_description", Field::Description, "feed.description", "/description"),
];

/// The members of the row with the descriptions of a post.
const OF_META: &[Row] = &[row("/meta_description", Field::Description, "feed.description", "/description")];

/// Reads the posts and pages of an export, one document each. A post owns the bytes between its braces; what other tables
/// say of it is claimed from where it stands.
pub fn read_ghost(source: &Passage) -> Vec<Document> {
    let index = index(source.as_str(), &Limits::default());
    let Some(data) = find_data(&index) else { return Vec::new() };
    let tables = Tables::read(&index, data);
    let posts: Vec<_> = rows(&index, data, "posts").map(|post| (post, None)).collect();
    read_all(source, &index, "json", &posts, |post, builder| {
        builder.trait_of(GHOST);
        if let Some(key) = post.key(&["/id", "/uuid", "/slug"]) {
            builder.key(key);
        }
        let mut sink = Sink::default();
        post.claim_rows(ROWS, &mut sink);
        claim_tables(post, &tables, &mut sink);
        claim_image(post, &mut sink);
        sink.pour(builder);
        post.read_text(&["/html"], &["/plaintext"], builder);
        doubt_status(post, builder);
    })
}

/// The object with the tables: `/db/0/data` of late, `/data` or the root of old.
fn find_data(index: &Index<'_>) -> Option<NodeId> {
    let places = ["/db/0/data", "/data", ""].into_iter().filter_map(|pointer| index.find(pointer));
    places.into_iter().find(|node| index.get(*node, "posts").is_some_and(|posts| index.kind(posts) == NodeKind::Array))
}

fn claim_tables<'t>(post: &Entry<'_, 't>, tables: &Tables<'t>, sink: &mut Sink) {
    for name in tables.writers(post.index, post.node) {
        post.claim(post.place(Field::Authors, "feed.author", name).origin("/author"), name, sink);
    }
    for name in tables.tags(post.index, post.node) {
        // Those with a hash are the editors' own.
        let is_internal = post.index.decoded(*name).is_some_and(|name| name.starts_with('#'));
        if !is_internal {
            post.claim(post.place(Field::Tags, "feed.tag", *name).origin("/tags"), *name, sink);
        }
    }
    if let Some(meta) = tables.meta(post.index, post.node) {
        Entry { node: meta, ..*post }.claim_rows(OF_META, sink);
    }
}

fn claim_image(post: &Entry<'_, '_>, sink: &mut Sink) {
    let Some(address) = post.find("/feature_image") else { return };
    let Some(url) = post.index.decoded(address) else { return };
    let origin = format!("image:{}", url.trim());
    let place = |node: NodeId| post.place(Field::Images, "feed.image", node).origin(origin.clone()).about(AboutWhat::Image);
    post.claim(place(address), address, sink);
    if let Some(caption) = post.find("/feature_image_caption") {
        post.claim(place(caption).role("caption"), caption, sink);
    }
}

fn doubt_status(post: &Entry<'_, '_>, builder: &mut Builder) {
    let Some(node) = post.find("/status") else { return };
    let status = post.index.decoded(node).unwrap_or_default();
    let raw = post.source.raw_hull(post.index.span(node));
    if let Some(raw) = post.source.raw_hull(post.index.inner_span(node)) {
        builder.metadata(raw);
    }
    if !matches!(status.as_ref(), "published" | "sent") {
        let word: String = status.chars().take(40).collect();
        builder.doubt(&U209, raw, format!("its site has not published it: its status is “{word}”"));
    }
}
