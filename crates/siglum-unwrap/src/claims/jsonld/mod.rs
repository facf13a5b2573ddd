//! JSON-LD: the works it speaks of, which of them is the page's own, and what is said of each.
//!
//! `graph.rs` holds the objects and follows references, `classes.rs` says what sort of work an object is, `works.rs` reads
//! one work, `people.rs`, `terms.rs` and `images.rs` its parts, `scopes.rs` the other things named in it, `main_work.rs`
//! tells which work is the document, `scripts.rs` finds the scripts that the head leaves out.

#[cfg(test)]
mod broken_tests;
mod classes;
mod graph;
mod images;
mod main_work;
mod people;
mod scopes;
mod scripts;
mod terms;
#[cfg(test)]
mod tests;
mod works;

pub(crate) use graph::Graph;
pub(crate) use main_work::{Work, settle};
pub(crate) use scripts::read_odd_script;
pub(crate) use works::{read_article, read_graph};
