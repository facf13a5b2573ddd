//! End-to-end tests of siglum: the four documents, the rule pages, the commands and hostile input.
//!
//! This library holds what the tests share: ways to clean a text, ways to run the command, and projections of a document
//! that a person can review.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod documents;
mod files;
mod projections;
mod words;

pub use documents::{Cleaning, clean_bytes, clean_corpus_raw, clean_one, clean_text, clean_with};
pub use files::{Ran, copy_tree, corpus_clean, corpus_raw, root, run, siglum, tree};
pub use projections::{changes, claims, metadata, notes, outline, quoted};
pub use words::{code_points, count_words, inked, visible_words};
