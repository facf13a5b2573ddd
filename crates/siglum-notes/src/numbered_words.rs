//! Words that are numbered themselves: `ext2` and `ext3` are no words with marks.

use std::collections::{BTreeMap, BTreeSet};

use crate::found::Form;
use crate::lines::Layout;
use crate::marks::MarkAt;
use crate::weights as w;

/// Lowers the priors of digits glued to a short word that is numbered elsewhere in the text: `ext2`, `ext3`.
pub(crate) fn doubt_numbered_words(layout: &Layout<'_>, marks: &mut [MarkAt]) {
    let word = |mark: &MarkAt| {
        let before = layout.text.get(..mark.range.start).filter(|_| mark.form == Form::Plain && mark.glued)?;
        let start = before.char_indices().rev().take(16).take_while(|(_, c)| c.is_alphanumeric()).last()?.0;
        before.get(start..).filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic))
    };
    let mut numbers: BTreeMap<&str, Vec<(u32, usize)>> = BTreeMap::new();
    for mark in marks.iter() {
        if let Some(word) = word(mark) {
            numbers.entry(word).or_default().push((mark.label.value, mark.line));
        }
    }
    let names: BTreeSet<String> = numbers.iter().filter(|(_, seen)| is_numbered(seen)).map(|(word, _)| (*word).to_owned()).collect();
    for mark in marks.iter_mut() {
        if word(mark).is_some_and(|word| names.contains(word)) {
            mark.prior += w::NUMBERED_WORD;
        }
    }
}

/// Whether a word with these numbers, each with its line, is the name of a numbered thing. Two notes may cite one word, but
/// never twice under one label, and seldom in one line.
fn is_numbered(seen: &[(u32, usize)]) -> bool {
    let values: BTreeSet<u32> = seen.iter().map(|it| it.0).collect();
    let lines: BTreeSet<usize> = seen.iter().map(|it| it.1).collect();
    values.len() > 1 && (values.len() < seen.len() || lines.len() < seen.len())
}
