//! What the body of a page says of itself: microdata, links to authors, elements whose names tell what they hold, lines
//! about its headline.
//!
//! Everything is noted in one walk; claims are made at its end, when it is known where the headline stands.

mod dates;
mod lines;
mod parts;
mod people;
mod segments;
#[cfg(test)]
mod tests;
mod titles;
mod words;

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{AboutWhat, Passage};

use super::sink::Sink;
use crate::html::SpannedTree;
use parts::{Kind, Part, Scope, Traits};
use segments::Segments;
use words::Word;

/// The most parts that are noted; a page has no more that speak of itself.
const MOST_PARTS: usize = 4_000;

/// An element that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    scope: Scope,
    /// The parts that it began, as a range.
    first: usize,
    last: usize,
    /// Whether it holds an author in microdata.
    holds_author: bool,
}

/// Notes what the body of a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Body {
    open: Vec<Open>,
    parts: Vec<Part>,
    segments: Segments,
    /// How deep the walk is in what shows no text.
    unseen: usize,
}

impl Body {
    /// An element begins.
    pub(super) fn enter(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let around = self.open.last().copied();
        let traits = Traits::of(element);
        let mut scope = around.map(|around| around.scope).unwrap_or_default();
        scope.add(element, &traits);
        let holds_author = around.is_some_and(|around| around.holds_author) || traits.is_author_property();
        let first = self.parts.len();
        if is_block(element.name()) {
            self.segments.break_line();
        }
        if self.unseen > 0 || shows_nothing(element.name()) || traits.words.has(Word::Unseen) {
            self.unseen += 1;
        } else if first < MOST_PARTS {
            let at = self.segments.next();
            let parent_holds_author = around.is_some_and(|around| around.holds_author);
            parts::kinds(element, &traits, parent_holds_author, |kind, attribute| {
                self.parts.push(Part { kind, attribute, node: node.id(), scope, first: at, last: at });
            });
        }
        self.open.push(Open { scope, first, last: self.parts.len(), holds_author });
    }

    /// An element ends.
    pub(super) fn leave(&mut self, element: &Element) {
        let Some(open) = self.open.pop() else { return };
        self.unseen = self.unseen.saturating_sub(1);
        let next = self.segments.next();
        self.parts.get_mut(open.first..open.last).unwrap_or_default().iter_mut().for_each(|part| part.last = next);
        if is_block(element.name()) {
            self.segments.break_line();
        }
    }

    /// A text begins.
    pub(super) fn text(&mut self, node: NodeRef<'_, Node>, text: &str) {
        let scope = self.open.last().map(|open| open.scope).filter(|scope| self.unseen == 0 && scope.is_body());
        if let Some(scope) = scope {
            self.segments.push(node.id(), text, scope);
        }
    }

    /// Makes the claims.
    pub(super) fn claim(self, source: &Passage, tree: &SpannedTree<'_>, prefix: &str, cited: &[Passage], sink: &mut Sink) {
        let mut page = Page { source, tree, root: tree.root(), prefix, body: &self, headline: 0..0, sink };
        page.headline = page.claim_titles(cited);
        page.claim_people();
        page.claim_lines();
        page.claim_dates();
    }
}

/// A page whose body was noted, and where its claims go.
struct Page<'a, 't> {
    source: &'a Passage,
    tree: &'a SpannedTree<'t>,
    root: NodeRef<'a, Node>,
    prefix: &'a str,
    body: &'a Body,
    /// The segments of the headline.
    headline: std::ops::Range<usize>,
    sink: &'a mut Sink,
}

/// How many segments before the headline a line belongs to it, and how many behind.
const BEFORE: usize = 12;
const BEHIND: usize = 40;

impl Page<'_, '_> {
    /// Tells whether a segment stands about the headline.
    fn is_near(&self, segment: usize) -> bool {
        segment + BEFORE >= self.headline.start && segment <= self.headline.end + BEHIND
    }

    /// Tells what a segment speaks of.
    fn about(&self, segment: usize) -> AboutWhat {
        let scope = self.body.segments.all.get(segment).map(|segment| segment.scope).unwrap_or_default();
        scope.about(self.is_near(segment))
    }

    fn place(&self, place: &str) -> String {
        format!("{}{place}", self.prefix)
    }
}

fn shows_nothing(name: &str) -> bool {
    matches!(name, "title" | "script" | "style" | "template" | "svg" | "button" | "select" | "iframe" | "textarea" | "option")
}

/// Elements that begin and end a line.
fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "a" | "span"
            | "b"
            | "i"
            | "em"
            | "strong"
            | "time"
            | "small"
            | "cite"
            | "abbr"
            | "font"
            | "u"
            | "img"
            | "sup"
            | "sub"
            | "bdi"
            | "label"
            | "mark"
            | "code"
            | "meta"
            | "link"
            | "wbr"
            | "q"
    )
}

/// The parts that belong to a kind, in the order of the page.
fn of_kind(parts: &[Part], wanted: impl Fn(Kind) -> bool) -> impl Iterator<Item = &Part> {
    parts.iter().filter(move |part| wanted(part.kind))
}
