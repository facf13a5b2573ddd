//! What each element does when it begins.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{AboutWhat, BlockKind, Claim, Field, StyleKind};

use super::blocks::Around;
use super::elements::{Role, role};
use super::notes::Sign;
use super::walk::{Reader, Undo};

impl Reader<'_, '_> {
    /// Does what an element asks for when it begins, and gives what undoes it.
    pub(super) fn open(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> Undo {
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
            Role::Table if !self.blocks.in_table() && !self.outline.signs(node.id()).has(Sign::Note) && is_data(node) => {
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
}

fn number(element: &Element, name: &str) -> Option<u32> {
    element.attr(name)?.trim().parse().ok()
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
