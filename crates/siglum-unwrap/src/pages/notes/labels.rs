//! Labels of notes as they stand in marks.

/// The longest label of more than one word, in characters: `lower-alpha 12`.
const LONGEST: usize = 16;

/// Signs that stand around a label and belong to its print.
const AROUND: [char; 13] = ['[', ']', '(', ')', '{', '}', '.', ':', '^', '\u{2009}', '\u{a0}', '\u{202f}', ' '];

/// Takes the brackets and stops off a label.
pub(crate) fn bare(text: &str) -> &str {
    text.trim().trim_matches(AROUND).trim()
}

/// The label that a mark says: a number, a letter or a sign, in brackets or bare.
pub(crate) fn label(text: &str) -> Option<&str> {
    let bare = bare(text);
    let is_number = bare.len() < 5 && bare.chars().all(char::is_numeric);
    let is_sign = bare.chars().count() < 5 && bare.chars().all(|c| "*†‡§¶‖#⁂".contains(c));
    (!bare.is_empty() && (is_number || is_sign || is_letter(bare) || is_roman(bare))).then_some(bare)
}

/// The same, where the mark itself says that it is one: words may stand before it, such as `note 1`.
pub(crate) fn any_label(text: &str) -> Option<&str> {
    let bare = bare(text);
    let ends_so = || bare.rsplit([' ', '\u{a0}', ':']).next().is_some_and(|last| label(last).is_some());
    label(text).or_else(|| (bare.chars().count() <= LONGEST && !bare.contains('\n') && ends_so()).then_some(bare))
}

/// One letter, or the same letter up to three times.
fn is_letter(text: &str) -> bool {
    let first = text.chars().next();
    text.len() < 4 && first.is_some_and(|first| first.is_ascii_alphabetic() && text.chars().all(|c| c == first))
}

/// A Roman number below forty; no word of that form is as short.
fn is_roman(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let one_case = text == lower || text == text.to_ascii_uppercase();
    let units = lower.trim_start_matches('x');
    one_case && lower.len() - units.len() < 4 && matches!(units, "" | "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix")
}

/// Words before a number that make it a reference to a note, and no mark of it.
const BEFORE_NUMBERS: [&str; 14] =
    ["note", "notes", "footnote", "footnotes", "endnote", "n.", "nn.", "fn.", "fn", "anm.", "anmerkung", "fußnote", "nota", "see"];

/// Tells whether the words before a number make it a reference within a sentence: `see note 3`.
pub(crate) fn is_within_sentence(before: &str) -> bool {
    let word = before.trim_end().rsplit([' ', '\u{a0}', '(', '\n']).next().unwrap_or_default().to_lowercase();
    before.ends_with([' ', '\u{a0}', '\n']) && BEFORE_NUMBERS.contains(&word.as_str())
}

/// Tells whether a text is an arrow or another sign of return, perhaps with a number: `↩`, `↑2`, `^`.
pub(crate) fn is_arrow(text: &str) -> bool {
    let rest = text.trim().trim_matches(|c: char| c.is_ascii_digit() || AROUND.contains(&c));
    let has_sign = text.chars().any(|c| !c.is_alphanumeric() && !c.is_whitespace() && !"[]().".contains(c));
    has_sign && !rest.chars().any(char::is_alphanumeric)
}
