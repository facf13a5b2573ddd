#![doc = include_str!("t301_unmarked_heading.md")]

use siglum_model::{Address, Block, BlockKind, Document};
use siglum_rule::{About, Certainty, Form, Proposals, Rule, Stage};

use crate::plain::{begins_with_enumerator, ends_sentence, is_plain};

/// Finds headings in text without markup.
#[derive(Debug)]
pub struct UnmarkedHeading;

static ABOUT: About =
    About::new('T', 301, "unmarked-heading", Stage::Structure, include_str!("t301_unmarked_heading.md")).certainty(Certainty::Medium);

impl Rule for UnmarkedHeading {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        if !is_plain(document) {
            return;
        }
        let blocks = &document.blocks;
        let candidates: Vec<bool> = blocks.iter().map(|block| is_candidate(block) && reads_like_heading(block)).collect();
        // Where most blocks are short lines, they are verse, a list or a play.
        if candidates.iter().filter(|is| **is).count() * 2 > blocks.len() {
            return;
        }
        for (index, _) in candidates.iter().enumerate().filter(|(_, is)| **is) {
            let behind = blocks.get(index + 1..).unwrap_or_default();
            let in_a_row = behind.iter().zip(&candidates[index + 1..]).take_while(|(_, is)| **is).count();
            let heads = behind.get(in_a_row).is_some_and(|next| is_body(next, &blocks[index]));
            if heads && in_a_row < 3 && is_apart(&blocks[index], behind.first(), index) {
                out.form(Address::text(index), Form { kind: Some(BlockKind::Heading), ..Form::default() });
            }
        }
    }
}

/// A paragraph, or what this rule has made a heading of before: it counts among its like.
fn is_candidate(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
}

/// The most characters of a heading, and the most words: beyond them lie sentences. (The longest heading among the
/// books that the development of this rule looked at has 11 words.)
const LONGEST: usize = 90;
const MOST_WORDS: usize = 14;

/// One short line that begins like a title and ends unlike a sentence.
fn reads_like_heading(block: &Block) -> bool {
    let text = block.as_str().trim();
    let words = text.split_whitespace().count();
    let first = text.trim_start_matches(['“', '"', '‘', '\'', '«', '(', '[', '¿', '¡']).chars().next();
    text.chars().count() <= LONGEST
        && words <= MOST_WORDS
        && !text.contains('\n')
        && first.is_some_and(|c| c.is_uppercase() || c.is_numeric() || (c.is_alphabetic() && !c.is_lowercase()))
        && text.chars().any(char::is_alphabetic)
        && !begins_with_enumerator(text)
        && !holds_two_sentences(text)
        && !is_dateline(text)
        && (ends_open(text) || is_numeral(text))
}

/// A day with its year, `12 March 1998` or `Leeds, 3.4.1871`: it dates the text.
fn is_dateline(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let ends_in_year = text.len() > 4 && text.chars().rev().take(4).all(|c| c.is_ascii_digit());
    ends_in_year && numbers.clone().count() > 1 && numbers.next().is_some_and(|day| day.len() < 3) && text.split_whitespace().count() < 6
}

/// A final mark within, with a capital behind it: `It failed. What now?`. Short words before a stop are abbreviations.
fn holds_two_sentences(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let stops = pair[0].ends_with(['!', '?', '…']) || (pair[0].ends_with('.') && pair[0].chars().count() > 4);
        stops && pair[1].starts_with(char::is_uppercase)
    })
}

/// Ends with a letter, a digit, a closing bracket or quotation mark, a question or exclamation mark.
fn ends_open(text: &str) -> bool {
    !text.ends_with(['.', ',', ';', ':', '…', '-', '–', '—', '*', '。', '，']) && !text.ends_with(".”") && !text.ends_with(".\"")
}

/// A chapter's number: `XXII.`, `Chapter 4.`.
fn is_numeral(text: &str) -> bool {
    let last = text.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    !last.is_empty() && text.split_whitespace().count() <= 2 && last.chars().all(|c| "IVXLCDM".contains(c) || c.is_ascii_digit())
}

/// A block that a heading can stand above: longer than it, and a paragraph or what follows one.
fn is_body(block: &Block, heading: &Block) -> bool {
    let (own, its) = (heading.as_str().chars().count(), block.as_str().chars().count());
    block.kind != BlockKind::Paragraph || its > LONGEST || its > own * 2 || ends_sentence(block.as_str())
}

/// Stands between empty lines.
fn is_apart(block: &Block, next: Option<&Block>, index: usize) -> bool {
    let empty = |block: &Block| block.gap.is_none_or(|gap| gap.lines > 1 || gap.page_edge);
    (index == 0 || empty(block)) && next.is_none_or(empty)
}
