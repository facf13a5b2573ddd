//! What posts of a WordPress export claim, and which items are posts.

use siglum_model::Field;

use super::fields::{Row, row};
use super::item::{Item, words_of};
use crate::claims::Sink;

/// The elements of a post with a plain value.
const ROWS: &[Row] = &[
    row(("", "title"), Field::Title, "wp.title", "/title").html(),
    row(("", "link"), Field::Url, "wp.link", "/link"),
    row(("", "guid"), Field::Identifiers, "wp.guid", "/guid").role("guid"),
    row(("wp", "post_id"), Field::Identifiers, "wp.id", "/id").role("wordpress-id"),
    row(("wp", "post_name"), Field::Identifiers, "wp.slug", "/slug").role("slug"),
    row(("wp", "post_modified"), Field::DateModified, "wp.modified", "/modified"),
    row(("wp", "post_modified_gmt"), Field::DateModified, "wp.modified_gmt", "/modified"),
    row(("excerpt", "encoded"), Field::Standfirst, "wp.excerpt", "/excerpt").html(),
];

/// The dates of a post that has been published, or will be.
const PUBLISHED: &[Row] = &[
    row(("wp", "post_date"), Field::DatePublished, "wp.date", "/date"),
    row(("wp", "post_date_gmt"), Field::DatePublished, "wp.date_gmt", "/date"),
];

/// The same of one that has not: it is the day on which it was last laid aside.
const WRITTEN: &[Row] = &[row(("wp", "post_date"), Field::DateCreated, "wp.date", "/date")];

/// Types of what WordPress and its plugins keep among the posts and nobody reads as one.
const NO_POSTS: &[&str] = &[
    "attachment",
    "nav_menu_item",
    "revision",
    "custom_css",
    "customize_changeset",
    "oembed_cache",
    "user_request",
    "feedback",
    "shop_order",
    "shop_coupon",
    "wpcf7_contact_form",
    "elementor_library",
    "amp_validated_url",
    "scheduled-action",
    "mc4wp-form",
    "tablepress_table",
];

/// Beginnings of such names: templates, fields and settings.
const NO_POST_PREFIXES: &[&str] = &["wp_", "acf-", "jp_", "_", "et_", "vc_", "elementor_", "ninja-", "nf_", "wpforms"];

/// Tells whether an item is a document: a post, a page or another type that the site reads as text, with words in it, that
/// lies not in the trash and was not made by the editor for itself.
pub(super) fn is_document(item: &Item<'_, '_>) -> bool {
    let word = |name: &str| item.child(("wp", name)).map(|node| item.feed.index.plain_text(node)).unwrap_or_default();
    let kind = word("post_type");
    let is_post = !NO_POSTS.contains(&kind.as_str()) && !NO_POST_PREFIXES.iter().any(|prefix| kind.starts_with(prefix));
    let is_kept = !matches!(word("status").as_str(), "trash" | "auto-draft" | "inherit");
    let has_words = item.child(("content", "encoded")).is_some_and(|node| !item.feed.index.is_blank(node));
    is_post && is_kept && has_words
}

/// Claims what stands in a post.
pub(super) fn claim(item: &Item<'_, '_>, sink: &mut Sink) {
    item.claim_rows(ROWS, sink);
    let status = item.child(("wp", "status")).map(|node| item.feed.index.plain_text(node)).unwrap_or_default();
    let is_draft = matches!(status.as_str(), "draft" | "pending");
    item.claim_rows(if is_draft { WRITTEN } else { PUBLISHED }, sink);
    for node in item.feed.index.elements(item.node).filter(|node| item.name(*node) == ("", "category")) {
        let taxonomy = item.feed.index.attribute_text(node, "domain").unwrap_or("category");
        let Some((field, source, origin)) = field_of_taxonomy(taxonomy) else { continue };
        let place = item.place(field, source, node).origin(origin);
        let name = words_of(&item.characters(node), sink);
        sink.add(place, &name);
    }
}

/// What terms of a taxonomy claim.
fn field_of_taxonomy(taxonomy: &str) -> Option<(Field, &'static str, &'static str)> {
    match taxonomy {
        "category" => Some((Field::Categories, "wp.term.name", "/categories")),
        "post_tag" | "tag" => Some((Field::Tags, "wp.term.name", "/tags")),
        "post_format" | "language" | "post_translations" | "nav_menu" => None,
        // A plugin for several authors keeps them as terms.
        "author" => Some((Field::Identifiers, "wp.author-term", "/author")),
        "series" => Some((Field::Series, "wp.taxonomy", "/series")),
        _ => Some((Field::Keywords, "wp.taxonomy", "/terms")),
    }
}
