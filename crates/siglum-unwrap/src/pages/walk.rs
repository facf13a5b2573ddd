//! The walk through an HTML tree.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{AboutWhat, BlockKind, Claim, Field, Passage, Span, StyleKind};
use siglum_rule::{About, Builder};

use super::blocks::{Around, Blocks};
use super::elements::{Role, role};
use super::linked_notes::{Ids, linked_notes};
use crate::html::{Edge, SegmentKind, SpannedTree};
use crate::rules::{U102, U103, U104};

/// Reads all blocks of a tree.
pub(crate) fn read_tree(source: &Passage, tree: &SpannedTree<'_>, builder: &mut Builder) {
    let mut reader = Reader { tree, blocks: Blocks::new(source, builder), steps: Vec::new(), skipping: None, ids: Ids::new() };
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
    let Reader { ids, .. } = reader;
    let proposals = linked_notes(builder.blocks(), &ids);
    builder.apply(proposals);
}

/// What to undo when an element is left.
enum Undo {
    Nothing,
    Flush,
    Leave,
    Style,
    LeaveTable,
}

struct Reader<'a, 't> {
    tree: &'a SpannedTree<'t>,
    blocks: Blocks<'a>,
    /// What each open element is to undo, and whether it also states a language.
    steps: Vec<(Undo, bool)>,
    /// The element inside which everything is left out, and under which code.
    skipping: Option<(ego_tree::NodeId, &'static About)>,
    /// Which blocks stand inside the elements with ids.
    ids: Ids,
}

impl Reader<'_, '_> {
    fn raw(&self, range: std::ops::Range<usize>) -> Span {
        self.blocks.source().raw_hull(range).unwrap_or_default()
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
        let mut role = role(element.name());
        if element.name() == "head" {
            role = Role::Dropped(&U103);
        } else if is_hidden(element) && !matches!(role, Role::Dropped(_)) {
            role = Role::Dropped(&U104);
        }
        if let Role::Dropped(about) = role {
            self.skipping = Some((node.id(), about));
            return;
        }
        let speaks = self.enter_language(element, &role);
        let undo = self.open(node, element, role);
        self.steps.push((undo, speaks));
        if let Some(id) = id_of(element) {
            let at = self.blocks.count();
            self.ids.entry(id.to_owned()).or_insert(at..at);
        }
    }

    /// The language that a block or container is marked with; that of the whole page is a claim.
    fn enter_language(&mut self, element: &Element, role: &Role) -> bool {
        let language = element.attr("lang").filter(|lang| !lang.is_empty() && !matches!(element.name(), "html" | "body"));
        let within_line = matches!(role, Role::Inline | Role::Style(_) | Role::Break | Role::Image);
        match language.filter(|_| !within_line) {
            Some(language) => {
                self.blocks.enter(Around::Language(language.to_owned()));
                true
            }
            None => false,
        }
    }

    fn open(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> Undo {
        let around = match role {
            Role::Block(kind, level) => Around::Block(kind, level),
            Role::Quote => Around::Quote,
            Role::List { numbered } => Around::List { numbered, next: number(element, "start").unwrap_or(1) },
            Role::Item => {
                self.blocks.flush();
                let marker = self.blocks.next_marker(number(element, "value"));
                Around::Item { marker, fresh: true }
            }
            Role::Preformatted => Around::Preformatted,
            Role::Table if !self.blocks.in_table() && is_data(node) => {
                self.blocks.enter(Around::Table { row: 0, cell: 0 });
                return Undo::LeaveTable;
            }
            Role::Row => {
                self.row(node);
                return Undo::Flush;
            }
            Role::Cell => {
                self.cell(node);
                return Undo::Flush;
            }
            Role::Table | Role::Container | Role::Rule => {
                self.blocks.flush();
                return Undo::Flush;
            }
            Role::Break => {
                let raw = self.tag(node);
                self.blocks.line_break(raw);
                return Undo::Nothing;
            }
            Role::Image => {
                self.image(node, element);
                return Undo::Nothing;
            }
            Role::Style(kind) => {
                self.blocks.open_style(kind);
                return Undo::Style;
            }
            Role::Inline => return self.inline(element),
            Role::Dropped(_) => return Undo::Nothing,
        };
        self.blocks.enter(around);
        Undo::Leave
    }

    fn inline(&mut self, element: &Element) -> Undo {
        match element.attr("href").filter(|_| element.name() == "a") {
            Some(url) => {
                self.blocks.open_style(StyleKind::Link { url: url.trim().to_owned() });
                Undo::Style
            }
            None => Undo::Nothing,
        }
    }

    fn tag(&self, node: NodeRef<'_, Node>) -> Span {
        self.tree.element_span(node.id()).map_or_else(Span::default, |range| self.raw(range))
    }

    fn row(&mut self, node: NodeRef<'_, Node>) {
        let raw = self.tag(node);
        match self.blocks.table() {
            Some((row, cell)) => {
                *cell = 0;
                *row += 1;
                if *row > 1 {
                    self.blocks.separator("\n", raw);
                }
            }
            None => self.blocks.flush(),
        }
    }

    fn cell(&mut self, node: NodeRef<'_, Node>) {
        let raw = self.tag(node);
        match self.blocks.table() {
            Some((_, cell)) => {
                *cell += 1;
                if *cell > 1 {
                    self.blocks.separator("\t", raw);
                }
            }
            None => self.blocks.flush(),
        }
    }

    fn image(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let Some(url) = element.attr("src").filter(|url| !url.trim().is_empty() && !url.starts_with("data:")) else { return };
        let raw = self.tree.attribute_span(node.id(), "src").map(|range| self.raw(range));
        let claim = Claim::new(Field::Images, url.trim(), "html.img", "img[src]");
        self.blocks.builder().claim(Claim { about: AboutWhat::Image, role: Some("in-text".to_owned()), raw, ..claim });
    }

    fn leave(&mut self, node: NodeRef<'_, Node>) {
        if let Some((from, _)) = self.skipping {
            if from == node.id() {
                self.skipping = None;
            }
            return;
        }
        let Some((undo, speaks)) = self.steps.pop() else { return };
        match undo {
            Undo::Flush => self.blocks.flush(),
            Undo::Leave => self.blocks.leave(),
            Undo::Style => self.blocks.close_style(),
            Undo::LeaveTable => {
                self.blocks.finish_block();
                self.blocks.leave();
            }
            Undo::Nothing => {}
        }
        if speaks {
            self.blocks.leave();
        }
        let count = self.blocks.count();
        if let Some(own) = node.value().as_element().and_then(id_of).and_then(|id| self.ids.get_mut(id)) {
            // Words that are still being read belong to the element, too.
            if own.start == own.end {
                own.end = count.max(own.start + 1);
            }
        }
    }
}

fn id_of(element: &Element) -> Option<&str> {
    element.attr("id").or_else(|| element.attr("name").filter(|_| element.name() == "a")).filter(|id| !id.is_empty())
}

fn number(element: &Element, name: &str) -> Option<u32> {
    element.attr(name)?.trim().parse().ok()
}

/// Hidden by the page itself, whatever its style sheets say.
fn is_hidden(element: &Element) -> bool {
    let styled = || {
        let style: String = element.attr("style").unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect();
        style.to_ascii_lowercase().contains("display:none")
    };
    element.attr("hidden").is_some() || styled()
}

/// A table of data becomes one block. One that holds tables, or whole passages of blocks, only lays out the page.
fn is_data(table: NodeRef<'_, Node>) -> bool {
    let mut cells = 0;
    let mut blocks = 0;
    for node in table.descendants().skip(1) {
        let Node::Element(element) = node.value() else { continue };
        match role(element.name()) {
            Role::Table | Role::List { .. } | Role::Quote | Role::Preformatted => return false,
            Role::Cell => cells += 1,
            Role::Block(BlockKind::Heading, _) => return false,
            Role::Block(BlockKind::Paragraph, _) => blocks += 1,
            _ => {}
        }
    }
    cells > 1 && blocks <= cells
}
