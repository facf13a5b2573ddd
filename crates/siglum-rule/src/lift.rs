//! Lifting notes out of the text: marks become anchors, bodies become notes.

use std::collections::BTreeMap;
use std::ops::Range;

use siglum_model::{
    Act, Address, Anchor, AnchorKind, Block, Change, ChangeId, Document, Edit, Fate, Fated, Gap, Glue, Home, Note, NoteId, Shift, Span,
    StyleKind, Wording,
};

use crate::About;
use crate::engine::note_at;
use crate::proposal::NotePlan;
use crate::shape::{glue_onto, list_mut};

type Planned = (&'static About, NotePlan);

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
pub(crate) fn lift_notes(document: &mut Document, plans: Vec<Planned>) {
    if plans.is_empty() {
        return;
    }
    let first = document.notes.len();
    let plans: Vec<_> = plans
        .into_iter()
        .enumerate()
        .map(|(index, (about, plan))| Lift { id: NoteId((first + index) as u32 + 1), about, plan, parts: Vec::new(), moved: None })
        .collect();
    let mut lifts = take_marks(document, plans);
    take_pieces(document, &mut lifts);
    for lift in lifts {
        add_note(document, lift);
    }
}

struct Lift {
    id: NoteId,
    about: &'static About,
    plan: NotePlan,
    /// The pieces as taken out, with the raw bytes of the gap before each and how it joins the one before.
    parts: Vec<(Block, Option<Glue>)>,
    moved: Option<ChangeId>,
}

/// One mark or label to be taken out of a wording.
struct Cut {
    lift: usize,
    range: Range<usize>,
    is_mark: bool,
}

/// Takes marks and labels out of their wordings, and tells the pieces where they now stand.
fn take_marks(document: &mut Document, mut lifts: Vec<Lift>) -> Vec<Lift> {
    let mut cuts: BTreeMap<Address, Vec<Cut>> = BTreeMap::new();
    let mut pieces: BTreeMap<Address, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, lift) in lifts.iter().enumerate() {
        for (at, range) in &lift.plan.marks {
            cuts.entry(*at).or_default().push(Cut { lift: index, range: range.clone(), is_mark: true });
        }
        if let Some((at, range)) = &lift.plan.label_at {
            cuts.entry(*at).or_default().push(Cut { lift: index, range: range.clone(), is_mark: false });
        }
        for (piece, it) in lift.plan.pieces.iter().enumerate() {
            pieces.entry(it.at).or_default().push((index, piece));
        }
    }
    for (at, mut here) in cuts {
        here.sort_by_key(|cut| (cut.range.start, cut.range.end));
        let Some(wording) = document.wording_mut(at) else { continue };
        let mut end = 0;
        here.retain(|cut| {
            let fits = cut.range.start >= end && wording.as_str().get(cut.range.clone()).is_some();
            end = if fits { cut.range.end } else { end };
            fits
        });
        let raws: Vec<_> = here.iter().map(|cut| wording.passage().raw_spans(cut.range.clone())).collect();
        let texts: Vec<_> = here.iter().map(|cut| wording.as_str().get(cut.range.clone()).unwrap_or_default().to_owned()).collect();
        let edits: Vec<_> =
            (here.iter()).map(|cut| Edit { range: cut.range.clone(), with: String::new(), code: lifts[cut.lift].about.code }).collect();
        let places = wording.edit(&edits);
        for (index, piece) in pieces.get(&at).into_iter().flatten() {
            let range = &mut lifts[*index].plan.pieces[*piece].range;
            let shift = Shift::new(&edits, &places);
            *range = shift.point(range.start)..shift.point(range.end).max(shift.point(range.start));
        }
        for ((cut, place), raw) in here.iter().zip(&places).zip(&raws) {
            let kind = AnchorKind::Reference(lifts[cut.lift].id);
            let anchor = Anchor { at: place.start, kind, raw: raw.first().copied() };
            if cut.is_mark {
                wording.add_anchor(anchor);
            }
        }
        let markup = raws.iter().flatten().map(|span| Fated { span: *span, fate: Fate::Markup });
        document.fates.extend(markup.collect::<Vec<_>>());
        for (((cut, place), raw), text) in here.iter().zip(places).zip(raws).zip(texts) {
            if cut.is_mark {
                link_entry(document, &lifts[cut.lift], at, place, raw, text);
            }
        }
    }
    lifts
}

fn link_entry(document: &mut Document, lift: &Lift, at: Address, place: Range<usize>, raw: Vec<Span>, mark: String) {
    let change =
        Change { raw, before: mark, to: Some(lift.id), certainty: lift.about.certainty, ..Change::new(lift.about.code, Act::Link) };
    note_at(document, at, place, change);
}

/// Cuts the pieces out of the text; what is left of a block around them stays, as one block or two.
fn take_pieces(document: &mut Document, lifts: &mut [Lift]) {
    let mut by_block: BTreeMap<Address, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, lift) in lifts.iter().enumerate() {
        for (piece, it) in lift.plan.pieces.iter().enumerate() {
            by_block.entry(it.at).or_default().push((index, piece));
        }
    }
    let homes: Vec<Home> = by_block.keys().map(|at| at.home).fold(Vec::new(), |mut homes, home| {
        if homes.last() != Some(&home) {
            homes.push(home);
        }
        homes
    });
    let mut taken: BTreeMap<(usize, usize), Block> = BTreeMap::new();
    for home in homes {
        let Some(list) = list_mut(document, home) else { continue };
        let old = std::mem::take(list);
        let mut kept = Vec::with_capacity(old.len());
        let mut fates = Vec::new();
        let mut moves = Vec::new();
        for (block, it) in old.into_iter().enumerate() {
            let Some(mut here) = by_block.remove(&Address { home, block }) else {
                kept.push(it);
                continue;
            };
            here.sort_by_key(|(lift, piece)| lifts[*lift].plan.pieces[*piece].range.start);
            let ranges: Vec<_> = here.iter().map(|(lift, piece)| lifts[*lift].plan.pieces[*piece].range.clone()).collect();
            let parts = cut_block(it, &ranges, &mut kept, &mut fates);
            moves.extend(here.iter().filter(|(_, piece)| *piece == 0).map(|(lift, _)| (*lift, kept.len())));
            taken.extend(here.into_iter().zip(parts));
        }
        document.fates.extend(fates);
        if let Some(list) = list_mut(document, home) {
            *list = kept;
        }
        for (lift, before) in moves {
            lifts[lift].moved = Some(move_entry(document, &lifts[lift], home, before));
        }
    }
    for ((lift, piece), block) in taken {
        let glue = lifts[lift].plan.pieces[piece].glue;
        lifts[lift].parts.push((block, glue));
    }
}

/// Takes ranges out of a block and gives them as blocks; pushes what is left.
fn cut_block(block: Block, ranges: &[Range<usize>], kept: &mut Vec<Block>, fates: &mut Vec<Fated>) -> Vec<Block> {
    let mut parts = Vec::with_capacity(ranges.len());
    let mut at = 0;
    for range in ranges {
        let range = range.start.max(at)..range.end.max(at);
        push_rest(&block, at..range.start, kept, fates);
        let first = at == 0 && block.as_str()[..range.start].trim().is_empty();
        let gap = block.gap.filter(|_| first);
        parts.push(Block { wording: block.wording.slice(range.clone()), gap, span: None, ..block.form() });
        at = range.end;
    }
    push_rest(&block, at..block.wording.len(), kept, fates);
    parts
}

/// Keeps a rest of a block, without the white space at its ends; that white space is syntax now.
fn push_rest(block: &Block, range: Range<usize>, kept: &mut Vec<Block>, fates: &mut Vec<Fated>) {
    let text = &block.as_str()[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    let end = (range.start + text.trim_end().len()).max(start.min(range.end));
    let start = start.min(end);
    let mut blank = |blank: Range<usize>| {
        if !blank.is_empty() {
            let raw = block.wording.passage().raw_spans(blank);
            fates.extend(raw.into_iter().map(|span| Fated { span, fate: Fate::Markup }));
        }
    };
    blank(range.start..start);
    blank(end..range.end);
    let wording: Wording = block.wording.slice(start..end);
    if wording.is_empty() && wording.anchors().is_empty() && wording.touched().is_empty() {
        return;
    }
    let whole = start == 0;
    let raw = block.wording.passage().raw_spans(range.start..start).first().copied();
    let gap = if whole { block.gap } else { Some(Gap { lines: 1, page_edge: false, raw: raw.unwrap_or_default(), cut: None }) };
    let span = block.span.filter(|_| whole && end == block.wording.len());
    kept.push(Block { wording, gap, span, ..block.form() });
}

/// Writes that a body was moved; it stood right behind the block before `before`.
fn move_entry(document: &mut Document, lift: &Lift, home: Home, before: usize) -> ChangeId {
    let change = Change { to: Some(lift.id), certainty: lift.about.certainty, ..Change::new(lift.about.code, Act::Move) };
    let block = before.saturating_sub(1);
    let at = Address { home, block };
    let end = if before == 0 { 0 } else { document.wording(at).map_or(0, Wording::len) };
    note_at(document, at, end..end, change)
}

/// Makes the note of the parts that were taken.
fn add_note(document: &mut Document, lift: Lift) {
    let Lift { id, about, plan, parts, moved } = lift;
    let mut blocks: Vec<Block> = Vec::new();
    for (part, glue) in parts {
        let part = trimmed(part, &mut document.fates);
        match (blocks.last_mut(), glue) {
            (Some(last), Some(glue)) => {
                let gap = part.gap.map(|gap| gap.raw).filter(|raw| !raw.is_empty());
                glue_onto(last, glue, gap, part, about.code);
            }
            _ => blocks.push(Block { gap: None, ..part }),
        }
    }
    let text: Vec<_> = blocks.iter().map(Block::as_str).collect();
    let text = text.join("\n");
    let raw: Vec<Span> = blocks.iter().flat_map(|b| b.wording.passage().raw_spans(0..b.wording.len())).collect();
    if let Some(entry) = moved.and_then(|id| document.changes.get_mut(id.0 as usize)) {
        entry.before.clone_from(&text);
        entry.after = text;
        entry.raw = siglum_model::coalesce(raw);
    }
    let label_raw = None;
    let NotePlan { label, kind, state, confidence, .. } = plan;
    document.notes.push(Note { id, label, kind, blocks, state, confidence, label_raw });
}

/// A part without the white space at its ends, which is syntax now.
fn trimmed(part: Block, fates: &mut Vec<Fated>) -> Block {
    let mut rest = Vec::new();
    let range = 0..part.wording.len();
    let (gap, form) = (part.gap, part.form());
    push_rest(&part, range, &mut rest, fates);
    rest.pop().map_or(form, |block| Block { gap, ..block })
}
