//! What was left out of a source: `show --dropped`, and `explain` for words that are missing.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use siglum_tests::{Ran, run, siglum};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

const PAGE: &str = "<html><head><title>The lightship</title></head><body>\
<nav><ul><li><a href='/'>Home &amp; harbour</a></li>\n<li><a href='/tides'>Tide <b>t</b>ables</a></li></ul></nav>\
<p>The lightship was moored off the bar in the spring, and her crew of seven kept watch by turns.</p>\
<!-- ask Ida about the \u{1b}[31mlamp -->\
<p>In the autumn gale her cable parted, and by morning she lay on the sands with all her lamps out.</p>\
<div hidden>Nobody sees the words in here.</div></body></html>";

/// A folder with a page in `raw` and what is made of it in `corpus`.
fn page() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("raw")).unwrap();
    fs::write(folder.path().join("raw/page.html"), PAGE).unwrap();
    let ran = ask(folder.path(), &["clean", "raw", "--out", "corpus"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    folder
}

fn ask(folder: &Path, arguments: &[&str]) -> Ran {
    run(siglum(PROGRAM, folder).args(arguments))
}

fn dropped(folder: &Path, more: &[&str]) -> Vec<Value> {
    let ran = ask(folder, &[&["show", "raw/page.html", "--dropped", "--json"], more].concat());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn what_was_left_out_is_listed_in_the_order_of_the_source() {
    let folder = page();
    let entries = dropped(folder.path(), &[]);
    let part = |name: &str| entries.iter().map(|entry| entry[name].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(part("code"), ["U108", "U102", "U104"]);
    assert_eq!(part("name"), ["site-navigation", "comment", "hidden-text"]);
    assert_eq!(part("text"), ["Tide tables", "ask Ida about the \u{1b}[31mlamp", "Nobody sees the words in here."]);
    let words: Vec<u64> = entries.iter().map(|entry| entry["words"].as_u64().unwrap()).collect();
    assert_eq!(words, [2, 5, 6]);
    for (entry, end) in entries.iter().zip(["ables", "lamp -->", "in here."]) {
        let place = |name: &str| entry[name].as_u64().unwrap() as usize;
        assert!(PAGE.get(place("raw_start")..place("raw_end")).unwrap().ends_with(end), "{entry}");
    }
}

#[test]
fn the_list_is_safe_for_a_terminal_and_ends_with_a_sum_for_each_code() {
    let folder = page();
    let ran = ask(folder.path(), &["show", "raw/page.html", "--dropped"]);
    assert!(!ran.out.contains('\u{1b}') && ran.out.contains(r"\u{1b}[31mlamp"), "{}", ran.out);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.iter().filter(|line| line.contains("..")).count(), 3, "an entry a line in a pipe: {}", ran.out);
    let sums: Vec<&str> = lines.iter().skip_while(|line| !line.is_empty()).skip(1).copied().collect();
    let of = |code: &str| sums.iter().find(|line| line.starts_with(code)).copied().unwrap_or_default();
    assert!(of("U104").contains("1 place ") && of("U104").contains("6 words") && of("U104").contains("30 bytes"), "{sums:?}");
    let record: Value = serde_json::from_str(&ask(folder.path(), &["show", "raw/page.html", "--json"]).out).unwrap();
    let codes: Vec<&str> =
        record["byte_account"]["dropped"].as_array().unwrap().iter().map(|code| code["code"].as_str().unwrap()).collect();
    assert!(codes.iter().all(|code| !of(code).is_empty()), "{codes:?} {sums:?}");
}

#[test]
fn one_code_can_be_asked_for() {
    let folder = page();
    assert_eq!(dropped(folder.path(), &["--code", "U104"]).len(), 1);
    assert_eq!(dropped(folder.path(), &["--code", "U104", "--code", "U108"]).len(), 2);
    let none = ask(folder.path(), &["show", "raw/page.html", "--dropped", "--code", "U202"]);
    assert_eq!((none.code, none.out.as_str()), (Some(0), "nothing was left out\n"));
    for mistake in [&["--dropped", "--code", "U999"][..], &["--code", "U104"], &["--dropped", "--markdown"]] {
        let ran = ask(folder.path(), &[&["show", "raw/page.html"], mistake].concat());
        assert_eq!(ran.code, Some(2), "{mistake:?}: {ran:?}");
    }
}

#[test]
fn each_document_of_a_file_has_its_own_list() {
    let folder = tempfile::tempdir().unwrap();
    let post = |id: u8| {
        format!(
            "{{\"id\":{id},\"title\":{{\"rendered\":\"Log {id}\"}},\"content\":{{\"rendered\":\"<p>Calm sea.</p><!-- draft {id} -->\"}}}}"
        )
    };
    fs::write(folder.path().join("posts.json"), format!("[{},{}]", post(1), post(2))).unwrap();
    let ran = ask(folder.path(), &["show", "posts.json", "--dropped", "--code", "U102"]);
    let heads: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("posts--")).collect();
    assert_eq!(heads, ["posts--1", "posts--2"], "{ran:?}");
    assert!(ran.out.find("draft 1").unwrap() < ran.out.find("posts--2").unwrap(), "{}", ran.out);
    assert_eq!(ran.out.matches("draft").count(), 2, "{}", ran.out);
}

#[test]
fn a_long_entry_is_cut_in_the_middle_and_whole_as_json() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("raw")).unwrap();
    let text = PAGE.replace("<div hidden>", &format!("<!-- first {} last --><div hidden>", "é".repeat(1000)));
    fs::write(folder.path().join("raw/page.html"), text).unwrap();
    let ran = ask(folder.path(), &["show", "raw/page.html", "--dropped", "--code", "U102"]);
    assert!(ran.out.contains("[…811 more…]") && ran.out.contains("  first é"), "{}", ran.out);
    let long = dropped(folder.path(), &["--code", "U102"]);
    assert_eq!(long[1]["text"].as_str().unwrap().chars().count(), 1011);
}

#[test]
fn many_pieces_in_a_single_byte_charset_are_each_listed() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("raw")).unwrap();
    let pieces = "<b>x</b>\u{e9}<!-- y -->".repeat(20_000);
    let latin: Vec<u8> = format!("<meta charset=latin1><p>{pieces}</p>").chars().map(|c| c as u8).collect();
    fs::write(folder.path().join("raw/page.html"), latin).unwrap();
    let entries = dropped(folder.path(), &[]);
    assert_eq!(entries.len(), 20_000);
}

#[test]
fn words_that_are_missing_are_explained() {
    let folder = page();
    let ran = ask(folder.path(), &["explain", "corpus", "page", "--find", "home & Harbour  tide tables", "--raw", "raw"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let start = PAGE.find("Home").unwrap();
    for words in
        [format!("bytes {start}.."), "U108 site-navigation".to_owned(), "because     `nav`".to_owned(), "behind      “The".to_owned()]
    {
        assert!(ran.out.contains(&words), "{words} is missing in: {}", ran.out);
    }
    assert_eq!(ran.out.matches("under U108").count(), 1, "{}", ran.out);
    let ran = ask(folder.path(), &["explain", "corpus", "page", "--find", "Nobody sees", "--raw", "raw", "--json"]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let place = &told["missing"][0];
    assert_eq!(place["fates"][0]["rule"]["code"], "U104");
    assert!(place["fates"][0]["reason"].as_str().unwrap().starts_with("Elements with the attribute `hidden`"), "{place}");
    assert!(place["before"]["words"].as_str().unwrap().ends_with("with all her lamps out."), "{place}");
    assert!(place["behind"].is_null(), "{place}");
}

#[test]
fn words_that_stand_nowhere_are_refused_like_an_unknown_note() {
    let folder = page();
    let note = ask(folder.path(), &["explain", "corpus", "page", "--note", "n9"]);
    let ran = ask(folder.path(), &["explain", "corpus", "page", "--find", "the second mate", "--raw", "raw"]);
    assert_eq!((ran.code, ran.out.as_str()), (note.code, ""));
    assert_eq!(ran.err, "siglum: “the second mate” stands neither in the text nor in the raw file\n");
    let ran = ask(folder.path(), &["explain", "corpus", "page", "--find", "Nobody sees"]);
    assert!(ran.code == Some(2) && ran.err.contains("--raw"), "{ran:?}");
}
