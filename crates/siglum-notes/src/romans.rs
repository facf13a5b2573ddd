//! Labels in roman numerals, as word processors number endnotes: `word.iv` with `iv See the book`.
//!
//! Single letters may be letters just as well, and `ii` a doubled one, so the whole text is asked first: only
//! where lines begin with `i`, `ii` and `iii` in this order are they numerals.

use crate::found::Form;
use crate::labels::{Label, Series};
use crate::lines::Line;
use crate::readers::Reading;
use crate::signs::{is_closer, is_final};
use crate::weights as w;

/// Values of the numerals that labels are made of.
const NUMERALS: &[(u32, &str)] = &[(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

/// Longest numeral below 200: `clxxxviii`.
const LONGEST: usize = 9;

/// A label in small roman numerals below 200.
pub(crate) fn roman(text: &str) -> Option<Label> {
    if text.is_empty() || text.len() > LONGEST || !text.bytes().all(|b| matches!(b, b'i' | b'v' | b'x' | b'l' | b'c')) {
        return None;
    }
    let (mut value, mut rest) = (0, text);
    for (worth, sign) in NUMERALS {
        while let Some(behind) = rest.strip_prefix(sign) {
            (value, rest) = (value + worth, behind);
        }
    }
    let whole = rest.is_empty() && value < 200 && write(value) == text;
    whole.then(|| Label { series: Series::Roman, value, text: text.to_owned() })
}

fn write(mut value: u32) -> String {
    let mut text = String::new();
    for (worth, sign) in NUMERALS {
        while value >= *worth {
            text.push_str(sign);
            value -= worth;
        }
    }
    text
}

/// Whether lines of a text begin with `i`, `ii` and `iii`, in this order.
pub(crate) fn has_roman_labels(text: &str, lines: &[Line]) -> bool {
    let mut wanted = ["i", "ii", "iii"].into_iter().peekable();
    for line in lines {
        let body = text.get(line.text.clone()).unwrap_or("").trim_start_matches(['[', '(', '{']);
        let label = wanted.peek().and_then(|label| body.strip_prefix(label));
        if label.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) {
            wanted.next();
        }
    }
    wanted.peek().is_none()
}

/// The same label read as a numeral, if it can be one.
pub(crate) fn as_roman(label: Label) -> Label {
    let letters = label.series == Series::Letter;
    roman(&label.text).filter(|_| letters).unwrap_or(label)
}

/// `iv. `, `iv) ` or `iv ` at the start of a line: the label and its length with separator and gap.
pub(crate) fn read_roman_label(line: &str) -> Option<(Label, usize)> {
    let length = line.len() - line.trim_start_matches(|c: char| c.is_ascii_lowercase()).len();
    let (numeral, behind) = line.split_at_checked(length)?;
    let label = roman(numeral)?;
    let text = behind.strip_prefix(['.', ')', ':']).unwrap_or(behind);
    let begins = text.starts_with(char::is_whitespace) && !text.trim().is_empty();
    begins.then(|| (label, line.len() - text.trim_start().len()))
}

/// `word.iv` and `”iv` in the text.
pub(crate) fn read_roman_mark(before: &str, here: &str) -> Option<Reading> {
    let last = before.chars().next_back()?;
    let length = here.len() - here.trim_start_matches(|c: char| c.is_ascii_lowercase()).len();
    let (numeral, behind) = here.split_at_checked(length)?;
    let ends = !behind.starts_with(|c: char| c.is_alphanumeric() || c == '.' && !behind.starts_with(". "));
    let closed = is_final(last) || is_closer(last) || matches!(last, ',' | ';' | ':');
    let label = roman(numeral).filter(|_| ends && closed)?;
    Some(Reading { labels: vec![label], length, form: Form::Plain, prior: w::AFTER_SENTENCE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_have_values() {
        let value = |text: &str| roman(text).map(|label| label.value);
        assert_eq!((value("iv"), value("xviii"), value("xc")), (Some(4), Some(18), Some(90)));
        assert_eq!((value("iiii"), value("vx"), value("mi"), value("")), (None, None, None, None));
    }

    #[test]
    fn marks_stand_behind_a_stop() {
        let mark = |before: &str, here: &str| read_roman_mark(before, here).map(|r| r.length);
        assert_eq!(mark("the ferryman.", "iv The"), Some(2));
        assert_eq!(mark("the “rope”", "ii"), Some(2));
        assert_eq!(mark("the rope", "ii"), None);
        assert_eq!(mark("the rope.", "civic"), None);
    }
}
