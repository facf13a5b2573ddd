//! The notes of a page: those that it links with their marks, and those that stand in the paragraphs which cite them.

mod bodies;
mod headings;
mod labels;
mod links;
mod marks;
mod names;
mod outline;
mod page;
mod plan;
mod rest;
mod seen;
mod without_tree;
mod words;

#[cfg(test)]
mod tests;

use siglum_model::{Anchor, AnchorKind, Block, BlockKind, Span};
use siglum_rule::{Builder, Proposals};

pub(crate) use names::Sign;
pub(crate) use outline::Outline;
pub(crate) use seen::{Aside, Place, Record};
pub(crate) use without_tree::Id;

use crate::rules::U501;
use page::{Page, merge};
use plan::Plan;

/// Lifts the notes of a page that was read into a builder from the block `first` on.
pub(crate) fn lift_notes(builder: &mut Builder, first: usize, record: Record, mut asides: Vec<Aside>) {
    if record.ids.is_empty() && asides.is_empty() {
        return;
    }
    let first = first.min(builder.blocks().len());
    let text = builder.blocks().split_off(first);
    let mut merged = merge(first, text, &mut asides);
    builder.blocks().append(&mut merged.blocks);
    let page = merged.page(builder.blocks(), record, &asides);
    let (out, tags) = propose(&page);
    apply(builder, out, &tags);
}

/// Lifts the notes that links of a text without a tree tie to their marks; the text begins with the block `first`.
pub(crate) fn lift_linked(builder: &mut Builder, first: usize, ids: &[Id]) {
    let page = without_tree::page_of(builder.blocks(), first, ids);
    let (out, tags) = propose(&page);
    apply(builder, out, &tags);
}

fn propose(page: &Page<'_>) -> (Proposals, Vec<Option<Span>>) {
    let bodies = links::find_bodies(page);
    let mut out = Proposals::new(&U501);
    let tags = Plan::new(page, &bodies).propose(&mut out);
    (out, tags)
}

fn apply(builder: &mut Builder, out: Proposals, tags: &[Option<Span>]) {
    let before = builder.notes().len();
    builder.apply(out);
    set_forms(builder, before);
    set_tags(builder, before, tags);
}

/// A row of a table of notes is a paragraph once it stands alone.
fn set_forms(builder: &mut Builder, before: usize) {
    let notes = builder.notes().iter_mut().skip(before).flat_map(|note| &mut note.blocks);
    for block in notes.filter(|block| block.kind == BlockKind::Table && !block.as_str().contains(['\t', '\n'])) {
        block.kind = BlockKind::Paragraph;
    }
}

/// Where a page prints no mark, the tag of the note stands for it.
fn set_tags(builder: &mut Builder, before: usize, tags: &[Option<Span>]) {
    if tags.iter().all(Option::is_none) {
        return;
    }
    let tag_of = |anchor: &Anchor| match anchor.kind {
        AnchorKind::Reference(id) => tags.get((id.0 as usize).checked_sub(before + 1)?).copied().flatten(),
        _ => None,
    };
    let set = |block: &mut Block| {
        let anchors = block.wording.anchors().to_vec();
        if anchors.iter().any(|anchor| tag_of(anchor).is_some()) {
            block.wording.retain_anchors(|_| false);
            anchors.into_iter().for_each(|anchor| block.wording.add_anchor(Anchor { raw: tag_of(&anchor).or(anchor.raw), ..anchor }));
        }
    };
    builder.blocks().iter_mut().for_each(set);
    builder.notes().iter_mut().flat_map(|note| &mut note.blocks).for_each(set);
}
