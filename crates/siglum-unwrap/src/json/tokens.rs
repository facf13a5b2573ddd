//! Tokens: where space, comments, numbers, words and strings end.

use super::node::NodeKind;

/// What JSON counts as space.
pub(super) const SPACES: [char; 4] = [' ', '\t', '\n', '\r'];

/// Skips what JSON counts as space.
pub(super) fn space_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count()
}

/// The end of a run of space that JSON does not know: no-break spaces, control characters, marks of byte order.
pub(super) fn odd_space_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let odd = |char: char| is_blank(char) && !SPACES.contains(&char);
    text.len() - rest.trim_start_matches(odd).len()
}

/// The end of the `//` comment at `at`, before its line end.
pub(super) fn line_comment_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?.strip_prefix(b"//")?;
    Some(at + 2 + rest.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count())
}

/// The end of the strict number, `true`, `false` or `null` at `at`.
pub(super) fn scalar_end(bytes: &[u8], at: usize) -> Option<(NodeKind, usize)> {
    let rest = bytes.get(at..)?;
    match rest.first()? {
        b't' if rest.starts_with(b"true") => Some((NodeKind::True, at + 4)),
        b'f' if rest.starts_with(b"false") => Some((NodeKind::False, at + 5)),
        b'n' if rest.starts_with(b"null") => Some((NodeKind::Null, at + 4)),
        b'-' | b'0'..=b'9' => Some((NodeKind::Number, number_end(bytes, at)?)),
        _ => None,
    }
}

fn number_end(bytes: &[u8], at: usize) -> Option<usize> {
    let start = at + usize::from(bytes.get(at) == Some(&b'-'));
    let mut end = match bytes.get(start)? {
        b'0' => start + 1,
        _ => digits_end(bytes, start)?,
    };
    if bytes.get(end) == Some(&b'.') {
        end = digits_end(bytes, end + 1)?;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = matches!(bytes.get(end + 1), Some(b'+' | b'-'));
        end = digits_end(bytes, end + 1 + usize::from(signed))?;
    }
    Some(end)
}

/// The end of one digit or more.
fn digits_end(bytes: &[u8], at: usize) -> Option<usize> {
    let count = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (count > 0).then_some(at + count)
}

/// Whether a number or literal may end at `at`, so that what follows is no part of the same word.
pub(super) fn is_boundary(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    match rest.chars().next() {
        None | Some(',' | ':' | '"' | '[' | ']' | '{' | '}') => true,
        Some('/') => opens_comment(rest),
        Some(char) => is_blank(char),
    }
}

/// The end of the word at `at`. A key ends at a colon too.
///
/// The first character is always part of it.
pub(super) fn word_end(text: &str, at: usize, is_key: bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let mut before = None;
    let length = rest.char_indices().find(|(offset, char)| {
        let after_space = before.replace(*char).is_some_and(is_blank);
        match char {
            ',' | '"' | '[' | ']' | '{' | '}' | '\n' | '\r' => *offset > 0,
            ':' => is_key && *offset > 0,
            // `http://` is no comment.
            '/' => after_space && rest.get(*offset..).is_some_and(opens_comment),
            _ => false,
        }
    });
    let word = length.map_or(rest, |(offset, _)| rest.get(..offset).unwrap_or(rest));
    at + word.trim_end_matches(is_blank).len()
}

fn opens_comment(rest: &str) -> bool {
    rest.starts_with("//") || rest.starts_with("/*")
}

fn is_blank(char: char) -> bool {
    char.is_whitespace() || char.is_control() || char == '\u{feff}'
}

/// The end of the container at `at`, by counting brackets outside strings; `None` if the text ends first.
pub(super) fn container_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = at;
    loop {
        match bytes.get(at)? {
            b'"' => at = string_end(bytes, at + 1)?,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// The closing quote of a string whose first character stands at `at`.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = at;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}
