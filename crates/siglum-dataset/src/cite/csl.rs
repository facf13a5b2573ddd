//! CSL-JSON, which Zotero, pandoc and citeproc read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::dates::{CitedDate, cited_date};
use super::kinds::kind_of;
use super::names::{CitedName, split_name};
use super::roles::variable_of;
use super::{doi_of, identifier_of, issued_of};
use crate::record::Record;

/// An item of CSL-JSON 1.0.2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CslItem {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName>,
    /// The contributors, by the variables of CSL.
    #[serde(flatten)]
    contributors: BTreeMap<&'static str, Vec<CslName>>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(rename = "collection-title", skip_serializing_if = "Option::is_none")]
    collection_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CitedDate>,
    #[serde(rename = "original-date", skip_serializing_if = "Option::is_none")]
    original_date: Option<CitedDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<CitedDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<String>,
    #[serde(rename = "ISBN", skip_serializing_if = "Option::is_none")]
    isbn: Option<String>,
}

/// A name of CSL-JSON: its parts, or as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum CslName {
    Person {
        family: String,
        #[serde(rename = "non-dropping-particle", skip_serializing_if = "Option::is_none")]
        particle: Option<String>,
        given: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        suffix: Option<String>,
    },
    Literal {
        literal: String,
    },
}

/// Cites a record as an item of CSL-JSON.
///
/// The date issued is that of publication, else that of writing; where both are known, that of writing is the
/// `original-date`. `accessed` is there only if the record tells when the copy was taken.
pub fn to_csl(record: &Record) -> CslItem {
    let kind = kind_of(record);
    let (container_title, collection_title) = containers_of(record, kind);
    let written = record.date_created.as_deref().filter(|_| record.date_published.is_some());
    CslItem {
        id: record.id.clone(),
        kind,
        title: record.title.clone(),
        author: record.authors.iter().map(|name| csl_name(name, record)).collect(),
        contributors: contributors_of(record),
        container_title,
        collection_title,
        publisher: record.publisher.clone(),
        genre: record.genre.clone(),
        issued: issued_of(record).map(cited_date),
        original_date: written.map(cited_date),
        accessed: record.date_captured.as_deref().map(cited_date),
        language: record.language.clone(),
        url: record.url.clone(),
        doi: doi_of(record).map(str::to_owned),
        isbn: identifier_of(record, "isbn").map(str::to_owned),
    }
}

/// What the work stands in, and the series it belongs to. A journal and the book of a chapter stand in `series`; a book
/// stands in nothing.
fn containers_of(record: &Record, kind: &str) -> (Option<String>, Option<String>) {
    let (site, series) = (record.site_name.clone(), record.series.clone());
    match kind {
        "book" => (None, series),
        "article-journal" | "chapter" => (series.or(site), None),
        _ if site.is_none() => (series, None),
        _ => (site, series),
    }
}

fn contributors_of(record: &Record) -> BTreeMap<&'static str, Vec<CslName>> {
    let mut contributors: BTreeMap<&'static str, Vec<CslName>> = BTreeMap::new();
    for contributor in &record.contributors {
        contributors.entry(variable_of(&contributor.role)).or_default().push(csl_name(&contributor.name, record));
    }
    contributors
}

fn csl_name(name: &str, record: &Record) -> CslName {
    match split_name(name, record.language.as_deref()) {
        CitedName::Person(it) => CslName::Person { family: it.family, particle: it.particle, given: it.given, suffix: it.suffix },
        CitedName::Literal(literal) => CslName::Literal { literal },
    }
}
