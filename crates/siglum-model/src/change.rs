//! Changes and doubts.

use serde::{Deserialize, Serialize};

use crate::{NoteId, RuleCode, Span};

/// The number of a change within its document, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChangeId(
    /// Index into the changes of the document.
    pub u32,
);

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Words were replaced.
    Replace,
    /// Words were taken out.
    Delete,
    /// Words were put in.
    Supply,
    /// Words were moved.
    Move,
    /// Two blocks became one.
    Join,
    /// One block became two.
    Split,
    /// A mark was tied to a note.
    Link,
    /// A block was left out.
    Drop,
    /// A property was set.
    Set,
    /// A fault was seen and left standing.
    Doubt,
}

impl Act {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Delete => "delete",
            Self::Supply => "supply",
            Self::Move => "move",
            Self::Join => "join",
            Self::Split => "split",
            Self::Link => "link",
            Self::Drop => "drop",
            Self::Set => "set",
            Self::Doubt => "doubt",
        }
    }
}

/// How sure a rule is of what it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Only a doubt is recorded.
    Low,
    /// Applied, and listed for review.
    Medium,
    /// Applied.
    #[default]
    High,
}

impl Certainty {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Who made a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// A rule.
    #[default]
    Rule,
    /// A maintainer's correction.
    Curator,
}

/// A text of a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Where {
    /// The text.
    Text,
    /// The title.
    Title,
    /// A note.
    Note(NoteId),
    /// A metadata field.
    Field(&'static str),
}

/// One change or doubt.
///
/// Where it stands in the cleaned text is found by the [`Touched`](crate::Touched) places that name it; `at` serves
/// where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rule.
    pub code: RuleCode,
    /// What was done.
    pub act: Act,
    /// Who did it.
    pub by: By,
    /// Which text it concerns, where no touched place says so.
    pub at: Where,
    /// Where moved or linked words went.
    pub to: Option<NoteId>,
    /// The raw bytes concerned.
    pub raw: Vec<Span>,
    /// The words before, in full.
    pub before: String,
    /// The words after, in full.
    pub after: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// What a person should know; always there for a doubt.
    pub message: Option<String>,
}

impl Change {
    /// Makes an entry without place or words.
    pub fn new(code: RuleCode, act: Act) -> Self {
        Self {
            code,
            act,
            by: By::Rule,
            at: Where::Text,
            to: None,
            raw: Vec::new(),
            before: String::new(),
            after: String::new(),
            certainty: Certainty::High,
            message: None,
        }
    }

    /// Makes a doubt.
    pub fn doubt(code: RuleCode, message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), certainty: Certainty::Low, ..Self::new(code, Act::Doubt) }
    }
}
