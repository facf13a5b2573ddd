#![doc = include_str!("m107_unsure_rights.md")]

use siglum_model::{AboutWhat, Basis, Claim, Decision, Document, Field, Metadata, Rights};
use siglum_rule::{About, Stage};

use super::m100_silent_field::SILENT_FIELD;
use crate::licences::{UNDETERMINED, find_spdx, find_statement, is_reserved};
use crate::resolve::{at_odds, without_value};

/// The code of rights that are not stated, or not certainly for this text.
pub static UNSURE_RIGHTS: About = About::new('M', 107, "unsure-rights", Stage::Metadata, include_str!("m107_unsure_rights.md"));

/// What a maintainer says of the rights of a text, in `corpus.toml`.
const BY_MAINTAINER: &str = "config.rights";

/// How sure a stated licence is, in hundredths.
const STATED: u8 = 90;

pub(crate) fn decide_rights(document: &mut Document, metadata: &mut Metadata) -> Decision {
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Rights && claim.normal.is_none()) {
        claim.normal = find_spdx(&claim.value).or_else(|| find_statement(&claim.value).map(str::to_owned));
    }
    let pinned = position(document, |claim| claim.source == BY_MAINTAINER).is_some();
    let licence = agreed(document, |claim| find_spdx(&claim.value).is_some());
    let statement = agreed(document, |claim| find_statement(&claim.value).is_some());
    match (licence, statement) {
        (Agreed::On(licence), _) => with_value(document, metadata, licence, true),
        (Agreed::Nothing, Agreed::On(statement)) if !pinned => with_value(document, metadata, statement, false),
        (Agreed::Odds(one, other), _) => {
            let conflict = at_odds(&document.claims, one, other);
            Decision { conflict: Some(conflict), ..without_licence(document, metadata) }
        }
        _ => without_licence(document, metadata),
    }
}

/// What the claims about the document come to that name a licence or a statement.
enum Agreed {
    Nothing,
    On(usize),
    Odds(usize, usize),
}

fn agreed(document: &Document, names: impl Fn(&Claim) -> bool) -> Agreed {
    let is_named = |(_, claim): &(usize, &Claim)| claim.field == Field::Rights && claim.about == AboutWhat::Document && names(claim);
    let mut all = document.claims.iter().enumerate().filter(is_named);
    let Some((first, lead)) = all.next() else { return Agreed::Nothing };
    match all.find(|(_, claim)| claim.normal() != lead.normal()) {
        Some((other, _)) => Agreed::Odds(first, other),
        None => Agreed::On(first),
    }
}

fn position(document: &Document, wanted: impl Fn(&Claim) -> bool) -> Option<usize> {
    document.claims.iter().position(|claim| claim.field == Field::Rights && !claim.value.trim().is_empty() && wanted(claim))
}

/// A licence or a statement of a vocabulary that is named for the document.
fn with_value(document: &mut Document, metadata: &mut Metadata, index: usize, is_licence: bool) -> Decision {
    let claim = &document.claims[index];
    let value = claim.normal().to_owned();
    metadata.rights = Rights {
        license_spdx: is_licence.then(|| value.clone()),
        statement: (!is_licence).then(|| value.clone()),
        text: Some(claim.value.clone()),
        scope: Some("document".to_owned()),
    };
    for (own, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| claim.field == Field::Rights) {
        claim.accepted = claim.about == AboutWhat::Document && claim.normal() == value;
        claim.why = Some(match (own == index, claim.accepted, is_ours(claim)) {
            (true, ..) => "chosen",
            (_, true, _) => "agrees",
            (_, _, true) => "weaker",
            _ => "scope",
        });
    }
    Decision {
        field: Field::Rights,
        basis: Basis::Found,
        rule: UNSURE_RIGHTS.code,
        confidence: Some(STATED),
        chosen: vec![value],
        conflict: None,
    }
}

/// Whether a claim speaks of the document or of all its site.
fn is_ours(claim: &Claim) -> bool {
    matches!(claim.about, AboutWhat::Document | AboutWhat::Site)
}

/// Whether a claim speaks of the site: it says so, or is a line of copyright.
fn is_of_site(claim: &Claim) -> bool {
    claim.about == AboutWhat::Site || is_reserved(&claim.value)
}

/// We looked and found nothing certain; the words of a statement are kept, best those about the document.
fn without_licence(document: &mut Document, metadata: &mut Metadata) -> Decision {
    let mut decision = without_value(document, Field::Rights, &UNSURE_RIGHTS, &SILENT_FIELD);
    let own = position(document, |claim| claim.about == AboutWhat::Document && !is_of_site(claim));
    let of_site = || position(document, |claim| is_ours(claim) && claim.normal.is_some()).or_else(|| position(document, is_ours));
    let of_part = || position(document, |claim| claim.about == AboutWhat::Image);
    let (index, scope) = match (own, of_site()) {
        (Some(own), _) => (Some(own), Some("document")),
        (None, Some(site)) => (Some(site), Some("site")),
        (None, None) => (of_part(), of_part().map(|_| "part")),
    };
    metadata.rights = Rights {
        license_spdx: None,
        statement: Some(UNDETERMINED.to_owned()),
        text: index.map(|index| document.claims[index].value.clone()),
        scope: scope.map(str::to_owned),
    };
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Rights) {
        claim.why = Some(if is_ours(claim) { "uncertain" } else { "scope" });
    }
    if let Some(said) = position(document, |claim| claim.source == BY_MAINTAINER) {
        let said = &mut document.claims[said];
        (said.accepted, said.why) = (true, Some("chosen"));
        metadata.rights.text = Some(said.value.clone());
        metadata.rights.scope = Some("document".to_owned());
        decision.basis = Basis::Pinned;
        decision.chosen = vec![said.value.clone()];
    }
    decision
}
