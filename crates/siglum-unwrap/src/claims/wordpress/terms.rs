//! The terms of a WordPress post: ids, slugs, names, and taxonomies of the site's own.

use std::collections::BTreeMap;

use siglum_model::Field;

use super::super::sink::{AUTHOR_ID, Sink};
use super::writers::TAXONOMIES;
use super::{MOST_TERMS as MOST, Post};
use crate::json::{NodeId, NodeKind};

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

/// Lists of terms with their names that themes and block libraries add.
const NAMED_LISTS: &[(&str, Field)] = &[
    ("/category_info", Field::Categories),
    ("/categories_info", Field::Categories),
    ("/category_names", Field::Categories),
    ("/categories_names", Field::Categories),
    ("/tag_info", Field::Tags),
    ("/tags_info", Field::Tags),
    ("/tag_names", Field::Tags),
    ("/tags_names", Field::Tags),
];

/// Reads the terms of a post.
pub(super) fn read_terms(post: &Post<'_, '_>, sink: &mut Sink) {
    let known = known_terms(post);
    for (key, field, _, class) in LISTS {
        let slugs = read_classes(post, field, class, sink);
        read_ids(post, key, (field, &known, &slugs), sink);
    }
    for (pointer, field) in NAMED_LISTS {
        read_named(post, pointer, *field, sink);
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

/// The terms whose id and slug stand together: by the id, the slug and the place.
fn known_terms<'t>(post: &Post<'_, 't>) -> BTreeMap<&'t str, (String, String)> {
    let named = NAMED_LISTS.iter().filter_map(|(pointer, _)| post.find(pointer)).flat_map(|list| post.index.children(list).iter().copied());
    let mut known = BTreeMap::new();
    for term in post.embedded_terms().into_iter().chain(named.take(MOST)) {
        let id = ["id", "term_id"].iter().find_map(|key| post.index.get(term, key)).and_then(|id| post.index.number(id));
        let slug = post.index.get(term, "slug").and_then(|slug| post.index.decoded(slug));
        if let Some((id, slug)) = id.zip(slug) {
            known.entry(id).or_insert_with(|| (slug.into_owned(), post.index.pointer(term)));
        }
    }
    known
}

/// The ids, each with the slug of its term: certain where a term has both, else by its position, if there are as many slugs
/// in the list of classes, for both lists are in one order. The place says which.
fn read_ids(post: &Post<'_, '_>, key: &str, (field, known, slugs): (Field, &BTreeMap<&str, (String, String)>, &[String]), sink: &mut Sink) {
    let ids = post.find(&format!("/{key}")).map(|list| post.index.children(list)).unwrap_or_default();
    for (at, node) in ids.iter().copied().enumerate().take(MOST) {
        let Some(id) = post.index.number(node) else {
            read_term(post, node, field, sink);
            continue;
        };
        let place = post.place(field, "wp.term.id", node).role("id").origin(origin(field));
        let (slug, how) = match (known.get(id), slugs.get(at).filter(|_| slugs.len() == ids.len())) {
            (Some((slug, term)), _) => (Some(slug.clone()), format!(" (the term at {term})")),
            (None, Some(slug)) => (Some(slug.clone()), " (by its position in /class_list)".to_owned()),
            (None, None) => (None, String::new()),
        };
        let before = sink.claims.len();
        post.claim(super::Place { place: format!("{}{how}", place.place), ..place }, node, sink);
        if let Some(claim) = sink.claims.get_mut(before) {
            claim.normal = slug;
        }
    }
}

/// A list of names, or of objects with a name.
fn read_named(post: &Post<'_, '_>, pointer: &str, field: Field, sink: &mut Sink) {
    let list = post.find(pointer).filter(|list| post.index.kind(*list) == NodeKind::Array);
    let terms = list.map(|list| post.index.children(list)).unwrap_or_default();
    terms.iter().copied().take(MOST).for_each(|term| read_term(post, term, field, sink));
}

fn read_term(post: &Post<'_, '_>, term: NodeId, field: Field, sink: &mut Sink) {
    let name = if post.index.kind(term) == NodeKind::Object { post.index.get(term, "name") } else { Some(term) };
    if let Some(name) = name.filter(|name| post.index.kind(*name) == NodeKind::String) {
        post.claim(post.place(field, "wp.term.name", name).origin(origin(field)), name, sink);
    }
}

/// The terms that the answer embeds, with their names.
fn read_embedded(post: &Post<'_, '_>, sink: &mut Sink) {
    for term in post.embedded_terms() {
        let taxonomy = post.index.get(term, "taxonomy").and_then(|node| post.index.decoded(node)).unwrap_or_default();
        let Some(name) = post.index.get(term, "name") else { continue };
        let (field, source) = match LISTS.iter().find(|(_, _, name, _)| *name == taxonomy) {
            Some((_, field, ..)) => (*field, "wp.term.name"),
            None if TAXONOMIES.contains(&taxonomy.as_ref()) => (Field::Authors, source_of_writer(post, name)),
            None if matches!(taxonomy.as_ref(), "post_format" | "language" | "nav_menu" | "post_translations") => continue,
            None => (field_of_taxonomy(&taxonomy).unwrap_or(Field::Keywords), "wp.taxonomy"),
        };
        let place = post.place(field, source, name).origin(origin(field));
        post.claim(if source == AUTHOR_ID { place.role("login") } else { place }, name, sink);
    }
}

/// Co-Authors Plus names the term of a writer by the login, which is no name; other plugins by the name.
fn source_of_writer(post: &Post<'_, '_>, name: NodeId) -> &'static str {
    let is_login = post.index.decoded(name).is_some_and(|name| !name.trim().contains(' '));
    if is_login { AUTHOR_ID } else { "wp.coauthor" }
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
