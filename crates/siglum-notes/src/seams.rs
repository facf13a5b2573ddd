//! Where a paragraph goes on behind lifted notes or a page edge.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::found::{Join, Seam};
use crate::lines::Layout;
use crate::signs::{ends_sentence, is_hyphen, starts_lower, starts_upper};

/// Finds the seams. `lifted` tells for each line whether it is taken out.
pub(crate) fn find_seams(layout: &Layout<'_>, lifted: &[bool]) -> Vec<Seam> {
    let mut seams = Vec::new();
    let mut words: Option<BTreeSet<&str>> = None;
    let mut before: Option<usize> = None;
    for (index, line) in layout.lines.iter().enumerate() {
        if lifted.get(index).copied().unwrap_or(false) {
            continue;
        }
        if let Some(cut) = before {
            let turned = layout.lines.get(cut).is_some_and(|c| c.page != line.page);
            if (index > cut + 1 || turned) && goes_on(layout, cut, index) {
                let words = words.get_or_insert_with(|| hyphenated_words(layout.text));
                seams.push(seam(layout, cut, index, words));
            }
        }
        before = Some(index);
    }
    seams
}

/// Whether the line `after` continues the paragraph of the line `before`.
fn goes_on(layout: &Layout<'_>, before: usize, after: usize) -> bool {
    let (cut, rest) = (layout.line(before), layout.line(after));
    let ends = ends_sentence(cut);
    let heading = is_heading(layout, before);
    if starts_lower(rest) {
        // A short line may be the beginning of a sentence as well as a heading.
        let short = cut.chars().count() < 30;
        return !(is_item(rest) || heading && short);
    }
    if heading {
        return false;
    }
    if is_item(rest) {
        return false;
    }
    let flush = layout.wrapped && !layout.is_short(before) && !is_indented(layout, after);
    if ends {
        return flush && gap_free(layout, before, after) && !is_heading(layout, after);
    }
    let long = if layout.wrapped { !layout.is_short(before) } else { cut.chars().count() > 40 };
    long && !(is_heading(layout, after) && starts_upper(rest))
}

/// Whether no blank line was set between the two but the one that a block of notes needs.
fn gap_free(layout: &Layout<'_>, before: usize, after: usize) -> bool {
    let turned = layout.lines.get(before).map(|l| l.page) != layout.lines.get(after).map(|l| l.page);
    turned || layout.lines.get(after).is_some_and(|l| l.gap == 0)
}

/// A first line set in from the margin of the lines around it.
fn is_indented(layout: &Layout<'_>, index: usize) -> bool {
    let indent = |i: usize| layout.lines.get(i).map(|l| l.indent);
    let below = indent(index + 1).filter(|_| !layout.ends_page(index));
    matches!((indent(index), below), (Some(this), Some(next)) if this > next)
}

/// A short line without a final mark, on its own.
fn is_heading(layout: &Layout<'_>, index: usize) -> bool {
    let text = layout.line(index);
    let length = text.chars().count();
    let apart = layout.lines.get(index).is_some_and(|l| l.gap > 0) || !layout.wrapped;
    let alone = layout.lines.get(index + 1).is_none_or(|l| l.gap > 0) || layout.ends_page(index) || !layout.wrapped;
    let capitals = !text.chars().any(char::is_lowercase) && text.chars().any(char::is_alphabetic);
    let open = !ends_sentence(text) && !text.ends_with([',', ';', '-', '–', '—']);
    let marked = text.starts_with('#');
    marked
        || apart
            && alone
            && (capitals && length < 60
                || open && length < 50 && !starts_lower(text) && !layout.wrapped
                || open && length * 2 < layout.width && starts_upper(text) && !ends_mid_phrase(text))
}

/// Whether the last word is one that cannot end a heading.
fn ends_mid_phrase(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or("");
    last.chars().count() <= 3 && last.chars().all(char::is_lowercase)
}

/// `1. `, `a) `, `- `: the start of a list item.
fn is_item(text: &str) -> bool {
    if text.starts_with(['-', '•', '*', '–']) && text.chars().nth(1).is_some_and(char::is_whitespace) {
        return true;
    }
    let word = text.split(char::is_whitespace).next().unwrap_or("");
    let bare = word.trim_start_matches('(');
    let stem = bare.trim_end_matches(['.', ')']);
    let numbered = !stem.is_empty() && stem.len() <= 3 && stem.bytes().all(|b| b.is_ascii_digit());
    let lettered = stem.len() == 1 && stem.bytes().all(|b| b.is_ascii_lowercase()) && bare.ends_with(')');
    stem.len() < bare.len() && (numbered || lettered)
}

fn seam(layout: &Layout<'_>, before: usize, after: usize, words: &BTreeSet<&str>) -> Seam {
    let end = layout.lines.get(before).map_or(0, |l| l.text.end);
    let start = layout.lines.get(after).map_or(end, |l| l.text.start);
    let (cut, rest) = (layout.line(before), layout.line(after));
    let hyphen = cut.chars().next_back().filter(|&c| is_hyphen(c));
    let stem = hyphen.and_then(|h| cut.strip_suffix(h));
    match (hyphen, stem) {
        (Some(hyphen), Some(stem)) if stem.ends_with(char::is_alphabetic) && starts_lower(rest) => {
            let kept = hyphen == '-' && words.contains(compound(stem, rest).as_str());
            let dropped = if kept { 0 } else { hyphen.len_utf8() };
            Seam { before: end - dropped, after: start, join: Join::Nothing }
        }
        _ => Seam { before: end, after: start, join: Join::Space },
    }
}

fn compound(stem: &str, rest: &str) -> String {
    let first = stem.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let second = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    format!("{first}-{second}")
}

/// Words with a hyphen inside: a hyphen at a cut may be one of these.
fn hyphenated_words(text: &str) -> BTreeSet<&str> {
    let mut words = BTreeSet::new();
    let mut done = 0;
    for (at, _) in text.match_indices('-').filter(|(at, _)| is_between_letters(text, *at)) {
        if at < done {
            continue;
        }
        let in_word = |c: char| c.is_alphabetic() || c == '-';
        let before = text.get(..at).unwrap_or("").chars().rev().take(LONGEST_WORD).take_while(|&c| in_word(c));
        let behind = text.get(at..).unwrap_or("").chars().take(LONGEST_WORD).take_while(|&c| in_word(c));
        let start = at - before.map(char::len_utf8).sum::<usize>();
        done = at + behind.map(char::len_utf8).sum::<usize>();
        words.extend(text.get(start..done));
    }
    words
}

/// Longest word that is remembered, in characters to each side of its first hyphen.
const LONGEST_WORD: usize = 40;

fn is_between_letters(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let behind = text.get(at + 1..).and_then(|t| t.chars().next());
    before.is_some_and(char::is_alphabetic) && behind.is_some_and(char::is_alphabetic)
}

/// Marks the lines whose start lies in one of the sorted ranges.
pub(crate) fn lines_within(layout: &Layout<'_>, ranges: &[Range<usize>]) -> Vec<bool> {
    layout
        .lines
        .iter()
        .map(|line| {
            let next = ranges.partition_point(|r| r.end <= line.text.start);
            ranges.get(next).is_some_and(|r| r.start <= line.text.start)
        })
        .collect()
}
