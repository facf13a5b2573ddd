//! What a record says about how it came about: grounds, conflicts, doubts, bytes, sizes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Hundredths;

/// What a metadata field rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldBasis {
    /// The field.
    pub field: String,
    /// `found`, `inferred`, `pinned`, `abstained` (claims, none good enough) or `silent` (no claim).
    pub basis: String,
    /// The rule that decided.
    pub rule: String,
    /// How sure it is; null where nothing was weighed.
    pub confidence: Option<Hundredths>,
    /// How many claims there are.
    pub claims: u64,
    /// How many of them were not believed.
    pub rejected: u64,
}

/// A field about which claims of weight were at odds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conflict {
    /// The field.
    pub field: String,
    /// The values chosen; empty where there is none.
    pub chosen: Vec<String>,
    /// The rule that decided.
    pub rule: String,
    /// How sure it is.
    pub confidence: Option<Hundredths>,
    /// Why, in a sentence.
    pub reason: String,
    /// Every claim of the field.
    pub claims: Vec<ConflictClaim>,
}

/// A claim for or against a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConflictClaim {
    /// The value as found.
    pub value: String,
    /// The part a person played, or a subfield.
    pub role: Option<String>,
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

/// A fault that was seen and left standing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Doubt {
    /// The rule.
    pub code: String,
    /// What a person should know.
    pub message: String,
    /// Its number in `changes.jsonl`.
    pub change: u64,
    /// The maintainer's reason for accepting it.
    pub accepted: Option<String>,
    /// The first raw byte.
    pub raw_start: Option<u64>,
    /// One past the last raw byte.
    pub raw_end: Option<u64>,
    /// Which of `source.members`; only where a document has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_member: Option<u64>,
}

/// What became of raw bytes; the numbers add up to the bytes that the document owns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ByteAccount {
    /// They stand in the text, the title or a note as they are.
    pub kept: u64,
    /// They stand there decoded.
    pub decoded: u64,
    /// A rule put other words in their place.
    pub emended: Vec<CodeBytes>,
    /// They are syntax.
    pub markup: u64,
    /// A claim reads them.
    pub metadata: u64,
    /// They were left out.
    pub dropped: Vec<CodeBytes>,
}

/// Bytes under a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeBytes {
    /// The rule.
    pub code: String,
    /// How many bytes.
    pub bytes: u64,
}

/// Sizes of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// Runs of non-space with a letter or digit, in `text`.
    pub words: u64,
    /// Blocks of the text.
    pub blocks: u64,
    /// Notes.
    pub notes: u64,
    /// Changes, doubts not among them.
    pub changes: u64,
    /// Doubts.
    pub doubts: u64,
}
