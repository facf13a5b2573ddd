//! Escapes: a backslash before what would be read as syntax.

use super::inline::Form;

/// What stands around a piece of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) form: Form,
    /// Whether the block has several lines.
    pub(super) has_lines: bool,
    /// Whether the piece begins a line.
    pub(super) begins_line: bool,
    /// Whether the piece ends a line.
    pub(super) ends_line: bool,
    /// Whether nothing follows.
    pub(super) is_last: bool,
    /// Whether a reference to a note stands right before.
    pub(super) after_mark: bool,
    /// Whether a bracket follows.
    pub(super) before_bracket: bool,
    /// Whether the words of a link begin here.
    pub(super) begins_link: bool,
    /// Whether the piece is part of the words of a link.
    pub(super) in_link: bool,
}

/// Escapes a piece of text without line ends.
pub(super) fn text(text: &str, around: &Around) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let signs = [line_sign(text, around), closing_sign(text, around)];
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, character)) = chars.next() {
        let behind = chars.peek().map(|(_, c)| *c);
        let is_outer = (at == 0 && around.begins_line) || (behind.is_none() && around.ends_line);
        let is_first = at == 0 && is_active_first(character, around);
        match character {
            ' ' if is_outer => out.push_str("&#32;"),
            '\t' if is_outer => out.push_str("&#9;"),
            '\r' => out.push_str("&#13;"),
            // pulldown-cmark 0.13 takes an escaped bracket here for the second half of the reference.
            '[' if at == 0 && around.after_mark => out.push_str("&#91;"),
            _ => {
                if is_first || signs.contains(&Some(at)) || is_active(character, before, behind, around) {
                    out.push('\\');
                }
                out.push(character);
            }
        }
        before = Some(character);
    }
    out
}

/// Whether a character is syntax because of what stands before the piece it begins.
fn is_active_first(character: char, around: &Around) -> bool {
    (around.after_mark && matches!(character, '(' | ':')) || (around.begins_link && character == '^')
}

/// Whether a character is syntax within a line.
fn is_active(character: char, before: Option<char>, behind: Option<char>, around: &Around) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match character {
        '\\' | '`' | '*' | '[' | '~' => true,
        '_' => !(is_word(before) && is_word(behind)),
        ']' => around.in_link,
        '<' => behind.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => behind.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#'),
        '!' => behind.is_none() && around.before_bracket,
        '|' => around.form == Form::Cell || around.has_lines,
        _ => false,
    }
}

/// Where the sign stands that would end a heading.
fn closing_sign(text: &str, around: &Around) -> Option<usize> {
    let is_end = around.form == Form::Heading && around.is_last && text.ends_with('#');
    is_end.then(|| text.trim_end_matches('#').len())
}

/// Where the sign stands that would make something else of a line that begins with the text.
fn line_sign(text: &str, around: &Around) -> Option<usize> {
    if !around.begins_line || around.form != Form::Lines {
        return None;
    }
    let first = text.chars().next()?;
    let behind = text.chars().nth(1);
    let ends_word = behind.is_none_or(|c| !c.is_alphanumeric());
    match first {
        '#' | '>' | '|' => Some(0),
        '-' | '+' | '=' | ':' if ends_word => Some(0),
        '0'..='9' => enumerator_sign(text),
        _ => None,
    }
}

/// The sign behind a number that would make an item of the line.
fn enumerator_sign(text: &str) -> Option<usize> {
    let at = text.find(|c: char| !c.is_ascii_digit())?;
    let behind = text.get(at..)?.strip_prefix(['.', ')'])?;
    behind.chars().next().is_none_or(char::is_whitespace).then_some(at)
}

/// Escapes the address of a link, with angle brackets where it needs them.
pub(super) fn url(url: &str, form: Form) -> String {
    let is_bare =
        !url.is_empty() && url.chars().all(|c| !c.is_control() && !c.is_whitespace() && !matches!(c, '<' | '>' | '(' | ')' | '\\'));
    let mut out = String::with_capacity(url.len() + 2);
    for character in url.chars() {
        match character {
            '\\' | '<' | '>' | '`' | '&' => {
                out.push('\\');
                out.push(character);
            }
            '|' if form == Form::Cell => out.push_str("\\|"),
            c if c.is_control() => out.push_str(&format!("&#{};", u32::from(c))),
            c => out.push(c),
        }
    }
    if is_bare { out } else { format!("<{out}>") }
}

/// Escapes the value of an attribute.
pub(super) fn attribute(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() || matches!(c, '|' | '`' | '\\') => out.push_str(&format!("&#{};", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}
