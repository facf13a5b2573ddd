//! What each element does when it begins.

use ego_tree::NodeRef;
use html5ever::local_name;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{AboutWhat, BlockKind, Claim, Field, StyleKind};

use super::addresses::is_address;
use super::blocks::Around;
use super::box_names::{Sayings, Says};
use super::elements::{Role, role};
use super::notes::Sign;
use super::spans::Grid;
use super::walk::{Reader, Undo};
use crate::html::value_of;

/// How far above a credit its figure may stand.
const FIGURE: usize = 6;

impl Reader<'_, '_> {
    /// Does what an element asks for when it begins, and gives what undoes it.
    pub(super) fn open(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> Undo {
        let around = match form(node, element).unwrap_or(role) {
            Role::Block(kind, level) => Around::Block(kind, level),
            Role::Quote => Around::Quote,
            Role::List { numbered } => Around::List { numbered, next: number(element, "start").unwrap_or(1) },
            Role::Item => {
                self.blocks.flush();
                let marker = self.blocks.next_marker(number(element, "value"));
                Around::Item { marker, fresh: true }
            }
            Role::Preformatted if is_verse(element) => {
                self.blocks.enter(Around::Preformatted);
                self.blocks.enter(Around::Block(BlockKind::Verse, None));
                return Undo::LeaveBoth;
            }
            Role::Preformatted => Around::Preformatted,
            Role::Table if !self.blocks.in_table() && !self.outline.signs(node.id()).has(Sign::Note) && is_data(node) => {
                self.blocks.enter(Around::Table(Grid::of(node)));
                return Undo::LeaveTable;
            }
            Role::Row => {
                self.row(node);
                return Undo::Flush;
            }
            Role::Cell => {
                self.cell(node, element);
                return Undo::Flush;
            }
            Role::Descriptions => Around::Descriptions,
            Role::Table | Role::Container | Role::Rule | Role::Dropped(_) => {
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
            Role::Inline => return self.inline(node, element),
        };
        self.blocks.enter(around);
        Undo::Leave
    }

    fn inline(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Undo {
        if is_address(element.name())
            && let Some(tag) = self.tree.element_span(node.id())
        {
            self.blocks.verbatim(tag);
        }
        match value_of(element, &local_name!("href")).filter(|_| element.name() == "a") {
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
            Some(grid) => {
                if grid.start_row() {
                    self.blocks.separator("\n", raw);
                }
            }
            None => self.blocks.flush(),
        }
    }

    /// Begins a cell. Its tag stands for one border; the borders of empty cells before it are supplied.
    fn cell(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let raw = self.tag(node);
        match self.blocks.table() {
            Some(grid) => {
                let is_first = grid.is_at_start();
                let borders = grid.start_cell(element);
                let own = usize::from(!is_first);
                if borders > own {
                    self.blocks.empty_cells(borders - own, raw);
                }
                if !is_first {
                    self.blocks.separator("\t", raw);
                }
            }
            None => self.blocks.flush(),
        }
    }

    fn image(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let Some(url) = value_of(element, &local_name!("src")).filter(|url| !url.trim().is_empty() && !url.starts_with("data:")) else {
            return;
        };
        let raw = self.tree.attribute_span(node.id(), "src").map(|range| self.raw(range));
        let claim = Claim::new(Field::Images, url.trim(), "html.img", "img[src]");
        self.blocks.builder().claim(Claim { about: AboutWhat::Image, role: Some("in-text".to_owned()), raw, ..claim });
    }
}

/// What an element is by its class rather than by its name: the caption of an image, or the credit beside it.
fn form(node: NodeRef<'_, Node>, element: &Element) -> Option<Role> {
    if !matches!(element.name(), "p" | "div" | "span" | "small" | "cite" | "dd" | "em" | "i") {
        return None;
    }
    let said = Sayings::of(element);
    let is_figure = |around: &Element| around.name() == "figure" || around.name() == "figcaption" || Sayings::of(around).has(Says::Caption);
    let in_figure = || node.ancestors().take(FIGURE).filter_map(|around| around.value().as_element()).any(is_figure);
    let is_caption = said.has(Says::Caption) || (said.has(Says::Credit) && in_figure());
    is_caption.then_some(Role::Block(BlockKind::Caption, None))
}

/// The block of verse of WordPress, whose lines its white space makes.
fn is_verse(element: &Element) -> bool {
    value_of(element, &local_name!("class")).is_some_and(|classes| classes.split_ascii_whitespace().any(|class| class == "wp-block-verse"))
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
