//! The words of one block as its inline events come in.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use siglum_model::{Anchor, AnchorKind, Edit, NoteId, Passage, StyleKind, Wording};

use super::inline_notes::{Brackets, cut_notes};
use super::tags::{Effect, Tag};
use super::{FOLDED, code, orphans, raw_of};
use crate::rules::u105_line_break_element;

/// A wording that grows. Styles are put in order when it is finished.
#[derive(Debug, Default)]
pub(super) struct Inline {
    wording: Wording,
    styles: Vec<Opened>,
    open: Vec<Opened>,
    tags: BTreeMap<String, Vec<Option<Opened>>>,
    opened: usize,
    brackets: Brackets,
    /// The ids that tags give to places of the words.
    ids: Vec<(usize, String)>,
}

/// A style that has begun; once it is closed the range has an end.
#[derive(Debug)]
struct Opened {
    range: Range<usize>,
    order: usize,
    kind: StyleKind,
}

impl Inline {
    /// The words so far.
    pub(super) fn as_str(&self) -> &str {
        self.wording.as_str()
    }

    fn here(&self) -> usize {
        self.wording.len()
    }

    /// Appends what the parser made of a range of the source.
    pub(super) fn text(&mut self, source: &Passage, range: Range<usize>, text: &str) {
        let raw = source.as_str().get(range.clone()).unwrap_or_default();
        // A backslash at the end of a block stands for itself, and its range goes on to the end of the line.
        if raw == text || (text == "\\" && raw.starts_with(text)) {
            let raw = range.start..range.start + text.len();
            self.brackets.take(source, raw.clone(), self.here());
            self.wording.push().slice(source, raw);
        } else if range.is_empty() {
            // The rest of a tab that stands partly in the indentation.
            self.wording.push().decoded(text, raw_of(source, range.start.saturating_sub(1)..range.start));
        } else {
            self.wording.push().decoded(text, raw_of(source, range));
        }
    }

    /// Appends a code span, which stands between its backticks in `range`.
    pub(super) fn code(&mut self, source: &Passage, range: Range<usize>, text: &str) {
        let start = self.here();
        code::push(&mut self.wording, source, range, text);
        self.add_style(start..self.here(), StyleKind::Code);
    }

    /// Appends a space for a line end that only the source has.
    pub(super) fn soft_break(&mut self, source: &Passage, range: Range<usize>) {
        if !self.as_str().ends_with('\n') {
            self.wording.push().emended(" ", raw_of(source, range), FOLDED);
        }
    }

    /// Appends a line end that is meant; `range` ends with it in the source, or is that of a `br`.
    pub(super) fn hard_break(&mut self, source: &Passage, range: Range<usize>) {
        match source.as_str().get(range.clone()).unwrap_or_default().ends_with('\n') {
            true => self.wording.push().slice(source, range.end - 1..range.end),
            false => self.wording.push().emended("\n", raw_of(source, range), u105_line_break_element::ABOUT.code),
        }
    }

    /// Appends a space for a line end in a cell, where there is no other form for it.
    pub(super) fn cell_break(&mut self, source: &Passage, range: Range<usize>) {
        self.wording.push().emended(" ", raw_of(source, range), FOLDED);
    }

    /// Takes the ids; a place is as good as its distance from the beginning.
    pub(super) fn take_ids(&mut self) -> Vec<(usize, String)> {
        std::mem::take(&mut self.ids)
    }

    /// States that no bracket of these words is a sign.
    pub(super) fn is_verbatim(&mut self) {
        self.brackets = Brackets::default();
    }

    /// Gives the wording to append to.
    pub(super) fn wording(&mut self) -> &mut Wording {
        &mut self.wording
    }

    fn opened(&mut self, kind: StyleKind) -> Opened {
        self.opened += 1;
        Opened { range: self.here()..self.here(), order: self.opened, kind }
    }

    fn add_style(&mut self, range: Range<usize>, kind: StyleKind) {
        let style = self.opened(kind);
        self.styles.push(Opened { range, ..style });
    }

    /// Begins a style that [`Inline::close`] ends.
    pub(super) fn open(&mut self, kind: StyleKind) {
        let style = self.opened(kind);
        self.open.push(style);
    }

    /// Ends the style that was begun last.
    pub(super) fn close(&mut self) {
        let end = self.here();
        self.styles.extend(self.open.pop().map(|style| Opened { range: style.range.start..end, ..style }));
    }

    /// Does what an HTML tag within the line asks for. Only tags that have an end count, and only to it.
    pub(super) fn tag(&mut self, tag: &Tag) {
        self.ids.extend(tag.id().map(|id| (self.here(), id)));
        if tag.is_end {
            let end = self.here();
            let style = self.tags.get_mut(&tag.name).and_then(Vec::pop).flatten();
            self.styles.extend(style.map(|style| Opened { range: style.range.start..end, ..style }));
        } else if tag.has_end() {
            let style = match tag.effect() {
                Effect::Style(kind) => Some(self.opened(kind)),
                _ => None,
            };
            self.tags.entry(tag.name.clone()).or_default().push(style);
        }
    }

    /// Puts a reference to a note here.
    pub(super) fn reference(&mut self, source: &Passage, range: Range<usize>, id: NoteId) {
        let anchor = Anchor { at: self.here(), kind: AnchorKind::Reference(id), raw: source.raw_hull(range) };
        self.wording.add_anchor(anchor);
    }

    /// Gives the wording with its styles, and the words of the notes that stood in it; `next` gives the id of each of these.
    /// White space at the ends goes, and marks that no note answers are shown.
    pub(super) fn finish(mut self, trim: bool, next: impl FnMut() -> NoteId) -> (Wording, Vec<Wording>) {
        self.styles.retain(|style| !style.range.is_empty());
        self.styles.sort_by_key(|style| (style.range.start, Reverse(style.range.end), style.order));
        for style in self.styles {
            self.wording.add_style(style.range, style.kind);
        }
        let code = orphans::ranges_of_code(&self.wording);
        let ranges = self.brackets.notes(self.wording.as_str(), |at| orphans::touches(&code, &(at..at + 1)));
        let mut notes = cut_notes(&mut self.wording, &ranges, next);
        if trim {
            trim_ends(&mut self.wording);
        }
        notes.iter_mut().for_each(trim_ends);
        notes.iter_mut().chain([&mut self.wording]).for_each(orphans::mark_orphans);
        (self.wording, notes)
    }
}

/// Takes white space off the ends; it stays markup in the account, and anchors slide along.
fn trim_ends(wording: &mut Wording) {
    let text = wording.as_str();
    let end = text.trim_end().len();
    let start = end - text.get(..end).unwrap_or_default().trim_start().len();
    let cut = |range: Range<usize>| Edit { range, with: String::new(), code: FOLDED };
    let edits: Vec<Edit> = [0..start, end..text.len()].into_iter().filter(|range| !range.is_empty()).map(cut).collect();
    wording.edit(&edits);
}
