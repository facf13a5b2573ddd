//! `MANIFEST.json` and the lines of `manifest.jsonl`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ByteAccount, Member};

/// What `MANIFEST.json` says about a corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Manifest {
    /// The shape of the corpus: `siglum/1`. It also marks the folder as one that siglum may write over.
    pub schema: String,
    /// The name of the corpus.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its title for people.
    pub title: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// The licence of the compilation and of what was added; the texts have their own rights.
    pub license_of_the_compilation: Option<String>,
    /// What wrote it.
    pub tool: Tool,
    /// Every rule that could speak, with its revision, in the order of the codes.
    pub rules: Vec<RuleLine>,
    /// The rules that the configuration turned off.
    pub rules_off: Vec<String>,
    /// Digests of what went in and what came out.
    pub digests: Digests,
    /// The files of fixed name but this one.
    pub files: Vec<FileDigest>,
    /// Counts over the corpus.
    pub counts: Totals,
}

/// What wrote a corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    /// `siglum`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A rule and its revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleLine {
    /// The permanent code.
    pub code: String,
    /// The name of the fault.
    pub name: String,
    /// Rises whenever the rule's behaviour changes.
    pub revision: u64,
}

/// Digests of what went in and what came out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Digests {
    /// The SHA-256 of `corpus.toml`.
    pub configuration: Option<String>,
    /// The SHA-256 of `corpus.stats.json`.
    pub statistics: Option<String>,
    /// `sha256sum changes.jsonl claims.jsonl documents.jsonl lineage.jsonl | sha256sum`.
    pub content: String,
}

/// A file and its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileDigest {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

/// Counts over a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// Raw files of which documents were published.
    pub sources_published: u64,
    /// Raw files skipped with a reason.
    pub sources_skipped: u64,
    /// Raw files that could not be read.
    pub sources_failed: u64,
    /// Documents.
    pub documents: u64,
    /// Words of their texts.
    pub words: u64,
    /// Notes.
    pub notes: u64,
    /// Notes that something cites.
    pub notes_paired: u64,
    /// Note marks that nothing answers.
    pub orphan_marks: u64,
    /// Fields about which claims were at odds.
    pub conflicts: u64,
    /// Changes.
    pub changes: u64,
    /// Changes of medium certainty, listed for review.
    pub changes_for_review: u64,
    /// Doubts.
    pub doubts: u64,
    /// Raw bytes of the members that belong to no document.
    pub envelope_bytes: u64,
    /// What became of the raw bytes of all documents.
    pub byte_account: ByteAccount,
}

/// One raw file: a line of `manifest.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ManifestLine {
    /// Its path relative to the input folder. `\` begins an escape: `\\`, `\n`, `\xFF`.
    pub path: String,
    /// Its SHA-256; null where it could not be read.
    pub sha256: Option<String>,
    /// Its size; null where it could not be read.
    pub bytes: Option<u64>,
    /// The file itself, or the records or entries it was decompressed into.
    pub members: Vec<ManifestMember>,
    /// What became of it.
    pub status: Status,
    /// Why it was skipped or failed.
    pub reason: Option<String>,
    /// The documents in it.
    pub ids: Vec<String>,
    /// Those of `ids` that count positions, since the source gives no key; they change when documents come or go.
    pub unstable_ids: Vec<String>,
}

/// A member of a raw file, and how many of its bytes belong to no document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ManifestMember {
    /// Its name within the file; null for the file itself.
    pub key: Option<String>,
    /// Its length in bytes, decompressed.
    pub length: u64,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Bytes that belong to no document: array syntax, padding.
    pub envelope: u64,
}

impl ManifestMember {
    /// Makes the line of a member.
    pub fn new(member: &Member, envelope: u64) -> Self {
        Self { key: member.key.clone(), length: member.length, sha256: member.sha256.clone(), envelope }
    }
}

/// What became of a raw file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Documents were published from it.
    Published,
    /// It was left out for a reason.
    Skipped,
    /// It could not be read.
    Failed,
}
