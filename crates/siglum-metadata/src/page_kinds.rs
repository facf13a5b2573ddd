//! What kind of page a document comes from, as far as its claims tell.

use siglum_model::{Document, Field};

/// What kind of page a document comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PageKind {
    pub(crate) is_article: bool,
    pub(crate) is_website: bool,
    pub(crate) is_forum: bool,
    /// The first page of its site.
    pub(crate) is_home: bool,
}

/// Types of schema.org, in lower case, whose things are texts by somebody.
const ARTICLES: [&str; 7] =
    ["article", "newsarticle", "blogposting", "techarticle", "opinionnewsarticle", "reportagenewsarticle", "scholarlyarticle"];
/// Types of pages on which people talk to each other.
const FORUMS: [&str; 3] = ["discussionforumposting", "qapage", "question"];
/// Parts of addresses of such pages.
const FORUM_PARTS: [&str; 14] = [
    "forum",
    "forums",
    "thread",
    "threads",
    "topic",
    "topics",
    "t",
    "questions",
    "showthread.php",
    "viewtopic.php",
    "discussion",
    "discussions",
    "community",
    "r",
];
/// From so many different accounts on, those who write on a page are members.
const MEMBERS: usize = 3;

impl PageKind {
    /// Reads the claims of a document.
    pub(crate) fn of(document: &Document) -> Self {
        let mut kind = Self::default();
        let mut members: Vec<&str> = Vec::new();
        for claim in &document.claims {
            match claim.field {
                Field::Genre if claim.role.as_deref() == Some("type") => {
                    let value = claim.value.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
                    kind.is_article |= ARTICLES.contains(&value.as_str());
                    kind.is_forum |= FORUMS.contains(&value.as_str());
                    kind.is_website |= value == "website";
                }
                Field::Url => kind.read_address(&claim.value),
                Field::Authors
                    if claim.source.starts_with("html.user-link")
                        && members.len() < MEMBERS
                        && !members.contains(&claim.value.as_str()) =>
                {
                    members.push(&claim.value);
                }
                _ => {}
            }
        }
        kind.is_forum |= members.len() >= MEMBERS && !kind.is_article;
        kind
    }

    fn read_address(&mut self, address: &str) {
        let Some((host, path)) = address.split_once("//").map(|(_, rest)| rest.split_once('/').unwrap_or((rest, ""))) else { return };
        let path = path.split(['?', '#']).next().unwrap_or_default();
        self.is_home |= path.is_empty();
        self.is_forum |=
            host.starts_with("forum") || host.starts_with("community.") || path.split('/').any(|part| FORUM_PARTS.contains(&part));
    }

    /// The names of the kinds it is, as the table of weights has them.
    pub(crate) fn traits(self) -> Vec<&'static str> {
        let kinds = [
            ("page.any", true),
            ("page.article", self.is_article),
            ("page.website", self.is_website),
            ("page.forum", self.is_forum),
            ("page.home", self.is_home),
        ];
        kinds.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect()
    }
}
