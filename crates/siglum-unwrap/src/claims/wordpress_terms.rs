//! The terms of a WordPress post: ids, slugs, names, and taxonomies of the site's own.

use siglum_model::Field;

use super::sink::Sink;
use super::wordpress::Post;
use crate::json::{NodeId, NodeKind};

/// The most terms of one list.
const MOST: usize = 500;

/// The members that list ids, the taxonomy, and the class that goes before a slug.
const LISTS: [(&str, Field, &str, &str); 2] =
    [("categories", Field::Categories, "category", "category-"), ("tags", Field::Tags, "post_tag", "tag-")];

/// Members that are no taxonomy although they hold objects with names.
const NO_TAXONOMY: &[&str] = &[
    "_embedded",
    "_links",
    "authors",
    "coauthors",
    "author_info",
    "author",
    "yoast_head_json",
    "schema",
    "acf",
    "meta",
    "related",
    "attachments",
    "comments",
    "content",
    "excerpt",
    "title",
    "guid",
    "jetpack-related-posts",
];

/// Reads the terms of a post.
pub(crate) fn read_terms(post: &Post<'_, '_>, sink: &mut Sink) {
    for (key, field, _, class) in LISTS {
        let slugs = read_classes(post, field, class, sink);
        read_ids(post, key, field, &slugs, sink);
    }
    read_embedded(post, sink);
    read_own_taxonomies(post, sink);
}

/// The slugs in the list of classes. Gives them in their order.
fn read_classes(post: &Post<'_, '_>, field: Field, class: &str, sink: &mut Sink) -> Vec<String> {
    let classes = post.find("/class_list").map(|list| post.index.children(list)).unwrap_or_default();
    let mut slugs = Vec::new();
    for node in classes.iter().copied().take(2_000) {
        let Some(name) = post.text(node) else { continue };
        let Some(slug) = name.as_str().strip_prefix(class).filter(|slug| !slug.is_empty()) else { continue };
        slugs.push(slug.to_owned());
        let place = post.place(field, "wp.class-list", node).role("slug").origin(origin(field));
        sink.add(place, &name.slice(class.len()..name.len()));
    }
    slugs
}

/// The ids. Where there are as many slugs, both lists are in one order, and each id is that of the slug at its place.
fn read_ids(post: &Post<'_, '_>, key: &str, field: Field, slugs: &[String], sink: &mut Sink) {
    let ids = post.find(&format!("/{key}")).map(|list| post.index.children(list)).unwrap_or_default();
    for (at, node) in ids.iter().copied().enumerate().take(MOST) {
        let before = sink.claims.len();
        if post.index.number(node).is_some() {
            post.claim(post.place(field, "wp.term.id", node).role("id").origin(origin(field)), node, sink);
        }
        let slug = slugs.get(at).filter(|_| slugs.len() == ids.len());
        if let Some(claim) = sink.claims.get_mut(before) {
            claim.normal = slug.cloned();
        }
    }
}

/// The terms that the answer embeds, with their names.
fn read_embedded(post: &Post<'_, '_>, sink: &mut Sink) {
    let lists = post.find("/_embedded/wp:term").map(|list| post.index.children(list)).unwrap_or_default();
    for term in lists.iter().take(64).flat_map(|list| post.index.children(*list).iter().copied().take(MOST)) {
        let taxonomy = post.index.get(term, "taxonomy").and_then(|node| post.index.decoded(node)).unwrap_or_default();
        let (field, source) = match LISTS.iter().find(|(_, _, name, _)| *name == taxonomy) {
            Some((_, field, ..)) => (*field, "wp.term.name"),
            None if taxonomy == "author" => (Field::Authors, "wp.coauthor"),
            None if taxonomy == "post_format" || taxonomy == "language" => continue,
            None => (field_of_taxonomy(&taxonomy).unwrap_or(Field::Keywords), "wp.taxonomy"),
        };
        if let Some(name) = post.index.get(term, "name") {
            post.claim(post.place(field, source, name).origin(origin(field)), name, sink);
        }
    }
}

/// Lists of objects with a name under keys of the site's own, such as a type of article.
fn read_own_taxonomies(post: &Post<'_, '_>, sink: &mut Sink) {
    for list in post.index.children(post.node).iter().copied().take(MOST) {
        let Some(key) = post.index.key(list).filter(|key| !NO_TAXONOMY.contains(&key.as_ref())) else { continue };
        let Some(field) = field_of_taxonomy(&key).filter(|_| post.index.kind(list) == NodeKind::Array) else { continue };
        for name in post.index.children(list).iter().copied().take(MOST).filter_map(|term| name_of_term(post, term)) {
            post.claim(post.place(field, "wp.taxonomy", name).origin(format!("/{key}")), name, sink);
        }
    }
}

fn name_of_term(post: &Post<'_, '_>, term: NodeId) -> Option<NodeId> {
    ["post_title", "name"].iter().find_map(|key| post.index.get(term, key))
}

/// The field that a taxonomy fills, by the words of its name.
fn field_of_taxonomy(name: &str) -> Option<Field> {
    let lower = name.to_lowercase();
    let has = |words: &[&str]| lower.split(['_', '-', ' ']).any(|word| words.contains(&word));
    if has(&["type", "types", "genre", "genres", "kind", "format", "column", "rubrik", "rubrique"]) {
        return Some(Field::Genre);
    }
    if has(&["series", "serie", "reihe", "collection"]) {
        return Some(Field::Series);
    }
    has(&["topic", "topics", "subject", "subjects", "theme", "themes", "keyword", "keywords", "temas", "themen"]).then_some(Field::Keywords)
}

fn origin(field: Field) -> String {
    format!("/{}", field.name())
}
