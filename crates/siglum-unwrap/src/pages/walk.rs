//! The walk through an HTML tree.

use ego_tree::{NodeId, NodeRef};
use html5ever::local_name;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{Passage, Span};
use siglum_rule::{About, Builder};

use super::blocks::{Around, Blocks};
use super::choice::{Frames, choose_blocks, drop_blocks, head_of};
use super::elements::{Role, role};
use super::hidden::{has_links_only, is_icon, is_navigation};
use super::notes::{Aside, Outline, Place, Record, lift_notes};
use crate::html::{Edge, SegmentKind, SpannedTree, value_of};
use crate::rules::{U102, U103, U104, U108};

/// Reads the blocks of a tree: of a page those of its main text, else all.
pub(crate) fn read_tree(source: &Passage, tree: &SpannedTree<'_>, is_page: bool, builder: &mut Builder) {
    let Walked { first, record, asides, frames } = walk(source, tree, is_page, builder);
    let blocks = builder.blocks().get(first..).unwrap_or_default();
    let choice = is_page.then(|| choose_blocks(blocks, &frames, &head_of(tree), source.len()));
    let lift = |builder: &mut Builder| lift_notes(builder, first, record, asides);
    match choice {
        Some(choice) => drop_blocks(builder, first, &choice, lift),
        None => lift(builder),
    }
}

/// Walks through a tree and reads all of its blocks.
pub(super) fn walk(source: &Passage, tree: &SpannedTree<'_>, is_page: bool, builder: &mut Builder) -> Walked {
    let first = builder.blocks().len();
    let mut reader = Reader {
        tree,
        blocks: Blocks::new(source, builder),
        steps: Vec::new(),
        skipping: None,
        outline: Outline::of(tree),
        record: Record::default(),
        navigation: None,
        held: vec![None],
        frames: Frames::default(),
        first,
        is_page,
    };
    for step in tree.walk() {
        match (step.edge, step.node.value()) {
            (Edge::Enter, Node::Text(_)) => reader.text(step.node),
            (Edge::Enter, Node::Comment(_)) => reader.comment(step.node),
            (Edge::Enter, Node::Element(element)) => reader.enter(step.node, element),
            (Edge::Leave, Node::Element(_)) => reader.leave(step.node),
            _ => {}
        }
    }
    reader.blocks.finish_block();
    let tail = tree.tail();
    if !tail.is_empty() {
        let raw = source.raw_hull(tail).unwrap_or_default();
        reader.blocks.builder().dropped(raw, &U103);
    }
    let Reader { blocks, record, frames, .. } = reader;
    let (asides, begins) = blocks.into_asides();
    Walked { first, record, asides, frames: frames.with_begins(begins) }
}

/// What a walk found, beyond the blocks.
pub(super) struct Walked {
    /// The first block of the page.
    first: usize,
    record: Record,
    asides: Vec<Aside>,
    pub(super) frames: Frames,
}

/// What to undo when an element is left.
pub(super) enum Undo {
    Nothing,
    Flush,
    Leave,
    LeaveBoth,
    Style,
    LeaveTable,
    Aside,
}

/// A paragraph that was ended only by a note which stands in it.
struct Held {
    /// What to undo once it really ends.
    undo: Undo,
    /// The element that it stood in.
    parent: Option<NodeId>,
}

/// The reader at work.
pub(super) struct Reader<'a, 't> {
    pub(super) tree: &'a SpannedTree<'t>,
    pub(super) blocks: Blocks<'a>,
    /// What each open element is to undo, and whether it also states a language.
    steps: Vec<(Undo, bool)>,
    /// The element inside which everything is left out, and under which code.
    skipping: Option<(NodeId, &'static About)>,
    /// What was known of the page before.
    pub(super) outline: Outline,
    /// What was read of it, for the finding of notes.
    record: Record,
    /// The navigation that is being read as text, since it holds some.
    navigation: Option<NodeId>,
    /// For the text and each note that is being read in a paragraph: the paragraph there that a note cut.
    held: Vec<Option<Held>>,
    /// The elements, for the choice of blocks.
    frames: Frames,
    first: usize,
    /// Whether the main text is chosen afterwards, so that what a page hides may still be text.
    is_page: bool,
}

impl Reader<'_, '_> {
    pub(super) fn raw(&self, range: std::ops::Range<usize>) -> Span {
        self.blocks.source().raw_hull(range).unwrap_or_default()
    }

    pub(super) fn tag(&self, node: NodeRef<'_, Node>) -> Span {
        self.tree.element_span(node.id()).map_or_else(Span::default, |range| self.raw(range))
    }

    fn text(&mut self, node: NodeRef<'_, Node>) {
        let Node::Text(text) = node.value() else { return };
        let segments: Vec<_> = self.tree.text_segments(node.id()).collect();
        for segment in segments {
            if let Some((_, about)) = self.skipping {
                let raw = self.raw(segment.raw);
                self.blocks.builder().dropped(raw, about);
            } else if segment.kind != SegmentKind::Unknown {
                let words = text.text.get(segment.text).unwrap_or_default();
                self.blocks.words(words, segment.raw, segment.kind == SegmentKind::Verbatim);
            }
        }
    }

    fn comment(&mut self, node: NodeRef<'_, Node>) {
        if let Some(span) = self.tree.node_span(node.id()) {
            let raw = self.raw(span);
            self.blocks.builder().dropped(raw, &U102);
        }
    }

    fn enter(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        if self.skipping.is_some() {
            return;
        }
        let role = role(element.name());
        let is_aside = self.is_aside(node, element, &role);
        if let Some(about) = self.dropped(node, element, &role).filter(|_| !is_aside) {
            self.skipping = Some((node.id(), about));
            return;
        }
        if is_navigation(element) {
            self.navigation.get_or_insert(node.id());
        }
        if !is_aside && !is_within_line(&role) {
            self.release();
        }
        let speaks = !is_aside && self.enter_language(element, &role);
        let undo = if is_aside { self.begin_aside(node, &role) } else { self.open(node, element, role) };
        self.steps.push((undo, speaks));
        if self.is_page {
            self.frames.enter(element, self.blocks.finished() - self.first);
            self.blocks.set_frame(self.frames.current());
        }
        let place = self.blocks.place();
        self.record.enter(element, self.outline.signs(node.id()), place);
    }

    /// Under which code an element is left out with all it holds.
    fn dropped(&self, node: NodeRef<'_, Node>, element: &Element, role: &Role) -> Option<&'static About> {
        match role {
            Role::Dropped(_) if self.is_page && matches!(element.name(), "noscript" | "button") => None,
            Role::Dropped(about) if !self.outline.is_brought_to_light(node.id()) => Some(about),
            _ if element.name() == "head" => Some(&U103),
            _ if is_icon(node, element) => Some(&U104),
            _ => self.outline.left_out(node, element).or_else(|| {
                let is_left = self.navigation.is_none() && is_navigation(element) && has_links_only(node);
                is_left.then_some(&U108)
            }),
        }
    }

    /// Whether an element is a note that stands in the paragraph which is being read.
    fn is_aside(&mut self, node: NodeRef<'_, Node>, element: &Element, role: &Role) -> bool {
        let in_paragraph = self.held().is_some() || is_within_line(role);
        self.blocks.has_room() && self.outline.is_aside(node, element, in_paragraph)
    }

    fn begin_aside(&mut self, node: NodeRef<'_, Node>, role: &Role) -> Undo {
        let raw = self.tag(node);
        let is_between = self.held().is_none() && !is_within_line(role);
        let aside =
            Aside { host: Place::default(), blocks: Vec::new(), kind: self.outline.signs(node.id()).kind(), raw, root: self.record.next() };
        self.blocks.begin_aside(is_between, aside);
        self.held.push(None);
        Undo::Aside
    }

    /// The paragraph that a note cut, if it waits for its rest.
    fn held(&mut self) -> &mut Option<Held> {
        if self.held.is_empty() {
            self.held.push(None);
        }
        let last = self.held.len() - 1;
        &mut self.held[last]
    }

    /// Really ends a paragraph that a note had cut.
    fn release(&mut self) {
        if let Some(held) = self.held().take() {
            self.undo(&held.undo);
        }
    }

    /// Whether a paragraph was ended only by a note that stands in it: `<p>Sea<aside>note</aside> and land`.
    fn is_cut(&self, node: NodeRef<'_, Node>) -> bool {
        let element = node.value().as_element();
        let next = node.next_sibling().and_then(|next| Some((next, next.value().as_element()?)));
        let is_open = element.is_some_and(|element| element.name() == "p") && self.tree.end_span(node.id()).is_none();
        is_open && self.blocks.has_room() && next.is_some_and(|(next, element)| self.outline.is_aside(next, element, true))
    }

    /// The language that a block or container is marked with; that of the whole page is a claim.
    fn enter_language(&mut self, element: &Element, role: &Role) -> bool {
        let language =
            value_of(element, &local_name!("lang")).filter(|lang| !lang.is_empty() && !matches!(element.name(), "html" | "body"));
        match language.filter(|_| !is_within_line(role)) {
            Some(language) => {
                self.blocks.enter(Around::Language(language.to_owned()));
                true
            }
            None => false,
        }
    }

    fn leave(&mut self, node: NodeRef<'_, Node>) {
        if let Some((from, _)) = self.skipping {
            if from == node.id() {
                self.skipping = None;
            }
            return;
        }
        if self.held().as_ref().is_some_and(|held| held.parent == Some(node.id())) {
            self.release();
        }
        if self.navigation == Some(node.id()) {
            self.navigation = None;
        }
        let Some((undo, speaks)) = self.steps.pop() else { return };
        if !speaks && matches!(undo, Undo::Leave) && self.held().is_none() && self.is_cut(node) {
            *self.held() = Some(Held { undo, parent: node.parent().map(|parent| parent.id()) });
        } else {
            self.undo(&undo);
        }
        if speaks {
            self.blocks.leave();
        }
        if self.is_page {
            self.frames.leave(self.blocks.finished() - self.first);
            self.blocks.set_frame(self.frames.current());
        }
        let place = self.blocks.place();
        self.record.leave(place);
    }

    fn undo(&mut self, undo: &Undo) {
        match undo {
            Undo::Flush => self.blocks.flush(),
            Undo::Leave => self.blocks.leave(),
            Undo::LeaveBoth => {
                self.blocks.leave();
                self.blocks.leave();
            }
            Undo::Style => self.blocks.close_style(),
            Undo::LeaveTable => {
                self.blocks.finish_block();
                self.blocks.leave();
            }
            Undo::Aside => {
                self.blocks.end_aside();
                self.held.pop();
            }
            Undo::Nothing => {}
        }
    }
}

fn is_within_line(role: &Role) -> bool {
    matches!(role, Role::Inline | Role::Style(_) | Role::Break | Role::Image)
}
