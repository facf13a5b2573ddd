//! The words of a note between its label and the signs that lead back.

use std::ops::Range;

use super::labels::{bare, is_arrow, label};

/// Signs that stand behind a label.
const BEHIND_LABEL: [char; 10] = [' ', '.', ')', ']', ':', '\u{a0}', '\n', '\t', '\u{2009}', '\u{202f}'];

/// The most signs between the end of a block and what leads back.
const NEAR: usize = 8;

/// Something in a block that is no word of the note.
#[derive(Clone, Debug)]
pub(crate) struct Apart {
    pub(crate) range: Range<usize>,
    /// Whether it leads back, so that it may stand at the end, too.
    pub(crate) leads_back: bool,
}

/// The words of one block of a note. `parts` are in order; a part that only labels counts at the beginning.
pub(crate) fn words_of(text: &str, range: Range<usize>, parts: &[Apart], printed: Option<&str>) -> Range<usize> {
    let labelled = behind_labels(text, &range, parts);
    let typed = behind_typed(text, &range, printed.filter(|_| labelled == range.start));
    let start = behind_labels(text, &(typed.max(labelled)..range.end), parts);
    let end = before_way_back(text, start..range.end, parts);
    start..end.max(start)
}

/// Where the words begin behind labels and ways back.
fn behind_labels(text: &str, range: &Range<usize>, parts: &[Apart]) -> usize {
    let mut start = range.start;
    for part in parts.iter().filter(|part| part.range.end <= range.end) {
        let before = text.get(start..part.range.start).unwrap_or("x");
        if part.range.start >= range.start && is_signs(before) && part.range.end > start {
            start = part.range.end;
        }
    }
    if start == range.start { start } else { skip(text, start, range.end) }
}

/// Where the words begin behind a label that is typed, and linked by nothing.
pub(crate) fn behind_typed(text: &str, range: &Range<usize>, printed: Option<&str>) -> usize {
    let typed = || {
        let printed = printed.filter(|label| !label.is_empty())?;
        let own = text.get(range.clone())?;
        let open = own.trim_start_matches([' ', '\u{a0}', '[', '(', '^']);
        let rest = open.get(..printed.len()).filter(|first| first.eq_ignore_ascii_case(printed)).and(open.get(printed.len()..))?;
        let ends = rest.is_empty() || rest.starts_with(BEHIND_LABEL);
        ends.then_some(range.end - rest.len())
    };
    typed().map_or(range.start, |at| skip(text, at, range.end))
}

pub(crate) fn skip(text: &str, from: usize, to: usize) -> usize {
    let rest = text.get(from..to).unwrap_or_default();
    from + rest.len() - rest.trim_start_matches(BEHIND_LABEL).len()
}

/// Where the words end before what leads back.
fn before_way_back(text: &str, range: Range<usize>, parts: &[Apart]) -> usize {
    let mut end = range.end;
    for part in parts.iter().rev().filter(|part| part.leads_back && part.range.start >= range.start) {
        if part.range.end > end {
            continue;
        }
        let behind = text.get(part.range.end..end).unwrap_or("x");
        let own = text.get(range.start..part.range.start).unwrap_or_default();
        let opened = own.ends_with(['[', '(']) && behind.starts_with([']', ')']);
        if opened {
            end = part.range.start - 1;
        } else if is_signs(behind) && behind.chars().count() <= NEAR && !behind.contains(['”', '"', ')']) {
            end = part.range.start;
        }
    }
    end
}

/// No words, and no signs that open some.
fn is_signs(text: &str) -> bool {
    !text.chars().any(|c| c.is_alphanumeric() || matches!(c, '“' | '«' | '„'))
}

/// Tells whether a link inside a note is a way back by its words: an arrow, or nothing at all.
pub(crate) fn is_way_back(text: &str) -> bool {
    is_arrow(text) || text.trim().is_empty()
}

/// Tells whether a link inside a note may be its label.
pub(crate) fn is_label(text: &str) -> bool {
    label(text).is_some() || bare(text).is_empty()
}
