//! Who made a work, and who else had a part in it.

use std::collections::BTreeSet;

use siglum_model::{AboutWhat, Field};

use super::super::names::{is_identifier, part_of_role};
use super::super::sink::{AUTHOR_ID, Sink};
use super::classes::Class;
use super::graph::Graph;
use crate::json::{NodeId, NodeKind};

/// The most people of one property.
const MOST_PEOPLE: usize = 400;

/// Properties that name people or bodies with a part in the work, and the MARC relator term of that part.
const PARTS: &[(&str, &str)] = &[
    ("editor", "editor"),
    ("translator", "translator"),
    ("illustrator", "illustrator"),
    ("contributor", "contributor"),
    ("reviewedBy", "reviewer"),
    ("interviewee", "interviewee"),
    ("interviewer", "interviewer"),
    ("readBy", "narrator"),
    ("copyrightHolder", "copyright holder"),
    ("sponsor", "sponsor"),
    ("funder", "funder"),
];

/// Properties of a person that hold identifiers, not names.
const IDENTIFIERS: [&str; 3] = ["url", "sameAs", "email"];

/// A person or body as a work names it: the object or string, with the part that a role around it states.
struct Named {
    node: NodeId,
    part: Option<&'static str>,
}

/// Reads the people of a work, its publisher and its series.
pub(super) fn read_people(graph: &Graph<'_, '_>, node: NodeId, class: Class, about: AboutWhat, sink: &mut Sink) {
    let authors = named(graph, node, "author");
    let creators = named(graph, node, "creator");
    let (writers, creators) = if authors.is_empty() { (creators, Vec::new()) } else { (authors, creators) };
    let mut known = BTreeSet::new();
    for writer in writers {
        known.extend(name_text(graph, writer.node));
        match writer.part {
            Some(part) => claim_part(graph, writer.node, part, about, sink),
            None => claim_author(graph, writer.node, class, about, sink),
        }
    }
    for creator in creators.iter().filter(|creator| name_text(graph, creator.node).is_some_and(|name| !known.contains(&name))) {
        claim_part(graph, creator.node, creator.part.unwrap_or("creator"), about, sink);
    }
    for (key, part) in PARTS {
        named(graph, node, key).iter().for_each(|it| claim_part(graph, it.node, it.part.unwrap_or(part), about, sink));
    }
    read_publisher(graph, node, about, sink);
    read_series(graph, node, about, sink);
}

/// The values of a property; a `Role` around a person stands for the person.
fn named(graph: &Graph<'_, '_>, node: NodeId, key: &str) -> Vec<Named> {
    let mut out = Vec::new();
    for value in graph.values(node, key).into_iter().take(MOST_PEOPLE) {
        let is_role = graph.is_object(value) && graph.has_type(value, |name| name.ends_with("Role"));
        if !is_role {
            out.push(Named { node: value, part: None });
            continue;
        }
        let part = graph.index.get(value, "roleName").and_then(|name| graph.index.decoded(name)).and_then(|name| part_of_role(&name));
        out.extend(graph.values(value, key).into_iter().take(MOST_PEOPLE).map(|node| Named { node, part }));
    }
    out.truncate(MOST_PEOPLE);
    out
}

fn name_text(graph: &Graph<'_, '_>, node: NodeId) -> Option<String> {
    graph.index.decoded(graph.name_of(node)?).map(|name| name.trim().to_lowercase())
}

/// An author, told apart by what it is said to be: a person, a body, or nothing.
fn claim_author(graph: &Graph<'_, '_>, value: NodeId, class: Class, about: AboutWhat, sink: &mut Sink) {
    let person = graph.resolve(value);
    let is = |ends: &[&str]| graph.is_object(person) && graph.has_type(person, |name| ends.iter().any(|end| name.ends_with(end)));
    let source = match () {
        () if is(&["Organization", "Corporation", "LocalBusiness", "WebSite", "Brand"]) => "jsonld.organization.author",
        () if class == Class::Page => "jsonld.webpage.author",
        () if is(&["Person"]) => "jsonld.article.author",
        () => "jsonld.untyped.author",
    };
    for name in names_of(graph, value) {
        let Some(text) = graph.text(name) else { continue };
        sink.add(graph.from(Field::Authors, source, name).about(about), &text);
    }
    claim_identifiers(graph, person, about, sink);
}

/// The name of a person: one, or a list of them under one person.
fn names_of(graph: &Graph<'_, '_>, value: NodeId) -> Vec<NodeId> {
    match graph.index.kind(value) {
        NodeKind::String | NodeKind::Number => vec![value],
        NodeKind::Object => {
            let person = graph.resolve(value);
            let names = graph.values(person, "name");
            let whole = || ["givenName", "familyName"].iter().filter_map(|key| graph.index.get(person, key)).collect::<Vec<_>>();
            // A name in two members has no bytes of its own; either alone is no name of a person.
            if names.is_empty() && whole().len() == 1 { whole() } else { names.into_iter().take(MOST_PEOPLE).collect() }
        }
        _ => Vec::new(),
    }
}

/// Addresses of a person: they tell people apart and are no names.
fn claim_identifiers(graph: &Graph<'_, '_>, person: NodeId, about: AboutWhat, sink: &mut Sink) {
    if !graph.is_object(person) {
        return;
    }
    for value in IDENTIFIERS.iter().flat_map(|key| graph.values(person, key).into_iter().take(8)) {
        let from = graph.from(Field::Authors, AUTHOR_ID, value).role("identifier").about(about);
        graph.claim(sink, from, value);
    }
}

fn claim_part(graph: &Graph<'_, '_>, value: NodeId, part: &'static str, about: AboutWhat, sink: &mut Sink) {
    for name in names_of(graph, value) {
        let text = graph.text(name).filter(|text| !is_identifier(text.as_str()));
        if let Some(text) = text {
            sink.add(graph.from(Field::Contributors, "jsonld.contributor", name).role(part).about(about), &text);
        }
    }
}

fn read_publisher(graph: &Graph<'_, '_>, node: NodeId, about: AboutWhat, sink: &mut Sink) {
    for name in graph.values(node, "publisher").into_iter().take(16).filter_map(|value| graph.name_of(value)) {
        graph.claim(sink, graph.from(Field::Publisher, "jsonld.publisher", name).about(about), name);
    }
}

/// The series or periodical that a work is part of, through its issue and its volume.
fn read_series(graph: &Graph<'_, '_>, node: NodeId, about: AboutWhat, sink: &mut Sink) {
    let mut open: Vec<(NodeId, usize)> = parts(graph, node, 0);
    let mut left = 64;
    while let Some((whole, depth)) = open.pop().filter(|_| left > 0) {
        left -= 1;
        let is = |ends: &[&str]| graph.has_type(whole, |name| ends.iter().any(|end| name.ends_with(end)));
        let name = graph.index.get(whole, "name");
        if is(&["Series", "Season", "Periodical", "Newspaper"]) {
            name.into_iter().for_each(|name| graph.claim(sink, graph.from(Field::Series, "jsonld.series", name).about(about), name));
        } else if is(&["WebSite"]) {
            let site = |name| graph.from(Field::SiteName, "jsonld.website.name", name).about(AboutWhat::Site);
            name.into_iter().for_each(|name| graph.claim(sink, site(name), name));
        } else if is(&["PublicationIssue", "PublicationVolume"]) && depth < 4 {
            open.extend(parts(graph, whole, depth + 1));
        }
    }
}

fn parts(graph: &Graph<'_, '_>, node: NodeId, depth: usize) -> Vec<(NodeId, usize)> {
    let values = graph.values(node, "isPartOf").into_iter().take(16).filter(|value| graph.is_object(*value));
    values.map(|value| (graph.resolve(value), depth)).collect()
}
