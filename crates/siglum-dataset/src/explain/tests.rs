//! Words, notes and fields of a small corpus.

use siglum_rule::{About, Stage};

use super::{Neighbour, Opened};
use crate::read::Corpus;
use crate::read::sample::Sample;

fn opened(sample: &Sample, has_raw: bool) -> Opened {
    let corpus = Corpus::open(&sample.corpus()).expect("a corpus");
    let raw: Vec<_> = has_raw.then(|| sample.raw()).into_iter().collect();
    Opened::open(&corpus, "page", &raw).expect("read").expect("there is such a document")
}

#[test]
fn words_have_their_bytes() {
    let found = opened(&Sample::new(), true).explain_words("It’s  lost at sea");
    assert_eq!(found.places.len(), 1);
    let runs: Vec<_> = found.places[0].runs.iter().map(|run| (run.words.as_str(), run.how.as_str(), run.raw.raw.as_deref())).collect();
    assert_eq!(
        runs,
        [
            ("It’s lost", "stepped", Some("It&#8217;s lost")),
            (" at", "verbatim", Some(" at")),
            (" ", "emended", Some("\n")),
            ("sea", "verbatim", Some("sea")),
        ]
    );
    assert_eq!(found.places[0].runs[2].rule.as_ref().map(|rule| rule.code.as_str()), Some("T104"));
}

#[test]
fn a_part_of_a_stepped_run_has_its_own_bytes() {
    let found = opened(&Sample::new(), true).explain_words("t’s l");
    assert_eq!(found.places[0].runs[0].raw.raw.as_deref(), Some("t&#8217;s l"));
    assert_eq!((found.places[0].runs[0].raw.raw_start, found.places[0].runs[0].raw.raw_end), (36, 47));
}

#[test]
fn words_that_were_left_out_have_their_fate() {
    let sample = Sample::new();
    let found = opened(&sample, true).explain_words("aside");
    assert!(found.places.is_empty());
    let fates: Vec<_> =
        found.missing[0].fates.iter().map(|fate| (fate.fate.as_str(), fate.rule.as_ref().map(|rule| rule.code.as_str()))).collect();
    assert_eq!(fates, [("dropped", Some("U102"))]);
    let without = opened(&sample, false).explain_words("aside");
    assert!(without.missing.is_empty() && !without.has_raw);
    assert!(opened(&sample, true).explain_words("nowhere").missing.is_empty());
}

#[test]
fn words_left_out_stand_between_words_of_the_text() {
    let found = opened(&Sample::new(), true).explain_words("aside");
    let place = &found.missing[0];
    let words = |neighbour: &Option<Neighbour>| neighbour.as_ref().map(|it| (it.within.clone(), it.words.clone()));
    assert_eq!(words(&place.before), Some(("title".to_owned(), "A & B".to_owned())));
    assert_eq!(words(&place.behind), Some(("text".to_owned(), "It’s lost at sea, all hands 7.".to_owned())));
}

#[test]
fn a_rule_tells_its_reason_in_a_sentence_of_its_page() {
    static COMMENT: About =
        About::new('U', 102, "comment", Stage::Read, "# Comment\n## What it looks for\nComments\nof HTML. Others\ntoo.\n");
    let found = opened(&Sample::new(), true).with_pages(&[&COMMENT]).explain_words("aside");
    assert_eq!(found.missing[0].fates[0].reason.as_deref(), Some("Comments of HTML."));
}

#[test]
fn words_are_found_across_tags_and_as_they_are_escaped() {
    let opened = opened(&Sample::new(), true);
    assert_eq!(opened.explain_words("It&#8217;s lost").places.len(), 1);
    let across = opened.explain_words("A & B aside It’s lost1");
    assert!(across.places.is_empty() && across.missing.is_empty(), "a comment is no word");
    let across = opened.explain_words("hands 7. 1 See");
    assert_eq!((across.places.len(), across.missing.len()), (0, 1));
}

#[test]
fn words_that_stand_in_the_text_and_were_left_out_elsewhere_have_both_places() {
    let found = opened(&Sample::new(), true).explain_words("as");
    assert!(found.places.is_empty() && found.missing.len() == 1, "the comment alone has it: {found:?}");
    let found = opened(&Sample::new(), true).explain_words("a");
    assert!(!found.places.is_empty());
    assert_eq!(found.missing.iter().map(|place| place.fates[0].fate.as_str()).collect::<Vec<_>>(), ["dropped"]);
}

#[test]
fn a_note_has_its_mark_and_its_body() {
    let opened = opened(&Sample::new(), true);
    let note = opened.explain_note("n1").expect("a note");
    assert_eq!((note.marks[0].before.as_str(), note.marks[0].after.as_str()), ("It’s lost", " at sea, all hands 7."));
    assert_eq!(note.marks[0].raw.as_ref().and_then(|raw| raw.raw.as_deref()), Some("1"));
    assert_eq!(note.body.runs[0].raw.raw.as_deref(), Some("See here."));
    assert_eq!(note.changes[0].rule.code, "N101");
    assert!(opened.explain_note("n2").is_none());
}

#[test]
fn a_field_has_its_claims() {
    let opened = opened(&Sample::new(), true);
    let field = opened.explain_field("title").expect("a field");
    assert_eq!((field.value.as_str(), field.claims.len()), (Some("A & B"), 1));
    assert_eq!(field.claims[0].raw.as_deref(), Some("A &amp; B"));
    assert!(opened.explain_field("nonsense").is_none());
}
