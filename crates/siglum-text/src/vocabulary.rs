//! The words of one document, to judge what a printer's line broke.

use std::collections::HashSet;

use siglum_model::Document;

/// What to do with a hyphen at a line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The word stands elsewhere in one piece.
    Join,
    /// The word stands elsewhere with the hyphen.
    Keep,
    /// It stands nowhere else.
    Unknown,
}

/// The words of a document, in lower case, with and without hyphens.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    words: HashSet<String>,
}

impl Vocabulary {
    pub(crate) fn of(document: &Document) -> Self {
        let mut words = HashSet::new();
        for (_, wording) in document.wordings() {
            for word in wording.as_str().split(|c: char| !(c.is_alphabetic() || c == '-')) {
                let word = word.trim_matches('-');
                if !word.is_empty() {
                    words.insert(word.to_lowercase());
                }
            }
        }
        Self { words }
    }

    /// Judges a hyphen between two halves. The hyphenated word wins over the joined one, since it is the rarer witness.
    pub(crate) fn judge(&self, first: &str, second: &str) -> Verdict {
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        if self.words.contains(&format!("{first}-{second}")) {
            Verdict::Keep
        } else if self.words.contains(&format!("{first}{second}")) {
            Verdict::Join
        } else {
            Verdict::Unknown
        }
    }
}
