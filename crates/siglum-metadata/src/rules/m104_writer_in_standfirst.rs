#![doc = include_str!("m104_writer_in_standfirst.md")]

use std::ops::Range;

use siglum_model::{Claim, Document, Field};
use siglum_rule::{About, Certainty, Stage};

use crate::standfirst::{Subject, find_subjects};
use crate::weights::weigh;
use crate::witnesses::{is_cut_from_text, is_spoken_of, witnesses_of};

/// The code of a writer whom only the lines above the text name.
pub static WRITER_IN_STANDFIRST: About =
    About::new('M', 104, "writer-in-standfirst", Stage::Metadata, include_str!("m104_writer_in_standfirst.md"))
        .certainty(Certainty::Medium);

/// The source of the claim that this rule makes.
pub(crate) const SUBJECT: &str = "standfirst.subject";

/// The source of the claims of tags that bear a name out.
pub(crate) const TERM: &str = "taxonomy.name";

/// Rejects excerpts that are the beginning of the text, and claims the subject of the others as the writer.
pub(crate) fn claim_subjects(document: &mut Document) {
    for index in 0..document.claims.len() {
        let claim = &document.claims[index];
        if claim.field == Field::Standfirst && is_cut_from_text(document, &claim.value) {
            document.claims[index].why = Some("cut-from-text");
        }
    }
    let standfirst = document.claims.iter().find(|claim| claim.field == Field::Standfirst && claim.why.is_none()).cloned();
    let Some(standfirst) = standfirst else { return };
    let found = find_subjects(&standfirst.value).into_iter().find_map(|subject| bear_out(document, &standfirst, subject));
    document.claims.extend(found.unwrap_or_default());
}

/// The claims for a subject, if another witness bears it out and the text is not about it.
fn bear_out(document: &Document, standfirst: &Claim, subject: Subject) -> Option<Vec<Claim>> {
    let mut claims = Vec::new();
    for range in subject.names {
        let name = standfirst.value.get(range.clone())?;
        let witnesses = witnesses_of(document, name);
        let enough = if subject.is_weak { 2 } else { 1 };
        if witnesses.len() < enough || is_spoken_of(document, name) {
            return None;
        }
        claims.push(subject_claim(standfirst, name, range));
    }
    (!claims.is_empty()).then_some(claims)
}

fn subject_claim(standfirst: &Claim, name: &str, range: Range<usize>) -> Claim {
    let mut claim = Claim::new(Field::Authors, name, SUBJECT, standfirst.place.clone());
    claim.origin.clone_from(&standfirst.origin);
    claim.role = Some("author".to_owned());
    let exact = standfirst.passage.as_ref().filter(|passage| passage.as_str() == standfirst.value);
    claim.raw = exact.and_then(|passage| passage.raw_hull(range)).or(standfirst.raw);
    claim
}

/// Claims every tag or keyword that equals a name claimed elsewhere: it bears that name out.
pub(crate) fn claim_terms(document: &mut Document) {
    let claimed: Vec<String> = document
        .claims
        .iter()
        .filter(|claim| claim.field == Field::Authors && weigh(Field::Authors, claim.source).group.can_name_writers())
        .flat_map(|claim| crate::bylines::find_names(&claim.value).into_iter().map(|at| crate::names::to_comparable(&claim.value[at])))
        .filter(|name| name.contains(' '))
        .take(256)
        .collect();
    let is_term = |claim: &&Claim| {
        matches!(claim.field, Field::Tags | Field::Keywords | Field::Categories)
            && claim.role.is_none()
            && claimed.contains(&crate::names::to_comparable(&claim.value))
    };
    let terms: Vec<Claim> = document.claims.iter().filter(is_term).take(64).map(term_claim).collect();
    document.claims.extend(terms);
}

fn term_claim(term: &Claim) -> Claim {
    let mut claim = Claim::new(Field::Authors, term.value.clone(), TERM, term.place.clone());
    claim.origin.clone_from(&term.origin);
    claim.raw = term.raw;
    claim
}
