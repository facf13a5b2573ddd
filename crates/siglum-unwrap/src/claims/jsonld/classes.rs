//! What sort of work an object of JSON-LD is.

use super::graph::Graph;
use crate::json::NodeId;

/// The sort of a work, by how likely it is what a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// An article, a post, a review.
    Article,
    /// Something else with an author and a title, which a page without an article may be about.
    Other,
    /// The page itself.
    Page,
}

/// Types of works that are what the page holds where no article is. Not those that are often set into an article: a video,
/// a product, an event.
const OTHERS: &[&str] = &[
    "Book",
    "Recipe",
    "HowTo",
    "Chapter",
    "CreativeWork",
    "Course",
    "Question",
    "PodcastEpisode",
    "Thesis",
    "Poem",
    "ShortStory",
    "Quotation",
];

/// Gives the sort of an object; `None` for what is no work, or only refers to one.
pub(super) fn class_of(graph: &Graph<'_, '_>, node: NodeId) -> Option<Class> {
    if !graph.says_something(node) {
        return None;
    }
    let is = |wanted: &dyn Fn(&str) -> bool| graph.has_type(node, wanted);
    match () {
        () if is(&is_article) => Some(Class::Article),
        () if is(&|name| name.ends_with("Page")) => Some(Class::Page),
        () if is(&|name| OTHERS.contains(&name)) => Some(Class::Other),
        () => None,
    }
}

fn is_article(name: &str) -> bool {
    let ends = ["Article", "Posting", "Review"].iter().any(|end| name.ends_with(end));
    (ends && name != "JobPosting") || name == "Report"
}
