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
            let same = index > lines.start && line.gap == 0 && !turned && (layout.wrapped || runs_on(layout, index));
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

/// Whether a line goes on with the sentence of the line right above, in a text whose paragraphs are lines else.
fn runs_on(layout: &Layout<'_>, index: usize) -> bool {
    let above = index.checked_sub(1).map_or("", |above| layout.line(above));
    !layout.solid && !ends_sentence(above) && above.chars().count() > 40 && starts_lower(layout.line(index))
}

/// The bracket that closes a named note.
pub(crate) fn closing_bracket(layout: &Layout<'_>, extent: &Extent) -> Option<Range<usize>> {
    let start = extent.text_end?;
    let length = layout.text.get(start..)?.chars().next()?.len_utf8();
    Some(start..start + length)
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
    // What stands behind the bracket on its line is the text's.
    if let (Some(bracket), Some(last)) = (closing_bracket(layout, extent), blocks.last_mut()) {
        let rest = layout.slice(&(bracket.end..last.end.max(bracket.end)));
        if !rest.trim().is_empty() && last.contains(&bracket.start) {
            last.end = bracket.end;
        }
    }
    blocks
}
