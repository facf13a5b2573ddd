#![doc = include_str!("m105_rival_dates.md")]

use siglum_model::{Basis, Claim, Decision, Document, Field, Metadata};
use siglum_rule::{About, Proposals, Stage};

use super::m202_zero_date::reject_zero_dates;
use super::m203_missing_zone::{MISSING_ZONE, prove_zones};
use super::m204_modified_before_published::doubt_order;
use crate::dates::{Moment, Reading, read_date};
use crate::resolve::{Outcome, at_odds, weigh_field};
use crate::weights::weigh;

/// The code of a date that sources do not agree on.
pub static RIVAL_DATES: About = About::new('M', 105, "rival-dates", Stage::Metadata, include_str!("m105_rival_dates.md"));

/// The fields that hold dates.
pub(crate) const DATE_FIELDS: [Field; 4] = [Field::DatePublished, Field::DateModified, Field::DateCreated, Field::DateCaptured];

const WEIGHT_OF_CONFLICT: i32 = 150;

/// Writes the normal form of every date claim, and rejects what is no date.
pub(crate) fn read_date_claims(document: &mut Document, doubts: &mut Proposals) {
    for claim in document.claims.iter_mut().filter(|claim| DATE_FIELDS.contains(&claim.field)) {
        match read_date(&claim.value) {
            Reading::Date(date) => claim.normal = Some(date.to_string()).filter(|normal| *normal != claim.value),
            Reading::Zero => claim.why = Some("zero-date"),
            Reading::Nothing => claim.why = Some("no-date"),
        }
    }
    reject_zero_dates(document, doubts);
    prove_zones(document);
    reject_modified_dates(document);
}

pub(crate) fn decide_date(document: &mut Document, field: Field, metadata: &mut Metadata) -> Decision {
    let mut outcome = weigh_field(document, field, |a, b| moment(a).zip(moment(b)).is_some_and(|(a, b)| a.agrees(&b)));
    lead_with_most_exact(document, &mut outcome);
    let value = outcome.lead().map(|lead| document.claims[lead].normal().trim().to_owned());
    let mut decision = outcome.decide(document, field, &RIVAL_DATES, value.iter().cloned().collect());
    if let Some(lead) = outcome.lead().filter(|lead| is_zone_derived(document, &outcome, *lead)) {
        document.claims[lead].why = Some("zone-derived");
        decision.rule = MISSING_ZONE.code;
        decision.basis = Basis::Inferred;
    }
    let rival = outcome.rival(WEIGHT_OF_CONFLICT);
    decision.conflict = outcome.lead().zip(rival).map(|(lead, rival)| at_odds(&document.claims, lead, rival));
    match field {
        Field::DateModified => metadata.date_modified = value,
        Field::DateCreated => metadata.date_created = value,
        Field::DateCaptured => metadata.date_captured = value,
        _ => metadata.date_published = value,
    }
    decision
}

/// Records what the two dates say together.
pub(crate) fn doubt_dates(document: &Document, metadata: &Metadata, doubts: &mut Proposals) {
    doubt_order(document, metadata, doubts);
}

/// Reads the normal form of a claim back.
pub(crate) fn moment(claim: &Claim) -> Option<Moment> {
    match read_date(claim.normal()) {
        Reading::Date(date) => Some(date),
        _ => None,
    }
}

/// Puts the most exact claim of the winning value first; of equally exact ones the heaviest.
fn lead_with_most_exact(document: &Document, outcome: &mut Outcome) {
    let Some(cluster) = outcome.clusters.first_mut().filter(|_| !outcome.is_pinned) else { return };
    let rank = |index: &usize| {
        let claim = &document.claims[*index];
        (moment(claim).map_or(0, |date| date.precision()), weigh(claim.field, claim.source).weight)
    };
    cluster.claims.sort_by_key(|index| std::cmp::Reverse(rank(index)));
}

/// Tells whether the zone of the value rests on a pair of local and UTC time alone.
fn is_zone_derived(document: &Document, outcome: &Outcome, lead: usize) -> bool {
    let states_zone = |claim: &Claim| matches!(read_date(&claim.value), Reading::Date(date) if date.offset.is_some());
    let cluster = outcome.clusters.first().map(|cluster| cluster.claims.as_slice()).unwrap_or_default();
    let lead_has_zone = moment(&document.claims[lead]).is_some_and(|date| date.offset.is_some());
    lead_has_zone && !cluster.iter().any(|index| states_zone(&document.claims[*index]))
}

/// A publication date that equals the modified one, while another publication date lies before, is the modified one.
fn reject_modified_dates(document: &mut Document) {
    let of = |field: Field| -> Vec<Moment> {
        document.claims.iter().filter(|claim| claim.field == field && claim.why.is_none()).filter_map(moment).take(64).collect()
    };
    let (published, modified) = (of(Field::DatePublished), of(Field::DateModified));
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::DatePublished && claim.why.is_none()) {
        let Some(date) = moment(claim) else { continue };
        let is_modified = modified.iter().any(|it| it.agrees(&date)) && !claim.source.starts_with("wp.");
        if is_modified && published.iter().any(|it| it.is_before(&date)) {
            claim.why = Some("modified-date");
        }
    }
}
