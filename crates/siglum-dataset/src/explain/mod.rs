//! Where words, notes and metadata of a document come from, and why words of its source are missing.

mod around;
mod field;
mod loose;
mod missing;
mod note;
mod opened;
mod words;

use serde::Serialize;

use crate::record::{ClaimLine, FieldBasis};

pub use opened::Opened;

/// Where words stand, or why they do not.
#[derive(Clone, Debug, Serialize)]
pub struct WordsExplained {
    /// The document.
    pub id: String,
    /// The raw file.
    pub source: String,
    /// What was looked for.
    pub find: String,
    /// Every place where they stand in title, text and notes.
    pub places: Vec<Place>,
    /// Where they stand in the raw file and came into no text; beside places in the text, only what was left out.
    pub missing: Vec<MissingPlace>,
    /// The claims whose values have them, if they stand in no text.
    pub claims: Vec<ClaimExplained>,
    /// Whether the raw file could be searched.
    pub has_raw: bool,
}

/// Words of a text and where they come from.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// `text`, `title`, or a note's id.
    #[serde(rename = "in")]
    pub within: String,
    /// The first character, in code points.
    pub start: u64,
    /// One past the last.
    pub end: u64,
    /// The words.
    pub words: String,
    /// The runs they are made of.
    pub runs: Vec<RunExplained>,
    /// The changes and doubts that touched them.
    pub changes: Vec<ChangeExplained>,
}

/// A run of words and its raw bytes.
#[derive(Clone, Debug, Serialize)]
pub struct RunExplained {
    /// The words.
    pub words: String,
    /// `verbatim`, `stepped`, `decoded`, `emended` or `supplied`.
    pub how: String,
    /// The rule, where one put the words there.
    pub rule: Option<RuleNamed>,
    /// The raw bytes of the run as a whole.
    pub raw: RawExplained,
}

/// Raw bytes.
#[derive(Clone, Debug, Serialize)]
pub struct RawExplained {
    /// The member, where the document has several.
    pub raw_member: Option<u64>,
    /// The first byte.
    pub raw_start: u64,
    /// One past the last.
    pub raw_end: u64,
    /// What stands there; null where the raw file is not at hand.
    pub raw: Option<String>,
}

/// A rule by code and name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RuleNamed {
    /// The permanent code.
    pub code: String,
    /// The name of the fault.
    pub name: Option<String>,
}

/// A change or doubt.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeExplained {
    /// Its number in `changes.jsonl`.
    pub n: u64,
    /// The rule.
    pub rule: RuleNamed,
    /// What was done.
    pub act: String,
    /// `rule` or `curator`.
    pub by: String,
    /// Where it stands.
    #[serde(rename = "in")]
    pub within: String,
    /// The first character.
    pub start: u64,
    /// One past the last.
    pub end: u64,
    /// Where moved or linked words went.
    pub to: Option<String>,
    /// The words before.
    pub before: Option<String>,
    /// The words after.
    pub after: Option<String>,
    /// How sure the rule is.
    pub certainty: String,
    /// What a person should know.
    pub message: Option<String>,
    /// The raw bytes concerned.
    pub raw: Vec<RawExplained>,
}

/// Words of the source that stand in no text.
#[derive(Clone, Debug, Serialize)]
pub struct MissingPlace {
    /// The bytes.
    pub raw: RawExplained,
    /// What became of them.
    pub fates: Vec<FateExplained>,
    /// The claims that read them.
    pub claims: Vec<ClaimLine>,
    /// The changes that concern them.
    pub changes: Vec<ChangeExplained>,
    /// The words of the text that stand nearest before them in the raw file.
    pub before: Option<Neighbour>,
    /// The words of the text that stand nearest behind them.
    pub behind: Option<Neighbour>,
}

/// Words of a text that stand beside others in the raw file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Neighbour {
    /// `text`, `title`, or a note's id.
    #[serde(rename = "in")]
    pub within: String,
    /// The first character shown, in code points.
    pub start: u64,
    /// One past the last.
    pub end: u64,
    /// The words, at most sixty characters.
    pub words: String,
}

/// What became of raw bytes.
#[derive(Clone, Debug, Serialize)]
pub struct FateExplained {
    /// The first byte.
    pub raw_start: u64,
    /// One past the last.
    pub raw_end: u64,
    /// `kept`, `decoded`, `emended`, `markup`, `metadata` or `dropped`; `envelope` where no document owns them.
    pub fate: String,
    /// The rule, for what is emended or dropped.
    pub rule: Option<RuleNamed>,
    /// What the rule looks for, in a line of its page; null where the pages are not at hand.
    pub reason: Option<String>,
}

/// A note, its marks and its body.
#[derive(Clone, Debug, Serialize)]
pub struct NoteExplained {
    /// The document.
    pub id: String,
    /// The raw file.
    pub source: String,
    /// The note.
    pub note: String,
    /// The label as printed.
    pub label: Option<String>,
    /// `footnote`, `endnote`, `marginal` or `table`.
    pub kind: String,
    /// `paired`, `orphan` or `duplicate`.
    pub state: String,
    /// How sure the pairing is.
    pub confidence: crate::record::Hundredths,
    /// The places that cite it.
    pub marks: Vec<MarkExplained>,
    /// Its words.
    pub body: Place,
    /// The changes that made it.
    pub changes: Vec<ChangeExplained>,
}

/// A place that cites a note.
#[derive(Clone, Debug, Serialize)]
pub struct MarkExplained {
    /// `text`, `title`, or the id of a note.
    #[serde(rename = "in")]
    pub within: String,
    /// The character before which the mark stood.
    pub offset: u64,
    /// The words before it.
    pub before: String,
    /// The words behind it.
    pub after: String,
    /// The raw bytes of the mark.
    pub raw: Option<RawExplained>,
}

/// A metadata field and all that speaks to it.
#[derive(Clone, Debug, Serialize)]
pub struct FieldExplained {
    /// The document.
    pub id: String,
    /// The raw file.
    pub source: String,
    /// The field.
    pub field: String,
    /// Its value in the record.
    pub value: serde_json::Value,
    /// What it rests on.
    pub basis: Option<FieldBasis>,
    /// The rule that decided.
    pub rule: Option<RuleNamed>,
    /// Why, where claims were at odds.
    pub reason: Option<String>,
    /// Every claim, those believed first.
    pub claims: Vec<ClaimExplained>,
    /// Changes and doubts about it.
    pub changes: Vec<ChangeExplained>,
}

/// A claim and its bytes.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimExplained {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimLine,
    /// What stands at its place; null where the raw file is not at hand.
    pub raw: Option<String>,
}

#[cfg(test)]
mod tests;
