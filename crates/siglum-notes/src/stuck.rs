//! Labels that an extractor has stuck to the last word of the text: `... que se recht1⏎2⏎⏎Ibidem.`
//!
//! A page reader that sets labels apart from their notes puts the first of them where the text ends. The page
//! has that number as a mark already, and the next label below.

use crate::lines::{Layout, Line};

/// Cuts such labels off their lines, so that they stand on lines of their own.
pub(crate) fn cut_stuck_labels(layout: &mut Layout<'_>) {
    if !(layout.wrapped && layout.paged) {
        return;
    }
    let text = layout.text;
    let cuts: Vec<Option<usize>> = (0..layout.lines.len()).map(|line| stuck_label(layout, line)).collect();
    let lines = std::mem::take(&mut layout.lines);
    layout.lines.reserve(lines.len());
    for (mut line, cut) in lines.into_iter().zip(cuts) {
        let Some(digits) = cut else {
            layout.lines.push(line);
            continue;
        };
        let at = line.text.end - digits;
        let label = Line { text: at..line.text.end, outer: at..line.outer.end, gap: 0, ..line.clone() };
        (line.text.end, line.outer.end) = (at - blanks_before(text, at), at);
        layout.lines.extend([line, label]);
    }
}

fn blanks_before(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| before.len() - before.trim_end().len())
}

/// How many digits at the end of a line are a label: the text ends here, and goes on with labels or set apart.
fn stuck_label(layout: &Layout<'_>, line: usize) -> Option<usize> {
    let text = layout.line(line);
    let stem = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - stem.len();
    let number: u32 = text.get(stem.len()..)?.parse().ok().filter(|_| (1..=3).contains(&digits))?;
    let glued = stem.chars().next_back().is_some_and(|c| !c.is_whitespace() && !c.is_ascii_digit());
    let next = layout.lines.get(line + 1).filter(|_| !layout.ends_page(line))?;
    let below_is_label = layout.line(line + 1).parse() == Ok(number + 1);
    let fits = glued && (below_is_label || next.gap > 0 && label_below(layout, line, number + 1)) && mark_above(layout, line, number);
    fits.then_some(digits)
}

/// Whether a line further down on the page holds a number and nothing else.
fn label_below(layout: &Layout<'_>, line: usize, number: u32) -> bool {
    let page = layout.lines.get(line).map(|l| l.page);
    let rest = layout.lines.iter().skip(line + 1).take_while(|l| Some(l.page) == page).take(crate::weights::STACK_LINES);
    rest.map(|l| layout.slice(&l.text)).any(|text| text.parse() == Ok(number))
}

/// Whether the page has the number above, glued to a word.
fn mark_above(layout: &Layout<'_>, line: usize, number: u32) -> bool {
    let page = layout.lines.get(line).map(|l| l.page);
    let mark = number.to_string();
    let above = layout.lines.get(..line).unwrap_or(&[]).iter().rev().take(crate::weights::PAGE_LINES);
    let lines = above.take_while(|l| Some(l.page) == page);
    lines.map(|l| layout.slice(&l.text)).any(|text| {
        text.match_indices(mark.as_str()).any(|(at, _)| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let behind = text.get(at + mark.len()..).and_then(|t| t.chars().next());
            before.is_some_and(|c| !c.is_whitespace() && !c.is_ascii_digit()) && !behind.is_some_and(char::is_alphanumeric)
        })
    })
}
