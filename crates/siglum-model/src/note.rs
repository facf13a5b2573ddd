//! Notes and what cites them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Block, Span};

/// Our own name of a note within a document: `n1`, `n2` and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NoteId(
    /// Counts from 1.
    pub u32,
);

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "n{}", self.0)
    }
}

/// Where a note stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum NoteKind {
    /// At the foot of a page, or of the text where the source does not say.
    #[default]
    Footnote,
    /// At the end of the document or chapter.
    Endnote,
    /// In the margin.
    Marginal,
    /// Under a table.
    Table,
}

impl NoteKind {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Footnote => "footnote",
            Self::Endnote => "endnote",
            Self::Marginal => "marginal",
            Self::Table => "table",
        }
    }
}

/// Whether something cites a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteState {
    /// Cited by at least one reference.
    #[default]
    Paired,
    /// Nothing cites it.
    Orphan,
    /// Printed again.
    Duplicate,
}

impl NoteState {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paired => "paired",
            Self::Orphan => "orphan",
            Self::Duplicate => "duplicate",
        }
    }
}

/// A note. Its references are the anchors that name it, wherever in the document they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Our own name of it.
    pub id: NoteId,
    /// The label as printed; empty where the source prints none.
    pub label: String,
    /// Where it stood.
    pub kind: NoteKind,
    /// Its paragraphs.
    pub blocks: Vec<Block>,
    /// Whether something cites it.
    pub state: NoteState,
    /// How sure the pairing is, in hundredths.
    pub confidence: u8,
    /// Why it was believed, a few words a reason; empty where the source itself says so.
    pub evidence: Vec<&'static str>,
    /// The raw bytes of its label.
    pub label_raw: Option<Span>,
}

impl Note {
    /// Gives the text: the paragraphs joined by one LF.
    pub fn text(&self) -> String {
        let blocks: Vec<_> = self.blocks.iter().map(Block::as_str).collect();
        blocks.join("\n")
    }
}
