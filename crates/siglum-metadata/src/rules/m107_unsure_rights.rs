#![doc = include_str!("m107_unsure_rights.md")]

use siglum_model::{AboutWhat, Basis, Decision, Document, Field, Metadata, Rights};
use siglum_rule::{About, Stage};

use super::m100_silent_field::SILENT_FIELD;
use crate::licences::{UNDETERMINED, find_spdx};
use crate::resolve::without_value;

/// The code of rights that are not stated, or not certainly for this text.
pub static UNSURE_RIGHTS: About = About::new('M', 107, "unsure-rights", Stage::Metadata, include_str!("m107_unsure_rights.md"));

pub(crate) fn decide_rights(document: &mut Document, metadata: &mut Metadata) -> Decision {
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Rights && claim.normal.is_none()) {
        claim.normal = find_spdx(&claim.value);
    }
    let stated = licence_of_document(document);
    let Some(index) = stated else { return without_licence(document, metadata) };
    let claim = &document.claims[index];
    let licence = claim.normal().to_owned();
    metadata.rights = Rights {
        license_spdx: Some(licence.clone()),
        statement: None,
        text: Some(claim.value.clone()),
        scope: Some("document".to_owned()),
    };
    for (own, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| claim.field == Field::Rights) {
        claim.accepted = claim.about == AboutWhat::Document && claim.normal() == licence;
        claim.why = Some(if own == index {
            "chosen"
        } else if claim.accepted {
            "agrees"
        } else {
            "weaker"
        });
    }
    Decision {
        field: Field::Rights,
        basis: Basis::Found,
        rule: UNSURE_RIGHTS.code,
        confidence: Some(90),
        chosen: vec![licence],
        conflict: None,
    }
}

/// The licence of the document, if all that name one for it name the same.
fn licence_of_document(document: &Document) -> Option<usize> {
    let named = |(_, claim): &(usize, &siglum_model::Claim)| {
        claim.field == Field::Rights && claim.about == AboutWhat::Document && find_spdx(&claim.value).is_some()
    };
    let mut all = document.claims.iter().enumerate().filter(named);
    let (first, lead) = all.next()?;
    all.all(|(_, claim)| claim.normal() == lead.normal()).then_some(first)
}

/// What a maintainer says of the rights of a text, in `corpus.toml`.
const BY_MAINTAINER: &str = "config.rights";

/// We looked and found nothing certain; the words of a statement are kept.
fn without_licence(document: &mut Document, metadata: &mut Metadata) -> Decision {
    let mut decision = without_value(document, Field::Rights, &UNSURE_RIGHTS, &SILENT_FIELD);
    let words = |claim: &&siglum_model::Claim| {
        claim.field == Field::Rights && matches!(claim.about, AboutWhat::Document | AboutWhat::Site) && !claim.value.trim().is_empty()
    };
    let first = document.claims.iter().find(words);
    let scope = first.map(|claim| if claim.about == AboutWhat::Site { "site" } else { "document" }.to_owned());
    let text = first.map(|claim| claim.value.clone());
    metadata.rights = Rights { license_spdx: None, statement: Some(UNDETERMINED.to_owned()), text, scope };
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Rights) {
        let is_ours = matches!(claim.about, AboutWhat::Document | AboutWhat::Site);
        claim.why = Some(if is_ours { "uncertain" } else { "scope" });
    }
    if let Some(said) = document.claims.iter_mut().find(|claim| claim.field == Field::Rights && claim.source == BY_MAINTAINER) {
        (said.accepted, said.why) = (true, Some("chosen"));
        metadata.rights.text = Some(said.value.clone());
        metadata.rights.scope = Some("document".to_owned());
        decision.basis = Basis::Pinned;
        decision.chosen = vec![said.value.clone()];
    }
    decision
}
