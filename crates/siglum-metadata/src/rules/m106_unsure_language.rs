#![doc = include_str!("m106_unsure_language.md")]

use siglum_model::{AboutWhat, Basis, Claim, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use crate::languages::{detect, foreign_blocks, primary, to_tag};
use crate::resolve::{at_odds, weigh_field};

/// The code of a language that is not declared, or not in one voice.
pub static UNSURE_LANGUAGE: About = About::new('M', 106, "unsure-language", Stage::Metadata, include_str!("m106_unsure_language.md"));

/// The source of the claim that the detector makes.
pub(crate) const DETECTED: &str = "text.detected";

const WEIGHT_OF_CONFLICT: i32 = 100;

pub(crate) fn decide_language(document: &mut Document, metadata: &mut Metadata) -> Decision {
    let detected = detect(document);
    if let Some(tag) = detected {
        document.claims.push(Claim::new(Field::Language, tag, DETECTED, "text"));
    }
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Language) {
        match to_tag(&claim.value) {
            Some(tag) => claim.normal = Some(tag).filter(|tag| *tag != claim.value),
            None => claim.why = Some("no-language"),
        }
    }
    let mut outcome = weigh_field(document, Field::Language, |a, b| primary(a.normal()) == primary(b.normal()));
    if let Some(cluster) = outcome.clusters.first_mut() {
        lead_with_region(&document.claims, &mut cluster.claims);
    }
    let lead = outcome.lead();
    metadata.language = lead.map(|lead| document.claims[lead].normal().to_owned());
    let mut decision = outcome.decide(document, Field::Language, &UNSURE_LANGUAGE, metadata.language.iter().cloned().collect());
    if decision.basis == Basis::Found && lead.is_some_and(|lead| document.claims[lead].source == DETECTED) {
        decision.basis = Basis::Inferred;
    }
    let rival = outcome.rival(WEIGHT_OF_CONFLICT);
    decision.conflict = lead.zip(rival).map(|(lead, rival)| at_odds(&document.claims, lead, rival));
    if let Some(language) = metadata.language.as_deref().filter(|language| detected.is_none_or(|tag| tag == primary(language))) {
        mark_blocks(document, language);
    }
    decision
}

/// Marks paragraphs that are surely in another language, and claims why. Where the words of the whole text belie the
/// language that is declared, every paragraph would be one, and the conflict says so once.
fn mark_blocks(document: &mut Document, language: &str) {
    for (at, tag) in foreign_blocks(document, language) {
        let block = &mut document.blocks[at];
        let mut claim = Claim::new(
            Field::Language,
            block.language.get_or_insert_with(|| tag.to_owned()).clone(),
            DETECTED,
            format!("text, block {}", at + 1),
        );
        claim.raw = block.span;
        claim.about = AboutWhat::Quotation;
        claim.why = Some("scope");
        document.claims.push(claim);
    }
}

/// Puts a claim that names the region before those that do not; `en_US` from Open Graph alone is a plugin's fallback.
fn lead_with_region(claims: &[Claim], of: &mut [usize]) {
    let is_fallback = |claim: &Claim| claim.source == "og.locale" && claim.normal() == "en-US";
    of.sort_by_key(|index| !claims[*index].normal().contains('-') || is_fallback(&claims[*index]));
}
