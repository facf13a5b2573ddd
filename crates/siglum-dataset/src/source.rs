//! What the pipeline tells the writer about one raw file.

use siglum_model::Document;

use crate::record::Member;

/// One raw file and what became of it.
#[derive(Clone, Debug)]
pub struct SourceReport {
    /// Its path in the corpus, as the plan gives it.
    pub path: String,
    /// Its id, as the plan gives it; documents of a file that holds several add their keys.
    pub id: String,
    /// The SHA-256 of the file in lower-case hexadecimal digits; `None` only where it could not be read.
    pub sha256: Option<String>,
    /// Its size; `None` only where it could not be read.
    pub bytes: Option<u64>,
    /// Its IANA media type.
    pub media_type: String,
    /// The formats from the outermost to the innermost.
    pub chain: Vec<String>,
    /// The character encoding.
    pub charset: Option<String>,
    /// Where it comes from, in the maintainers' words.
    pub origin: Option<String>,
    /// Its members; spans of documents count in this list. A plain file has one, without a key: itself.
    pub members: Vec<Member>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a raw file.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Its documents, in the order of the file.
    Published(Vec<Document>),
    /// It was left out; the reason.
    Skipped(String),
    /// It could not be read; the reason.
    Failed(String),
}

impl SourceReport {
    /// Makes the report of a file of which nothing is known but its name.
    pub fn unread(path: impl Into<String>, id: impl Into<String>, outcome: Outcome) -> Self {
        Self {
            path: path.into(),
            id: id.into(),
            sha256: None,
            bytes: None,
            media_type: String::new(),
            chain: Vec::new(),
            charset: None,
            origin: None,
            members: Vec::new(),
            outcome,
        }
    }

    /// Gives what its documents' records say of it; `id` is the document's, `position` counts documents of a file
    /// that holds several.
    pub fn info<'a>(&'a self, id: &'a str, position: Option<u64>) -> SourceInfo<'a> {
        SourceInfo {
            id,
            position,
            path: &self.path,
            sha256: self.sha256.as_deref().unwrap_or_default(),
            bytes: self.bytes.unwrap_or_default(),
            media_type: &self.media_type,
            chain: &self.chain,
            charset: self.charset.as_deref(),
            origin: self.origin.as_deref(),
            members: &self.members,
        }
    }
}

/// What a record says of the file that its document comes from.
#[derive(Clone, Copy, Debug)]
pub struct SourceInfo<'a> {
    /// The id of the document.
    pub id: &'a str,
    /// Which document of the file it is, from 0, where the file holds several.
    pub position: Option<u64>,
    /// The path of the file in the corpus.
    pub path: &'a str,
    /// The SHA-256 of the file.
    pub sha256: &'a str,
    /// The size of the file.
    pub bytes: u64,
    /// The IANA media type of the file.
    pub media_type: &'a str,
    /// The formats from the outermost to the innermost.
    pub chain: &'a [String],
    /// The character encoding.
    pub charset: Option<&'a str>,
    /// Where the file comes from, in the maintainers' words.
    pub origin: Option<&'a str>,
    /// The members of the file.
    pub members: &'a [Member],
}
