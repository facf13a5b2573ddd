//! Words that stayed, came or went, on a terminal or without colour.

use siglum::dataset::diff::{Change, Word};

use crate::output::{Colour, Output, Usage, printable, wrap};

/// Characters of unchanged words shown beside a change.
const BESIDE: usize = 30;
/// Characters of words shown that came or went.
const LONGEST: usize = 300;

/// Writes words with `[-…-]` around what went and `{+…+}` around what came.
pub(super) fn painted_words(words: &[Word], out: &Output) -> String {
    let last = words.len().saturating_sub(1);
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        match word.change {
            Change::Removed => text.push_str(&painted("[-", &word.words, "-]", Colour::Red, out)),
            Change::Added => text.push_str(&painted("{+", &word.words, "+}", Colour::Green, out)),
            _ => text.push_str(&printable(&beside(&word.words, index > 0, index < last))),
        }
    }
    text
}

/// Puts each word in its own colour, so that lines can be broken between them.
fn painted(open: &str, words: &str, close: &str, colour: Colour, out: &Output) -> String {
    let shown = format!("{open}{}{close}", printable(&cut(words, LONGEST / 2, LONGEST / 2)));
    shown.split(' ').map(|word| if word.is_empty() { String::new() } else { out.paint(word, colour) }).collect::<Vec<_>>().join(" ")
}

/// Unchanged words, as far as they stand beside a change.
fn beside(words: &str, has_before: bool, has_behind: bool) -> String {
    cut(words, if has_before { BESIDE } else { 0 }, if has_behind { BESIDE } else { 0 }.max(if has_before { 0 } else { BESIDE }))
}

/// Keeps characters at both ends.
fn cut(words: &str, head: usize, tail: usize) -> String {
    let length = words.chars().count();
    if length <= head + tail {
        return words.to_owned();
    }
    words.chars().take(head).chain(['…']).chain(words.chars().skip(length - tail)).collect()
}

/// Writes text under a document, wrapped.
pub(super) fn indented(text: &str, out: &mut Output) -> Result<(), Usage> {
    for (index, line) in wrap(text, out.width().saturating_sub(6)).into_iter().enumerate() {
        out.line(format_args!("{}{line}", if index == 0 { "    " } else { "      " }))?;
    }
    Ok(())
}
