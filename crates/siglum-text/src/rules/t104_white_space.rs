#![doc = include_str!("t104_white_space.md")]

use std::ops::Range;

use siglum_model::{BlockKind, Document, Home};
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
        for (at, wording) in document.wordings().filter(|(_, wording)| may_fold(wording.as_str())) {
            let text = wording.as_str();
            let kind = document.block(at).map_or(BlockKind::Paragraph, |block| block.kind);
            for range in runs(text).into_iter().filter(|range| !is_one_space(text, range)) {
                let with = match kind {
                    BlockKind::Preformatted => fold_preformatted(text, &range),
                    BlockKind::Table => fold_table(text, &range),
                    BlockKind::Verse => fold(text, &range, false),
                    _ => fold(text, &range, lines_are_spaces || at.home == Home::Title),
                };
                if text.get(range.clone()) != Some(with.as_str()) {
                    out.replace(at, range, with);
                }
            }
        }
    }
}

/// Whether a text may have white space beyond one space between words: a quick look at its bytes, since most have not.
fn may_fold(text: &str) -> bool {
    let mut was_space = true;
    for byte in text.bytes() {
        let is_space = byte == b' ';
        // The last are the first bytes of white space beyond ASCII, and of much else.
        if (is_space && was_space) || matches!(byte, b'\t'..=b'\r' | 0xc2 | 0xe1 | 0xe2) {
            return true;
        }
        was_space = is_space;
    }
    was_space
}

/// The runs of white space of a text.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_blank(*c)) {
        match out.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => out.push(at..at + c.len_utf8()),
        }
    }
    out
}

/// Whether a run is one space between words, as nearly all are: it stays, whatever the block.
fn is_one_space(text: &str, run: &Range<usize>) -> bool {
    run.len() == 1 && run.start > 0 && run.end < text.len() && text.as_bytes().get(run.start) == Some(&b' ')
}

/// A run in running text: a line end where lines are their author's, else a space; nothing at the ends.
fn fold(text: &str, run: &Range<usize>, lines_are_spaces: bool) -> String {
    let is_line = text[run.clone()].contains('\n') && !lines_are_spaces;
    let at_end = run.start == 0 || run.end == text.len();
    let with = if at_end {
        ""
    } else if is_line {
        "\n"
    } else {
        " "
    };
    with.to_owned()
}

/// A run in a table: the borders of cells and rows are its form and stay, with empty cells between them.
fn fold_table(text: &str, run: &Range<usize>) -> String {
    let mut with: String = text[run.clone()].chars().filter(|c| matches!(c, '\t' | '\n')).collect();
    while with.contains("\n\n") {
        with = with.replace("\n\n", "\n");
    }
    match (run.start == 0, run.end == text.len()) {
        (true, _) => with.trim_start_matches('\n').to_owned(),
        (_, true) => with.trim_end_matches('\n').to_owned(),
        _ if with.is_empty() => " ".to_owned(),
        _ => with,
    }
}

/// A run in preformatted text: only empty lines, and blanks before a line end, are folded.
fn fold_preformatted(text: &str, run: &Range<usize>) -> String {
    let blank = &text[run.clone()];
    match blank.rfind('\n') {
        _ if run.end == text.len() => String::new(),
        Some(last) if run.start == 0 => blank[last + 1..].to_owned(),
        Some(last) => blank[last..].to_owned(),
        None => blank.to_owned(),
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
