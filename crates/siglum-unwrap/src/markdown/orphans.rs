//! Marks in the form `[^7]` that no definition answers.

use std::ops::Range;

use siglum_model::{StyleKind, Wording};

/// The longest label that is taken for one, in bytes.
const LONGEST: usize = 100;

/// Marks every `[^label]` outside of code; the words stay as they are.
pub(super) fn mark_orphans(wording: &mut Wording) {
    let code: Vec<Range<usize>> = ranges_of_code(wording);
    let marks: Vec<_> = literal_marks(wording.as_str()).filter(|(range, _)| !touches(&code, range)).collect();
    for (range, label) in marks {
        wording.add_style(range, StyleKind::OrphanMark { label });
    }
}

/// The ranges of code, in order.
pub(super) fn ranges_of_code(wording: &Wording) -> Vec<Range<usize>> {
    let styles = wording.styles().iter().filter(|style| style.kind == StyleKind::Code);
    styles.map(|style| style.range.clone()).collect()
}

/// Whether one of the ranges, which are in order and apart, touches this one.
pub(super) fn touches(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = ranges.partition_point(|own| own.end <= range.start);
    ranges.get(next).is_some_and(|own| own.start < range.end)
}

/// Finds marks with their labels.
fn literal_marks(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    text.match_indices("[^").filter_map(move |(at, open)| {
        let inside = at + open.len();
        let limit = text.len().min(inside + LONGEST);
        let (length, end) = text.get(inside..)?.char_indices().find(|(_, c)| matches!(c, '[' | ']') || c.is_whitespace())?;
        let label = text.get(inside..inside + length)?;
        let is_mark = end == ']' && !label.is_empty() && inside + length <= limit;
        is_mark.then(|| (at..inside + length + 1, label.to_owned()))
    })
}
