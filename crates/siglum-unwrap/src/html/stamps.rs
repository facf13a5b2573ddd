//! What is noted of each node: the bytes of its tags, of its text, of itself.

use std::ops::Range;

use ego_tree::NodeId;

use super::segments::{Segment, SegmentKind};

/// A range of bytes in half the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    start: u32,
    end: u32,
}

impl From<Range<usize>> for Place {
    fn from(range: Range<usize>) -> Self {
        Self { start: narrow(range.start), end: narrow(range.end) }
    }
}

impl From<Place> for Range<usize> {
    fn from(place: Place) -> Self {
        place.start as usize..place.end as usize
    }
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What is noted of an element.
#[derive(Debug, Clone, Copy)]
pub(super) struct ElementStamp {
    id: NodeId,
    /// Its start tag, if one stood.
    pub start: Option<Place>,
    /// The end tag that closed it, if one did.
    pub end: Option<Place>,
    /// Whether the start tag stood for an element before this one, of which it is a copy.
    pub is_copy: bool,
}

/// A piece of a text node, and the index of the next one.
#[derive(Debug, Clone, Copy)]
struct Link {
    length: u32,
    raw: Place,
    kind: SegmentKind,
    next: u32,
}

/// The first and last [`Link`] of a text node, and the text's length so far.
#[derive(Debug, Clone, Copy)]
struct Chain {
    id: NodeId,
    first: u32,
    last: u32,
    length: u32,
}

const NONE: u32 = u32::MAX;

/// What is noted of all nodes. Each list is in the order of the nodes' ids.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    elements: Vec<ElementStamp>,
    chains: Vec<Chain>,
    links: Vec<Link>,
    others: Vec<(NodeId, Place)>,
    more_tags: Vec<(NodeId, Place)>,
}

impl Stamps {
    /// Notes a new element and gives back where.
    pub(super) fn add_element(&mut self, id: NodeId, start: Option<Place>, is_copy: bool) -> usize {
        self.elements.push(ElementStamp { id, start, end: None, is_copy });
        self.elements.len() - 1
    }

    /// Says that a start tag given to an element belongs to a later one, and which tag it is a copy of.
    pub(super) fn make_copy(&mut self, at: usize, of: Option<Place>) {
        if let Some(stamp) = self.elements.get_mut(at) {
            stamp.start = of;
            stamp.is_copy = true;
        }
    }

    /// Notes the end tag of an element, unless one is known.
    pub(super) fn close_element(&mut self, id: NodeId, end: Place) {
        if let Ok(at) = self.elements.binary_search_by_key(&id, |stamp| stamp.id)
            && let Some(stamp) = self.elements.get_mut(at)
        {
            stamp.end.get_or_insert(end);
        }
    }

    /// Notes a tag that gave its attributes to an element which was there already.
    pub(super) fn add_tag(&mut self, id: NodeId, tag: Place) {
        self.more_tags.push((id, tag));
    }

    /// Puts the tags noted with [`add_tag`](Self::add_tag) in the order of their elements, to be found.
    pub(super) fn sort_tags(&mut self) {
        self.more_tags.sort_by_key(|(of, _)| *of);
    }

    /// Notes a comment or a document type.
    pub(super) fn add_other(&mut self, id: NodeId, place: Place) {
        self.others.push((id, place));
    }

    /// Adds a piece to the end of a text node. Its `text` range is not looked at, only the length.
    pub(super) fn add_segment(&mut self, id: NodeId, segment: &Segment) {
        let at = self.chain_of(id);
        let length = narrow(segment.text.len());
        let link = Link { length, raw: segment.raw.clone().into(), kind: segment.kind, next: NONE };
        let new = narrow(self.links.len());
        let Some(chain) = self.chains.get_mut(at) else { return };
        chain.length = chain.length.saturating_add(length);
        if let Some(last) = self.links.get_mut(chain.last as usize) {
            if last.absorb(&link) {
                return;
            }
            last.next = new;
        }
        chain.last = new;
        if chain.first == NONE {
            chain.first = new;
        }
        self.links.push(link);
    }

    /// How much of a text node's text is accounted for.
    pub(super) fn text_length(&mut self, id: NodeId) -> usize {
        let at = self.chain_of(id);
        self.chains.get(at).map_or(0, |chain| chain.length as usize)
    }

    /// What is noted of an element.
    pub(super) fn element(&self, id: NodeId) -> Option<&ElementStamp> {
        let at = self.elements.binary_search_by_key(&id, |stamp| stamp.id).ok()?;
        self.elements.get(at)
    }

    /// The bytes of every tag that gave an element attributes, the one that made it first.
    pub(super) fn tags(&self, id: NodeId) -> impl Iterator<Item = Range<usize>> + '_ {
        let first = self.element(id).and_then(|stamp| stamp.start);
        let from = self.more_tags.partition_point(|(of, _)| *of < id);
        let more = self.more_tags.iter().skip(from).take_while(move |(of, _)| *of == id).map(|(_, tag)| *tag);
        first.into_iter().chain(more).map(Into::into)
    }

    /// The comments and the document type, in order.
    #[cfg(test)]
    pub(super) fn others(&self) -> impl Iterator<Item = (NodeId, Range<usize>)> + '_ {
        self.others.iter().map(|&(id, place)| (id, place.into()))
    }

    /// The bytes of a comment or a document type.
    pub(super) fn other(&self, id: NodeId) -> Option<Range<usize>> {
        let at = self.others.binary_search_by_key(&id, |(of, _)| *of).ok()?;
        self.others.get(at).map(|&(_, place)| place.into())
    }

    /// The pieces of a text node, in order and without a gap.
    pub(super) fn segments(&self, id: NodeId) -> Segments<'_> {
        let chain = self.chains.binary_search_by_key(&id, |chain| chain.id).ok();
        let first = chain.and_then(|at| self.chains.get(at)).map_or(NONE, |chain| chain.first);
        Segments { stamps: self, link: first, at: 0 }
    }

    fn chain_of(&mut self, id: NodeId) -> usize {
        if self.chains.last().is_none_or(|last| last.id < id) {
            self.chains.push(Chain { id, first: NONE, last: NONE, length: 0 });
        }
        if self.chains.last().is_some_and(|last| last.id == id) {
            return self.chains.len() - 1;
        }
        match self.chains.binary_search_by_key(&id, |chain| chain.id) {
            Ok(at) => at,
            Err(at) => {
                self.chains.insert(at, Chain { id, first: NONE, last: NONE, length: 0 });
                at
            }
        }
    }
}

impl Link {
    fn absorb(&mut self, next: &Self) -> bool {
        let joins = self.kind == SegmentKind::Verbatim && next.kind == SegmentKind::Verbatim && self.raw.end == next.raw.start;
        if joins {
            self.raw.end = next.raw.end;
            self.length += next.length;
        }
        joins
    }
}

/// The pieces of one text node.
#[derive(Debug, Clone)]
pub(crate) struct Segments<'a> {
    stamps: &'a Stamps,
    link: u32,
    at: usize,
}

impl Iterator for Segments<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        let link = self.stamps.links.get(self.link as usize)?;
        let from = self.at;
        self.at += link.length as usize;
        self.link = link.next;
        Some(Segment { text: from..self.at, raw: link.raw.into(), kind: link.kind })
    }
}
