//! What was decided about a document, and on what grounds.

use serde::{Deserialize, Serialize};

use crate::{Field, RuleCode, Span};

/// What a value rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// A claim says so.
    Found,
    /// Claims lead to it, none says it in these words.
    Inferred,
    /// A maintainer says so.
    Pinned,
    /// There were claims, and none was good enough.
    Abstained,
    /// There was no claim.
    Silent,
}

impl Basis {
    /// Gives the name used in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Inferred => "inferred",
            Self::Pinned => "pinned",
            Self::Abstained => "abstained",
            Self::Silent => "silent",
        }
    }
}

/// How one field was decided. The claims for and against are those of the field in the document's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The field.
    pub field: Field,
    /// What the value rests on.
    pub basis: Basis,
    /// The rule that decided.
    pub rule: RuleCode,
    /// How sure it is, in hundredths; `None` where nothing was weighed.
    pub confidence: Option<u8>,
    /// The values chosen, as text; empty where there is none.
    pub chosen: Vec<String>,
    /// Why, in a sentence, where claims of weight were at odds.
    pub conflict: Option<String>,
}

/// A person or body with a part that the source states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contributor {
    /// The name as in the best claim.
    pub name: String,
    /// A MARC relator term.
    pub role: String,
}

/// The account that uploaded a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The display name, where a claim gives one.
    pub name: Option<String>,
    /// The account's id or login, where a claim gives one.
    pub account: Option<String>,
}

/// Another name of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// What kind of name: `guid`, `doi`, `isbn`, `wordpress-id`.
    pub kind: String,
    /// The name.
    pub value: String,
}

/// An image of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    /// Its address.
    pub url: String,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// Its caption.
    pub caption: Option<String>,
    /// Who is credited for it.
    pub credit: Option<String>,
}

/// What may be done with a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// An SPDX licence id, only where a licence is stated for this document.
    pub license_spdx: Option<String>,
    /// A rightsstatements.org address.
    pub statement: Option<String>,
    /// The statement in the source's or the maintainer's words.
    pub text: Option<String>,
    /// What it covers: `document`, `site`, `part`.
    pub scope: Option<String>,
}

/// The chosen values of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The title as text; the wording with its lineage is the document's.
    pub title: Option<String>,
    /// The raw bytes of the claim that gave the title.
    pub title_raw: Option<Span>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who else had a part.
    pub contributors: Vec<Contributor>,
    /// Who uploaded it.
    pub posted_by: Option<Account>,
    /// When it was published: RFC 3339 or EDTF.
    pub date_published: Option<String>,
    /// When it was last changed.
    pub date_modified: Option<String>,
    /// When it was written or spoken.
    pub date_created: Option<String>,
    /// When this copy was taken.
    pub date_captured: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// What the site calls itself.
    pub site_name: Option<String>,
    /// Canonical address.
    pub url: Option<String>,
    /// Other names.
    pub identifiers: Vec<Identifier>,
    /// Description.
    pub description: Option<String>,
    /// Standfirst.
    pub standfirst: Option<String>,
    /// Genre.
    pub genre: Option<String>,
    /// Series.
    pub series: Option<String>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// Images.
    pub images: Vec<Image>,
    /// Rights.
    pub rights: Rights,
    /// How each field was decided, in the order of [`Field::ALL`].
    pub decisions: Vec<Decision>,
}
