//! One thing tampered with at a time, and the check that must see it.

use std::fs;

use siglum_model::{Block, BlockKind, Document, Span, Wording};

use super::{Report, SpanShare, span_share, verify};
use crate::build::{Built, lines_of};
use crate::read::sample::Sample;
use crate::testing::report;

fn verified(sample: &Sample) -> Report {
    verify(&sample.corpus(), &[sample.raw()]).expect("a report")
}

/// The names of the checks that failed.
fn failed(report: &Report) -> Vec<&'static str> {
    report.checks.iter().filter(|check| check.failed > 0).map(|check| check.name).collect()
}

/// Tampers with a file of the corpus and gives the checks that failed.
fn after(file: &str, from: &str, to: &str) -> Vec<&'static str> {
    let sample = Sample::new();
    sample.tamper(file, from, to);
    failed(&verified(&sample))
}

#[test]
fn what_was_written_holds() {
    let report = verified(&Sample::new());
    assert!(report.holds, "{:#?}", report.checks.iter().filter(|check| check.failed > 0).collect::<Vec<_>>());
    assert!(report.unchecked.is_empty(), "{:?}", report.unchecked);
    let idle: Vec<_> = report.checks.iter().filter(|check| check.checked == 0).map(|check| check.name).collect();
    assert_eq!(idle, ["supplied"]);
}

#[test]
fn without_raw_files_it_says_what_it_could_not_check() {
    let report = verify(&Sample::new().corpus(), &[]).expect("a report");
    assert!(report.holds && report.unchecked.len() == 1);
    assert!(report.checks.iter().filter(|check| matches!(check.name, "verbatim" | "decoded")).all(|check| check.checked == 0));
}

#[test]
fn a_byte_of_a_text_file() {
    assert_eq!(after("text/page.txt", "lost", "Lost"), ["text-files"]);
}

#[test]
fn the_words_of_a_record() {
    assert_eq!(after("documents.jsonl", "hands 7", "Hands 7"), ["digests", "text-files", "verbatim"]);
    assert_eq!(after("documents.jsonl", "It’s", "It‘s"), ["digests", "text-files", "decoded"]);
    assert_eq!(after("documents.jsonl", "See here.", "See there."), ["digests", "map", "verbatim"]);
    assert_eq!(after("documents.jsonl", " at sea", " atxsea"), ["digests", "text-files", "counts", "emended"]);
}

#[test]
fn the_digest_of_a_file() {
    let sample = Sample::new();
    let manifest = fs::read_to_string(sample.corpus().join("MANIFEST.json")).expect("read");
    let digest = manifest.split("\"content\": \"").nth(1).and_then(|rest| rest.get(..8)).expect("a digest");
    sample.tamper("MANIFEST.json", digest, "00000000");
    assert_eq!(failed(&verified(&sample)), ["digests"]);
}

#[test]
fn a_file_too_few_and_one_too_many() {
    let sample = Sample::new();
    fs::remove_file(sample.corpus().join("markdown/page.md")).expect("removed");
    assert_eq!(failed(&verified(&sample)), ["files"]);
    let sample = Sample::new();
    fs::write(sample.corpus().join("text/odd.txt"), "odd").expect("written");
    assert_eq!(failed(&verified(&sample)), ["files"]);
    for name in ["lineage.jsonl", "changes.jsonl", "claims.jsonl", "manifest.jsonl", "metadata.tsv", "schema.json"] {
        let sample = Sample::new();
        fs::remove_file(sample.corpus().join(name)).expect("removed");
        assert!(failed(&verified(&sample)).contains(&"files"), "{name}");
    }
}

#[test]
fn raw_files() {
    let sample = Sample::new();
    let path = sample.raw().join("page.html");
    let raw = fs::read_to_string(&path).expect("read");
    fs::write(&path, raw.replace("hands", "Hands")).expect("written");
    assert_eq!(failed(&verified(&sample)), ["sources", "verbatim"]);
    fs::remove_file(&path).expect("removed");
    let report = verified(&sample);
    assert_eq!(failed(&report), ["sources"]);
    assert_eq!(report.unchecked.len(), 1);
    let sample = Sample::new();
    fs::write(sample.raw().join("new.txt"), "new").expect("written");
    assert_eq!(failed(&verified(&sample)), ["sources"]);
}

#[test]
fn the_boundary_of_a_fate() {
    let found = after("lineage.jsonl", "[0,4,\"markup\",null]", "[0,3,\"markup\",null]");
    assert_eq!(found, ["digests", "balance", "byte-account"]);
    let found = after("lineage.jsonl", "[0,4,\"markup\",null]", "[0,5,\"markup\",null]");
    assert_eq!(found, ["digests", "fates", "balance", "byte-account"]);
    let found = after("lineage.jsonl", "[0,4,\"markup\",null],[4,2,", "[0,3,\"markup\",null],[3,3,");
    assert_eq!(found, ["digests", "byte-account", "map-and-fates"]);
}

#[test]
fn an_entry_of_the_map() {
    assert!(after("lineage.jsonl", "[\"text\",9,3,", "[\"text\",9,2,").contains(&"map"));
    assert!(after("lineage.jsonl", "[\"title\",3,2,", "[\"title\",4,1,").contains(&"map"));
    let found = after("lineage.jsonl", "[\"title\",2,1,6,5,\"stepped\"]", "[\"title\",2,1,6,5,\"verbatim\"]");
    assert_eq!(found, ["digests", "map-and-fates", "verbatim"]);
    let found = after("lineage.jsonl", "[\"text\",9,3,62,3,\"verbatim\"]", "[\"text\",9,3,62,3,\"decoded\"]");
    assert_eq!(found, ["digests", "map-and-fates"]);
}

#[test]
fn notes_and_marks() {
    let sample = Sample::new();
    let path = sample.corpus().join("documents.jsonl");
    let text = fs::read_to_string(&path).expect("read");
    let start = text.find("\"refs\":[{").expect("a reference") + "\"refs\":[".len();
    let end = start + text[start..].find(']').expect("its end");
    fs::write(&path, [&text[..start], &text[end..]].concat()).expect("written");
    assert_eq!(failed(&verified(&sample)), ["digests", "notes"]);
    assert_eq!(after("documents.jsonl", "\"state\":\"paired\"", "\"state\":\"orphan\""), ["digests", "counts", "notes"]);
    assert_eq!(after("documents.jsonl", "\"label\":\"7\"", "\"label\":\"8\""), ["digests", "orphan-marks"]);
}

#[test]
fn changes_doubts_and_claims() {
    assert_eq!(after("documents.jsonl", "\"doubts\":[{\"code\":\"N103\"", "\"doubts\":[{\"code\":\"N104\""), ["digests", "doubts"]);
    assert_eq!(after("changes.jsonl", "\"n\":1", "\"n\":2"), ["digests", "changes", "doubts"]);
    assert_eq!(after("claims.jsonl", "\"accepted\":true", "\"accepted\":false"), ["digests", "claims"]);
    assert_eq!(after("documents.jsonl", "\"kind\":\"paragraph\"", "\"kind\":\"chapter\""), ["digests", "places"]);
    assert!(after("documents.jsonl", "\"title_in_text\":false,", "").contains(&"records"));
    assert!(after("documents.jsonl", "\"publisher\":null,", "").contains(&"records"));
    assert_eq!(after("metadata.tsv", "A & B", "A and B"), ["digests", "metadata-table"]);
}

#[test]
fn the_share_of_a_text_that_its_bytes_say_is_counted_by_characters() {
    let raw = "It&#8217;s lost.";
    let mut built = decoded(raw, "It’s lost.");
    let whole = SpanShare { characters: 9, decoded: 9, emended: 0 };
    assert_eq!(span_share(&built, raw.as_bytes()), whole);
    assert_eq!(span_share(&built, "It&#8216;s lost.".as_bytes()).decoded, 0);
    built.lineage.map[0].how = "emended".to_owned();
    assert_eq!(span_share(&built, raw.as_bytes()), SpanShare { decoded: 0, emended: 9, ..whole });
    built.lineage.map.clear();
    assert_eq!(span_share(&built, raw.as_bytes()), SpanShare { decoded: 0, ..whole });
}

/// A page of one run that decodes to a text.
fn decoded(raw: &str, text: &str) -> Built {
    let whole = Span::new(0, 0, raw.len() as u32);
    let mut words = Wording::new();
    words.push().decoded(text, whole);
    let blocks = vec![Block::new(BlockKind::Paragraph, words)];
    let document = Document { format: "html", owned: vec![whole], blocks, ..Document::default() };
    lines_of(&document, &report("page", &[]).info("page", None))
}
