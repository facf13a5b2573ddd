//! What a text without markup says of itself in lines of its own: a distributor's header and licence (`gutenberg.rs`), lines
//! such as `Author: …` on top (`fields.rs`, whose names are in `keys.rs`), `Title - Author` (`first_line.rs`), and a line
//! behind the text that says where it is from (`source_line.rs`).

mod fields;
mod first_line;
mod gutenberg;
mod keys;
mod source_line;
#[cfg(test)]
mod tests;

use std::ops::Range;

use siglum_model::Passage;
use siglum_rule::Builder;

use super::lines::Line;
use crate::claims::Sink;
use crate::rules::{U302, U303};

/// Reads what a text says of itself, and gives the lines that are left for the text.
pub(super) fn read_header<'t>(source: &Passage, lines: Vec<Line<'t>>, builder: &mut Builder) -> Vec<Line<'t>> {
    let mut sink = Sink::default();
    let mut lines = lines;
    if let Some(frame) = gutenberg::find(&lines) {
        for range in [0..frame.body.start, frame.body.end..lines.len()] {
            drop_lines(source, &lines, range, &U302, builder);
        }
        gutenberg::read(source, &lines, &frame, &mut sink);
        lines = within(lines, frame.body);
    } else if let Some(header) = fields::find(&lines) {
        for unknown in header.unknown() {
            drop_lines(source, &lines, unknown, &U303, builder);
        }
        fields::read(source, &header, "text.header", &mut sink);
        let mut at = 0;
        lines.retain(|_| {
            at += 1;
            !header.lines.contains(&(at - 1))
        });
        lines.first_mut().into_iter().for_each(|line| line.breaks = 0);
    }
    first_line::read(source, &lines, &mut sink);
    source_line::read(source, &lines, &mut sink);
    sink.pour(builder);
    lines
}

fn within<'t>(lines: Vec<Line<'t>>, body: Range<usize>) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = lines.into_iter().skip(body.start).take(body.len()).collect();
    if let Some(first) = lines.first_mut() {
        (first.breaks, first.page_edge) = (0, false);
    }
    lines
}

/// States that lines, and what stands between them, are left out.
fn drop_lines(source: &Passage, lines: &[Line<'_>], of: Range<usize>, rule: &siglum_rule::About, builder: &mut Builder) {
    let own = lines.get(of).unwrap_or_default();
    if let Some((first, last)) = own.first().zip(own.last()) {
        source.raw_spans(first.range.start..last.range.end).into_iter().for_each(|span| builder.dropped(span, rule));
    }
}
