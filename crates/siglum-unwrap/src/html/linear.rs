//! A flat reading of the tokens, for a text whose tree would cost too much.

use std::ops::Range;

use html5ever::LocalName;
use html5gum::State;

use super::attributes::TagBuffer;
use super::budget::{Budget, Tripped};
use super::build::to_name;
use super::pieces::Pieces;
use super::segments::Segment;
use super::tokens::{DoctypeBuffer, Listener, read_tokens};
use super::tree::DroppedAttributes;
use super::unclosed::{Unclosed, Watch};

/// The tokens of a text in order, text never dropped.
#[derive(Debug)]
pub(crate) struct Linear<'t> {
    source: &'t str,
    tripped: Tripped,
    text: String,
    segments: Vec<Segment>,
    entries: Vec<Entry>,
    dropped: Vec<DroppedAttributes>,
    tail: Range<usize>,
    unclosed: Option<Unclosed>,
}

/// One item of a flat reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item<'a> {
    /// A run of characters.
    Text {
        /// The characters.
        text: &'a str,
        /// Its pieces, in order and without a gap.
        segments: &'a [Segment],
        /// The element whose content is no markup and, but for `textarea` and `title`, no prose (`script`, `style`).
        raw_in: Option<&'a str>,
    },
    /// A start tag.
    StartTag {
        /// Its name.
        name: &'a str,
        /// Its bytes.
        span: Range<usize>,
    },
    /// An end tag.
    EndTag {
        /// Its name.
        name: &'a str,
        /// Its bytes.
        span: Range<usize>,
    },
    /// A comment, from its `<` to its end.
    Comment {
        /// Its bytes.
        span: Range<usize>,
    },
    /// A document type.
    Doctype {
        /// Its bytes.
        span: Range<usize>,
    },
}

#[derive(Debug)]
enum Entry {
    Text { at: Range<usize>, segments: Range<usize>, raw_in: Option<LocalName> },
    Start(LocalName, Range<usize>),
    End(LocalName, Range<usize>),
    Comment(Range<usize>),
    Doctype(Range<usize>),
}

impl<'t> Linear<'t> {
    /// Which bound the tree passed, and where.
    pub(crate) fn tripped(&self) -> Tripped {
        self.tripped
    }

    /// The text that was parsed.
    #[cfg(test)]
    pub(crate) fn source(&self) -> &'t str {
        self.source
    }

    /// The items, in order.
    pub(crate) fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.entries.iter().map(|entry| self.item(entry))
    }

    /// The tags with more attributes than are read.
    pub(crate) fn dropped_attributes(&self) -> &[DroppedAttributes] {
        &self.dropped
    }

    /// The bytes at the end that became no token, since the tag they begin never closes. Empty as a rule.
    pub(crate) fn tail(&self) -> Range<usize> {
        self.tail.clone()
    }

    /// What opened and was never closed.
    pub(super) fn unclosed(&self) -> Option<&Unclosed> {
        self.unclosed.as_ref()
    }

    fn item<'a>(&'a self, entry: &'a Entry) -> Item<'a> {
        match entry {
            Entry::Text { at, segments, raw_in } => Item::Text {
                text: self.text.get(at.clone()).unwrap_or_default(),
                segments: self.segments.get(segments.clone()).unwrap_or_default(),
                raw_in: raw_in.as_deref(),
            },
            Entry::Start(name, span) => Item::StartTag { name, span: span.clone() },
            Entry::End(name, span) => Item::EndTag { name, span: span.clone() },
            Entry::Comment(span) => Item::Comment { span: span.clone() },
            Entry::Doctype(span) => Item::Doctype { span: span.clone() },
        }
    }
}

/// Reads the tokens of a text as flat items.
pub(super) fn read_items<'t>(source: &'t str, tripped: Tripped, budget: &Budget) -> Linear<'t> {
    let linear = Linear {
        source,
        tripped,
        text: String::new(),
        segments: Vec::new(),
        entries: Vec::new(),
        dropped: Vec::new(),
        tail: 0..0,
        unclosed: None,
    };
    let flat = Flat { linear, raw_in: None, foreign: 0, watch: Watch::default() };
    let Flat { linear, watch, .. } = read_tokens(source, budget.attributes, flat);
    Linear { unclosed: watch.finish(), ..linear }
}

/// Lists the tokens and guesses what the tree builder would say about each.
#[derive(Debug)]
struct Flat<'t> {
    linear: Linear<'t>,
    raw_in: Option<LocalName>,
    /// How many `svg` and `math` elements are open.
    foreign: usize,
    watch: Watch,
}

impl Flat<'_> {
    fn enter(&mut self, tag: &TagBuffer, name: &LocalName) -> Option<State> {
        if matches!(&**name, "svg" | "math") && !tag.is_self_closing {
            self.foreign += 1;
        }
        let state = raw_state(name).filter(|_| !self.is_foreign());
        self.raw_in = state.map(|_| name.clone());
        state
    }

    fn leave(&mut self, name: &LocalName) {
        if matches!(&**name, "svg" | "math") {
            self.foreign = self.foreign.saturating_sub(1);
        }
        self.raw_in = None;
    }
}

impl Listener for Flat<'_> {
    fn text(&mut self, run: &Pieces) {
        let from = (self.linear.text.len(), self.linear.segments.len());
        self.linear.text.push_str(&run.text(self.linear.source));
        self.linear.segments.extend_from_slice(run.segments());
        self.linear.entries.push(Entry::Text {
            at: from.0..self.linear.text.len(),
            segments: from.1..self.linear.segments.len(),
            raw_in: self.raw_in.clone(),
        });
    }

    fn null(&mut self, _at: usize) {
        // The tree drops it too, save in SVG and MathML.
    }

    fn tag(&mut self, tag: &TagBuffer, span: Range<usize>) -> Option<State> {
        if tag.dropped > 0 {
            self.linear.dropped.push(DroppedAttributes { tag: span.clone(), count: tag.dropped });
        }
        let name = to_name(&tag.name);
        if tag.is_end {
            self.leave(&name);
            self.watch.end();
            self.linear.entries.push(Entry::End(name, span));
            return None;
        }
        let state = self.enter(tag, &name);
        self.watch.start(&name, &span, state.as_ref());
        self.linear.entries.push(Entry::Start(name, span));
        state
    }

    fn comment(&mut self, _text: &str, span: Range<usize>) {
        self.watch.comment(self.linear.source, &span);
        self.linear.entries.push(Entry::Comment(span));
    }

    fn doctype(&mut self, _doctype: &DoctypeBuffer, span: Range<usize>) {
        self.linear.entries.push(Entry::Doctype(span));
    }

    fn end(&mut self, tail: Range<usize>) {
        self.watch.tail(self.linear.source, &tail);
        self.linear.tail = tail;
    }

    fn is_foreign(&self) -> bool {
        self.foreign > 0
    }

    fn has_stopped(&self) -> bool {
        false
    }
}

/// How the content of an element is read when it is no markup.
fn raw_state(name: &str) -> Option<State> {
    match name {
        "script" => Some(State::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(State::RawText),
        "title" | "textarea" => Some(State::RcData),
        "plaintext" => Some(State::PlainText),
        _ => None,
    }
}
