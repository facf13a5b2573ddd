//! Words as the scorers of published benchmarks count them.

use std::collections::HashMap;

use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

/// Precision, recall and their harmonic mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Shares {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

impl Shares {
    /// Of `found` things `right` are right, of `wanted` that there are.
    pub(crate) fn of(right: usize, found: usize, wanted: usize) -> Self {
        let share = |of: usize| if of == 0 { 0.0 } else { right as f64 / of as f64 };
        let (precision, recall) = (share(found), share(wanted));
        let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        Self { precision, recall, f1 }
    }

    const fn all(share: f64) -> Self {
        Self { precision: share, recall: share, f1: share }
    }
}

/// A letter, digit or underscore, as `\w` of the languages the scorers are written in: a mark that combines with a letter
/// is none, nor is a letter in a circle.
pub(crate) fn is_word(c: char) -> bool {
    let is_circled = matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}');
    c == '_' || (c.is_alphanumeric() && !is_combining_mark(c) && !is_circled)
}

/// White space, with the four separators of ASCII that those languages count as such.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

/// Gives the runs of letters and digits.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|token| !token.is_empty())
}

/// Compares two texts as bags of small words. Against an empty truth an empty text is right and any other wrong.
pub(crate) fn compare(found: &str, wanted: &str) -> Shares {
    let (found, wanted) = (found.to_lowercase(), wanted.to_lowercase());
    let mut bag: HashMap<&str, usize> = HashMap::new();
    let mut wanted_count = 0;
    for token in tokens(&wanted) {
        *bag.entry(token).or_default() += 1;
        wanted_count += 1;
    }
    let (mut found_count, mut right) = (0, 0);
    for token in tokens(&found) {
        found_count += 1;
        if let Some(left) = bag.get_mut(token).filter(|left| **left > 0) {
            *left -= 1;
            right += 1;
        }
    }
    match (found_count, wanted_count) {
        (0, 0) => Shares::all(1.0),
        (0, _) | (_, 0) => Shares::all(0.0),
        _ => Shares::of(right, found_count, wanted_count),
    }
}

/// Small letters, each white space one space.
pub(crate) fn flat(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(is_space).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The share of snippets that stand in a flat text, or do not. `None` without snippets.
pub(crate) fn snippets(flat_text: &str, snippets: Option<&[String]>, must_stand: bool) -> Option<f64> {
    let snippets = snippets.filter(|snippets| !snippets.is_empty())?;
    let right = snippets.iter().filter(|snippet| flat_text.contains(&flat(snippet)) == must_stand).count();
    Some(right as f64 / snippets.len() as f64)
}
