//! Text that knows, character by character, the raw bytes it came from.

use std::fmt;
use std::ops::Range;

use crate::run::{How, Mapped, Run, Step};
use crate::{RuleCode, Span, coalesce};

/// A stepped run is closed at this many bytes of text, since a place inside it is found by counting its characters.
const STEPPED_LIMIT: usize = 4096;

/// A text with the map to the raw bytes of its source.
///
/// The map is a list of runs, ordered and gap-free in the text. The raw order may break only where text was moved.
///
/// ```
/// use siglum_model::{Passage, Span};
///
/// let source = Passage::verbatim("It&#8217;s", 0, 0);
/// let mut text = Passage::new();
/// text.push_slice(&source, 0..2);
/// text.push_decoded("’", Span::new(0, 2, 9));
/// text.push_slice(&source, 9..10);
/// assert_eq!(text.as_str(), "It’s");
/// assert_eq!(text.raw_spans(2..5), [Span::new(0, 2, 9)]);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Passage {
    text: String,
    runs: Vec<Run>,
}

/// One change to make in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the text to replace; empty to insert.
    pub range: Range<usize>,
    /// What stands there afterwards; empty to delete.
    pub with: String,
    /// The rule that says so.
    pub code: RuleCode,
}

impl Passage {
    /// Makes an empty passage.
    pub const fn new() -> Self {
        Self { text: String::new(), runs: Vec::new() }
    }

    /// Makes a passage of text that stands in `member` from `start` on, byte for byte.
    pub fn verbatim(text: impl Into<String>, member: u32, start: u32) -> Self {
        let text = text.into();
        let raw = Span::new(member, start, start + text.len() as u32);
        let runs = if text.is_empty() { Vec::new() } else { vec![Run { start: 0, raw, how: How::Verbatim }] };
        Self { text, runs }
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Gives the length of the text in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Tells whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Gives the number of runs of the map.
    pub fn run_count(&self) -> usize {
        self.runs.len()
    }

    /// Gives the runs in the order of the text.
    pub fn runs(&self) -> impl Iterator<Item = Mapped<'_>> {
        (0..self.runs.len()).map(|index| self.mapped(index))
    }

    fn mapped(&self, index: usize) -> Mapped<'_> {
        let run = self.runs[index];
        let range = self.run_range(index);
        Mapped { start: range.start, text: &self.text[range], raw: run.raw, how: run.how }
    }

    fn run_range(&self, index: usize) -> Range<usize> {
        let end = self.runs.get(index + 1).map_or(self.text.len(), |next| next.start as usize);
        self.runs[index].start as usize..end
    }

    /// Index of the run that holds the byte at `at`.
    fn run_at(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.start as usize <= at).saturating_sub(1)
    }

    /// Appends text that a decoder (an escape, a character reference, a charset) made of the bytes at `raw`.
    ///
    /// Characters that follow each other in the raw bytes with equal lengths share one run.
    pub fn push_decoded(&mut self, text: &str, raw: Span) {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => {}
            (Some(only), None) => match Step::single(only, raw.len()) {
                Some(step) => self.push_stepped(text, raw, step),
                None => self.push_run(text, raw, How::Decoded),
            },
            _ => self.push_run(text, raw, How::Decoded),
        }
    }

    /// Appends text each character of which takes the raw bytes that `step` tells.
    ///
    /// # Panics
    /// Panics in debug builds if the steps do not add up to the length of `raw`.
    pub fn push_stepped(&mut self, text: &str, raw: Span, step: Step) {
        debug_assert_eq!(step.raw_len(text) as usize, raw.len(), "steps add up to the raw length");
        let mut rest = text;
        let mut at = raw.start;
        while !rest.is_empty() {
            let room = self.room_for(Span::new(raw.member, at, at), step);
            let cut = floor_boundary(rest, room.unwrap_or(STEPPED_LIMIT)).max(first_char_len(rest));
            let (piece, behind) = rest.split_at(cut);
            let end = at + step.raw_len(piece);
            self.push_step_piece(piece, Span::new(raw.member, at, end), step, room.is_some());
            (rest, at) = (behind, end);
        }
    }

    /// Bytes of text that the last run can take on if it can be extended by such steps from `at`, else `None`.
    fn room_for(&self, at: Span, step: Step) -> Option<usize> {
        let index = self.runs.len().checked_sub(1)?;
        let run = self.runs[index];
        let held = self.run_range(index).len();
        let room = STEPPED_LIMIT.checked_sub(held).filter(|room| *room > 3)?;
        let fits = run.raw.meets(at)
            && match run.how {
                How::Stepped(own) => own.unify(step).is_some(),
                How::Verbatim => Step { ascii: 1, other: 0 }.unify(step).is_some() && self.text[self.run_range(index)].is_ascii(),
                _ => false,
            };
        fits.then_some(room)
    }

    fn push_step_piece(&mut self, piece: &str, raw: Span, step: Step, extend: bool) {
        match self.runs.last_mut().filter(|_| extend) {
            Some(last) => {
                let own = match last.how {
                    How::Stepped(own) => own,
                    _ => Step { ascii: 1, other: 0 },
                };
                last.how = How::Stepped(own.unify(step).unwrap_or(step));
                last.raw.end = raw.end;
                self.text.push_str(piece);
            }
            None => self.push_run(piece, raw, How::Stepped(step)),
        }
    }

    fn push_run(&mut self, text: &str, raw: Span, how: How) {
        if text.is_empty() {
            return;
        }
        self.runs.push(Run { start: self.text.len() as u32, raw, how });
        self.text.push_str(text);
    }

    fn push_verbatim(&mut self, text: &str, raw: Span) {
        let can_step = |held: usize| held + text.len() <= STEPPED_LIMIT && text.is_ascii();
        let held = self.runs.len().checked_sub(1).map_or(0, |last| self.run_range(last).len());
        match self.runs.last_mut() {
            Some(Run { raw: last, how: How::Verbatim, .. }) if last.meets(raw) => {
                last.end = raw.end;
                self.text.push_str(text);
            }
            Some(Run { raw: last, how: How::Stepped(step), .. }) if last.meets(raw) && step.ascii <= 1 && can_step(held) => {
                step.ascii = 1;
                last.end = raw.end;
                self.text.push_str(text);
            }
            _ => self.push_run(text, raw, How::Verbatim),
        }
    }

    /// Appends words that a rule puts in the place of the raw bytes at `raw`.
    pub fn push_emended(&mut self, text: &str, raw: Span, code: RuleCode) {
        match self.runs.last_mut() {
            Some(last) if last.how == How::Emended(code) && last.raw.meets(raw) && !text.is_empty() => {
                last.raw.end = raw.end;
                self.text.push_str(text);
            }
            _ => self.push_run(text, raw, How::Emended(code)),
        }
    }

    /// Appends words that are not in the source. `at` is where in the raw bytes they are put.
    pub fn push_supplied(&mut self, text: &str, at: Span, code: RuleCode) {
        self.push_run(text, Span::new(at.member, at.start, at.start), How::Supplied(code));
    }

    /// Appends a part of another passage with its map.
    ///
    /// # Panics
    /// Panics if the range is out of bounds or cuts a character.
    pub fn push_slice(&mut self, source: &Self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let mut index = source.run_at(range.start);
        let mut at = range.start;
        while at < range.end {
            let whole = source.run_range(index);
            let end = whole.end.min(range.end);
            self.push_part(source, index, at - whole.start..end - whole.start);
            (at, index) = (end, index + 1);
        }
    }

    /// Appends the bytes `part` (counted from the start of the run) of one run of `source`.
    fn push_part(&mut self, source: &Self, index: usize, part: Range<usize>) {
        let run = source.runs[index];
        let whole = &source.text[source.run_range(index)];
        let text = &whole[part.clone()];
        match run.how {
            How::Verbatim => {
                let start = run.raw.start + part.start as u32;
                self.push_verbatim(text, Span::new(run.raw.member, start, start + text.len() as u32));
            }
            How::Stepped(step) => {
                let start = run.raw.start + step.raw_len(&whole[..part.start]);
                self.push_stepped(text, Span::new(run.raw.member, start, start + step.raw_len(text)), step);
            }
            How::Emended(code) if part.len() == whole.len() => self.push_emended(text, run.raw, code),
            how @ (How::Decoded | How::Emended(_) | How::Supplied(_)) => self.push_run(text, run.raw, how),
        }
    }

    /// Appends a whole passage.
    pub fn push_passage(&mut self, other: &Self) {
        self.push_slice(other, 0..other.len());
    }

    /// Gives a part of the passage with its map.
    ///
    /// # Panics
    /// Panics if the range is out of bounds or cuts a character.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut out = Self::new();
        out.push_slice(self, range);
        out
    }

    /// Gives the raw spans of a part of the text, joined where they touch, in the order of the text.
    ///
    /// An empty range gives the empty place before the character at its start, if there is one.
    pub fn raw_spans(&self, range: Range<usize>) -> Vec<Span> {
        if range.is_empty() {
            return self.raw_place(range.start).into_iter().collect();
        }
        let mut spans = Vec::new();
        let mut index = self.run_at(range.start);
        let mut at = range.start;
        while at < range.end && index < self.runs.len() {
            let end = self.run_range(index).end.min(range.end);
            spans.push(self.raw_part(index, at..end));
            (at, index) = (end, index + 1);
        }
        coalesce(spans.into_iter().filter(|span| !span.is_empty()))
    }

    /// Gives the smallest span of one member that holds the raw bytes of a part of the text.
    ///
    /// Where the text was moved together from several members, the span is of the first of them.
    pub fn raw_hull(&self, range: Range<usize>) -> Option<Span> {
        let index = self.run_at(range.start);
        // Most parts lie in one run.
        if !range.is_empty() && index < self.runs.len() && range.end <= self.run_range(index).end {
            return Some(self.raw_part(index, range)).filter(|span| !span.is_empty());
        }
        self.raw_spans(range).into_iter().reduce(|a, b| a.hull(b).unwrap_or(a))
    }

    /// Gives the empty raw span right before the character at `at`, or behind the last one.
    pub fn raw_place(&self, at: usize) -> Option<Span> {
        if self.runs.is_empty() {
            return None;
        }
        let index = self.run_at(at.min(self.text.len().saturating_sub(1)));
        let whole = self.run_range(index);
        let span = self.raw_part(index, at.clamp(whole.start, whole.end)..whole.end);
        let place = if at >= whole.end { self.runs[index].raw.end } else { span.start };
        Some(Span::new(span.member, place, place))
    }

    /// Raw span of the bytes `range` of the text, which lie in the run `index`.
    fn raw_part(&self, index: usize, range: Range<usize>) -> Span {
        let run = self.runs[index];
        let whole = self.run_range(index);
        let text = &self.text[whole.clone()];
        let (from, to) = (range.start - whole.start, range.end - whole.start);
        let sub = |start: u32, len: u32| Span::new(run.raw.member, start, start + len);
        match run.how {
            How::Verbatim => sub(run.raw.start + from as u32, (to - from) as u32),
            How::Stepped(step) => sub(run.raw.start + step.raw_len(&text[..from]), step.raw_len(&text[from..to])),
            How::Decoded | How::Emended(_) | How::Supplied(_) => run.raw,
        }
    }

    /// Makes the edits, which must be in order and must not overlap, in one pass.
    ///
    /// Gives for each edit the range of its words in the new text. The words that replace others stand for the first
    /// unbroken stretch of raw bytes of what they replace; what is inserted between characters is *supplied*.
    ///
    /// # Panics
    /// Panics if the edits are out of order, out of bounds or cut a character.
    pub fn edit(&mut self, edits: &[Edit]) -> Vec<Range<usize>> {
        let mut out = Self { text: String::with_capacity(self.text.len()), runs: Vec::with_capacity(self.runs.len()) };
        let mut places = Vec::with_capacity(edits.len());
        let mut at = 0;
        for edit in edits {
            out.push_slice(self, at..edit.range.start);
            let start = out.len();
            match self.raw_spans(edit.range.clone()).first().filter(|_| !edit.range.is_empty()) {
                Some(raw) => out.push_emended(&edit.with, *raw, edit.code),
                None => out.push_supplied(&edit.with, self.raw_place(edit.range.start).unwrap_or_default(), edit.code),
            }
            places.push(start..out.len());
            at = edit.range.end;
        }
        out.push_slice(self, at..self.len());
        *self = out;
        places
    }
}

impl fmt::Debug for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.runs().map(|run| (run.text, run.raw.range(), run.how))).finish()
    }
}

/// The largest character boundary of `text` that is at most `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn first_char_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}
