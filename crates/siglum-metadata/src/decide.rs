//! The decision on every field of a document.

use siglum_model::{Basis, Claim, Decision, Document, Field, Metadata};
use siglum_rule::{Proposals, apply};

use crate::rules::m100_silent_field::SILENT_FIELD;
use crate::rules::m101_rival_titles::decide_title;
use crate::rules::m102_rival_authors::decide_authors;
use crate::rules::m103_account_for_writer::decide_posted_by;
use crate::rules::m104_writer_in_standfirst::{SUBJECT, TERM, claim_subjects, claim_terms};
use crate::rules::m105_rival_dates::{ADDRESS, DATE_FIELDS, decide_date, doubt_dates, read_date_claims};
use crate::rules::m106_unsure_language::{DETECTED, decide_language};
use crate::rules::m107_unsure_rights::decide_rights;
use crate::rules::m108_rival_values::decide_other;
use crate::rules::m201_claims_at_odds::name_abstention;
use crate::statistics::Statistics;
use crate::title_place::take_title_out;
use crate::values;

/// Weighs the claims of a document into its metadata: one decision for each field, in the order of [`Field::ALL`].
///
/// Every claim is told whether it was believed and why. Claims that follow from others (the subject of a standfirst, a
/// tag that bears out a name, a detected language) are added. What is wrong with the claims is recorded as doubts. The
/// wording of the title is set where the believed claim has one; if it stood in the text as a block, the block is taken
/// out of the text.
///
/// ```
/// use siglum_model::{Claim, Document, Field};
///
/// let mut document = Document::default();
/// document.claims.push(Claim::new(Field::Title, "Tides | The Harbour", "og.title", "meta[property=og:title]"));
/// document.claims.push(Claim::new(Field::SiteName, "The Harbour", "og.site_name", "meta[property=og:site_name]"));
/// siglum_metadata::decide(&mut document);
/// assert_eq!(document.metadata.title.as_deref(), Some("Tides"));
/// assert_eq!(document.metadata.authors, [""; 0]);
/// ```
pub fn decide(document: &mut Document) {
    decide_with(document, &Statistics::default());
}

/// Like [`decide`], with what a pass over the corpus has learnt of its accounts: the name of an account under which several
/// people sign is not taken for the writer's.
pub fn decide_with(document: &mut Document, statistics: &Statistics) {
    let mut doubts = Proposals::new(&SILENT_FIELD);
    prepare(document, &mut doubts);
    let mut metadata = Metadata::default();
    for field in Field::ALL {
        let mut decision = decide_field(document, *field, &mut metadata, statistics);
        name_abstention(&mut decision);
        if decision.basis == Basis::Silent {
            decision.rule = SILENT_FIELD.code;
        }
        metadata.decisions.push(decision);
    }
    for claim in &mut document.claims {
        claim.why.get_or_insert("empty");
    }
    doubt_dates(document, &metadata, &mut doubts);
    document.metadata = metadata;
    take_title_out(document);
    apply(document, doubts);
}

/// Makes the claims ready to be weighed: their normal forms, and those that follow from others.
pub(crate) fn prepare(document: &mut Document, doubts: &mut Proposals) {
    forget(document);
    values::regularise(document);
    read_date_claims(document, doubts);
    claim_subjects(document);
    claim_site_person(document);
    claim_terms(document);
}

/// A site that has the name of a person is that person's: it may be the writer.
fn claim_site_person(document: &mut Document) {
    let is_person = |claim: &&Claim| {
        matches!(claim.field, Field::SiteName | Field::Publisher) && crate::names::shape(&claim.value) == crate::names::Shape::Person
    };
    let sites: Vec<Claim> = document
        .claims
        .iter()
        .filter(is_person)
        .take(4)
        .map(|site| Claim {
            raw: site.raw,
            origin: site.origin.clone(),
            ..Claim::new(Field::Authors, site.value.clone(), SITE, site.place.clone())
        })
        .collect();
    document.claims.extend(sites);
}

/// The source of the claim that a site's name makes.
const SITE: &str = "site.person";

/// Takes back what an earlier decision added and wrote.
fn forget(document: &mut Document) {
    document.claims.retain(|claim| ![SUBJECT, TERM, DETECTED, SITE, ADDRESS].contains(&claim.source));
    for claim in &mut document.claims {
        claim.accepted = false;
        claim.why = None;
    }
}

fn decide_field(document: &mut Document, field: Field, metadata: &mut Metadata, statistics: &Statistics) -> Decision {
    match field {
        Field::Title => decide_title(document, metadata),
        Field::Authors => decide_authors(document, metadata, statistics),
        Field::PostedBy => decide_posted_by(document, metadata),
        Field::Language => decide_language(document, metadata),
        Field::Rights => decide_rights(document, metadata),
        _ if DATE_FIELDS.contains(&field) => decide_date(document, field, metadata),
        _ => decide_other(document, field, metadata),
    }
}
