//! Lines of `changes.jsonl`, `claims.jsonl` and `lineage.jsonl`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FateStretch, MapStretch, RawSpan};

/// One change or doubt: a line of `changes.jsonl`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeLine {
    /// The document.
    pub id: String,
    /// Its number within the document, from 0, in the order of this file.
    pub n: u64,
    /// The rule.
    pub code: String,
    /// `replace`, `delete`, `supply`, `move`, `join`, `split`, `link`, `drop`, `set` or `doubt`.
    pub act: String,
    /// `rule`, or `curator` for a maintainer's correction.
    pub by: String,
    /// `text`, `title`, a note's id, or a field's name.
    #[serde(rename = "in")]
    pub within: String,
    /// Its first character in the clean text, in code points; 0 where it has no place.
    pub start: u64,
    /// One past its last character; equal to `start` where nothing is left.
    pub end: u64,
    /// Where moved or linked words went.
    pub to: Option<MovedTo>,
    /// The raw bytes concerned.
    pub raw: Vec<RawSpan>,
    /// The words before; at most 200 characters.
    pub before: Option<String>,
    /// The words after; at most 200 characters.
    pub after: Option<String>,
    /// Where `before` is cut, the number of its characters in full; else, where `after` is cut, of those; else 0.
    pub length: u64,
    /// The SHA-256 (of the UTF-8) of what `length` counts; null where nothing is cut.
    pub digest: Option<String>,
    /// `high`, `medium` (applied, and listed for review) or `low` (only a doubt).
    pub certainty: String,
    /// What a person should know; always there for a doubt.
    pub message: Option<String>,
}

/// Where moved or linked words went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MovedTo {
    /// `text`, `title`, or a note's id.
    #[serde(rename = "in")]
    pub within: String,
    /// The first character there, in code points.
    pub start: u64,
}

/// Something that a source says about itself: a line of `claims.jsonl`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimLine {
    /// The document.
    pub id: String,
    /// The field it speaks to.
    pub field: String,
    /// The value as found, decoded.
    pub value: String,
    /// Its normal form, where that is another: a date, a language tag.
    pub normal: Option<String>,
    /// The part a person played, or a subfield.
    pub role: Option<String>,
    /// What it is about: `document`, `reviewed-work`, `quotation`, `image` and so on.
    pub about: String,
    /// Where it stands: a JSON pointer, a meta tag, an element path.
    pub place: String,
    /// The first raw byte of the value.
    pub raw_start: Option<u64>,
    /// One past its last raw byte.
    pub raw_end: Option<u64>,
    /// Which of `source.members`; only where a document has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_member: Option<u64>,
    /// The independent source that it goes back to.
    pub origin: String,
    /// Whether it was believed.
    pub accepted: bool,
    /// Why it was or was not.
    pub why: Option<String>,
}

/// The map from a document's text to its raw bytes: a line of `lineage.jsonl`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineageLine {
    /// The document.
    pub id: String,
    /// The document's raw bytes, parted without gap or overlap: `[start, length, fate, code]`.
    pub fates: Vec<FateStretch>,
    /// Every run of text, title and notes: `[field, start, length, raw_start, raw_length, how]`. What joins blocks is
    /// in none.
    pub map: Vec<MapStretch>,
}
