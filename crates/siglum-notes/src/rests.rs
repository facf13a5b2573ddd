//! The rest of a note that a page edge has cut off: in the next block, or at the foot of the next page.

use std::ops::Range;

use crate::extents::{Extent, Measure, Noted};
use crate::lines::Layout;
use crate::signs::{ends_sentence, starts_lower, starts_upper};
use crate::weights::{BETWEEN_LINES, LONGER_PERCENT, SMALLER_PERCENT};

impl Measure<'_, '_> {
    /// Looks for the rest of a note that breaks off, before the next block.
    pub(crate) fn find_rest(&mut self, index: usize) {
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
            self.rests_on_pages(index, end, limit, &mut rests);
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
            let first_of_two = lower(rest) && (open && (resumed || cut) || !cut && ends_sentence(line(rest - 1)));
            let awaited = breaks_off(line(end - 1)) && ends_sentence(line(rest - 1));
            if first_of_two || open && cut && resumed || awaited {
                return Some(rest..rest + 1);
            }
        }
        let foot = limit - 1;
        let has_words = line(foot).chars().any(char::is_alphabetic);
        if !blocked && foot > end && has_words && breaks_off(line(end - 1)) && !self.has_marks(foot..limit) {
            return Some(foot..limit);
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
    fn rests_on_pages(&self, index: usize, end: usize, limit: usize, rests: &mut Vec<Range<usize>>) {
        let mut last = end - 1;
        let waits = self.block_start(index).checked_sub(1).is_some_and(|above| !ends_sentence(self.layout.line(above)));
        while rests.len() < 8 {
            let Some(page) = self.page(last) else { return };
            let next = self.layout.lines.partition_point(|l| l.page <= page);
            let Some(over) = self.page(next) else { return };
            let turn = self.layout.lines.partition_point(|l| l.page <= over);
            // A sentence of the text that waits for its rest does not go on with a capital: the page is all note.
            let may_fill = waits && starts_upper(self.layout.line(next));
            let start = self.rest_start(next, turn.min(limit)).filter(|&start| start > next || may_fill);
            let Some(start) = start else { return };
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
        let start = match (ruled, &self.smaller) {
            (Some(start), _) => start,
            (None, Some(width)) => self.smaller_start(top, stop, width)?,
            (None, None) => (top + 1..stop).rev().find(|&l| self.gap(l) > 0).filter(|&l| starts_lower(self.layout.line(l)))?,
        };
        (!self.has_marks(start..stop)).then_some(start)
    }

    /// Goes up from `stop` while lines hold more characters than the text's own lines can.
    fn smaller_start(&self, top: usize, stop: usize, width: &Range<usize>) -> Option<usize> {
        let long = |line: usize| width.contains(&self.layout.line(line).chars().count());
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

/// Whether a note cannot end with these words: a comma, a lower-case word or an abbreviation waits for more.
fn breaks_off(text: &str) -> bool {
    let bare = text.trim_end();
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or("");
    let stem = word.trim_end_matches('.');
    let abbreviated = stem.len() < word.len() && ABBREVIATIONS.contains(&stem.to_lowercase().as_str());
    let short_word = word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
    abbreviated || short_word || bare.ends_with([',', '-', '—', '–'])
}

/// Abbreviations that name what follows them.
const ABBREVIATIONS: &[&str] =
    &["éd", "ed", "eds", "vol", "t", "p", "pp", "cf", "vgl", "bd", "hrsg", "ch", "liv", "no", "nr", "art", "trad", "trans", "tr"];

/// Lengths of lines that are set in the notes' smaller type, if they have one. Two lines that an extractor has joined
/// are longer still.
pub(crate) fn smaller_type(layout: &Layout<'_>, notes: &[Noted<'_>], extents: &[Extent]) -> Option<Range<usize>> {
    if !layout.wrapped || !layout.paged {
        return None;
    }
    let length = |line: usize| layout.line(line).chars().count();
    let within = |extent: &Extent| extent.lines.first().filter(|l| l.len() > 1).map(|l| l.start);
    let mut noted: Vec<usize> = extents.iter().filter_map(within).map(length).collect();
    let mut text: Vec<usize> = lines_above_notes(layout, notes).map(length).collect();
    if notes.is_empty() || noted.is_empty() || text.is_empty() {
        return None;
    }
    let middle = noted.len() / 2;
    let (_, &mut note_width, _) = noted.select_nth_unstable(middle);
    let place = text.len() * 3 / 4;
    let (_, &mut text_width, _) = text.select_nth_unstable(place);
    let apart = note_width * 100 >= text_width * SMALLER_PERCENT;
    apart.then(|| text_width + (note_width - text_width).div_ceil(2)..note_width * LONGER_PERCENT / 100)
}

/// The lines of the text on pages with notes: what stands above the first label of a page.
fn lines_above_notes<'a>(layout: &'a Layout<'_>, notes: &'a [Noted<'_>]) -> impl Iterator<Item = usize> + 'a {
    let page = |line: usize| layout.lines.get(line).map(|l| l.page);
    let firsts = notes.iter().map(|note| note.body.line).scan(None, move |last, line| {
        let is_first = *last != page(line);
        *last = page(line);
        Some(is_first.then_some(line))
    });
    firsts.flatten().flat_map(move |line| (0..line).rev().take_while(move |&above| page(above) == page(line)))
}
