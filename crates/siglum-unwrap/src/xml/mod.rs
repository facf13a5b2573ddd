//! A flat index of an XML text, every element and every run of characters tied to its byte range.
//!
//! `quick-xml` tells where tags, sections and characters stand; what it cannot get past is stepped over here and kept as
//! a [`Fault`] with its place, so that what stands before and behind a fault is read. No entity that a document type
//! declares is ever expanded. Time and memory grow with the length of the text alone.

mod attributes;
mod build;
mod characters;
mod faults;
mod index;
mod markup;
mod names;
mod scan;
#[cfg(test)]
mod tests;

pub(crate) use faults::{Fault, FaultKind};
pub(crate) use index::{Index, Node};
pub(crate) use names::Name;

/// Indexes a text in one pass. There is no error: a text without any element gives an index without nodes.
pub(crate) fn index(text: &str) -> Index<'_> {
    scan::Scanner::new(text).scan()
}
