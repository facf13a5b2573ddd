//! Texts made to cost time or to break the account: each is read, and nothing of it is lost or counted twice.

use siglum_notes::{Found, Options, find_notes};

fn assert_counts(text: &str) -> Found {
    let found = find_notes(text, &Options::default());
    let paired: std::collections::BTreeSet<usize> = found.pairs.iter().map(|pair| pair.mark).collect();
    assert_eq!(found.marks.len(), paired.len() + found.orphan_marks.len());
    let bodies: std::collections::BTreeSet<usize> = found.pairs.iter().map(|pair| pair.body).collect();
    assert_eq!(found.bodies.len(), bodies.len() + found.orphan_bodies.len() + found.duplicates.len());
    found
}

#[test]
fn a_million_digits_are_no_mark() {
    assert!(assert_counts(&"1".repeat(1_000_000)).marks.is_empty());
    assert!(assert_counts(&"¹".repeat(500_000)).marks.is_empty());
}

#[test]
fn two_hundred_thousand_marks_may_have_one_label() {
    let text = format!("{}\n\n[1] The one note.", "word[1] ".repeat(200_000));
    let found = assert_counts(&text);
    assert_eq!((found.bodies.len(), found.pairs.len()), (1, 200_000));
}

#[test]
fn notes_may_cite_each_other_in_a_cycle() {
    let found = assert_counts("The sea.¹ And the land\n\n¹ See note two.²\n\n² See note one.¹\n\ntoo.");
    assert!(found.pairs.len() >= 2);
}

#[test]
fn openings_that_never_close_are_passed_over() {
    for opening in ["^ ", "^[", "[note ", "[Footnote 1: ", "<sup>", "$^{", "（注", "※"] {
        assert_counts(&opening.repeat(100_000 / opening.len()));
    }
}

#[test]
fn a_doubled_number_is_reported() {
    let text = "The sea was deep.[1] The boat was old.[2] It sank.[3]\n\n[1] First.\n\n[2] See the minutes of the year.\n\n\
                [2] Another note altogether.\n\n[3] Third.";
    let found = assert_counts(text);
    assert_eq!((found.pairs.len(), found.orphan_bodies.len()), (3, 1));
    let text = "The sea was deep.¹ The boat was old.² It sank² at last.³ Nobody\n\n¹ First.\n\n² Second.\n\n³ Third.\n\nsaw it.";
    assert_eq!(assert_counts(text).pairs.len(), 4);
}
