//! When a text was spoken or written, as its first sentences say.

use siglum_model::{BlockKind, Claim, Document, Field};

use crate::dates::{Reading, read_date};
use crate::standfirst::words_of;

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
pub(super) fn read(document: &Document) -> Option<Claim> {
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
