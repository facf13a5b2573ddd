//! What a caller may tell about the text.

use std::ops::Range;

/// How the text is broken into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Wrapping {
    /// The finder judges by the lengths of lines and the blank lines between them.
    #[default]
    Auto,
    /// A paragraph goes over several lines and ends at a blank line.
    Wrapped,
    /// Every line is a paragraph.
    LinePerParagraph,
}

/// Settings of [`find_notes`](crate::find_notes). All byte ranges index the whole text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// How the text is broken into lines.
    pub wrapping: Wrapping,
    /// Places where no mark and no body may be found: code, links that are known, tables.
    pub protected: Vec<Range<usize>>,
    /// Labels that stood raised in the source (`<sup>1</sup>` with the tags gone): the label's own bytes.
    pub raised: Vec<Range<usize>>,
    /// Bytes where a new page begins, beside the form feeds that stand in the text.
    pub page_starts: Vec<usize>,
    /// Tries letters that optical recognition takes for digits (`l` and `I` for 1), and `'` for a raised 1.
    pub ocr_look_alikes: bool,
    /// Keeps lines that look like running heads and page numbers as ordinary lines.
    pub keep_furniture: bool,
}

/// Sorted, overlapping ranges merged; empty and reversed ones left out.
pub(crate) fn sorted_ranges(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted: Vec<_> = ranges.iter().filter(|r| r.start < r.end).cloned().collect();
    sorted.sort_by_key(|r| (r.start, r.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(sorted.len());
    for range in sorted {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// Whether `range` touches one of the sorted `ranges`.
pub(crate) fn touches(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = ranges.partition_point(|r| r.end <= range.start);
    ranges.get(next).is_some_and(|r| r.start < range.end)
}
