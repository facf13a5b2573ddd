//! Lifting notes out of the text: marks become anchors, bodies become notes.

use std::collections::BTreeMap;
use std::ops::Range;

use siglum_model::{
    Act, Address, Anchor, AnchorKind, Block, BlockKind, Change, ChangeId, Document, Edit, Fate, Fated, Gap, Glue, Home, Note, NoteId,
    NoteKind, NoteState, Shift, Span, StyleKind, Wording,
};

use crate::About;
use crate::engine::note_at;
use crate::proposal::{NotePlan, Piece};
use crate::shape::{glue_onto, list_mut};

/// What is to be lifted in one step.
#[derive(Debug, Default)]
pub(crate) struct Plans {
    pub(crate) notes: Vec<(&'static About, NotePlan)>,
    pub(crate) discarded: Vec<(&'static About, Address, Range<usize>)>,
    pub(crate) cuts: Vec<(Address, usize, Glue)>,
}

/// Marks a note mark that nothing answers; the words stay.
pub(crate) fn orphan_mark(document: &mut Document, about: &About, at: Address, range: Range<usize>, label: String) {
    let Some(wording) = document.wording_mut(at) else { return };
    let raw = wording.passage().raw_spans(range.clone());
    wording.add_style(range.clone(), StyleKind::OrphanMark { label: label.clone() });
    let message = format!("no note answers the mark {label}");
    let change = Change { raw, before: label, ..Change::doubt(about.code, message) };
    note_at(document, at, range, change);
}

/// Lifts the planned notes, all at once: takes out marks and labels, moves the pieces, leaves anchors.
pub(crate) fn lift_notes(document: &mut Document, plans: Plans) {
    if plans.notes.is_empty() && plans.discarded.is_empty() && plans.cuts.is_empty() {
        return;
    }
    let first = document.notes.len();
    let notes =
        plans.notes.into_iter().enumerate().map(|(index, (about, plan))| Lift::new(Some(NoteId((first + index) as u32 + 1)), about, plan));
    let discarded = plans.discarded.into_iter().map(|(about, at, range)| Lift::new(None, about, discard_plan(at, range)));
    let mut work = Work { lifts: notes.chain(discarded).collect(), cuts: BTreeMap::new() };
    for (at, offset, glue) in plans.cuts {
        work.cuts.entry(at).or_default().push((offset, glue));
    }
    work.take_marks(document);
    work.take_pieces(document);
    for lift in work.lifts {
        match lift.id {
            Some(id) => add_note(document, id, lift),
            None => drop_parts(document, lift),
        }
    }
}

fn discard_plan(at: Address, range: Range<usize>) -> NotePlan {
    NotePlan {
        label: String::new(),
        kind: NoteKind::Footnote,
        state: NoteState::Orphan,
        confidence: 0,
        evidence: Vec::new(),
        marks: Vec::new(),
        label_at: None,
        pieces: vec![Piece { at, range, glue: None }],
    }
}

struct Lift {
    /// The note that it becomes; without one it is left out.
    id: Option<NoteId>,
    about: &'static About,
    plan: NotePlan,
    /// The pieces as taken out, and how each joins the one before.
    parts: Vec<(Block, Option<Glue>)>,
    moved: Option<ChangeId>,
    label_raw: Option<Span>,
}

impl Lift {
    fn new(id: Option<NoteId>, about: &'static About, plan: NotePlan) -> Self {
        Self { id, about, plan, parts: Vec::new(), moved: None, label_raw: None }
    }
}

/// One mark or label to be taken out of a wording.
struct Taken {
    lift: usize,
    range: Range<usize>,
    is_mark: bool,
    raw: Vec<Span>,
    text: String,
}

struct Work {
    lifts: Vec<Lift>,
    /// Where paragraphs go on, by block.
    cuts: BTreeMap<Address, Vec<(usize, Glue)>>,
}

impl Work {
    /// Takes marks and labels out of their wordings, and tells pieces and cuts where they now stand.
    fn take_marks(&mut self, document: &mut Document) {
        let mut pieces: BTreeMap<Address, Vec<(usize, usize)>> = BTreeMap::new();
        for (index, lift) in self.lifts.iter().enumerate() {
            for (piece, it) in lift.plan.pieces.iter().enumerate() {
                pieces.entry(it.at).or_default().push((index, piece));
            }
        }
        for (at, wanted) in self.wanted_marks() {
            let Some(wording) = document.wording_mut(at) else { continue };
            let taken = fitting(wanted, wording);
            let code = |taken: &Taken| self.lifts[taken.lift].about.code;
            let edits: Vec<_> = taken.iter().map(|it| Edit { range: it.range.clone(), with: String::new(), code: code(it) }).collect();
            let places = wording.edit(&edits);
            let shift = Shift::new(&edits, &places);
            for (index, piece) in pieces.get(&at).into_iter().flatten() {
                let range = &mut self.lifts[*index].plan.pieces[*piece].range;
                let start = shift.point(range.start);
                *range = start..shift.point(range.end).max(start);
            }
            for (offset, _) in self.cuts.get_mut(&at).into_iter().flatten() {
                *offset = shift.point(*offset);
            }
            for (it, place) in taken.into_iter().zip(places) {
                if !it.is_mark {
                    self.lifts[it.lift].label_raw = it.raw.first().copied();
                }
                self.leave_anchor(document, at, it, place);
            }
        }
    }

    fn wanted_marks(&self) -> BTreeMap<Address, Vec<(usize, Range<usize>, bool)>> {
        let mut wanted: BTreeMap<Address, Vec<(usize, Range<usize>, bool)>> = BTreeMap::new();
        for (index, lift) in self.lifts.iter().enumerate() {
            let marks = lift.plan.marks.iter().map(|mark| (mark, true));
            for ((at, range), is_mark) in marks.chain(lift.plan.label_at.iter().map(|label| (label, false))) {
                wanted.entry(*at).or_default().push((index, range.clone(), is_mark));
            }
        }
        wanted
    }

    fn leave_anchor(&self, document: &mut Document, at: Address, taken: Taken, place: Range<usize>) {
        document.fates.extend(taken.raw.iter().map(|span| Fated { span: *span, fate: Fate::Markup }));
        let lift = &self.lifts[taken.lift];
        let (Some(id), true) = (lift.id, taken.is_mark) else { return };
        if let Some(wording) = document.wording_mut(at) {
            wording.add_anchor(Anchor { at: place.start, kind: AnchorKind::Reference(id), raw: taken.raw.first().copied() });
        }
        let change = Change {
            raw: taken.raw,
            before: taken.text,
            to: Some(id),
            certainty: lift.about.certainty,
            ..Change::new(lift.about.code, Act::Link)
        };
        note_at(document, at, place, change);
    }

    /// Cuts the pieces out of their blocks; what is left around them stays, as one block or two.
    fn take_pieces(&mut self, document: &mut Document) {
        let mut by_home: BTreeMap<Home, BTreeMap<usize, Vec<(usize, usize)>>> = BTreeMap::new();
        for (index, lift) in self.lifts.iter().enumerate() {
            for (piece, it) in lift.plan.pieces.iter().enumerate() {
                by_home.entry(it.at.home).or_default().entry(it.at.block).or_default().push((index, piece));
            }
        }
        for at in self.cuts.keys() {
            by_home.entry(at.home).or_default();
        }
        let mut taken: BTreeMap<(usize, usize), Block> = BTreeMap::new();
        for (home, by_block) in by_home {
            self.take_from(document, home, by_block, &mut taken);
        }
        for ((lift, piece), block) in taken {
            let glue = self.lifts[lift].plan.pieces[piece].glue;
            self.lifts[lift].parts.push((block, glue));
        }
    }

    fn take_from(
        &mut self,
        document: &mut Document,
        home: Home,
        mut by_block: BTreeMap<usize, Vec<(usize, usize)>>,
        taken: &mut BTreeMap<(usize, usize), Block>,
    ) {
        let Some(list) = list_mut(document, home) else { return };
        let old = std::mem::take(list);
        let mut rest = Rest { kept: Vec::with_capacity(old.len()), fates: Vec::new(), cuts: Vec::new(), given: None };
        let mut moves = Vec::new();
        for (block, it) in old.into_iter().enumerate() {
            rest.cuts = self.cuts.remove(&Address { home, block }).unwrap_or_default();
            let mut here = by_block.remove(&block).unwrap_or_default();
            here.sort_by_key(|(lift, piece)| self.lifts[*lift].plan.pieces[*piece].range.start);
            let ranges: Vec<_> = here.iter().map(|(lift, piece)| self.lifts[*lift].plan.pieces[*piece].range.clone()).collect();
            let parts = rest.cut_block(it, &ranges);
            moves.extend(here.iter().filter(|(_, piece)| *piece == 0).map(|(lift, _)| (*lift, rest.kept.len())));
            taken.extend(here.into_iter().zip(parts));
        }
        document.fates.extend(rest.fates);
        if let Some(list) = list_mut(document, home) {
            *list = rest.kept;
        }
        for (lift, before) in moves {
            self.lifts[lift].moved = Some(move_entry(document, &self.lifts[lift], home, before));
        }
    }
}

/// The marks of one wording that fit into it, in order, with the words they take out.
fn fitting(mut wanted: Vec<(usize, Range<usize>, bool)>, wording: &Wording) -> Vec<Taken> {
    wanted.sort_by_key(|(_, range, _)| (range.start, range.end));
    let mut end = 0;
    let mut out = Vec::with_capacity(wanted.len());
    for (lift, range, is_mark) in wanted {
        let Some(text) = wording.as_str().get(range.clone()).filter(|_| range.start >= end) else { continue };
        end = range.end;
        let raw = if range.is_empty() { Vec::new() } else { wording.passage().raw_spans(range.clone()) };
        out.push(Taken { lift, text: text.to_owned(), range, is_mark, raw });
    }
    out
}

/// What is left of the blocks of one list.
struct Rest {
    kept: Vec<Block>,
    fates: Vec<Fated>,
    /// Where the paragraph before goes on in the block at hand.
    cuts: Vec<(usize, Glue)>,
    /// Up to where the anchors of the block at hand have found a place.
    given: Option<usize>,
}

impl Rest {
    /// Takes ranges out of a block and gives them as blocks; keeps what is left.
    fn cut_block(&mut self, mut block: Block, ranges: &[Range<usize>]) -> Vec<Block> {
        if ranges.is_empty() {
            let glue = self.glue_at(0, block.as_str().len() - block.as_str().trim_start().len());
            if let (Some(gap), Some(glue)) = (block.gap.as_mut(), glue) {
                gap.cut = Some(glue);
            }
            self.kept.push(block);
            return Vec::new();
        }
        let mut parts = Vec::with_capacity(ranges.len());
        let mut at = 0;
        self.given = None;
        for range in ranges {
            let range = range.start.max(at)..range.end.max(at);
            self.keep(&block, at..range.start);
            let first = block.as_str()[..range.start].trim().is_empty();
            let gap = block.gap.filter(|_| first);
            parts.push(Block { wording: self.slice_once(&block, range.clone()), gap, span: None, ..block.form() });
            at = range.end;
        }
        self.keep(&block, at..block.wording.len());
        parts
    }

    /// How the words between `from` and `to` join the paragraph before, if they go on with it.
    fn glue_at(&self, from: usize, to: usize) -> Option<Glue> {
        self.cuts.iter().find(|(offset, _)| (from..=to).contains(offset)).map(|(_, glue)| *glue)
    }

    /// A part of the block; what is anchored right at a cut goes with the part before it, and only with that.
    fn slice_once(&mut self, block: &Block, range: Range<usize>) -> Wording {
        let mut wording = block.wording.slice(range.clone());
        if self.given == Some(range.start) {
            wording.retain_anchors(|anchor| anchor.at > 0);
        }
        self.given = Some(range.end);
        wording
    }

    /// Keeps a rest of a block, without the white space at its ends; that white space is syntax now.
    fn keep(&mut self, block: &Block, range: Range<usize>) {
        let Some(words) = words_within(block, range.clone(), &mut self.fates) else { return };
        let cut = self.glue_at(range.start, words.start);
        let whole = block.as_str()[..words.start].trim().is_empty();
        let blank = block.wording.passage().raw_spans(range.start..words.start).first().copied();
        let gap = match block.gap {
            Some(gap) if whole => Gap { cut: cut.or(gap.cut), ..gap },
            _ => Gap { lines: 1, page_edge: false, raw: blank.filter(|_| range.start < words.start).unwrap_or_default(), cut },
        };
        let span = block.span.filter(|_| whole && words.end == block.wording.len());
        let mut wording = self.slice_once(block, range.clone());
        trim(&mut wording, words.start - range.start..words.end - range.start);
        self.kept.push(Block { wording, gap: Some(gap), span, ..block.form() });
    }
}

/// Leaves the words only; what is anchored in the white space around them slides to their ends.
fn trim(wording: &mut Wording, words: Range<usize>) {
    let code = crate::UNREAD.code;
    let cut = |range: Range<usize>| Edit { range, with: String::new(), code };
    let ends = [cut(0..words.start), cut(words.end..wording.len())];
    wording.edit(&ends.into_iter().filter(|edit| !edit.range.is_empty()).collect::<Vec<_>>());
}

/// The range without the white space at its ends, which is syntax now. `None` if nothing is left.
fn words_within(block: &Block, range: Range<usize>, fates: &mut Vec<Fated>) -> Option<Range<usize>> {
    let text = block.as_str().get(range.clone())?;
    let start = range.start + (text.len() - text.trim_start().len());
    let end = (range.start + text.trim_end().len()).max(start);
    for blank in [range.start..start, end..range.end] {
        if !blank.is_empty() {
            let raw = block.wording.passage().raw_spans(blank);
            fates.extend(raw.into_iter().map(|span| Fated { span, fate: Fate::Markup }));
        }
    }
    let within = |at: usize| if range.is_empty() { at == range.start } else { range.start < at && at < range.end };
    let anchored = || block.wording.anchors().iter().any(|anchor| within(anchor.at));
    (start < end || anchored()).then_some(start..end)
}

/// Writes that words were moved or left out; they stood right behind the block before `before`.
fn move_entry(document: &mut Document, lift: &Lift, home: Home, before: usize) -> ChangeId {
    let act = if lift.id.is_some() { Act::Move } else { Act::Drop };
    let change = Change { to: lift.id, certainty: lift.about.certainty, ..Change::new(lift.about.code, act) };
    let at = Address { home, block: before.saturating_sub(1) };
    let end = if before == 0 { 0 } else { document.wording(at).map_or(0, Wording::len) };
    note_at(document, at, end..end, change)
}

/// Makes the note of the parts that were taken.
fn add_note(document: &mut Document, id: NoteId, lift: Lift) {
    let Lift { about, plan, parts, moved, label_raw, .. } = lift;
    let mut blocks: Vec<Block> = Vec::new();
    for (part, glue) in parts {
        let whole = 0..part.wording.len();
        let Some(words) = words_within(&part, whole, &mut document.fates) else { continue };
        let (form, gap, mut wording) = (part.form(), part.gap, part.wording);
        trim(&mut wording, words);
        let part = Block { wording, gap, ..form };
        match (blocks.last_mut(), glue) {
            (Some(last), Some(glue)) => {
                let gap = part.gap.map(|gap| gap.raw).filter(|raw| !raw.is_empty());
                glue_onto(last, glue, gap, part, about.code);
            }
            _ => blocks.push(Block { gap: None, ..part }),
        }
    }
    out_of_list(&mut blocks);
    let text: Vec<_> = blocks.iter().map(Block::as_str).collect();
    let text = text.join("\n");
    let raw = blocks.iter().flat_map(|b| b.wording.passage().raw_spans(0..b.wording.len()));
    if let Some(entry) = moved.and_then(|id| document.changes.get_mut(id.0 as usize)) {
        entry.raw = siglum_model::coalesce(raw);
        entry.before.clone_from(&text);
        entry.after = text;
    }
    let NotePlan { label, kind, state, confidence, evidence, .. } = plan;
    document.notes.push(Note { id, label, kind, blocks, state, confidence, evidence, label_raw });
}

/// A note that was an item of a list of notes is none any more: its first block is a paragraph, the others follow.
fn out_of_list(blocks: &mut [Block]) {
    let Some(first) = blocks.first_mut() else { return };
    let was_item = first.kind == BlockKind::Item;
    let base = first.depth + u8::from(was_item);
    if was_item {
        (first.kind, first.marker) = (BlockKind::Paragraph, None);
    }
    for block in blocks {
        block.depth = block.depth.saturating_sub(base);
    }
}

/// Leaves out what was taken.
fn drop_parts(document: &mut Document, lift: Lift) {
    let code = lift.about.code;
    let raw: Vec<Span> = lift.parts.iter().flat_map(|(part, _)| part.wording.passage().raw_spans(0..part.wording.len())).collect();
    document.fates.extend(raw.iter().map(|span| Fated { span: *span, fate: Fate::Dropped(code) }));
    let text: Vec<_> = lift.parts.iter().map(|(part, _)| part.as_str().trim()).collect();
    if let Some(entry) = lift.moved.and_then(|id| document.changes.get_mut(id.0 as usize)) {
        entry.before = text.join("\n");
        entry.raw = siglum_model::coalesce(raw);
    }
}
