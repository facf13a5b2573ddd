//! Character references in the value of an attribute.

use std::ops::Range;

use html5gum::State;

use super::attributes::TagBuffer;
use super::pieces::Pieces;
use super::segments::{Segment, SegmentKind};
use super::tokens::{DoctypeBuffer, Listener, read_values};

/// What a value is put into, so that the tokenizer reads it as one.
const BEFORE: &str = "<a b=\"";
const AFTER: &str = "\">";

/// Decodes the character references in an attribute's value as it stands in the bytes, without its quotation marks.
///
/// Gives the value and, in order and without a gap, where each piece of it stands in `raw`. The rules are those of
/// attributes: in `?a=1&copy=2` the `&copy` is no reference.
pub(crate) fn decode_charrefs(raw: &str) -> (String, Vec<Segment>) {
    if !raw.contains(['&', '\r', '\0']) {
        let whole = Segment { text: 0..raw.len(), raw: 0..raw.len(), kind: SegmentKind::Verbatim };
        let segments = if raw.is_empty() { Vec::new() } else { vec![whole] };
        return (raw.to_owned(), segments);
    }
    // A quotation mark would end the value; what stands for it is read back from `raw`.
    let tag = format!("{BEFORE}{}{AFTER}", raw.replace('"', "\u{1}"));
    let segments = read_values(&tag, Value { tag: &tag, text: String::new(), segments: Vec::new() });
    read_back(raw, segments)
}

fn read_back(raw: &str, value: Value<'_>) -> (String, Vec<Segment>) {
    let mut text = String::with_capacity(value.text.len());
    let mut segments = value.segments;
    for segment in &mut segments {
        segment.raw = segment.raw.start - BEFORE.len()..segment.raw.end - BEFORE.len();
        text.push_str(match segment.kind {
            SegmentKind::Verbatim => raw.get(segment.raw.clone()).unwrap_or_default(),
            _ => value.text.get(segment.text.clone()).unwrap_or_default(),
        });
    }
    (text, segments)
}

/// Keeps the one value there is.
#[derive(Debug)]
struct Value<'a> {
    tag: &'a str,
    text: String,
    segments: Vec<Segment>,
}

impl Listener for Value<'_> {
    fn text(&mut self, _run: &Pieces) {}

    fn null(&mut self, _at: usize) {}

    fn tag(&mut self, _tag: &TagBuffer, _span: Range<usize>) -> Option<State> {
        None
    }

    fn comment(&mut self, _text: &str, _span: Range<usize>) {}

    fn doctype(&mut self, _doctype: &DoctypeBuffer, _span: Range<usize>) {}

    fn end(&mut self, _tail: Range<usize>) {}

    fn is_foreign(&self) -> bool {
        false
    }

    fn has_stopped(&self) -> bool {
        false
    }

    fn value(&mut self, value: &Pieces) {
        self.text = value.text(self.tag).into_owned();
        self.segments = value.segments().to_vec();
    }
}
