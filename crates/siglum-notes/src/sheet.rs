//! The blocks of a document as one text, and the way back from its bytes to the blocks.

use std::ops::Range;

use siglum_model::{Address, AnchorKind, Document, StyleKind, Wording};
use siglum_rule::folded_line_ends;

use crate::Options;

/// The text of all blocks in one string, and where each block stands in it.
pub(crate) struct Sheet {
    pub(crate) text: String,
    pub(crate) starts: Vec<usize>,
    lengths: Vec<usize>,
    pub(crate) options: Options,
}

impl Sheet {
    pub(crate) fn of(document: &Document) -> Self {
        let mut sheet = Self { text: String::new(), starts: Vec::new(), lengths: Vec::new(), options: Options::default() };
        let has_lines = document.format == "markdown";
        for (index, block) in document.blocks.iter().enumerate() {
            let (lines, page_edge) = block.gap.map_or((2, false), |gap| (gap.lines, gap.page_edge));
            let lines = if index == 0 { 0 } else { lines.clamp(1, 4) };
            sheet.text.extend(std::iter::repeat_n('\n', usize::from(lines)));
            if page_edge {
                sheet.text.push('\u{c}');
            }
            let start = sheet.text.len();
            sheet.starts.push(start);
            sheet.lengths.push(block.wording.len());
            sheet.push_lines(&block.wording, has_lines);
            for style in block.wording.styles() {
                let range = start + style.range.start..start + style.range.end;
                match style.kind {
                    StyleKind::Superscript => sheet.options.raised.push(range),
                    StyleKind::Code => sheet.options.protected.push(range),
                    _ => {}
                }
            }
            if block.kind.keeps_lines() && block.kind != siglum_model::BlockKind::Verse {
                sheet.options.protected.push(start..start + block.wording.len());
            }
            let pages = block.wording.anchors().iter().filter(|anchor| matches!(anchor.kind, AnchorKind::Page { .. }));
            sheet.options.page_starts.extend(pages.map(|anchor| start + anchor.at));
        }
        sheet
    }

    /// Appends the words of a block. Where the lines of the source are the printer's, as in the Markdown that page readers
    /// write, line ends that were folded into spaces come back, so that labels stand at the start of their lines.
    fn push_lines(&mut self, wording: &Wording, has_lines: bool) {
        let text = wording.as_str();
        let mut from = 0;
        for end in if has_lines { folded_line_ends(wording) } else { Vec::new() } {
            self.text.push_str(text.get(from..end).unwrap_or_default());
            self.text.push('\n');
            from = end + 1;
        }
        self.text.push_str(text.get(from..).unwrap_or_default());
    }

    /// The block at a byte of the whole text: the last that begins at or before it.
    pub(crate) fn block_at(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// The parts of a range by block.
    pub(crate) fn places(&self, range: &Range<usize>) -> Vec<(Address, Range<usize>)> {
        let mut out = Vec::new();
        for block in self.block_at(range.start)..self.starts.len() {
            let (start, len) = (self.starts[block], self.lengths[block]);
            if start >= range.end && !(range.is_empty() && start == range.start) {
                break;
            }
            let part = range.start.saturating_sub(start).min(len)..range.end.saturating_sub(start).min(len);
            if !part.is_empty() || range.is_empty() {
                out.push((Address::text(block), part));
            }
            if range.is_empty() {
                break;
            }
        }
        out
    }

    pub(crate) fn place(&self, range: &Range<usize>) -> Option<(Address, Range<usize>)> {
        self.places(range).into_iter().next()
    }
}
