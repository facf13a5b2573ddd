//! How far each note goes: its lines, its pieces, and what is left of it behind a page edge.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::bodies::BodyAt;
use crate::found::{Form, Piece};
use crate::lines::Layout;
use crate::signs::{ends_sentence, starts_lower};
use crate::stacks::zip_stacks;
use crate::weights::{SMALLER_PERCENT, BETWEEN_LINES, NAMED_BYTES, TAIL_LINES};

/// A body that is a note, in the order of the text.
#[derive(Debug)]
pub(crate) struct Noted<'a> {
    pub(crate) body: &'a BodyAt,
    /// Where its first mark stands.
    pub(crate) mark: Option<usize>,
    /// Its run, and whether that run is a list at the text's end.
    pub(crate) run: usize,
    pub(crate) in_list: bool,
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
    measure.extents
}

struct Measure<'a, 't> {
    layout: &'a Layout<'t>,
    notes: &'a [Noted<'a>],
    marked: &'a BTreeSet<usize>,
    extents: Vec<Extent>,
    /// Length from which on a line is set in the notes' smaller type.
    smaller: Option<usize>,
    /// Lines of the notes whose labels stand apart.
    stacked: BTreeMap<usize, Range<usize>>,
}

impl Measure<'_, '_> {
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
    fn limit(&self, index: usize) -> usize {
        self.notes.get(index + 1).map_or(self.layout.lines.len(), |n| n.body.line)
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
        if self.layout.wrapped { end } else { self.with_tail(index, end, limit) }
    }

    fn end_of_paragraph(&self, mut end: usize, limit: usize) -> usize {
        while end < limit && self.gap(end) == 0 && !self.layout.ends_page(end - 1) {
            end += 1;
        }
        end
    }

    fn gap(&self, line: usize) -> u32 {
        self.layout.lines.get(line).map_or(9, |l| l.gap)
    }

    fn page(&self, line: usize) -> Option<u32> {
        self.layout.lines.get(line).map(|l| l.page)
    }

    fn has_marks(&self, lines: Range<usize>) -> bool {
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
    fn block_start(&self, index: usize) -> usize {
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

    /// Looks for the rest of a note that breaks off, before the next block.
    fn find_rest(&mut self, index: usize) {
        let Some(end) = self.extents.get(index).and_then(|e| e.lines.last()).map(|l| l.end) else { return };
        let limit = self.limit(index);
        let sure = self.extents.get(index).is_some_and(|e| e.text_end.is_some());
        if end >= limit || end == 0 || sure || self.stacked.contains_key(&index) {
            return;
        }
        let open = !ends_sentence(self.layout.line(end - 1));
        let mut rests = Vec::new();
        if !self.layout.wrapped {
            rests.extend(self.rest_in_paragraphs(end, limit, open));
        } else if (open || self.smaller.is_some()) && self.layout.ends_page(end - 1) {
            self.rests_on_pages(end, limit, &mut rests);
        }
        if let Some(extent) = self.extents.get_mut(index) {
            extent.lines.extend(rests);
        }
    }

    /// Of two pieces behind a sentence that breaks off, the first is the note's.
    fn rest_in_paragraphs(&self, end: usize, limit: usize, open: bool) -> Option<Range<usize>> {
        let line = |at: usize| self.layout.line(at);
        let lower = |at: usize| starts_lower(line(at));
        let blocked = limit < self.layout.lines.len();
        if blocked && limit > end + 1 && !self.has_marks(limit - 1..limit) {
            let rest = limit - 1;
            let cut = !ends_sentence(line(rest - 1)) && line(rest - 1).chars().count() > 40;
            let resumed = self.resumes_behind_block(limit);
            if lower(rest) && (resumed && open || !cut && ends_sentence(line(rest - 1))) || open && cut && resumed {
                return Some(rest..rest + 1);
            }
        }
        let last = if blocked { limit - 1 } else { limit.min(end + 40) };
        let middle = (end + 1..last).find(|&at| lower(at) && lower(at + 1) && !ends_sentence(line(at - 1)) && !self.has_marks(at..at + 1));
        middle.filter(|_| open).map(|at| at..at + 1)
    }

    /// Whether the text behind the block that begins at a line goes on in mid-sentence.
    fn resumes_behind_block(&self, line: usize) -> bool {
        let Ok(first) = self.notes.binary_search_by_key(&line, |n| n.body.line) else { return false };
        let mut end = line;
        for index in first..self.notes.len() {
            let Some(extent) = self.extents.get(index).and_then(|e| e.lines.first()) else { break };
            if extent.start != end {
                break;
            }
            end = extent.end;
        }
        end < self.layout.lines.len() && (starts_lower(self.layout.line(end)) || !ends_sentence(self.layout.line(line - 1)))
    }

    /// What stands of a note on the pages behind: under a rule, set apart, or in the notes' smaller type.
    fn rests_on_pages(&self, end: usize, limit: usize, rests: &mut Vec<Range<usize>>) {
        let mut last = end - 1;
        while rests.len() < 8 {
            let Some(page) = self.page(last) else { return };
            let next = self.layout.lines.partition_point(|l| l.page <= page);
            let Some(over) = self.page(next) else { return };
            let turn = self.layout.lines.partition_point(|l| l.page <= over);
            let Some(start) = self.rest_start(next, turn.min(limit)) else { return };
            rests.push(start..turn.min(limit));
            last = turn - 1;
            if turn >= limit || self.smaller.is_none() && ends_sentence(self.layout.line(last)) {
                return;
            }
        }
    }

    /// Where the rest of a note begins between the top of a page and the first label or the page's end.
    fn rest_start(&self, top: usize, stop: usize) -> Option<usize> {
        if stop <= top {
            return None;
        }
        let ruled = (top..stop).find(|&l| self.layout.lines.get(l).is_some_and(|line| line.under_rule));
        let start = match (ruled, self.smaller) {
            (Some(start), _) => start,
            (None, Some(least)) => self.smaller_start(top, stop, least)?,
            (None, None) => (top + 1..stop).rev().find(|&l| self.gap(l) > 0).filter(|&l| starts_lower(self.layout.line(l)))?,
        };
        (start > top && !self.has_marks(start..stop)).then_some(start)
    }

    /// Goes up from `stop` while lines hold more characters than the text's own lines can.
    fn smaller_start(&self, top: usize, stop: usize, least: usize) -> Option<usize> {
        let long = |line: usize| self.layout.line(line).chars().count() >= least;
        let mut start = stop;
        while start > top && stop - start < BETWEEN_LINES {
            let above = start - 1;
            if long(above) || above > top && long(above - 1) {
                start = above;
            } else {
                break;
            }
        }
        (start < stop).then_some(start)
    }
}

/// Line length from which on a line is set in the notes' smaller type, if they have one.
fn smaller_type(layout: &Layout<'_>, notes: &[Noted<'_>], extents: &[Extent]) -> Option<usize> {
    if !layout.wrapped || !layout.paged {
        return None;
    }
    let length = |line: usize| layout.line(line).chars().count();
    let within = |extent: &Extent| extent.lines.first().filter(|l| l.len() > 1).map(|l| l.start);
    let mut noted: Vec<usize> = extents.iter().filter_map(within).map(length).collect();
    let own: BTreeSet<usize> = extents.iter().flat_map(|e| e.lines.iter().cloned().flatten()).collect();
    let mut text: Vec<usize> = (0..layout.lines.len()).filter(|l| !own.contains(l)).map(length).collect();
    if notes.is_empty() || noted.is_empty() || text.is_empty() {
        return None;
    }
    let middle = noted.len() / 2;
    let (_, &mut note_width, _) = noted.select_nth_unstable(middle);
    let place = text.len() * 3 / 4;
    let (_, &mut text_width, _) = text.select_nth_unstable(place);
    let apart = note_width * 100 >= text_width * SMALLER_PERCENT;
    apart.then(|| text_width + (note_width - text_width).div_ceil(2))
}

/// Place of the bracket that closes `[Footnote 1: ...`.
fn closing_bracket(layout: &Layout<'_>, body: &BodyAt, limit: usize) -> Option<usize> {
    if body.form != Form::Named {
        return None;
    }
    let start = body.label_range.start;
    let stop = layout.lines.get(limit).map_or(layout.text.len(), |l| l.text.start);
    let text = layout.text.get(start..stop)?;
    let mut depth = 0u32;
    for (at, c) in text.char_indices().take(NAMED_BYTES) {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(start + at);
                }
            }
            _ => {}
        }
    }
    None
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

/// The text of a note as pieces.
pub(crate) fn cut_pieces(layout: &Layout<'_>, body: &BodyAt, extent: &Extent) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (part, lines) in extent.lines.iter().enumerate() {
        for index in lines.clone() {
            let Some(line) = layout.lines.get(index) else { continue };
            let start = if index == body.line { body.label_range.end } else { line.text.start };
            let end = extent.text_end.map_or(line.text.end, |end| line.text.end.min(end));
            let end = start + layout.slice(&(start..end.max(start))).trim_end().len();
            if start >= end {
                continue;
            }
            let fresh_part = part > 0 && index == lines.start;
            let turned = index > lines.start && layout.ends_page(index - 1);
            let same = index > lines.start && layout.wrapped && line.gap == 0 && !turned;
            match pieces.last_mut() {
                Some(last) if same => last.range.end = end,
                Some(last) => {
                    let open = !ends_sentence(layout.slice(&last.range));
                    let continues = fresh_part || turned && (open || starts_lower(layout.slice(&(start..end))));
                    pieces.push(Piece { range: start..end, continues });
                }
                None => pieces.push(Piece { range: start..end, continues: false }),
            }
        }
    }
    pieces
}

/// Whole lines of a note, one range for each place and page.
pub(crate) fn cut_blocks(layout: &Layout<'_>, extent: &Extent) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for lines in &extent.lines {
        for index in lines.clone() {
            let Some(line) = layout.lines.get(index) else { continue };
            let joined = index > lines.start && !layout.ends_page(index - 1);
            match blocks.last_mut() {
                Some(last) if joined => last.end = line.outer.end,
                _ => blocks.push(line.outer.clone()),
            }
        }
    }
    blocks
}
