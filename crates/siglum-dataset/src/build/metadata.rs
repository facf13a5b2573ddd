//! Fields, claims and conflicts.

use siglum_model::{Basis, Claim, Decision, Document, Field, Metadata};

use super::filled;
use super::members::Members;
use crate::record::{
    ClaimLine, Conflict, ConflictClaim, Contributor, FieldBasis, Hundredths, Identifier, Image, PostedBy, RawSpan, Rights,
};

/// The statement where no rule looked for rights.
const NOT_EVALUATED: &str = "http://rightsstatements.org/vocab/CNE/1.0/";
/// The rule of fields that nobody decided.
const NO_CLAIM: &str = "M100";

/// Gives the title: its wording, else the chosen value.
pub(super) fn title_of(document: &Document) -> Option<String> {
    let wording = document.title.as_ref().map(|title| title.as_str().to_owned());
    wording.filter(|title| !title.is_empty()).or_else(|| filled(&document.metadata.title))
}

/// Gives the raw bytes of the claim that gave the title, else of its words.
pub(super) fn title_raw_of(document: &Document, members: &Members) -> Option<RawSpan> {
    let words = || document.title.as_ref().and_then(|title| title.passage().raw_hull(0..title.len()));
    document.metadata.title_raw.or_else(words).map(|span| members.span(span))
}

pub(super) fn contributors_of(meta: &Metadata) -> Vec<Contributor> {
    meta.contributors.iter().map(|it| Contributor { name: it.name.clone(), role: it.role.clone() }).collect()
}

pub(super) fn posted_by_of(meta: &Metadata) -> Option<PostedBy> {
    meta.posted_by.as_ref().map(|it| PostedBy { name: filled(&it.name), account: filled(&it.account) })
}

pub(super) fn identifiers_of(meta: &Metadata) -> Vec<Identifier> {
    meta.identifiers.iter().map(|it| Identifier { kind: it.kind.clone(), value: it.value.clone() }).collect()
}

pub(super) fn images_of(meta: &Metadata) -> Vec<Image> {
    let image = |it: &siglum_model::Image| Image {
        url: it.url.clone(),
        width: it.width.map(u64::from),
        height: it.height.map(u64::from),
        caption: filled(&it.caption),
        credit: filled(&it.credit),
    };
    meta.images.iter().map(image).collect()
}

/// Gives the rights; without a statement, that nobody looked.
pub(super) fn rights_of(meta: &Metadata) -> Rights {
    let rights = &meta.rights;
    Rights {
        license_spdx: filled(&rights.license_spdx),
        statement: filled(&rights.statement).or_else(|| Some(NOT_EVALUATED.to_owned())),
        text: filled(&rights.text),
        scope: filled(&rights.scope),
    }
}

/// Says of every field what it rests on.
pub(super) fn fields_of(document: &Document) -> Vec<FieldBasis> {
    Field::ALL.iter().map(|field| field_of(document, *field)).collect()
}

fn field_of(document: &Document, field: Field) -> FieldBasis {
    let decision = document.metadata.decisions.iter().find(|decision| decision.field == field);
    let claims = || document.claims.iter().filter(|claim| claim.field == field);
    FieldBasis {
        field: field.name().to_owned(),
        basis: decision.map_or(Basis::Silent, |it| it.basis).name().to_owned(),
        rule: decision.map_or_else(|| NO_CLAIM.to_owned(), |it| it.rule.to_string()),
        confidence: decision.and_then(|it| it.confidence).map(Hundredths),
        claims: claims().count() as u64,
        rejected: claims().filter(|claim| !claim.accepted).count() as u64,
    }
}

/// Gives the decisions between claims that were at odds, in the order of the fields.
pub(super) fn conflicts_of(document: &Document, members: &Members) -> Vec<Conflict> {
    let mut decisions: Vec<&Decision> = document.metadata.decisions.iter().filter(|it| it.conflict.is_some()).collect();
    decisions.sort_by_key(|it| it.field);
    decisions.into_iter().map(|it| conflict_of(document, it, members)).collect()
}

fn conflict_of(document: &Document, decision: &Decision, members: &Members) -> Conflict {
    let claims = document.claims.iter().filter(|claim| claim.field == decision.field);
    Conflict {
        field: decision.field.name().to_owned(),
        chosen: decision.chosen.clone(),
        rule: decision.rule.to_string(),
        confidence: decision.confidence.map(Hundredths),
        reason: decision.conflict.clone().unwrap_or_default(),
        claims: claims.map(|claim| conflict_claim(claim, members)).collect(),
    }
}

fn conflict_claim(claim: &Claim, members: &Members) -> ConflictClaim {
    let (raw_start, raw_end, raw_member) = members.place(claim.raw);
    ConflictClaim {
        value: claim.value.clone(),
        role: filled(&claim.role),
        place: claim.place.clone(),
        raw_start,
        raw_end,
        raw_member,
        origin: claim.origin.clone(),
        accepted: claim.accepted,
        why: claim.why.map(str::to_owned),
    }
}

/// Gives a document's lines of `claims.jsonl`, in the order in which the claims were read.
pub(super) fn claims_of(document: &Document, id: &str, members: &Members) -> Vec<ClaimLine> {
    document.claims.iter().map(|claim| claim_line(claim, id, members)).collect()
}

fn claim_line(claim: &Claim, id: &str, members: &Members) -> ClaimLine {
    let (raw_start, raw_end, raw_member) = members.place(claim.raw);
    ClaimLine {
        id: id.to_owned(),
        field: claim.field.name().to_owned(),
        value: claim.value.clone(),
        normal: filled(&claim.normal),
        role: filled(&claim.role),
        about: claim.about.name().to_owned(),
        place: claim.place.clone(),
        raw_start,
        raw_end,
        raw_member,
        origin: claim.origin.clone(),
        accepted: claim.accepted,
        why: claim.why.map(str::to_owned),
    }
}
