#![doc = include_str!("m204_modified_before_published.md")]

use siglum_model::{Document, Field, Metadata, Span};
use siglum_rule::{About, Certainty, Proposals, Stage};

use crate::dates::{Moment, Reading, read_date};

/// The code of a text that was changed last before it was published.
pub static MODIFIED_BEFORE_PUBLISHED: About =
    About::new('M', 204, "modified-before-published", Stage::Metadata, include_str!("m204_modified_before_published.md"))
        .certainty(Certainty::Low);

/// Records a doubt where the chosen dates stand in the wrong order.
pub(crate) fn doubt_order(document: &Document, metadata: &Metadata, doubts: &mut Proposals) {
    let read = |date: &Option<String>| -> Option<Moment> {
        match read_date(date.as_deref()?) {
            Reading::Date(date) => Some(date),
            _ => None,
        }
    };
    let (published, modified) = (read(&metadata.date_published), read(&metadata.date_modified));
    if published.zip(modified).is_some_and(|(published, modified)| modified.is_before(&published)) {
        doubts.under(&MODIFIED_BEFORE_PUBLISHED).doubt_of(place_of(document), "modified before published");
    }
}

/// The bytes of the modified date.
fn place_of(document: &Document) -> Vec<Span> {
    let claim = document.claims.iter().find(|claim| claim.field == Field::DateModified && claim.accepted && claim.raw.is_some());
    claim.and_then(|claim| claim.raw).into_iter().collect()
}
