//! From the lines of a note to the pieces of its text and the blocks to lift.

use std::ops::Range;

use crate::bodies::BodyAt;
use crate::extents::Extent;
use crate::found::Piece;
use crate::lines::Layout;
use crate::signs::{ends_sentence, starts_lower};

/// The text of a note as pieces.
pub(crate) fn cut_pieces(layout: &Layout<'_>, body: &BodyAt, extent: &Extent) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (part, lines) in extent.lines.iter().enumerate() {
        for index in lines.clone() {
            let Some(line) = layout.lines.get(index) else { continue };
            let start = if index == body.line { body.label_range.end } else { line.text.start };
            let end = extent.text_end.map_or(line.text.end, |end| line.text.end.min(end));
            let end = start + layout.slice(&(start..end.max(start))).trim_end().len();
            if start >= end {
                continue;
            }
            let fresh_part = part > 0 && index == lines.start;
            let turned = index > lines.start && layout.ends_page(index - 1);
            let same = index > lines.start && layout.wrapped && line.gap == 0 && !turned;
            match pieces.last_mut() {
                Some(last) if same => last.range.end = end,
                Some(last) => {
                    let open = !ends_sentence(layout.slice(&last.range));
                    let continues = fresh_part || turned && (open || starts_lower(layout.slice(&(start..end))));
                    pieces.push(Piece { range: start..end, continues });
                }
                None => pieces.push(Piece { range: start..end, continues: false }),
            }
        }
    }
    pieces
}

/// Whole lines of a note, one range for each place and page.
pub(crate) fn cut_blocks(layout: &Layout<'_>, extent: &Extent) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for lines in &extent.lines {
        for index in lines.clone() {
            let Some(line) = layout.lines.get(index) else { continue };
            let joined = index > lines.start && !layout.ends_page(index - 1);
            match blocks.last_mut() {
                Some(last) if joined => last.end = line.outer.end,
                _ => blocks.push(line.outer.clone()),
            }
        }
    }
    blocks
}
