//! One work: what is said of it.

use siglum_model::{AboutWhat, Field};

use super::super::names::kind_of_identifier;
use super::super::sink::{Place, Sink};
use super::classes::{Class, class_of};
use super::graph::Graph;
use super::images::read_image;
use super::main_work::note_work;
use super::people::read_people;
use super::scopes::{Scopes, read_scoped};
use super::terms::read_terms;
use crate::json::NodeId;

/// The most works of one script. A list of posts has them by the hundred, and none but the first is the page's own.
const MOST_WORKS: usize = 200;

/// The most claims of one script, so that no script uses up what others may claim.
pub(super) const MOST_CLAIMS: usize = 2_000;

/// The properties of articles and pages that hold plain values, and what they claim.
const PLAIN: &[(&str, Field, &str, &str)] = &[
    ("datePublished", Field::DatePublished, "jsonld.article.datePublished", "jsonld.webpage.datePublished"),
    ("dateModified", Field::DateModified, "jsonld.article.dateModified", "jsonld.webpage.dateModified"),
    ("dateCreated", Field::DateCreated, "jsonld.article.dateCreated", "jsonld.article.dateCreated"),
    ("description", Field::Description, "jsonld.article.description", "jsonld.webpage.description"),
    ("abstract", Field::Description, "jsonld.article.description", "jsonld.webpage.description"),
    ("url", Field::Url, "jsonld.article.url", "jsonld.webpage.url"),
    ("copyrightNotice", Field::Rights, "jsonld.copyright", "jsonld.copyright"),
    ("usageInfo", Field::Rights, "jsonld.usage", "jsonld.usage"),
    ("genre", Field::Genre, "jsonld.genre", "jsonld.genre"),
];

/// Kinds of identifiers that hold outside the site.
const GLOBAL: [&str; 2] = ["doi", "isbn"];

/// The most types of a work.
const MOST_TYPES: usize = 4;

/// The most values of a plain property.
const MOST_VALUES: usize = 64;

/// Reads the claims of a graph: of its works, of what is named within them, of the site.
pub(crate) fn read_graph(graph: &Graph<'_, '_>, sink: &mut Sink) {
    let end = sink.claims.len() + MOST_CLAIMS;
    let mut scopes = Scopes::new(graph);
    let mut works = 0;
    for node in graph.objects.iter().copied() {
        if sink.claims.len() >= end || works >= MOST_WORKS {
            break;
        }
        if let Some(class) = class_of(graph, node) {
            works += 1;
            let start = sink.claims.len();
            let bound = scopes.about(node);
            read_work(graph, node, class, bound.unwrap_or(AboutWhat::Document), sink);
            note_work(graph, node, class, bound.is_some(), start, sink);
        } else {
            read_site(graph, node, sink);
        }
        read_scoped(graph, node, &mut scopes, end, sink);
    }
    sink.end_script();
}

/// Reads the claims of one article of a graph and of its site.
pub(crate) fn read_article(graph: &Graph<'_, '_>, article: NodeId, sink: &mut Sink) {
    let end = sink.claims.len() + MOST_CLAIMS;
    read_work(graph, article, Class::Article, AboutWhat::Document, sink);
    read_scoped(graph, article, &mut Scopes::new(graph), end, sink);
    for node in graph.objects.iter().filter(|node| is_site(graph, **node)).take(1) {
        read_site(graph, *node, sink);
    }
}

fn is_site(graph: &Graph<'_, '_>, node: NodeId) -> bool {
    graph.has_type(node, |name| name == "WebSite")
}

/// The name of the site, and the licence of all that it holds.
fn read_site(graph: &Graph<'_, '_>, node: NodeId, sink: &mut Sink) {
    if !is_site(graph, node) {
        return;
    }
    if let Some(name) = graph.index.get(node, "name") {
        graph.claim(sink, graph.from(Field::SiteName, "jsonld.website.name", name).about(AboutWhat::Site), name);
    }
    read_licences(graph, node, AboutWhat::Site, sink);
}

/// Reads one work. What is not about the document says so in each of its claims.
pub(super) fn read_work(graph: &Graph<'_, '_>, node: NodeId, class: Class, about: AboutWhat, sink: &mut Sink) {
    let is_page = class == Class::Page;
    let from = |field: Field, source: &'static str, node: NodeId| graph.from(field, source, node).about(about);
    for (key, field, of_article, of_page) in PLAIN {
        for value in graph.values(node, key).into_iter().take(MOST_VALUES).filter_map(|value| graph.name_of(value)) {
            graph.claim(sink, from(*field, if is_page { of_page } else { of_article }, value), value);
        }
    }
    for kind in graph.values(node, "@type").into_iter().take(MOST_TYPES) {
        graph.claim(sink, from(Field::Genre, "jsonld.type", kind).role("type"), kind);
    }
    read_titles(graph, node, is_page, about, sink);
    read_language(graph, node, is_page, about, sink);
    read_licences(graph, node, about, sink);
    read_identifiers(graph, node, about, sink);
    read_people(graph, node, class, about, sink);
    read_terms(graph, node, about, sink);
    for key in ["image", "primaryImageOfPage"] {
        graph.values(node, key).into_iter().take(MOST_VALUES).for_each(|image| read_image(graph, image, about, sink));
    }
}

/// The headline, else the name; a name beside it and other headlines are other titles of the work.
fn read_titles(graph: &Graph<'_, '_>, node: NodeId, is_page: bool, about: AboutWhat, sink: &mut Sink) {
    let mut claim = |source: &'static str, value: NodeId| {
        let from = graph.from(Field::Title, source, value).about(about);
        graph.claim(sink, from, value);
    };
    let get = |key: &str| graph.values(node, key).first().copied();
    match (get("headline"), get("name")) {
        (_, Some(name)) if is_page => claim("jsonld.webpage.name", name),
        (Some(headline), name) => {
            claim("jsonld.article.headline", headline);
            name.into_iter().for_each(|name| claim("jsonld.article.name", name));
        }
        (None, Some(name)) => claim("jsonld.article.headline", name),
        (None, None) => {}
    }
    for key in ["alternativeHeadline", "alternateName"].iter().filter(|_| !is_page) {
        graph.values(node, key).into_iter().take(8).for_each(|value| claim("jsonld.article.alternativeHeadline", value));
    }
}

/// A tag, or an object that has one beside the name of the language.
fn read_language(graph: &Graph<'_, '_>, node: NodeId, is_page: bool, about: AboutWhat, sink: &mut Sink) {
    let source = if is_page { "jsonld.webpage.inLanguage" } else { "jsonld.article.inLanguage" };
    for value in graph.values(node, "inLanguage").into_iter().take(MOST_VALUES) {
        let tag = graph.first(graph.resolve(value), &["alternateName", "identifier", "name"]);
        let value = if graph.is_object(value) { tag } else { Some(value) };
        if let Some(value) = value {
            graph.claim(sink, graph.from(Field::Language, source, value).about(about), value);
        }
    }
}

/// Licences by address or name: the address of a licence that is an object says more than its name.
fn read_licences(graph: &Graph<'_, '_>, node: NodeId, about: AboutWhat, sink: &mut Sink) {
    for value in graph.values(node, "license").into_iter().take(MOST_VALUES) {
        let named = graph.first(graph.resolve(value), &["url", "sameAs", "name", "@id"]);
        let value = if graph.is_object(value) { named } else { Some(value) };
        if let Some(value) = value {
            graph.claim(sink, graph.from(Field::Rights, "jsonld.license", value).about(about), value);
        }
    }
}

/// Names that hold outside the site: ISBN, DOI.
fn read_identifiers(graph: &Graph<'_, '_>, node: NodeId, about: AboutWhat, sink: &mut Sink) {
    let from =
        |role: &'static str, value: NodeId| -> Place { graph.from(Field::Identifiers, "jsonld.identifier", value).role(role).about(about) };
    for value in graph.values(node, "isbn").into_iter().take(8) {
        graph.claim(sink, from("isbn", value), value);
    }
    for value in ["identifier", "sameAs"].iter().flat_map(|key| graph.values(node, key)).take(MOST_VALUES) {
        let inner = if graph.is_object(value) { graph.first(graph.resolve(value), &["value", "@id", "url"]) } else { Some(value) };
        let kind = graph.index.get(value, "propertyID").filter(|_| graph.is_object(value)).and_then(|kind| graph.index.decoded(kind));
        let Some((inner, text)) = inner.and_then(|inner| Some((inner, graph.text(inner)?))) else { continue };
        let stated = kind.map(|kind| kind.to_ascii_lowercase()).and_then(|kind| GLOBAL.iter().copied().find(|name| kind.ends_with(name)));
        if let Some(role) = stated.or_else(|| kind_of_identifier(text.as_str())) {
            graph.claim(sink, from(role, inner), inner);
        }
    }
}
