//! What the head of a page says of it.

use ego_tree::NodeRef;
use scraper::Node;

use super::stats::hashes_of;
use crate::html::SpannedTree;

/// What the head of a page says, as far as it helps to choose its main text.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// Digests of the words of the title, sorted to be searched.
    pub(super) title: Vec<u32>,
    /// The same of the description.
    pub(super) description: Vec<u32>,
    /// What kind of page it says it is: 0 nothing, 1 article, 2 website, 3 product, 4 something else.
    pub(super) kind: u8,
    /// Whether its title says that it is an error.
    pub(super) is_error: bool,
    /// What its address says that it is; see [`ADDRESSES`].
    pub(super) address: u8,
    /// How many parts the path of its address has, and how many words the last of them.
    pub(super) path: (u8, u8),
    /// The types of its JSON-LD, as a set of bits; see [`TYPES`].
    pub(super) types: u8,
}

/// Parts of a path, and what they say: the number is the feature's value. 0 is no address, 1 a path without parts, 2 any other.
const ADDRESSES: &[(u8, &[&str])] = &[
    (3, &["product", "products", "p", "dp", "item", "itm"]),
    (4, &["collection", "collections", "category", "categories", "shop", "c", "store", "catalog", "brand", "brands"]),
    (
        5,
        &[
            "forum",
            "forums",
            "thread",
            "threads",
            "t",
            "topic",
            "topics",
            "questions",
            "showthread.php",
            "viewtopic.php",
            "discussion",
            "community",
        ],
    ),
    (6, &["docs", "doc", "documentation", "wiki", "manual", "reference", "api", "help", "guide", "guides", "tutorial", "learn"]),
    (7, &["blog", "news", "article", "articles", "post", "posts", "stories", "story", "magazine", "insights", "resources"]),
    (8, &["services", "service", "solutions", "solution", "about", "pricing", "features", "platform", "locations"]),
    (9, &["tag", "tags", "search", "list", "lists", "archive", "directory", "jobs", "events", "listing", "listings"]),
];

/// Types of schema.org whose presence is a bit each.
const TYPES: [&[&str]; 7] = [
    &["\"Article\"", "\"NewsArticle\"", "\"BlogPosting\"", "\"TechArticle\""],
    &["\"Product\"", "\"ProductGroup\""],
    &["\"ItemList\"", "\"CollectionPage\"", "\"OfferCatalog\""],
    &["\"DiscussionForumPosting\"", "\"QAPage\""],
    &["\"FAQPage\""],
    &["\"Service\"", "\"LocalBusiness\"", "\"SoftwareApplication\""],
    &["\"Person\""],
];

/// The most bytes of a script that are searched for types.
const SEARCHED: usize = 20_000;

/// Reads what the head of a page says of it.
pub(crate) fn head_of(tree: &SpannedTree<'_>) -> Head {
    let mut head = Head::default();
    let Some(node) = tree.head() else { return head };
    for child in node.children() {
        let Some(element) = child.value().as_element() else { continue };
        if element.name() == "title" {
            let title = text_of(child);
            head.is_error = is_error(&title);
            head.title = hashes_of(&title);
        } else if element.name() == "link" && element.attr("rel") == Some("canonical") {
            read_address(element.attr("href").unwrap_or_default(), &mut head);
        } else if element.name() == "script" && element.attr("type") == Some("application/ld+json") {
            read_types(&text_of(child), &mut head);
        } else if element.name() == "meta" {
            let name = element.attr("property").or_else(|| element.attr("name")).unwrap_or_default();
            let value = element.attr("content").unwrap_or_default();
            match name {
                "description" | "og:description" if head.description.is_empty() => head.description = hashes_of(value),
                "og:type" => head.kind = kind_of(value),
                "og:url" if head.address == 0 => read_address(value, &mut head),
                _ => {}
            }
        }
    }
    head
}

/// What titles of error pages begin with, or say after their first words.
const ERRORS: &[&str] = &[
    "404",
    "403",
    "500",
    "502",
    "503",
    "not found",
    "page not found",
    "forbidden",
    "access denied",
    "bad gateway",
    "service unavailable",
    "internal server error",
    "just a moment",
    "attention required",
    "seite nicht gefunden",
    "page introuvable",
    "página no encontrada",
    "pagina non trovata",
];
/// The most words of a title that says so; a longer one speaks of errors.
const ERROR_WORDS: usize = 8;

/// Tells whether a title is that of an error page.
fn is_error(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    let begins = |part: &str| {
        ERRORS.iter().any(|error| part.trim().strip_prefix(error).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count();
    words <= ERROR_WORDS && title.split(['|', '-', '–', '—', ':', '·']).any(begins)
}

fn read_address(address: &str, head: &mut Head) {
    let path = address.split_once("//").map_or(address, |(_, rest)| rest).split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).take(20).collect();
    let says = |part: &&str| ADDRESSES.iter().find(|(_, names)| names.contains(part)).map(|(kind, _)| *kind);
    head.address = parts.iter().find_map(says).unwrap_or(if parts.is_empty() { 1 } else { 2 });
    let words = parts.last().map_or(0, |last| last.split(['-', '_']).take(40).count());
    head.path = (parts.len() as u8, words as u8);
}

fn read_types(script: &str, head: &mut Head) {
    let mut end = script.len().min(SEARCHED);
    while !script.is_char_boundary(end) {
        end -= 1;
    }
    let start = script.get(..end).unwrap_or_default();
    for (bit, names) in TYPES.iter().enumerate() {
        if names.iter().any(|name| start.contains(name)) {
            head.types |= 1 << bit;
        }
    }
}

fn text_of(node: NodeRef<'_, Node>) -> String {
    node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect()
}

/// The types of Open Graph, told apart as far as they say what a page is made of.
fn kind_of(value: &str) -> u8 {
    match value.trim() {
        "article" | "news" | "blog" | "blogpost" => 1,
        "website" => 2,
        "product" | "og:product" | "product.item" | "product.group" => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_error_pages_are_told_from_titles_about_errors() {
        for title in [
            "404 Not Found",
            "Page not found | The Courier",
            "The Courier – 404",
            "404 – Page not found | The Harbour Courier",
            "Just a moment...",
        ] {
            assert!(is_error(title), "{title}");
        }
        for title in ["404 ways to cook an egg on a very small stove", "Lost and not found", "4040 nights", "Errors in Latin"] {
            assert!(!is_error(title), "{title}");
        }
    }
}
