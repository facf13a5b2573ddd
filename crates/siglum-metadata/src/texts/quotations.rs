//! Whether a name behind some words is the credit of a quotation.

use siglum_model::{Block, BlockKind, Document};

use super::lines::{Line, lines};
use super::people::is_person;

/// The longest line of verse, in bytes.
const VERSE_LINE: usize = 90;

/// The bytes of a block from which on it is prose of the text.
const PROSE: usize = 120;

/// Tells whether a line in a block credits a quotation: it stands in one, behind one, or its like stand all over the text.
pub(super) fn is_credit(document: &Document, block: usize) -> bool {
    let blocks = &document.blocks;
    if is_quotation(&blocks[block]) {
        return true;
    }
    let before = blocks[..block].iter().rev().find(|it| !it.as_str().trim().is_empty());
    before.is_some_and(|it| is_quotation(it) || is_in_marks(it.as_str()) || (is_verse(it) && has_prose(blocks)))
}

/// Tells whether a line credits a quotation above it, in its block or before.
pub(super) fn credits_quotation(document: &Document, line: &Line<'_>) -> bool {
    let above = document.blocks[line.block].as_str()[..line.range.start].trim();
    if above.is_empty() { is_credit(document, line.block) } else { is_quotation(&document.blocks[line.block]) || is_in_marks(above) }
}

/// Tells whether several blocks of a document end in a dash and a name: then such lines credit quotations.
pub(super) fn are_credited(document: &Document) -> bool {
    let is_signed = |at: &usize| lines(document, *at, false).last().is_some_and(|line| behind_dash(line.text).is_some_and(is_named));
    (0..document.blocks.len()).filter(is_signed).take(2).count() > 1
}

/// A name, and what is said of its bearer or nothing.
fn is_named(text: &str) -> bool {
    is_person(text.split([',', '(']).next().unwrap_or(text).trim_end_matches(['.', ' ']))
}

/// What stands behind a dash at the start of a line.
pub(super) fn behind_dash(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(['—', '–', '-', '―', '~']);
    (rest.len() < line.len()).then(|| rest.trim_start())
}

fn is_quotation(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Quotation | BlockKind::Verse)
}

/// A paragraph in quotation marks: they open it, and close it or one behind it.
fn is_in_marks(text: &str) -> bool {
    let text = text.trim();
    let opens = text.starts_with(['“', '«', '„', '"', '»', '‘', '「', '『', '‹']);
    let closing = ['”', '»', '“', '"', '«', '’', '」', '』', '›'];
    let closes = text.trim_end_matches(['.', ',', ')', '…']).ends_with(closing);
    opens && (closes || !text.chars().skip(1).any(|c| closing.contains(&c)))
}

/// Three short lines or more.
fn is_verse(block: &Block) -> bool {
    let text = block.as_str().trim();
    block.kind == BlockKind::Paragraph && text.split('\n').count() > 2 && text.split('\n').all(|line| line.len() <= VERSE_LINE)
}

fn has_prose(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| block.kind == BlockKind::Paragraph && block.wording.len() >= PROSE && !is_verse(block))
}
