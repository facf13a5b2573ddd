//! The lines of a text: where they stand, what gap lies above, which page they are on.

use std::ops::Range;

use crate::options::{Options, Wrapping};

/// One line that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The text without white space at either end.
    pub(crate) text: Range<usize>,
    /// The whole line with its line end.
    pub(crate) outer: Range<usize>,
    /// Blank lines above, on the same page.
    pub(crate) gap: u32,
    /// Columns before the text.
    pub(crate) indent: u32,
    /// Page, counted from 0.
    pub(crate) page: u32,
    /// A ruled line stood above.
    pub(crate) under_rule: bool,
}

/// A text seen as lines.
#[derive(Debug)]
pub(crate) struct Layout<'t> {
    pub(crate) text: &'t str,
    pub(crate) lines: Vec<Line>,
    pub(crate) wrapped: bool,
    /// A line is a paragraph, and most have no blank line between them.
    pub(crate) solid: bool,
    /// Whether page edges are known.
    pub(crate) paged: bool,
    /// Length in characters that full lines reach, when wrapped.
    pub(crate) width: usize,
    /// Running heads, page numbers, ruled lines.
    pub(crate) furniture: Vec<Range<usize>>,
    /// The raised 1, 2 and 3 have come out as plain digits.
    pub(crate) lost_raised: bool,
    /// Labels are roman numerals.
    pub(crate) roman: bool,
    /// Letters that recognition takes for digits are tried.
    pub(crate) misread: bool,
    /// Nouns are written with capitals: a capital does not begin a sentence.
    pub(crate) noun_capitals: bool,
}

impl<'t> Layout<'t> {
    /// The text of a line, empty when there is no such line.
    pub(crate) fn line(&self, index: usize) -> &'t str {
        self.lines.get(index).map_or("", |line| self.slice(&line.text))
    }

    /// The text in a range, empty when the range does not fit.
    pub(crate) fn slice(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or("")
    }

    /// Whether the line is the last one of its page.
    pub(crate) fn ends_page(&self, index: usize) -> bool {
        match (self.lines.get(index), self.lines.get(index + 1)) {
            (Some(line), Some(next)) => line.page != next.page,
            _ => true,
        }
    }

    /// Whether a line is too short to be broken by the margin: a paragraph may end there.
    pub(crate) fn is_short(&self, index: usize) -> bool {
        self.line(index).chars().count() * 100 < self.width * 84
    }
}

/// Splits the text into lines; furniture is not taken out yet.
pub(crate) fn split_lines(text: &str, options: &Options) -> Vec<Line> {
    let mut starts = options.page_starts.clone();
    starts.sort_unstable();
    let mut splitter = Splitter { text, starts, next_page_start: 0, lines: Vec::new(), page: 0, gap: 0 };
    let mut at = 0;
    for (end, byte) in text.bytes().enumerate() {
        if byte == b'\n' || byte == 0x0c {
            splitter.push(at..end + 1, byte == 0x0c);
            at = end + 1;
        }
    }
    splitter.push(at..text.len(), false);
    splitter.lines
}

struct Splitter<'t> {
    text: &'t str,
    starts: Vec<usize>,
    next_page_start: usize,
    lines: Vec<Line>,
    page: u32,
    gap: u32,
}

impl Splitter<'_> {
    fn push(&mut self, outer: Range<usize>, ends_page: bool) {
        self.turn_to(outer.start);
        let raw = self.text.get(outer.clone()).unwrap_or("");
        let body = raw.trim();
        if body.is_empty() {
            self.gap = self.gap.saturating_add(u32::from(!ends_page));
        } else {
            let lead = raw.len() - raw.trim_start().len();
            let start = outer.start + lead;
            let indent = raw.get(..lead).unwrap_or("").chars().count() as u32;
            self.lines.push(Line { text: start..start + body.len(), outer, gap: self.gap, indent, page: self.page, under_rule: false });
            self.gap = 0;
        }
        if ends_page {
            self.page += 1;
            self.gap = 0;
        }
    }

    fn turn_to(&mut self, at: usize) {
        while self.starts.get(self.next_page_start).is_some_and(|&s| s <= at) {
            let fresh = self.starts.get(self.next_page_start).is_some_and(|&s| s > 0);
            let known = self.lines.last().is_none_or(|line| line.page != self.page);
            if fresh && !known {
                self.page += 1;
                self.gap = 0;
            }
            self.next_page_start += 1;
        }
    }
}

/// Whether the lines look hard-wrapped.
pub(crate) fn is_wrapped(text: &str, lines: &[Line], options: &Options) -> bool {
    match options.wrapping {
        Wrapping::Wrapped => true,
        Wrapping::LinePerParagraph => false,
        Wrapping::Auto => {
            let tight = lines.iter().skip(1).filter(|line| line.gap == 0).count();
            tight * 5 > lines.len() * 2 && (reach(text, lines, 90) <= LONGEST_WRAPPED || has_one_width(text, lines))
        }
    }
}

/// Longest line in characters that a margin makes.
const LONGEST_WRAPPED: usize = 120;

/// Fewest lines by whose lengths a margin is told.
const FEWEST_LINES: usize = 20;

/// Whether two lines of five are about as long as each other, as a margin makes them. Some extractors join a line that
/// ends in a hyphen with the next, so that there are lines of twice the length.
fn has_one_width(text: &str, lines: &[Line]) -> bool {
    let mut lengths = lengths(text, lines);
    if lengths.len() < FEWEST_LINES {
        return false;
    }
    lengths.sort_unstable();
    let mut first = 0;
    for (last, &length) in lengths.iter().enumerate() {
        while lengths.get(first).is_some_and(|&shorter| shorter * 100 < length * 85) {
            first += 1;
        }
        if (40..=LONGEST_WRAPPED).contains(&length) && (last + 1 - first) * 5 >= lengths.len() * 2 {
            return true;
        }
    }
    false
}

fn lengths(text: &str, lines: &[Line]) -> Vec<usize> {
    lines.iter().map(|line| text.get(line.text.clone()).map_or(0, |t| t.chars().count())).collect()
}

/// Whether most lines follow each other without a blank line.
pub(crate) fn is_tight(lines: &[Line]) -> bool {
    lines.iter().skip(1).filter(|line| line.gap == 0).count() * 2 > lines.len()
}

/// Length in characters that `percent` of the lines do not pass.
pub(crate) fn reach(text: &str, lines: &[Line], percent: usize) -> usize {
    let mut lengths = lengths(text, lines);
    if lengths.is_empty() {
        return 0;
    }
    let place = (lengths.len() * percent / 100).min(lengths.len() - 1);
    *lengths.select_nth_unstable(place).1
}

/// Whether many words in mid-sentence begin with a capital, as German nouns do.
pub(crate) fn has_noun_capitals(text: &str) -> bool {
    let (mut lower, mut upper) = (0u32, 0u32);
    let mut inside = false;
    for word in text.split_whitespace().take(4000) {
        let first = word.chars().next();
        if inside {
            lower += u32::from(first.is_some_and(char::is_lowercase));
            upper += u32::from(first.is_some_and(char::is_uppercase));
        }
        inside = word.chars().all(char::is_lowercase);
    }
    upper * 4 > lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_gap_and_page() {
        let lines = split_lines("one\n\n  two\n\u{c}three", &Options::default());
        let seen: Vec<_> = lines.iter().map(|l| (l.text.clone(), l.gap, l.indent, l.page)).collect();
        assert_eq!(seen, [(0..3, 0, 0, 0), (7..10, 1, 2, 0), (12..17, 0, 0, 1)]);
    }

    #[test]
    fn told_page_starts_turn_the_page() {
        let options = Options { page_starts: vec![0, 4], ..Options::default() };
        let pages: Vec<_> = split_lines("one\ntwo", &options).iter().map(|l| l.page).collect();
        assert_eq!(pages, [0, 1]);
    }

    #[test]
    fn short_tight_lines_are_wrapped() {
        let text = "The water was\ndeep and the\nboat was small.\n";
        let lines = split_lines(text, &Options::default());
        assert!(is_wrapped(text, &lines, &Options::default()));
    }
}
