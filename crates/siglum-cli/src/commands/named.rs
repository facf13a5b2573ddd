//! What people name on the command line: fields and documents.

use siglum::dataset::read::Corpus;
use siglum::model::Field;

use crate::output::{Usage, printable};

/// Takes the name of a field there is.
pub(super) fn known_field(name: &str) -> Result<Field, String> {
    let names = || Field::ALL.iter().map(|field| field.name()).collect::<Vec<_>>().join(", ");
    Field::from_name(name).ok_or_else(|| format!("there is no such field; the fields are {}", names()))
}

/// The error of an id that no document has, with those that are like it.
pub(super) fn no_document(corpus: &Corpus, id: &str) -> Usage {
    let like: Vec<String> = corpus.ids().iter().filter(|own| own.contains(id)).take(3).map(|own| printable(own)).collect();
    let hint = if like.is_empty() { String::new() } else { format!("; did you mean {}?", like.join(" or ")) };
    Usage::new(format_args!("{}: no document has the id {}{hint}", corpus.folder().display(), id.escape_debug()))
}
