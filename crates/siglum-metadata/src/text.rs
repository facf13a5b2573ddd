//! Claims of a text without markup: its first line, and a byline under it.

use siglum_model::{Block, BlockKind, Claim, Document, Field};

use crate::bylines::{find_names, label_end};
use crate::dates::{Reading, read_date};
use crate::names::{Shape, shape};
use crate::standfirst::words_of;

/// The most words of a title.
const WORDS: usize = 12;

/// The most characters of a title.
const CHARACTERS: usize = 100;

/// Reads the claims that a text makes about itself by its form: a title in its first line, `By NAME` right behind it.
///
/// For texts without a title in their markup: where another claim to a title is known, none is made. A first line is a title only if it is short, is one line, and a longer
/// block follows; one that ends in a full stop only if it is a heading or the text has headings. `Title - Author` in one
/// line is left as it is, since as many titles have a dash. Whoever is quoted in the text is never claimed.
///
/// ```
/// use siglum_model::{Block, BlockKind, Document, Passage};
///
/// let lines = ["On Tides", "By Ana Ruiz", "The sea comes in twice a day, and twice a day it goes out again."];
/// let mut document = Document::default();
/// let mut at = 0;
/// for line in lines {
///     document.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim(line, 0, at)));
///     at += line.len() as u32 + 2;
/// }
/// let claims = siglum_metadata::text_claims(&document);
/// assert_eq!(claims[0].value, "On Tides");
/// assert_eq!(claims[1].value, "Ana Ruiz");
/// ```
pub fn text_claims(document: &Document) -> Vec<Claim> {
    let title = title_claim(document);
    let behind = usize::from(title.is_some());
    let byline = byline_claims(document, behind);
    let created = created_claim(document);
    title.into_iter().chain(byline).chain(created).collect()
}

fn title_claim(document: &Document) -> Option<Claim> {
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

/// `By NAME` in a block of its own among the first two behind the title.
fn byline_claims(document: &Document, from: usize) -> Vec<Claim> {
    let lines = document.blocks.iter().enumerate().skip(from).take(2);
    lines.filter_map(|(at, block)| read_byline(at, block)).next().unwrap_or_default()
}

fn read_byline(at: usize, block: &Block) -> Option<Vec<Claim>> {
    let text = block.as_str();
    let fits = text.chars().count() <= CHARACTERS && !text.trim().contains('\n') && label_end(text).is_some();
    let names = if fits { find_names(text) } else { Vec::new() };
    let personal = !names.is_empty() && names.iter().all(|name| shape(&text[name.clone()]) == Shape::Person);
    let claim = |range: std::ops::Range<usize>| {
        let mut claim = Claim::new(Field::Authors, &text[range.clone()], "text.byline", format!("text, block {}", at + 1));
        claim.role = Some("author".to_owned());
        claim.raw = block.wording.passage().raw_hull(range);
        claim
    };
    personal.then(|| names.into_iter().map(claim).collect())
}

/// Words of a sentence that tells when a text was spoken or written.
const MADE: &[&str] = &[
    "speech",
    "talk",
    "lecture",
    "address given",
    "sermon",
    "debate",
    "written in",
    "written on",
    "delivered",
    "discours",
    "conférence",
    "rede",
    "vortrag",
    "geschrieben",
    "discurso",
    "conferencia",
    "escrito",
];

/// The blocks at the head of a text that may say when it was made.
const HEAD: usize = 3;

/// A month or day in a sentence at the head of the text that tells of a speech or of writing: `the speech given in March
/// 1921`. A year alone is too often the year of something else.
fn created_claim(document: &Document) -> Option<Claim> {
    let heads = document.blocks.iter().enumerate().take(HEAD);
    heads.filter(|(_, block)| matches!(block.kind, BlockKind::Paragraph)).find_map(|(at, block)| {
        let text = block.as_str();
        let sentence_end = text.find(". ").map_or(text.len(), |stop| stop + 1);
        let sentence = &text[..sentence_end];
        let lower = sentence.to_lowercase();
        if !MADE.iter().any(|word| lower.contains(word)) {
            return None;
        }
        let range = dated_range(sentence)?;
        let mut claim = Claim::new(Field::DateCreated, &text[range.clone()], "text.created", format!("text, block {}", at + 1));
        claim.raw = block.wording.passage().raw_hull(range);
        Some(claim)
    })
}

/// The longest run of up to four words that reads as a date with a month.
fn dated_range(sentence: &str) -> Option<std::ops::Range<usize>> {
    let signs = [',', '.', ')', ';', ':'];
    let bare = |word: std::ops::Range<usize>| word.start..word.start + sentence[word].trim_end_matches(signs).len();
    let words: Vec<std::ops::Range<usize>> = words_of(sentence).into_iter().map(bare).filter(|word| !word.is_empty()).collect();
    let reads = |words: &[std::ops::Range<usize>]| {
        let range = words.first()?.start..words.last()?.end;
        matches!(read_date(&sentence[range.clone()]), Reading::Date(date) if date.month.is_some()).then_some(range)
    };
    (2..=4).rev().find_map(|count| words.windows(count).find_map(reads))
}
