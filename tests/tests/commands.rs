//! `verify`, `explain` and `diff` on published corpora, sound and damaged.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

use siglum_tests::{Ran, copy_tree, corpus_raw, root, run, siglum};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

const SPEECH: &str = "003_92eed929d96c4ff2";
const POST: &str = "001_97dec0b1594d3528";
const FRAGMENT: &str = "000_63bb1ee04afb6ba6";

/// A folder with `raw`, the four documents, and `corpus`, what is made of them.
fn four() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_tree(&corpus_raw(), &folder.path().join("raw"));
    clean(folder.path(), "corpus");
    folder
}

fn ask(folder: &Path, arguments: &[&str]) -> Ran {
    run(siglum(PROGRAM, folder).args(arguments))
}

fn clean(folder: &Path, out: &str) {
    let ran = ask(folder, &["clean", "raw", "--out", out]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The names of the checks that failed.
fn failed(folder: &Path) -> Vec<String> {
    let ran = ask(folder, &["verify", "corpus", "--raw", "raw", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    let checks = report["checks"].as_array().unwrap();
    let names = checks.iter().filter(|check| check["failed"].as_u64() != Some(0)).map(|check| check["name"].as_str().unwrap().to_owned());
    let names: Vec<String> = names.collect();
    assert_eq!(ran.code, Some(i32::from(!names.is_empty())), "{names:?} {}", ran.err);
    assert_eq!(report["holds"].as_bool(), Some(names.is_empty()));
    names
}

/// Brings the digests of the manifest in line with a changed file, so that only deeper checks can tell.
fn redigest(folder: &Path, file: &str) {
    let bytes = fs::read(folder.join("corpus").join(file)).unwrap();
    let path = folder.join("corpus/MANIFEST.json");
    let mut manifest: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let files = manifest["files"].as_array_mut().unwrap();
    let entry = files.iter_mut().find(|entry| entry["name"] == file).expect("the manifest lists it");
    entry["bytes"] = bytes.len().into();
    entry["sha256"] = siglum::dataset::sha256_hex(&bytes).into();
    let files: Vec<siglum::dataset::record::FileDigest> = serde_json::from_value(manifest["files"].clone()).unwrap();
    manifest["digests"]["content"] = siglum::dataset::content_digest(&files).into();
    fs::write(path, serde_json::to_string_pretty(&manifest).unwrap() + "\n").unwrap();
}

// verify

#[test]
fn a_fresh_corpus_holds_with_and_without_its_raw_files() {
    let folder = four();
    assert!(failed(folder.path()).is_empty());
    let alone = ask(folder.path(), &["verify", "corpus"]);
    assert_eq!(alone.code, Some(0), "{alone:?}");
    assert!(alone.out.contains("Could not be checked") && alone.out.contains("--raw"), "{}", alone.out);
}

#[test]
fn corpora_of_our_own_documents_hold() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["wordpress", "paged", "essays", "pages", "markdown", "notes"] {
        copy_tree(&root().join("tests/fixtures").join(name), &folder.path().join("raw").join(name));
    }
    fs::write(folder.path().join("raw/empty.txt"), "").unwrap();
    fs::write(folder.path().join("raw/utf16.txt"), utf_16("Ein Haus am Fluß – und niemand darin.\n\nNur der Wind.")).unwrap();
    clean(folder.path(), "corpus");
    let ran = ask(folder.path(), &["verify", "corpus", "--raw", "raw"]);
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
}

fn utf_16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn a_changed_file_fails_its_digest() {
    let folder = four();
    edit(folder.path(), "corpus/claims.jsonl", "Wayne Price", "Wayne Prise");
    assert!(failed(folder.path()).contains(&"digests".to_owned()));
}

#[test]
fn a_changed_text_file_is_not_the_text_of_the_record() {
    let folder = four();
    edit(folder.path(), &format!("corpus/text/{SPEECH}.txt"), "Marxism has failed", "Marxism has won");
    assert_eq!(failed(folder.path()), ["text-files"]);
}

#[test]
fn a_missing_and_a_surplus_file_are_found() {
    let folder = four();
    fs::remove_file(folder.path().join(format!("corpus/text/{POST}.txt"))).unwrap();
    assert!(failed(folder.path()).contains(&"files".to_owned()));
    clean(folder.path(), "corpus");
    fs::write(folder.path().join("corpus/text/more.txt"), "More.").unwrap();
    assert!(failed(folder.path()).contains(&"files".to_owned()));
}

#[test]
fn a_changed_raw_file_is_found() {
    let folder = four();
    edit(folder.path(), &format!("raw/{FRAGMENT}.txt"), "Beyond Resistance", "Beyond Existence!");
    let names = failed(folder.path());
    assert!(names.contains(&"sources".to_owned()), "{names:?}");
}

#[test]
fn a_word_changed_in_every_file_is_not_what_its_raw_bytes_say() {
    let folder = four();
    edit(folder.path(), "corpus/documents.jsonl", "Marxism has failed", "Marxism has foiled");
    edit(folder.path(), "corpus/documents.jsonl", "Marxism has foiled", "Marxism has faaled");
    edit(folder.path(), &format!("corpus/text/{SPEECH}.txt"), "Marxism has failed", "Marxism has faaled");
    redigest(folder.path(), "documents.jsonl");
    assert_eq!(failed(folder.path()), ["verbatim"]);
}

#[test]
fn fates_that_overlap_or_leave_a_gap_are_found() {
    for (length, check) in [("1", "balance"), ("3", "fates")] {
        let folder = four();
        let wrong = format!("\"fates\":[[0,{length},\"markup\"");
        edit(folder.path(), "corpus/lineage.jsonl", "\"fates\":[[0,2,\"markup\"", &wrong);
        redigest(folder.path(), "lineage.jsonl");
        let names = failed(folder.path());
        assert!(names.contains(&check.to_owned()), "{length}: {names:?}");
    }
}

#[test]
fn a_note_that_loses_its_reference_is_found() {
    let folder = four();
    let path = folder.path().join("corpus/documents.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
            if record["id"] == SPEECH {
                record["notes"][4]["refs"] = serde_json::json!([]);
                return record.to_string();
            }
            line.to_owned()
        })
        .collect();
    fs::write(&path, lines.join("\n") + "\n").unwrap();
    redigest(folder.path(), "documents.jsonl");
    let names = failed(folder.path());
    assert!(names.contains(&"notes".to_owned()), "{names:?}");
}

#[test]
fn a_folder_that_is_no_corpus_cannot_be_verified() {
    let folder = four();
    let ran = ask(folder.path(), &["verify", "raw"]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    let ran = ask(folder.path(), &["verify", "gone"]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
}

#[test]
fn a_corpus_cut_short_is_no_panic() {
    let folder = four();
    for name in ["documents.jsonl", "lineage.jsonl", "changes.jsonl", "claims.jsonl", "manifest.jsonl", "MANIFEST.json"] {
        let path = folder.path().join("corpus").join(name);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        let ran = ask(folder.path(), &["verify", "corpus", "--raw", "raw"]);
        assert!(matches!(ran.code, Some(1 | 2)) && !ran.err.contains("panicked"), "{name}: {ran:?}");
        fs::write(&path, whole).unwrap();
    }
}

// explain

#[test]
fn words_are_explained_by_bytes_and_rules() {
    let folder = four();
    let ran = ask(folder.path(), &["explain", "corpus", SPEECH, "--find", "overthrow the state meant"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let raw = fs::read_to_string(folder.path().join(format!("raw/{SPEECH}.txt"))).unwrap();
    let (first, second) = (raw.find("overthrow the\n").unwrap(), raw.find("state meant replacing").unwrap());
    for words in [format!("{SPEECH}.txt"), format!("bytes {first}.."), format!("bytes {second}.."), "T202".to_owned(), "N101".to_owned()] {
        assert!(ran.out.contains(&words), "{words} is missing in: {}", ran.out);
    }
}

#[test]
fn every_first_word_of_a_block_is_found_where_it_stands() {
    let folder = four();
    let text = fs::read_to_string(folder.path().join(format!("corpus/text/{FRAGMENT}.txt"))).unwrap();
    for block in text.split("\n\n") {
        let words: String = block.split(' ').take(6).collect::<Vec<_>>().join(" ");
        let ran = ask(folder.path(), &["explain", "corpus", FRAGMENT, "--find", &words, "--json"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let raw = fs::read_to_string(folder.path().join(format!("raw/{FRAGMENT}.txt"))).unwrap();
        let start = raw.find(&words).expect("it stands there").to_string();
        assert!(ran.out.contains(&start), "{start} is missing in: {}", ran.out);
        serde_json::from_str::<serde_json::Value>(&ran.out).expect("JSON");
    }
}

#[test]
fn a_note_is_explained_by_mark_and_body() {
    let folder = four();
    let ran = ask(folder.path(), &["explain", "corpus", SPEECH, "--note", "n23"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let raw = fs::read_to_string(folder.path().join(format!("raw/{SPEECH}.txt"))).unwrap();
    let second_half = raw.find("centralised, top-down structures as").unwrap();
    assert!(ran.out.contains(&format!("{second_half}..")) && ran.out.contains("N101"), "{}", ran.out);
}

#[test]
fn a_field_is_explained_by_its_claims() {
    let folder = four();
    let ran = ask(folder.path(), &["explain", "corpus", POST, "--field", "authors"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.out.matches("claim       “Gerry Hart”").count(), 8, "{}", ran.out);
    assert!(ran.out.contains("Wayne Price") && ran.out.contains("/excerpt/rendered"));
    let silent = ask(folder.path(), &["explain", "corpus", POST, "--field", "publisher"]);
    assert!(silent.code == Some(0) && silent.out.contains("silent"), "{silent:?}");
}

#[test]
fn words_that_were_left_out_are_found_in_the_raw_file() {
    let folder = four();
    let ran = ask(folder.path(), &["explain", "corpus", POST, "--find", "wp-block-columns", "--raw", "raw"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("markup"), "{}", ran.out);
}

#[test]
fn unknown_ids_notes_and_fields_are_refused() {
    let folder = four();
    for arguments in [
        ["explain", "corpus", "nobody", "--find", "x"],
        ["explain", "corpus", SPEECH, "--note", "n99"],
        ["explain", "corpus", SPEECH, "--field", "colour"],
    ] {
        let ran = ask(folder.path(), &arguments);
        assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{arguments:?}: {ran:?}");
    }
}

// diff

#[test]
fn a_corpus_does_not_differ_from_itself() {
    let folder = four();
    clean(folder.path(), "again");
    let ran = ask(folder.path(), &["diff", "corpus", "again"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
}

#[test]
fn a_changed_source_shows_its_paragraph_and_cause() {
    let folder = four();
    edit(folder.path(), &format!("raw/{FRAGMENT}.txt"), "here are various understandings", "here are many understandings");
    clean(folder.path(), "again");
    let ran = ask(folder.path(), &["diff", "corpus", "again"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains(FRAGMENT) && ran.out.contains("source") && !ran.out.contains(SPEECH), "{}", ran.out);
}

#[test]
fn a_changed_configuration_is_a_cause_of_its_own() {
    let folder = four();
    edit(
        folder.path(),
        "raw/corpus.toml",
        "\n[[document]]\nfile = \"003",
        "\n[[document]]\nurl = \"https://speeches.example/3\"\nfile = \"003",
    );
    clean(folder.path(), "again");
    let ran = ask(folder.path(), &["diff", "corpus", "again"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let has = |words: &str| ran.out.contains(words);
    assert!(has(SPEECH) && has("configuration") && has("url") && !has(FRAGMENT), "{}", ran.out);
}

#[test]
fn a_rule_that_is_switched_off_is_a_cause_of_its_own() {
    let folder = four();
    edit(folder.path(), "raw/corpus.toml", "[corpus]", "rules_off = [\"T305\"]\n\n[corpus]");
    clean(folder.path(), "again");
    let ran = ask(folder.path(), &["diff", "corpus", "again"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("T305") && ran.out.contains("a rule changed") && !ran.out.contains(FRAGMENT), "{}", ran.out);
}

#[test]
fn added_and_removed_documents_are_told() {
    let folder = four();
    fs::remove_file(folder.path().join(format!("raw/{FRAGMENT}.txt"))).unwrap();
    fs::write(folder.path().join("raw/new.txt"), "A new text, which is long enough to be one.\n\nAnd no more than that.").unwrap();
    clean(folder.path(), "again");
    let ran = ask(folder.path(), &["diff", "corpus", "again"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains(FRAGMENT) && ran.out.contains("new"), "{}", ran.out);
    let json = ask(folder.path(), &["diff", "corpus", "again", "--json"]);
    serde_json::from_str::<serde_json::Value>(&json.out).expect("JSON");
}

#[test]
fn a_folder_that_is_no_corpus_cannot_be_compared() {
    let folder = four();
    for arguments in [["diff", "corpus", "raw"], ["diff", "gone", "corpus"]] {
        let ran = ask(folder.path(), &arguments);
        assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{arguments:?}: {ran:?}");
    }
}
