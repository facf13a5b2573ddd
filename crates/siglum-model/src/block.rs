//! Blocks: paragraphs, headings, items and their like.

use serde::{Deserialize, Serialize};

use crate::{Span, Wording};

/// The deepest nesting a block may state; deeper ones are put at this depth under a code.
pub const MAX_DEPTH: u8 = 64;

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// A paragraph.
    #[default]
    Paragraph,
    /// A paragraph of a block quotation.
    Quotation,
    /// An item of a list, or its first paragraph.
    Item,
    /// A table: a line a row, cells parted by TAB.
    Table,
    /// Lines of verse.
    Verse,
    /// Text whose white space counts.
    Preformatted,
    /// A caption of a figure or table.
    Caption,
    /// The signature under a text.
    Signature,
}

impl BlockKind {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Quotation => "quotation",
            Self::Item => "item",
            Self::Table => "table",
            Self::Verse => "verse",
            Self::Preformatted => "preformatted",
            Self::Caption => "caption",
            Self::Signature => "signature",
        }
    }

    /// Tells whether line ends and runs of white space in the block are its author's.
    pub const fn keeps_lines(self) -> bool {
        matches!(self, Self::Table | Self::Verse | Self::Preformatted)
    }
}

/// What part a block plays in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BlockRole {
    /// A work in a list of works.
    Bibliography,
    /// An abstract.
    Abstract,
    /// A postscript.
    Postscript,
}

impl BlockRole {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bibliography => "bibliography",
            Self::Abstract => "abstract",
            Self::Postscript => "postscript",
        }
    }
}

/// What parted a block from the one before it in a text without markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// Line ends between the two blocks; 2 is one empty line.
    pub lines: u16,
    /// Whether a page edge (form feed) lies between them.
    pub page_edge: bool,
    /// The raw bytes of the gap.
    pub raw: Span,
    /// Set where the block goes on with the paragraph before it, which something (a page edge, a lifted note) cut.
    pub cut: Option<Glue>,
}

/// What stands between two halves of a cut paragraph once they are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glue {
    /// One space.
    Space,
    /// Nothing; a hyphen at the end of the first half belongs to the printer's line and goes.
    Hyphen,
}

/// A block of a document: one wording with what is known of its form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// How deep it is nested in lists and quotations; 0 is the text itself.
    pub depth: u8,
    /// The level of a heading, 1 to 6, where the source states one.
    pub level: Option<u8>,
    /// The marker that the source's markup makes before an item: `-` for a bullet, `3.` for a number.
    pub marker: Option<String>,
    /// The part it plays.
    pub role: Option<BlockRole>,
    /// The language it is marked with (BCP 47).
    pub language: Option<String>,
    /// Its words.
    pub wording: Wording,
    /// The raw bytes of the whole block with its markup.
    pub span: Option<Span>,
    /// What parted it from the block before, in a text without markup.
    pub gap: Option<Gap>,
}

impl Block {
    /// Makes a block of a kind.
    pub fn new(kind: BlockKind, wording: impl Into<Wording>) -> Self {
        Self { kind, wording: wording.into(), ..Self::default() }
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        self.wording.as_str()
    }

    /// Gives a block of the same form and place without words.
    pub fn form(&self) -> Self {
        Self { marker: self.marker.clone(), language: self.language.clone(), wording: Wording::new(), ..*self }
    }
}
