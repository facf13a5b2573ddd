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

/// Lines of a note that is believed without a stop at its end.
const SHORT_NOTE: usize = 2;

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
        let clean = |texts: &Vec<Range<usize>>| texts.iter().all(|t| self.marked.range(t.clone()).next().is_none());
        if let Some(texts) = self.anchored(&labels, end).filter(clean) {
            return Some(texts);
        }
        let mut texts = self.paragraphs(first, end, &labels);
        if texts.len() < labels.len() {
            texts = texts.into_iter().flat_map(|t| self.split(t)).collect();
        }
        if texts.len() < labels.len() {
            let mut above = self.paragraphs_above(first, labels.len() - texts.len())?;
            above.append(&mut texts);
            texts = above;
        }
        (clean(&texts) && texts.len() == labels.len()).then_some(texts)
    }

    /// The texts where some labels stand right above their own: those between are shared out among the labels between.
    fn anchored(&self, labels: &[usize], end: usize) -> Option<Vec<Range<usize>>> {
        let anchors = self.anchors(labels, end);
        let &(first, _) = anchors.first()?;
        let mut texts = if first > 0 { self.paragraphs_above(*labels.first()?, first)? } else { Vec::new() };
        for (at, &(rank, label)) in anchors.iter().enumerate() {
            let (next, stop) = anchors.get(at + 1).copied().unwrap_or((labels.len(), end));
            let lines: Vec<usize> = (label + 1..stop).filter(|line| !labels.contains(line)).collect();
            texts.extend(self.share_out(&lines, next - rank)?);
        }
        let loose = anchors.iter().any(|&(_, label)| self.gap(label + 1) > 0);
        // A line set apart below the label may be the text's own: then it is longer than a note, and breaks off.
        let closed = |text: &Range<usize>| text.end == end || text.len() <= SHORT_NOTE || ends_sentence(self.layout.line(text.end - 1));
        (!loose || texts.iter().all(closed)).then_some(texts)
    }

    /// Labels with their text right below, in the order of the marks too: rank by mark, and line. Of labels one below the
    /// other the first counts, at the line of the last.
    fn anchors(&self, labels: &[usize], end: usize) -> Vec<(usize, usize)> {
        let order = self.by_mark();
        let mut anchors: Vec<(usize, usize)> = Vec::new();
        for (note, &line) in labels.iter().enumerate() {
            let below = line + 1 < end && !labels.contains(&(line + 1)) && !self.layout.ends_page(line);
            let near = anchors.is_empty() || self.gap(line + 1) == 0;
            let stacked = (0..=note).rev().take_while(|&n| labels.get(n).is_some_and(|&l| l + (note - n) == line));
            let rank = stacked.filter_map(|n| order.iter().position(|&o| o == n)).min().unwrap_or(0);
            if below && near && anchors.last().is_none_or(|last| last.0 < rank) {
                anchors.push((rank, line));
            }
        }
        anchors
    }

    /// Cuts lines into so many texts, at the places that look most like the end of a note.
    fn share_out(&self, lines: &[usize], count: usize) -> Option<Vec<Range<usize>>> {
        let width = lines.iter().map(|&line| self.length(line)).max()?;
        let torn = |pair: &[usize]| matches!(pair, [a, b] if *b != a + 1);
        let mut cuts: Vec<(i32, usize)> = lines
            .windows(2)
            .enumerate()
            .filter_map(|(at, pair)| match *pair {
                [a, b] => Some((if torn(pair) { 9 } else { self.end_score(a, b, width)? }, at + 1)),
                _ => None,
            })
            .collect();
        cuts.sort_by_key(|&(score, at)| (-score, at));
        cuts.truncate(count - 1);
        let mut starts: Vec<usize> = std::iter::once(0).chain(cuts.iter().map(|cut| cut.1)).collect();
        starts.sort_unstable();
        starts.push(lines.len());
        let texts = starts.windows(2).filter_map(|pair| Some(*lines.get(*pair.first()?)?..lines.get(pair.get(1)? - 1)? + 1));
        let texts: Vec<_> = texts.collect();
        let whole = lines.windows(2).filter(|pair| torn(pair)).count() < count;
        (whole && texts.len() == count).then_some(texts)
    }

    /// How much the end of one line and the start of the next look like the end of a note; `None` when they cannot be.
    fn end_score(&self, line: usize, next: usize, width: usize) -> Option<i32> {
        let ends = i32::from(ends_sentence(self.layout.line(line))) * 4;
        let short = i32::from(self.length(line) * 100 < width * 90) * 2;
        let apart = i32::from(self.gap(next) > 0) * 3;
        (!starts_lower(self.layout.line(next))).then_some(ends + short + apart)
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
