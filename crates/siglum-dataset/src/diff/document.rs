//! What changed in one document.

use serde::Serialize;
use serde_json::Value;

use super::alignment::align;
use super::notes::{self, NoteDiff};
use super::words::{BlockDiff, Change, all_words, compare_words};
use crate::read::Indexed;
use crate::record::{Block, Doubt, Record};

/// What changed in a document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentDiff {
    /// Its id.
    pub id: String,
    /// Its title in the newer version.
    pub title: Option<String>,
    /// Metadata fields.
    pub fields: Vec<FieldDiff>,
    /// Blocks of the text.
    pub blocks: Vec<BlockDiff>,
    /// Notes.
    pub notes: Vec<NoteDiff>,
    /// Doubts that are new or vanished.
    pub doubts: Vec<DoubtDiff>,
    /// What else differs: fields of the record, and other files.
    pub others: Vec<String>,
}

/// A metadata field with another value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldDiff {
    /// The field.
    pub field: String,
    /// The value before.
    pub old: Value,
    /// The value now.
    pub new: Value,
}

/// A doubt that is new or vanished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoubtDiff {
    /// Whether it came or went.
    pub change: Change,
    /// The rule.
    pub code: String,
    /// What it says.
    pub message: String,
}

/// Fields of the record that are compared in their own way.
const APART: [&str; 4] = ["text", "blocks", "notes", "doubts"];
/// Fields of the record that only follow from others, or that say how it came about.
const FOLLOWING: [&str; 10] =
    ["schema", "title_raw", "styles", "orphan_marks", "pages", "fields", "conflicts", "byte_account", "text_confidence", "counts"];

/// Compares two versions of a document; `files` are those in which its lines differ.
pub(super) fn compare(old: &Record, new: &Record, files: &[&str]) -> DocumentDiff {
    let (fields, mut others) = compare_fields(old, new);
    others.extend(files.iter().filter(|file| **file != "documents.jsonl").map(|file| (*file).to_owned()));
    DocumentDiff {
        id: new.id.clone(),
        title: new.title.clone(),
        fields,
        blocks: compare_blocks(old, new),
        notes: notes::compare(&old.notes, &new.notes),
        doubts: compare_doubts(&old.doubts, &new.doubts),
        others,
    }
}

fn compare_fields(old: &Record, new: &Record) -> (Vec<FieldDiff>, Vec<String>) {
    let (Ok(Value::Object(before)), Ok(Value::Object(after))) = (serde_json::to_value(old), serde_json::to_value(new)) else {
        return (Vec::new(), Vec::new());
    };
    let (mut fields, mut others) = (Vec::new(), Vec::new());
    for (name, value) in after {
        let was = before.get(&name).cloned().unwrap_or_default();
        if was == value || APART.contains(&name.as_str()) {
            continue;
        }
        match (was, value) {
            _ if FOLLOWING.contains(&name.as_str()) => others.push(name),
            (Value::Object(was), Value::Object(is)) => {
                let inner = is.into_iter().map(|(key, is)| (was.get(&key).cloned().unwrap_or_default(), key, is));
                let inner = inner.filter(|(was, _, is)| was != is);
                fields.extend(inner.map(|(old, key, new)| FieldDiff { field: format!("{name}.{key}"), old, new }));
            }
            (old, new) => fields.push(FieldDiff { field: name, old, new }),
        }
    }
    (fields, others)
}

fn compare_blocks(old: &Record, new: &Record) -> Vec<BlockDiff> {
    let (before, after) = (Indexed::of(&old.text), Indexed::of(&new.text));
    let (one, other) = (words_of(&before, &old.blocks), words_of(&after, &new.blocks));
    let mut blocks = Vec::new();
    for pair in align(&one, &other) {
        let words = |list: &[&'_ str], at: Option<usize>| at.and_then(|at| list.get(at).map(|words| (*words).to_owned()));
        let (was, is) = (words(&one, pair.old), words(&other, pair.new));
        let kinds = pair.old.and_then(|at| old.blocks.get(at)).zip(pair.new.and_then(|at| new.blocks.get(at)));
        let kind = kinds.filter(|(old, new)| form_of(old) != form_of(new)).map(|(old, new)| (form_of(old), form_of(new)));
        let (change, words) = match (&was, &is) {
            (Some(was), Some(is)) if was == is && kind.is_none() => continue,
            (Some(was), Some(is)) if was == is => (Change::Changed, all_words(Change::Same, is)),
            (Some(was), Some(is)) => (Change::Changed, compare_words(was, is)),
            (Some(was), None) => (Change::Removed, all_words(Change::Removed, was)),
            (None, Some(is)) => (Change::Added, all_words(Change::Added, is)),
            (None, None) => continue,
        };
        let number = |at: Option<usize>| at.map(|at| at as u64 + 1);
        blocks.push(BlockDiff { change, old: number(pair.old), new: number(pair.new), kind, words });
    }
    blocks
}

fn words_of<'a>(text: &Indexed<'a>, blocks: &[Block]) -> Vec<&'a str> {
    blocks.iter().map(|block| text.slice(block.start, block.end).unwrap_or_default()).collect()
}

/// The kind of a block with its level and depth.
fn form_of(block: &Block) -> String {
    let level = block.level.map_or_else(String::new, |level| format!(" {level}"));
    let depth = if block.depth == 0 { String::new() } else { format!(" at depth {}", block.depth) };
    format!("{}{level}{depth}", block.kind)
}

fn compare_doubts(old: &[Doubt], new: &[Doubt]) -> Vec<DoubtDiff> {
    let key = |doubt: &Doubt| (doubt.code.clone(), doubt.message.clone(), doubt.raw_start);
    let only = |some: &[Doubt], all: &[Doubt], change: Change| -> Vec<DoubtDiff> {
        let known: std::collections::HashSet<_> = all.iter().map(key).collect();
        let own = some.iter().filter(|doubt| !known.contains(&key(doubt)));
        own.map(|doubt| DoubtDiff { change, code: doubt.code.clone(), message: doubt.message.clone() }).collect()
    };
    let mut doubts = only(new, old, Change::Added);
    doubts.extend(only(old, new, Change::Removed));
    doubts
}
