//! Pages with notes in all styles that are known, each in a few words of our own.

mod behaviour;
mod books;
mod linked;
mod markdown;
mod set;
mod sites;

use siglum_model::{AnchorKind, Document, How, Note, NoteState, Passage, StyleKind, Wording};
use siglum_rule::{Builder, account};

use crate::read_html;

fn read(html: &str) -> Document {
    let source = Passage::verbatim(html, 0, 0);
    let mut builder = Builder::new("html", source.raw_spans(0..source.len()));
    read_html(&source, false, &mut builder);
    let document = builder.finish();
    for (_, wording) in document.wordings() {
        for run in wording.passage().runs().filter(|run| run.how == How::Verbatim) {
            assert_eq!(html.get(run.raw.range()), Some(run.text));
        }
    }
    assert_eq!(account(&document).iter().map(|fated| fated.span.len()).sum::<usize>(), html.len());
    document
}

/// The words with the labels of the notes that are cited there in braces and of orphan marks in angle brackets; runs of white
/// space, which a later stage folds, as one space.
fn words(document: &Document, wording: &Wording) -> String {
    let mut signs: Vec<(usize, String)> = Vec::new();
    for anchor in wording.anchors() {
        if let AnchorKind::Reference(id) = anchor.kind {
            signs.push((anchor.at, format!("{{{}}}", document.note(id).map_or("?", name))));
        }
    }
    for style in wording.styles() {
        if let StyleKind::OrphanMark { label } = &style.kind {
            signs.push((style.range.start, format!("<{label}>")));
        }
    }
    signs.sort_by_key(|(at, _)| *at);
    let mut text = wording.as_str().to_owned();
    signs.iter().rev().for_each(|(at, sign)| text.insert_str(*at, sign));
    text.split([' ', '\n', '\u{a0}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn name(note: &Note) -> &str {
    if note.label.is_empty() { "-" } else { &note.label }
}

/// A line a block of the text, then a line a note with its label.
fn outline(html: &str) -> String {
    let document = read(html);
    let mut out: Vec<String> = document.blocks.iter().map(|block| words(&document, &block.wording)).collect();
    for note in &document.notes {
        let own: Vec<String> = note.blocks.iter().map(|block| words(&document, &block.wording)).collect();
        let state = match note.state {
            NoteState::Paired => "",
            NoteState::Orphan => " (orphan)",
            NoteState::Duplicate => " (again)",
        };
        out.push(format!("{}{state}: {}", name(note), own.join(" / ")));
    }
    out.join("\n")
}
