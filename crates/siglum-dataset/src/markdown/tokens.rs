//! A line of words and markup, taken apart so that each sign can be judged by its neighbours.

use std::ops::Range;

use siglum_model::{Anchor, StyleKind, Wording};

use super::blocks::mark;
use super::labels::Labels;
use super::spans::Span;

/// A piece of a wording.
#[derive(Debug)]
pub(super) enum Token<'a> {
    Text(&'a str),
    /// The style at this index begins.
    Open(usize),
    /// The style at this index ends.
    Close(usize),
    /// A reference to a note.
    Mark(String),
    Break,
}

/// A style that is open; where styles overlap, one of them is written in parts.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) kind: &'a StyleKind,
    pub(super) open: usize,
    pub(super) close: usize,
    /// Whether it stands in the words of a link.
    pub(super) in_link: bool,
}

/// Tokens, and the styles they open and close.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    pub(super) list: Vec<Token<'a>>,
    pub(super) parts: Vec<Part<'a>>,
    /// The open styles: index of the part, and where the style ends.
    stack: Vec<(usize, usize)>,
}

impl<'a> Tokens<'a> {
    /// Takes a part of a wording apart. Styles are in the order of their start; they come out properly nested.
    pub(super) fn new(wording: &'a Wording, range: Range<usize>, spans: &[Span<'a>], labels: &Labels) -> Self {
        let mut tokens = Self { list: Vec::new(), parts: Vec::new(), stack: Vec::new() };
        let marks = anchors_in(wording, &range).iter().filter_map(|anchor| Some((anchor.at, mark(anchor, labels)?)));
        let mut marks = marks.peekable();
        let mut next = spans.iter().peekable();
        let mut at = range.start;
        loop {
            tokens.close_at(at);
            while let Some((_, mark)) = marks.next_if(|(place, _)| *place <= at) {
                tokens.mark(mark);
            }
            while let Some((span, kind)) = next.next_if(|(span, _)| span.start <= at) {
                tokens.open(kind, span.end);
            }
            if at >= range.end {
                return tokens;
            }
            let ends = tokens.stack.iter().map(|(_, end)| *end).min();
            let stops = [ends, marks.peek().map(|(place, _)| *place), next.peek().map(|(span, _)| span.start)];
            let stop = stops.into_iter().flatten().min().unwrap_or(range.end).min(range.end);
            tokens.text(wording.as_str().get(at..stop).unwrap_or_default());
            at = stop;
        }
    }

    fn text(&mut self, text: &'a str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.list.push(Token::Break);
            }
            if !line.is_empty() {
                self.list.push(Token::Text(line));
            }
        }
    }

    fn open(&mut self, kind: &'a StyleKind, end: usize) {
        let part = self.parts.len();
        let in_link = self.link_depth().is_some();
        self.parts.push(Part { kind, open: self.list.len(), close: 0, in_link });
        self.list.push(Token::Open(part));
        self.stack.push((part, end));
    }

    /// Closes the innermost style and tells where it would end.
    fn close(&mut self) -> Option<(&'a StyleKind, usize)> {
        let (index, end) = self.stack.pop()?;
        let close = self.list.len();
        let part = self.parts.get_mut(index)?;
        part.close = close;
        let kind = part.kind;
        self.list.push(Token::Close(index));
        Some((kind, end))
    }

    /// Closes the styles that end here, and opens again what stood inside of them and goes on.
    fn close_at(&mut self, at: usize) {
        if let Some(outermost) = self.stack.iter().position(|(_, end)| *end <= at) {
            self.reopen(outermost, |_| {}, |end| end > at);
        }
    }

    /// Closes all styles from `depth` on, does something, and opens those again for which it is wanted.
    fn reopen(&mut self, depth: usize, between: impl FnOnce(&mut Self), is_wanted: impl Fn(usize) -> bool) {
        let mut closed = Vec::new();
        while self.stack.len() > depth {
            closed.extend(self.close());
        }
        between(self);
        for (kind, end) in closed.into_iter().rev().filter(|(_, end)| is_wanted(*end)) {
            self.open(kind, end);
        }
    }

    /// Where in the stack the link is, if one is open.
    fn link_depth(&self) -> Option<usize> {
        let is_link = |(part, _): &(usize, usize)| self.parts.get(*part).is_some_and(|part| matches!(part.kind, StyleKind::Link { .. }));
        self.stack.iter().position(is_link)
    }

    /// Puts a reference here. A link would not survive one inside, so it is parted.
    fn mark(&mut self, mark: String) {
        let depth = self.link_depth().unwrap_or(self.stack.len());
        self.reopen(depth, |tokens| tokens.list.push(Token::Mark(mark)), |_| true);
    }
}

/// The anchors from the start to the end of a range, both included.
fn anchors_in<'a>(wording: &'a Wording, range: &Range<usize>) -> &'a [Anchor] {
    let anchors = wording.anchors();
    let from = anchors.partition_point(|anchor| anchor.at < range.start);
    let to = anchors.partition_point(|anchor| anchor.at <= range.end);
    anchors.get(from..to).unwrap_or_default()
}
