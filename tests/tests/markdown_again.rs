//! The published Markdown is a source like any other: cleaning it gives the same document.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeSet;
use std::fs;

use siglum::dataset::record::{NoteRef, Record, Style};
use siglum_tests::{Cleaning, clean_bytes, clean_corpus_raw, clean_one, code_points, root};

/// The published Markdown of a document, cleaned once more.
fn again(cleaning: &Cleaning) -> Cleaning {
    let again = clean_one("again.md", cleaning.built.markdown.as_bytes());
    assert_eq!(again.record().source.format, "markdown", "{}", cleaning.record().id);
    again
}

fn each(mut test: impl FnMut(&Cleaning, &Cleaning)) {
    for number in ["000", "001", "003", "004"] {
        let first = clean_corpus_raw(number);
        test(first, &again(first));
    }
}

/// Each style as kind, place and address, neighbours of one kind as one.
fn styles(styles: &[Style], but: &str) -> BTreeSet<(String, u64, Option<String>)> {
    let kept = styles.iter().filter(|style| style.kind != but);
    kept.flat_map(|style| (style.start..style.end).map(|at| (style.kind.clone(), at, style.url.clone()))).collect()
}

fn places(refs: &[NoteRef]) -> Vec<(&str, u64)> {
    refs.iter().map(|reference| (reference.within.as_str(), reference.offset)).collect()
}

/// Kinds for which Markdown has no form come back as paragraphs.
fn kind(kind: &str) -> &str {
    if matches!(kind, "verse" | "caption" | "signature") { "paragraph" } else { kind }
}

#[test]
fn the_title_and_the_text_are_the_same() {
    each(|first, again| {
        assert_eq!(again.record().title, first.record().title, "{}", first.record().id);
        assert_eq!(again.record().text, first.record().text, "{}", first.record().id);
    });
}

#[test]
fn blocks_have_the_same_kinds_and_places() {
    let shape = |record: &Record| -> Vec<(String, u64, u64, u64)> {
        record.blocks.iter().map(|block| (kind(&block.kind).to_owned(), block.depth, block.start, block.end)).collect()
    };
    each(|first, again| assert_eq!(shape(again.record()), shape(first.record()), "{}", first.record().id));
}

#[test]
fn emphasis_and_links_stand_on_the_same_words() {
    each(|first, again| {
        assert_eq!(styles(&again.record().styles, ""), styles(&first.record().styles, ""), "{}", first.record().id);
    });
}

#[test]
fn notes_have_the_same_words_and_places() {
    each(|first, again| {
        assert_eq!(again.record().notes.len(), first.record().notes.len());
        for (one, two) in first.record().notes.iter().zip(&again.record().notes) {
            assert_eq!((&one.text, &one.state), (&two.text, &two.state), "{} {}", first.record().id, one.id);
            assert_eq!(places(&one.refs), places(&two.refs), "{} {}", first.record().id, one.id);
            assert_eq!(styles(&one.styles, ""), styles(&two.styles, ""), "{} {}", first.record().id, one.id);
        }
        assert_eq!(again.record().orphan_marks.len(), first.record().orphan_marks.len());
    });
}

#[test]
fn no_word_is_changed() {
    let changes_words = ["replace", "delete", "supply", "join", "split", "drop"];
    each(|first, again| {
        let changed: Vec<_> = again.built.changes.iter().filter(|line| changes_words.contains(&line.act.as_str())).collect();
        assert!(changed.is_empty(), "{}: {changed:?}", first.record().id);
        let moved: Vec<_> = again.built.changes.iter().filter(|line| line.act == "move" && line.code != "N101").collect();
        assert!(moved.is_empty(), "{}: {moved:?}", first.record().id);
        let emended: u64 = again.record().byte_account.emended.iter().map(|code| code.bytes).sum();
        assert_eq!(emended, 0, "{}: {:?}", first.record().id, again.record().byte_account.emended);
    });
}

#[test]
fn the_front_matter_brings_the_metadata_back() {
    each(|first, again| {
        let facts =
            |record: &Record| (record.title.clone(), record.authors.clone(), record.date_published.clone(), record.language.clone());
        assert_eq!(facts(again.record()), facts(first.record()), "{}", first.record().id);
    });
}

#[test]
fn the_markdown_of_the_second_cleaning_has_the_same_body() {
    let body = |markdown: &str| markdown.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map(|(_, body)| body.to_owned());
    each(|first, again| {
        assert_eq!(body(&again.built.markdown).expect("front matter"), body(&first.built.markdown).expect("front matter"));
    });
}

#[test]
fn our_own_documents_come_back_too() {
    for folder in ["wordpress", "paged", "essays", "pages", "markdown"] {
        for entry in fs::read_dir(root().join("tests/fixtures").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            for first in clean_bytes(&name, &fs::read(&path).unwrap()).into_iter().filter(|first| !first.record().text.is_empty()) {
                let (again, id) = (again(&first), &first.record().id);
                assert_eq!(again.record().text, first.record().text, "{id}");
                let texts = |record: &Record| record.notes.iter().map(|note| (note.text.clone(), note.refs.len())).collect::<Vec<_>>();
                assert_eq!(texts(again.record()), texts(first.record()), "{id}");
                let words = |record: &Record| {
                    let of_link = |style: &&Style| style.kind == "link";
                    record.styles.iter().filter(of_link).map(|it| code_points(&record.text, it.start, it.end)).collect::<Vec<_>>()
                };
                assert_eq!(words(again.record()), words(first.record()), "{id}");
            }
        }
    }
}
