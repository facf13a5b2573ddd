//! The shape of what is published: a record of `documents.jsonl` and the lines of the other files.
//!
//! Keys stand in the order of the fields here; the comments of the fields become the descriptions in `schema.json`.

mod account;
mod lines;
mod manifest;
mod metadata;
mod number;
mod source;
mod stretch;
mod text;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use account::{ByteAccount, CodeBytes, Conflict, ConflictClaim, Counts, Doubt, FieldBasis};
pub use lines::{ChangeLine, ClaimLine, LineageLine, MovedTo};
pub use manifest::{Digests, FileDigest, Manifest, ManifestLine, ManifestMember, RuleLine, Status, Tool, Totals};
pub use metadata::{Contributor, Identifier, Image, PostedBy, Rights};
pub use number::Hundredths;
pub use source::{Member, RawSpan, Source};
pub use stretch::{FateStretch, MapStretch};
pub use text::{Block, Note, NoteRef, OrphanMark, Page, Style};

/// The name and version of this shape. A field that is renamed or gets another type or meaning raises it.
pub const SCHEMA: &str = "siglum/1";

/// One document: a line of `documents.jsonl`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// The shape of this record: `siglum/1`.
    pub schema: String,
    /// The name of the document, unique in the corpus and the same in every version of it.
    pub id: String,
    /// The raw file that it was read from.
    pub source: Source,
    /// What the document is called.
    pub title: Option<String>,
    /// The raw bytes that give the title.
    pub title_raw: Option<RawSpan>,
    /// Whether the title stood in the body, from where it was taken.
    pub title_in_text: bool,
    /// Who wrote it, in order.
    pub authors: Vec<String>,
    /// Who had a part that the source states.
    pub contributors: Vec<Contributor>,
    /// The account that uploaded it.
    pub posted_by: Option<PostedBy>,
    /// When it was published: RFC 3339 where the zone is stated or proved, else EDTF as exact as the source.
    pub date_published: Option<String>,
    /// When it was last changed.
    pub date_modified: Option<String>,
    /// When it was written or spoken, if the text says so.
    pub date_created: Option<String>,
    /// When this copy was taken.
    pub date_captured: Option<String>,
    /// Its language (BCP 47).
    pub language: Option<String>,
    /// Who published it, if stated.
    pub publisher: Option<String>,
    /// What the site calls itself.
    pub site_name: Option<String>,
    /// Its canonical address.
    pub url: Option<String>,
    /// Other names of it.
    pub identifiers: Vec<Identifier>,
    /// A short description.
    pub description: Option<String>,
    /// The editor's lines above the text.
    pub standfirst: Option<String>,
    /// What sort of text it is.
    pub genre: Option<String>,
    /// The series it belongs to.
    pub series: Option<String>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// Its images.
    pub images: Vec<Image>,
    /// What may be done with it.
    pub rights: Rights,
    /// The blocks in reading order, joined by one empty line; a blank line inside a block is one LF.
    pub text: String,
    /// The blocks of the text.
    pub blocks: Vec<Block>,
    /// Emphasis, links and their like in the text.
    pub styles: Vec<Style>,
    /// The notes, in the order of their first mark.
    pub notes: Vec<Note>,
    /// Note marks that nothing answers; they stay in the text as printed.
    pub orphan_marks: Vec<OrphanMark>,
    /// Where pages of the source begin.
    pub pages: Vec<Page>,
    /// What each metadata field rests on; every field is listed.
    pub fields: Vec<FieldBasis>,
    /// Fields about which claims of weight were at odds, with all their claims.
    pub conflicts: Vec<Conflict>,
    /// Faults that were seen and left standing.
    pub doubts: Vec<Doubt>,
    /// What became of the raw bytes of the document.
    pub byte_account: ByteAccount,
    /// How sure the reader is that this is the main text, where it had to choose.
    pub text_confidence: Option<Hundredths>,
    /// Sizes.
    pub counts: Counts,
}
