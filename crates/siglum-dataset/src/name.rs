//! Paths of raw files as text, and the ids made of them.

/// Writes the bytes of a path as text without loss: `\` begins an escape.
///
/// Control characters and bytes that are not UTF-8 become `\n`, `\r`, `\t` or `\xFF`, a backslash becomes `\\`.
pub fn escape_path(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        chunk.valid().chars().for_each(|character| push_character(&mut out, character));
        chunk.invalid().iter().for_each(|byte| out.push_str(&format!("\\x{byte:02X}")));
    }
    out
}

fn push_character(out: &mut String, character: char) {
    match character {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        it if it.is_control() => {
            let mut bytes = [0; 4];
            it.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("\\x{byte:02X}")));
        }
        it => out.push(it),
    }
}

/// Writes bytes so that only `[A-Za-z0-9._/-]` and `%` stand in them.
pub fn percent_encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'/' | b'-' => out.push(char::from(*byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Gives a path without the last extension of its name. A name that begins with its only dot has none.
pub(crate) fn without_extension(path: &[u8]) -> &[u8] {
    let name = path.iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    match path.iter().rposition(|byte| *byte == b'.') {
        Some(dot) if dot > name => &path[..dot],
        _ => path,
    }
}

/// Gives an id by position, for a document whose source has no key for it. Such ids change when documents come or go.
pub(crate) fn id_by_position(stem: &str, position: usize) -> String {
    // `~` is encoded in paths and keys, so no other document has this id.
    format!("{stem}--~{position}")
}

/// Gives an id by the source's own key.
pub(crate) fn id_by_key(stem: &str, key: &str) -> String {
    format!("{stem}--{}", percent_encode(key.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_escape_without_loss() {
        assert_eq!(escape_path("a\\b\nc/é\u{85}".as_bytes()), "a\\\\b\\nc/é\\xC2\\x85");
        assert_eq!(escape_path(b"a\xFFb\xC3"), "a\\xFFb\\xC3");
    }

    #[test]
    fn ids_hold_only_plain_characters() {
        assert_eq!(percent_encode("a b/é~%.txt".as_bytes()), "a%20b/%C3%A9%7E%25.txt");
        assert_eq!(id_by_key("posts", "https://x/?p=1"), "posts--https%3A//x/%3Fp%3D1");
    }

    #[test]
    fn only_the_last_extension_goes() {
        let stem = |path: &'static str| std::str::from_utf8(without_extension(path.as_bytes())).expect("plain");
        assert_eq!([stem("a.tar.gz"), stem("d.x/a"), stem("d/.a"), stem("a.")], ["a.tar", "d.x/a", "d/.a", "a"]);
    }
}
