//! Pages made to break a reader: each test is one kind, and its name says what becomes of the text.
//!
//! What must hold of any page is checked wherever one is read (`Page::read`): each byte has a fate that a reader gave it, and
//! what comes out is in proportion to what went in. Work is counted, never timed; how many steps a tree may cost is asserted
//! beside the tree, in `src/html/tests`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod bulk;
mod characters;
mod embedded;
mod hidden;
mod misnested;
mod nesting;
mod page;
mod peers;
mod tables;
mod unclosed;
mod wrapped;
