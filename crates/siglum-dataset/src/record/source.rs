//! Where a document comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The raw file that a document was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// The path of the raw file, relative to the input folder. `\` begins an escape: `\\`, `\n`, `\xFF`.
    pub path: String,
    /// The key of the member (a decompressed record, an archive entry) that holds the document, if it is not the file.
    pub member: Option<String>,
    /// Which document of the file it is, from 0, where the file holds several.
    pub position: Option<u64>,
    /// The members of a document that has several; `raw_member` counts in this list from 0.
    pub members: Vec<Member>,
    /// The SHA-256 of the raw file.
    pub sha256: String,
    /// The size of the raw file.
    pub bytes: u64,
    /// The IANA media type of the raw file.
    pub media_type: String,
    /// The format that a reader was called for; `siglum formats` lists the names.
    pub format: String,
    /// The formats from the outermost to the innermost.
    pub chain: Vec<String>,
    /// The character encoding (an IANA name in lower case).
    pub charset: Option<String>,
    /// Where the raw file comes from, in the maintainers' words.
    pub origin: Option<String>,
}

/// A member of a source file: the file itself, a decompressed record, or an archive entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Member {
    /// Its name within the file; null for the file itself.
    pub key: Option<String>,
    /// Its length in bytes, decompressed.
    pub length: u64,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// A stretch of raw bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RawSpan {
    /// The first byte, counted in the member.
    pub raw_start: u64,
    /// One past the last byte.
    pub raw_end: u64,
    /// Which of `source.members`; only where a document has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_member: Option<u64>,
}
