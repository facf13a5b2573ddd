//! What tests ask of documents that were read.

use siglum_model::{Document, Field};

/// The words of its blocks.
pub(crate) fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.as_str()).collect()
}

/// What was claimed of a field.
pub(crate) fn values(document: &Document, field: Field) -> Vec<&str> {
    document.claims.iter().filter(|claim| claim.field == field).map(|claim| claim.value.as_str()).collect()
}

/// The codes of its changes and doubts.
pub(crate) fn codes(document: &Document) -> Vec<String> {
    document.changes.iter().map(|change| change.code.to_string()).collect()
}
