//! `notes`: the table and the JSON, on the four documents, on our own, and on what cannot be read.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;
use siglum_tests::{Ran, corpus_raw, root, run, siglum, tree};

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

fn fixtures() -> PathBuf {
    root().join("tests/fixtures")
}

fn ask(folder: &Path, arguments: &[&str]) -> Ran {
    run(siglum(PROGRAM, folder).arg("notes").args(arguments))
}

/// The one document of a file, as JSON.
fn document(folder: &Path, file: &str) -> Value {
    let ran = ask(folder, &[file, "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{file}: {ran:?}");
    let mut told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((told["path"].as_str(), told["status"].as_str()), (Some(file), Some("published")));
    told["documents"][0].take()
}

/// The table without the confidences, which change with every weight of the pairing and are reviewed with the seeds.
fn without_confidences(table: &str) -> String {
    let mut parts = table.split("N101 0.");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |all, part| all + "N101 0.nn" + part.get(2..).expect("two digits"))
}

fn assert_snapshot(name: &str, shown: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/cli");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, shown));
}

#[test]
fn the_table_of_a_speech_with_footnotes_is_as_reviewed() {
    let ran = ask(&corpus_raw(), &["003_92eed929d96c4ff2.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_snapshot("notes_speech", &without_confidences(&ran.out));
}

#[test]
fn orphans_and_doubles_stand_below_the_paired_and_are_no_error() {
    let ran = ask(&fixtures().join("notes"), &["ferry.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_snapshot("notes_ferry", &without_confidences(&ran.out));
}

/// Line and column of a byte, counted anew.
fn line_and_column(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = std::str::from_utf8(&bytes[..at]).unwrap();
    let line = before.rsplit('\n').next().unwrap();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// The characters that a raw place of the JSON says, after its line and column were checked.
fn raw_words<'a>(bytes: &'a [u8], place: &Value) -> &'a str {
    let number = |name: &str| usize::try_from(place[name].as_u64().unwrap()).unwrap();
    assert_eq!(line_and_column(bytes, number("start")), (number("line"), number("column")));
    std::str::from_utf8(&bytes[number("start")..number("end")]).unwrap()
}

#[test]
fn every_mark_and_label_is_printed_at_its_place() {
    for file in ["essays/endnotes.txt", "paged/brackets.txt", "markdown/notes.md", "pages/quay.html", "notes/ferry.txt"] {
        let bytes = fs::read(fixtures().join(file)).unwrap();
        let document = document(&fixtures(), file);
        let notes = document["notes"].as_array().unwrap();
        assert!(!notes.is_empty(), "{file}");
        for note in notes {
            let label = note["label"].as_str().unwrap();
            for mark in note["marks"].as_array().unwrap() {
                let printed = raw_words(&bytes, &mark["raw"]);
                assert!(printed.contains(label), "{file}: {label} is not in {printed:?}");
            }
            if !note["label_raw"].is_null() {
                assert!(raw_words(&bytes, &note["label_raw"]).contains(label), "{file}: {label}");
            }
            let words: Vec<&str> = note["raw"].as_array().unwrap().iter().map(|place| raw_words(&bytes, place)).collect();
            assert!(note["text"].as_str().unwrap().starts_with(words[0].split_whitespace().next().unwrap()), "{file}: {words:?}");
        }
    }
}

#[test]
fn marks_in_the_strings_of_a_post_have_line_and_column_too() {
    let folder = tempfile::tempdir().unwrap();
    let html = r##"<p>Die Fähre wartet.<a href=\"#fn1\" id=\"r1\">1</a> Sie eilt nie.</p>\n<p id=\"fn1\"><a href=\"#r1\">1</a> So der Fährmann.</p>"##;
    let post = format!(
        "{{\"id\": 7, \"link\": \"https://example.org/7\", \"slug\": \"a\", \"type\": \"post\", \"status\": \"publish\",\n  \
         \"date\": \"2021-02-03T04:05:06\", \"title\": {{\"rendered\": \"Die Fähre\"}},\n  \"content\": {{\"rendered\": \"{html}\"}}}}\n"
    );
    fs::write(folder.path().join("post.json"), &post).unwrap();
    let document = document(folder.path(), "post.json");
    let note = &document["notes"][0];
    assert_eq!((note["state"].as_str(), note["rule"]["code"].as_str()), (Some("paired"), Some("U501")), "{document}");
    assert_eq!(raw_words(post.as_bytes(), &note["marks"][0]["raw"]), "1");
    assert_eq!(note["marks"][0]["raw"]["line"], 3);
    assert_eq!(note["marks"][0]["before"], "Die Fähre wartet.");
}

#[test]
fn marks_and_bodies_add_up_in_every_document() {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in ["wordpress", "paged", "essays", "pages", "markdown", "notes"] {
        files.extend(fs::read_dir(fixtures().join(folder)).unwrap().map(|entry| entry.unwrap().path()));
    }
    let seeds = fs::read_dir(corpus_raw()).unwrap().map(|entry| entry.unwrap().path());
    files.extend(seeds.filter(|path| path.extension().is_some_and(|it| it == "txt")));
    let names: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).chain(["--json"]).collect();
    let ran = ask(root(), &names);
    assert_eq!((ran.code, ran.out.lines().count()), (Some(0), files.len()), "{}", ran.err);
    for line in ran.out.lines() {
        let file: Value = serde_json::from_str(line).unwrap();
        for document in file["documents"].as_array().unwrap() {
            let counts = &document["counts"];
            let sum = |of: &str, parts: &[&str]| parts.iter().map(|part| counts[of][part].as_u64().unwrap()).sum::<u64>();
            assert_eq!(counts["marks"]["all"], sum("marks", &["paired", "orphan"]), "{}", file["path"]);
            assert_eq!(counts["bodies"]["all"], sum("bodies", &["paired", "orphan", "duplicate"]), "{}", file["path"]);
            assert_eq!(counts["faults"], serde_json::json!([]), "{}", file["path"]);
            assert_eq!(counts["bodies"]["all"], document["notes"].as_array().unwrap().len());
        }
    }
}

#[test]
fn what_is_orphan_double_or_doubtful_is_listed_by_name() {
    let ferry = document(&fixtures().join("notes"), "ferry.txt");
    assert_eq!((ferry["duplicates"].as_array().unwrap().len(), ferry["orphan_bodies"].as_array().unwrap().len()), (1, 1));
    let orphan = &ferry["orphan_marks"][0];
    assert_eq!((orphan["label"].as_str(), orphan["rule"]["code"].as_str()), (Some("4"), Some("N103")));
    assert!(orphan["before"].as_str().unwrap().ends_with("why he went.") && orphan["after"].as_str().unwrap().starts_with(" He paid"));
    let state = |id: &Value| ferry["notes"].as_array().unwrap().iter().find(|note| note["id"] == *id).unwrap()["state"].clone();
    assert_eq!((state(&ferry["duplicates"][0]), state(&ferry["orphan_bodies"][0])), ("duplicate".into(), "orphan".into()));
    let codes: Vec<&str> = ferry["doubts"].as_array().unwrap().iter().map(|doubt| doubt["rule"]["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"N103") && codes.contains(&"N106"), "{codes:?}");
}

#[test]
fn a_definition_of_markdown_is_its_own_evidence() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("a.md"),
        "# Oars\n\nOars are paired.[^1] Rudders are not.[^9]\n\n[^1]: As notes are.\n[^2]: Nobody asks.\n",
    )
    .unwrap();
    let ran = ask(folder.path(), &["a.md"]);
    let row = |state: &str| ran.out.lines().find(|line| line.contains(state)).unwrap_or_else(|| panic!("{state}: {}", ran.out));
    assert!(row("paired  ").ends_with("definition") && row("orphan mark").ends_with("undefined"), "{}", ran.out);
    assert!(ran.out.contains("2 marks = 1 paired + 1 orphan; 2 bodies = 1 paired + 1 orphan + 0 duplicates"), "{}", ran.out);
}

#[test]
fn a_note_with_two_marks_has_a_line_for_each() {
    let ran = ask(&fixtures(), &["markdown/notes.md"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    let first = lines.iter().position(|line| line.starts_with("1 ")).unwrap();
    assert!(lines[first + 1].starts_with("       25:8"), "{}", ran.out);
}

#[test]
fn several_files_have_a_heading_each_and_one_hint() {
    let ran = ask(&fixtures(), &["essays/endnotes.txt", "essays/deutsch.txt", "essays/no_notes.txt"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let heads: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("essays/")).collect();
    assert_eq!(
        heads,
        ["essays/endnotes.txt  On Mending Nets", "essays/deutsch.txt  Vom Warten", "essays/no_notes.txt  How Large Is a Field?"]
    );
    assert_eq!(ran.out.matches("siglum rule N101").count(), 1);
    assert!(ran.out.contains("no notes and no marks"));
}

#[test]
fn a_missing_file_stops_before_anything_is_shown_and_an_unreadable_one_does_not() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("broken.json"), "{\"id\": 1, \"title\": {\"rendered\": \"a").unwrap();
    fs::copy(fixtures().join("essays/deutsch.txt"), folder.path().join("whole.txt")).unwrap();
    let missing = ask(folder.path(), &["whole.txt", "gone.txt"]);
    assert_eq!((missing.code, missing.out.as_str(), missing.err.lines().count()), (Some(2), "", 1), "{missing:?}");
    let failed = ask(folder.path(), &["broken.json", "whole.txt"]);
    assert_eq!((failed.code, failed.err.lines().count()), (Some(3), 1), "{failed:?}");
    assert!(failed.out.starts_with("whole.txt  Vom Warten\nlabel"), "{}", failed.out);
    fs::write(folder.path().join("signs.bin"), [0, 1, 2, 3, 0, 255, 0, 1]).unwrap();
    let skipped = ask(folder.path(), &["signs.bin", "whole.txt", "--json"]);
    assert_eq!((skipped.code, skipped.out.lines().count(), skipped.err.lines().count()), (Some(0), 2, 1), "{skipped:?}");
    let first: Value = serde_json::from_str(skipped.out.lines().next().unwrap()).unwrap();
    assert_eq!((first["status"].as_str(), first["documents"].as_array().map(Vec::len)), (Some("skipped"), Some(0)));
}

#[test]
fn standard_input_is_read_like_a_file_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = fs::read(fixtures().join("notes/ferry.txt")).unwrap();
    let mut command = siglum(PROGRAM, folder.path());
    command.args(["notes", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(&bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    let file = ask(&fixtures().join("notes"), &["ferry.txt"]).out;
    assert_eq!(String::from_utf8(output.stdout).unwrap(), file.replacen("ferry.txt", "-", 1));
    assert!(tree(folder.path()).is_empty());
}

#[test]
fn a_table_in_a_pipe_fits_a_hundred_columns_and_has_no_colour() {
    let folder = fixtures().join("notes");
    let ran = run(siglum(PROGRAM, &folder).args(["notes", "ferry.txt"]).env_remove("NO_COLOR").env("COLUMNS", "300"));
    let widest = ran.out.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(widest <= 100 && !ran.out.contains('\u{1b}'), "{widest}: {}", ran.out);
}
