//! Each of the four documents as four short projections, which change in the same commit as what they show.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use siglum_tests::{Cleaning, changes, claims, clean_corpus_raw, notes, outline};

fn assert_snapshot(number: &str, name: &str, projection: fn(&Cleaning) -> String) {
    let cleaning = clean_corpus_raw(number);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("../snapshots/seeds/{}", cleaning.record().id));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, projection(cleaning)));
}

macro_rules! snapshots {
    ($($number:literal $test:ident),*) => {$(
        mod $test {
            use super::*;

            #[test]
            fn outline_is_as_reviewed() {
                assert_snapshot($number, "outline", outline);
            }

            #[test]
            fn changes_are_as_reviewed() {
                assert_snapshot($number, "changes", changes);
            }

            #[test]
            fn notes_are_as_reviewed() {
                assert_snapshot($number, "notes", notes);
            }

            #[test]
            fn claims_are_as_reviewed() {
                assert_snapshot($number, "claims", claims);
            }
        }
    )*};
}

snapshots!("000" document_000, "001" document_001, "003" document_003, "004" document_004);
