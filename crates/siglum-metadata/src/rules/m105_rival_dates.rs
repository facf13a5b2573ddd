#![doc = include_str!("m105_rival_dates.md")]

use siglum_model::{AboutWhat, Basis, Claim, Decision, Document, Field, Metadata};
use siglum_rule::{About, Proposals, Stage};

use super::m202_zero_date::reject_zero_dates;
use super::m203_missing_zone::{MISSING_ZONE, prove_zones};
use super::m204_modified_before_published::doubt_order;
use crate::date_traits::traits_of_dates;
use crate::dates::{Kind, Moment, Order, Reading, Stated, date_in_url, find_dates, order_of_language, read_date, read_date_in};
use crate::resolve::{Outcome, at_odds, weigh_by_chance, weigh_field};
use crate::weights::weigh;

/// The code of a date that sources do not agree on.
pub static RIVAL_DATES: About = About::new('M', 105, "rival-dates", Stage::Metadata, include_str!("m105_rival_dates.md"));

/// The fields that hold dates.
pub(crate) const DATE_FIELDS: [Field; 4] = [Field::DatePublished, Field::DateModified, Field::DateCreated, Field::DateCaptured];

const WEIGHT_OF_CONFLICT: i32 = 150;

/// From this chance on, in ten-thousandths, another day is a conflict.
const CHANCE_OF_CONFLICT: u16 = 500;

/// Writes the normal form of every date claim, and rejects what is no date.
pub(crate) fn read_date_claims(document: &mut Document, doubts: &mut Proposals) {
    claim_dates_of_addresses(document);
    let order = order_of(document);
    let mut open = Vec::new();
    for (index, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| DATE_FIELDS.contains(&claim.field)) {
        match read_date_in(&claim.value, order) {
            Stated::Date(date) => set_normal(claim, date),
            Stated::Interval(interval) if claim.field == Field::DateCreated => claim.normal = Some(interval.to_string()),
            Stated::Ambiguous { day_first, month_first } => open.push((index, day_first, month_first)),
            Stated::Zero => claim.why = Some("zero-date"),
            Stated::Interval(_) | Stated::Nothing => open.extend(read_line(claim, order).map(|(a, b)| (index, a, b))),
        }
    }
    settle(document, open);
    reject_zero_dates(document, doubts);
    prove_zones(document);
}

fn set_normal(claim: &mut Claim, date: Moment) {
    claim.normal = Some(date.to_string()).filter(|normal| *normal != claim.value);
}

/// What comes first in dates in figures, by the first language that tells.
fn order_of(document: &Document) -> Order {
    let languages = document.claims.iter().filter(|claim| claim.field == Field::Language);
    languages
        .map(|claim| order_of_language(&claim.value.replace('_', "-")))
        .find(|order| *order != Order::Unknown)
        .unwrap_or(Order::Unknown)
}

/// Reads the date in a line of a page. Where the line says when the page was updated, that is what it claims. Gives both
/// readings of figures whose order is not known.
fn read_line(claim: &mut Claim, order: Order) -> Option<(Moment, Moment)> {
    let found = find_dates(&claim.value, order);
    let best = found.iter().find(|date| date.kind != Kind::Updated).or(found.first());
    let Some(best) = best.filter(|_| claim.source.starts_with("html.")) else {
        claim.why = Some("no-date");
        return None;
    };
    if best.kind == Kind::Updated && claim.field == Field::DatePublished {
        claim.field = Field::DateModified;
    }
    if best.either.is_none() {
        set_normal(claim, best.moment);
    }
    best.either
}

/// Settles figures whose order is not known by another claim that knows the day; else they say nothing.
fn settle(document: &mut Document, open: Vec<(usize, Moment, Moment)>) {
    let is_open = |index: usize| open.iter().any(|(at, ..)| *at == index);
    let known: Vec<Moment> = document
        .claims
        .iter()
        .enumerate()
        .filter(|(index, claim)| DATE_FIELDS.contains(&claim.field) && claim.why.is_none() && !is_open(*index))
        .filter_map(|(_, claim)| moment(claim))
        .filter(|moment| moment.day.is_some())
        .take(64)
        .collect();
    for (index, a, b) in &open {
        let claim = &mut document.claims[*index];
        let says = |reading: &Moment| known.iter().any(|it| it.agrees(reading));
        match [a, b].into_iter().find(|reading| says(reading)) {
            Some(reading) => set_normal(claim, *reading),
            None => claim.why = Some("ambiguous-date"),
        }
    }
}

/// The source of the claim that an address makes.
pub(crate) const ADDRESS: &str = "url.date";

/// Claims the dates that the addresses of pages hold.
fn claim_dates_of_addresses(document: &mut Document) {
    let is_page = |claim: &&Claim| {
        let is_own = claim.field == Field::Url && claim.about == AboutWhat::Document;
        is_own && !claim.source.starts_with("wp.") && !claim.source.starts_with("feed.")
    };
    let claim_of = |address: &Claim| {
        let (range, _) = date_in_url(&address.value)?;
        let claim = Claim::new(Field::DatePublished, address.value.get(range)?.trim_matches(['/', '-']), ADDRESS, address.place.clone());
        Some(Claim { origin: address.origin.clone(), raw: address.raw, ..claim })
    };
    let dates: Vec<Claim> = document.claims.iter().filter(is_page).take(4).filter_map(claim_of).collect();
    document.claims.extend(dates);
}

pub(crate) fn decide_date(document: &mut Document, field: Field, metadata: &mut Metadata) -> Decision {
    let mut outcome = match field {
        Field::DatePublished => weigh_by_chance(document, field, is_same_day, traits_of_dates),
        _ => weigh_field(document, field, |a, b| moment(a).zip(moment(b)).is_some_and(|(a, b)| a.agrees(&b))),
    };
    lead_with_most_exact(document, &mut outcome);
    let value = outcome.lead().map(|lead| document.claims[lead].normal().trim().to_owned());
    let mut decision = outcome.decide(document, field, &RIVAL_DATES, value.iter().cloned().collect());
    if let Some(lead) = outcome.lead().filter(|lead| is_zone_derived(document, &outcome, *lead)) {
        document.claims[lead].why = Some("zone-derived");
        decision.rule = MISSING_ZONE.code;
        decision.basis = Basis::Inferred;
    }
    let rival =
        outcome.likely_rival(CHANCE_OF_CONFLICT).or_else(|| outcome.rival(WEIGHT_OF_CONFLICT).filter(|_| field != Field::DatePublished));
    let rival = rival.or_else(|| other_time(document, &outcome));
    decision.conflict = outcome.lead().zip(rival).map(|(lead, rival)| at_odds(&document.claims, lead, rival));
    match field {
        Field::DateModified => metadata.date_modified = value,
        Field::DateCreated => metadata.date_created = value,
        Field::DateCaptured => metadata.date_captured = value,
        _ => metadata.date_published = value,
    }
    decision
}

/// A record's own claim of another time on the day that won: local and universal time that no zone brings together.
fn other_time(document: &Document, outcome: &Outcome) -> Option<usize> {
    let lead = moment(&document.claims[outcome.lead()?])?;
    let own = outcome.clusters.first()?.claims.iter().copied();
    let mut records = own.filter(|index| document.claims[*index].source.starts_with("wp."));
    records.find(|index| moment(&document.claims[*index]).is_some_and(|other| !other.agrees(&lead)))
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

/// Tells whether two claims are of one day: the same moment, or the same day by their clocks. A month is of its own: it may
/// be that of several days.
pub(crate) fn is_same_day(a: &Claim, b: &Claim) -> bool {
    let Some((a, b)) = moment(a).zip(moment(b)) else { return false };
    match (a.day, b.day) {
        (Some(_), Some(_)) => a.agrees(&b) || (a.year, a.month, a.day) == (b.year, b.month, b.day),
        (None, None) => a == b,
        _ => false,
    }
}
