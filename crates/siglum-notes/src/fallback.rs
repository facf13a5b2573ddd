//! Raised digits of two fonts: `¹`, `²` and `³` are in Latin-1, the others are not, so that an extractor may give the
//! first three as plain digits and the rest as raised ones: `3` is the note 3, `⁴` the note 4 and `1⁴` the note 14.

use crate::labels::Label;
use crate::signs::raised_digit;

/// Whether the text has raised digits, but not one of those that would be plain.
pub(crate) fn has_lost_raised(text: &str) -> bool {
    // `¹`, `²` and `³` are two bytes that begin with C2 in UTF-8; the others, from `⁰` on, three that begin with E2.
    let mut others = 0;
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| matches!(byte, 0xc2 | 0xe2)) {
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some('¹' | '²' | '³') => return false,
            Some(c) => others += usize::from(raised_digit(c).is_some()),
            None => {}
        }
    }
    others > 1
}

/// A number of plain digits 1 to 3 and of raised ones at the text's start: its label and its length.
pub(crate) fn read_fallen_back(text: &str) -> Option<(Label, usize)> {
    let is_plain = |c: char| matches!(c, '1'..='3');
    let value = |c: char| if is_plain(c) { c.to_digit(10) } else { raised_digit(c) };
    let run = text.chars().take_while(|&c| value(c).is_some()).take(4);
    let length: usize = run.map(char::len_utf8).sum();
    let (run, rest) = text.split_at_checked(length)?;
    let digits: String = run.chars().filter_map(value).filter_map(|digit| char::from_digit(digit, 10)).collect();
    let whole = run.chars().any(is_plain) && !rest.starts_with(|c: char| c.is_numeric());
    Label::number(&digits).filter(|_| whole).map(|label| (label, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_raised_digits_are_one_number() {
        let read = |text: &str| read_fallen_back(text).map(|(label, length)| (label.text, length));
        assert_eq!(read("1⁴La nave"), Some(("14".to_owned(), 4)));
        assert_eq!(read("3 La nave"), Some(("3".to_owned(), 1)));
        assert_eq!(read("14 La nave"), None);
        assert_eq!(read("⁴ La nave"), None);
        assert!(has_lost_raised("una nave ⁴ e due ⁵"));
        assert!(!has_lost_raised("una nave² e due⁴ tre⁵"));
    }
}
