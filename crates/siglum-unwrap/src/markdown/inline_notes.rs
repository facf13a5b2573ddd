//! Notes that stand where they are cited: `^[words of the note]`.
//!
//! The parser does not know them and gives their brackets as text. So the words of a note are already read, with their
//! emphasis, links and marks, when its brackets are paired and it is cut out.

use std::ops::Range;

use siglum_model::{Anchor, AnchorKind, Edit, NoteId, Passage, Wording};

use super::FOLDED;

/// The most notes that stand one inside the other; the brackets of deeper ones are text.
const DEEPEST: usize = 4;

/// What begins a note.
const OPENING: &str = "^[";

/// What ends it.
const CLOSING: &str = "]";

/// What a bracket of the text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Open,
    /// Opens a note: `^[`.
    Note,
    Close,
}

/// A bracket that is neither escaped nor part of code or of a link's address.
#[derive(Clone, Copy, Debug)]
struct Bracket {
    /// Its place in the words.
    at: usize,
    sign: Sign,
}

/// The brackets of one block, in the order of its words.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    all: Vec<Bracket>,
    has_notes: bool,
}

/// A note that was cut out of a block.
#[derive(Debug)]
struct Cut {
    /// Where it stood, with its brackets.
    range: Range<usize>,
    /// Its words.
    wording: Wording,
    /// The notes inside it.
    inner: Vec<Range<usize>>,
}

impl Brackets {
    /// Takes the brackets of text that stands as it is at `raw` in the source, and at `at` in the words.
    pub(super) fn take(&mut self, source: &Passage, raw: Range<usize>, at: usize) {
        let text = source.as_str();
        for (offset, sign) in text.get(raw.clone()).unwrap_or_default().match_indices(['[', ']']) {
            let place = raw.start + offset;
            if is_escaped(text, place) {
                continue;
            }
            let is_note = sign == "[" && opens_note(text, place);
            self.has_notes |= is_note;
            let sign = match sign {
                "[" if is_note => Sign::Note,
                "[" => Sign::Open,
                _ => Sign::Close,
            };
            self.all.push(Bracket { at: at + offset, sign });
        }
    }

    /// Gives the notes, each from its `^` to behind its closing bracket, in the order of their beginnings; a note that
    /// never closes is none. `is_code` tells of a place whether code stands there.
    pub(super) fn notes(&self, words: &str, is_code: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        if !self.has_notes {
            return Vec::new();
        }
        let mut open: Vec<&Bracket> = Vec::new();
        let mut notes = Vec::new();
        for bracket in self.all.iter().filter(|bracket| !is_code(bracket.at)) {
            match bracket.sign {
                Sign::Open | Sign::Note => open.push(bracket),
                Sign::Close => {
                    let range = open.pop().filter(|own| own.sign == Sign::Note).map(|own| own.at - 1..bracket.at + 1);
                    notes.extend(range.filter(|range| is_note(words, range)));
                }
            }
        }
        notes.sort_by_key(|range| range.start);
        notes
    }
}

/// Whether the sign at a place of the text has a backslash before it that is none itself.
fn is_escaped(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// Whether the bracket at a place of the text has the sign of a note before it.
pub(super) fn opens_note(text: &str, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|sign| text.get(sign..at) == Some("^") && !is_escaped(text, sign))
}

/// A note has words; a word in brackets between two `^` is raised.
fn is_note(words: &str, range: &Range<usize>) -> bool {
    let inner = words.get(range.start + OPENING.len()..range.end - CLOSING.len()).unwrap_or_default();
    let behind = words.get(range.end..).unwrap_or_default();
    let is_raised = behind.starts_with('^') && !behind.starts_with(OPENING) && !inner.contains(char::is_whitespace);
    !inner.trim().is_empty() && !is_raised
}

/// Cuts the notes at `ranges` out of a wording, with those that stand inside of others, and gives their words.
///
/// `next` gives the id of the next note of the result; its anchor is put where the note stood.
pub(super) fn cut_notes(wording: &mut Wording, ranges: &[Range<usize>], mut next: impl FnMut() -> NoteId) -> Vec<Wording> {
    let mut all = cut_outermost(wording, ranges, &mut next);
    let (mut at, mut level_end) = (0, all.len());
    for _ in 1..DEEPEST {
        for index in at..level_end {
            let inner = all.get_mut(index).map(|cut| {
                let ranges = std::mem::take(&mut cut.inner);
                cut_outermost(&mut cut.wording, &ranges, &mut next)
            });
            all.extend(inner.into_iter().flatten());
        }
        (at, level_end) = (level_end, all.len());
    }
    all.into_iter().map(|cut| cut.wording).collect()
}

fn cut_outermost(wording: &mut Wording, ranges: &[Range<usize>], next: &mut impl FnMut() -> NoteId) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    for range in ranges {
        let start = range.start + OPENING.len();
        match cuts.last_mut().filter(|outer| range.start < outer.range.end) {
            Some(outer) => {
                let base = outer.range.start + OPENING.len();
                outer.inner.push(range.start - base..range.end - base);
            }
            None => {
                let words = wording.slice(start..range.end - CLOSING.len());
                cuts.push(Cut { range: range.clone(), wording: words, inner: Vec::new() });
            }
        }
    }
    take_out(wording, &cuts, next);
    cuts
}

/// Takes the words of notes out and leaves anchors; what is anchored in a note went with its words.
fn take_out(wording: &mut Wording, cuts: &[Cut], next: &mut impl FnMut() -> NoteId) {
    wording.retain_anchors(|anchor| {
        let first = cuts.partition_point(|cut| cut.range.end <= anchor.at);
        cuts.get(first).is_none_or(|cut| anchor.at <= cut.range.start)
    });
    let mut edits = Vec::with_capacity(cuts.len());
    for Cut { range, .. } in cuts {
        let raw = wording.passage().raw_hull(range.start..range.start + OPENING.len());
        wording.add_anchor(Anchor { at: range.start, kind: AnchorKind::Reference(next()), raw });
        edits.push(Edit { range: with_blank(wording.as_str(), range), with: String::new(), code: FOLDED });
    }
    wording.edit(&edits);
}

/// The range with the blank before it, where a stop or a closing bracket follows: `sea ^[note].` is `sea.`
fn with_blank(text: &str, range: &Range<usize>) -> Range<usize> {
    let behind = text.get(range.end..).unwrap_or_default();
    let before = text.get(..range.start).unwrap_or_default();
    let closes = behind.starts_with(['.', ',', ')', ']', '”', '…']);
    let start = if closes { before.trim_end_matches(' ').len() } else { range.start };
    start..range.end
}
