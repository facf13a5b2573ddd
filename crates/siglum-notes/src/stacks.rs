//! Labels that an extractor has set apart from their notes: in a stack above, below or between them.
//!
//! Within such a group the order is all that is left: as many labels as texts, and the first text is
//! the note of the first mark.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::extents::Noted;
use crate::lines::Layout;
use crate::signs::{ends_sentence, starts_lower};
use crate::weights::{SMALLER_PERCENT, STACK_LINES, STACK_NOTES};

/// For each note (index) whose label stands apart: the lines of its text.
pub(crate) fn zip_stacks(layout: &Layout<'_>, notes: &[Noted<'_>], marked: &BTreeSet<usize>) -> BTreeMap<usize, Range<usize>> {
    let mut zipped = BTreeMap::new();
    let mut index = 0;
    while index < notes.len() {
        let group = group_at(layout, notes, index);
        let stack = Stack { layout, notes: notes.get(group.clone()).unwrap_or(&[]), marked };
        if let Some(texts) = stack.texts() {
            for (note, text) in stack.by_mark().into_iter().zip(texts) {
                zipped.insert(group.start + note, text);
            }
        }
        index = group.end.max(index + 1);
    }
    zipped
}

/// The notes from `index` on whose labels stand alone on one page, or near each other.
fn group_at(layout: &Layout<'_>, notes: &[Noted<'_>], index: usize) -> Range<usize> {
    let mut end = index;
    while let Some(note) = notes.get(end).filter(|n| n.body.alone && end - index < STACK_NOTES) {
        let near = end.checked_sub(1).filter(|_| end > index).and_then(|e| notes.get(e)).is_none_or(|before| {
            let page = |line: usize| layout.lines.get(line).map(|l| l.page);
            page(before.body.line) == page(note.body.line) && note.body.line - before.body.line <= STACK_LINES
        });
        if !near {
            break;
        }
        end += 1;
    }
    index..end
}

struct Stack<'a, 't> {
    layout: &'a Layout<'t>,
    notes: &'a [Noted<'a>],
    marked: &'a BTreeSet<usize>,
}

impl Stack<'_, '_> {
    /// The texts, when their number is that of the labels and some label has no text behind it.
    fn texts(&self) -> Option<Vec<Range<usize>>> {
        let labels: Vec<usize> = self.notes.iter().map(|n| n.body.line).collect();
        let (&first, &last) = (labels.first()?, labels.last()?);
        let starved = labels.iter().any(|&l| labels.contains(&(l + 1)) || self.layout.ends_page(l));
        if !starved {
            return None;
        }
        let end = self.end(last);
        let mut texts = self.paragraphs(first, end, &labels);
        if texts.len() < labels.len() {
            texts = texts.into_iter().flat_map(|t| self.split(t)).collect();
        }
        if texts.len() < labels.len() {
            let mut above = self.paragraphs_above(first, labels.len() - texts.len())?;
            above.append(&mut texts);
            texts = above;
        }
        let clean = texts.iter().all(|t| self.marked.range(t.clone()).next().is_none());
        (clean && texts.len() == labels.len()).then_some(texts)
    }

    /// Where the texts may end: with the page, or a paragraph behind the last label.
    fn end(&self, last: usize) -> usize {
        let most = self.layout.lines.len().min(last + STACK_LINES);
        let mut end = last + 1;
        let mut gaps = 0;
        while end < most && !self.layout.ends_page(end - 1) {
            gaps += u32::from(self.gap(end) > 0);
            if !self.layout.paged && gaps > 1 {
                break;
            }
            end += 1;
        }
        end
    }

    fn gap(&self, line: usize) -> u32 {
        self.layout.lines.get(line).map_or(9, |l| l.gap)
    }

    fn paragraphs(&self, first: usize, end: usize, labels: &[usize]) -> Vec<Range<usize>> {
        let mut texts: Vec<Range<usize>> = Vec::new();
        for line in first..end {
            if labels.contains(&line) {
                continue;
            }
            match texts.last_mut() {
                Some(text) if text.end == line && self.gap(line) == 0 => text.end = line + 1,
                _ => texts.push(line..line + 1),
            }
        }
        texts
    }

    /// Splits a paragraph where a line is too short to be broken by the margin and ends a sentence.
    fn split(&self, text: Range<usize>) -> Vec<Range<usize>> {
        let width = text.clone().map(|l| self.length(l)).max().unwrap_or(0);
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut start = text.start;
        for line in text.clone() {
            let short = self.length(line) * 100 < width * 90 || text.len() == 2;
            let last = line + 1 == text.end;
            if last || short && ends_sentence(self.layout.line(line)) && !starts_lower(self.layout.line(line + 1)) {
                parts.push(start..line + 1);
                start = line + 1;
            }
        }
        parts
    }

    fn length(&self, line: usize) -> usize {
        self.layout.line(line).chars().count()
    }

    /// So many paragraphs above a line: each begins behind the end of a sentence, the first one where
    /// the text's own wider type ends.
    fn paragraphs_above(&self, line: usize, count: usize) -> Option<Vec<Range<usize>>> {
        let mut texts = Vec::new();
        let mut end = line;
        let mut start = line;
        while texts.len() < count {
            start = start.checked_sub(1).filter(|&s| end - s <= STACK_LINES && !self.layout.ends_page(s))?;
            let above = start.checked_sub(1);
            let begins = !starts_lower(self.layout.line(start));
            let closed = above.is_none_or(|a| self.gap(start) > 0 || ends_sentence(self.layout.line(a)));
            let wide = above.is_some_and(|a| self.length(a) * 100 >= self.layout.width * SMALLER_PERCENT);
            let last = texts.len() + 1 == count;
            let fits = if last { !wide } else { closed };
            if begins && fits || self.gap(start) > 0 {
                texts.push(start..end);
                end = start;
            }
        }
        texts.reverse();
        Some(texts)
    }

    /// The notes in the order of their marks.
    fn by_mark(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.notes.len()).collect();
        order.sort_by_key(|&n| self.notes.get(n).map(|note| (note.mark.unwrap_or(usize::MAX), note.body.line)));
        order
    }
}
