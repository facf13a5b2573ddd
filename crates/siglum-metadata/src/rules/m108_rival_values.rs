#![doc = include_str!("m108_rival_values.md")]

use siglum_model::{Claim, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use super::m100_silent_field::SILENT_FIELD;
use crate::names::fold;
use crate::resolve::{at_odds, weigh_field, without_value};
use crate::{images, lists};

/// The code of the other fields: site, publisher, address, description, terms, images and their like.
pub static RIVAL_VALUES: About = About::new('M', 108, "rival-values", Stage::Metadata, include_str!("m108_rival_values.md"));

const WEIGHT_OF_CONFLICT: i32 = 150;

/// Decides a field by the means that fit it.
pub(crate) fn decide_other(document: &mut Document, field: Field, metadata: &mut Metadata) -> Decision {
    match field {
        Field::Identifiers => lists::decide_identifiers(document, metadata, &RIVAL_VALUES, &SILENT_FIELD),
        Field::Contributors => lists::decide_contributors(document, metadata, &RIVAL_VALUES, &SILENT_FIELD),
        Field::Images => images::decide_images(document, metadata, &RIVAL_VALUES, &SILENT_FIELD),
        Field::Keywords | Field::Tags | Field::Categories => {
            let (decision, terms) = lists::decide_terms(document, field, &RIVAL_VALUES, &SILENT_FIELD);
            *terms_of(metadata, field) = terms;
            decision
        }
        _ => decide_single(document, field, metadata),
    }
}

fn terms_of(metadata: &mut Metadata, field: Field) -> &mut Vec<String> {
    match field {
        Field::Tags => &mut metadata.tags,
        Field::Categories => &mut metadata.categories,
        _ => &mut metadata.keywords,
    }
}

fn decide_single(document: &mut Document, field: Field, metadata: &mut Metadata) -> Decision {
    let outcome = weigh_field(document, field, |a, b| is_same(field, a, b));
    let lead = outcome.lead();
    let value = lead.map(|lead| document.claims[lead].normal().trim().to_owned());
    let mut decision = outcome.decide(document, field, &RIVAL_VALUES, value.iter().cloned().collect());
    if value.is_none() && decision.confidence.is_none() {
        decision.rule = without_value(document, field, &RIVAL_VALUES, &SILENT_FIELD).rule;
    }
    if matches!(field, Field::Url | Field::SiteName | Field::Publisher) {
        let rival = outcome.rival(WEIGHT_OF_CONFLICT);
        decision.conflict = lead.zip(rival).map(|(lead, rival)| at_odds(&document.claims, lead, rival));
    }
    if let Some(place) = place_of(metadata, field) {
        *place = value;
    }
    decision
}

fn is_same(field: Field, a: &Claim, b: &Claim) -> bool {
    let (a, b) = (a.normal().trim(), b.normal().trim());
    match field {
        Field::Url => bare_address(a) == bare_address(b),
        _ => a == b || fold(a) == fold(b),
    }
}

/// An address for comparison: without scheme, `www`, fragment and the last slash.
fn bare_address(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

fn place_of(metadata: &mut Metadata, field: Field) -> Option<&mut Option<String>> {
    match field {
        Field::Publisher => Some(&mut metadata.publisher),
        Field::SiteName => Some(&mut metadata.site_name),
        Field::Url => Some(&mut metadata.url),
        Field::Description => Some(&mut metadata.description),
        Field::Standfirst => Some(&mut metadata.standfirst),
        Field::Genre => Some(&mut metadata.genre),
        Field::Series => Some(&mut metadata.series),
        _ => None,
    }
}
