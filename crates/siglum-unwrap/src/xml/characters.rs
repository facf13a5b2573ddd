//! Characters of an element: references decoded, sections opened, every character tied to its bytes.

use std::borrow::Cow;
use std::ops::Range;

use siglum_model::Passage;

use super::faults::FaultKind;
use super::index::{Index, Kind, Node};
use crate::html::decode_charrefs;

/// The longest reference, from `&` to `;`.
const LONGEST: usize = 40;

/// The entities that XML itself has.
const OWN: [&str; 5] = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

/// The end of the reference that the `&` at the beginning of some characters begins.
fn reference_end(rest: &str) -> Option<usize> {
    let inner = rest.as_bytes().get(1..)?;
    let length = inner.iter().take(LONGEST).position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'#' | b'_' | b'-' | b'.')))?;
    (length > 0 && inner.get(length) == Some(&b';')).then_some(length + 2)
}

/// Tells of every `&` that begins no reference, and every reference to an entity that XML does not have.
pub(super) fn find_references(text: &str, range: Range<usize>, tell: &mut impl FnMut(FaultKind, Range<usize>)) {
    let whole = text.get(range.clone()).unwrap_or_default();
    for (at, _) in whole.match_indices('&') {
        let rest = &whole[at..];
        let start = range.start + at;
        match reference_end(rest) {
            None => tell(FaultKind::BareAmpersand, start..start + 1),
            Some(end) if !OWN.contains(&&rest[..end]) && !rest.starts_with("&#") => tell(FaultKind::UnknownEntity, start..start + end),
            Some(_) => {}
        }
    }
}

/// Appends characters with their references decoded. What HTML has no character for stays as it is written; so does
/// whatever a document type declares.
pub(super) fn push_characters(source: &Passage, range: Range<usize>, out: &mut Passage) {
    let whole = source.as_str().get(range.clone()).unwrap_or_default();
    let mut verbatim = 0;
    for (at, _) in whole.match_indices('&') {
        let Some(end) = reference_end(&whole[at..]).map(|length| at + length) else { continue };
        let reference = &whole[at..end];
        let decoded = decode(reference);
        if decoded == reference {
            continue;
        }
        out.push_slice(source, range.start + verbatim..range.start + at);
        let raw = source.raw_hull(range.start + at..range.start + end).unwrap_or_default();
        out.push_decoded(&decoded, raw);
        verbatim = end;
    }
    out.push_slice(source, range.start + verbatim..range.start + whole.len());
}

/// The character of a reference, or the reference itself.
fn decode(reference: &str) -> Cow<'_, str> {
    match OWN.iter().position(|own| *own == reference) {
        Some(own) => ["&", "<", ">", "\"", "'"][own].into(),
        None => decode_charrefs(reference).0.into(),
    }
}

impl Index<'_> {
    /// The characters in an element, at any depth, without tags. `source` is the text that was indexed, with its map.
    pub(crate) fn characters(&self, source: &Passage, node: Node) -> Passage {
        let mut out = Passage::new();
        for part in self.within(node) {
            match self.entry(part).kind {
                Kind::Text => push_characters(source, self.inner(part), &mut out),
                Kind::Cdata => out.push_slice(source, self.inner(part)),
                Kind::Element | Kind::Other => {}
            }
        }
        out
    }

    /// The characters in an element without their map and without blanks at their ends, for comparison.
    pub(crate) fn plain_text(&self, node: Node) -> String {
        let mut out = String::new();
        for part in self.within(node).filter(|part| self.is_characters(*part)) {
            let characters = self.text().get(self.inner(part)).unwrap_or_default();
            match self.entry(part).kind {
                Kind::Text if characters.contains('&') => {
                    let mut decoded = Passage::new();
                    push_characters(&Passage::verbatim(characters, 0, 0), 0..characters.len(), &mut decoded);
                    out.push_str(decoded.as_str());
                }
                _ => out.push_str(characters),
            }
        }
        out.trim().to_owned()
    }

    /// The value of an attribute with its references decoded.
    pub(crate) fn attribute_value(&self, source: &Passage, node: Node, name: &str) -> Option<Passage> {
        let mut out = Passage::new();
        push_characters(source, self.attribute(node, name)?, &mut out);
        Some(out)
    }

    /// Tells whether an element holds nothing but white space.
    pub(crate) fn is_blank(&self, node: Node) -> bool {
        let is_blank = |part: Node| self.text().get(self.inner(part)).unwrap_or_default().trim().is_empty();
        self.within(node).all(|part| !self.is_characters(part) || is_blank(part))
    }
}
