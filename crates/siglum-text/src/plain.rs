//! What text without markup shows by its words alone.

use siglum_model::Document;

/// Tells whether a document came out of text without markup, whose form is to be found in its words.
pub(crate) fn is_plain(document: &Document) -> bool {
    matches!(document.format, "plain-text" | "paged-text" | "gutenberg")
}

/// Tells whether a text ends like a sentence: with a final mark, behind which quotation marks and brackets may close.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end().trim_end_matches(['”', '"', '’', '\'', '»', '«', ')', ']', '›', '“', '*', '_']);
    bare.ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '।', '؟'])
}

/// Tells whether the first letter of a text is in lower case.
pub(crate) fn begins_lower(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// What an item begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A bullet.
    Bullet(char),
    /// A number or letter that counts, and the marks around it.
    Number { value: u32, lettered: bool, before: &'static str, after: char },
}

impl Sign {
    /// Tells whether this sign counts on from another, or repeats its bullet.
    pub(crate) fn follows(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::Bullet(a), Self::Bullet(b)) => a == b,
            (
                Self::Number { value, lettered, before, after },
                Self::Number { value: last, lettered: letters, before: open, after: close },
            ) => *value == last + 1 && lettered == letters && before == open && after == close,
            _ => false,
        }
    }
}

/// Reads the bullet or enumerator at the start of a text.
pub(crate) fn read_sign(text: &str) -> Option<Sign> {
    let word = text.split_whitespace().next()?;
    if text.trim_start().len() == word.len() {
        return None;
    }
    let mut chars = word.chars();
    if let (Some(bullet @ ('-' | '*' | '•' | '·' | '–' | '—' | '+' | '◦' | '▪')), None) = (chars.next(), chars.next()) {
        return Some(Sign::Bullet(bullet));
    }
    let (before, rest) = word.strip_prefix('(').map_or(("", word), |rest| ("(", rest));
    let after = rest.chars().next_back().filter(|c| matches!(c, '.' | ')'))?;
    let name = &rest[..rest.len() - after.len_utf8()];
    let number = name.parse().ok().filter(|_| name.len() < 4 && name.bytes().all(|b| b.is_ascii_digit()));
    let letter = || {
        let mut chars = name.chars();
        chars.next().filter(|c| c.is_ascii_lowercase() && chars.next().is_none()).map(|c| u32::from(c) - u32::from('a') + 1)
    };
    let value = number.or_else(letter)?;
    Some(Sign::Number { value, lettered: number.is_none(), before, after })
}

/// Tells whether a text begins with a number or letter that counts.
pub(crate) fn begins_with_enumerator(text: &str) -> bool {
    matches!(read_sign(text), Some(Sign::Number { .. } | Sign::Bullet(_)))
}
