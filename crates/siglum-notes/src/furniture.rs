//! Page furniture: running heads, page numbers and ruled lines, told from text and notes.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::fallback::has_lost_raised;
use crate::lines::{Layout, Line, has_noun_capitals, is_tight, is_wrapped, reach, split_lines};
use crate::options::Options;
use crate::page_numbers::number_and_rest;
use crate::romans::has_roman_labels;
use crate::signs::symbol_rank;
use crate::turns::turn_pages;
use crate::weights::{HEAD_LENGTH, HEAD_SHARE_PERCENT};

/// Reads the lines of a text and takes the furniture out.
pub(crate) fn lay_out<'t>(text: &'t str, options: &Options) -> Layout<'t> {
    let mut lines = split_lines(text, options);
    let mut furniture = Vec::new();
    if !options.keep_furniture {
        turn_pages(text, &mut lines);
        drop_heads(text, &mut lines, &mut furniture);
        drop_glued_numbers(text, &mut lines, &mut furniture);
    }
    drop_rules(text, &mut lines, &mut furniture);
    furniture.sort_by_key(|r: &Range<usize>| (r.start, r.end));
    let wrapped = is_wrapped(text, &lines, options);
    let solid = !wrapped && is_tight(&lines);
    let paged = lines.last().is_some_and(|line| line.page > 0);
    let width = if wrapped { reach(text, &lines, 80) } else { 0 };
    let noun_capitals = has_noun_capitals(text);
    let roman = has_roman_labels(text, &lines);
    Layout {
        text,
        lines,
        wrapped,
        solid,
        paged,
        width,
        furniture,
        lost_raised: has_lost_raised(text),
        roman,
        misread: options.ocr_look_alikes,
        noun_capitals,
    }
}

/// One page as a range of line indices.
fn pages(lines: &[Line]) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        match pages.last_mut() {
            Some(page) if lines.get(page.start).is_some_and(|l| l.page == line.page) => page.end = index + 1,
            _ => pages.push(index..index + 1),
        }
    }
    pages
}

/// A line near a page edge that may be furniture.
struct Edge {
    line: usize,
    page: usize,
    number: Option<u32>,
    rest: String,
    /// The first line of its page.
    at_top: bool,
    /// Its words are in capitals, as heads are set.
    is_capital: bool,
}

fn edge_lines(text: &str, lines: &[Line]) -> (Vec<Edge>, usize) {
    let mut edges = Vec::new();
    let pages = pages(lines);
    for (page, range) in pages.iter().enumerate() {
        let head = range.start..range.end.min(range.start + 3);
        let foot = range.end.saturating_sub(2).max(head.end)..range.end;
        for line in head.chain(foot) {
            let Some(body) = lines.get(line).and_then(|l| text.get(l.text.clone())) else { continue };
            // A note that is printed again and again (`* Ibid.`) is no head, nor is a line of verse that breaks off.
            let is_note = body.starts_with(|c: char| symbol_rank(c).is_some() || "¹²³⁴⁵⁶⁷⁸⁹⁰[{(".contains(c));
            let is_cited = body.starts_with(|c: char| c.is_ascii_digit()) && body.ends_with('.');
            let breaks_off = body.ends_with([',', ';', ':']);
            // At the top of a page stands no note, and a head may be the beginning of a sentence.
            let at_top = line == range.start;
            if body.len() > HEAD_LENGTH || is_note || !at_top && (is_cited || breaks_off) {
                continue;
            }
            let (number, rest) = match number_and_rest(body) {
                Some((number, rest)) => (Some(number), rest),
                None => (None, body.split_whitespace().collect::<Vec<_>>().join(" ")),
            };
            let is_capital = !rest.chars().any(char::is_lowercase) && rest.chars().any(char::is_uppercase);
            edges.push(Edge { line, page, number, rest, at_top, is_capital });
        }
    }
    (edges, pages.len())
}

/// Takes out lines at page edges that are repeated, or that count the pages.
fn drop_heads(text: &str, lines: &mut Vec<Line>, furniture: &mut Vec<Range<usize>>) {
    let (edges, page_count) = edge_lines(text, lines);
    if page_count < 2 {
        return;
    }
    let mut drop = vec![false; lines.len()];
    let least = (page_count * HEAD_SHARE_PERCENT).div_ceil(100).max(2);
    let mut numbered: BTreeMap<(&str, i64), Vec<usize>> = BTreeMap::new();
    let mut repeated: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for edge in &edges {
        match edge.number {
            Some(number) => {
                let lead = i64::from(number) - edge.page as i64;
                numbered.entry((&edge.rest, lead)).or_default().push(edge.line);
            }
            None => repeated.entry(&edge.rest).or_default().push((edge.page, edge.line)),
        }
    }
    numbered.values().filter(|group| group.len() >= 2).for_each(|group| mark_all(&mut drop, group));
    let heads: Vec<usize> = repeated.values().filter(|group| pages_of(group) >= least).flatten().map(|(_, line)| *line).collect();
    let ink = |index: &usize| lines.get(*index).map_or(0, |line| line.text.len());
    if heads.iter().map(ink).sum::<usize>() * 100 <= text.len() * MOST_INK_PERCENT {
        mark_all(&mut drop, &heads);
    }
    if page_count == 2 {
        mark_lone_number(&edges, &mut drop);
    }
    mark_counted_tops(&edges, page_count, &mut drop);
    remove_lines(lines, &drop, furniture);
}

/// More than this share of a text is never furniture: pages that repeat each other are something else.
const MOST_INK_PERCENT: usize = 20;

/// On how many pages a line stands; its places are in the order of the pages.
fn pages_of(places: &[(usize, usize)]) -> usize {
    places.chunk_by(|a, b| a.0 == b.0).count()
}

/// First lines of pages whose numbers count on from page to page, whatever words stand beside them: heads of chapters.
fn mark_counted_tops(edges: &[Edge], page_count: usize, drop: &mut [bool]) {
    let mut tops: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| edge.at_top && edge.is_capital) {
        if let Some(number) = edge.number {
            tops.entry(i64::from(number) - edge.page as i64).or_default().push(edge.line);
        }
    }
    let enough = |group: &&Vec<usize>| group.len() >= 2 && group.len() * 2 > page_count;
    tops.values().filter(enough).for_each(|group| mark_all(drop, group));
}

/// Two pages, one of them without a number: the other's number stands alone.
fn mark_lone_number(edges: &[Edge], drop: &mut [bool]) {
    for edge in edges.iter().filter(|e| e.rest.is_empty()) {
        let page = edge.page as u32;
        if edge.number == Some(page + 1) || edge.number == Some(page) && page > 0 {
            mark_all(drop, &[edge.line]);
        }
    }
}

fn mark_all(drop: &mut [bool], group: &[usize]) {
    for &line in group {
        if let Some(slot) = drop.get_mut(line) {
            *slot = true;
        }
    }
}

/// Removes lines; the gap above a removed line is kept by the line that follows on the same page.
fn remove_lines(lines: &mut Vec<Line>, drop: &[bool], furniture: &mut Vec<Range<usize>>) {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut carried = 0;
    let mut rule = false;
    for (line, &dropped) in lines.drain(..).zip(drop) {
        let same_page = kept.last().is_some_and(|k| k.page == line.page);
        if dropped {
            carried = if same_page { carried.max(line.gap) } else { 0 };
            rule |= line.under_rule;
            furniture.push(line.text);
        } else {
            let gap = if same_page { line.gap.max(carried) } else { 0 };
            kept.push(Line { gap, under_rule: rule, ..line });
            (carried, rule) = (0, false);
        }
    }
    *lines = kept;
}

/// Takes a page number off the first word of a page when the extractor has glued it there.
fn drop_glued_numbers(text: &str, lines: &mut [Line], furniture: &mut Vec<Range<usize>>) {
    let mut groups: BTreeMap<i64, Vec<(usize, usize)>> = BTreeMap::new();
    for page in pages(lines) {
        let Some(line) = lines.get(page.start) else { continue };
        let body = text.get(line.text.clone()).unwrap_or("");
        let digits = body.len() - body.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let glued = body.get(digits..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic);
        let number = body.get(..digits).and_then(|d| d.parse::<i64>().ok());
        if let (true, Some(number)) = (glued && digits <= 4, number) {
            groups.entry(number - i64::from(line.page)).or_default().push((page.start, digits));
        }
    }
    let page_count = lines.last().map_or(0, |l| l.page as usize + 1);
    for (lead, group) in groups {
        if page_count < 2 || group.len() < 2 && !(0..=1).contains(&lead) || group.len() * 3 < page_count {
            continue;
        }
        for (index, digits) in group {
            if let Some(line) = lines.get_mut(index) {
                furniture.push(line.text.start..line.text.start + digits);
                line.text.start += digits;
            }
        }
    }
}

/// Takes out ruled lines; the line below one keeps the knowledge.
fn drop_rules(text: &str, lines: &mut Vec<Line>, furniture: &mut Vec<Range<usize>>) {
    let drop: Vec<bool> = lines.iter().map(|l| text.get(l.text.clone()).is_some_and(is_rule)).collect();
    if !drop.contains(&true) {
        return;
    }
    for (line, &dropped) in lines.iter_mut().zip(&drop) {
        line.under_rule = dropped;
    }
    remove_lines(lines, &drop, furniture);
}

fn is_rule(line: &str) -> bool {
    let mut chars = line.chars();
    let first = chars.next();
    let long = line.chars().count() >= 4;
    long && first.is_some_and(|f| matches!(f, '─' | '_' | '—' | '━' | '⎯') && chars.all(|c| c == f))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(text: &str) -> Vec<String> {
        let layout = lay_out(text, &Options::default());
        (0..layout.lines.len()).map(|i| layout.line(i).to_owned()).collect()
    }

    #[test]
    fn heads_that_count_are_furniture() {
        let text = "The Sea 1\nfirst words\n\u{c}The Sea 2\nmore words\n\u{c}The Sea 3\nlast words";
        assert_eq!(lines_of(text), ["first words", "more words", "last words"]);
    }

    #[test]
    fn pages_counted_of_all_are_furniture() {
        let text = "first words\n1 / 3\n\u{c}more words\n2 / 3\n\u{c}last words\n3 / 3";
        assert_eq!(lines_of(text), ["first words", "more words", "last words"]);
    }

    #[test]
    fn a_glued_page_number_is_furniture() {
        let text = "The fish swam\naway\n\u{c}1from the boat\nand hid\n\u{c}2in the weeds\n";
        assert_eq!(lines_of(text), ["The fish swam", "away", "from the boat", "and hid", "in the weeds"]);
    }

    #[test]
    fn a_rule_is_remembered_below() {
        let layout = lay_out("text\n_____\n1 A note.", &Options::default());
        assert!(layout.lines.get(1).is_some_and(|l| l.under_rule));
        assert_eq!(layout.furniture.len(), 1);
    }

    #[test]
    fn note_labels_at_page_bottoms_are_no_page_numbers() {
        let text = "a b\n1 Ibid.\n\u{c}c d\n2 See above.\n\u{c}e f\n3 Other.";
        assert_eq!(lines_of(text).len(), 6);
    }
}
