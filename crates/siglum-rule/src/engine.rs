//! The engine: applies proposals and writes down what it did. Nothing else changes a document's words.

use std::collections::BTreeMap;
use std::ops::Range;

use siglum_model::{Act, Address, Change, ChangeId, Document, Edit, Fate, Fated, Home, Span, Where};

use crate::proposal::{Proposals, What};
use crate::{About, Entries, Rule};
use crate::{lift, shape};

/// Runs rules in their order; each sees the result of the one before.
pub fn run(document: &mut Document, rules: &[&dyn Rule]) {
    for rule in rules {
        let mut proposals = Proposals::new(rule.about());
        rule.propose(document, &mut proposals);
        apply(document, proposals);
    }
}

/// Applies what one rule or decision proposes: words first, then notes, then the form of blocks.
///
/// Edits apply left to right; one that overlaps an earlier one is refused with a doubt. Addresses in the proposals are
/// those of the document as the rule saw it.
pub fn apply(document: &mut Document, proposals: Proposals) {
    let mut edits: BTreeMap<Address, Vec<Wanted>> = BTreeMap::new();
    let mut lifts = lift::Plans::default();
    let mut forms = Vec::new();
    for (about, what) in proposals.items {
        match what {
            What::Edit { at, range, with } => edits.entry(at).or_default().push(Wanted { about, range, with }),
            What::Note(plan) => lifts.notes.push((about, plan)),
            What::Discard { at, range } => lifts.discarded.push((about, at, range)),
            What::Cut { at, offset, glue } => lifts.cuts.push((at, offset, glue)),
            What::Join { .. } | What::Drop { .. } | What::Form { .. } => forms.push((about, what)),
            What::Unlink { at, range, url } => unlink(document, about, at, &range, &url),
            What::Doubt { at, raw, message } => doubt(document, about, at, raw, message),
            What::OrphanMark { at, range, label } => lift::orphan_mark(document, about, at, range, label),
        }
    }
    for (at, wanted) in edits {
        edit_wording(document, at, wanted);
    }
    lift::lift_notes(document, lifts);
    shape::reshape(document, forms);
    shape::clear_empty(document);
}

struct Wanted {
    about: &'static About,
    range: Range<usize>,
    with: String,
}

fn edit_wording(document: &mut Document, at: Address, mut wanted: Vec<Wanted>) {
    wanted.sort_by_key(|w| (w.range.start, w.range.end));
    let Some(wording) = document.wording(at) else { return };
    let mut edits: Vec<Edit> = Vec::with_capacity(wanted.len());
    let mut notes = Vec::new();
    let mut fates = Vec::new();
    let mut refused = Vec::new();
    let mut end = 0;
    for Wanted { about, range, with } in wanted {
        if range.start < end || wording.as_str().get(range.clone()).is_none() {
            refused.push((about, range));
            continue;
        }
        end = range.end;
        let raw = wording.passage().raw_spans(range.clone());
        fates.extend(raw.iter().map(|span| Fated { span: *span, fate: Fate::Emended(about.code) }));
        if about.entries == Entries::Each {
            let change = edit_entry(about, at, wording.as_str(), &range, &with, raw);
            notes.push((edits.len(), change));
        }
        edits.push(Edit { range, with, code: about.code });
    }
    document.fates.extend(fates);
    for (about, range) in refused {
        let message = "refused: it overlaps another change of the same rule".to_owned();
        doubt(document, about, Some((at, range)), Vec::new(), message);
    }
    let notes: Vec<(usize, ChangeId)> = notes.into_iter().map(|(edit, change)| (edit, document.record(change))).collect();
    let Some(wording) = document.wording_mut(at) else { return };
    let places = wording.edit(&edits);
    for (edit, change) in notes {
        wording.add_touched(places[edit].clone(), change);
    }
}

fn edit_entry(about: &About, at: Address, text: &str, range: &Range<usize>, with: &str, raw: Vec<Span>) -> Change {
    let act = match (range.is_empty(), with.is_empty()) {
        (true, _) => Act::Supply,
        (false, true) => Act::Delete,
        (false, false) => Act::Replace,
    };
    Change {
        raw,
        before: text.get(range.clone()).unwrap_or_default().to_owned(),
        after: with.to_owned(),
        at: home_text(at),
        certainty: about.certainty,
        ..Change::new(about.code, act)
    }
}

fn unlink(document: &mut Document, about: &About, at: Address, range: &Range<usize>, url: &str) {
    let Some(wording) = document.wording_mut(at) else { return };
    let is_it = |style: &siglum_model::Style| {
        style.range == *range && matches!(&style.kind, siglum_model::StyleKind::Link { url: own } if own == url)
    };
    if wording.take_styles(|style| !is_it(style)).is_empty() {
        return;
    }
    let raw = wording.passage().raw_hull(range.clone()).into_iter().collect();
    let change = Change {
        raw,
        at: home_text(at),
        before: format!("link to {}", if url.is_empty() { "nothing" } else { url }),
        certainty: about.certainty,
        ..Change::new(about.code, Act::Set)
    };
    note_at(document, at, range.clone(), change);
}

pub(crate) fn doubt(document: &mut Document, about: &About, at: Option<(Address, Range<usize>)>, raw: Vec<Span>, message: String) {
    let mut change = Change { raw, ..Change::doubt(about.code, message) };
    match at {
        None => {
            document.record(change);
        }
        Some((at, range)) => {
            if let Some(wording) = document.wording(at) {
                change.raw = wording.passage().raw_spans(range.clone());
                change.before = wording.as_str().get(range.clone()).unwrap_or_default().to_owned();
            }
            change.at = home_text(at);
            note_at(document, at, range, change);
        }
    }
}

/// Records a change and ties it to a range of a wording.
pub(crate) fn note_at(document: &mut Document, at: Address, range: Range<usize>, change: Change) -> ChangeId {
    let id = document.record(change);
    if let Some(wording) = document.wording_mut(at) {
        wording.add_touched(range, id);
    }
    id
}

fn home_text(at: Address) -> Where {
    match at.home {
        Home::Title => Where::Title,
        Home::Text | Home::Note(_) => Where::Text,
    }
}
