//! Attributes of a tag, with their places.

use std::ops::Range;

/// The most attributes of one tag that are read.
const MOST: usize = 256;

/// An attribute: its name, and where its value stands, without quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribute<'t> {
    pub(crate) name: &'t str,
    pub(crate) value: Range<usize>,
}

/// Reads the attributes of the tag at `tag`. A value without quotation marks ends at a blank.
pub(super) fn read_attributes(text: &str, tag: Range<usize>) -> Vec<Attribute<'_>> {
    let inner = text.get(tag.clone()).unwrap_or_default();
    let inner = inner.strip_suffix('>').unwrap_or(inner);
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let mut at = inner.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inner.len());
    let mut out = Vec::new();
    while let Some((attribute, end)) = read_one(inner, at).filter(|_| out.len() < MOST) {
        let value = tag.start + attribute.value.start..tag.start + attribute.value.end;
        out.push(Attribute { value, ..attribute });
        at = end;
    }
    out
}

/// Reads the attribute behind `at`, and where it ends.
fn read_one(inner: &str, at: usize) -> Option<(Attribute<'_>, usize)> {
    let rest = inner.get(at..)?;
    let start = at + (rest.len() - rest.trim_start().len());
    let name_length = inner.get(start..)?.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(inner.len() - start);
    let name = inner.get(start..start + name_length)?;
    let behind = inner.get(start + name_length..)?;
    let (sign, value_at) = (behind.trim_start(), behind.len() - behind.trim_start().len());
    if name.is_empty() && !sign.starts_with('=') {
        return None;
    }
    let Some(value) = sign.strip_prefix('=') else {
        let end = start + name_length;
        return Some((Attribute { name, value: end..end }, end));
    };
    let open = start + name_length + value_at + 1 + (value.len() - value.trim_start().len());
    let (value, end) = read_value(inner, open)?;
    Some((Attribute { name, value }, end))
}

/// Where a value stands that begins at `open`, and where what follows begins.
fn read_value(inner: &str, open: usize) -> Option<(Range<usize>, usize)> {
    let rest = inner.get(open..)?;
    match rest.chars().next().filter(|sign| matches!(sign, '"' | '\'')) {
        Some(quote) => {
            let end = rest.get(1..)?.find(quote).map_or(inner.len(), |length| open + 1 + length);
            Some((open + 1..end, (end + 1).min(inner.len())))
        }
        None => {
            let end = open + rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
            Some((open..end, end))
        }
    }
}
