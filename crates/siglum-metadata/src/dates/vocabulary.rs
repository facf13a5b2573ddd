//! Tables of words, made ready to look words up in.

use std::collections::BTreeMap;

use super::tokens::fold;

/// Words in the form in which they are compared, each with a number.
#[derive(Debug)]
pub(super) struct Vocabulary(BTreeMap<String, u8>);

impl Vocabulary {
    /// Enters rows of words parted by spaces, each under its number. Of two rows the first one has a word.
    pub(super) fn of<'r>(rows: impl IntoIterator<Item = (&'r str, u8)>) -> Self {
        let mut words = BTreeMap::new();
        for (row, number) in rows {
            for word in row.split_whitespace() {
                words.entry(fold(word)).or_insert(number);
            }
        }
        Self(words)
    }

    /// Gives the number of a folded word.
    pub(super) fn get(&self, folded: &str) -> Option<u8> {
        self.0.get(folded).copied()
    }

    /// Tells whether a folded word is entered.
    pub(super) fn has(&self, folded: &str) -> bool {
        self.0.contains_key(folded)
    }
}
