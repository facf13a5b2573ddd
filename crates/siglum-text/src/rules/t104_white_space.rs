#![doc = include_str!("t104_white_space.md")]

use std::ops::Range;

use siglum_model::{BlockKind, Document};
use siglum_rule::{About, Proposals, Rule, Stage};

use crate::plain::is_plain;

/// Folds runs of white space.
#[derive(Debug)]
pub struct WhiteSpace;

static ABOUT: About = About::new('T', 104, "white-space", Stage::Repair, include_str!("t104_white_space.md")).counted();

impl Rule for WhiteSpace {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        let lines_are_spaces = is_plain(document);
        for (at, wording) in document.wordings() {
            let keeps = document.block(at).map(|block| block.kind).filter(|kind| kind.keeps_lines());
            for (range, with) in blanks(wording.as_str(), keeps, lines_are_spaces) {
                if wording.as_str().get(range.clone()) != Some(with) {
                    out.replace(at, range, with);
                }
            }
        }
    }
}

/// The runs of white space of a text, and what should stand there.
fn blanks(text: &str, keeps: Option<BlockKind>, lines_are_spaces: bool) -> Vec<(Range<usize>, &'static str)> {
    let mut out = Vec::new();
    let mut run: Option<usize> = None;
    for (at, c) in text.char_indices().map(|(at, c)| (at, Some(c))).chain([(text.len(), None)]) {
        let blank = c.is_some_and(is_blank);
        match run {
            None if blank => run = Some(at),
            Some(start) if !blank => {
                let with = fold(text, start..at, keeps, lines_are_spaces);
                out.extend(with.map(|with| (start..at, with)));
                run = None;
            }
            _ => {}
        }
    }
    out
}

/// What a run becomes; `None` leaves it.
fn fold(text: &str, run: Range<usize>, keeps: Option<BlockKind>, lines_are_spaces: bool) -> Option<&'static str> {
    let blank = &text[run.clone()];
    if run.start == 0 && (keeps != Some(BlockKind::Preformatted)) || run.end == text.len() {
        return Some("");
    }
    let has_line = blank.contains('\n');
    match keeps {
        Some(BlockKind::Preformatted) => {
            let trailing = has_line && !blank.starts_with('\n');
            (trailing && blank.trim_end_matches(' ').ends_with('\n') && blank.matches('\n').count() == 1 && blank.ends_with('\n'))
                .then_some("\n")
        }
        Some(BlockKind::Table) if blank.contains('\t') => Some("\t"),
        Some(_) => Some(if has_line { "\n" } else { " " }),
        None if has_line && !lines_are_spaces => Some("\n"),
        None => Some(" "),
    }
}

/// White space that a carrier may have put there. The ideographic space (U+3000) is the author's.
const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}'
    )
}
