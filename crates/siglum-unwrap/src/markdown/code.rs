//! The words of a code span, tied to their places between the backticks.

use std::ops::Range;

use siglum_model::{Passage, Wording};

use super::{FOLDED, raw_of};

/// Appends the words of the code span at `range`. Line ends in it are spaces; what a quotation repeats at the beginning of
/// a line, one space at both ends, and the backslash before the bar of a table cell are syntax.
pub(super) fn push(wording: &mut Wording, source: &Passage, range: Range<usize>, text: &str) {
    let raw = source.as_str().get(range.clone()).unwrap_or_default();
    let ticks = raw.len() - raw.trim_start_matches('`').len();
    let inner = raw.get(ticks..raw.len().saturating_sub(ticks)).unwrap_or_default();
    let start = range.start + ticks;
    let padded = is_padded(inner, text);
    let full = if padded { format!(" {text} ") } else { text.to_owned() };
    let Some(places) = align(inner, &full) else {
        wording.push().decoded(text, raw_of(source, range));
        return;
    };
    let ends = usize::from(padded);
    let shown = places.get(ends..places.len() - ends).unwrap_or_default();
    for place in joined(shown) {
        let at = start + place.range.start..start + place.range.end;
        match place.is_break {
            true => wording.push().emended(" ", raw_of(source, at), FOLDED),
            false => wording.push().slice(source, at),
        }
    }
}

/// One character of the code in the source.
#[derive(Clone, Debug)]
struct Place {
    range: Range<usize>,
    is_break: bool,
}

fn is_padded(inner: &str, text: &str) -> bool {
    let blank = |c: Option<char>| matches!(c, Some(' ' | '\n' | '\r'));
    let full = inner.len() >= 2 && blank(inner.chars().next()) && blank(inner.chars().next_back());
    full && text.contains(|c| c != ' ')
}

/// Finds the place of each character of `full` in `inner`; `None` where the two do not fit.
fn align(inner: &str, full: &str) -> Option<Vec<Place>> {
    let mut places = Vec::with_capacity(full.len());
    let mut at = 0;
    let mut rest = full;
    for (index, line) in inner.split(['\n', '\r']).enumerate() {
        let mut start = at;
        if index > 0 {
            places.push(Place { range: at - 1..at, is_break: true });
            rest = rest.strip_prefix(' ')?;
            start += prefix_len(line, rest);
        }
        let behind = match_line(inner.get(start..at + line.len())?, start, rest, &mut places)?;
        rest = behind;
        at += line.len() + 1;
    }
    rest.is_empty().then_some(places)
}

/// Length of what a container repeats at the beginning of the line.
fn prefix_len(line: &str, rest: &str) -> usize {
    let most = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
    (0..=most).find(|skip| line.get(*skip..).is_some_and(|line| fits(line, rest))).unwrap_or(0)
}

fn fits(line: &str, rest: &str) -> bool {
    match_line(line, 0, rest, &mut Vec::new()).is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
}

/// Matches a line with the beginning of `rest` and gives what is left of that.
fn match_line<'r>(line: &str, start: usize, rest: &'r str, places: &mut Vec<Place>) -> Option<&'r str> {
    let mut wanted = rest.chars();
    let mut chars = line.char_indices().peekable();
    while let Some((at, character)) = chars.next() {
        let next = wanted.as_str().chars().next();
        let is_bar = character == '\\' && next == Some('|') && chars.peek().is_some_and(|(_, c)| *c == '|');
        if is_bar {
            continue;
        }
        if wanted.next() != Some(character) {
            return None;
        }
        let at = start + at;
        places.push(Place { range: at..at + character.len_utf8(), is_break: false });
    }
    Some(wanted.as_str())
}

/// Joins neighbours, so that a long span costs few steps.
fn joined(places: &[Place]) -> Vec<Place> {
    let mut out: Vec<Place> = Vec::new();
    for place in places {
        match out.last_mut() {
            Some(last) if !last.is_break && !place.is_break && last.range.end == place.range.start => last.range.end = place.range.end,
            _ => out.push(place.clone()),
        }
    }
    out
}
