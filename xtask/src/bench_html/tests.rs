//! The measures, on pages and truths of our own.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::calibration::{bins_of, error};
use super::data::{Data, Gold};
use super::prediction::Prediction;
use super::words::{compare, flat, snippets, tokens};
use super::{names, notes, score, score_all, table};

fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}

#[test]
fn words_are_compared_as_bags_without_case() {
    let shares = compare("The sea, the SEA and land", "the sea the shore");
    assert_eq!((rounded(shares.precision), rounded(shares.recall), rounded(shares.f1)), (0.5, 0.75, 0.6));
    assert_eq!(compare("", "").f1, 1.0);
    assert_eq!((compare("", "sea").f1, compare("sea", " … ").f1), (0.0, 0.0));
}

#[test]
fn marks_and_circled_letters_are_no_words() {
    assert_eq!(tokens("a_b² ⓐ नमस्ते x\u{301}y").collect::<Vec<_>>(), ["a_b²", "नमस", "त", "x", "y"]);
}

#[test]
fn snippets_are_found_whatever_white_space_and_case() {
    let text = flat("One\n\ntwo\u{1f}Three");
    let wanted = ["one TWO".to_owned(), "three four".to_owned()];
    assert_eq!((snippets(&text, Some(&wanted), true), snippets(&text, Some(&wanted), false)), (Some(0.5), Some(0.5)));
    assert_eq!((snippets(&text, Some(&[]), true), snippets(&text, None, false)), (None, None));
}

#[test]
fn titles_differ_not_by_signs_and_case() {
    assert_eq!(names::title("“Große\u{a0}Fahrt”—an Ende…"), names::title("GROSSE FAHRT\"-An  Ende"));
    assert_ne!(names::title("ı"), names::title("i"));
}

#[test]
fn a_byline_may_hold_several_names() {
    let names = |list: &[&str]| {
        names::authors(&list.iter().map(|&name| name.to_owned()).collect::<Vec<_>>()).into_iter().collect::<Vec<_>>().join("/")
    };
    assert_eq!(names(&["Written by: Élan O'Dea, M.D. & Bo Sand und Ute Ahn"]), "bo sand/elan o'dea/ute ahn");
    assert_eq!(names(&["Byron Andersund", "PhD", ""]), "byron andersund");
}

fn gold(authors: Option<&[&str]>, date: Option<&str>) -> Gold {
    let authors = authors.map(|list| list.iter().map(|&name| name.to_owned()).collect());
    Gold { authors, date: date.map(str::to_owned), title: Some(String::new()), ..Gold::default() }
}

#[test]
fn what_is_not_annotated_is_not_scored() {
    let found = Prediction { authors: vec!["Ann".to_owned()], date: "2020-01-02".to_owned(), ..Prediction::default() };
    let none = score::page(&gold(None, None), &found);
    assert!(none.authors.is_none() && none.date.is_none() && none.date_invented.is_none() && none.title.is_none() && none.words.is_none());
    let empty = score::page(&gold(Some(&[]), Some("")), &found);
    assert_eq!((empty.authors, empty.date, empty.date_invented), (Some([0, 1, 0]), None, Some(1.0)));
    let right = score::page(&gold(Some(&["ann", "Bo"]), Some("2020-01-02")), &found);
    assert_eq!((right.authors, right.date, right.date_found), (Some([1, 1, 2]), Some(1.0), Some(1.0)));
    let silent = score::page(&gold(None, Some("2020-01-02")), &Prediction::default());
    assert_eq!((silent.date, silent.date_found), (Some(0.0), None));
}

#[test]
fn confidence_is_compared_with_what_was_reached_bin_by_bin() {
    let bins = bins_of(&[(Some(95), 0.9), (Some(100), 0.8), (Some(10), 0.3), (None, 0.5)]);
    let shown: Vec<_> = bins.iter().map(|bin| (bin.from, bin.pages, rounded(bin.confidence), rounded(bin.f1))).collect();
    assert_eq!(shown, [(Some(10), 1, 0.1, 0.3), (Some(90), 2, 0.975, 0.85), (None, 1, 0.0, 0.5)]);
    assert_eq!(error(&bins).map(rounded), Some(0.15));
    assert_eq!(error(&bins_of(&[(None, 1.0)])), None);
}

#[test]
fn a_linked_note_is_lost_if_its_words_stand_nowhere() {
    let page = "<p>Sea<a href='#fn1'><sup>1</sup></a> and <a class=x href=\"#fn2\">[2]</a> <a href='#fn3'>three</a> <a href='#top'>4</a></p>\
        <ol><li id='fn1'>1 See the harbour book of that year.</li><li id=\"fn2\">So the pilot told his own son.</li>\
        <li id='fn3'>No mark leads to these words.</li></ol><a id='x' href='#fn1'>1</a>";
    let told = notes::of(page, ["Sea and", "See the harbour book of that year."]);
    assert_eq!((told.linked, told.lost), (2, 1));
    let told = notes::of(page, ["So the pilot told his own son. See the harbour book of that year."]);
    assert_eq!((told.linked, told.lost), (2, 0));
    let escaped = "<a href=#x></a><a href='#ref1'>1</a><p id='ref1'>H&#228;user O, Sand S. The tides of it.</p>";
    assert_eq!(notes::of(escaped, ["Häuser O, Sand S. The tides of it."]), notes::Notes { linked: 1, lost: 0 });
    assert_eq!(notes::of("<a href='#note", [""]), notes::Notes::default());
}

const PAGE: &str = "<html><body><article><h1>The ferry</h1><p>The ferry crossed the sound twice a day, and in winter not at all.</p>\
    <p>Her captain wrote down who came and who stayed away.</p></article></body></html>";

fn pack(path: &Path, text: &str) {
    let mut packed = GzEncoder::new(File::create(path).expect("a file"), Compression::fast());
    packed.write_all(text.as_bytes()).expect("written");
    packed.finish().expect("finished");
}

#[test]
fn packed_and_open_pages_are_scored_in_the_order_of_the_list() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("pages")).expect("a folder");
    pack(&folder.path().join("pages/a.html.gz"), PAGE);
    fs::write(folder.path().join("pages/b.html"), PAGE).expect("written");
    let line = |id: &str, kind: &str, text: &str| format!("{{\"id\":\"{id}\",\"page_type\":\"{kind}\",\"text\":\"{text}\",\"more\":1}}\n");
    let truth = "The ferry crossed the sound twice a day, and in winter not at all. Her captain wrote down who came and who stayed away.";
    pack(&folder.path().join("gold.jsonl.gz"), &(line("b", "story", truth) + &line("a", "list", "")));
    let scored = score_all(Data::open(folder.path()).expect("a list"), 2).expect("scored");
    assert_eq!(scored.iter().map(|page| page.gold.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    let f1: Vec<f64> = scored.iter().filter_map(|page| page.score.words).map(|words| words.f1).collect();
    assert!(f1[0] > 0.9 && f1[1] == 0.0, "{f1:?}");
    let spans = scored[0].prediction.spans;
    assert!(spans.characters > 80 && spans.decoded == spans.characters, "{spans:?}");
    let table = table::of(&scored);
    assert!(["\nall ", "\nlist ", "\nstory "].iter().all(|row| table.contains(row)) && table.contains("100.000%"), "{table}");
}

#[test]
fn a_missing_page_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(Data::open(folder.path()).expect_err("no list").contains("gold.jsonl"));
    fs::write(folder.path().join("gold.jsonl"), "{\"id\":\"gone\"}\n").expect("written");
    let failed = score_all(Data::open(folder.path()).expect("a list"), 1).expect_err("no page");
    assert!(failed.contains("gone.html"), "{failed}");
}
