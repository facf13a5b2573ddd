//! Records as citations: CSL-JSON, BibTeX, and JSON-LD in the words of schema.org.
//!
//! All three take what a record says and add nothing. The account that posted a text is no author in any of them; a record
//! without authors is cited without.

mod bibtex;
mod csl;
mod dates;
mod escape;
mod json_ld;
mod keys;
mod kinds;
mod licence;
mod names;
mod particles;
mod roles;
#[cfg(test)]
mod tests;

pub use bibtex::to_bibtex;
pub use csl::{CslItem, to_csl};
pub use dates::{CitedDate, cited_date};
pub use json_ld::{JsonLdArticle, JsonLdGraph, to_json_ld};
pub use keys::Keys;
pub use names::{CitedName, PersonName, split_name};

use crate::record::Record;

/// Gives the date under which a record is cited: that of publication, else that of writing, as in `metadata.tsv`.
fn issued_of(record: &Record) -> Option<&str> {
    record.date_published.as_deref().or(record.date_created.as_deref())
}

/// Gives the first identifier of a kind, whatever its case.
fn identifier_of<'a>(record: &'a Record, kind: &str) -> Option<&'a str> {
    record.identifiers.iter().find(|it| it.kind.eq_ignore_ascii_case(kind)).map(|it| it.value.trim()).filter(|value| !value.is_empty())
}

/// Gives the DOI without the address or the label that sources put before it.
fn doi_of(record: &Record) -> Option<&str> {
    let doi = identifier_of(record, "doi")?;
    let start = doi.find("10.").filter(|start| is_label(doi.get(..*start).unwrap_or_default()))?;
    doi.get(start..)
}

/// Tells whether a text before a DOI is one of the usual: nothing, `doi:`, an address of its resolver.
fn is_label(text: &str) -> bool {
    let bare = text.trim().trim_end_matches('/').to_ascii_lowercase();
    matches!(bare.as_str(), "" | "doi" | "doi:" | "http://doi.org" | "https://doi.org" | "http://dx.doi.org" | "https://dx.doi.org")
}
