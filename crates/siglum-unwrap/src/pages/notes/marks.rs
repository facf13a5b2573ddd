//! The print of marks: brackets, raised signs and commas around the words of a link go with it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::page::Page;

/// Signs that part marks which stand side by side.
const BETWEEN: [char; 8] = [',', ';', '/', ' ', '\u{a0}', '\u{2009}', '\u{202f}', '\n'];

/// Signs that part marks within raised text or brackets only, where they mean a range.
const RANGES: [char; 3] = ['-', '–', '—'];

/// Gives each mark of a page the range that it prints. `marks` are the ranges of links by block, in order and apart.
pub(crate) fn printed(page: &Page<'_>, marks: &BTreeMap<usize, Vec<Range<usize>>>) -> BTreeMap<(usize, usize), Range<usize>> {
    let mut out = BTreeMap::new();
    for (index, ranges) in marks {
        let mut from = 0;
        for group in groups(page, *index, ranges) {
            let own = ranges.get(from..from + group).unwrap_or_default();
            for (range, printed) in own.iter().zip(print_group(page, *index, own)) {
                out.insert((*index, range.start), printed);
            }
            from += group;
        }
    }
    out
}

/// How many marks in a row stand side by side, for all of them.
fn groups(page: &Page<'_>, block: usize, ranges: &[Range<usize>]) -> Vec<usize> {
    let mut groups: Vec<usize> = Vec::new();
    for (index, range) in ranges.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| ranges.get(before));
        match (before.is_some_and(|before| is_beside(page, block, before, range)), groups.last_mut()) {
            (true, Some(last)) => *last += 1,
            _ => groups.push(1),
        }
    }
    groups
}

fn is_beside(page: &Page<'_>, block: usize, first: &Range<usize>, second: &Range<usize>) -> bool {
    let between = words(page, block).get(first.end..second.start).unwrap_or_default();
    let raised = page.raised(block, first).is_some_and(|range| range.end >= second.end);
    let is_sign = |c: char| BETWEEN.contains(&c) || (raised && RANGES.contains(&c)) || "[]()".contains(c);
    let parts = !between.trim().is_empty() || between.is_empty() || page.raised(block, second).is_some();
    parts && between.len() < 12 && between.chars().all(is_sign)
}

fn words<'a>(page: &Page<'a>, block: usize) -> &'a str {
    page.blocks.get(block).map_or("", |block| block.as_str())
}

/// Whether a mark is raised or stands in brackets, of its own words or around them.
pub(crate) fn is_set_off(page: &Page<'_>, block: usize, range: &Range<usize>) -> bool {
    let text = words(page, block);
    let inside = text.get(range.clone()).unwrap_or_default();
    page.raised(block, range).is_some() || inside.starts_with(['[', '(']) || with_brackets(text, range) != *range
}

/// The ranges of marks that stand side by side, which together cover what they print.
fn print_group(page: &Page<'_>, block: usize, marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let text = words(page, block);
    let mut out: Vec<Range<usize>> = marks.to_vec();
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return out };
    for index in 1..out.len() {
        out[index - 1].end = out[index].start;
    }
    let mut whole = with_brackets(text, &(first.start..last.end));
    if let Some(raised) = page.raised(block, &whole).filter(|raised| is_sign_only(text, raised, &whole)) {
        whole = whole.start.min(raised.start)..whole.end.max(raised.end);
        whole = with_brackets(text, &whole);
    }
    let whole = with_blank(text, &whole);
    if let Some(first) = out.first_mut() {
        first.start = whole.start;
    }
    if let Some(last) = out.last_mut() {
        last.end = whole.end;
    }
    out
}

/// Whether raised text has no words but those of the marks.
fn is_sign_only(text: &str, raised: &Range<usize>, marks: &Range<usize>) -> bool {
    let sides = [raised.start.min(marks.start)..marks.start, marks.end..raised.end.max(marks.end)];
    sides.into_iter().all(|side| text.get(side).is_some_and(|words| !words.chars().any(char::is_alphanumeric)))
}

/// The range with the brackets right around it.
fn with_brackets(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let behind = text.get(range.end..).unwrap_or_default();
    let pairs = [('[', ']'), ('(', ')'), ('{', '}')];
    let is_around = |(open, close): &(char, char)| before.ends_with(*open) && behind.starts_with(*close);
    if pairs.iter().any(is_around) { range.start - 1..range.end + 1 } else { range.clone() }
}

/// The range with the blank before it, where a stop, a blank or nothing follows: `sea [1].` is `sea.`
pub(crate) fn with_blank(text: &str, range: &Range<usize>) -> Range<usize> {
    let behind = text.get(range.end..).unwrap_or_default();
    let before = text.get(..range.start).unwrap_or_default();
    let closes = behind.is_empty() || behind.starts_with(['.', ',', ')', ']', '”', '…', ' ', '\u{a0}', '\n']);
    let start = if closes { before.trim_end_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']).len() } else { range.start };
    if start == 0 { range.clone() } else { start..range.end }
}
