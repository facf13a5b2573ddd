#![doc = include_str!("m202_zero_date.md")]

use siglum_model::Document;
use siglum_rule::{About, Certainty, Proposals, Stage};

/// The code of a date that stands for no date.
pub static ZERO_DATE: About =
    About::new('M', 202, "zero-date", Stage::Metadata, include_str!("m202_zero_date.md")).certainty(Certainty::Low);

/// Records a doubt for each kind of zero date that the claims have.
pub(crate) fn reject_zero_dates(document: &Document, doubts: &mut Proposals) {
    let mut seen: Vec<&str> = Vec::new();
    for claim in document.claims.iter().filter(|claim| claim.why == Some("zero-date")) {
        if !seen.contains(&claim.origin.as_str()) {
            seen.push(&claim.origin);
            let message = format!("{} says {}, which stands for no date", claim.place, claim.value);
            doubts.under(&ZERO_DATE).doubt_of(claim.raw.into_iter().collect(), message);
        }
    }
}
