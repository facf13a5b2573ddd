//! Readers of raised labels: Unicode digits, `<sup>`, and the LaTeX that page recognisers write.

use crate::labels::Label;
use crate::readers::read_digits;
use crate::signs::{circled_number, raised_digit};

/// A run of raised digits or a circled number at the text's start: label and length in bytes.
pub(crate) fn read_raised(text: &str) -> Option<(Label, usize)> {
    if let Some((value, first)) = text.chars().next().and_then(|c| Some((circled_number(c)?, c))) {
        return Some((Label::of_value(value), first.len_utf8()));
    }
    let length: usize = text.chars().take_while(|&c| raised_digit(c).is_some()).take(5).map(char::len_utf8).sum();
    let digits: String = text.get(..length)?.chars().filter_map(raised_digit).filter_map(|value| char::from_digit(value, 10)).collect();
    Some((Label::number(&digits)?, length))
}

/// `<sup>12</sup>` at the text's start; brackets inside are passed over.
pub(crate) fn read_sup_tag(text: &str) -> Option<(Label, usize)> {
    let head = text.get(..5)?;
    if !head.eq_ignore_ascii_case("<sup>") {
        return None;
    }
    let inside = text.get(5..)?;
    let end = inside.bytes().take(13).position(|b| b == b'<')?;
    let tail = inside.get(end..end + 6)?;
    let label = Label::any(inside.get(..end)?.trim().trim_matches(['[', ']', '(', ')']))?;
    tail.eq_ignore_ascii_case("</sup>").then_some((label, 5 + end + 6))
}

/// `$^{12}$`, and `$^{1}$^{2}` for the same, at the text's start.
pub(crate) fn read_latex(text: &str) -> Option<(Label, usize)> {
    let mut digits = String::new();
    let mut rest = text;
    while digits.len() < 5 {
        let Some(open) = rest.strip_prefix("$^{").or_else(|| rest.strip_prefix("^{")) else { break };
        let Some(close) = open.bytes().take(8).position(|b| b == b'}') else { break };
        let (inside, behind) = (open.get(..close).unwrap_or("").trim(), open.get(close + 1..).unwrap_or(""));
        if inside.is_empty() || inside.len() > 4 || !inside.bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        digits.push_str(inside);
        // A closing `$` may open the next digit just as well.
        rest = behind;
        if !rest.starts_with("$^{") {
            rest = rest.strip_prefix('$').unwrap_or(rest);
        }
    }
    Some((Label::number(&digits)?, text.len() - rest.len()))
}

/// `^12`, `^12^`, `^(12)`, and `^1,2` or `^2-4` for several, at the text's start: how a plain text writes raised digits.
pub(crate) fn read_caret_digits(text: &str) -> Option<(Vec<Label>, usize)> {
    let inside = text.strip_prefix('^')?;
    let (inside, close) = match inside.strip_prefix('(') {
        Some(inside) => (inside, ")"),
        None => (inside, "^"),
    };
    let (labels, length) = read_digits(inside)?;
    let behind = inside.get(length..)?;
    let rest = behind.strip_prefix(close).unwrap_or(behind);
    (close == "^" || rest.len() < behind.len()).then_some((labels, text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_labels_are_read() {
        let read = |found: Option<(Label, usize)>| found.map(|(label, length)| (label.value, length));
        assert_eq!(read(read_raised("¹⁰ tail")), Some((10, 5)));
        assert_eq!(read(read_sup_tag("<sup>[7]</sup> tail")), Some((7, 14)));
        assert_eq!(read(read_latex("$^{8}$^{4} tail")), Some((84, 10)));
        assert_eq!(read(read_latex("$^{8}$ tail")), Some((8, 6)));
        assert_eq!(read(read_latex("$x$")), None);
        let carets = |text: &str| read_caret_digits(text).map(|(labels, length)| (labels.len(), length));
        assert_eq!(carets("^12, then"), Some((1, 3)));
        assert_eq!(carets("^2-4 then"), Some((3, 4)));
        assert_eq!(carets("^(7) then"), Some((1, 4)));
        assert_eq!(carets("^7^ then"), Some((1, 3)));
        assert_eq!(carets("^(7 then"), None);
    }
}
