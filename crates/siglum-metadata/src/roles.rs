//! Who did what: labels and verbs that stand before names in bylines and credits, in many languages, and their MARC relators.

mod rows;

use std::collections::HashMap;
use std::sync::LazyLock;

pub use rows::ROWS;

use crate::names::fold;

/// What must stand around a label for it to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sign {
    /// Nothing: *written by* is a label anywhere.
    Verb,
    /// It opens the line, and two words or a sign follow: *von*, *par*.
    Opening,
    /// A colon, a slash or their like follows, or it stands alone in its line: *text:*, *写真／*.
    Noun,
}

/// Labels of one language for one role.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The language, as in BCP 47.
    pub language: &'static str,
    /// The code of the MARC relator; empty if the label does not tell the role: *posted by*.
    pub code: &'static str,
    /// What must stand around the labels.
    pub sign: Sign,
    /// The labels, parted by bars.
    pub labels: &'static str,
}

impl Row {
    /// Gives the labels one by one.
    pub fn labels(&self) -> impl Iterator<Item = &'static str> {
        self.labels.split('|')
    }
}

/// The MARC relators that labels tell, by code; see <https://id.loc.gov/vocabulary/relators>. The terms are in lower case, and without
/// *etc.*
const TERMS: &[(&str, &str)] = &[
    ("aui", "author of introduction"),
    ("aut", "author"),
    ("com", "compiler"),
    ("ctb", "contributor"),
    ("dsr", "designer"),
    ("edt", "editor"),
    ("hst", "host"),
    ("ill", "illustrator"),
    ("ive", "interviewee"),
    ("ivr", "interviewer"),
    ("nrt", "narrator"),
    ("pht", "photographer"),
    ("prg", "programmer"),
    ("pro", "producer"),
    ("rev", "reviewer"),
    ("spk", "speaker"),
    ("spn", "sponsor"),
    ("trl", "translator"),
    ("vdg", "videographer"),
];

/// Gives the term of a MARC relator in lower case, if it is one of those that labels tell.
///
/// ```
/// assert_eq!(siglum_metadata::roles::term_of("trl"), Some("translator"));
/// ```
pub fn term_of(code: &str) -> Option<&'static str> {
    TERMS.iter().find(|(it, _)| *it == code).map(|(_, term)| *term)
}

/// A label in the comparison form, word by word.
#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) words: Vec<String>,
    pub(crate) sign: Sign,
    /// The relator's term, if the label tells one.
    pub(crate) term: Option<&'static str>,
}

static LABELS: LazyLock<HashMap<String, Vec<Label>>> = LazyLock::new(|| {
    let mut by_first: HashMap<String, Vec<Label>> = HashMap::new();
    for row in ROWS {
        for label in row.labels() {
            let words: Vec<String> = fold(label).split(' ').map(str::to_owned).collect();
            let first = words.first().cloned().unwrap_or_default();
            by_first.entry(first).or_default().push(Label { words, sign: row.sign, term: term_of(row.code) });
        }
    }
    by_first
});

/// The labels that begin with a word, given in the comparison form; in the order of the table.
pub(crate) fn labels_from(word: &str) -> &'static [Label] {
    LABELS.get(word).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_has_labels_and_a_relator_or_none() {
        for row in ROWS {
            assert!(!row.labels.is_empty() && (row.code.is_empty() || term_of(row.code).is_some()), "{row:?}");
        }
        let languages: BTreeSet<&str> = ROWS.iter().map(|row| row.language).collect();
        assert!(languages.len() >= 15, "{languages:?}");
    }

    #[test]
    fn labels_are_found_by_their_first_word_without_accents() {
        assert!(labels_from("ecrit").iter().any(|label| label.term == Some("author")));
        assert!(labels_from("ruiz").is_empty());
    }
}
