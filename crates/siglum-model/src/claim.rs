//! What a source says about itself, and where.

use serde::{Deserialize, Serialize};

use crate::{Passage, Span};

macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),* }

        impl $name {
            /// All of them, in the order of records.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Gives the name used in records.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Finds one by its name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.name() == name)
            }
        }
    };
}

named! {
    /// A field of the metadata, in the order of the record.
    Field {
        /// What the document is called.
        Title = "title",
        /// Who wrote it, in order.
        Authors = "authors",
        /// Who else had a part that the source states.
        Contributors = "contributors",
        /// The account that uploaded it.
        PostedBy = "posted_by",
        /// When it was published.
        DatePublished = "date_published",
        /// When it was last changed.
        DateModified = "date_modified",
        /// When it was written or spoken.
        DateCreated = "date_created",
        /// When this copy was taken.
        DateCaptured = "date_captured",
        /// Its language (BCP 47).
        Language = "language",
        /// Who published it.
        Publisher = "publisher",
        /// What the site calls itself.
        SiteName = "site_name",
        /// Its canonical address.
        Url = "url",
        /// Other names of it, such as a GUID.
        Identifiers = "identifiers",
        /// A short description.
        Description = "description",
        /// The editor's lines above the text.
        Standfirst = "standfirst",
        /// What sort of text it is.
        Genre = "genre",
        /// The series it belongs to.
        Series = "series",
        /// Keywords.
        Keywords = "keywords",
        /// Tags.
        Tags = "tags",
        /// Categories.
        Categories = "categories",
        /// Its images.
        Images = "images",
        /// What may be done with it.
        Rights = "rights",
    }
}

named! {
    /// What a claim is about.
    AboutWhat {
        /// The document itself.
        Document = "document",
        /// A work that it reviews.
        ReviewedWork = "reviewed-work",
        /// A quotation in it.
        Quotation = "quotation",
        /// A work that it cites or lists.
        CitedWork = "cited-work",
        /// A comment under it.
        Comment = "comment",
        /// Another item on the page.
        RelatedItem = "related-item",
        /// An image.
        Image = "image",
        /// The site.
        Site = "site",
    }
}

/// Something a source says about itself (or about another thing), and where it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The field it speaks to.
    pub field: Field,
    /// The value as found, decoded.
    pub value: String,
    /// The value in normal form: an RFC 3339 or EDTF date, a language tag. `None` where it is the value itself.
    pub normal: Option<String>,
    /// The part a person played (`cms-account`, `author`, or a MARC relator term); a subfield such as `width`.
    pub role: Option<String>,
    /// What it is about.
    pub about: AboutWhat,
    /// Where it stands, for a person: a JSON pointer, `meta[name=author]`, `/yoast_head#jsonld/@graph/0/author/name`.
    pub place: String,
    /// The kind of place, for weighing: `wp.title`, `meta.author`, `jsonld.article.author`, `text.first-line`.
    pub source: &'static str,
    /// The independent source it goes back to, such as `/author` for every echo of a CMS account.
    pub origin: String,
    /// The raw bytes of the value; `None` where it stands in the configuration or a file name.
    pub raw: Option<Span>,
    /// The value with its map to the raw bytes, where it may become part of the cleaned text (a title).
    pub passage: Option<Passage>,
    /// Whether it was believed. Set by the resolution.
    pub accepted: bool,
    /// Why it was or was not: a short reason code such as `account`. Set by the resolution.
    pub why: Option<&'static str>,
}

impl Claim {
    /// Makes a claim about the document, of a given kind of place.
    pub fn new(field: Field, value: impl Into<String>, source: &'static str, place: impl Into<String>) -> Self {
        let place = place.into();
        Self {
            field,
            value: value.into(),
            normal: None,
            role: None,
            about: AboutWhat::Document,
            origin: place.clone(),
            place,
            source,
            raw: None,
            passage: None,
            accepted: false,
            why: None,
        }
    }

    /// Gives the normal form, or the value where it is its own.
    pub fn normal(&self) -> &str {
        self.normal.as_deref().unwrap_or(&self.value)
    }
}
