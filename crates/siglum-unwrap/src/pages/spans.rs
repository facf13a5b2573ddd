//! Cells that span several columns and rows of a table.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use super::elements::{Role, role};

/// The most columns and rows that a cell spans in HTML.
const MOST: (u64, u64) = (1_000, 65_534);

/// Empty cells that a table may get for each cell of its own, and besides: a span costs its page no bytes, but empty cells
/// would cost the text.
const EMPTY: (usize, usize) = (4, 64);

/// The grid of a table while its cells are read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The rows begun.
    row: usize,
    /// The column of the cell begun last in this row, and the one behind what it spans.
    last: Option<usize>,
    next: usize,
    /// For each column the row from which on no cell above reaches into it.
    free_from: Vec<usize>,
    /// The widest that spans make a row.
    width: usize,
    /// How many empty cells may still be put.
    left: usize,
}

impl Grid {
    /// Begins the grid of a table.
    pub(super) fn of(table: NodeRef<'_, Node>) -> Self {
        let (mut cells, mut in_row, mut tall, mut width) = (0, 0, 0, 0);
        for element in table.descendants().filter_map(|node| node.value().as_element()) {
            match role(element.name()) {
                Role::Row => (in_row, tall) = (0, 0),
                Role::Cell => {
                    cells += 1;
                    in_row += 1;
                    tall += usize::from(element.attr("rowspan").is_some());
                    width = width.max(in_row + tall);
                }
                _ => {}
            }
        }
        Self { width, left: EMPTY.0 * cells + EMPTY.1, ..Self::default() }
    }

    /// Begins a row, and tells whether one stands above it.
    pub(super) fn start_row(&mut self) -> bool {
        self.row += 1;
        (self.last, self.next) = (None, 0);
        self.row > 1
    }

    /// Whether no cell of this row has begun.
    pub(super) fn is_at_start(&self) -> bool {
        self.last.is_none()
    }

    /// Begins a cell, and tells how many borders of cells stand between it and the cell before, or the start of the row.
    pub(super) fn start_cell(&mut self, element: &Element) -> usize {
        let plain = self.last.map_or(0, |last| last + 1);
        let mut column = self.next.max(plain);
        while self.free_from.get(column).is_some_and(|row| *row > self.row) && column - plain < self.left {
            column += 1;
        }
        column = column.min(plain + self.left);
        self.left -= column - plain;
        let borders = column - self.last.unwrap_or(0);
        let columns = (span(element, "colspan", MOST.0) as usize).min(self.width.saturating_sub(column)).max(1);
        self.cover(column, columns, span(element, "rowspan", MOST.1) as usize);
        (self.last, self.next) = (Some(column), column + columns);
        borders
    }

    fn cover(&mut self, column: usize, columns: usize, rows: usize) {
        if rows < 2 || self.left == 0 {
            return;
        }
        let end = column + columns.min(self.left);
        if self.free_from.len() < end {
            self.free_from.resize(end, 0);
        }
        if let Some(covered) = self.free_from.get_mut(column..end) {
            covered.fill(self.row + rows);
        }
    }
}

/// A span as HTML reads it: its first digits, from 1 to `most`.
fn span(element: &Element, name: &str, most: u64) -> u64 {
    let value = element.attr(name).unwrap_or_default().trim();
    let digits = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    let digits = value.get(..digits).unwrap_or_default();
    if digits.len() > 9 { most } else { digits.parse().unwrap_or(1).clamp(1, most) }
}
