//! A page that was read, with the notes in paragraphs put behind the paragraphs that they stood in.

use std::collections::HashMap;
use std::ops::Range;

use siglum_model::{Block, NoteKind, Span, StyleKind};

use super::names::{Sign, Signs};
use super::seen::{Aside, Place, Record, Seen, Shape};

/// A place among the blocks: the block, the byte of its words.
pub(crate) type At = (usize, usize);

/// An element and where it stands.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) start: At,
    pub(crate) end: At,
    pub(crate) parent: Option<usize>,
    pub(crate) shape: Shape,
    pub(crate) signs: Signs,
    pub(crate) link: Option<String>,
    pub(crate) id: Option<String>,
    /// The note in a paragraph, counted from 1, whose element it is or that it stands in; 0 is the text.
    pub(crate) home: usize,
}

impl Element {
    /// Tells whether a place lies within the element.
    pub(crate) fn holds(&self, at: At) -> bool {
        self.start <= at && at < self.end
    }
}

/// A note that stood in a paragraph.
#[derive(Debug)]
pub(crate) struct Set {
    /// Where it stood.
    pub(crate) host: At,
    /// Its blocks.
    pub(crate) blocks: Range<usize>,
    pub(crate) kind: NoteKind,
    pub(crate) raw: Span,
    /// The element that it is.
    pub(crate) root: usize,
}

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) blocks: &'a [Block],
    /// In the order in which they were read.
    pub(crate) elements: Vec<Element>,
    pub(crate) ids: HashMap<String, usize>,
    /// The notes in paragraphs, in the order of their beginnings.
    pub(crate) sets: Vec<Set>,
    /// For each block the note in a paragraph that it belongs to, counted from 1; 0 is the text.
    pub(crate) homes: Vec<usize>,
    /// For each block the ranges of raised text, in order and apart.
    raised: Vec<Vec<Range<usize>>>,
    /// The elements by the places of their beginnings.
    order: Vec<usize>,
}

/// The blocks of the text and of the notes in it, in their new order, and the map to it.
#[derive(Debug)]
pub(crate) struct Merged {
    pub(crate) blocks: Vec<Block>,
    homes: Vec<usize>,
    /// For each home the new numbers of its blocks.
    places: Vec<Vec<usize>>,
    /// The number of the first block of the text.
    first: usize,
}

/// Puts the blocks of each note behind the block that it stood in. `text` are the blocks of the text from number `first` on.
pub(crate) fn merge(first: usize, text: Vec<Block>, asides: &mut [Aside]) -> Merged {
    let mut guests: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
    let lengths: Vec<usize> = [text.len() + first].into_iter().chain(asides.iter().map(|aside| aside.blocks.len())).collect();
    for (index, aside) in asides.iter_mut().enumerate() {
        let length = lengths.get(aside.host.home).copied().unwrap_or(0);
        settle(&mut aside.host, length);
        guests.entry((aside.host.home, aside.host.block)).or_default().push(index);
    }
    let mut merged = Merged { blocks: Vec::new(), homes: Vec::new(), places: vec![Vec::new(); lengths.len()], first };
    if text.is_empty() {
        // Where there is no text at all, its notes still have words.
        merged.put_guests(&mut guests, asides, 0, first);
    }
    for (index, block) in text.into_iter().enumerate() {
        merged.put(block, 0);
        merged.put_guests(&mut guests, asides, 0, first + index);
    }
    merged
}

/// A place behind the last block is the end of that block.
fn settle(host: &mut Place, length: usize) {
    if host.block >= length && length > 0 {
        (host.block, host.at) = (length - 1, usize::MAX);
    }
}

impl Merged {
    fn put(&mut self, block: Block, home: usize) {
        let number = self.first + self.blocks.len();
        self.places[home].push(number);
        self.homes.push(home);
        self.blocks.push(block);
    }

    /// Puts the notes that stood in a block, each followed by those that stood in its own blocks.
    fn put_guests(&mut self, guests: &mut HashMap<(usize, usize), Vec<usize>>, asides: &mut [Aside], home: usize, block: usize) {
        let mut open: Vec<(usize, std::vec::IntoIter<Block>, usize)> = Vec::new();
        let mut next = |open: &mut Vec<(usize, std::vec::IntoIter<Block>, usize)>, asides: &mut [Aside], at: (usize, usize)| {
            for index in guests.remove(&at).unwrap_or_default().into_iter().rev() {
                let blocks = asides.get_mut(index).map(|aside| std::mem::take(&mut aside.blocks)).unwrap_or_default();
                open.push((index + 1, blocks.into_iter(), 0));
            }
        };
        next(&mut open, asides, (home, block));
        while let Some((own, blocks, count)) = open.last_mut() {
            let (own, number) = (*own, *count);
            match blocks.next() {
                Some(block) => {
                    *count += 1;
                    self.put(block, own);
                    next(&mut open, asides, (own, number));
                }
                None => {
                    open.pop();
                }
            }
        }
    }

    /// Where a place stands in the new order; `blocks` are all blocks of the document.
    fn at(&self, blocks: &[Block], place: Place) -> At {
        let first = if place.home == 0 { self.first } else { 0 };
        let own = self.places.get(place.home).map_or(&[][..], Vec::as_slice);
        match own.get(place.block.saturating_sub(first)) {
            Some(number) => {
                let length = blocks.get(*number).map_or(0, |block| block.wording.len());
                (*number, place.at.min(length))
            }
            None => (own.last().map_or(self.first + self.homes.len(), |last| last + 1), 0),
        }
    }

    /// The page, once its blocks stand where they belong; `blocks` are all blocks of the document.
    pub(crate) fn page<'a>(&self, blocks: &'a [Block], record: Record, asides: &[Aside]) -> Page<'a> {
        let Record { elements, ids, .. } = record;
        let elements: Vec<Element> = elements.into_iter().map(|seen| self.element(blocks, seen)).collect();
        let sets = asides.iter().enumerate().map(|(index, aside)| {
            let own = self.places.get(index + 1).map_or(&[][..], Vec::as_slice);
            let range = own.first().map_or(0..0, |first| *first..own.last().map_or(*first, |last| last + 1));
            Set { host: self.at(blocks, aside.host), blocks: range, kind: aside.kind, raw: aside.raw, root: aside.root }
        });
        let homes = std::iter::repeat_n(0, self.first).chain(self.homes.iter().copied()).collect();
        let (sets, order) = (sets.collect(), order_of(&elements));
        let raised = blocks.iter().map(raised_of).collect();
        Page { blocks, elements, ids, sets, homes, raised, order }
    }

    fn element(&self, blocks: &[Block], seen: Seen) -> Element {
        let Seen { start, end, parent, shape, signs, link, id } = seen;
        let (home, from, to) = (start.home, self.at(blocks, start), self.at(blocks, end));
        Element { start: from, end: to.max(from), parent, shape, signs, link, id, home }
    }
}

/// The ranges of raised text in a block, in order and apart.
fn raised_of(block: &Block) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for style in block.wording.styles().iter().filter(|style| style.kind == StyleKind::Superscript) {
        match ranges.last_mut().filter(|last| style.range.start < last.end) {
            Some(last) => last.end = last.end.max(style.range.end),
            None => ranges.push(style.range.clone()),
        }
    }
    ranges
}

/// Notes in paragraphs stand behind them now, so that elements may begin in another order than they were read.
fn order_of(elements: &[Element]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..elements.len()).collect();
    order.sort_by_key(|index| elements.get(*index).map(|element| element.start));
    order
}

impl<'a> Page<'a> {
    /// A page of elements that stand in the text.
    pub(crate) fn of_elements(blocks: &'a [Block], elements: Vec<Element>, ids: HashMap<String, usize>) -> Self {
        let raised = blocks.iter().map(raised_of).collect();
        let order = order_of(&elements);
        Page { blocks, elements, ids, sets: Vec::new(), homes: vec![0; blocks.len()], raised, order }
    }
}

impl Page<'_> {
    /// The elements that begin between two places, in order.
    pub(crate) fn within(&self, range: (At, At)) -> impl Iterator<Item = usize> + '_ {
        let begins = move |at: At| move |index: &usize| self.elements.get(*index).is_some_and(|element| element.start < at);
        let from = self.order.partition_point(begins(range.0));
        let to = self.order.partition_point(begins(range.1)).max(from);
        self.order.get(from..to).unwrap_or_default().iter().copied()
    }

    /// The raised text that a range of a block stands in, or that stands in it.
    pub(crate) fn raised(&self, block: usize, range: &Range<usize>) -> Option<Range<usize>> {
        let ranges = self.raised.get(block)?;
        let first = ranges.partition_point(|own| own.end <= range.start);
        ranges.get(first).filter(|own| own.start < range.end).cloned()
    }

    /// All elements, by the places of their beginnings.
    pub(crate) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.order.iter().copied()
    }

    /// The words between two places, if they stand in one block.
    pub(crate) fn text(&self, start: At, end: At) -> Option<&str> {
        let block = self.blocks.get(start.0)?;
        let to = if end.0 > start.0 { block.wording.len() } else { end.1 };
        block.as_str().get(start.1..to)
    }

    /// The words of an element, if they stand in one block: the block, and their range there.
    pub(crate) fn words(&self, index: usize) -> Option<(usize, Range<usize>)> {
        let own = self.elements.get(index)?;
        let length = self.blocks.get(own.start.0)?.wording.len();
        let end = if own.end.0 == own.start.0 { own.end.1 } else { length };
        (own.end <= (own.start.0 + 1, 0)).then_some((own.start.0, own.start.1..end.max(own.start.1)))
    }

    /// The elements around one, from the innermost.
    pub(crate) fn around(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.elements.get(index).and_then(|own| own.parent), |at| self.elements.get(*at).and_then(|own| own.parent))
    }

    /// Whether an element or one of the few around it has a sign.
    pub(crate) fn says(&self, index: usize, sign: Sign, around: usize) -> bool {
        std::iter::once(index)
            .chain(self.around(index))
            .take(around + 1)
            .any(|at| self.elements.get(at).is_some_and(|it| it.signs.has(sign)))
    }
}
