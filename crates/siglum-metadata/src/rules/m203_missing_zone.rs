#![doc = include_str!("m203_missing_zone.md")]

use siglum_model::{Document, Field};
use siglum_rule::{About, Stage};

use crate::dates::{Moment, Reading, prove_offset, read_date};

/// The code of a date whose zone two claims prove together.
pub static MISSING_ZONE: About = About::new('M', 203, "missing-zone", Stage::Metadata, include_str!("m203_missing_zone.md"));

/// Sources of the same moment by the clock of the site and in UTC.
const PAIRS: [(Field, &str, &str); 2] =
    [(Field::DatePublished, "wp.date", "wp.date_gmt"), (Field::DateModified, "wp.modified", "wp.modified_gmt")];

/// Writes the zone into the normal form of both claims of each pair.
pub(crate) fn prove_zones(document: &mut Document) {
    for (field, local, utc) in PAIRS {
        let local = document.claims.iter().position(|claim| claim.field == field && claim.source == local && claim.why.is_none());
        let utc = document.claims.iter().position(|claim| claim.field == field && claim.source == utc && claim.why.is_none());
        let date = |index: Option<usize>| index.and_then(|index| zoneless(&document.claims[index].value));
        let (local_date, utc_date) = (date(local), date(utc));
        if let Some((index, date)) = utc.zip(utc_date) {
            document.claims[index].normal = Some(date.with_offset(0).to_string());
        }
        let offset = local_date.zip(utc_date).and_then(|(local, utc)| prove_offset(&local, &utc));
        if let Some(((index, date), offset)) = local.zip(local_date).zip(offset) {
            document.claims[index].normal = Some(date.with_offset(offset).to_string());
        }
    }
}

fn zoneless(value: &str) -> Option<Moment> {
    match read_date(value) {
        Reading::Date(date) if date.offset.is_none() && date.time.is_some() => Some(date),
        _ => None,
    }
}
