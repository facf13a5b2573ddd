//! Two versions of a small corpus.

use siglum_model::{Block, BlockKind, Document, Passage};

use super::{Cause, Change, diff};
use crate::read::Corpus;
use crate::read::sample::{Sample, page};

/// Compares the sample with one that has another page.
fn with(page: Document) -> super::Diff {
    let (old, new) = (Sample::new(), Sample::new());
    new.publish(&new.corpus(), page);
    let open = |sample: &Sample| Corpus::open(&sample.corpus()).expect("a corpus");
    diff(&open(&old), &open(&new)).expect("compared")
}

#[test]
fn a_corpus_equals_itself() {
    let found = with(page());
    assert!(found.is_equal);
    assert_eq!(found.unchanged, 3);
}

#[test]
fn paragraphs_notes_and_fields_are_told() {
    let mut other = page();
    other.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim("See", 0, 0)));
    other.notes[0].blocks = vec![Block::new(BlockKind::Paragraph, Passage::verbatim("See here. Now.", 0, 0))];
    other.metadata.language = Some("en".to_owned());
    other.changes.truncate(1);
    let found = with(other);
    assert!(!found.is_equal && found.changed.len() == 1 && found.unchanged == 2);
    assert_eq!(found.changed[0].cause, Cause::Unknown);
    let document = &found.changed[0].documents[0];
    assert_eq!(document.id, "page");
    assert!(document.fields.iter().any(|field| field.field == "language" && field.old.is_null() && field.new == "en"));
    let blocks: Vec<_> = document.blocks.iter().map(|block| (block.change, block.old, block.new)).collect();
    assert_eq!(blocks, [(Change::Added, None, Some(2))]);
    let words: Vec<_> = document.notes.iter().flat_map(|note| &note.words).map(|word| (word.change, word.words.trim())).collect();
    assert!(words.contains(&(Change::Same, "See here.")) && words.contains(&(Change::Added, "Now.")), "{words:?}");
    assert_eq!(document.doubts.iter().map(|doubt| (doubt.change, doubt.code.as_str())).collect::<Vec<_>>(), [(Change::Removed, "N103")]);
}

#[test]
fn a_rule_that_changed_is_the_cause_where_it_speaks() {
    let (old, new) = (Sample::new(), Sample::new());
    new.tamper("MANIFEST.json", "\"revision\": 1", "\"revision\": 2");
    new.tamper("documents.jsonl", "\"authors\":[]", "\"authors\":[\"X\"]");
    let open = |sample: &Sample| Corpus::open(&sample.corpus()).expect("a corpus");
    let found = diff(&open(&old), &open(&new)).expect("compared");
    assert_eq!(found.rules.iter().map(|rule| (rule.old, rule.new)).collect::<Vec<_>>(), [(Some(1), Some(2))]);
    assert_eq!(found.changed[0].cause, Cause::Rules);
}

#[test]
fn documents_come_and_go() {
    let (old, new) = (Sample::new(), Sample::new());
    crate::testing::publish(&new.corpus(), "One.");
    let open = |sample: &Sample| Corpus::open(&sample.corpus()).expect("a corpus");
    let found = diff(&open(&old), &open(&new)).expect("compared");
    assert_eq!(found.added.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["a"]);
    assert_eq!(found.removed.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["page", "two--a", "two--b"]);
}
