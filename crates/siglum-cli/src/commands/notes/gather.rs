//! The notes of a cleaned document, with what stands at them in the raw file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use siglum::dataset::record::Hundredths;
use siglum::model::{
    Act, AnchorKind, Change, ChangeId, Document, Home, Note, NoteId, NoteState, RuleCode, Span, StyleKind, Wording, coalesce,
};
use siglum::notes::rules::{n103_orphan_mark, n104_orphan_body, n108_doubtful_note};

use super::account::counts_of;
use super::listed::{Counts, DocumentNotes, Doubt, Doubtful, ListedNote, Mark, OrphanMark, Rule};
use super::places::{Places, RawPlace};

/// Characters shown before and behind a mark.
const AROUND: usize = 40;

/// Lists the notes of a document and what is doubtful about them.
pub(super) fn notes_of(document: &Document, id: &str, places: &Places) -> DocumentNotes {
    let gathered = Gathered { document, places };
    let (mut marks, ties) = (gathered.marks(), ties_of(document));
    let list = |note: &Note| gathered.note(note, marks.remove(&note.id).unwrap_or_default(), ties.get(&note.id));
    let notes: Vec<ListedNote> = document.notes.iter().map(list).collect();
    let in_state = |state: NoteState| notes.iter().filter(|note| note.state == state.name()).map(|note| note.id.clone()).collect();
    let mut listed = DocumentNotes {
        id: id.to_owned(),
        title: document.title.as_ref().map(|title| title.as_str().to_owned()).filter(|title| !title.is_empty()),
        format: document.format,
        orphan_marks: gathered.orphan_marks(),
        duplicates: in_state(NoteState::Duplicate),
        orphan_bodies: in_state(NoteState::Orphan),
        doubtful: gathered.doubtful(),
        doubts: gathered.doubts(),
        counts: Counts::default(),
        notes,
    };
    let linked: BTreeMap<String, usize> = ties.iter().map(|(id, tie)| (id.to_string(), tie.links)).collect();
    listed.counts = counts_of(&listed, |id| linked.get(id).copied().unwrap_or_default());
    listed
}

/// What the changes say of a note: the rule that made it, and how many marks were tied to it.
struct Tie {
    code: RuleCode,
    links: usize,
}

fn ties_of(document: &Document) -> BTreeMap<NoteId, Tie> {
    let mut ties = BTreeMap::new();
    for change in document.changes.iter().filter(|change| matches!(change.act, Act::Link | Act::Move)) {
        let Some(id) = change.to else { continue };
        let tie = ties.entry(id).or_insert(Tie { code: change.code, links: 0 });
        tie.links += usize::from(change.act == Act::Link);
    }
    ties
}

struct Gathered<'a> {
    document: &'a Document,
    places: &'a Places,
}

impl Gathered<'_> {
    fn note(&self, note: &Note, marks: Vec<Mark>, tie: Option<&Tie>) -> ListedNote {
        let raw = note.blocks.iter().flat_map(|block| block.wording.passage().raw_spans(0..block.wording.len()));
        ListedNote {
            label: Some(note.label.clone()).filter(|label| !label.is_empty()),
            id: note.id.to_string(),
            kind: note.kind.name(),
            state: note.state.name(),
            confidence: (note.state == NoteState::Paired).then_some(Hundredths(note.confidence)),
            evidence: note.evidence.clone(),
            rule: tie.map(|tie| rule(tie.code)),
            marks,
            text: note.text(),
            label_raw: note.label_raw.map(|span| self.places.place(span)),
            raw: coalesce(raw).into_iter().map(|span| self.places.place(span)).collect(),
        }
    }

    /// The places that cite each note, in the order of the document.
    fn marks(&self) -> BTreeMap<NoteId, Vec<Mark>> {
        let mut marks: BTreeMap<NoteId, Vec<Mark>> = BTreeMap::new();
        for (at, wording) in self.document.wordings() {
            for anchor in wording.anchors() {
                if let AnchorKind::Reference(note) = anchor.kind {
                    marks.entry(note).or_default().push(self.mark(at.home, wording, anchor.at..anchor.at, anchor.raw));
                }
            }
        }
        marks
    }

    fn orphan_marks(&self) -> Vec<OrphanMark> {
        let code = n103_orphan_mark::ABOUT.code;
        let doubted: BTreeSet<&[Span]> =
            self.doubts_of_notes().filter(|(_, change)| change.code == code).map(|(_, change)| change.raw.as_slice()).collect();
        let mut marks = Vec::new();
        for (at, wording) in self.document.wordings() {
            for style in wording.styles() {
                let StyleKind::OrphanMark { label } = &style.kind else { continue };
                let raw = wording.passage().raw_spans(style.range.clone());
                let mark = self.mark(at.home, wording, style.range.clone(), hull(&raw));
                marks.push(OrphanMark { label: label.clone(), rule: doubted.contains(raw.as_slice()).then(|| rule(code)), mark });
            }
        }
        marks
    }

    /// What rules took for a mark or a note, and did not move.
    fn doubtful(&self) -> Vec<Doubtful> {
        let places = self.touched_by_doubts();
        let list = |(id, change): (ChangeId, &Change)| {
            let kind = match change.code {
                code if code == n104_orphan_body::ABOUT.code => "body",
                code if code == n108_doubtful_note::ABOUT.code => "mark",
                _ => return None,
            };
            let raw = hull(&change.raw);
            let mark = match places.get(&id) {
                Some((home, wording, range)) => self.mark(*home, wording, range.clone(), raw),
                None => Mark { within: self.name(Home::Text), raw: raw.map(|span| self.places.place(span)), ..Mark::default() },
            };
            Some(Doubtful { label: change.before.trim().to_owned(), kind, rule: rule(change.code), mark })
        };
        self.doubts_of_notes().filter_map(list).collect()
    }

    fn doubts(&self) -> Vec<Doubt> {
        let list = |(_, change): (ChangeId, &Change)| Doubt {
            rule: rule(change.code),
            message: change.message.clone().unwrap_or_default(),
            raw: hull(&change.raw).map(|span| self.places.place(span)),
        };
        self.doubts_of_notes().map(list).collect()
    }

    fn doubts_of_notes(&self) -> impl Iterator<Item = (ChangeId, &Change)> {
        let numbered = self.document.changes.iter().enumerate().map(|(index, change)| (ChangeId(index as u32), change));
        numbered.filter(|(_, change)| change.act == Act::Doubt && change.code.letter() == 'N')
    }

    /// Where each doubt about notes stands in the cleaned text: the first place that it touched.
    fn touched_by_doubts(&self) -> BTreeMap<ChangeId, (Home, &Wording, Range<usize>)> {
        let wanted: BTreeSet<ChangeId> = self.doubts_of_notes().map(|(id, _)| id).collect();
        let mut places = BTreeMap::new();
        for (at, wording) in self.document.wordings() {
            for touched in wording.touched().iter().filter(|touched| wanted.contains(&touched.change)) {
                places.entry(touched.change).or_insert_with(|| (at.home, wording, touched.range.clone()));
            }
        }
        places
    }

    /// A place of a wording with the words around it. Without bytes of its own it has the place between those around.
    fn mark(&self, home: Home, wording: &Wording, range: Range<usize>, raw: Option<Span>) -> Mark {
        let text = wording.as_str();
        let before = text.get(..range.start).unwrap_or_default();
        let cut = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let raw = raw.or_else(|| wording.passage().raw_place(range.start));
        Mark {
            within: self.name(home),
            before: before.get(cut..).unwrap_or_default().to_owned(),
            after: text.get(range.end..).unwrap_or_default().chars().take(AROUND).collect(),
            raw: raw.map(|span| self.places.place(span)),
        }
    }

    fn name(&self, home: Home) -> String {
        match home {
            Home::Title => "title".to_owned(),
            Home::Text => "text".to_owned(),
            Home::Note(index) => self.document.notes.get(index).map(|note| note.id.to_string()).unwrap_or_default(),
        }
    }
}

fn rule(code: RuleCode) -> Rule {
    Rule { code: code.to_string(), name: siglum::rule(code).map_or("", |about| about.name) }
}

/// The smallest span that holds all spans of the member of the first.
fn hull(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(|all, span| all.hull(span).unwrap_or(all))
}

impl ListedNote {
    /// Where its body stands: its label, or else its words.
    pub(super) fn stands_at(&self) -> Option<RawPlace> {
        self.label_raw.or_else(|| self.raw.first().copied())
    }
}
