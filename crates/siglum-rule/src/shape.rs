//! Changes to the form of blocks: joins, drops, kinds; and the tidying of blocks that lost all their words.

use siglum_model::{Act, Address, Block, Change, Document, Fate, Fated, Glue, Home, RuleCode, Span};

use crate::About;
use crate::engine::note_at;
use crate::proposal::{Form, What};

type Wanted = (&'static About, What);

/// Applies joins, drops and new forms in one pass over each list of blocks.
pub(crate) fn reshape(document: &mut Document, wanted: Vec<Wanted>) {
    let mut joins = Vec::new();
    let mut drops = Vec::new();
    for (about, what) in wanted {
        match what {
            What::Form { at, form } => set_form(document, about, at, &form),
            What::Join { second, glue } => joins.push((second, about, glue)),
            What::Drop { at } => drops.push((at, about)),
            _ => {}
        }
    }
    join_blocks(document, joins);
    drop_blocks(document, drops);
}

fn set_form(document: &mut Document, about: &About, at: Address, form: &Form) {
    let Some(block) = document.block_mut(at) else { return };
    let before = describe(block);
    block.kind = form.kind.unwrap_or(block.kind);
    block.role = form.role.or(block.role);
    block.level = form.level.or(block.level);
    let after = describe(block);
    if before == after {
        return;
    }
    let range = 0..block.wording.len();
    let raw = block.wording.passage().raw_spans(range.clone());
    let change = Change { raw, before, after, certainty: about.certainty, ..Change::new(about.code, Act::Set) };
    note_at(document, at, range, change);
}

fn describe(block: &Block) -> String {
    match block.role {
        Some(role) => format!("{} ({})", block.kind.name(), role.name()),
        None => block.kind.name().to_owned(),
    }
}

/// Joins blocks of the text with the ones before them.
fn join_blocks(document: &mut Document, mut joins: Vec<(usize, &'static About, Glue)>) {
    if joins.is_empty() {
        return;
    }
    joins.sort_by_key(|(second, ..)| *second);
    joins.dedup_by_key(|(second, ..)| *second);
    let mut joins = joins.into_iter().peekable();
    let old = std::mem::take(&mut document.blocks);
    for (index, block) in old.into_iter().enumerate() {
        match joins.next_if(|(second, ..)| *second == index) {
            Some((_, about, glue)) if !document.blocks.is_empty() => join_last(document, about, glue, block),
            _ => document.blocks.push(block),
        }
    }
}

fn join_last(document: &mut Document, about: &About, glue: Glue, second: Block) {
    let gap = second.gap.map(|gap| gap.raw).filter(|raw| !raw.is_empty());
    let at = Address::text(document.blocks.len() - 1);
    let Some(first) = document.blocks.last_mut() else { return };
    let seam = first.wording.len();
    glue_onto(first, glue, gap, second, about.code);
    let range = seam..first.wording.len().min(seam + 1);
    let after: String = first.as_str().get(range.clone()).unwrap_or_default().to_owned();
    let change = Change {
        raw: gap.into_iter().collect(),
        before: "\n\n".to_owned(),
        after,
        certainty: about.certainty,
        ..Change::new(about.code, Act::Join)
    };
    note_at(document, at, range, change);
}

/// Appends `second` to `first` with what the glue puts between them; the raw bytes of the gap stand behind it.
pub(crate) fn glue_onto(first: &mut Block, glue: Glue, gap: Option<Span>, second: Block, code: RuleCode) {
    match (glue, gap) {
        (Glue::Space, Some(gap)) => first.wording.push().emended(" ", gap, code),
        (Glue::Space, None) => {
            let at = second.wording.passage().raw_place(0).unwrap_or_default();
            first.wording.push().supplied(" ", at, code);
        }
        (Glue::Hyphen, _) => {
            let hyphen = first.as_str().char_indices().next_back().filter(|(_, c)| matches!(c, '-' | '\u{2010}' | '\u{ad}'));
            if let Some((at, c)) = hyphen {
                let edit = siglum_model::Edit { range: at..at + c.len_utf8(), with: String::new(), code };
                first.wording.edit(&[edit]);
            }
        }
    }
    first.span = match (first.span, second.span) {
        (Some(a), Some(b)) if a.end <= b.start => a.hull(b).or(Some(a)),
        (a, _) => a,
    };
    first.wording.append(second.wording);
}

fn drop_blocks(document: &mut Document, drops: Vec<(Address, &'static About)>) {
    for (at, about) in &drops {
        let Some(block) = document.block(*at) else { continue };
        let raw = block.wording.passage().raw_spans(0..block.wording.len());
        let whole = block.span.into_iter().chain(raw).map(|span| Fated { span, fate: Fate::Dropped(about.code) });
        document.fates.extend(whole.collect::<Vec<_>>());
        if let Some(block) = document.block_mut(*at) {
            block.wording = siglum_model::Wording::new();
        }
    }
}

/// Takes out blocks without words; their anchors go to the end of the block before, or the start of the next.
pub(crate) fn clear_empty(document: &mut Document) {
    clear_list(&mut document.blocks);
    for note in &mut document.notes {
        clear_list(&mut note.blocks);
    }
}

fn clear_list(blocks: &mut Vec<Block>) {
    if blocks.iter().all(|block| !block.wording.is_empty()) {
        return;
    }
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut waiting = Vec::new();
    for block in std::mem::take(blocks) {
        if block.wording.is_empty() {
            match kept.last_mut() {
                Some(last) => move_anchors(&block, last, last.wording.len()),
                None => waiting.push(block),
            }
        } else {
            kept.push(block);
            if let Some(first) = kept.last_mut() {
                waiting.drain(..).for_each(|empty| move_anchors(&empty, first, 0));
            }
        }
    }
    // Where no block has words, what is anchored still needs a place.
    if let Some(mut only) = waiting.into_iter().filter(|empty| !empty.wording.anchors().is_empty()).reduce(|mut a, b| {
        move_anchors(&b, &mut a, 0);
        a
    }) {
        only.gap = None;
        kept.push(only);
    }
    *blocks = kept;
}

fn move_anchors(from: &Block, to: &mut Block, at: usize) {
    for anchor in from.wording.anchors() {
        to.wording.add_anchor(siglum_model::Anchor { at, ..anchor.clone() });
    }
    for touched in from.wording.touched() {
        to.wording.add_touched(at..at, touched.change);
    }
}

/// The list of blocks at a home.
pub(crate) fn list_mut(document: &mut Document, home: Home) -> Option<&mut Vec<Block>> {
    match home {
        Home::Title => None,
        Home::Text => Some(&mut document.blocks),
        Home::Note(note) => document.notes.get_mut(note).map(|note| &mut note.blocks),
    }
}
