//! Persons, names, images and rights.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody with a part that the source states.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Contributor {
    /// The name.
    pub name: String,
    /// A MARC relator term: `translator`, `editor` and so on.
    pub role: String,
}

/// The account that uploaded a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PostedBy {
    /// Its display name.
    pub name: Option<String>,
    /// Its id or login.
    pub account: Option<String>,
}

/// Another name of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Identifier {
    /// `guid`, `doi`, `isbn`, `wordpress-id` and so on.
    pub kind: String,
    /// The name.
    pub value: String,
}

/// An image of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Image {
    /// Its address.
    pub url: String,
    /// Width in pixels.
    pub width: Option<u64>,
    /// Height in pixels.
    pub height: Option<u64>,
    /// Its caption.
    pub caption: Option<String>,
    /// Who is credited for it.
    pub credit: Option<String>,
}

/// What may be done with a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rights {
    /// An SPDX licence id, only where a licence is stated for this document.
    pub license_spdx: Option<String>,
    /// A rightsstatements.org address; `CNE` where no rule looked, `UND` where rules found nothing certain.
    pub statement: Option<String>,
    /// The statement in the words of the source or of the maintainer.
    pub text: Option<String>,
    /// What it covers: `document`, `site` or `part`.
    pub scope: Option<String>,
}
