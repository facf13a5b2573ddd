//! Values that stand where a name should and are none; the parts that people have.

use std::borrow::Cow;

/// The most bytes of a name of people. A field that holds more holds a text; nobody is called so.
pub(crate) const LONGEST_NAME: usize = 2_000;

/// Tells whether a value identifies a person without naming one: an address, a mail address, a handle, a number.
pub(crate) fn is_identifier(value: &str) -> bool {
    let value = value.trim();
    if value.contains(char::is_whitespace) || value.is_empty() {
        return false;
    }
    let is_address = value.contains("://") || value.starts_with("//") || value.starts_with("www.");
    let mail = value.trim_start_matches("mailto:").split_once('@');
    let is_mail = mail.is_some_and(|(own, host)| !own.is_empty() && host.contains('.'));
    let is_number = value.chars().all(|c| c.is_ascii_digit());
    let is_path = value.starts_with('/') && value.len() > 1;
    is_address || is_mail || value.starts_with('@') || is_number || is_path
}

/// Gives the kind of a name that holds everywhere: DOI, ISBN, URN.
pub(crate) fn kind_of_identifier(value: &str) -> Option<&'static str> {
    let start: String = value.trim().chars().take(40).collect::<String>().to_ascii_lowercase();
    let is_doi = start.starts_with("doi:") || start.starts_with("10.") && start.contains('/');
    match () {
        () if is_doi || start.contains("//doi.org/10.") || start.contains("//dx.doi.org/10.") => Some("doi"),
        () if start.starts_with("isbn") || start.starts_with("urn:isbn:") => Some("isbn"),
        () if start.starts_with("urn:") => Some("urn"),
        () => None,
    }
}

/// Words for a part, in lower case, and the MARC relator term that they stand for.
const PARTS: &[(&str, &str)] = &[
    ("translator", "translator"),
    ("translation", "translator"),
    ("editor", "editor"),
    ("illustrator", "illustrator"),
    ("illustration", "illustrator"),
    ("photographer", "photographer"),
    ("photography", "photographer"),
    ("photos", "photographer"),
    ("reviewer", "reviewer"),
    ("fact checker", "reviewer"),
    ("fact-checker", "reviewer"),
    ("interviewer", "interviewer"),
    ("interviewee", "interviewee"),
    ("contributor", "contributor"),
    ("narrator", "narrator"),
];

/// Gives the relator term of a part that a source names in a word.
pub(crate) fn part_of_role(role: &str) -> Option<&'static str> {
    let role = role.trim().to_lowercase();
    let singular = role.strip_suffix('s').unwrap_or(&role);
    PARTS.iter().find(|(name, _)| *name == role || *name == singular).map(|(_, part)| *part)
}

/// Decodes escapes of JSON that a program left in a value (`Ana\u0020Ruiz`), once, and only if each of them is whole.
pub(crate) fn without_escapes(value: &str) -> Cow<'_, str> {
    if !value.contains("\\u") {
        return Cow::Borrowed(value);
    }
    let mut units: Vec<u16> = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find("\\u") {
        let (before, behind) = (&rest[..at], &rest[at + 2..]);
        let digits = behind.get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let Some(unit) = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok()) else { return Cow::Borrowed(value) };
        units.extend(before.encode_utf16());
        units.push(unit);
        rest = &behind[4..];
    }
    units.extend(rest.encode_utf16());
    String::from_utf16(&units).map_or(Cow::Borrowed(value), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_handles_and_numbers_are_no_names() {
        for value in ["https://x.example/jane", "//x.example/a", "www.x.example", "jane@x.example", "@jane", "100004", "/author/jane"] {
            assert!(is_identifier(value), "{value}");
        }
        for value in ["Jane Doe", "jane", "Jane Doe <jane@x.example>", "By Jane, www.x.example", "", "50 Cent", "n/a"] {
            assert!(!is_identifier(value), "{value}");
        }
    }

    #[test]
    fn escapes_are_decoded_once_and_only_whole_ones() {
        for (value, decoded) in [
            (r"Ana\u0020Ruiz", "Ana Ruiz"),
            (r"\u00c9va \ud83d\ude00", "Éva 😀"),
            (r"Ana\u00", r"Ana\u00"),
            (r"C:\users \u0041", r"C:\users \u0041"),
            (r"\ud83d", r"\ud83d"),
            (r"\\u0041", r"\A"),
            ("é", "é"),
        ] {
            assert_eq!(without_escapes(value), decoded);
        }
    }

    #[test]
    fn kinds_of_identifiers() {
        for (value, kind) in [
            ("10.1000/182", Some("doi")),
            ("https://doi.org/10.1000/182", Some("doi")),
            ("ISBN 978-0-00-000000-2", Some("isbn")),
            ("urn:nbn:de:1", Some("urn")),
            ("q-17", None),
            ("10.5", None),
        ] {
            assert_eq!(kind_of_identifier(value), kind, "{value}");
        }
    }
}
