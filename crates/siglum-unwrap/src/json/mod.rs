//! A flat index of a JSON text, every value and key tied to its byte range.
//!
//! [`index()`] reads a text once, without recursion, and keeps what ordinary readers lose: where each value stands,
//! duplicate keys, numbers as they are written, lone surrogates. What it has to step over or make up for is a
//! [`Fault`] with its place. All ranges are byte ranges of the text that was given.
//!
//! ```
//! use siglum_unwrap::json::{self, FaultKind, Limits};
//!
//! let text = r#"Notice: slow query {"id": 7, "title": {"rendered": "Caf\u00e9"#;
//! let index = json::index(text, &Limits::default());
//! let title = index.find("/title/rendered").expect("the title was begun");
//! assert_eq!(index.decoded(title).as_deref(), Some("Café"));
//! assert_eq!(&text[index.inner_span(title)], r"Caf\u00e9");
//! assert_eq!(index.pointer(title), "/title/rendered");
//! let kinds: Vec<_> = index.faults().iter().map(|fault| fault.kind).collect();
//! assert_eq!(kinds, [FaultKind::Lead, FaultKind::Truncated]);
//! ```

mod blanks;
mod build;
mod duplicates;
mod escapes;
mod faults;
mod index;
mod node;
mod pointer;
mod roots;
mod scan;
mod strings;
#[cfg(test)]
mod tests;
mod tokens;
mod values;

pub use faults::{Fault, FaultKind};
pub use index::Index;
pub use node::{NodeId, NodeKind};
pub use strings::{DecodedString, Piece, Segment, SegmentKind};

/// What an index may cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many containers may stand inside each other. Deeper ones become one [`NodeKind::Deep`] node each.
    pub depth: usize,
    /// The longest text to be indexed, in bytes. A longer one has no nodes. 4 GiB is the most in any case.
    pub bytes: usize,
    /// How many faults of each kind are kept with their places, at least one. The rest are only counted.
    pub faults: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 512, bytes: u32::MAX as usize, faults: 1000 }
    }
}

/// Indexes `text` in one pass.
///
/// Time and memory grow with the length of the text alone, whatever stands in it. There is no error: a text that
/// holds no JSON gives an index without roots and a fault that says so.
pub fn index<'t>(text: &'t str, limits: &Limits) -> Index<'t> {
    scan::Scanner::new(text, limits).scan()
}
