//! Statistics over a corpus: accounts under which several people sign.
//!
//! One document does not tell whether the name of its account is the writer's; a site does. Where one account posts texts that
//! several others sign, its name says who uploaded, and nothing of who wrote the texts that nobody signs.
//!
//! A [`Tally`] counts over documents in any order; what it comes to are [`Statistics`], which are written down, reviewed, and
//! then only read.

mod signers;
mod tally;
#[cfg(test)]
mod tests;
mod uploaders;

use std::collections::BTreeMap;

use crate::names::Shape;

pub use tally::Tally;
pub(crate) use uploaders::{UPLOADER, is_mere_uploader, mark_uploaders};

/// The most names of signers that are kept for whoever reviews the statistics.
pub const MOST_NAMES: usize = 12;

/// From so many signers on, none of them the account itself, an account is an uploader: one guest and a colleague whose name
/// was misread do not make one.
const SIGNERS: u64 = 3;

/// From so many on where the account has the name of a body or a login, which cannot be a writer's in the first place.
const SIGNERS_OF_NOBODY: u64 = 2;

/// Over so many documents at least.
const DOCUMENTS: u64 = 2;

/// What is known of the accounts of a corpus, by site and account.
///
/// A site is the host of a document's address without `www.`; where there is none, the site's name in the form for comparison;
/// else the empty string. An account is its display name in the form for comparison, or `#` and its id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    sites: BTreeMap<String, BTreeMap<String, AccountStatistics>>,
}

/// What is known of one account on one site. Counts are documents, where nothing else is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountStatistics {
    /// What its name looks like.
    pub shape: Shape,
    /// Those it posted.
    pub documents: u64,
    /// Those in which it is named as the writer by more than its own echo.
    pub signed_by_itself: u64,
    /// Those that somebody else signs.
    pub signed_by_others: u64,
    /// How many persons these are.
    pub signers: u64,
    /// The names of the first [`MOST_NAMES`] of them, in the form for comparison and sorted.
    pub names: Vec<String>,
    /// Whether its name is that of who uploads, and weighs nothing for a writer.
    pub is_uploader: bool,
}

impl Statistics {
    /// Puts in what is known of an account. Gives back `false`, and changes nothing, if the account is there already.
    pub fn insert(&mut self, site: &str, account: &str, known: AccountStatistics) -> bool {
        let accounts = self.sites.entry(site.to_owned()).or_default();
        let is_new = !accounts.contains_key(account);
        if is_new {
            accounts.insert(account.to_owned(), known);
        }
        is_new
    }

    /// Gives what is known of an account.
    pub fn account(&self, site: &str, account: &str) -> Option<&AccountStatistics> {
        self.sites.get(site)?.get(account)
    }

    /// Gives all accounts with site and name, sorted by both.
    pub fn accounts(&self) -> impl Iterator<Item = (&str, &str, &AccountStatistics)> {
        self.sites.iter().flat_map(|(site, accounts)| accounts.iter().map(|(name, known)| (site.as_str(), name.as_str(), known)))
    }

    /// Tells whether an account is an uploader; one of which nothing is known is none.
    pub fn is_uploader(&self, site: &str, account: &str) -> bool {
        self.account(site, account).is_some_and(|known| known.is_uploader)
    }

    /// Tells whether nothing is known of any account.
    pub fn is_empty(&self) -> bool {
        self.sites.is_empty()
    }
}

/// Tells an account that posts for others from a writer who has guests: enough persons sign, and more often than it signs itself.
fn is_uploader(shape: Shape, signers: u64, signed_by_others: u64, signed_by_itself: u64) -> bool {
    let least = if matches!(shape, Shape::Body | Shape::Account) { SIGNERS_OF_NOBODY } else { SIGNERS };
    // Two who sign one text together are two writers of it, and no more.
    signers >= least && signed_by_others >= DOCUMENTS && signed_by_others > signed_by_itself
}
