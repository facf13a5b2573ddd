//! Quotation marks that a browser puts around `q`.

use siglum_model::{Block, StyleKind};
use siglum_rule::{Builder, Proposals};

use super::afterwards::Since;
use crate::rules::U124;

/// Marks, outside and inside of another quotation.
const MARKS: [(&str, &str); 2] = [("“", "”"), ("‘", "’")];

/// Signs that begin a quotation in some language.
const BEGIN: [char; 12] = ['"', '\'', '“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '「'];

/// Supplies the marks of quotations that have none.
pub(super) fn supply(builder: &mut Builder, since: Since) {
    let mut out = Proposals::new(&U124);
    let mut has_any = false;
    since.each(builder, |at, block| {
        for (place, mark) in silent_in(block) {
            has_any = true;
            out.replace(at, place..place, mark);
        }
    });
    if has_any {
        builder.apply(out);
    }
}

/// The places of missing marks, in the order of the text.
fn silent_in(block: &Block) -> Vec<(usize, &'static str)> {
    let mut marks = Vec::new();
    let mut open: Vec<(usize, Option<&'static str>)> = Vec::new();
    let text = block.as_str();
    let close = |open: &mut Vec<(usize, Option<&'static str>)>, marks: &mut Vec<(usize, &'static str)>, until: usize| {
        while let Some((end, mark)) = open.pop_if(|(end, _)| *end <= until) {
            marks.extend(mark.map(|mark| (end, mark)));
        }
    };
    for style in block.wording.styles().iter().filter(|style| style.kind == StyleKind::Quotation) {
        close(&mut open, &mut marks, style.range.start);
        let is_silent = !text.get(style.range.clone()).unwrap_or_default().starts_with(BEGIN);
        let (begin, end) = MARKS[usize::from(!open.is_empty())];
        marks.extend(is_silent.then_some((style.range.start, begin)));
        open.push((style.range.end, is_silent.then_some(end)));
    }
    close(&mut open, &mut marks, usize::MAX);
    marks
}
