//! What a page does not show, or shows on each of its pages.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use super::elements::{Role, role};

/// The most text of a navigation that is no link, in bytes; a page that never closes its navigation has more.
const UNLINKED: usize = 200;

/// Hidden by the page itself, whatever its style sheets say.
pub(super) fn is_hidden(element: &Element) -> bool {
    let styled = || {
        let style: String = element.attr("style").unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect();
        style.to_ascii_lowercase().contains("display:none")
    };
    element.attr("hidden").is_some() || styled()
}

/// Calls itself a navigation.
pub(super) fn is_navigation(element: &Element) -> bool {
    element.name() == "nav" || element.attr("role").is_some_and(|role| role.eq_ignore_ascii_case("navigation"))
}

/// Consists of links, but for a few words.
pub(super) fn has_links_only(node: NodeRef<'_, Node>) -> bool {
    unlinked(node) <= UNLINKED
}

/// How much text inside an element stands outside of links, counted up to a little more than matters; all of it, where
/// words of a text stand there.
fn unlinked(node: NodeRef<'_, Node>) -> usize {
    let mut count = 0;
    for edge in node.traverse() {
        let ego_tree::iter::Edge::Open(inner) = edge else { continue };
        match inner.value() {
            Node::Element(inner) if matches!(inner.name(), "main" | "article" | "h1" | "p") => return usize::MAX,
            Node::Text(text) if count <= UNLINKED && !is_linked(inner, node) => count += text.trim().len(),
            _ => {}
        }
    }
    count
}

/// Whether a text within a navigation belongs to a link, or to what is no text at all.
fn is_linked(text: NodeRef<'_, Node>, within: NodeRef<'_, Node>) -> bool {
    let around = text.ancestors().take_while(|around| around.id() != within.id()).take(16);
    around.filter_map(|around| around.value().as_element()).any(|it| it.name() == "a" || matches!(role(it.name()), Role::Dropped(_)))
}
