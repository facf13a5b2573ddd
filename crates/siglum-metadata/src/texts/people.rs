//! Names of persons in lines, and whom a text is about.

use std::ops::Range;

use siglum_model::{AboutWhat, Block, BlockKind, Document, Field};

use super::lines::Ends;
use crate::names::{Shape, fold, shape};
use crate::standfirst::{is_full_name, is_name_part, without_sign, words_of};
use crate::titles::to_letters;

/// The most words of a name.
const WORDS: usize = 6;

/// Places of several words that have the form of a name, in the comparison form.
const PLACES: &[&str] = &[
    "addis ababa",
    "baden baden",
    "belo horizonte",
    "buenos aires",
    "cape town",
    "costa rica",
    "dar es salaam",
    "den haag",
    "el paso",
    "el salvador",
    "frankfurt am main",
    "hong kong",
    "kuala lumpur",
    "la habana",
    "la paz",
    "las palmas",
    "las vegas",
    "los angeles",
    "monte carlo",
    "nueva york",
    "phnom penh",
    "porto alegre",
    "puerto rico",
    "rio de janeiro",
    "saint petersburg",
    "san antonio",
    "san diego",
    "san francisco",
    "san jose",
    "san juan",
    "san salvador",
    "santa cruz",
    "santa fe",
    "sao paulo",
    "saudi arabia",
    "sierra leone",
    "sri lanka",
    "st louis",
    "st petersburg",
    "tel aviv",
    "san sebastian",
    "san luis potosi",
    "santo domingo",
];

/// Titles before a name, in the comparison form.
const TITLES: &[&str] = &["dr", "prof", "professor", "mr", "mrs", "ms", "rev", "sir", "dame"];

/// Tells whether a phrase is nothing but the name of a person, in a script that has capitals.
pub(super) fn is_person(phrase: &str) -> bool {
    let words = phrase.split_whitespace().count();
    (2..=4).contains(&words) && !phrase.contains(',') && is_full_name(phrase) && !PLACES.contains(&fold(phrase).as_str())
}

/// Finds the longest name of a person that a text begins with; a title before it is left out.
pub(super) fn leading_person(text: &str) -> Option<Range<usize>> {
    let words: Vec<Range<usize>> = words_of(text.get(..ceiling(text, 160))?);
    let titles = words.iter().take(2).take_while(|word| TITLES.contains(&fold(&text[(*word).clone()]).as_str())).count();
    let words = words.get(titles..)?;
    let mut ends = Vec::new();
    for word in words.iter().take(WORDS) {
        let (bare, ends_clause) = without_sign(text, word.clone());
        if !is_name_part(&text[bare.clone()]) {
            break;
        }
        ends.push(bare.end);
        if ends_clause {
            break;
        }
    }
    let start = words.first()?.start;
    ends.into_iter().rev().map(|end| start..end).find(|range| is_person(&text[range.clone()]))
}

/// The end of a text's first so many bytes.
pub(super) fn ceiling(text: &str, bytes: usize) -> usize {
    (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Tells whether a text is about the bearer of a name: in the title, or by the whole name in the midst of the text.
pub(super) fn is_subject(document: &Document, ends: &Ends, name: &str) -> bool {
    let key = to_letters(name);
    let in_title = document
        .claims
        .iter()
        .filter(|claim| claim.field == Field::Title && claim.about == AboutWhat::Document)
        .any(|claim| to_letters(&claim.value).contains(&key));
    let is_end = |at: &usize| [&ends.head, &ends.tail, &ends.behind].into_iter().any(|of| of.contains(at));
    let is_midst = |at: &usize, block: &Block| !is_end(at) || (block.kind == BlockKind::Heading && block.as_str().trim() != name);
    let in_midst = || document.blocks.iter().enumerate().any(|(at, block)| is_midst(&at, block) && block.as_str().contains(name));
    in_title || in_midst()
}

/// Tells whether a document has a text at all: a block of some length.
pub(super) fn has_text(document: &Document) -> bool {
    document.blocks.iter().any(|block| block.wording.len() >= 120)
}

/// Tells whether a range of a text is a name of a person in any script.
pub(super) fn is_named(text: &str, range: &Range<usize>) -> bool {
    shape(&text[range.clone()]) == Shape::Person && !PLACES.contains(&fold(&text[range.clone()]).as_str())
}
