//! Labels as optical recognition misreads them: `l2` for `12`, `word.'` for `word.¹`. Asked only on request.

use crate::found::Form;
use crate::labels::Label;
use crate::readers::Reading;
use crate::signs::{is_closer, is_final};
use crate::weights as w;

/// The digit that a letter may have been; the sets are those that Tesseract's own ambiguity tables hold for digits.
fn digit_of(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'l' | 'I' | 'i' | '|' | '!' => Some('1'),
        'O' | 'o' => Some('0'),
        _ => None,
    }
}

/// A number with letters in it, or a single letter for 1, at the text's start: its label and its length.
fn read_misread(text: &str) -> Option<(Label, usize)> {
    let length: usize = text.chars().take_while(|&c| digit_of(c).is_some()).map(char::len_utf8).sum();
    let (run, rest) = text.split_at_checked(length)?;
    let letters = run.chars().filter(|c| !c.is_ascii_digit()).count();
    let digits: String = run.chars().filter_map(digit_of).collect();
    let fits = letters > 0 && run.len() <= 3 && !rest.starts_with(char::is_alphanumeric);
    Label::number(&digits).filter(|_| fits).map(|label| (label, length))
}

/// A misread label at the start of a line: the label and its length with separator and gap.
pub(crate) fn read_misread_label(line: &str) -> Option<(Label, usize)> {
    let (label, length) = read_misread(line)?;
    let behind = line.get(length..)?;
    let text = behind.strip_prefix(['.', ')']).unwrap_or(behind);
    let begins = text.starts_with(char::is_whitespace) && text.trim_start().starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric());
    begins.then(|| (label, line.len() - text.trim_start().len()))
}

/// A misread mark behind a stop or a closing quote; a single quote there may be a raised 1.
pub(crate) fn read_misread_mark(before: &str, here: &str) -> Option<Reading> {
    let last = before.chars().next_back()?;
    if !(is_final(last) || is_closer(last) || last == ',' || last == ';') {
        return None;
    }
    let quote = here.strip_prefix(['\'', '’', '‘']).filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
    let (label, length) = match quote {
        Some(rest) => (Label::number("1")?, here.len() - rest.len()),
        None => read_misread(here)?,
    };
    let prior = if quote.is_some() { w::MISREAD_QUOTE } else { w::MISREAD_MARK };
    Some(Reading { labels: vec![label], length, form: Form::Plain, prior })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_as_digits() {
        let label = |line: &str| read_misread_label(line).map(|(label, length)| (label.text, length));
        assert_eq!(label("l See the book"), Some(("1".to_owned(), 2)));
        assert_eq!(label("I2. Ibid."), Some(("12".to_owned(), 4)));
        assert_eq!(label("It was late"), None);
        assert_eq!(label("I think so"), None);
        assert_eq!(label("12 Ibid."), None);
    }

    #[test]
    fn marks_stand_behind_a_stop() {
        let mark = |before: &str, here: &str| read_misread_mark(before, here).map(|r| (r.labels.len(), r.length));
        assert_eq!(mark("the sea.", "l The"), Some((1, 1)));
        assert_eq!(mark("the sea.", "' The"), Some((1, 1)));
        assert_eq!(mark("the sea", "l The"), None);
        assert_eq!(mark("the sea.", "lamb"), None);
    }
}
