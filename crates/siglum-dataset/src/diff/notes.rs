//! Notes that came, went or changed.

use serde::Serialize;

use super::alignment::align;
use super::words::{Change, Word, all_words, compare_words};
use crate::record::Note;

/// A note that came, went or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteDiff {
    /// What happened to it.
    pub change: Change,
    /// Its id in the older version.
    pub old: Option<String>,
    /// Its id in the newer version.
    pub new: Option<String>,
    /// What else changed, each as `label: 1 -> 2`.
    pub properties: Vec<String>,
    /// Its words; none where only properties changed.
    pub words: Vec<Word>,
}

/// Compares the notes of two versions by their words.
pub(super) fn compare(old: &[Note], new: &[Note]) -> Vec<NoteDiff> {
    let one: Vec<&str> = old.iter().map(|note| note.text.as_str()).collect();
    let other: Vec<&str> = new.iter().map(|note| note.text.as_str()).collect();
    align(&one, &other)
        .into_iter()
        .filter_map(|pair| note_diff(pair.old.and_then(|at| old.get(at)), pair.new.and_then(|at| new.get(at))))
        .collect()
}

fn note_diff(old: Option<&Note>, new: Option<&Note>) -> Option<NoteDiff> {
    let ids = (old.map(|note| note.id.clone()), new.map(|note| note.id.clone()));
    let (change, properties, words) = match (old, new) {
        (Some(old), Some(new)) => {
            let properties = properties_of(old, new);
            let words = if old.text == new.text { Vec::new() } else { compare_words(&old.text, &new.text) };
            if words.is_empty() && properties.is_empty() {
                return None;
            }
            (Change::Changed, properties, words)
        }
        (Some(old), None) => (Change::Removed, Vec::new(), all_words(Change::Removed, &old.text)),
        (None, Some(new)) => (Change::Added, Vec::new(), all_words(Change::Added, &new.text)),
        (None, None) => return None,
    };
    Some(NoteDiff { change, old: ids.0, new: ids.1, properties, words })
}

fn properties_of(old: &Note, new: &Note) -> Vec<String> {
    let label = |note: &Note| note.label.clone().unwrap_or_else(|| "none".to_owned());
    let pairs = [
        ("label", label(old), label(new)),
        ("kind", old.kind.clone(), new.kind.clone()),
        ("state", old.state.clone(), new.state.clone()),
        ("references", old.refs.len().to_string(), new.refs.len().to_string()),
    ];
    pairs.into_iter().filter(|(_, old, new)| old != new).map(|(name, old, new)| format!("{name}: {old} -> {new}")).collect()
}
