//! A title in the first line of a text without one.

use siglum_model::{BlockKind, Claim, Document, Field};

use crate::bylines::label_end;
use crate::dates::{Reading, read_date};
use crate::names::{Shape, shape};

/// The most words of a title.
const WORDS: usize = 12;

/// The most characters of a title.
const CHARACTERS: usize = 100;

/// Claims the first line as the title if it has the form of one.
pub(super) fn read(document: &Document) -> Option<Claim> {
    if document.claims.iter().any(|claim| claim.field == Field::Title) {
        return None;
    }
    let first = document.blocks.first().filter(|block| matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph))?;
    let text = first.as_str();
    let others = document.blocks.get(1..)?;
    let longer = others.iter().take(4).any(|block| block.wording.len() > text.len());
    let headings = others.iter().any(|block| block.kind == BlockKind::Heading);
    let fits = longer && has_title_form(text) && may_end_so(text, first.kind == BlockKind::Heading, headings);
    fits.then(|| {
        let range = inner_range(text);
        let mut claim = Claim::new(Field::Title, &text[range.clone()], "text.first-line", "text, first line");
        claim.raw = first.wording.passage().raw_hull(range.clone());
        claim.passage = Some(first.wording.passage().slice(range));
        claim
    })
}

fn inner_range(text: &str) -> std::ops::Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

fn has_title_form(text: &str) -> bool {
    let text = text.trim();
    let first = text.chars().find(|c| c.is_alphanumeric());
    let is_byline = label_end(text).is_some_and(|end| shape(&text[end..]) == Shape::Person);
    text.split_whitespace().count() <= WORDS
        && text.chars().count() <= CHARACTERS
        && !text.contains('\n')
        && first.is_some_and(|c| !c.is_lowercase())
        && !is_byline
        && read_date(text) == Reading::Nothing
        && !text.contains("://")
}

/// A colon or comma promises more; a full stop ends a sentence.
fn may_end_so(text: &str, is_heading: bool, has_headings: bool) -> bool {
    match text.trim().chars().next_back() {
        Some(':' | ',' | ';') => is_heading,
        Some('.' | '。') => is_heading || has_headings,
        _ => true,
    }
}
