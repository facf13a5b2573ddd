//! What is told of the notes of a file. The order of the fields is that of the JSON.

use serde::Serialize;
use siglum::dataset::record::Hundredths;

use super::places::RawPlace;

/// A file and the notes of its documents.
#[derive(Debug, Serialize)]
pub(super) struct FileNotes {
    /// The file as it was named.
    pub(super) path: String,
    /// Its id.
    pub(super) id: String,
    /// `published`, `skipped` or `failed`: what `siglum clean` would make of it.
    pub(super) status: &'static str,
    /// Why it is skipped or failed.
    pub(super) reason: Option<String>,
    /// Its documents.
    pub(super) documents: Vec<DocumentNotes>,
}

/// The notes of a document.
#[derive(Debug, Serialize)]
pub(super) struct DocumentNotes {
    /// The document.
    pub(super) id: String,
    /// Its title.
    pub(super) title: Option<String>,
    /// The format it was read from.
    pub(super) format: &'static str,
    /// Every note that was lifted, in the order of their first mark.
    pub(super) notes: Vec<ListedNote>,
    /// The marks that no note answers; they stand in the text as printed.
    pub(super) orphan_marks: Vec<OrphanMark>,
    /// The ids of notes that are printed again.
    pub(super) duplicates: Vec<String>,
    /// The ids of notes that nothing cites.
    pub(super) orphan_bodies: Vec<String>,
    /// What may be a mark or a note, and was left where it stands.
    pub(super) doubtful: Vec<Doubtful>,
    /// Every doubt about notes.
    pub(super) doubts: Vec<Doubt>,
    /// The account of marks and bodies.
    pub(super) counts: Counts,
}

/// A note.
#[derive(Debug, Serialize)]
pub(super) struct ListedNote {
    /// The label as printed.
    pub(super) label: Option<String>,
    /// Our name of it: `n1`, `n2`.
    pub(super) id: String,
    /// `footnote`, `endnote`, `marginal` or `table`.
    pub(super) kind: &'static str,
    /// `paired`, `orphan` or `duplicate`.
    pub(super) state: &'static str,
    /// How sure the pairing is, where it is paired.
    pub(super) confidence: Option<Hundredths>,
    /// Why it was believed.
    pub(super) evidence: Vec<&'static str>,
    /// The rule that found it; none where the source defines the note itself, as Markdown does.
    pub(super) rule: Option<Rule>,
    /// The places that cite it.
    pub(super) marks: Vec<Mark>,
    /// Its paragraphs, joined by one LF.
    pub(super) text: String,
    /// The raw bytes of its label.
    pub(super) label_raw: Option<RawPlace>,
    /// The raw bytes of its words, in their order.
    pub(super) raw: Vec<RawPlace>,
}

/// A rule by code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Rule {
    /// The permanent code.
    pub(super) code: String,
    /// The name of the fault.
    pub(super) name: &'static str,
}

/// A place with the words around it.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Mark {
    /// `text`, `title`, or the id of a note.
    #[serde(rename = "in")]
    pub(super) within: String,
    /// The words before it, in its paragraph.
    pub(super) before: String,
    /// The words behind it.
    pub(super) after: String,
    /// Its raw bytes.
    pub(super) raw: Option<RawPlace>,
}

/// A mark that no note answers.
#[derive(Debug, Serialize)]
pub(super) struct OrphanMark {
    /// The label.
    pub(super) label: String,
    /// The rule that doubts it; none where the reader of the format found it.
    pub(super) rule: Option<Rule>,
    /// Where it stands.
    #[serde(flatten)]
    pub(super) mark: Mark,
}

/// What may be a mark or a note.
#[derive(Debug, Serialize)]
pub(super) struct Doubtful {
    /// The mark or label as printed.
    pub(super) label: String,
    /// `mark` or `body`.
    pub(super) kind: &'static str,
    /// The rule that doubts it.
    pub(super) rule: Rule,
    /// Where it stands.
    #[serde(flatten)]
    pub(super) mark: Mark,
}

/// A doubt about notes.
#[derive(Debug, Serialize)]
pub(super) struct Doubt {
    /// The rule.
    pub(super) rule: Rule,
    /// What a person should know.
    pub(super) message: String,
    /// Where, if the rule says.
    pub(super) raw: Option<RawPlace>,
}

/// The account: each mark and each body is counted once.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Counts {
    /// The marks.
    pub(super) marks: MarkCounts,
    /// The bodies.
    pub(super) bodies: BodyCounts,
    /// What may be either; in neither count.
    pub(super) doubtful: usize,
    /// The doubts about notes.
    pub(super) doubts: usize,
    /// What is wrong with the account: a mark that was linked and is not there, a paired note without a mark.
    pub(super) faults: Vec<String>,
}

/// The marks of a document.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct MarkCounts {
    /// Those that rules linked or the format states, and those that no note answers.
    pub(super) all: usize,
    /// Those whose note they lead to.
    pub(super) paired: usize,
    /// Those that no note answers.
    pub(super) orphan: usize,
}

/// The bodies of a document.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct BodyCounts {
    /// All that were lifted.
    pub(super) all: usize,
    /// Those that a mark cites.
    pub(super) paired: usize,
    /// Those that nothing cites.
    pub(super) orphan: usize,
    /// Those that are printed again.
    pub(super) duplicate: usize,
}
