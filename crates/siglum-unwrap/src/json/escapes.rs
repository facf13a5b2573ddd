//! Escapes: what a backslash in a string stands for.

/// What was read at a backslash; lengths are in bytes and count the backslash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escape {
    /// One character, written with one escape or a pair of surrogates.
    Char { char: char, length: usize },
    /// Half of a surrogate pair.
    Lone { length: usize },
    /// No escape. The backslash is a character of the string, and so is what follows.
    Bad { length: usize },
}

/// Reads the escape at `at`, where a backslash stands.
pub(super) fn read_escape(text: &str, at: usize) -> Escape {
    let simple = match text.as_bytes().get(at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return read_unicode_escape(text.as_bytes(), at),
        _ => return Escape::Bad { length: 1 + next_char_length(text, at + 1) },
    };
    Escape::Char { char: simple, length: 2 }
}

fn read_unicode_escape(bytes: &[u8], at: usize) -> Escape {
    let Some(unit) = read_unit(bytes, at) else {
        return Escape::Bad { length: 2 + hex_digits(bytes, at + 2) };
    };
    if let Some(char) = char::from_u32(unit) {
        return Escape::Char { char, length: 6 };
    }
    let pair = read_unit(bytes, at + 6).and_then(|low| join_surrogates(unit, low));
    match pair {
        Some(char) => Escape::Char { char, length: 12 },
        None => Escape::Lone { length: 6 },
    }
}

/// The code unit of `\uXXXX` at `at`.
fn read_unit(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |unit, &byte| Some(unit * 16 + char::from(byte).to_digit(16)?))
}

fn join_surrogates(high: u32, low: u32) -> Option<char> {
    let is_pair = (0xd800..0xdc00).contains(&high) && (0xdc00..0xe000).contains(&low);
    if !is_pair {
        return None;
    }
    char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
}

fn hex_digits(bytes: &[u8], at: usize) -> usize {
    bytes.iter().skip(at).take(4).take_while(|byte| byte.is_ascii_hexdigit()).count()
}

fn next_char_length(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}
