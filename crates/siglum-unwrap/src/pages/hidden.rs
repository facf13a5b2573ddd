//! What a page does not show, or shows on each of its pages.

use ego_tree::NodeRef;
use html5ever::{LocalName, local_name};
use scraper::Node;
use scraper::node::Element;

use super::elements::{Role, role};
use crate::html::value_of;

/// The most text of a navigation that is no link, in bytes; a page that never closes its navigation has more.
const UNLINKED: usize = 200;

/// The most text of an element that may be an icon, in bytes, and the most nodes in it.
const ICON: (usize, usize) = (32, 12);

/// The least number of pixels, or of letters' widths, that text is moved by to be out of sight.
const AWAY: u32 = 500;

/// Classes by which a script knows what it is to bring to light while a reader scrolls.
const REVEALED: [&str; 4] = ["wow", "animated", "aos-init", "elementor-invisible"];

/// Parts of the class or id of what a reader of the page unfolds: an answer, a tab.
const FOLDED: &[(&str, &str)] = &[
    ("accord", "accordions"),
    ("collaps", "Bootstrap, Foundation"),
    ("faq", "questions and answers"),
    ("answer", "questions and answers"),
    ("tabpanel", "tabs"),
    ("tab-pane", "Bootstrap: tabs"),
    ("tab-content", "tabs"),
    ("tab-body", "tabs"),
    ("tabs-panel", "Foundation: tabs"),
    ("toggle-content", "Elementor and others"),
    ("expand", "hand-made"),
    ("spoiler", "forums"),
    ("disclosure", "hand-made"),
    ("read-more", "the rest of a long text"),
    ("readmore", "the rest of a long text"),
    ("more-text", "the rest of a long text"),
    ("panel-body", "hand-made"),
    ("panel-content", "hand-made"),
];

/// Hidden by nothing but `visibility`, which keeps its place: so are pieces of a page that slide open.
pub(super) fn is_veiled(element: &Element) -> bool {
    let style = value_of(element, &local_name!("style")).unwrap_or_default();
    value_of(element, &local_name!("hidden")).is_none() && style.contains("visibility") && !style.contains("display")
}

/// Calls itself something that a reader of the page unfolds.
pub(super) fn is_folded(element: &Element) -> bool {
    let names = |name: LocalName| {
        let value = value_of(element, &name).unwrap_or_default().to_ascii_lowercase();
        FOLDED.iter().any(|(part, _)| value.contains(part))
    };
    value_of(element, &local_name!("role")).is_some_and(|role| role.eq_ignore_ascii_case("tabpanel"))
        || names(local_name!("class"))
        || names(local_name!("id"))
}

/// Hidden by the page itself: by an attribute, or by its own style.
pub(super) fn is_hidden(element: &Element) -> bool {
    let is_found_later = |value: &str| value.eq_ignore_ascii_case("until-found");
    value_of(element, &local_name!("hidden")).is_some_and(|value| !is_found_later(value))
        || value_of(element, &local_name!("style")).is_some_and(|style| is_hiding(style, element))
}

/// Whether a style takes its element out of sight.
fn is_hiding(style: &str, element: &Element) -> bool {
    if !may_hide(style) {
        return false;
    }
    let style: String = style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    let value = |name: &str| style.split(';').rev().find_map(|rule| rule.strip_prefix(name)?.strip_prefix(':'));
    let is_zero = |value: &str| value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%') == "0";
    let is_revealed = || {
        let classes = value_of(element, &local_name!("class")).unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| REVEALED.contains(&class))
    };
    value("display").is_some_and(|value| value.starts_with("none"))
        || value("visibility").is_some_and(|value| value.starts_with("hidden") && !is_revealed())
        || value("font-size").is_some_and(|value| is_zero(value.trim_end_matches("!important")))
        || ["text-indent", "left", "top"].iter().any(|name| value(name).is_some_and(is_away))
}

/// Whether a value of a style begins as one that hides does (`none`, `hidden`, `0`, `-9999px`): a quick look, since most
/// styles have none.
fn may_hide(style: &str) -> bool {
    let first = |value: &str| value.chars().find(|c| !c.is_whitespace());
    style.split(':').skip(1).filter_map(first).any(|first| matches!(first, 'n' | 'N' | 'h' | 'H' | '0' | '-'))
}

/// Whether a length leads far out of the window: `-9999px`.
fn is_away(length: &str) -> bool {
    let Some(length) = length.strip_prefix('-') else { return false };
    let digits = length.find(|c: char| !c.is_ascii_digit()).unwrap_or(length.len());
    length.get(..digits).is_some_and(|number| number.len() > 4 || number.parse::<u32>().is_ok_and(|number| number >= AWAY))
}

/// A sign for the eye alone, said to be none for the ear: the sign of an icon font, an arrow, a cross.
pub(super) fn is_icon(node: NodeRef<'_, Node>, element: &Element) -> bool {
    if !value_of(element, &local_name!("aria-hidden")).is_some_and(|value| value.eq_ignore_ascii_case("true")) {
        return false;
    }
    let mut text = String::new();
    for inner in node.descendants().take(ICON.1 + 1) {
        if let Node::Text(own) = inner.value() {
            text.push_str(own);
        }
        if text.len() > ICON.0 {
            return false;
        }
    }
    let has_icon_class =
        || value_of(element, &local_name!("class")).is_some_and(|classes| classes.split_ascii_whitespace().any(is_icon_class));
    let is_sign = || !text.chars().any(|c| c.is_alphanumeric() || matches!(c, '*' | '†' | '‡' | '§'));
    let is_word = || !text.trim().contains(char::is_whitespace);
    node.descendants().nth(ICON.1).is_none() && (is_sign() || (is_word() && has_icon_class()))
}

fn is_icon_class(class: &str) -> bool {
    matches!(class, "fa" | "fas" | "far" | "fab" | "fal" | "glyphicon" | "dashicons" | "mdi") || class.contains("icon")
}

/// Calls itself a navigation.
pub(super) fn is_navigation(element: &Element) -> bool {
    element.name() == "nav" || value_of(element, &local_name!("role")).is_some_and(|role| role.eq_ignore_ascii_case("navigation"))
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
