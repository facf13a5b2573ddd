//! Pipe tables.

use std::ops::Range;

use siglum_model::Wording;

use super::inline::{self, Form};
use super::labels::Labels;
use super::spans::{Span, spans};

/// Writes a table: a line of the wording is a row, the first is the head.
pub(super) fn render(wording: &Wording, labels: &Labels) -> String {
    let rows = rows(wording.as_str());
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let styles = spans(wording);
    let mut cells = Cells { wording, labels, styles: &styles, next: 0, open: Vec::new() };
    let mut lines = Vec::with_capacity(rows.len() + 1);
    for (index, row) in rows.into_iter().enumerate() {
        let mut texts: Vec<String> = row.into_iter().map(|cell| cells.render(cell)).collect();
        if index == 0 {
            texts.resize(columns, String::new());
        }
        lines.push(format!("| {} |", texts.join(" | ")));
        if index == 0 {
            lines.push(format!("|{}", " --- |".repeat(columns)));
        }
    }
    lines.join("\n")
}

/// The ranges of the cells, row by row.
fn rows(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut at = 0;
    let mut next = |length: usize| {
        at += length + 1;
        at - length - 1..at - 1
    };
    text.split('\n').map(|row| row.split('\t').map(|cell| next(cell.len())).collect()).collect()
}

/// The cells of a table in order, with the styles that reach into each.
struct Cells<'a> {
    wording: &'a Wording,
    labels: &'a Labels,
    styles: &'a [Span<'a>],
    next: usize,
    open: Vec<&'a Span<'a>>,
}

impl Cells<'_> {
    fn render(&mut self, cell: Range<usize>) -> String {
        while let Some(span) = self.styles.get(self.next).filter(|(range, _)| range.start < cell.end) {
            self.open.push(span);
            self.next += 1;
        }
        self.open.retain(|(range, _)| range.end > cell.start);
        let clip = |range: &Range<usize>| range.start.max(cell.start)..range.end.min(cell.end);
        let inside: Vec<Span<'_>> =
            self.open.iter().map(|(range, kind)| (clip(range), *kind)).filter(|(range, _)| !range.is_empty()).collect();
        inline::render_part(self.wording, cell, &inside, Form::Cell, self.labels)
    }
}
