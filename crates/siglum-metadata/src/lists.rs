//! Fields with several values: terms, identifiers, contributors.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{AboutWhat, Basis, Contributor, Decision, Document, Field, Identifier, Metadata};
use siglum_rule::About;

use crate::names::{fold, to_slug};
use crate::resolve::{eligible, without_value};

/// The certainty of values that sources state and nothing contradicts, in hundredths.
const STATED: u8 = 95;

/// The same where only the slug of a term is known.
const SLUG_ONLY: u8 = 70;

/// Kinds of identifiers that name a document outside its site, too.
const GLOBAL: [&str; 7] = ["guid", "doi", "isbn", "issn", "urn", "handle", "arxiv"];

/// Decides on tags, categories or keywords. Names come in the order of the slugs, then in their own.
///
/// A claim with the role `slug` or `id` names a term of which another claim tells the name; a slug whose name no claim
/// tells stands for itself, an id does not.
pub(crate) fn decide_terms(document: &mut Document, field: Field, about: &About, silent: &About) -> (Decision, Vec<String>) {
    let of = eligible(document, field);
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    let role = |document: &Document, index: usize| document.claims[index].role.clone();
    for index in of.iter().copied().filter(|index| role(document, *index).as_deref() == Some("slug")) {
        push_new(&mut order, document.claims[index].normal().to_owned());
    }
    for index in of.iter().copied().filter(|index| role(document, *index).is_none()) {
        let slug = slug_or_fold(document.claims[index].normal());
        push_new(&mut order, slug.clone());
        names.entry(slug).or_insert(index);
    }
    let known: BTreeSet<&String> = order.iter().collect();
    for index in &of {
        mark_term(document, *index, &names, &known);
    }
    let terms: Vec<String> =
        order.iter().map(|slug| names.get(slug).map_or(slug.clone(), |at| document.claims[*at].normal().trim().to_owned())).collect();
    if terms.is_empty() {
        return (without_value(document, field, about, silent), terms);
    }
    let all_named = order.iter().all(|slug| names.contains_key(slug));
    let (basis, sure) = if all_named { (Basis::Found, STATED) } else { (Basis::Inferred, SLUG_ONLY) };
    (Decision { field, basis, rule: about.code, confidence: Some(sure), chosen: terms.clone(), conflict: None }, terms)
}

fn push_new(order: &mut Vec<String>, slug: String) {
    if order.len() < 1000 && !order.contains(&slug) {
        order.push(slug);
    }
}

/// The slug of a term; signs alone (`C++` and `C` differ on few sites) are compared as they are.
fn slug_or_fold(name: &str) -> String {
    let slug = to_slug(name);
    if slug.is_empty() { fold(name) } else { slug }
}

fn mark_term(document: &mut Document, index: usize, names: &BTreeMap<String, usize>, known: &BTreeSet<&String>) {
    let claim = &mut document.claims[index];
    let (accepted, why) = match claim.role.as_deref() {
        Some("id") => {
            let slug = claim.normal.clone().unwrap_or_default();
            (known.contains(&slug), if known.contains(&slug) { "agrees" } else { "unnamed" })
        }
        Some(_) => (true, if names.contains_key(claim.normal()) { "agrees" } else { "chosen" }),
        None if names.get(&slug_or_fold(claim.normal())) == Some(&index) => (true, "chosen"),
        None => (true, "echo"),
    };
    claim.accepted = accepted;
    claim.why = Some(why);
}

/// Decides on the identifiers: those that hold outside the site are values, ids and slugs within it stay claims.
pub(crate) fn decide_identifiers(document: &mut Document, metadata: &mut Metadata, about: &About, silent: &About) -> Decision {
    for index in eligible(document, Field::Identifiers) {
        let claim = &mut document.claims[index];
        let kind = claim.role.clone().unwrap_or_else(|| "id".to_owned());
        let identifier = Identifier { kind, value: claim.normal().trim().to_owned() };
        let is_global = GLOBAL.contains(&identifier.kind.as_str());
        let is_new = !metadata.identifiers.contains(&identifier);
        claim.accepted = is_global;
        claim.why = Some(match (is_global, is_new) {
            (true, true) => "chosen",
            (true, false) => "agrees",
            (false, _) => "local",
        });
        if is_global && is_new {
            metadata.identifiers.push(identifier);
        }
    }
    let chosen: Vec<String> = metadata.identifiers.iter().map(|it| it.value.clone()).collect();
    list_decision(document, Field::Identifiers, chosen, about, silent)
}

/// Decides on the contributors: each name once a role. A claim without a role says nothing.
pub(crate) fn decide_contributors(document: &mut Document, metadata: &mut Metadata, about: &About, silent: &About) -> Decision {
    for index in eligible(document, Field::Contributors) {
        let claim = &mut document.claims[index];
        let Some(role) = claim.role.clone().filter(|_| claim.about == AboutWhat::Document) else {
            claim.why = Some("no-role");
            continue;
        };
        let contributor = Contributor { name: claim.normal().trim().to_owned(), role };
        let is_new = !metadata.contributors.iter().any(|it| it.role == contributor.role && fold(&it.name) == fold(&contributor.name));
        claim.accepted = true;
        claim.why = Some(if is_new { "chosen" } else { "agrees" });
        if is_new {
            metadata.contributors.push(contributor);
        }
    }
    let chosen: Vec<String> = metadata.contributors.iter().map(|it| it.name.clone()).collect();
    list_decision(document, Field::Contributors, chosen, about, silent)
}

/// The decision of a field whose values are all stated.
pub(crate) fn list_decision(document: &Document, field: Field, chosen: Vec<String>, about: &About, silent: &About) -> Decision {
    if chosen.is_empty() {
        return without_value(document, field, about, silent);
    }
    Decision { field, basis: Basis::Found, rule: about.code, confidence: Some(STATED), chosen, conflict: None }
}
