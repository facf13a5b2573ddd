#![doc = include_str!("../README.md")]

mod block;
mod change;
mod claim;
mod code;
mod document;
mod fate;
mod metadata;
mod note;
mod passage;
mod run;
mod span;
mod wording;

pub use block::{Block, BlockKind, BlockRole, Gap, Glue, MAX_DEPTH};
pub use change::{Act, By, Certainty, Change, ChangeId, Where};
pub use claim::{AboutWhat, Claim, Field};
pub use code::{NotACode, RuleCode};
pub use document::{Address, Document, Home};
pub use fate::{Fate, Fated};
pub use metadata::{Account, Basis, Contributor, Decision, Identifier, Image, Metadata, Rights};
pub use note::{Note, NoteId, NoteKind, NoteState};
pub use passage::{Edit, Passage};
pub use run::{How, Mapped, Run, Step};
pub use span::{Span, coalesce};
pub use wording::{Anchor, AnchorKind, Pushing, Shift, Style, StyleKind, Touched, Wording};
