//! The names of `meta` elements, and what each claims.

mod rows;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use siglum_model::{AboutWhat, Field};

use super::sink::Place;
use rows::{LABELS, ROWS};

/// Vocabularies whose names are parted by a dot here and by a colon or an underscore there.
const VOCABULARIES: [&str; 5] = ["dc", "dcterms", "prism", "eprints", "sailthru"];

/// Gives what a `meta` element of a name claims, and the sign that parts several values of it.
pub(crate) fn find_meta(name: &str, place: String) -> Option<(Place, Option<char>)> {
    let lower = to_row(name);
    let (_, field, source, role, sign) = ROWS.iter().find(|row| row.0 == lower)?;
    let mut from = Place::new(*field, source, place);
    from.role = *role;
    if *field == Field::SiteName {
        from.about = AboutWhat::Site;
    }
    Some((from, *sign))
}

/// A name as in the table: in lower case, `DC:Creator` as `dc.creator`.
fn to_row(name: &str) -> Cow<'_, str> {
    let name = name.trim();
    let lower = if name.bytes().any(|b| b.is_ascii_uppercase()) { Cow::Owned(name.to_ascii_lowercase()) } else { Cow::Borrowed(name) };
    match lower.split_once([':', '_']) {
        Some((first, rest)) if VOCABULARIES.contains(&first) => Cow::Owned(format!("{first}.{rest}")),
        _ => lower,
    }
}

/// Tells whether the label of a pair (`twitter:label1` and `twitter:data1`) announces a writer.
pub(crate) fn announces_writer(label: &str) -> bool {
    let label = label.trim().trim_end_matches(':').trim_end().to_lowercase();
    LABELS.contains(&label.as_str())
}
