//! What characters of a source say once their escapes are decoded: a second opinion, which shares no code with the readers.

use std::borrow::Cow;

/// The escapes that a format can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// None but typed ones: text whose writers may use Markdown's.
    Plain,
    /// Character references.
    Html,
    /// Character references of XML, with HTML in them or without; a WordPress export keeps notes as JSON.
    Feed,
    /// JSON strings, with HTML in them or without.
    Json,
    /// Backslashes and character references.
    Markdown,
}

impl Carrier {
    /// Gives the escapes of a format by its name.
    pub(crate) fn of(format: &str) -> Self {
        match format {
            "html" | "html-fragment" | "xhtml" | "xml" | "tei" | "epub" => Self::Html,
            "rss" | "atom" | "wxr" => Self::Feed,
            "wordpress-post" | "wordpress-posts" | "wordpress-index" | "json" | "jsonl" | "json-ld" | "json-feed" => Self::Json,
            "markdown" => Self::Markdown,
            _ => Self::Plain,
        }
    }
}

/// Gives everything that characters of a source can say, the least decoded first.
pub(crate) fn readings(carrier: Carrier, characters: &str) -> Vec<String> {
    // CommonMark and HTML both read NUL as U+FFFD.
    let own = if carrier == Carrier::Markdown { characters.replace('\0', "\u{fffd}") } else { characters.to_owned() };
    match carrier {
        Carrier::Html => vec![references(&own), own],
        Carrier::Feed => {
            let (escaped, string) = (references(&own), json_string(characters));
            vec![references(&escaped), escaped, references(&string), string, own]
        }
        Carrier::Json => {
            let string = json_string(characters);
            vec![references(&string), string]
        }
        Carrier::Markdown | Carrier::Plain => {
            let typed = backslashes(&own);
            vec![references(&typed), typed, references(&own), own]
        }
    }
}

/// Tells whether characters of a source can say `text`. Line ends are all alike, and so is white space where there is
/// nothing else.
pub(crate) fn may_be(carrier: Carrier, characters: &str, text: &str) -> bool {
    let wanted = line_ends(text);
    let says = |reading: &String| *reading == text || line_ends(reading) == wanted || (is_blank(reading) && is_blank(text));
    readings(carrier, characters).iter().any(says) || (carrier != Carrier::Json && is_code_span(characters, text))
}

/// A code span whose line ends are spaces and whose backticks and quotation marks are syntax.
fn is_code_span(characters: &str, text: &str) -> bool {
    let bare = |it: &str| it.chars().filter(|c| !c.is_whitespace() && !matches!(c, '`' | '>' | '\\')).collect::<String>();
    characters.starts_with('`') && characters.ends_with('`') && bare(characters) == bare(text)
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}' | '\u{feff}' | '\u{200b}'))
}

/// Decodes character references.
fn references(text: &str) -> String {
    htmlize::unescape(text).into_owned()
}

/// Takes the backslash from before each ASCII sign.
fn backslashes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(next) if character == '\\' && next.is_ascii_punctuation() => out.extend(characters.next()),
            _ => out.push(character),
        }
    }
    out
}

/// Decodes a piece of a JSON string. What JSON does not allow in one stands for itself, and half a surrogate for U+FFFD.
fn json_string(piece: &str) -> String {
    let mut out = String::with_capacity(piece.len());
    let mut rest = piece;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let (character, length) = json_escape(escape);
        out.push_str(&character);
        rest = escape.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The character of the escape that a text begins with, and its length.
pub(crate) fn json_escape(text: &str) -> (Cow<'_, str>, usize) {
    for length in [2, 12, 6] {
        let Some(escape) = text.get(..length) else { continue };
        if let Ok(decoded) = serde_json::from_str::<String>(&format!("\"{escape}\""))
            && decoded.chars().count() == 1
        {
            return (decoded.into(), length);
        }
    }
    let is_half = text.get(1..6).is_some_and(|it| it.starts_with('u') && it[1..].bytes().all(|byte| byte.is_ascii_hexdigit()));
    if is_half { ("\u{FFFD}".into(), 6) } else { (text.get(..1).unwrap_or_default().into(), 1) }
}

/// Writes each line end, with the blanks around it, as one LF.
fn line_ends(text: &str) -> Cow<'_, str> {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    if !text.contains(is_end) {
        return text.into();
    }
    let lines: Vec<&str> = text.split(is_end).collect();
    let last = lines.len() - 1;
    let trim = |(index, line): (usize, &&str)| {
        let line = if index > 0 { line.trim_start_matches([' ', '\t']) } else { line };
        let line = if index < last { line.trim_end_matches([' ', '\t']) } else { line };
        line.to_owned()
    };
    let mut lines: Vec<String> = lines.iter().enumerate().map(trim).collect();
    let mut index = 0;
    lines.retain(|line| {
        index += 1;
        !line.is_empty() || index == 1 || index == last + 1
    });
    lines.join("\n").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_in_json_is_decoded_twice_and_no_more() {
        assert!(may_be(Carrier::Json, "It\\u2019s \\u0026amp; &#8217;", "It’s & ’"));
        assert!(may_be(Carrier::Json, "\\ud83d\\ude00\\/", "😀/"));
        assert!(!may_be(Carrier::Json, "&amp;amp;", "&"));
        assert!(may_be(Carrier::Json, "a\\ud800b", "a\u{FFFD}b"));
        assert!(!may_be(Carrier::Json, "\\u2019", "‘"));
    }

    #[test]
    fn references_and_backslashes() {
        assert!(may_be(Carrier::Html, "&notit;", "¬it;"));
        assert!(may_be(Carrier::Html, "&#146;&nbsp;", "’\u{a0}"));
        assert!(may_be(Carrier::Feed, "&amp;#8217;", "’"));
        assert!(!may_be(Carrier::Html, "&amp;#8217;", "’"));
        assert!(may_be(Carrier::Markdown, "1\\. \\*&eacute;", "1. *é"));
        assert!(!may_be(Carrier::Html, "\\*", "*"));
    }

    #[test]
    fn line_ends_are_alike() {
        assert!(may_be(Carrier::Plain, "  \r\n", "\n"));
        assert!(may_be(Carrier::Html, "a\r\n\r\nb", "a\n\nb"));
        assert!(!may_be(Carrier::Plain, "a b", "a\nb"));
    }
}
