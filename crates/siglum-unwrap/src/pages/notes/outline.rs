//! What must be known of a page before it is read: which ids its marks lead to, and what is only the frame of a note.

use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, NodeRef};
use html5ever::local_name;
use scraper::Node;
use scraper::node::Element;
use siglum_rule::About;

use super::super::boxes::{Boxes, Needs};
use super::labels::{any_label, label};
use super::names::{Sign, Signs, has_note_name, signs_of};
use crate::html::{Edge, SpannedTree, value_of};

/// The most text of an element that is looked at to tell a mark from a note, in bytes.
const GLANCE: usize = 48;

/// The most nodes inside of an element that are looked at for that: elements nest, and each is asked.
const NEAR: usize = 256;

/// Elements that begin and end blocks, and may be a note in a paragraph all the same.
const BLOCKS: [&str; 8] = ["aside", "details", "div", "p", "section", "ul", "ol", "li"];

/// What is known of a page before it is read.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// What elements say of themselves; those that say nothing are not here.
    signs: HashMap<NodeId, Signs>,
    /// The ids that marks lead to.
    targets: HashSet<String>,
    /// Elements inside of which a note with a target stands.
    around_targets: HashSet<NodeId>,
    /// Elements that are the frame of another one, which holds the words of the note.
    frames: HashSet<NodeId>,
    /// Elements that are left out by what they are, and hidden ones that hold most of the text.
    boxes: Boxes,
}

impl Outline {
    /// Walks through a page.
    pub(crate) fn of(tree: &SpannedTree<'_>) -> Self {
        let mut outline = Self::default();
        let mut needs = Needs::default();
        let elements =
            || tree.walk().filter(|step| step.edge == Edge::Enter).filter_map(|step| Some((step.node, step.node.value().as_element()?)));
        for (node, element) in elements() {
            needs.add(element);
            let signs = signs_of(element);
            if !signs.is_empty() {
                outline.signs.insert(node.id(), signs);
            }
            if signs.has(Sign::Content) {
                add_ancestors(&mut outline.frames, node);
            }
            if let Some(target) = link_of(element).filter(|_| is_mark(node, signs)) {
                outline.targets.insert(target.to_owned());
            }
        }
        for (node, element) in elements().filter(|_| !outline.targets.is_empty()) {
            if has_target(element, &outline.targets) {
                add_ancestors(&mut outline.around_targets, node);
            }
        }
        outline.boxes = Boxes::of(tree, needs);
        outline
    }

    /// What an element says of itself.
    pub(crate) fn signs(&self, node: NodeId) -> Signs {
        self.signs.get(&node).copied().unwrap_or_default()
    }

    /// Tells whether a mark leads to an element.
    pub(crate) fn is_target(&self, element: &Element) -> bool {
        has_target(element, &self.targets)
    }

    /// Tells whether an element is read although the page hides it: a note stands in it that a mark brings to light.
    fn is_shown(&self, node: NodeRef<'_, Node>, element: &Element) -> bool {
        let named = || {
            value_of(element, &local_name!("id")).is_some_and(has_note_name)
                || signs_of(element).has(Sign::Note)
                || signs_of(element).has(Sign::List)
        };
        (self.is_target(element) || self.around_targets.contains(&node.id())) && named()
    }

    /// Tells whether an element that scripts or styles bring to light is read.
    pub(crate) fn is_brought_to_light(&self, node: NodeId) -> bool {
        self.boxes.is_shown(node)
    }

    /// Under which code an element is left out by what it says that it is, or since the page hides it.
    pub(crate) fn left_out(&self, node: NodeRef<'_, Node>, element: &Element) -> Option<&'static About> {
        self.boxes.left_out(node.id()).filter(|_| !self.is_shown(node, element))
    }

    /// Tells whether an element is a note that stands in the paragraph which cites it; `in_paragraph` says whether one is
    /// open around it or was cut by it.
    pub(crate) fn is_aside(&self, node: NodeRef<'_, Node>, element: &Element, in_paragraph: bool) -> bool {
        let signs = self.signs(node.id());
        if !signs.has(Sign::Aside) || signs.has(Sign::Back) || signs.has(Sign::List) || self.frames.contains(&node.id()) {
            return false;
        }
        let is_block = BLOCKS.contains(&element.name());
        let has_place = in_paragraph || (is_block && signs.has(Sign::Margin) && !self.is_target(element) && !has_heading(node));
        has_place && !is_mark_only(node)
    }
}

/// The id within the page that a link leads to.
pub(crate) fn link_of(element: &Element) -> Option<&str> {
    let linked = value_of(element, &local_name!("href")).filter(|_| element.name() == "a").and_then(|url| Some(url.split_once('#')?.1));
    let described = || value_of(element, &local_name!("aria-describedby")).filter(|id| has_note_name(id) && !id.contains("label"));
    linked.or_else(described).or_else(|| scripted(element)).map(str::trim).filter(|id| !id.is_empty())
}

/// The id that a script leads to: `onclick="footnote_moveToAnchor('footnote_plugin_reference_1');"`.
fn scripted(element: &Element) -> Option<&str> {
    let (_, behind) = value_of(element, &local_name!("onclick"))?.split_once('\'')?;
    let (id, _) = behind.split_once('\'')?;
    has_note_name(id).then_some(id)
}

fn has_target(element: &Element, targets: &HashSet<String>) -> bool {
    let name = || value_of(element, &local_name!("name")).filter(|_| element.name() == "a");
    [value_of(element, &local_name!("id")), name()].into_iter().flatten().any(|id| targets.contains(id))
}

/// Adds all elements around a node; those of a node that is added already are.
fn add_ancestors(all: &mut HashSet<NodeId>, node: NodeRef<'_, Node>) {
    for around in node.ancestors() {
        if !all.insert(around.id()) {
            return;
        }
    }
}

fn is_mark(node: NodeRef<'_, Node>, signs: Signs) -> bool {
    let text = glance(node);
    if signs.has(Sign::Mark) { any_label(&text).is_some() } else { label(&text).is_some() }
}

/// Whether an element holds no words, or nothing but a mark.
fn is_mark_only(node: NodeRef<'_, Node>) -> bool {
    let text = glance(node);
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [] => true,
        [only] => label(only).is_some() || only.chars().count() < 3,
        // Words for those who only hear the page: `Footnote 1`.
        [word, sign] => word.to_ascii_lowercase().contains("note") && (label(sign).is_some() || sign.chars().count() < 3),
        _ => false,
    }
}

fn has_heading(node: NodeRef<'_, Node>) -> bool {
    node.descendants()
        .take(NEAR)
        .any(|inner| inner.value().as_element().is_some_and(|it| matches!(it.name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")))
}

/// The first words of an element.
fn glance(node: NodeRef<'_, Node>) -> String {
    let mut text = String::new();
    for piece in node.descendants().take(NEAR).filter_map(|inner| inner.value().as_text()) {
        // White space of the source does not count, but between words it parts them.
        text.push_str(if piece.trim().is_empty() { " " } else { piece });
        if text.len() > GLANCE {
            break;
        }
    }
    text
}
