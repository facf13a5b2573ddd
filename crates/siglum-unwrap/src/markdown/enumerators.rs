//! The numbers of list items, as typed: which are signs of Markdown, and which are words of the text.
//!
//! Markdown counts the items of a list itself, so that a typed number is a sign as a rule. It is a word where the parser took
//! something else for a list: paragraphs that are numbered, printed notes with their labels, an enumeration within a line.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use siglum_model::{Passage, Wording};

use super::{FOLDED, raw_of};

/// An item that begins with a typed number.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    /// The definition whose block it is; `None` is the text.
    pub(super) home: Option<usize>,
    /// Its first block.
    pub(super) block: usize,
    /// The number and the sign behind it, in the source.
    pub(super) range: Range<usize>,
    /// The number.
    pub(super) number: u64,
}

/// What is remembered of the lists before, by the sign behind their numbers: `.` or `)`.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// The last number that was a word.
    words: BTreeMap<char, u64>,
    /// The last only item whose number was a sign.
    alone: BTreeMap<char, Typed>,
}

impl Counts {
    /// The last number of the same sign that was a word.
    pub(super) fn before(&self, source: &str, items: &[Typed]) -> Option<u64> {
        self.words.get(&sign_of(source, items.first()?)?).copied()
    }

    /// Remembers a list, and gives the only item before it whose number is a word, too, since this list goes on counting.
    pub(super) fn remember(&mut self, source: &str, items: &[Typed], are_words: bool) -> Option<Typed> {
        let (first, last) = (items.first()?, items.last()?);
        let sign = sign_of(source, first)?;
        if are_words {
            self.words.insert(sign, last.number);
            return self.alone.remove(&sign).filter(|alone| alone.number + 1 == first.number);
        }
        if items.len() == 1 {
            self.alone.insert(sign, first.clone());
        }
        None
    }
}

fn sign_of(source: &str, item: &Typed) -> Option<char> {
    source.get(item.range.clone())?.chars().next_back()
}

/// Reads the number at the beginning of an item, which stands at `at` in the text.
pub(super) fn read_number(text: &str, at: usize) -> Option<(Range<usize>, u64)> {
    let rest = text.get(at..)?.trim_start_matches(' ');
    let at = text.len() - rest.len();
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = rest.get(..digits)?.parse().ok()?;
    rest.get(digits..)?.starts_with(['.', ')']).then_some((at..at + digits + 1, number))
}

/// A list that has ended.
#[derive(Debug)]
pub(super) struct Ended<'a> {
    /// Its items with typed numbers.
    pub(super) items: &'a [Typed],
    /// What the first item says.
    pub(super) first: &'a str,
    /// How many blocks there are where the items stand.
    pub(super) count: usize,
    /// The last number of the list before whose numbers were words.
    pub(super) before: Option<u64>,
}

/// Tells whether the numbers of a list are words; `cited` are the numbers that marks name.
pub(super) fn are_words(source: &str, list: &Ended<'_>, cited: &BTreeSet<u64>) -> bool {
    let step = |pair: &[Typed], step: u64| pair.first().map(|item| item.number + step) == pair.get(1).map(|item| item.number);
    let named = list.items.iter().filter(|item| cited.contains(&item.number)).count();
    match list.items {
        [] => false,
        [only] if list.before.is_some_and(|before| before + 1 == only.number) => true,
        [only] if only.number == 1 => counts_on(list.first),
        [only] => named == 1 || is_set_off(source, only),
        // `1. 1. 1.`: the writer leaves the counting to Markdown.
        items if items.windows(2).all(|pair| step(pair, 0)) => false,
        items if !items.windows(2).all(|pair| step(pair, 1)) => true,
        items => (named > 1 && named * 2 >= items.len()) || are_paragraphs(source, list),
    }
}

/// Whether the words stand further from the number than anybody types: a page recogniser has measured the gap.
fn is_set_off(source: &str, item: &Typed) -> bool {
    source.get(item.range.end..).is_some_and(|behind| behind.starts_with("  "))
}

/// Whether the items are numbered paragraphs: each is one block, and empty lines part them.
fn are_paragraphs(source: &str, list: &Ended<'_>) -> bool {
    let one_block = |pair: &[Typed]| pair.first().map(|item| item.block + 1) == pair.get(1).map(|item| item.block);
    let is_apart = |item: &Typed| {
        let before = source.get(..item.range.start).unwrap_or_default();
        let gap = before.len() - before.trim_end_matches([' ', '\t', '\r', '\n', '>']).len();
        before.get(before.len() - gap..).unwrap_or_default().matches('\n').count() > 1
    };
    let last = list.items.last().is_some_and(|item| item.block + 1 == list.count);
    last && list.items.windows(2).all(one_block) && list.items.iter().skip(1).all(is_apart)
}

/// Whether an only item goes on counting within its line: `1. He came. 2. He went.`
fn counts_on(words: &str) -> bool {
    [" 2. ", " 2) "].iter().any(|second| words.contains(second))
}

/// Puts a typed number before the words of its item.
pub(super) fn put_back(wording: &mut Wording, source: &Passage, item: &Typed) {
    let mut whole = Wording::new();
    whole.push().slice(source, item.range.clone());
    let blank = item.range.end..item.range.end + 1;
    match source.as_str().get(blank.clone()) {
        Some(" ") => whole.push().slice(source, blank),
        Some("\n" | "\t") => whole.push().emended(" ", raw_of(source, blank), FOLDED),
        _ => {}
    }
    whole.append(std::mem::take(wording));
    *wording = whole;
}

/// Signs that stand right before a number which is a mark, what must stand right behind it, and whether a blank may stand
/// before all that.
const MARKS: [(&str, &str, bool); 5] = [
    ("<sup>", "</sup>", false),   // raised by a tag
    ("<sup>[", "]</sup>", false), // the same, in brackets
    ("$^{", "}$", false),         // raised as in formulas
    ("^", "^", false),            // raised by signs of Markdown
    ("[", "]", true),             // in brackets
];

/// Signs that end words and stand before marks.
const CLOSING: [char; 13] = ['.', ',', ';', ':', '!', '?', '"', '\'', '”', '’', '»', ')', '*'];

/// Finds the numbers that the text names in the form of a mark: raised, in brackets, or glued to a word.
pub(super) fn cited_numbers(text: &str) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|found| at + found) {
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        at = start + length;
        let (before, behind) = (text.get(..start).unwrap_or_default(), text.get(at..).unwrap_or_default());
        if length < 5 && is_mark(before, behind) {
            found.extend(rest.get(..length).and_then(|digits| digits.parse::<u64>().ok()));
        }
    }
    found.extend(raised_numbers(text).chain(spelt_numbers(text)));
    found.remove(&0);
    found
}

/// Signs before a raised digit.
const SPELT: &str = "$^{";

fn is_mark(before: &str, behind: &str) -> bool {
    MARKS.iter().any(|mark| has_form(before, behind, mark)) || is_glued(before, behind)
}

/// Whether a number has the form of a mark, and stands behind a word.
fn has_form(before: &str, behind: &str, (open, close, may_part): &(&str, &str, bool)) -> bool {
    let behind = if *may_part { behind.trim_start_matches('\\') } else { behind };
    let (Some(word), Some(rest)) = (before.strip_suffix(open), behind.strip_prefix(close)) else { return false };
    let word = if *may_part { word.trim_end_matches([' ', '\\']) } else { word };
    let follows = word.ends_with(|c: char| c.is_alphabetic() || CLOSING.contains(&c));
    let ends = rest.chars().next().is_none_or(|c| c.is_whitespace() || CLOSING.contains(&c) || (*may_part && c != '('));
    follows && ends
}

/// Glued to a word, or to the stop behind it: `the survey.5 The`.
fn is_glued(before: &str, behind: &str) -> bool {
    let word = before.trim_end_matches(CLOSING);
    let ends_word = word.chars().rev().take(2).filter(|c| c.is_alphabetic()).count() == 2;
    ends_word && before.len() - word.len() < 8 && behind.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, ',' | ';' | ')'))
}

/// The numbers in raised digits.
fn raised_numbers(text: &str) -> impl Iterator<Item = u64> + '_ {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let value = |c: char| RAISED.iter().position(|own| *own == c);
    let runs = text.split(move |c: char| value(c).is_none()).filter(|run| !run.is_empty());
    runs.map(move |run| run.chars().filter_map(value).fold(0u64, |sum, digit| sum.saturating_mul(10).saturating_add(digit as u64)))
}

/// The numbers whose digits are raised one by one, as page recognisers write them: `$^{8}$^{4}`.
fn spelt_numbers(text: &str) -> impl Iterator<Item = u64> + '_ {
    let starts = text.match_indices(SPELT).filter(|(at, _)| !text.get(..*at).unwrap_or_default().ends_with('}'));
    starts.filter_map(|(at, _)| {
        let mut digits = String::new();
        let mut rest = text.get(at..)?;
        while let Some((digit, behind)) = rest.strip_prefix(SPELT).and_then(|rest| rest.split_once('}')) {
            digits.push_str(digit);
            rest = behind;
        }
        digits.parse().ok()
    })
}
