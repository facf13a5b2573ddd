//! Which blocks and words are the body of a note that a mark leads to.

use std::collections::BTreeSet;

use siglum_model::{Block, BlockKind};

use super::labels::{bare, label};
use super::names::{Sign, has_note_name};
use super::page::{At, Element, Page};
use super::seen::Shape;

/// The most blocks of one note; what is longer is a part of the text that a table of contents links.
pub(crate) const LONGEST: usize = 30;

/// The most blocks behind a label that stands in a block of its own, where nothing else says how many are its note.
const AFTER_LABEL: usize = 6;

/// The most elements around a target that are looked at.
const AROUND: usize = 12;

/// A place that marks lead to, and the marks.
#[derive(Debug)]
pub(crate) struct Target {
    /// The element with the id.
    pub(crate) element: usize,
    /// The links that lead to it and come before it.
    pub(crate) links: Vec<usize>,
    /// What they print.
    pub(crate) labels: BTreeSet<String>,
}

/// Finds the extents of bodies. `targets` are in the order of their elements.
#[derive(Debug)]
pub(crate) struct Extents<'a> {
    page: &'a Page<'a>,
    targets: &'a [Target],
    /// Where targets begin, in order.
    starts: Vec<At>,
}

impl<'a> Extents<'a> {
    pub(crate) fn new(page: &'a Page<'a>, targets: &'a [Target]) -> Self {
        let mut starts: Vec<At> = targets.iter().filter_map(|target| Some(page.elements.get(target.element)?.start)).collect();
        starts.sort_unstable();
        starts.dedup();
        Self { page, targets, starts }
    }

    /// The targets that begin within a range.
    fn count(&self, range: (At, At)) -> usize {
        self.starts.partition_point(|start| *start < range.1) - self.starts.partition_point(|start| *start < range.0)
    }

    /// The next target that begins behind a place.
    fn next_start(&self, at: At) -> Option<At> {
        self.starts.get(self.starts.partition_point(|start| *start <= at)).copied()
    }

    /// The body that a target stands for; `None` if it is no note.
    pub(crate) fn of(&self, target: &Target) -> Option<(At, At)> {
        let own = self.page.elements.get(target.element)?;
        if matches!(own.shape, Shape::Page | Shape::Heading) {
            return None;
        }
        let mut body = (own.shape != Shape::Inline && self.has_words((own.start, own.end), target)).then_some((own.start, own.end));
        let mut outside = None;
        for index in self.page.around(target.element).take(AROUND) {
            let Some(around) = self.page.elements.get(index) else { break };
            if !self.is_frame(index, around, own.start, target) {
                outside = Some(around);
                break;
            }
            body = Some((around.start, around.end));
        }
        let body = body.filter(|body| self.has_words(*body, target)).or_else(|| self.between(own, outside, target))?;
        self.is_note(body).then_some(body)
    }

    /// Whether an element around a target holds its note and nothing else.
    fn is_frame(&self, index: usize, around: &Element, start: At, target: &Target) -> bool {
        let range = (around.start, around.end);
        let is_alone = self.count(range) <= 1 && !target.links.iter().any(|link| self.links_from(*link, around));
        let begins = self.page.text(around.start, start).filter(|_| around.start.0 == start.0);
        let is_first = begins.is_some_and(|before| before.trim().is_empty() || label(before).is_some());
        is_alone && is_first && self.may_be_note(index, around) && !self.has_heading(range) && around.end.0 - around.start.0 <= LONGEST
    }

    fn links_from(&self, link: usize, around: &Element) -> bool {
        self.page.elements.get(link).is_some_and(|link| around.holds(link.start))
    }

    /// Whether an element is of a form in which one note stands.
    fn may_be_note(&self, index: usize, around: &Element) -> bool {
        let is_named = || around.id.as_deref().is_some_and(has_note_name) || around.signs.has(Sign::Note);
        // Each in a part of its own, side by side: the parts are the notes.
        let has_neighbours = || {
            let outer = self.page.elements.get(index).and_then(|own| self.page.elements.get(own.parent?));
            outer.is_some_and(|outer| self.count((outer.start, outer.end)) > 1)
        };
        match around.shape {
            Shape::Inline | Shape::Paragraph | Shape::Item => true,
            Shape::Term | Shape::List => around.signs.has(Sign::Note),
            Shape::Part => !around.signs.has(Sign::List) && (is_named() || has_neighbours()),
            Shape::Heading | Shape::Page => false,
        }
    }

    /// The words behind a target that has none of its own, up to the next target or to the end of what is around them.
    fn between(&self, own: &Element, outside: Option<&Element>, target: &Target) -> Option<(At, At)> {
        let limit = outside.map_or((self.page.blocks.len(), 0), |outside| outside.end);
        let block_end = (own.start.0 + 1, 0).min(limit);
        let next = self.next_start(own.start).unwrap_or(limit).min(limit);
        let line = (own.start, next.min(block_end));
        if self.has_words((own.end.max(own.start), line.1), target) {
            return Some(line);
        }
        let is_list = outside.is_some_and(|outside| outside.shape == Shape::List || outside.signs.has(Sign::List));
        let last = if next < limit || is_list { next } else { next.min((own.start.0 + 2, 0)) };
        let end = last.min((own.start.0 + AFTER_LABEL, 0));
        self.has_words((own.start, end), target).then_some((own.start, end))
    }

    /// Whether there is more than labels and ways back in a range.
    fn has_words(&self, range: (At, At), target: &Target) -> bool {
        (range.0.0..self.page.blocks.len()).take_while(|block| (*block, 0) < range.1).any(|block| self.has_words_in(block, range, target))
    }

    fn has_words_in(&self, block: usize, range: (At, At), target: &Target) -> bool {
        let Some(text) = self.page.blocks.get(block).map(Block::as_str) else { return false };
        let mut at = if block == range.0.0 { range.0.1.min(text.len()) } else { 0 };
        let end = if block == range.1.0 { range.1.1.min(text.len()) } else { text.len() };
        let is_word =
            |part: Option<&str>| part.is_some_and(|part| part.chars().any(char::is_alphanumeric) && !target.labels.contains(bare(part)));
        for index in self.page.within(((block, at), (block, end.max(at)))) {
            let Some((_, apart)) = self.page.words(index).filter(|_| self.is_apart(index)) else { continue };
            if is_word(text.get(at..apart.start.max(at))) {
                return true;
            }
            at = at.max(apart.end);
        }
        is_word(text.get(at..end.max(at)))
    }

    /// Whether an element within a note is no word of it.
    fn is_apart(&self, index: usize) -> bool {
        let Some(own) = self.page.elements.get(index) else { return false };
        let text = self.page.words(index).and_then(|(block, range)| self.page.blocks.get(block)?.as_str().get(range)).unwrap_or_default();
        let is_sign = || label(text).is_some() || !text.chars().any(char::is_alphanumeric);
        own.signs.has(Sign::Back) || (is_sign() && (own.signs.has(Sign::Label) || own.link.is_some()))
    }

    fn has_heading(&self, range: (At, At)) -> bool {
        let blocks = self.page.blocks.get(range.0.0..range.1.0.min(self.page.blocks.len())).unwrap_or_default();
        blocks.len() <= LONGEST && blocks.iter().any(|block| block.kind == BlockKind::Heading)
    }

    fn is_note(&self, body: (At, At)) -> bool {
        let first = self.page.blocks.get(body.0.0);
        body.1.0 - body.0.0 <= LONGEST && first.is_some_and(|block| block.kind != BlockKind::Heading)
    }
}

impl Extents<'_> {
    /// The targets whose bodies were asked for.
    pub(crate) fn targets(&self) -> &[Target] {
        self.targets
    }
}
