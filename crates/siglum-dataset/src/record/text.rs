//! What stands off from the text: blocks, styles, notes, pages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Hundredths;

/// A block of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Block {
    /// `heading`, `paragraph`, `quotation`, `item`, `table`, `verse`, `preformatted`, `caption` or `signature`.
    pub kind: String,
    /// Its first character, counted in `text` in Unicode code points.
    pub start: u64,
    /// One past its last character.
    pub end: u64,
    /// How deep it is nested in lists and quotations; 0 is the text itself.
    pub depth: u64,
    /// The level of a heading, 1 to 6, where the source states one.
    pub level: Option<u64>,
    /// The marker that the source's markup makes before an item: `-` for a bullet, `3.` for a number.
    pub marker: Option<String>,
    /// The part it plays, where known: `bibliography`, `abstract`, `postscript`.
    pub role: Option<String>,
    /// The language it is marked with (BCP 47).
    pub language: Option<String>,
    /// Its first raw byte, markup included.
    pub raw_start: Option<u64>,
    /// One past its last raw byte.
    pub raw_end: Option<u64>,
    /// Which of `source.members`; only where a document has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_member: Option<u64>,
}

/// A style over a stretch of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Style {
    /// `emphasis`, `strong`, `link`, `code`, `superscript`, `subscript`, `struck`, `small-caps` or `quotation`.
    pub kind: String,
    /// Its first character, in code points.
    pub start: u64,
    /// One past its last character.
    pub end: u64,
    /// Where a link leads, as written in the source.
    pub url: Option<String>,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Our name of it within the document: `n1`, `n2` and so on.
    pub id: String,
    /// The label as printed.
    pub label: Option<String>,
    /// `footnote`, `endnote`, `marginal` or `table`.
    pub kind: String,
    /// `paired`, `orphan` (nothing cites it) or `duplicate` (printed again).
    pub state: String,
    /// Its paragraphs, joined by one LF.
    pub text: String,
    /// How sure the pairing with its marks is.
    pub confidence: Hundredths,
    /// The places that cite it.
    pub refs: Vec<NoteRef>,
    /// Emphasis, links and their like, counted in the note's `text`.
    #[serde(default)]
    pub styles: Vec<Style>,
}

/// A place that cites a note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoteRef {
    /// `text`, `title`, or the id of the note in which the mark stood.
    #[serde(rename = "in")]
    pub within: String,
    /// The code point of the clean text right before which the mark stood.
    pub offset: u64,
    /// The first raw byte of the mark.
    pub raw_start: Option<u64>,
    /// One past its last raw byte.
    pub raw_end: Option<u64>,
    /// Which of `source.members`; only where a document has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_member: Option<u64>,
}

/// A note mark that nothing answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrphanMark {
    /// The label as printed.
    pub label: String,
    /// `text`, `title`, or the id of a note.
    #[serde(rename = "in")]
    pub within: String,
    /// Its first character, in code points.
    pub start: u64,
    /// One past its last character.
    pub end: u64,
}

/// The beginning of a page of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    /// Its number as printed.
    pub label: Option<String>,
    /// The code point of `text` right before which it begins.
    pub start: u64,
}
