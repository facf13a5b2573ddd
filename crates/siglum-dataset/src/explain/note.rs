//! One note.

use super::opened::Opened;
use super::{MarkExplained, NoteExplained};
use crate::read::Texts;
use crate::record::{Note, NoteRef};

/// Characters shown before and behind a mark.
const AROUND: u64 = 40;

impl Opened {
    /// Explains a note by its id. `None` if there is no such note.
    pub fn explain_note(&self, id: &str) -> Option<NoteExplained> {
        let note = self.record.notes.iter().find(|note| note.id == id)?;
        let texts = Texts::of(&self.record);
        let text = texts.get(id)?;
        let mut body = self.place(id, text, 0, text.len());
        let is_of = |change: &&crate::record::ChangeLine| change.within == id || change.to.as_ref().is_some_and(|to| to.within == id);
        let made: Vec<_> = self.changes.iter().filter(is_of).map(|change| self.change(change)).collect();
        body.changes.retain(|change| !made.iter().any(|own| own.n == change.n));
        Some(NoteExplained {
            id: self.record.id.clone(),
            source: self.record.source.path.clone(),
            note: note.id.clone(),
            label: note.label.clone(),
            kind: note.kind.clone(),
            state: note.state.clone(),
            confidence: note.confidence,
            marks: self.marks_of(note, &texts),
            body,
            changes: made,
        })
    }

    fn marks_of(&self, note: &Note, texts: &Texts<'_>) -> Vec<MarkExplained> {
        let mark = |cited: &NoteRef| {
            let text = texts.get(&cited.within);
            let words = |from: u64, to: u64| text.and_then(|text| text.slice(from, to.min(text.len()))).unwrap_or_default().to_owned();
            MarkExplained {
                within: cited.within.clone(),
                offset: cited.offset,
                before: words(cited.offset.saturating_sub(AROUND), cited.offset),
                after: words(cited.offset, cited.offset + AROUND),
                raw: cited.raw_start.zip(cited.raw_end).map(|(start, end)| self.raw(cited.raw_member, start, end)),
            }
        };
        note.refs.iter().map(mark).collect()
    }
}
