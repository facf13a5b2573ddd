//! Blocks, styles, notes and pages, counted in code points.

use std::collections::BTreeMap;

use siglum_model::{AnchorKind, Document, Home, NoteId, StyleKind};

use super::layout::{Layout, Placed};
use super::members::Members;
use crate::record::{Block, Hundredths, Note, NoteRef, OrphanMark, Page, Style};

/// Gives the blocks of the text that have words.
pub(super) fn blocks_of(layout: &Layout<'_>, members: &Members) -> Vec<Block> {
    layout.of_home(Home::Text).filter(|it| !it.wording.is_empty()).filter_map(|it| block_of(it, members)).collect()
}

fn block_of(placed: &Placed<'_>, members: &Members) -> Option<Block> {
    let block = placed.block?;
    let span = block.span.or_else(|| block.wording.passage().raw_hull(0..block.wording.len()));
    let (raw_start, raw_end, raw_member) = members.place(span);
    Some(Block {
        kind: block.kind.name().to_owned(),
        start: placed.place(0),
        end: placed.end(),
        depth: u64::from(block.depth),
        level: block.level.map(u64::from),
        marker: super::filled(&block.marker),
        role: block.role.map(|role| role.name().to_owned()),
        language: super::filled(&block.language),
        raw_start,
        raw_end,
        raw_member,
    })
}

/// Gives the styles of the text.
pub(super) fn text_styles_of(layout: &Layout<'_>) -> Vec<Style> {
    styles_of(layout, Home::Text)
}

fn styles_of(layout: &Layout<'_>, home: Home) -> Vec<Style> {
    let style = |placed: &Placed<'_>, style: &siglum_model::Style| {
        let (kind, url) = style_name(&style.kind)?;
        Some(Style { kind: kind.to_owned(), start: placed.place(style.range.start), end: placed.place(style.range.end), url })
    };
    layout.of_home(home).flat_map(|placed| placed.wording.styles().iter().filter_map(move |it| style(placed, it))).collect()
}

/// The name of a style in records; orphan marks are listed apart.
fn style_name(kind: &StyleKind) -> Option<(&'static str, Option<String>)> {
    Some(match kind {
        StyleKind::Emphasis => ("emphasis", None),
        StyleKind::Strong => ("strong", None),
        StyleKind::Link { url } => ("link", Some(url.clone()).filter(|url| !url.is_empty())),
        StyleKind::Code => ("code", None),
        StyleKind::Superscript => ("superscript", None),
        StyleKind::Subscript => ("subscript", None),
        StyleKind::Struck => ("struck", None),
        StyleKind::SmallCaps => ("small-caps", None),
        StyleKind::Quotation => ("quotation", None),
        _ => return None,
    })
}

/// Gives the note marks that nothing answers.
pub(super) fn orphan_marks_of(layout: &Layout<'_>) -> Vec<OrphanMark> {
    let mut marks = Vec::new();
    for placed in &layout.placed {
        for style in placed.wording.styles() {
            if let StyleKind::OrphanMark { label } = &style.kind {
                let (start, end) = (placed.place(style.range.start), placed.place(style.range.end));
                marks.push(OrphanMark { label: label.clone(), within: layout.name(placed.home), start, end });
            }
        }
    }
    marks
}

/// Gives where pages begin in the text.
pub(super) fn pages_of(layout: &Layout<'_>) -> Vec<Page> {
    let page = |placed: &Placed<'_>, anchor: &siglum_model::Anchor| match &anchor.kind {
        AnchorKind::Page { label } => Some(Page { label: Some(label.clone()).filter(|it| !it.is_empty()), start: placed.place(anchor.at) }),
        AnchorKind::Reference(_) => None,
    };
    layout.of_home(Home::Text).flat_map(|placed| placed.wording.anchors().iter().filter_map(move |it| page(placed, it))).collect()
}

/// Gives the notes with the places that cite them.
pub(super) fn notes_of(document: &Document, layout: &Layout<'_>, members: &Members) -> Vec<Note> {
    let mut refs = refs_of(layout, members);
    let note = |(index, note): (usize, &siglum_model::Note)| Note {
        id: note.id.to_string(),
        label: Some(note.label.clone()).filter(|label| !label.is_empty()),
        kind: note.kind.name().to_owned(),
        state: note.state.name().to_owned(),
        text: layout.joined(Home::Note(index)),
        confidence: Hundredths(note.confidence),
        refs: refs.remove(&note.id).unwrap_or_default(),
        styles: styles_of(layout, Home::Note(index)),
    };
    document.notes.iter().enumerate().map(note).collect()
}

fn refs_of(layout: &Layout<'_>, members: &Members) -> BTreeMap<NoteId, Vec<NoteRef>> {
    let mut refs: BTreeMap<NoteId, Vec<NoteRef>> = BTreeMap::new();
    for placed in &layout.placed {
        for anchor in placed.wording.anchors() {
            if let AnchorKind::Reference(note) = anchor.kind {
                let (raw_start, raw_end, raw_member) = members.place(anchor.raw);
                let (within, offset) = (layout.name(placed.home), placed.place(anchor.at));
                refs.entry(note).or_default().push(NoteRef { within, offset, raw_start, raw_end, raw_member });
            }
        }
    }
    refs
}
