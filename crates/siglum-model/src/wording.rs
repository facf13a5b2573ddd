//! A passage with what stands off from it: styles, anchors and the places of changes.

use std::ops::Range;

use crate::{ChangeId, Edit, NoteId, Passage, Span};

/// What a style does to its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StyleKind {
    /// Emphasis (`em`, `i`).
    Emphasis,
    /// Strong emphasis (`strong`, `b`).
    Strong,
    /// A link.
    Link {
        /// Where it leads, as written in the source.
        url: String,
    },
    /// Code.
    Code,
    /// Raised text.
    Superscript,
    /// Lowered text.
    Subscript,
    /// Struck out text.
    Struck,
    /// Small capitals.
    SmallCaps,
    /// A quotation within the line.
    Quotation,
    /// A note mark that no note answers; it stays as printed.
    OrphanMark {
        /// The label as printed.
        label: String,
    },
}

/// A style over a range of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// The bytes of the text it covers; never empty.
    pub range: Range<usize>,
    /// What it says of them.
    pub kind: StyleKind,
}

/// What an anchor marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnchorKind {
    /// A note is cited here.
    Reference(NoteId),
    /// A page begins here.
    Page {
        /// The page's number as printed.
        label: String,
    },
}

/// A zero-width place in the text that survives every edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The byte of the text right before which it stands. Anchors at one place keep the order of the list.
    pub at: usize,
    /// What it marks.
    pub kind: AnchorKind,
    /// The raw bytes of the mark that stood here.
    pub raw: Option<Span>,
}

/// Where a change was made; the range may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The bytes of the text that the change left.
    pub range: Range<usize>,
    /// The change.
    pub change: ChangeId,
}

/// A passage with its styles, anchors and touched places.
///
/// Every edit moves what stands off from the text along: what was behind a deletion follows, what was inside slides to
/// its end, a style of which nothing is left goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    passage: Passage,
    styles: Vec<Style>,
    anchors: Vec<Anchor>,
    touched: Vec<Touched>,
}

impl From<Passage> for Wording {
    fn from(passage: Passage) -> Self {
        Self { passage, ..Self::default() }
    }
}

impl Wording {
    /// Makes an empty wording.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        self.passage.as_str()
    }

    /// Gives the length of the text in bytes.
    pub fn len(&self) -> usize {
        self.passage.len()
    }

    /// Tells whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.passage.is_empty()
    }

    /// Gives the text with its map.
    pub fn passage(&self) -> &Passage {
        &self.passage
    }

    /// Gives the passage to append to; what stands off from the text stays where it is.
    pub fn push(&mut self) -> Pushing<'_> {
        Pushing { passage: &mut self.passage }
    }

    /// Gives the styles, in the order of their start, the wider first.
    pub fn styles(&self) -> &[Style] {
        &self.styles
    }

    /// Gives the anchors in the order of the text.
    pub fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// Gives the places of changes.
    pub fn touched(&self) -> &[Touched] {
        &self.touched
    }

    /// Adds a style; one over no text is not added. Styles of one kind that touch are not joined.
    pub fn add_style(&mut self, range: Range<usize>, kind: StyleKind) {
        let range = range.start..range.end.min(self.len());
        if range.is_empty() {
            return;
        }
        let style = Style { range, kind };
        let key = |s: &Style| (s.range.start, std::cmp::Reverse(s.range.end));
        let at = self.styles.partition_point(|s| key(s) <= key(&style));
        self.styles.insert(at, style);
    }

    /// Adds an anchor behind those that stand at the same place.
    pub fn add_anchor(&mut self, anchor: Anchor) {
        let at = self.anchors.partition_point(|a| a.at <= anchor.at);
        self.anchors.insert(at, anchor);
    }

    /// Remembers that `change` left the words at `range`.
    pub fn add_touched(&mut self, range: Range<usize>, change: ChangeId) {
        self.touched.push(Touched { range, change });
    }

    /// Takes out the styles for which `wanted` is false, and gives them.
    pub fn take_styles(&mut self, mut wanted: impl FnMut(&Style) -> bool) -> Vec<Style> {
        let (kept, taken) = std::mem::take(&mut self.styles).into_iter().partition(|style| wanted(style));
        self.styles = kept;
        taken
    }

    /// Takes out the anchors for which `wanted` is false.
    pub fn retain_anchors(&mut self, wanted: impl FnMut(&Anchor) -> bool) {
        self.anchors.retain(wanted);
    }

    /// Makes the edits in one pass and gives where their words now stand; see [`Passage::edit`].
    ///
    /// # Panics
    /// Panics if the edits are out of order, out of bounds or cut a character.
    pub fn edit(&mut self, edits: &[Edit]) -> Vec<Range<usize>> {
        if edits.is_empty() {
            return Vec::new();
        }
        let places = self.passage.edit(edits);
        let shift = Shift::new(edits, &places);
        for style in &mut self.styles {
            style.range = shift.covering(&style.range);
        }
        self.styles.retain(|style| !style.range.is_empty());
        for anchor in &mut self.anchors {
            anchor.at = shift.point(anchor.at);
        }
        for touched in &mut self.touched {
            touched.range = shift.point(touched.range.start)..shift.point(touched.range.end);
            touched.range.end = touched.range.end.max(touched.range.start);
        }
        places
    }

    /// Gives a part of the wording. Anchors at its two ends come along; anchors are in both halves only if the cut has
    /// them at an end of both, so a caller that splits uses [`Wording::split_off`].
    ///
    /// # Panics
    /// Panics if the range is out of bounds or cuts a character.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let inside = |at: usize| range.start <= at && at <= range.end;
        let clip =
            |r: &Range<usize>| r.start.clamp(range.start, range.end) - range.start..r.end.clamp(range.start, range.end) - range.start;
        Self {
            passage: self.passage.slice(range.clone()),
            styles: (self.styles.iter().map(|s| Style { range: clip(&s.range), kind: s.kind.clone() }))
                .filter(|s| !s.range.is_empty())
                .collect(),
            anchors: (self.anchors.iter().filter(|a| inside(a.at))).map(|a| Anchor { at: a.at - range.start, ..a.clone() }).collect(),
            touched: (self.touched.iter().filter(|t| inside(t.range.start) && inside(t.range.end)))
                .map(|t| Touched { range: clip(&t.range), change: t.change })
                .collect(),
        }
    }

    /// Cuts the wording at `at` and gives what stood behind. Anchors at the cut stay with the first half.
    ///
    /// # Panics
    /// Panics if `at` is out of bounds or cuts a character.
    pub fn split_off(&mut self, at: usize) -> Self {
        let mut behind = self.slice(at..self.len());
        let stays = self.anchors.iter().filter(|a| a.at == at).count();
        behind.anchors.drain(..stays);
        behind.touched.retain(|t| t.range.end > 0);
        let touched: Vec<_> = self.touched.iter().filter(|t| t.range.start <= at).cloned().collect();
        let mut before = self.slice(0..at);
        before.touched = touched.into_iter().map(|t| Touched { range: t.range.start..t.range.end.min(at), change: t.change }).collect();
        behind.touched.retain(|t| !before.touched.iter().any(|b| b.change == t.change));
        *self = before;
        behind
    }

    /// Appends another wording. Styles of one kind that meet at the seam become one.
    pub fn append(&mut self, other: Self) {
        let base = self.len();
        self.passage.push_passage(&other.passage);
        for style in other.styles {
            let range = style.range.start + base..style.range.end + base;
            let met = self.styles.iter_mut().find(|s| s.range.end == base && range.start == base && s.kind == style.kind);
            match met {
                Some(own) => own.range.end = range.end,
                None => self.add_style(range, style.kind),
            }
        }
        self.anchors.extend(other.anchors.into_iter().map(|a| Anchor { at: a.at + base, ..a }));
        self.touched
            .extend(other.touched.into_iter().map(|t| Touched { range: t.range.start + base..t.range.end + base, change: t.change }));
    }
}

/// The end of a wording, open for more text.
#[derive(Debug)]
pub struct Pushing<'a> {
    passage: &'a mut Passage,
}

impl std::ops::Deref for Pushing<'_> {
    type Target = Passage;

    fn deref(&self) -> &Passage {
        self.passage
    }
}

impl Pushing<'_> {
    /// See [`Passage::push_slice`].
    ///
    /// # Panics
    /// Panics if the range is out of bounds or cuts a character.
    pub fn slice(&mut self, source: &Passage, range: Range<usize>) {
        self.passage.push_slice(source, range);
    }

    /// See [`Passage::push_decoded`].
    pub fn decoded(&mut self, text: &str, raw: Span) {
        self.passage.push_decoded(text, raw);
    }

    /// See [`Passage::push_emended`].
    pub fn emended(&mut self, text: &str, raw: Span, code: crate::RuleCode) {
        self.passage.push_emended(text, raw, code);
    }

    /// See [`Passage::push_supplied`].
    pub fn supplied(&mut self, text: &str, at: Span, code: crate::RuleCode) {
        self.passage.push_supplied(text, at, code);
    }
}

/// Where the places of a text go under edits.
#[derive(Clone, Copy, Debug)]
pub struct Shift<'a> {
    edits: &'a [Edit],
    places: &'a [Range<usize>],
}

impl<'a> Shift<'a> {
    /// Takes the edits and the places that [`Passage::edit`] gave for them.
    pub fn new(edits: &'a [Edit], places: &'a [Range<usize>]) -> Self {
        Self { edits, places }
    }

    /// The first edit that ends behind `at`, and how far the text before it has moved.
    fn around(&self, at: usize) -> (usize, isize) {
        let index = self.edits.partition_point(|edit| edit.range.end <= at);
        let moved = index.checked_sub(1).map_or(0, |last| self.places[last].end as isize - self.edits[last].range.end as isize);
        (index, moved)
    }

    /// A place between characters: inside an edit it slides to the end of its words. An insertion right at the place
    /// stands before it.
    pub fn point(&self, at: usize) -> usize {
        let (index, moved) = self.around(at);
        match self.edits.get(index) {
            Some(edit) if edit.range.start < at => self.places[index].end,
            _ => at.saturating_add_signed(moved),
        }
    }

    /// A range of words: an edit that cuts into it takes its own part away, one inside stays inside.
    pub fn covering(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.point_after(range.start);
        let end = self.point_before(range.end);
        start..end.max(start)
    }

    /// Start of a range: an edit that begins exactly here belongs to the range; one that reaches in from before does not.
    fn point_after(&self, at: usize) -> usize {
        let index = self.edits.partition_point(|edit| edit.range.end <= at && !(edit.range.is_empty() && edit.range.start == at));
        match self.edits.get(index) {
            Some(edit) if edit.range.start < at => self.places[index].end,
            Some(edit) if edit.range.start == at && edit.range.is_empty() => self.places[index].end,
            _ => at.saturating_add_signed(self.moved(index)),
        }
    }

    /// End of a range: an edit that ends exactly here belongs to the range; one that reaches out of it does not.
    fn point_before(&self, at: usize) -> usize {
        let index = self.edits.partition_point(|edit| edit.range.end <= at && !(edit.range.is_empty() && edit.range.start == at));
        match self.edits.get(index) {
            Some(edit) if edit.range.start < at => self.places[index].start,
            _ => at.saturating_add_signed(self.moved(index)),
        }
    }

    fn moved(&self, index: usize) -> isize {
        index.checked_sub(1).map_or(0, |last| self.places[last].end as isize - self.edits[last].range.end as isize)
    }
}
