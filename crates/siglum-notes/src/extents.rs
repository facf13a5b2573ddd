//! How far each note goes: its lines, its pieces, and what is left of it behind a page edge.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::bodies::BodyAt;
use crate::lines::Layout;
use crate::named::closing_bracket;
use crate::rests::smaller_type;
use crate::signs::{ends_sentence, starts_lower, starts_upper};
use crate::stacks::zip_stacks;
use crate::weights::{BACK_MATTER, BETWEEN_LINES, TAIL_LINES};

/// A body that is a note, in the order of the text.
#[derive(Debug)]
pub(crate) struct Noted<'a> {
    pub(crate) body: &'a BodyAt,
    /// Where its first mark stands.
    pub(crate) mark: Option<usize>,
    /// Its run, and whether that run is a list at the text's end.
    pub(crate) run: usize,
    pub(crate) in_list: bool,
    /// The line of a heading that stands right above it.
    pub(crate) heading: Option<usize>,
}

/// The lines of one note.
#[derive(Debug, Clone, Default)]
pub(crate) struct Extent {
    /// Ranges of lines, in reading order.
    pub(crate) lines: Vec<Range<usize>>,
    /// Where the text ends, if before the end of the last line.
    pub(crate) text_end: Option<usize>,
}

/// Measures every note. `marked` holds the lines with marks that are paired.
pub(crate) fn measure(layout: &Layout<'_>, notes: &[Noted<'_>], marked: &BTreeSet<usize>) -> Vec<Extent> {
    let extents = vec![Extent::default(); notes.len()];
    let stacked = zip_stacks(layout, notes, marked);
    let mut measure = Measure { layout, notes, marked, extents, smaller: None, stacked };
    for index in 0..notes.len() {
        measure.first_extent(index);
    }
    measure.smaller = smaller_type(layout, notes, &measure.extents);
    for index in 0..notes.len() {
        measure.find_rest(index);
    }
    measure.settle_claims();
    measure.extents
}

pub(crate) struct Measure<'a, 't> {
    pub(crate) layout: &'a Layout<'t>,
    pub(crate) notes: &'a [Noted<'a>],
    pub(crate) marked: &'a BTreeSet<usize>,
    pub(crate) extents: Vec<Extent>,
    /// Lengths of lines that are set in the notes' smaller type.
    pub(crate) smaller: Option<Range<usize>>,
    /// Lines of the notes whose labels stand apart.
    pub(crate) stacked: BTreeMap<usize, Range<usize>>,
}

impl Measure<'_, '_> {
    /// Gives each line to one note: labels keep their own, texts set apart come before what was guessed.
    fn settle_claims(&mut self) {
        let mut owner: Vec<Option<usize>> = vec![None; self.layout.lines.len()];
        for (index, note) in self.notes.iter().enumerate() {
            if let Some(slot) = owner.get_mut(note.body.line) {
                *slot = Some(index);
            }
        }
        let stacked = self.stacked.keys().copied();
        let others = (0..self.notes.len()).filter(|index| !self.stacked.contains_key(index));
        for index in stacked.chain(others) {
            if let Some(extent) = self.extents.get_mut(index) {
                extent.lines = claim(&mut owner, index, &extent.lines);
            }
        }
    }

    fn first_extent(&mut self, index: usize) {
        let Some(note) = self.notes.get(index) else { return };
        let first = note.body.line;
        if let (Some(text), Some(extent)) = (self.stacked.get(&index), self.extents.get_mut(index)) {
            extent.lines = vec![first..first + 1, text.clone()];
            return;
        }
        let limit = self.limit(index);
        let mut text_end = None;
        let last = match closing_bracket(self.layout, note.body, limit) {
            Some(close) => {
                text_end = Some(close);
                self.line_of(close, first)
            }
            None => self.end_of_note(index, first, limit),
        };
        if let Some(extent) = self.extents.get_mut(index) {
            extent.lines.push(first..last.max(first + 1));
            extent.text_end = text_end;
        }
    }

    /// The line where the next note begins.
    pub(crate) fn limit(&self, index: usize) -> usize {
        let next = self.notes.get(index + 1);
        let heading = next.and_then(|n| n.heading).filter(|&line| self.notes.get(index).is_some_and(|n| line > n.body.line));
        let limit = heading.or(next.map(|n| n.body.line)).unwrap_or(self.layout.lines.len());
        let restarts = next.zip(self.notes.get(index)).is_some_and(|(n, this)| n.body.label.value <= this.body.label.value);
        if restarts && heading.is_none() { self.without_title(index, limit) } else { limit }
    }

    /// The line before a list that begins anew, where it is the title of its chapter: short, and after a sentence's end.
    fn without_title(&self, index: usize, limit: usize) -> usize {
        let first = self.notes.get(index).map_or(0, |n| n.body.line);
        let Some(title) = limit.checked_sub(1).filter(|&line| line > first && !self.layout.ends_page(line)) else { return limit };
        let text = self.layout.line(title);
        let is_title = text.chars().count() <= TITLE_LENGTH && !ends_sentence(text) && starts_upper(text);
        if is_title && ends_sentence(self.layout.line(title - 1)) { title } else { limit }
    }

    fn line_of(&self, at: usize, from: usize) -> usize {
        let rest = self.layout.lines.get(from..).unwrap_or(&[]);
        from + rest.partition_point(|l| l.text.start <= at)
    }

    fn end_of_note(&self, index: usize, first: usize, limit: usize) -> usize {
        let alone = self.notes.get(index).is_some_and(|n| n.body.alone);
        let mut end = first + 1;
        if alone && end < limit && !self.layout.ends_page(first) {
            end += 1;
        }
        end = self.end_of_paragraph(end, limit);
        if self.owns_up_to_next(index, end, limit) {
            return limit;
        }
        if self.fills_page(index) {
            return self.end_of_page(end, limit);
        }
        let end = self.with_open_end(index, end, limit);
        if self.layout.wrapped { end } else { self.with_tail(index, end, limit) }
    }

    /// Paragraphs that go on with a sentence of the note, where no sentence above the block waits for them; at the end of
    /// a page that sentence has its rest on the next.
    fn with_open_end(&self, index: usize, mut end: usize, limit: usize) -> usize {
        let above = self.block_start(index).checked_sub(1).map(|line| self.layout.line(line));
        let waits = above.is_some_and(|above| !ends_sentence(above));
        for _ in 0..TAIL_LINES {
            let next = self.end_of_paragraph(end + 1, limit);
            let open = end < limit && !self.layout.ends_page(end - 1) && !ends_sentence(self.layout.line(end - 1));
            let goes_on = open && starts_lower(self.layout.line(end)) && !self.has_marks(end..next);
            if !goes_on || waits && !self.ends_words(next) {
                break;
            }
            end = next;
        }
        end
    }

    /// Whether the words of a page end before a line: nothing or a page number follows.
    fn ends_words(&self, line: usize) -> bool {
        let has_letter = |line: usize| self.layout.line(line).chars().any(char::is_alphabetic);
        self.layout.ends_page(line - 1) || !has_letter(line) && self.layout.ends_page(line)
    }

    fn end_of_paragraph(&self, mut end: usize, limit: usize) -> usize {
        let goes_on = |end: usize| self.gap(end) == 0 && !self.layout.solid && !self.layout.ends_page(end - 1);
        while end < limit && goes_on(end) && !is_back_matter(self.layout.line(end)) {
            end += 1;
        }
        end
    }

    pub(crate) fn gap(&self, line: usize) -> u32 {
        self.layout.lines.get(line).map_or(9, |l| l.gap)
    }

    pub(crate) fn page(&self, line: usize) -> Option<u32> {
        self.layout.lines.get(line).map(|l| l.page)
    }

    pub(crate) fn has_marks(&self, lines: Range<usize>) -> bool {
        self.marked.range(lines).next().is_some()
    }

    /// Whether all lines up to the next note belong to this one: the next note's mark came before.
    fn owns_up_to_next(&self, index: usize, end: usize, limit: usize) -> bool {
        let (Some(note), Some(next)) = (self.notes.get(index), self.notes.get(index + 1)) else { return false };
        if end >= limit {
            return true;
        }
        let announced = match next.mark {
            Some(mark) => mark < note.body.label_range.start,
            None => next.run == note.run,
        };
        let same_page = !self.layout.paged || self.page(note.body.line) == self.page(limit) || note.in_list;
        announced && same_page && limit - end <= BETWEEN_LINES && !self.has_marks(end..limit)
    }

    /// Whether a page-bottom note goes on to the page's end.
    fn fills_page(&self, index: usize) -> bool {
        let Some(note) = self.notes.get(index) else { return false };
        let mark_line = note.mark.map(|m| self.line_of(m, 0).saturating_sub(1));
        self.layout.paged && mark_line.is_some_and(|l| self.page(l) == self.page(note.body.line))
    }

    fn end_of_page(&self, end: usize, limit: usize) -> usize {
        let mut last = end;
        while last < limit && last - end <= BETWEEN_LINES && !self.layout.ends_page(last - 1) {
            last += 1;
        }
        if last - end > BETWEEN_LINES || self.has_marks(end..last) { end } else { last }
    }

    /// Signatures behind a note, and paragraphs between the note and the rest of a cut sentence.
    fn with_tail(&self, index: usize, end: usize, limit: usize) -> usize {
        let mut tail = end;
        while tail < limit && tail < end + 2 && is_signature(self.layout.line(tail)) {
            tail += 1;
        }
        let cut = self.block_start(index).checked_sub(1).map(|line| self.layout.line(line));
        if cut.is_some_and(ends_sentence) {
            tail = self.with_announced(tail, limit);
        }
        if self.layout.noun_capitals || !cut.is_some_and(|above| breaks_off(above) && above.chars().count() > 60) {
            return tail;
        }
        let back = (tail..limit.min(tail + TAIL_LINES)).find(|&line| starts_lower(self.layout.line(line)));
        match back {
            Some(line) if !self.has_marks(tail..line) => line,
            _ => tail,
        }
    }

    /// Paragraphs that the end of the one before announces with a comma or a colon.
    fn with_announced(&self, mut end: usize, limit: usize) -> usize {
        let stop = limit.min(end + TAIL_LINES);
        while end < stop && self.layout.line(end - 1).ends_with([',', ':', '—']) && !self.has_marks(end..end + 1) {
            end += 1;
        }
        end
    }

    /// First line of the block of notes that a note stands in.
    pub(crate) fn block_start(&self, index: usize) -> usize {
        let mut at = index;
        while let Some(before) = at.checked_sub(1).filter(|_| index - at < BETWEEN_LINES) {
            let touches = self.extents.get(before).and_then(|e| e.lines.last()).map(|l| l.end);
            if touches != self.notes.get(at).map(|n| n.body.line) {
                break;
            }
            at = before;
        }
        self.notes.get(at).map_or(0, |n| n.body.line)
    }
}

/// The lines of `wanted` that are free or the note's own already; they are its own from now on.
fn claim(owner: &mut [Option<usize>], note: usize, wanted: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut had: Vec<Range<usize>> = Vec::new();
    for range in wanted {
        let mut fresh = true;
        for line in range.clone() {
            let Some(slot) = owner.get_mut(line).filter(|slot| slot.is_none_or(|o| o == note)) else {
                fresh = true;
                continue;
            };
            *slot = Some(note);
            match had.last_mut() {
                Some(last) if !fresh && last.end == line => last.end = line + 1,
                _ => had.push(line..line + 1),
            }
            fresh = false;
        }
    }
    had
}

/// Longest title of a chapter above its notes, in characters.
const TITLE_LENGTH: usize = 60;

/// A heading of what follows the notes of a book.
fn is_back_matter(line: &str) -> bool {
    line.len() <= 60 && BACK_MATTER.contains(&line.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase().as_str())
}

/// Whether a sentence goes on behind the text; a colon may stand in its middle.
fn breaks_off(text: &str) -> bool {
    !ends_sentence(text) || text.trim_end().trim_end_matches(|c: char| !c.is_alphabetic() && c != ':').ends_with(':')
}

/// A line such as `—B.` or `A. d. R.`
fn is_signature(line: &str) -> bool {
    let length = line.chars().count();
    let initials = line.matches('.').count() >= 2 && line.split_whitespace().all(|w| w.chars().count() <= 3 && w.ends_with('.'));
    length <= 24 && (line.starts_with(['—', '–']) || initials && length <= 14)
}
