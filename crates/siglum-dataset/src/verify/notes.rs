//! Notes, the places that cite them, and marks that nothing answers.

use super::document::Parts;
use super::report::{Desk, Point, in_text};
use crate::record::{Note, OrphanMark};

const FILE: &str = "documents.jsonl";

/// Checks that marks and notes are conserved.
pub(super) fn check(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    for (index, note) in parts.record.notes.iter().enumerate() {
        let fault = fault_of(note, index);
        desk.check(Point::Notes, FILE, fault.is_none(), || note.id.clone(), || fault.unwrap_or_default());
        check_refs(parts, note, desk);
    }
    check_links(parts, desk);
    for mark in &parts.record.orphan_marks {
        let holds = stands_there(parts, mark);
        let place = || in_text(&mark.within, mark.start, mark.end);
        desk.check(Point::Orphans, FILE, holds, place, || format!("the mark {} does not stand there", mark.label.escape_debug()));
    }
}

fn fault_of(note: &Note, index: usize) -> Option<String> {
    let wanted = format!("n{}", index + 1);
    if note.id != wanted {
        return Some(format!("should be {wanted}"));
    }
    match (note.state.as_str(), note.refs.len()) {
        ("paired", 0) => Some("is paired, and nothing cites it".to_owned()),
        ("orphan" | "duplicate", cited) if cited > 0 => Some(format!("is {}, and {cited} places cite it", note.state)),
        ("paired" | "orphan" | "duplicate", _) => None,
        (state, _) => Some(format!("there is no state {state:?}")),
    }
}

fn check_refs(parts: &Parts<'_>, note: &Note, desk: &mut Desk<'_>) {
    for (index, cited) in note.refs.iter().enumerate() {
        let holds = parts.texts.get(&cited.within).is_some_and(|text| cited.offset <= text.len());
        let raw = cited.raw_start.zip(cited.raw_end);
        let is_twice = note
            .refs
            .get(..index)
            .unwrap_or_default()
            .iter()
            .any(|it| it.raw_start.is_some() && it.raw_start == cited.raw_start && it.raw_member == cited.raw_member);
        let message = if !holds {
            Some("a reference points to a place that is not there")
        } else if raw.is_some_and(|(start, end)| !parts.holds_raw(cited.raw_member, start, end)) {
            Some("the raw bytes of a mark are out of bounds")
        } else if is_twice {
            Some("one mark is counted twice")
        } else {
            None
        };
        let place = || format!("{} cited in {}", note.id, in_text(&cited.within, cited.offset, cited.offset));
        desk.check(Point::Notes, FILE, message.is_none(), place, || message.unwrap_or_default().to_owned());
    }
}

/// Checks that each mark that a change ties to a note is a reference of that note.
fn check_links(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    for change in parts.changes.iter().flatten().filter(|change| change.act == "link") {
        let Some(to) = &change.to else { continue };
        let note = parts.record.notes.iter().find(|note| note.id == to.within);
        let at = change.raw.first().map(|raw| raw.raw_start);
        let holds = note.is_some_and(|note| note.refs.iter().any(|cited| cited.raw_start == at || at.is_none()));
        let place = || format!("change {}", change.n);
        let message = || format!("it ties a mark to {}, which has no such reference", to.within);
        desk.check(Point::Notes, "changes.jsonl", holds, place, message);
    }
}

fn stands_there(parts: &Parts<'_>, mark: &OrphanMark) -> bool {
    let folded = |text: &str| text.chars().map(lowered).collect::<String>();
    let Some(printed) = parts.texts.slice(&mark.within, mark.start, mark.end).map(folded) else { return false };
    !printed.is_empty() && printed.contains(folded(&mark.label).trim_matches(['[', ']', '(', ')', '^', ' ']))
}

/// A raised digit as a plain one.
fn lowered(character: char) -> char {
    match character {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '\u{2070}'..='\u{2079}' => char::from_digit(u32::from(character) - 0x2070, 10).unwrap_or(character),
        other => other,
    }
}
