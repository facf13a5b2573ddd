//! What a rule says about itself.

use siglum_model::{Certainty, RuleCode};

/// When in the pipeline a rule speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Finding out what the bytes are, and decoding them.
    Detect,
    /// Reading a document out of its format.
    Read,
    /// Mending characters and lines.
    Repair,
    /// Pairing notes with their marks.
    Notes,
    /// Joining what was cut.
    Rejoin,
    /// Finding headings, quotations and lists in text without markup.
    Structure,
    /// Weighing claims.
    Metadata,
    /// A maintainer's corrections.
    Correct,
    /// Writing the corpus.
    Publish,
}

impl Stage {
    /// Gives the stage's name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Detect => "detection",
            Self::Read => "reading",
            Self::Repair => "repair",
            Self::Notes => "notes",
            Self::Rejoin => "rejoining",
            Self::Structure => "structure",
            Self::Metadata => "metadata",
            Self::Correct => "corrections",
            Self::Publish => "publishing",
        }
    }
}

/// How the changes of a rule are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entries {
    /// One entry each.
    Each,
    /// Only as fates of bytes, counted under the code: white space, normal form, whole blocks left out.
    Counted,
}

/// A rule's code, name and page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The permanent code.
    pub code: RuleCode,
    /// The name of the fault, in kebab case.
    pub name: &'static str,
    /// When it speaks.
    pub stage: Stage,
    /// How sure it is of what it does.
    pub certainty: Certainty,
    /// How its changes are written down.
    pub entries: Entries,
    /// Rises whenever its behaviour changes.
    pub revision: u32,
    /// The version of siglum that first had it.
    pub since: &'static str,
    /// Its page, in Markdown.
    pub page: &'static str,
}

impl About {
    /// Describes a rule of high certainty, revision 1, that writes an entry for each change.
    pub const fn new(letter: char, number: u16, name: &'static str, stage: Stage, page: &'static str) -> Self {
        Self {
            code: RuleCode::new(letter, number),
            name,
            stage,
            certainty: Certainty::High,
            entries: Entries::Each,
            revision: 1,
            since: "0.1.0",
            page,
        }
    }

    /// The same rule, whose changes are counted as fates only.
    pub const fn counted(self) -> Self {
        Self { entries: Entries::Counted, ..self }
    }

    /// The same rule with another certainty.
    pub const fn certainty(self, certainty: Certainty) -> Self {
        Self { certainty, ..self }
    }

    /// The same rule with another revision.
    pub const fn revision(self, revision: u32) -> Self {
        Self { revision, ..self }
    }

    /// Gives the first heading of the page.
    pub fn title(&self) -> &'static str {
        self.page.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(self.name)
    }
}
