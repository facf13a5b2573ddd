//! What became of the raw bytes.

use serde::{Deserialize, Serialize};

use crate::{RuleCode, Span};

/// What became of a raw byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fate {
    /// It stands in the text, the title or a note as it is.
    Kept,
    /// It stands there decoded: an escape, a character reference, a charset.
    Decoded,
    /// A rule put other words (or none) in its place.
    Emended(RuleCode),
    /// It is syntax: a tag, a mark, a label, an empty line.
    Markup,
    /// A claim reads it.
    Metadata,
    /// It was left out.
    Dropped(RuleCode),
}

impl Fate {
    /// Gives the name used in the lineage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Decoded => "decoded",
            Self::Emended(_) => "emended",
            Self::Markup => "markup",
            Self::Metadata => "metadata",
            Self::Dropped(_) => "dropped",
        }
    }

    /// Gives the code, where the fate has one.
    pub const fn code(self) -> Option<RuleCode> {
        match self {
            Self::Emended(code) | Self::Dropped(code) => Some(code),
            _ => None,
        }
    }
}

/// A fate of a span, as a reader or a rule states it. Later statements go over earlier ones; what stands in the
/// cleaned text goes over all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fated {
    /// The raw bytes.
    pub span: Span,
    /// What became of them.
    pub fate: Fate,
}
