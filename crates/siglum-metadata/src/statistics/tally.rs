//! Counting over the documents of a corpus, in any order.

use std::collections::BTreeMap;

use siglum_model::Document;

use super::signers::{Signer, read};
use super::{AccountStatistics, MOST_NAMES, Statistics, is_uploader};
use crate::names::Shape;

/// Counts of the accounts of a corpus.
///
/// Tallies of parts of a corpus can be merged; the result is that of counting the whole, whatever the order of parts and
/// documents.
///
/// ```
/// use siglum_metadata::Tally;
/// use siglum_model::{Claim, Document, Field};
///
/// let mut tally = Tally::default();
/// for signer in ["Ana Ruiz", "Ben Cole", "Cleo Marsh"] {
///     let mut document = Document::default();
///     document.claims.push(Claim::new(Field::Url, "https://harbour.example/a", "wp.link", "/link"));
///     document.claims.push(Claim::new(Field::Authors, "Edith Toring", "wp.author.name", "/_embedded/author/0/name"));
///     document.claims.push(Claim::new(Field::Authors, signer, "text.signature", "text, block 9"));
///     tally.add(&document);
/// }
/// assert!(tally.statistics().is_uploader("harbour.example", "edith toring"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<(String, String), Count>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Count {
    shape: Shape,
    documents: u64,
    signed_by_itself: u64,
    signed_by_others: u64,
    /// By what tells persons apart, the fullest form of each name.
    signers: BTreeMap<String, String>,
}

impl Default for Count {
    /// Nothing was counted; any shape is told before the last.
    fn default() -> Self {
        Self { shape: Shape::Unclear, documents: 0, signed_by_itself: 0, signed_by_others: 0, signers: BTreeMap::new() }
    }
}

impl Tally {
    /// Counts a document, whether it was decided on or not; the decisions are not looked at.
    pub fn add(&mut self, document: &Document) {
        let (site, posted) = read(document);
        for posted in posted {
            let count = self.counts.entry((site.clone(), posted.account)).or_default();
            count.documents = count.documents.saturating_add(1);
            count.shape = count.shape.min(posted.shape);
            match posted.signer {
                Signer::Nobody => {}
                Signer::Itself => count.signed_by_itself = count.signed_by_itself.saturating_add(1),
                Signer::Others(names) => {
                    count.signed_by_others = count.signed_by_others.saturating_add(1);
                    names.into_iter().for_each(|name| count.sign(name));
                }
            }
        }
    }

    /// Adds what was counted elsewhere.
    pub fn merge(&mut self, other: Self) {
        for (key, other) in other.counts {
            let count = self.counts.entry(key).or_default();
            count.shape = count.shape.min(other.shape);
            count.documents = count.documents.saturating_add(other.documents);
            count.signed_by_itself = count.signed_by_itself.saturating_add(other.signed_by_itself);
            count.signed_by_others = count.signed_by_others.saturating_add(other.signed_by_others);
            other.signers.into_values().for_each(|name| count.sign(name));
        }
    }

    /// Gives what the counts come to.
    pub fn statistics(&self) -> Statistics {
        let mut statistics = Statistics::default();
        for ((site, account), count) in &self.counts {
            statistics.insert(site, account, count.known());
        }
        statistics
    }
}

impl Count {
    fn sign(&mut self, name: String) {
        let held = self.signers.entry(person(&name)).or_insert_with(|| name.clone());
        // The longer form, then the first by letters: the same in whatever order they come.
        if (name.len(), held.as_str()) > (held.len(), name.as_str()) {
            *held = name;
        }
    }

    fn known(&self) -> AccountStatistics {
        let mut names: Vec<String> = self.signers.values().cloned().collect();
        names.sort_unstable();
        names.truncate(MOST_NAMES);
        let signers = self.signers.len() as u64;
        AccountStatistics {
            shape: self.shape,
            documents: self.documents,
            signed_by_itself: self.signed_by_itself,
            signed_by_others: self.signed_by_others,
            signers,
            names,
            is_uploader: is_uploader(self.shape, signers, self.signed_by_others, self.signed_by_itself),
        }
    }
}

/// What tells signers apart: the surname and the first letter before it, so that `J. Doe` and `Jane Q. Doe` count once.
fn person(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((given, surname)) => format!("{surname} {}", given.chars().take(1).collect::<String>()),
        None => name.to_owned(),
    }
}
