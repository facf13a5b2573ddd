//! Character classes: raised digits, note symbols, closing and final marks.

/// Value of a raised digit (`¹`), if it is one.
pub(crate) fn raised_digit(c: char) -> Option<u32> {
    match c {
        '⁰' => Some(0),
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁴'..='⁹' => Some(c as u32 - '⁴' as u32 + 4),
        _ => None,
    }
}

/// Value of a circled number (`①` to `⑳`), if it is one.
pub(crate) fn circled_number(c: char) -> Option<u32> {
    matches!(c, '①'..='⑳').then(|| c as u32 - '①' as u32 + 1)
}

/// Place of a note symbol in the printers' order, counted from 1.
pub(crate) fn symbol_rank(c: char) -> Option<u32> {
    match c {
        '*' | '∗' | '＊' => Some(1),
        '†' => Some(2),
        '‡' => Some(3),
        '§' => Some(4),
        '‖' | '∥' => Some(5),
        '¶' => Some(6),
        _ => None,
    }
}

/// Quotation marks, brackets and emphasis that may close a phrase.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '«' | '›' | '‹' | ')' | ']' | '}' | '*' | '_')
}

/// Quotation marks, brackets and emphasis that may open a phrase.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '„' | '‚' | '«' | '»' | '‹' | '›' | '(' | '[' | '*' | '_' | '¿' | '¡' | '—' | '–')
}

/// Quotation marks of either side.
pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '«' | '›' | '‹' | '„')
}

/// Marks that end a sentence.
pub(crate) fn is_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟')
}

/// Hyphens that a printer sets at a line end.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{ad}')
}

/// Whether the text ends like a sentence, marks and closing quotes behind it left out of account.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let bare = without_bracket(text.trim_end()).trim_end_matches(|c: char| {
        is_closer(c)
            || raised_digit(c).is_some()
            || circled_number(c).is_some()
            || symbol_rank(c).is_some()
            || c.is_ascii_digit()
            || c == '['
            || c == '^'
    });
    bare.chars().next_back().is_some_and(|c| is_final(c) || c == ':')
}

/// The text without the bracket of a mark at its end: `It is so.[A]`.
fn without_bracket(text: &str) -> &str {
    let Some(inside) = text.strip_suffix(']') else { return text };
    match inside.rfind('[') {
        Some(at) if inside.len() - at <= 8 => text.get(..at).unwrap_or(text),
        _ => text,
    }
}

/// Whether the first letter, openers left out of account, is lower case.
pub(crate) fn starts_lower(text: &str) -> bool {
    let bare = text.trim_start().trim_start_matches(is_opener);
    bare.chars().next().is_some_and(char::is_lowercase)
}

/// Whether the first letter, openers left out of account, is upper case.
pub(crate) fn starts_upper(text: &str) -> bool {
    let bare = text.trim_start().trim_start_matches(is_opener);
    bare.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_its_mark() {
        assert!(ends_sentence("It is so.”¹²"));
        assert!(ends_sentence("It is so.[4]"));
        assert!(ends_sentence("It is so.[A]"));
        assert!(!ends_sentence("the key issue,"));
        assert!(!ends_sentence("as in the year"));
    }

    #[test]
    fn raised_digits_have_values() {
        let values: Vec<_> = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().filter_map(raised_digit).collect();
        assert_eq!(values, (0..10).collect::<Vec<_>>());
    }
}
