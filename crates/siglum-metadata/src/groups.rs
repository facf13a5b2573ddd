//! Groups of origin: what feeds a source. Sources of one group are one witness.

/// A group of sources that are fed by the same hand. Each has one vote, that of its best source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Group {
    /// What a maintainer has said.
    Curated,
    /// Metadata that somebody made for this very text: library records, front matter, a plugin for several authors.
    Editorial,
    /// A displayed byline.
    Byline,
    /// A signature at the head or the end of the text.
    Signature,
    /// The editor's lines above the text.
    Standfirst,
    /// A note about the writer.
    Biography,
    /// Tags, keywords, categories: one list of terms, however often it is printed. It only bears out others.
    Taxonomy,
    /// The account under which a text was uploaded, in all the places that print its display name.
    Account,
    /// The name of a body: publisher, site.
    Organisation,
    /// The address of the page.
    Address,
    /// A source that no row of the table names.
    Other,
    /// No source: a trait of the value or of the page. All of them add up.
    Trait,
}

impl Group {
    /// Gives the group's name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Curated => "a correction",
            Self::Editorial => "the editorial metadata",
            Self::Byline => "the byline",
            Self::Signature => "a signature",
            Self::Standfirst => "the standfirst",
            Self::Biography => "a biography",
            Self::Taxonomy => "a tag",
            Self::Account => "the account",
            Self::Organisation => "the name of a body",
            Self::Address => "the address",
            Self::Other => "another source",
            Self::Trait => "its form",
        }
    }

    /// Gives the group by its word in the table of weights.
    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "curated" => Self::Curated,
            "editorial" => Self::Editorial,
            "byline" => Self::Byline,
            "signature" => Self::Signature,
            "standfirst" => Self::Standfirst,
            "biography" => Self::Biography,
            "taxonomy" => Self::Taxonomy,
            "account" => Self::Account,
            "organisation" => Self::Organisation,
            "address" => Self::Address,
            "other" => Self::Other,
            "trait" => Self::Trait,
            _ => return None,
        })
    }

    /// Tells whether the group can name a writer by itself. A tag cannot: most tags are subjects.
    pub const fn can_name_writers(self) -> bool {
        !matches!(self, Self::Taxonomy | Self::Trait)
    }

    /// Tells whether the group speaks of the writer rather than of who uploaded the text.
    pub const fn overrules_accounts(self) -> bool {
        self.can_name_writers() && !matches!(self, Self::Account | Self::Organisation | Self::Address | Self::Other)
    }
}
