//! Where the pages of a text turn that has no form feeds: at lines that count them.

use std::collections::BTreeMap;

use crate::lines::Line;
use crate::page_numbers::number_and_rest;
use crate::weights::{HEAD_LENGTH, PAGE_LEAST, PAGE_LINES};

/// Numbers the pages of lines that are all on one.
pub(crate) fn turn_pages(text: &str, lines: &mut [Line]) {
    if lines.last().is_none_or(|line| line.page > 0) {
        return;
    }
    let apart = heads_apart(text, lines);
    let starts = if apart.is_empty() { counting_lines(text, lines) } else { apart };
    let mut next = starts.iter().copied().peekable();
    let mut turned = 0;
    for (index, line) in lines.iter_mut().enumerate() {
        if next.next_if_eq(&index).is_some() {
            turned += u32::from(index > 0);
            line.gap = 0;
        }
        line.page = turned;
    }
}

fn counted<'t>(text: &'t str, line: &Line) -> Option<(u32, String)> {
    let body: &'t str = text.get(line.text.clone()).filter(|body| body.len() <= HEAD_LENGTH)?;
    number_and_rest(body)
}

/// Lines set far apart from the rest that count up, as typewriter pages have them.
fn heads_apart(text: &str, lines: &[Line]) -> Vec<usize> {
    let is_apart = |index: usize, line: &Line| line.gap >= 3 && lines.get(index + 1).map_or(9, |next| next.gap) >= 2;
    let numbers = lines.iter().enumerate().filter(|&(index, line)| is_apart(index, line));
    let heads: Vec<(usize, u32)> = numbers.filter_map(|(index, line)| Some((index, counted(text, line)?.0))).collect();
    let counts = heads.windows(2).all(|w| matches!(w, [a, b] if b.1 == a.1 + 1));
    let alone = heads.len() == 1 && heads.iter().all(|&(i, n)| n == 2 && lines.get(i).is_some_and(|l| l.gap >= 5));
    if counts && heads.len() > 1 || alone { heads.into_iter().map(|head| head.0).collect() } else { Vec::new() }
}

/// First lines of pages by running heads with the page's number, of which right and left pages may have two kinds.
fn counting_lines(text: &str, lines: &[Line]) -> Vec<usize> {
    let mut kinds: BTreeMap<String, Vec<(usize, u32)>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        if let Some((number, rest)) = counted(text, line).filter(|(_, rest)| rest.chars().filter(|c| c.is_alphabetic()).count() > 2) {
            kinds.entry(rest).or_default().push((index, number));
        }
    }
    let dashed = dashed_numbers(text, lines);
    if counts_pages(&dashed, 2) {
        return dashed.into_iter().map(|foot| foot.0 + 1).collect();
    }
    let mut heads: Vec<usize> = kinds.values().filter(|kind| counts_pages(kind, 3)).flatten().map(|head| head.0).collect();
    heads.sort_unstable();
    let foot = heads.last().is_some_and(|&last| last + 1 == lines.len()) && heads.first() != Some(&0);
    heads.into_iter().map(|head| head + usize::from(foot)).collect()
}

/// Numbers between dashes, alone on their lines: the feet of pages.
fn dashed_numbers(text: &str, lines: &[Line]) -> Vec<(usize, u32)> {
    let is_dashed = |body: &str| body.starts_with(['-', '–', '—']) && body.ends_with(['-', '–', '—']);
    let numbered = lines.iter().enumerate().filter(|(_, line)| text.get(line.text.clone()).is_some_and(is_dashed));
    numbered.filter_map(|(index, line)| Some((index, counted(text, line).filter(|(_, rest)| rest.is_empty())?.0))).collect()
}

/// Whether the numbers of a kind of line go up by one or by two, a page apart.
fn counts_pages(kind: &[(usize, u32)], least: usize) -> bool {
    let page = |pair: &[(usize, u32)]| match *pair {
        [(line, number), (next, follows)] if follows > number => {
            let (step, lines) = ((follows - number) as usize, next - line);
            (step <= 2 && lines >= PAGE_LEAST * step && lines <= PAGE_LINES * step).then_some(step)
        }
        _ => None,
    };
    let steps: Vec<Option<usize>> = kind.windows(2).map(page).collect();
    kind.len() >= least && steps.iter().all(|step| step.is_some() && step == steps.first().unwrap_or(&None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split_lines;
    use crate::options::Options;

    fn pages(text: &str) -> Vec<u32> {
        let mut lines = split_lines(text, &Options::default());
        turn_pages(text, &mut lines);
        let mut pages: Vec<u32> = lines.iter().map(|l| l.page).collect();
        pages.dedup();
        pages
    }

    #[test]
    fn running_heads_that_count_turn_pages() {
        let page = |number: u32| format!("The Sea {number}\n{}", "some words of it\n".repeat(20));
        assert_eq!(pages(&(7..11).map(page).collect::<String>()), [0, 1, 2, 3]);
    }

    #[test]
    fn items_that_count_do_not() {
        let items: String = (1..9).map(|n| format!("Item {n}\nits words\n")).collect();
        assert_eq!(pages(&items), [0]);
    }
}
