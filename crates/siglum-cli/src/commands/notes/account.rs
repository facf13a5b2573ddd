//! The account of marks and bodies.

use super::listed::{BodyCounts, Counts, DocumentNotes, ListedNote, MarkCounts};

/// Counts marks and bodies, and says where they do not add up.
///
/// `linked` tells for each note how many marks were tied to it by a change, 0 where the format itself ties them. Every one
/// of these must stand in the cleaned text: a mark that was linked and is lost is a fault of siglum, not of the source.
pub(super) fn counts_of(document: &DocumentNotes, linked: impl Fn(&str) -> usize) -> Counts {
    let in_state = |state: &str| document.notes.iter().filter(|note| note.state == state).count();
    let paired = document.notes.iter().map(|note| note.marks.len()).sum();
    let made: usize = document.notes.iter().map(|note| note.marks.len().max(linked(&note.id))).sum();
    let orphan = document.orphan_marks.len();
    Counts {
        marks: MarkCounts { all: made + orphan, paired, orphan },
        bodies: BodyCounts {
            all: document.notes.len(),
            paired: in_state("paired"),
            orphan: in_state("orphan"),
            duplicate: in_state("duplicate"),
        },
        doubtful: document.doubtful.len(),
        doubts: document.doubts.len(),
        faults: document.notes.iter().filter_map(|note| fault_of(note, linked(&note.id))).collect(),
    }
}

fn fault_of(note: &ListedNote, linked: usize) -> Option<String> {
    let (id, marks) = (&note.id, note.marks.len());
    if linked > 0 && linked != marks {
        return Some(format!("{linked} marks of note {id} were linked, and {marks} stand in the document"));
    }
    match (note.state, marks) {
        ("paired", 0) => Some(format!("note {id} is paired, and no mark of it stands in the document")),
        ("orphan" | "duplicate", 1..) => Some(format!("note {id} is {}, and {marks} marks cite it", note.state)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::listed::Mark;
    use super::*;

    fn note(id: &str, state: &'static str, marks: usize) -> ListedNote {
        ListedNote {
            label: None,
            id: id.to_owned(),
            kind: "footnote",
            state,
            confidence: None,
            evidence: Vec::new(),
            rule: None,
            marks: vec![Mark::default(); marks],
            text: String::new(),
            label_raw: None,
            raw: Vec::new(),
        }
    }

    fn document(notes: Vec<ListedNote>) -> DocumentNotes {
        DocumentNotes {
            id: String::new(),
            title: None,
            format: "plain-text",
            notes,
            orphan_marks: Vec::new(),
            duplicates: Vec::new(),
            orphan_bodies: Vec::new(),
            doubtful: Vec::new(),
            doubts: Vec::new(),
            counts: Counts::default(),
        }
    }

    #[test]
    fn an_account_that_adds_up_has_no_fault() {
        let held = document(vec![note("n1", "paired", 2), note("n2", "orphan", 0), note("n3", "duplicate", 0)]);
        let counts = counts_of(&held, |id| if id == "n1" { 2 } else { 0 });
        assert_eq!((counts.marks.all, counts.marks.paired, counts.marks.orphan), (2, 2, 0));
        assert_eq!((counts.bodies.all, counts.bodies.paired, counts.bodies.orphan, counts.bodies.duplicate), (3, 1, 1, 1));
        assert!(counts.faults.is_empty(), "{:?}", counts.faults);
    }

    #[test]
    fn a_linked_mark_that_is_lost_is_told() {
        let counts = counts_of(&document(vec![note("n1", "paired", 1)]), |_| 2);
        assert_eq!((counts.marks.all, counts.marks.paired), (2, 1));
        assert_eq!(counts.faults, ["2 marks of note n1 were linked, and 1 stand in the document"]);
    }

    #[test]
    fn a_state_that_the_marks_belie_is_told() {
        let counts = counts_of(&document(vec![note("n1", "paired", 0), note("n2", "orphan", 1)]), |_| 0);
        assert_eq!(counts.faults.len(), 2, "{:?}", counts.faults);
    }
}
