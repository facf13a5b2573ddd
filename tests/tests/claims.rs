//! `claims` and `conflicts`: what sources say of themselves, for people and for programs.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use siglum_tests::{Ran, copy_tree, corpus_clean, corpus_raw, root, run, siglum, tree};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

const POST: &str = "001_97dec0b1594d3528";

const SPEECH: &str = "003_92eed929d96c4ff2";

fn ask(folder: &Path, arguments: &[&str]) -> Ran {
    run(siglum(PROGRAM, folder).args(arguments))
}

/// The published corpus, in which the title of the speech is made one that was not believed.
fn corpus() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("corpus")).unwrap();
    for file in ["MANIFEST.json", "manifest.jsonl", "documents.jsonl", "claims.jsonl"] {
        fs::copy(corpus_clean().join(file), folder.path().join("corpus").join(file)).unwrap();
    }
    let path = folder.path().join("corpus/documents.jsonl");
    let lines = fs::read_to_string(&path).unwrap();
    let edited: String = lines.lines().map(|line| without_title(serde_json::from_str(line).unwrap()).to_string() + "\n").collect();
    fs::write(path, edited).unwrap();
    folder
}

fn without_title(mut record: Value) -> Value {
    if record["id"] == SPEECH {
        let title = record["fields"].as_array_mut().unwrap().iter_mut().find(|field| field["field"] == "title").unwrap();
        (title["basis"], title["confidence"]) = ("abstained".into(), 0.4.into());
        record["title"] = Value::Null;
    }
    record
}

fn json_lines(ran: &Ran) -> Vec<Value> {
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The rows of a field: its own line and those under it.
fn rows<'a>(shown: &'a str, field: &str) -> Vec<&'a str> {
    let own = shown.split("\n\n").find(|part| part.starts_with(field)).unwrap_or_else(|| panic!("no {field} in {shown}"));
    own.lines().collect()
}

// claims

#[test]
fn a_field_shows_its_value_and_the_claims_for_and_against_it() {
    let ran = ask(&corpus_raw(), &["claims", &format!("{POST}.txt")]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let rows = rows(&ran.out, "authors ");
    assert!(rows[0].contains(" found ") && rows[0].ends_with(" Wayne Price"), "{rows:#?}");
    let of = |side: &str| rows.iter().filter(|row| row.starts_with(&format!("  {side} "))).collect::<Vec<_>>();
    assert!(of("because")[0].contains("“Gerry Hart” is the name of the account"), "{rows:#?}");
    assert!(of("for")[0].contains("chosen") && of("for")[0].contains("/excerpt/rendered"), "{rows:#?}");
    let against = of("against");
    assert!(against.len() == 5 && against.iter().all(|row| row.contains("account ") && row.contains("Gerry Hart (cms-account)")));
    assert!(rows.last().unwrap().contains("and 3 more; --field authors lists them"), "{rows:#?}");
}

#[test]
fn lines_fit_and_silent_fields_are_named_at_the_end() {
    let ran = ask(&corpus_raw(), &["claims", &format!("{POST}.txt")]);
    assert!(ran.out.lines().all(|line| line.chars().count() <= 100), "{}", ran.out);
    let end = ran.out.rsplit("\n\n").next().unwrap();
    assert!(end.starts_with("No claim:  contributors, date_created, "), "{end}");
    assert!(!ran.out.contains("\ncontributors "), "{}", ran.out);
}

#[test]
fn one_field_is_shown_with_all_its_claims() {
    let ran = ask(&corpus_raw(), &["claims", &format!("{POST}.txt"), "--field", "authors"]);
    assert_eq!(ran.out.matches("\n  against ").count(), 8, "{}", ran.out);
    assert!(!ran.out.contains("\ntitle ") && !ran.out.contains("No claim"), "{}", ran.out);
    let silent = ask(&corpus_raw(), &["claims", &format!("{POST}.txt"), "--field", "series"]);
    assert!(silent.out.ends_with("\nNo claim:  series\n"), "{}", silent.out);
}

#[test]
fn a_field_that_was_abstained_has_no_value_and_its_claims() {
    let fixtures = root().join("tests/fixtures/wordpress");
    let ran = ask(&fixtures, &["claims", "posts.json", "--field", "date_published"]);
    let rows = ran.out.split("\n\n").flat_map(|part| part.split('\n').collect::<Vec<_>>()).collect::<Vec<_>>();
    let at = rows.iter().position(|row| row.contains(" abstained ")).unwrap_or_else(|| panic!("{}", ran.out));
    assert!(rows[at].ends_with("(none)"), "{}", rows[at]);
    assert!(rows[at + 1].starts_with("  against  ") && rows[at + 1].contains("0000-00-00"), "{}", rows[at + 1]);
}

#[test]
fn programs_get_the_fields_and_claims_that_a_corpus_would_have() {
    let folder = tempfile::tempdir().unwrap();
    let raw = folder.path().join("raw");
    fs::create_dir(&raw).unwrap();
    fs::copy(corpus_raw().join(format!("{POST}.txt")), raw.join("post.txt")).unwrap();
    let before = tree(folder.path());
    let told = json_lines(&ask(folder.path(), &["claims", "raw/post.txt", "--json"]));
    assert_eq!(tree(folder.path()), before, "nothing is written");
    assert_eq!(ask(folder.path(), &["clean", "raw", "--out", "corpus"]).code, Some(0));
    let read = |file: &str| fs::read_to_string(folder.path().join("corpus").join(file)).unwrap();
    let lines = |file: &str| read(file).lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<Value>>();
    assert_eq!((told.len(), &told[0]["claims"]), (1, &Value::Array(lines("claims.jsonl"))));
    let record = &lines("documents.jsonl")[0];
    assert_eq!(told[0]["conflicts"], record["conflicts"]);
    for (field, own) in record["fields"].as_array().unwrap().iter().zip(told[0]["fields"].as_array().unwrap()) {
        assert!(field.as_object().unwrap().iter().all(|(key, value)| own[key] == *value), "{field} {own}");
        assert!(own["chosen"].is_array());
    }
    let one = json_lines(&ask(folder.path(), &["claims", "raw/post.txt", "--json", "--field", "title"]));
    assert!(one[0]["claims"].as_array().unwrap().iter().all(|claim| claim["field"] == "title"));
    assert_eq!(one[0]["fields"].as_array().unwrap().len(), 1);
}

#[test]
fn each_document_of_a_file_is_told_in_turn() {
    let fixtures = root().join("tests/fixtures/wordpress");
    let told = json_lines(&ask(&fixtures, &["claims", "posts.json", "--json"]));
    assert!(told.len() > 1 && told.iter().all(|line| line["claims"].as_array().unwrap().iter().all(|claim| claim["id"] == line["id"])));
    let shown = ask(&fixtures, &["claims", "posts.json"]);
    for line in &told {
        assert!(shown.out.contains(&format!("{}  ", line["id"].as_str().unwrap())), "{}", shown.out);
    }
}

#[test]
fn what_has_no_documents_is_told_as_by_show() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.bin"), [0_u8, 1, 2, 255, 254, 0, 0, 7]).unwrap();
    let [claims, show] = ["claims", "show"].map(|command| ask(folder.path(), &[command, "a.bin"]));
    assert_eq!(claims, show);
}

// conflicts

#[test]
fn the_most_doubtful_document_comes_first_and_the_end_tells_what_to_do() {
    let folder = corpus();
    let ran = ask(folder.path(), &["conflicts", "corpus"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[1].contains(" title ") && lines[1].contains("(none)") && lines[1].contains("abstained"), "{}", ran.out);
    assert!(lines[2].contains("Wayne Price") && lines[2].contains("Gerry Hart") && lines[2].contains("conflict: account"), "{}", ran.out);
    assert!(lines.iter().all(|line| line.chars().count() <= 100), "{}", ran.out);
    assert_eq!(lines.last(), Some(&format!("siglum explain corpus {SPEECH} --field title   tells all its claims").as_str()));
}

#[test]
fn doubts_are_whole_numbers_for_programs_and_fall() {
    let folder = corpus();
    let told = json_lines(&ask(folder.path(), &["conflicts", "corpus", "--json"]));
    let doubts: Vec<u64> = told.iter().map(|line| line["doubt"].as_u64().unwrap()).collect();
    assert!(doubts[0] == 200 && doubts.is_sorted_by(|a, b| a >= b), "{doubts:?}");
    let post = told.iter().find(|line| line["id"] == POST && line["field"] == "authors").unwrap();
    assert_eq!((post["kind"].as_str(), post["against"]["places"].as_u64()), (Some("conflict"), Some(8)));
    assert_eq!((post["against"]["origins"].as_u64(), post["against"]["value"].as_str()), (Some(1), Some("Gerry Hart")));
    assert!(post["reason"].as_str().unwrap().contains("account"));
}

#[test]
fn fewer_can_be_asked_for() {
    let folder = corpus();
    let one = ask(folder.path(), &["conflicts", "corpus", "--limit", "1"]);
    assert!(
        one.out.contains("(none)") && !one.out.contains("Gerry Hart") && one.out.contains("; 1 document more not shown"),
        "{}",
        one.out
    );
    let series = ask(folder.path(), &["conflicts", "corpus", "--field", "series"]);
    assert_eq!((series.code, series.out.as_str()), (Some(0), "Nothing is in doubt about series; 4 documents were looked at.\n"));
}

#[test]
fn a_folder_that_is_no_corpus_and_a_field_that_is_none_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    copy_tree(&corpus_raw(), folder.path());
    for arguments in [&["conflicts", "."][..], &["conflicts", ".", "--field", "author"], &["claims", "x", "--field", "author"]] {
        let ran = ask(folder.path(), arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
    }
}
