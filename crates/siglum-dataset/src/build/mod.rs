//! From a document to its record and lines.

mod changes;
mod layout;
mod lineage;
mod members;
mod metadata;
mod standoff;

use siglum_model::Document;

use crate::front_matter::FrontMatter;
use crate::record::{ChangeLine, ClaimLine, Counts, LineageLine, Note, Record, SCHEMA};
use crate::render_markdown;
use crate::source::SourceInfo;
use changes::Changes;
use layout::Layout;
use members::Members;

/// Everything that is published of one document.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    /// Its line of `documents.jsonl`.
    pub record: Record,
    /// Its lines of `changes.jsonl`, in their order.
    pub changes: Vec<ChangeLine>,
    /// Its lines of `claims.jsonl`.
    pub claims: Vec<ClaimLine>,
    /// Its line of `lineage.jsonl`.
    pub lineage: LineageLine,
    /// Its Markdown file.
    pub markdown: String,
}

/// Builds everything that is published of a document, and writes nothing.
///
/// Takes time linear in the document and its raw bytes. The text is the blocks joined by one empty line; blocks without
/// words are passed over.
pub fn lines_of(document: &Document, source: &SourceInfo<'_>) -> Built {
    let layout = Layout::of(document);
    let members = Members::of(document);
    let lineage = lineage::lineage_of(document, source.id, &layout, &members);
    let changes = changes::changes_of(document, source.id, &layout, &members);
    let claims = metadata::claims_of(document, source.id, &members);
    let record = record_of(document, source, &layout, &members, &changes, &lineage);
    let markdown = render_markdown(&FrontMatter::of(&record), document);
    Built { record, changes: changes.lines, claims, lineage, markdown }
}

fn record_of(
    document: &Document,
    source: &SourceInfo<'_>,
    layout: &Layout<'_>,
    members: &Members,
    changes: &Changes,
    lineage: &LineageLine,
) -> Record {
    let text = layout.text();
    let blocks = standoff::blocks_of(layout, members);
    let notes = standoff::notes_of(document, layout, members);
    let counts = counts_of(&text, blocks.len(), &notes, changes);
    let meta = &document.metadata;
    Record {
        schema: SCHEMA.to_owned(),
        id: source.id.to_owned(),
        source: members.source_of(document, source),
        title: metadata::title_of(document),
        title_raw: metadata::title_raw_of(document, members),
        title_in_text: document.title_in_text,
        authors: meta.authors.clone(),
        contributors: metadata::contributors_of(meta),
        posted_by: metadata::posted_by_of(meta),
        date_published: filled(&meta.date_published),
        date_modified: filled(&meta.date_modified),
        date_created: filled(&meta.date_created),
        date_captured: filled(&meta.date_captured),
        language: filled(&meta.language),
        publisher: filled(&meta.publisher),
        site_name: filled(&meta.site_name),
        url: filled(&meta.url),
        identifiers: metadata::identifiers_of(meta),
        description: filled(&meta.description),
        standfirst: filled(&meta.standfirst),
        genre: filled(&meta.genre),
        series: filled(&meta.series),
        keywords: meta.keywords.clone(),
        tags: meta.tags.clone(),
        categories: meta.categories.clone(),
        images: metadata::images_of(meta),
        rights: metadata::rights_of(meta),
        text,
        blocks,
        styles: standoff::text_styles_of(layout),
        notes,
        orphan_marks: standoff::orphan_marks_of(layout),
        pages: standoff::pages_of(layout),
        fields: metadata::fields_of(document),
        conflicts: metadata::conflicts_of(document, members),
        doubts: changes.doubts.clone(),
        byte_account: lineage::account_of(&lineage.fates),
        text_confidence: document.text_confidence.map(crate::record::Hundredths),
        counts,
    }
}

fn counts_of(text: &str, blocks: usize, notes: &[Note], changes: &Changes) -> Counts {
    let doubts = changes.doubts.len() as u64;
    Counts {
        words: word_count(text),
        blocks: blocks as u64,
        notes: notes.len() as u64,
        changes: changes.lines.len() as u64 - doubts,
        doubts,
    }
}

/// Counts the runs of non-space that hold a letter or digit.
pub fn word_count(text: &str) -> u64 {
    text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count() as u64
}

/// What is absent is `None`, never an empty text.
fn filled(value: &Option<String>) -> Option<String> {
    value.clone().filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests;
