//! Writes a document as Markdown that reads back as the same document.
//!
//! CommonMark with footnotes and pipe tables. Every character that would be read as syntax is escaped; what the signs of
//! Markdown cannot say (emphasis within a word, raised text, small capitals, quotations within the line) is said by tags.
//! Markdown has no form for the kinds *verse*, *caption* and *signature*, which become paragraphs, for styles and places
//! of notes inside preformatted text, and for page numbers.

mod blocks;
mod escape;
mod holders;
mod inline;
mod labels;
mod signs;
mod spans;
mod table;
mod tokens;

use siglum_model::{Document, NoteState};

use crate::front_matter::FrontMatter;
use blocks::Page;
use labels::Labels;

/// Renders a document as Markdown: front matter, the title as a heading, the blocks, and the definitions of the notes.
///
/// Notes that nothing cites are defined behind the others.
///
/// ```
/// use siglum_dataset::{FrontMatter, render_markdown};
/// use siglum_model::{Block, BlockKind, Document, Passage};
///
/// let item = Block { marker: Some("-".to_owned()), ..Block::new(BlockKind::Item, Passage::verbatim("1. *No* emphasis", 0, 0)) };
/// let document = Document { blocks: vec![item], ..Document::default() };
/// assert!(render_markdown(&FrontMatter::default(), &document).ends_with("---\n\n- 1\\. \\*No\\* emphasis\n"));
/// ```
pub fn render_markdown(front: &FrontMatter, document: &Document) -> String {
    let labels = Labels::new(document);
    let mut page = Page::new(front.to_yaml(), &labels);
    if let Some(title) = &document.title {
        page.heading(1, title);
    }
    page.blocks(&document.blocks);
    let (cited, rest): (Vec<_>, Vec<_>) = document.notes.iter().partition(|note| note.state == NoteState::Paired);
    for note in cited.into_iter().chain(rest) {
        page.note(labels.of(note.id), &note.blocks);
    }
    page.finish()
}
