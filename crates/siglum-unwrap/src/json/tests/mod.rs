mod oracle;
mod reading;
mod recovery;
mod scale;

use std::ops::Range;

use super::{FaultKind, Index, Limits, index};

fn read(text: &str) -> Index<'_> {
    index(text, &Limits::default())
}

/// The faults, each with the characters it covers.
fn faults_of<'t>(index: &Index<'t>) -> Vec<(FaultKind, &'t str)> {
    index.faults().iter().map(|fault| (fault.kind, &index.text()[fault.span.clone()])).collect()
}

/// The tree as JSON-like lines, `pointer kind source`, for every value that has no children.
fn leaves(index: &Index<'_>) -> Vec<String> {
    let leaves = index.ids().filter(|node| index.children(*node).is_empty());
    leaves.map(|node| format!("{} {:?} {}", index.pointer(node), index.kind(node), index.source(node))).collect()
}

/// Where `words` stand in `text`.
fn place(text: &str, words: &str) -> Range<usize> {
    let start = text.find(words).expect("the words are in the text");
    start..start + words.len()
}
