//! Elements that are known before a page is read to be left out, or to be shown although they are hidden.

use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, NodeRef};
use scraper::Node;
use scraper::node::Element;
use siglum_rule::About;

use super::box_names::{Sayings, Says};
use super::elements::{Role, role};
use super::hidden::{is_folded, is_hidden, is_veiled};
use crate::html::{Edge, SpannedTree};
use crate::rules::{U104, U121, U122};

/// From this many bytes of text on, a hidden element with more than half of a page's text is the page.
const LONG: usize = 400;

/// From this many bytes of text on, most of it in no link, what is folded up is prose.
const PROSE: usize = 120;

/// A pullquote holds this many letters at least and at most; others are not looked for in the text.
const PULLED: std::ops::RangeInclusive<usize> = 16..=2_000;

/// The most pullquotes of a page that are looked for.
const MOST_PULLED: usize = 64;

/// Elements to be left out, and hidden ones to be shown.
#[derive(Debug, Default)]
pub(super) struct Boxes {
    left_out: HashMap<NodeId, &'static About>,
    shown: HashSet<NodeId>,
}

/// What an element may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Candidate {
    /// Hidden by the page.
    Hidden,
    /// Hidden until a reader of the page unfolds it.
    Folded,
    /// Hidden, and its place kept.
    Veiled,
    /// Not seen, by its class.
    Unseen,
    /// Shown only without scripts, or by one.
    Scripted,
    /// A plugin's box.
    Box,
    /// A sentence set once more.
    Pullquote,
}

fn candidate(element: &Element) -> Option<Candidate> {
    let said = Sayings::of(element);
    if matches!(element.name(), "noscript" | "template") {
        Some(Candidate::Scripted)
    } else if is_hidden(element) {
        let otherwise = if is_folded(element) { Candidate::Folded } else { Candidate::Hidden };
        Some(if is_veiled(element) { Candidate::Veiled } else { otherwise })
    } else if said.has(Says::Unseen) {
        Some(Candidate::Unseen)
    } else if said.has(Says::Plugin) {
        Some(Candidate::Box)
    } else if said.has(Says::Pullquote) {
        Some(Candidate::Pullquote)
    } else {
        None
    }
}

/// What a page must be looked through for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Needs {
    look: bool,
    letters: bool,
}

impl Needs {
    /// Adds what an element asks for.
    pub(super) fn add(&mut self, element: &Element) {
        if !self.letters
            && let Some(what) = candidate(element)
        {
            self.look = true;
            self.letters = what == Candidate::Pullquote;
        }
    }
}

impl Boxes {
    /// Looks through a page once if there is need, and through its text once for each pullquote.
    pub(super) fn of(tree: &SpannedTree<'_>, needs: Needs) -> Self {
        if !needs.look {
            return Self::default();
        }
        let survey = Survey::of(tree, needs.letters);
        let mut boxes = Self::default();
        for found in &survey.found {
            match survey.verdict(found) {
                Verdict::LeftOut(about) => {
                    boxes.left_out.insert(found.node, about);
                }
                Verdict::Shown => {
                    boxes.shown.insert(found.node);
                }
                Verdict::Open => {}
            }
        }
        let repeated = survey.pulled.iter().take(MOST_PULLED).filter(|(_, words)| PULLED.contains(&words.len()));
        boxes.left_out.extend(repeated.filter(|(_, words)| survey.letters.contains(words.as_str())).map(|(node, _)| (*node, &U122)));
        boxes
    }

    /// Under which code an element is left out with all it holds.
    pub(super) fn left_out(&self, node: NodeId) -> Option<&'static About> {
        self.left_out.get(&node).copied()
    }

    /// Whether what scripts bring to light is read: it holds most of the text of its page, or is unfolded by its readers.
    pub(super) fn is_shown(&self, node: NodeId) -> bool {
        self.shown.contains(&node)
    }
}

/// How much stands in an element, or before a place.
#[derive(Clone, Copy, Debug, Default)]
struct Amount {
    /// Text, in bytes without blanks around its pieces.
    text: usize,
    /// How much of it is linked.
    linked: usize,
    paragraphs: usize,
}

/// An element that may matter, and what it holds.
struct Candidates {
    node: NodeId,
    what: Candidate,
    holds: Amount,
}

/// What becomes of an element.
enum Verdict {
    /// It is left out, under a code.
    LeftOut(&'static About),
    /// It is read although it is hidden.
    Shown,
    /// It is like any other.
    Open,
}

/// What one walk through a page tells.
#[derive(Default)]
struct Survey {
    found: Vec<Candidates>,
    /// What the page holds.
    page: Amount,
    /// The link that is open.
    link: Option<NodeId>,
    /// Whether the letters are asked for.
    wants_letters: bool,
    /// The letters of the text outside of pullquotes and of what is hidden.
    letters: String,
    /// The pullquotes and their letters.
    pulled: Vec<(NodeId, String)>,
    /// The candidates that are open, by their number.
    open: Vec<usize>,
    /// The element whose text does not count: a script, a style.
    mute: Option<NodeId>,
}

impl Survey {
    fn verdict(&self, found: &Candidates) -> Verdict {
        let Amount { text, linked, paragraphs } = found.holds;
        let is_half = text * 2 > self.page.text;
        let is_long = is_half && text >= LONG;
        let is_prose = text >= PROSE && linked * 10 < text * 3;
        match found.what {
            Candidate::Hidden | Candidate::Folded | Candidate::Veiled if is_long || (is_half && text * 10 > self.page.text * 9) => {
                Verdict::Shown
            }
            Candidate::Folded if is_prose && paragraphs > 0 => Verdict::Shown,
            Candidate::Veiled if is_prose => Verdict::Shown,
            Candidate::Scripted if is_long => Verdict::Shown,
            Candidate::Box if is_long => Verdict::Open,
            Candidate::Hidden | Candidate::Folded | Candidate::Veiled | Candidate::Unseen => Verdict::LeftOut(&U104),
            Candidate::Box => Verdict::LeftOut(&U121),
            Candidate::Scripted | Candidate::Pullquote => Verdict::Open,
        }
    }

    fn of(tree: &SpannedTree<'_>, wants_letters: bool) -> Self {
        let mut survey = Self { wants_letters, ..Self::default() };
        for step in tree.walk() {
            match (step.edge, step.node.value()) {
                (Edge::Enter, Node::Element(element)) => survey.enter(step.node, element),
                (Edge::Leave, Node::Element(_)) => survey.leave(step.node.id()),
                (Edge::Enter, Node::Text(text)) if survey.mute.is_none() => survey.read(&text.text, step.node),
                _ => {}
            }
        }
        survey
    }

    fn enter(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        if self.mute.is_some() {
            return;
        }
        match element.name() {
            "p" | "pre" => self.page.paragraphs += 1,
            "a" => self.link = Some(node.id()),
            _ => {}
        }
        let is_mute = element.name() == "head" || matches!(role(element.name()), Role::Dropped(_));
        match candidate(element) {
            Some(Candidate::Unseen) if is_in_cell(node) => {}
            Some(what) => {
                self.open.push(self.found.len());
                self.found.push(Candidates { node: node.id(), what, holds: self.page });
                if what == Candidate::Pullquote {
                    self.pulled.push((node.id(), String::new()));
                }
            }
            None if is_mute => self.mute = Some(node.id()),
            None => {}
        }
    }

    fn leave(&mut self, node: NodeId) {
        self.mute.take_if(|mute| *mute == node);
        self.link.take_if(|link| *link == node);
        let Some(last) = self.open.last().and_then(|last| self.found.get_mut(*last)).filter(|last| last.node == node) else { return };
        let Amount { text, linked, paragraphs } = last.holds;
        let all = self.page;
        last.holds = Amount { text: all.text - text, linked: all.linked - linked, paragraphs: all.paragraphs - paragraphs };
        self.open.pop();
    }

    fn read(&mut self, text: &str, node: NodeRef<'_, Node>) {
        let words = text.trim();
        self.page.text += words.len();
        self.page.linked += self.link.map_or(0, |_| words.len());
        if !self.wants_letters {
            return;
        }
        let letters = words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        match self.open.last().and_then(|last| self.found.get(*last)).map(|last| last.what) {
            None => self.letters.extend(letters),
            Some(Candidate::Pullquote) if !is_cited(node) => {
                if let Some((_, pulled)) = self.pulled.last_mut() {
                    pulled.extend(letters);
                }
            }
            Some(_) => {}
        }
    }
}

/// Whether an element is the word for an icon that is all there is in a cell of a table.
fn is_in_cell(node: NodeRef<'_, Node>) -> bool {
    node.parent().and_then(|around| around.value().as_element()).is_some_and(|around| matches!(around.name(), "td" | "th"))
}

/// Whether a piece of text names the source of a quotation.
fn is_cited(text: NodeRef<'_, Node>) -> bool {
    let near = text.ancestors().take(4).filter_map(|around| around.value().as_element());
    near.into_iter().any(|element| matches!(element.name(), "cite" | "figcaption" | "footer"))
}
