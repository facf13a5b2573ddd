//! Note definitions, and the references that cite them.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{Block, Note, NoteId, NoteKind, NoteState, Span};
use siglum_rule::Builder;

/// How sure an explicit link is, in hundredths.
const CERTAIN: u8 = 99;

/// A definition as it stands in the source.
#[derive(Debug)]
pub(super) struct Definition {
    pub(super) label: String,
    pub(super) label_raw: Option<Span>,
    pub(super) blocks: Vec<Block>,
}

/// The notes that were cited, in the order of their first reference.
#[derive(Debug)]
pub(super) struct Citations {
    base: u32,
    ids: BTreeMap<String, u32>,
}

impl Citations {
    /// Begins to number notes behind those that are there.
    pub(super) fn new(builder: &Builder) -> Self {
        Self { base: builder.next_note().0, ids: BTreeMap::new() }
    }

    /// Gives the id of the note that a reference names.
    pub(super) fn cite(&mut self, label: &str) -> NoteId {
        let next = self.base + self.ids.len() as u32;
        NoteId(*self.ids.entry(fold(label)).or_insert(next))
    }

    /// Makes notes of the definitions: the cited ones by their number, then the others.
    pub(super) fn finish(mut self, definitions: Vec<Definition>, builder: &mut Builder) {
        let mut next = self.base + self.ids.len() as u32;
        let mut seen = BTreeSet::new();
        let mut notes = Vec::with_capacity(definitions.len());
        for definition in definitions {
            let folded = fold(&definition.label);
            let is_first = seen.insert(folded.clone());
            let cited = self.ids.remove(&folded);
            let id = cited.unwrap_or(next);
            next += u32::from(cited.is_none());
            notes.push(note_of(definition, NoteId(id), state_of(cited.is_some(), is_first)));
        }
        notes.sort_by_key(|note| note.id);
        notes.into_iter().for_each(|note| builder.note(note));
    }
}

fn state_of(is_cited: bool, is_first: bool) -> NoteState {
    match (is_cited, is_first) {
        (true, _) => NoteState::Paired,
        (false, true) => NoteState::Orphan,
        (false, false) => NoteState::Duplicate,
    }
}

fn note_of(definition: Definition, id: NoteId, state: NoteState) -> Note {
    let Definition { label, label_raw, blocks } = definition;
    Note { id, label, kind: NoteKind::Footnote, blocks, state, confidence: CERTAIN, label_raw }
}

/// Brings a label to the form in which labels are compared: without regard to case.
fn fold(label: &str) -> String {
    label.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}
