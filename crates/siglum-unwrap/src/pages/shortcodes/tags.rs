//! The grammar of tags in square brackets.

use std::ops::Range;

/// Whether a tag opens, closes, or is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `[name ...]`
    Open,
    /// `[/name]`
    Close,
    /// `[name ... /]`
    Complete,
}

/// What stands behind the name of a tag, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    /// `key="value"`, with any sort of quotation marks.
    pub(super) quoted: usize,
    /// `key=value`.
    pub(super) bare: usize,
    /// Words alone.
    pub(super) words: usize,
    /// The name itself has a value: `[quote=Ann]`.
    pub(super) valued: bool,
    /// Something stands there that is no attribute.
    pub(super) broken: bool,
}

/// A tag in square brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    pub(super) range: Range<usize>,
    pub(super) name: &'t str,
    pub(super) kind: Kind,
    pub(super) attributes: Attributes,
}

/// Quotation marks that stand for one another: editors make curly ones and primes of straight ones.
const QUOTES: [&[char]; 2] = [&['"', '“', '”', '„', '‟', '″', '‶', '«', '»'], &['\'', '‘', '’', '‚', '‛', '′', '‵', '`']];

/// Finds the tags of a text in order. A tag holds no bracket, so that each byte is looked at once.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = text.get(at..)?.find('[') {
            let start = at + found;
            let inner = text.get(start + 1..)?;
            let end = inner.find(['[', ']']).map_or(text.len(), |end| start + 1 + end);
            at = end;
            if text.as_bytes().get(end) == Some(&b']') {
                at = end + 1;
                if let Some(tag) = read_tag(text.get(start + 1..end)?, start..end + 1) {
                    return Some(tag);
                }
            }
        }
        None
    })
}

fn read_tag(inner: &str, range: Range<usize>) -> Option<Tag<'_>> {
    let (inner, closes) = inner.strip_prefix('/').map_or((inner, false), |rest| (rest, true));
    let length = inner.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(length)?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || name.ends_with('-') {
        return None;
    }
    let (rest, completes) = rest.strip_suffix('/').map_or((rest, false), |rest| (rest, true));
    let kind = match (closes, completes) {
        (true, true) => return None,
        (true, false) => Kind::Close,
        (false, true) => Kind::Complete,
        (false, false) => Kind::Open,
    };
    if kind == Kind::Close && !rest.trim().is_empty() {
        return None;
    }
    let (rest, valued) = match rest.strip_prefix('=') {
        Some(value) => (behind_value(value)?, true),
        None => (rest, false),
    };
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    Some(Tag { range, name, kind, attributes: Attributes { valued, ..attributes(rest) } })
}

/// What stands behind a value; `None` where its quotation mark is never closed.
fn behind_value(value: &str) -> Option<&str> {
    let Some(first) = value.chars().next() else { return Some(value) };
    let rest = value.get(first.len_utf8()..)?;
    match QUOTES.iter().find(|marks| marks.contains(&first)) {
        Some(marks) => {
            let end = rest.find(*marks)?;
            Some(rest.get(end..)?.trim_start_matches(*marks))
        }
        None => value.get(value.find(char::is_whitespace).unwrap_or(value.len())..),
    }
}

fn attributes(text: &str) -> Attributes {
    let mut found = Attributes::default();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        match attribute(rest, &mut found) {
            Some(behind) if behind.is_empty() || behind.starts_with(char::is_whitespace) => rest = behind.trim_start(),
            _ => return Attributes { broken: true, ..found },
        }
    }
    found
}

/// Counts the attribute that a text begins with, and gives what stands behind it.
fn attribute<'t>(text: &'t str, found: &mut Attributes) -> Option<&'t str> {
    let is_quote = |c: char| QUOTES.iter().any(|marks| marks.contains(&c));
    if text.starts_with(is_quote) {
        found.words += 1;
        return behind_value(text);
    }
    let length = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.'))).unwrap_or(text.len());
    let behind = text.get(length..).filter(|_| length > 0)?;
    match behind.strip_prefix('=') {
        Some(value) => {
            let counted = if value.starts_with(is_quote) { &mut found.quoted } else { &mut found.bare };
            *counted += 1;
            behind_value(value)
        }
        None => {
            found.words += 1;
            Some(behind)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Option<(&str, Kind, Attributes)> {
        tags(text).next().map(|tag| (tag.name, tag.kind, tag.attributes))
    }

    #[test]
    fn attributes_may_have_any_quotation_marks() {
        let wanted = Attributes { quoted: 2, ..Attributes::default() };
        for text in [r#"[row a="1" b="two words"]"#, "[row a=”1″ b=“two words”]", "[row a='1' b=‘two words’]"] {
            assert_eq!(one(text), Some(("row", Kind::Open, wanted)), "{text}");
        }
    }

    #[test]
    fn prose_in_brackets_is_no_tag_or_has_words_only() {
        for text in ["[1]", "[12]", "[...]", "[…]", "[1968]", "[^1]", "[]", "[ x ]", "[/]", "[-a]", "[é]"] {
            assert_eq!(one(text), None, "{text}");
        }
        let (_, _, found) = one("[Smith 2003]").expect("a tag by its form");
        assert_eq!(found, Attributes { words: 1, ..Attributes::default() });
        assert!(one("[see p. 3, and more]").expect("a tag by its form").2.broken);
    }

    #[test]
    fn closing_and_complete_tags() {
        assert_eq!(one("[/vc_row]").map(|it| it.1), Some(Kind::Close));
        assert_eq!(one("[table id=5 /]").map(|it| (it.1, it.2.bare)), Some((Kind::Complete, 1)));
        assert_eq!(one("[quote=Ann]").map(|it| it.2.valued), Some(true));
    }
}
