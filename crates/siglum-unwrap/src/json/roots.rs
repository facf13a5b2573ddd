//! Roots: where in a text the JSON begins.

use super::tokens::{scalar_end, space_end};

/// How sure it is that a bracket opens JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    No,
    /// `{}`, `[]` or `[1]`: JSON, and common in prose and source code as well.
    Thin,
    Firm,
}

/// Finds the first value at `at` or after it.
///
/// A bracket, a quote, or a lone number or literal at `at` is taken as it is. After other text only a bracket will
/// do that goes on like JSON: `[` and `{` stand in warnings and web pages too.
pub(super) fn find_root(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes.get(at)? {
        b'[' if is_log_line(bytes, at) => {}
        b'{' | b'[' | b'"' => return Some(at),
        _ if is_lone_scalar(text, at) => return Some(at),
        _ => {}
    }
    let rest = bytes.get(at..)?;
    let brackets = rest.iter().enumerate().filter(|(_, byte)| matches!(byte, b'{' | b'['));
    brackets.map(|(offset, _)| at + offset).find(|&bracket| match opening(bytes, bracket) {
        Opening::Firm => true,
        Opening::Thin => is_last(bytes, bracket),
        Opening::No => false,
    })
}

/// Whether a further value begins at `at`, after the end of another.
pub(super) fn is_next_root(text: &str, at: usize) -> bool {
    opening(text.as_bytes(), at) != Opening::No
}

/// Whether nothing but one number or literal stands from `at` to the end.
fn is_lone_scalar(text: &str, at: usize) -> bool {
    let odd = ["NaN", "Infinity", "-Infinity"];
    let bytes = text.as_bytes();
    match scalar_end(bytes, at) {
        Some((_, end)) => space_end(bytes, end) == bytes.len(),
        None => text.get(at..).is_some_and(|rest| odd.contains(&rest.trim_end())),
    }
}

/// Whether the bracket at `at` opens a date or a time, as in `[01-Jan-2020 10:00:00 UTC] PHP Notice`.
fn is_log_line(bytes: &[u8], at: usize) -> bool {
    let digits = bytes.iter().skip(at + 1).take_while(|byte| byte.is_ascii_digit()).count();
    digits > 0 && matches!(bytes.get(at + 1 + digits), Some(b'-' | b':' | b'/'))
}

fn opening(bytes: &[u8], at: usize) -> Opening {
    let next = space_end(bytes, at + 1);
    match (bytes.get(at), bytes.get(next)) {
        (Some(b'{'), Some(b'"')) | (Some(b'['), Some(b'{' | b'[' | b'"')) => Opening::Firm,
        (Some(b'{'), Some(b'}')) | (Some(b'['), Some(b']')) => Opening::Thin,
        (Some(b'['), Some(_)) => match scalar_end(bytes, next) {
            Some((_, end)) => after_scalar(bytes, end),
            None => Opening::No,
        },
        _ => Opening::No,
    }
}

fn after_scalar(bytes: &[u8], end: usize) -> Opening {
    match bytes.get(space_end(bytes, end)) {
        Some(b',') => Opening::Firm,
        Some(b']') => Opening::Thin,
        _ => Opening::No,
    }
}

/// Whether the thin container at `at` is the last thing in the text.
fn is_last(bytes: &[u8], at: usize) -> bool {
    let close = bytes.iter().skip(at).position(|byte| matches!(byte, b']' | b'}'));
    close.is_some_and(|offset| space_end(bytes, at + offset + 1) == bytes.len())
}
