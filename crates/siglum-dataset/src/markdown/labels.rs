//! What notes are called in Markdown.

use std::collections::BTreeMap;

use siglum_model::{Document, Note, NoteId};

/// The label of each note.
#[derive(Debug)]
pub(super) struct Labels {
    names: BTreeMap<NoteId, String>,
}

impl Labels {
    /// Takes the printed label where it is alphanumeric and no other note has it, else the id.
    pub(super) fn new(document: &Document) -> Self {
        let mut taken: BTreeMap<String, usize> = BTreeMap::new();
        for note in &document.notes {
            let (label, id) = (fold(&note.label), note.id.to_string());
            *taken.entry(id.clone()).or_default() += 1;
            *taken.entry(label.clone()).or_default() += usize::from(label != id);
        }
        let is_alone = |note: &Note| taken.get(&fold(&note.label)) == Some(&1);
        let name = |note: &Note| if is_plain(&note.label) && is_alone(note) { note.label.clone() } else { note.id.to_string() };
        Self { names: document.notes.iter().map(|note| (note.id, name(note))).collect() }
    }

    /// Gives the label of a note.
    pub(super) fn of(&self, id: NoteId) -> Option<&str> {
        self.names.get(&id).map(String::as_str)
    }
}

fn is_plain(label: &str) -> bool {
    !label.is_empty() && label.len() < 100 && label.chars().all(char::is_alphanumeric)
}

/// Labels that differ only in case are one.
fn fold(label: &str) -> String {
    label.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}
