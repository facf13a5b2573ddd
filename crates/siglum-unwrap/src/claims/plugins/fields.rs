//! Single fields of plugins, in the post itself, in its `meta` or among the custom fields of its site.

use siglum_model::{AboutWhat, Field};

use super::super::sink::{Place, Sink};
use super::super::wordpress::Post;
use crate::json::{NodeId, NodeKind};

/// Where fields of plugins stand.
const ROOTS: [&str; 4] = ["", "/meta", "/acf", "/post_meta"];

/// One row: the name without underscores before it, the field, the source, the role.
type Row = (&'static str, Field, &'static str, Option<&'static str>);

/// Fields with a plain value. What SEO plugins hold for search engines is weighed as what they print; the writers that a
/// site keeps in fields of its own were entered for this text.
const ROWS: &[Row] = &[
    ("yoast_wpseo_title", Field::Title, "html.title", None),
    ("yoast_wpseo_metadesc", Field::Description, "meta.description", None),
    ("yoast_wpseo_canonical", Field::Url, "link.canonical", None),
    ("rank_math_title", Field::Title, "html.title", None),
    ("rank_math_description", Field::Description, "meta.description", None),
    ("rank_math_canonical_url", Field::Url, "link.canonical", None),
    ("rank_math_focus_keyword", Field::Keywords, "meta.keywords", None),
    ("aioseo_title", Field::Title, "html.title", None),
    ("aioseo_description", Field::Description, "meta.description", None),
    ("seopress_titles_title", Field::Title, "html.title", None),
    ("seopress_titles_desc", Field::Description, "meta.description", None),
    ("seopress_robots_canonical", Field::Url, "link.canonical", None),
    ("seopress_social_fb_title", Field::Title, "og.title", None),
    ("seopress_social_fb_desc", Field::Description, "og.description", None),
    ("seopress_social_twitter_title", Field::Title, "twitter.title", None),
    ("seopress_social_twitter_desc", Field::Description, "twitter.description", None),
    ("seopress_analysis_target_kw", Field::Keywords, "meta.keywords", None),
    ("genesis_title", Field::Title, "html.title", None),
    ("genesis_description", Field::Description, "meta.description", None),
    ("jetpack_seo_html_title", Field::Title, "html.title", None),
    ("advanced_seo_description", Field::Description, "meta.description", None),
    ("jetpack_shortlink", Field::Identifiers, "wp.shortlink", Some("shortlink")),
    ("guest_author", Field::Authors, "wp.field.author", None),
    ("guest-author", Field::Authors, "wp.field.author", None),
    ("guest_author_name", Field::Authors, "wp.field.author", None),
    ("guest-author-name", Field::Authors, "wp.field.author", None),
    ("custom_author", Field::Authors, "wp.field.author", None),
    ("custom_author_name", Field::Authors, "wp.field.author", None),
    ("article_author", Field::Authors, "wp.field.author", None),
    ("original_author", Field::Authors, "wp.field.author", None),
    ("external_author", Field::Authors, "wp.field.author", None),
    ("byline", Field::Authors, "wp.field.author", None),
    ("written_by", Field::Authors, "wp.field.author", None),
    ("translator", Field::Contributors, "wp.field.contributor", Some("translator")),
    ("translated_by", Field::Contributors, "wp.field.contributor", Some("translator")),
    ("photographer", Field::Contributors, "wp.field.contributor", Some("photographer")),
    ("illustrator", Field::Contributors, "wp.field.contributor", Some("illustrator")),
];

/// Fields that hold the address of the post's image.
const IMAGES: &[&str] = &[
    "/jetpack_featured_media_url",
    "/better_featured_image/source_url",
    "/uagb_featured_image_src/full/0",
    "/featured_image_src",
    "/featured_image_url",
    "/featured_media_src_url",
    "/fimg_url",
    "/seopress_social_fb_img",
    "/meta/_seopress_social_fb_img",
];

/// Lists of other posts of the site.
const RELATED: [&str; 2] = ["/jetpack-related-posts", "/related_posts"];

/// Reads the fields of a post.
pub(super) fn read_fields(post: &Post<'_, '_>, sink: &mut Sink) {
    for root in ROOTS {
        let Some(root) = post.find(root).filter(|root| post.index.kind(*root) == NodeKind::Object) else { continue };
        for member in post.index.children(root).iter().copied().take(1_000) {
            read_field(post, member, sink);
        }
    }
    read_images(post, sink);
    RELATED.iter().filter_map(|pointer| post.find(pointer)).for_each(|list| read_related(post, list, sink));
}

fn read_field(post: &Post<'_, '_>, member: NodeId, sink: &mut Sink) {
    let key = post.index.key(member).unwrap_or_default();
    let Some((name, field, source, role)) = ROWS.iter().find(|row| row.0 == key.trim_start_matches('_')) else { return };
    let Some(text) = post.text(member).filter(|text| !is_template(text.as_str())) else { return };
    let place = Place { role: *role, ..post.place(*field, source, member).origin(format!("/{name}")) };
    match field {
        Field::Keywords => sink.add_each(&place, &text, ','),
        _ => sink.add(place, &text),
    }
}

/// Tells whether a value is a pattern that a plugin would fill: `%%title%% %%sep%%`, `%title%`, `#post_title`.
pub(super) fn is_template(value: &str) -> bool {
    let is_name = |word: &str| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let has_signs = |word: &str| word.strip_prefix('%').and_then(|word| word.strip_suffix('%')).is_some_and(is_name);
    let is_tag = |word: &str| word.strip_prefix('#').is_some_and(|name| name.contains('_') && is_name(name));
    value.contains("%%") || value.split_whitespace().any(|word| has_signs(word) || is_tag(word))
}

fn read_images(post: &Post<'_, '_>, sink: &mut Sink) {
    for node in IMAGES.iter().filter_map(|pointer| post.find(pointer)) {
        let Some(url) = post.text(node).filter(|url| url.as_str().contains('/')) else { continue };
        let origin = format!("image:{}", url.as_str().trim());
        sink.add(post.place(Field::Images, "wp.image", node).origin(origin).about(AboutWhat::Image), &url);
    }
}

/// Other posts that a plugin lists under this one.
fn read_related(post: &Post<'_, '_>, list: NodeId, sink: &mut Sink) {
    if post.index.kind(list) != NodeKind::Array {
        return;
    }
    for other in post.index.children(list).iter().copied().take(16) {
        for (key, field) in [("title", Field::Title), ("url", Field::Url), ("date", Field::DatePublished)] {
            if let Some(node) = post.index.get(other, key) {
                post.claim(post.place(field, "wp.related", node).about(AboutWhat::RelatedItem), node, sink);
            }
        }
    }
}
