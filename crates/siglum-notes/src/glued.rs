//! Labels stuck to a note that begins with a number: `212 May` is the note 2 that begins with `12 May`.
//!
//! The digits alone do not tell where the label ends. What tells is the page: it has a mark with the shorter
//! label, none with the longer one, and no other line that could be that note.

use std::collections::BTreeSet;

use crate::bodies::BodyAt;
use crate::found::Form;
use crate::label_forms::is_ordinal;
use crate::labels::{Label, Series};
use crate::lines::Layout;
use crate::marks::MarkAt;
use crate::weights as w;

/// Reads lines that begin with more digits than a label has a second time, and adds or replaces their bodies.
pub(crate) fn reread_glued(layout: &Layout<'_>, bodies: Vec<BodyAt>, marks: &[MarkAt]) -> Vec<BodyAt> {
    let page = |line: usize| layout.lines.get(line).map_or(0, |l| l.page);
    let numbers = |series: Series| series == Series::Number;
    let known = Known {
        marks: marks.iter().filter(|m| numbers(m.label.series) && m.prior > 0).map(|m| (page(m.line), m.label.value, m.line)).collect(),
        bodies: bodies.iter().filter(|b| numbers(b.label.series)).map(|b| (page(b.line), b.label.value)).collect(),
    };
    let mut out = Vec::with_capacity(bodies.len());
    let mut read = bodies.into_iter().peekable();
    for (index, line) in layout.lines.iter().enumerate() {
        let before = read.next_if(|body| body.line == index);
        match known.split(layout.slice(&line.text), line.page, index) {
            Some((label, length)) => out.push(BodyAt {
                label,
                label_range: line.text.start..line.text.start + length,
                form: Form::Plain,
                prior: w::GLUED_LABEL,
                line: index,
                alone: false,
                dotted: false,
            }),
            None => out.extend(before),
        }
    }
    out
}

/// Which labels stand on which page.
struct Known {
    /// Page, value, line of each likely mark.
    marks: BTreeSet<(u32, u32, usize)>,
    /// Page and value of each line that may begin a note.
    bodies: BTreeSet<(u32, u32)>,
}

impl Known {
    /// The label at the start of a line that begins with a longer number, and its length.
    fn split(&self, text: &str, page: u32, line: usize) -> Option<(Label, usize)> {
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, behind) = text.split_at_checked(digits)?;
        if !(2..=7).contains(&digits) || behind.is_empty() || is_ordinal(behind) || self.is_marked(number, page, line) {
            return None;
        }
        let fits = |length: &usize| {
            let rest = text.get(*length..).is_some_and(|rest| !rest.starts_with('0'));
            rest && text.get(..*length).is_some_and(|number| self.is_wanted(number, page, line))
        };
        let length = (1..digits.min(4)).rev().find(fits)?;
        Some((Label::number(text.get(..length)?)?, length))
    }

    /// Whether a mark above the line, on its page, has the number.
    fn is_marked(&self, number: &str, page: u32, line: usize) -> bool {
        let value = number.parse().unwrap_or(u32::MAX);
        self.marks.range((page, value, 0)..(page, value, line)).next().is_some()
    }

    /// Whether the page has a mark with the number, no note with it, and a note or mark next to it in the series.
    fn is_wanted(&self, number: &str, page: u32, line: usize) -> bool {
        let Ok(value) = number.parse::<u32>() else { return false };
        let next_to = [value.wrapping_sub(1), value + 1].into_iter().any(|near| self.bodies.contains(&(page, near)));
        let alone = || !self.marks.range((page, 0, 0)..(page + 1, 0, 0)).any(|m| m.1 != value);
        self.is_marked(number, page, line) && !self.bodies.contains(&(page, value)) && (next_to || alone())
    }
}
