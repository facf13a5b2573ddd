//! Dates in English words, and those of mail.

use crate::dates::{Moment, Rest};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Reads `31 October 2025`, `October 31st, 2025`, `October 2025`, `Fri, 31 Oct 2025 08:00:00 +0000`.
///
/// Days and months in figures alone are not read: their order differs from country to country.
pub(crate) fn read_written(text: &str) -> Option<Moment> {
    let (words, rest) = leading_words(text);
    let mut date = Moment::year(0);
    for word in words {
        place(&word, &mut date)?;
    }
    date.month.filter(|_| date.year != 0)?;
    let mut rest = Rest(rest);
    if !rest.is_done() {
        date.day?;
        date.time = Some(rest.time()?);
        date.offset = rest.offset();
    }
    rest.is_done().then_some(date)
}

/// The words up to a clock time, and what is left from there.
fn leading_words(text: &str) -> (Vec<String>, &str) {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while words.len() < 6 {
        let end = rest.find([' ', ',']).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        if word.is_empty() || word.contains(':') {
            break;
        }
        words.push(word.trim_end_matches('.').to_lowercase());
        rest = behind.trim_start_matches([' ', ',']);
    }
    (words, rest)
}

/// Puts one word where it belongs; `None` for a word that is no part of a date.
fn place(word: &str, date: &mut Moment) -> Option<()> {
    let month = |word: &str| (0..12).find(|at| FULL[*at] == word || MONTHS[*at] == word || (*at == 8 && word == "sept"));
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    if let Some(at) = month(word).filter(|_| date.month.is_none()) {
        date.month = u8::try_from(at + 1).ok();
        return Some(());
    }
    if digits.len() == 4 && ending.is_empty() && date.year == 0 {
        date.year = digits.parse().ok()?;
        return Some(());
    }
    if (1..=2).contains(&digits.len()) && matches!(ending, "" | "st" | "nd" | "rd" | "th") && date.day.is_none() {
        date.day = Some(digits.parse().ok()?);
        return Some(());
    }
    let is_small = matches!(word, "of" | "the" | "at") || WEEKDAYS.iter().any(|day| word.starts_with(day) && word.is_ascii());
    (is_small && digits.len() == word.len() - ending.len() && digits.is_empty()).then_some(())
}
