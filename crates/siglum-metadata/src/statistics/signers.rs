//! What one document tells of its accounts: the site, whose name is printed as the account's, and who signs.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{AboutWhat, Claim, Document, Field};
use siglum_rule::Proposals;

use crate::Group;
use crate::authors::{Extent, Statement, gather};
use crate::names::{Shape, is_initial_compatible, to_comparable};
use crate::rules::m100_silent_field::SILENT_FIELD;
use crate::weights::weigh;

/// Sources in which the text or its editor names the writer: what stands there was written for this document.
const IN_WORDS: &[&str] = &["text.byline", "text.byline.bare", "text.signature", "text.guest", "standfirst.subject", "biography.subject"];

/// Bylines that a page displays about its headline. A theme may print the account's name there, so they are heard only where the
/// text itself is silent. Other places of a page name people too often who wrote something else.
const DISPLAYED: &[&str] = &["html.by", "html.author-name", "html.author-class", "html.itemprop.author"];

/// The longest host that is taken for a site.
const LONGEST_HOST: usize = 255;

/// An account of a document and who signs the document.
pub(super) struct Posted {
    pub(super) account: String,
    pub(super) shape: Shape,
    pub(super) signer: Signer,
}

/// Who signs a document, as seen from one of its accounts.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Signer {
    /// Nobody.
    Nobody,
    /// Whoever the account is named after.
    Itself,
    /// Others, in the form for comparison.
    Others(BTreeSet<String>),
}

/// Reads the site and the accounts of a document, whether it was decided on or not.
pub(super) fn read(document: &Document) -> (String, Vec<Posted>) {
    let mut document = document.clone();
    crate::decide::prepare(&mut document, &mut Proposals::new(&SILENT_FIELD));
    let statements = gather(&mut document);
    let mut accounts: BTreeMap<String, Shape> = BTreeMap::new();
    for statement in statements.iter().filter(|it| names_an_account(it)) {
        for name in &statement.key {
            let shape = accounts.entry(name.clone()).or_insert(statement.shape);
            *shape = statement.shape.min(*shape);
        }
    }
    if accounts.is_empty() {
        accounts.extend(id_of_account(&document).map(|id| (id, Shape::Unclear)));
    }
    let posted = |(account, shape): (String, Shape)| Posted { signer: who_signs(&account, &statements), account, shape };
    (site_of(&document), accounts.into_iter().map(posted).collect())
}

/// Links and pictures of a page may be those of other texts; only what is made to tell the author of this one counts.
fn names_an_account(statement: &Statement) -> bool {
    let is_of_head = !statement.source.starts_with("html.") && statement.source != "twitter.creator";
    statement.group == Group::Account && is_of_head && statement.key.len() == 1 && statement.extent == Extent::Only
}

/// The id of the account that posted it, where its name is not known.
fn id_of_account(document: &Document) -> Option<String> {
    let ids = document.claims.iter().filter(|claim| claim.field == Field::PostedBy && claim.about == AboutWhat::Document);
    ids.map(|claim| to_comparable(&claim.value)).find(|id| !id.is_empty()).map(|id| format!("#{id}"))
}

fn who_signs(account: &str, statements: &[Statement]) -> Signer {
    let names_in = |sources: &[&str]| -> BTreeSet<String> {
        let told = statements.iter().filter(|it| sources.contains(&it.source) && it.is_personal());
        told.flat_map(|it| it.key.iter().cloned()).collect()
    };
    let in_words = names_in(IN_WORDS);
    let signers = if in_words.is_empty() { names_in(DISPLAYED) } else { in_words };
    if signers.is_empty() {
        Signer::Nobody
    } else if signers.iter().any(|signer| may_be_account_of(account, signer)) {
        Signer::Itself
    } else {
        Signer::Others(signers)
    }
}

/// Tells whether an account may be a person's own: it has their name, or a login made of it (`jdoe`, `jane`, `janedoe`, `doej`).
fn may_be_account_of(account: &str, signer: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
    let words: Vec<&str> = signer.split(' ').collect();
    let (Some(given), Some(surname)) = (words.first(), words.last()) else { return false };
    let initial = |word: &str| word.chars().take(1).collect::<String>();
    let logins = [
        letters(signer),
        letters(given),
        letters(surname),
        initial(given) + &letters(surname),
        letters(given) + &initial(surname),
        letters(surname) + &initial(given),
        letters(surname) + &letters(given),
    ];
    is_initial_compatible(account, signer) || logins.contains(&letters(account))
}

/// Gives the site of a document: the host of its address without `www.`, else its name for comparison, else nothing.
pub(super) fn site_of(document: &Document) -> String {
    let host = best(document, Field::Url).and_then(|claim| host_of(claim.normal()));
    let name = || best(document, Field::SiteName).map(|claim| to_comparable(claim.normal()));
    host.or_else(name).unwrap_or_default()
}

/// The first of the claims of a field with the highest weight.
fn best(document: &Document, field: Field) -> Option<&Claim> {
    let is_own = |claim: &&Claim| {
        let about = claim.about == AboutWhat::Document || (claim.about == AboutWhat::Site && field == Field::SiteName);
        claim.field == field && about && claim.why.is_none() && !claim.normal().trim().is_empty()
    };
    // The last of equals is taken, so the order is turned.
    document.claims.iter().rev().filter(is_own).max_by_key(|claim| weigh(field, claim.source).weight)
}

fn host_of(address: &str) -> Option<String> {
    let (_, rest) = address.trim().split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
    let host = host.split(':').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty() && host.len() <= LONGEST_HOST).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_its_owners_by_name_or_login() {
        for account in ["jane doe", "j doe", "jdoe", "jane", "doe", "janed", "doejane", "jane_doe", "jane-doe2"] {
            assert!(may_be_account_of(account, "jane doe"), "{account}");
        }
        for account in ["site_admin", "tom roe", "jroe", "janet", ""] {
            assert!(!may_be_account_of(account, "jane doe"), "{account}");
        }
    }

    #[test]
    fn a_site_is_a_host_or_a_name() {
        let url = |value: &str| Claim::new(Field::Url, value, "wp.link", "/link");
        let name = Claim::new(Field::SiteName, "The  Harbour", "og.site_name", "meta");
        let site = |claims: Vec<Claim>| site_of(&Document { claims, ..Document::default() });
        assert_eq!(site(vec![url("https://www.Harbour.example:8080/a?b"), name.clone()]), "harbour.example");
        assert_eq!(site(vec![url("http://me@harbour.example#a")]), "harbour.example");
        assert_eq!(site(vec![url("/a/b"), name]), "the harbour");
        assert_eq!(site(Vec::new()), "");
    }
}
