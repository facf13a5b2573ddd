//! How likely a plain number in the text is a mark, judged by what stands around it.

use crate::signs::{is_closer, is_final, is_quote, raised_digit};
use crate::weights as w;

/// The prior of a number between `before` and `after`, or `None` when it can be no mark.
pub(crate) fn plain_prior(before: &str, after: &str) -> Option<i32> {
    if !may_follow(after) {
        return None;
    }
    let bare = before.trim_end_matches(['*', '_']);
    let last = bare.chars().next_back()?;
    if last.is_whitespace() {
        return spaced_prior(bare.trim_end(), after);
    }
    glued_prior(bare, last, after)
}

/// Whether what stands behind a number lets it be a mark.
fn may_follow(after: &str) -> bool {
    let mut chars = after.chars();
    let Some(next) = chars.next() else { return true };
    let digit_behind = chars.next().is_some_and(|c| c.is_ascii_digit());
    let blocked = next.is_alphanumeric()
        || raised_digit(next).is_some()
        || matches!(next, '°' | '%' | '/' | '′' | '″' | '½' | '¼' | '¾' | '=' | '+' | '€' | '$' | '£' | '^' | '\\')
        || matches!(next, '.' | ':' | ',' | '-' | '–') && digit_behind;
    !blocked
}

fn glued_prior(before: &str, last: char, after: &str) -> Option<i32> {
    match last {
        '.' => after_point(before.strip_suffix('.').unwrap_or(before), after),
        c if is_final(c) => Some(w::AFTER_SENTENCE),
        ')' | ']' => Some(w::AFTER_SENTENCE - 30),
        c if is_quote(c) || is_closer(c) => Some(w::AFTER_SENTENCE),
        ';' => Some(w::AFTER_COMMA),
        ',' | ':' => after_comma(before),
        c if c.is_alphabetic() => after_word(before),
        _ => None,
    }
}

fn after_comma(before: &str) -> Option<i32> {
    let earlier = before.chars().rev().nth(1)?;
    (!earlier.is_ascii_digit()).then_some(w::AFTER_COMMA)
}

/// Behind a point: a decimal, an abbreviation, an initial, or the end of a sentence.
fn after_point(stem: &str, after: &str) -> Option<i32> {
    let word = last_word(stem);
    if stem.ends_with(|c: char| c.is_ascii_digit()) {
        // `5.1` at the start of a line is the number of a section.
        if stem.trim_start().split('.').all(|part| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())) {
            return None;
        }
        let ends = after.trim().is_empty() || after.trim_start().starts_with(char::is_uppercase);
        return Some(match (ends, is_year(stem)) {
            (true, true) => w::AFTER_YEAR,
            (true, false) => w::AFTER_SHORT_WORD,
            (false, _) => w::AFTER_ABBREVIATION,
        });
    }
    let initial = word.chars().count() == 1;
    // A whole word such as "chapter" before the point ends a sentence.
    let abbreviated = initial || word.chars().count() <= 4 && is_before_numbers(word);
    Some(if abbreviated { w::AFTER_ABBREVIATION } else { w::AFTER_SENTENCE })
}

/// Whether a text ends with a year: `2019.4 The` is the end of a sentence and a mark.
fn is_year(text: &str) -> bool {
    let digits = text.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
    digits.len() == 4 && digits.starts_with(['1', '2'])
}

fn after_word(before: &str) -> Option<i32> {
    let token = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    if token.chars().any(char::is_numeric) {
        return None;
    }
    let length = token.chars().count();
    let upper = token.chars().filter(|c| c.is_uppercase()).count();
    Some(match length {
        1 => w::AFTER_CAPITALS,
        2 if upper > 0 => w::AFTER_CAPITALS,
        3..=4 if upper == length => w::AFTER_CAPITALS,
        2 => w::AFTER_SHORT_WORD,
        _ => w::AFTER_WORD,
    })
}

/// A number with a space before it.
fn spaced_prior(before: &str, after: &str) -> Option<i32> {
    let last = before.chars().next_back()?;
    if let Some(behind) = after.strip_prefix(')') {
        return closed_prior(last, behind);
    }
    if after.starts_with(']') {
        return None;
    }
    let sentence = is_final(last) || is_quote(last) || last == ')';
    let follows = after.trim_start();
    let ends = follows.is_empty() || after.starts_with(char::is_whitespace) && follows.starts_with(char::is_uppercase);
    if sentence && ends && !is_before_numbers(last_word(before.trim_end_matches('.'))) {
        return Some(w::SPACED_AFTER_SENTENCE);
    }
    let pointed = follows.starts_with([',', ';', ':', '.', '!', '?', '(', '»']);
    Some(if pointed { w::SPACED_BEFORE_POINT } else { w::SPACED })
}

/// `word 1) and`: behind a stop or a colon it counts items.
fn closed_prior(last: char, behind: &str) -> Option<i32> {
    let phrase = last.is_alphanumeric() || is_quote(last) || last == ')';
    let apart = behind.chars().next().is_none_or(|c| !c.is_alphanumeric());
    (phrase && apart).then_some(w::PAREN_SPACED)
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("")
}

fn is_before_numbers(word: &str) -> bool {
    word.len() <= 8 && w::BEFORE_NUMBERS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_neighbourhood_decides() {
        let sure = |before: &str, after: &str| plain_prior(before, after).is_some_and(|prior| prior > 0);
        assert!(sure("the deep sea.", " The"));
        assert!(sure("the “deep sea”", " and"));
        assert!(sure("the factory", " system"));
        assert!(!sure("vol.", ", p. 14"));
        assert!(!sure("Karpfen Fig. ", " zeigt"));
        assert!(!sure("in 1861.", " per cent"));
        assert!(!sure("a plan of 1,", " feet"));
        assert!(!sure("the G", " summit"));
        assert!(!sure("5.", ""));
        assert!(!sure("5.1.", " Title"));
    }
}
