//! What statistics say of the statements of one document.

use siglum_model::Document;

use super::Statistics;
use super::signers::site_of;
use crate::Group;
use crate::authors::{Candidate, Statement};

/// The trait of a set of writers whom only the echoes of an uploader's account name.
pub(crate) const UPLOADER: &str = "trait.uploader";

/// Marks the statements that print the name of an uploader.
pub(crate) fn mark_uploaders(document: &Document, statements: &mut [Statement], statistics: &Statistics) {
    if statistics.is_empty() {
        return;
    }
    let site = site_of(document);
    for statement in statements.iter_mut().filter(|it| it.group == Group::Account && it.key.len() == 1) {
        statement.is_uploader = statement.key.iter().all(|account| statistics.is_uploader(&site, account));
    }
}

/// Tells whether a set of writers is an uploader of whom nothing but the account speaks.
///
/// A byline that a page displays may be an echo, too: it speaks for the account only as long as the text names nobody else.
pub(crate) fn is_mere_uploader(candidate: &Candidate, statements: &[Statement]) -> bool {
    let own = || candidate.statements.iter().filter_map(|at| statements.get(*at));
    let Some(uploader) = own().find(|it| it.is_uploader) else { return false };
    let is_other = |it: &Statement| is_in_words(it) && it.is_personal() && it.key.is_disjoint(&uploader.key);
    !own().any(is_in_words) && (!own().any(names_writers) || statements.iter().any(is_other))
}

/// Groups in which people name a writer; programs fill the others.
fn names_writers(statement: &Statement) -> bool {
    matches!(statement.group, Group::Byline | Group::Signature | Group::Standfirst | Group::Biography)
}

fn is_in_words(statement: &Statement) -> bool {
    names_writers(statement) && !statement.source.starts_with("html.")
}
