//! JSON-LD in the words of schema.org.

use serde::Serialize;
use siglum_metadata::names::{Shape, shape};

use super::licence::address_of;
use super::roles::variable_of;
use crate::record::Record;

/// Articles with their context: one document of JSON-LD, whether it holds one article or many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JsonLdGraph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<JsonLdArticle>,
}

impl JsonLdGraph {
    /// Makes the document.
    pub fn of(graph: Vec<JsonLdArticle>) -> Self {
        Self { context: "https://schema.org", graph }
    }
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JsonLdArticle {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translator: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributor: Vec<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    is_part_of: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    article_section: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    identifier: Vec<PropertyValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

/// A thing with a name: a person, an organisation, a site, a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

/// A contributor and what they did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Role {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "roleName")]
    role_name: String,
    contributor: Named,
}

/// An identifier and its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct PropertyValue {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "propertyID")]
    property: String,
    value: String,
}

/// Tells a record as an Article of schema.org.
///
/// Its id in the corpus is the first identifier, under the kind `siglum`. `license` is there only if the record states one
/// for the document.
pub fn to_json_ld(record: &Record) -> JsonLdArticle {
    let with = |variable: &'static str| {
        let own = record.contributors.iter().filter(move |it| variable_of(&it.role) == variable);
        own.map(|it| agent(&it.name)).collect()
    };
    JsonLdArticle {
        kind: "Article",
        headline: record.title.clone(),
        author: record.authors.iter().map(|name| agent(name)).collect(),
        editor: with("editor"),
        translator: with("translator"),
        contributor: roles_of(record),
        date_published: record.date_published.clone(),
        date_modified: record.date_modified.clone(),
        date_created: record.date_created.clone(),
        in_language: record.language.clone(),
        publisher: record.publisher.as_ref().map(|name| named("Organization", name)),
        is_part_of: wholes_of(record),
        license: record.rights.license_spdx.as_deref().map(address_of),
        genre: record.genre.clone(),
        keywords: keywords_of(record),
        article_section: record.categories.clone(),
        url: record.url.clone(),
        identifier: identifiers_of(record),
        description: record.description.clone().or_else(|| record.standfirst.clone()),
    }
}

fn named(kind: &'static str, name: &str) -> Named {
    Named { kind, name: name.to_owned() }
}

/// A person, unless the name has a word that only bodies have.
fn agent(name: &str) -> Named {
    named(if shape(name) == Shape::Body { "Organization" } else { "Person" }, name)
}

fn roles_of(record: &Record) -> Vec<Role> {
    let others = record.contributors.iter().filter(|it| !matches!(variable_of(&it.role), "editor" | "translator"));
    others.map(|it| Role { kind: "Role", role_name: it.role.clone(), contributor: agent(&it.name) }).collect()
}

fn wholes_of(record: &Record) -> Vec<Named> {
    let site = record.site_name.as_ref().map(|name| named("WebSite", name));
    let series = record.series.as_ref().map(|name| named("CreativeWorkSeries", name));
    series.into_iter().chain(site).collect()
}

/// Keywords and tags, each once.
fn keywords_of(record: &Record) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    record.keywords.iter().chain(&record.tags).filter(|word| seen.insert(word.as_str())).cloned().collect()
}

fn identifiers_of(record: &Record) -> Vec<PropertyValue> {
    let own = ("siglum", record.id.as_str());
    let others = record.identifiers.iter().map(|it| (it.kind.as_str(), it.value.as_str()));
    let value = |(kind, value): (&str, &str)| PropertyValue { kind: "PropertyValue", property: kind.to_owned(), value: value.to_owned() };
    [own].into_iter().chain(others).map(value).collect()
}
