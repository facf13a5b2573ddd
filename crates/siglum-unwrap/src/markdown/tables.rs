//! The cells of a table.

use std::ops::Range;

use siglum_model::Passage;

use super::inline::Inline;
use super::raw_of;
use crate::rules::u401_cell_border;

/// Counts rows and cells as they begin.
#[derive(Debug, Default)]
pub(super) struct Cells {
    rows: usize,
    cells: usize,
}

impl Cells {
    /// Begins a row at `range`: the end of the line before parts it from the last one.
    pub(super) fn row(&mut self, source: &Passage, inline: &mut Inline, range: &Range<usize>) {
        if self.rows > 0 {
            let before = source.as_str().get(..range.start).unwrap_or_default();
            match before.rfind('\n') {
                Some(at) => inline.wording().push().slice(source, at..at + 1),
                None => inline.wording().push().emended("\n", raw_of(source, range.start..range.start), u401_cell_border::ABOUT.code),
            }
        }
        self.rows += 1;
        self.cells = 0;
    }

    /// Begins a cell at `range`: the bar before it parts it from the last one. Cells that stand only in the head are none.
    pub(super) fn cell(&mut self, source: &Passage, inline: &mut Inline, range: &Range<usize>) {
        let text = source.as_str();
        let bar_before = text.get(..range.start).is_some_and(|before| before.ends_with('|'));
        let bar_behind = text.get(range.end..).is_some_and(|behind| behind.starts_with('|'));
        if range.is_empty() && !(bar_before && bar_behind) {
            return;
        }
        if self.cells > 0 {
            let code = u401_cell_border::ABOUT.code;
            let before = text.get(..range.start).unwrap_or_default().trim_end_matches([' ', '\t']);
            match before.strip_suffix('|') {
                Some(rest) => inline.wording().push().emended("\t", raw_of(source, rest.len()..rest.len() + 1), code),
                // A row that is shorter than the head: the cell is not in the source.
                None => inline.wording().push().supplied("\t", source.raw_place(range.start).unwrap_or_default(), code),
            }
        }
        self.cells += 1;
    }
}
