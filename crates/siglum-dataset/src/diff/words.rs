//! Blocks of text and the words that changed in them.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// What happened to a block, a note or words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It is another now.
    Changed,
    /// It stayed.
    Same,
}

/// Words that stayed, came or went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Word {
    /// Whether they stayed, came or went.
    pub change: Change,
    /// The words with their white space.
    pub words: String,
}

/// A block that came, went or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BlockDiff {
    /// What happened to it.
    pub change: Change,
    /// Its number in the older version, from 1.
    pub old: Option<u64>,
    /// Its number in the newer version, from 1.
    pub new: Option<u64>,
    /// What its kind was, and is, where that changed.
    pub kind: Option<(String, String)>,
    /// Its words.
    pub words: Vec<Word>,
}

/// Compares two texts word by word.
pub(super) fn compare_words(old: &str, new: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match words.last_mut() {
            Some(last) if last.change == tag => last.words.push_str(change.value()),
            _ => words.push(Word { change: tag, words: change.value().to_owned() }),
        }
    }
    words
}

/// Words that came or went as a whole.
pub(super) fn all_words(change: Change, words: &str) -> Vec<Word> {
    vec![Word { change, words: words.to_owned() }]
}
