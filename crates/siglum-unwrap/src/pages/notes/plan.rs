//! What is proposed for the notes of a page.

use std::collections::BTreeMap;
use std::ops::Range;

use siglum_model::{Address, NoteState, Span};
use siglum_rule::{NotePlan, Piece, Proposals};

use super::headings::gone_headings;
use super::labels::label;
use super::links::Body;
use super::marks::{printed, with_blank};
use super::names::Sign;
use super::page::Page;
use super::rest::{orphan_bodies, orphan_marks};
use super::seen::Shape;
use super::words::{Apart, is_label, is_way_back, skip, words_of};
use crate::rules::{U501, U502, U503, U504, U505};

/// How sure an explicit link is, in hundredths.
const CERTAIN: u8 = 99;

/// The most bytes of a label.
const LABEL: usize = 24;

/// The notes of a page and what becomes of them.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    page: &'a Page<'a>,
    bodies: &'a [Body],
    /// What the marks print, by block and place of their words.
    printed: BTreeMap<(usize, usize), Range<usize>>,
}

impl<'a> Plan<'a> {
    pub(crate) fn new(page: &'a Page<'a>, bodies: &'a [Body]) -> Self {
        let mut marks: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
        for mark in bodies.iter().flat_map(|body| &body.marks).filter(|mark| !mark.range.is_empty()) {
            marks.entry(mark.block).or_default().push(mark.range.clone());
        }
        marks.values_mut().for_each(|ranges| ranges.sort_by_key(|range| (range.start, range.end)));
        Self { page, bodies, printed: printed(page, &marks) }
    }

    /// Proposes everything, and gives for each note, in the order of the proposals, the tag that stands for its mark.
    pub(crate) fn propose(&self, out: &mut Proposals) -> Vec<Option<Span>> {
        let mut order: Vec<&Body> = self.bodies.iter().collect();
        order.sort_by_key(|body| body.marks.first().map_or((usize::MAX, 0), |mark| (mark.block, mark.range.start)));
        let mut tags = Vec::new();
        for body in order {
            let about = if body.home > 0 { &U502 } else { &U501 };
            self.lift(body, out.under(about));
            tags.push(body.tag);
        }
        if !self.bodies.is_empty() {
            self.rest(out, &mut tags);
        }
        tags
    }

    /// What is left over: notes that nothing cites, marks that lead nowhere, headings of notes that are gone.
    fn rest(&self, out: &mut Proposals, tags: &mut Vec<Option<Span>>) {
        let orphans = orphan_bodies(self.page, self.bodies);
        for body in &orphans {
            self.lift(body, out.under(&U505));
            tags.push(None);
        }
        for block in gone_headings(self.page, self.bodies, &orphans) {
            let length = self.page.blocks.get(block).map_or(0, |block| block.wording.len());
            out.under(&U503).discard(Address::text(block), 0..length);
        }
        for mark in orphan_marks(self.page) {
            out.under(&U504).orphan_mark(Address::text(mark.block), mark.range, mark.label);
        }
    }

    fn lift(&self, body: &Body, out: &mut Proposals) {
        let parts = self.parts(body);
        let printed = body.marks.first().map(|mark| mark.label.as_str());
        let in_list = self.page.blocks.get(body.start.0).is_some_and(|block| block.marker.is_some());
        let mut pieces = Vec::new();
        for (index, range) in self.ranges(body) {
            let text = self.page.blocks[index].as_str();
            let own = parts.get(&index).map_or(&[][..], Vec::as_slice);
            let typed = printed.filter(|label| index == body.start.0 && !(in_list && label.starts_with(char::is_alphanumeric)));
            let words = words_of(text, range.clone(), own, typed);
            // A label in a block of its own leaves its stop to the next.
            let words = if pieces.iter().all(|piece: &Piece| piece.range.is_empty()) && index > body.start.0 {
                skip(text, words.start, words.end)..words.end
            } else {
                words
            };
            for aside in [range.start..words.start, words.end..range.end] {
                if !text.get(aside.clone()).unwrap_or_default().trim().is_empty() {
                    out.discard(Address::text(index), aside);
                }
            }
            pieces.push(Piece { at: Address::text(index), range: words, glue: None });
        }
        out.note(NotePlan {
            label: self.label(body, &parts),
            kind: body.kind,
            state: state(body),
            confidence: CERTAIN,
            evidence: Vec::new(),
            marks: body.marks.iter().map(|mark| (Address::text(mark.block), self.printed_range(mark.block, &mark.range))).collect(),
            label_at: None,
            pieces,
        });
    }

    /// The ranges of a body, block by block. Notes that stood in its paragraphs are notes of their own.
    fn ranges(&self, body: &Body) -> Vec<(usize, Range<usize>)> {
        let last = if body.end.1 == 0 { body.end.0 } else { body.end.0 + 1 };
        let own = (body.start.0..last).filter(|block| self.page.homes.get(*block) == Some(&body.home));
        let range = |index: usize| {
            let length = self.page.blocks.get(index)?.wording.len();
            let from = if index == body.start.0 { body.start.1.min(length) } else { 0 };
            let to = if index == body.end.0 { body.end.1.min(length) } else { length };
            Some((index, from..to.max(from)))
        };
        own.filter_map(range).collect()
    }

    fn printed_range(&self, block: usize, range: &Range<usize>) -> Range<usize> {
        let own = self.printed.get(&(block, range.start)).cloned().filter(|_| !range.is_empty());
        own.unwrap_or_else(|| self.page.blocks.get(block).map_or_else(|| range.clone(), |it| with_blank(it.as_str(), range)))
    }

    /// The label as its marks print it, or as it stands before the words.
    fn label(&self, body: &Body, parts: &BTreeMap<usize, Vec<Apart>>) -> String {
        let marks = body.marks.iter().map(|mark| &mark.label).chain([&body.label]);
        let own = marks.map(String::as_str).find(|label| !label.is_empty());
        let first = || parts.get(&body.start.0)?.first().filter(|part| part.range.start <= body.start.1 + 2);
        let before = || label(self.page.blocks.get(body.start.0)?.as_str().get(first()?.range.clone())?);
        own.or_else(before).unwrap_or_default().to_owned()
    }

    /// What of a body is no word of it: its label, and what leads back.
    fn parts(&self, body: &Body) -> BTreeMap<usize, Vec<Apart>> {
        let mut parts: BTreeMap<usize, Vec<Apart>> = BTreeMap::new();
        let inside = self.page.within((body.start, body.end));
        for (block, part) in inside.filter_map(|index| self.part(body, index)) {
            parts.entry(block).or_default().push(part);
        }
        if let Some((block, part)) = self.summary(body) {
            parts.entry(block).or_default().push(part);
        }
        for own in parts.values_mut() {
            own.sort_by_key(|part| (part.range.start, usize::MAX - part.range.end));
            own.dedup_by(|inner, outer| inner.range.end <= outer.range.end);
        }
        parts
    }

    /// The first block of a note in a paragraph, if it is the label only: `<summary>1</summary>`.
    fn summary(&self, body: &Body) -> Option<(usize, Apart)> {
        let first = self.page.blocks.get(body.start.0).filter(|_| body.home > 0 && body.end.0 > body.start.0 + 1)?;
        label(first.as_str())?;
        Some((body.start.0, Apart { range: 0..first.wording.len(), leads_back: false }))
    }

    fn part(&self, body: &Body, index: usize) -> Option<(usize, Apart)> {
        let element = self.page.elements.get(index)?;
        let (block, range) = self.page.words(index)?;
        let text = self.page.blocks.get(block)?.as_str().get(range.clone())?;
        let is_link = element.link.is_some();
        let closes = element.signs.has(Sign::Label) && !text.chars().any(char::is_alphanumeric);
        let leads_back = closes || element.signs.has(Sign::Back) || (is_link && (is_way_back(text) || self.leads_to_mark(body, index)));
        let labels = element.signs.has(Sign::Label) && text.len() <= LABEL || is_link && is_label(text) && !self.leads_on(body, index);
        (leads_back || labels).then_some((block, Apart { range, leads_back }))
    }

    /// Whether a link leads to where a mark of the note stands, and to little else.
    fn leads_to_mark(&self, body: &Body, index: usize) -> bool {
        let target = || self.page.elements.get(*self.page.ids.get(self.page.elements.get(index)?.link.as_ref()?)?);
        target().filter(|target| target.shape == Shape::Inline).is_some_and(|target| {
            // The mark stands in the target or right behind it, or else right before it.
            let next = body.marks.partition_point(|mark| (mark.block, mark.range.start) < target.start);
            let near = body.marks.get(next.saturating_sub(1)..(next + 1).min(body.marks.len())).unwrap_or_default();
            near.iter().any(|mark| {
                let at = (mark.block, mark.range.start);
                let is_near = target.start.0 == mark.block && target.end.0 <= mark.block + 1;
                let is_beside = || self.page.text(target.start.min(at), at.max(target.start)).is_some_and(|gap| gap.len() < LABEL);
                is_near && (target.holds(at) || is_beside())
            })
        })
    }

    /// Whether a link leads to something behind the body: it is a mark itself.
    fn leads_on(&self, body: &Body, index: usize) -> bool {
        let target = || self.page.elements.get(*self.page.ids.get(self.page.elements.get(index)?.link.as_ref()?)?);
        target().is_some_and(|target| target.start >= body.end)
    }
}

fn state(body: &Body) -> NoteState {
    match (body.is_again, body.marks.is_empty()) {
        (true, _) => NoteState::Duplicate,
        (false, true) => NoteState::Orphan,
        (false, false) => NoteState::Paired,
    }
}
