//! Printed notes that no link ties to their marks: the finder of notes must still see them.

use std::collections::HashSet;

use siglum_model::{Block, StyleKind};

/// The most characters of a label.
const LABEL: usize = 4;

/// Keeps the blocks that begin with a label which the kept text has as a raised or bracketed mark.
pub(super) fn keep_notes(blocks: &[Block], kept: &mut [bool]) {
    let marks: HashSet<&str> = blocks.iter().zip(kept.iter()).filter(|(_, kept)| **kept).flat_map(|(block, _)| marks_of(block)).collect();
    if marks.is_empty() {
        return;
    }
    for (block, kept) in blocks.iter().zip(kept.iter_mut()).filter(|(_, kept)| !**kept) {
        *kept = label_of(block).is_some_and(|label| marks.contains(label));
    }
}

/// The labels of the marks in a block, but for one that the block begins with.
fn marks_of(block: &Block) -> Vec<&str> {
    let text = block.as_str();
    let raised = block.wording.styles().iter().filter(|style| style.kind == StyleKind::Superscript && style.range.start > 0);
    let raised = raised.filter_map(|style| text.get(style.range.clone()));
    let bracketed = text.match_indices('[').skip_while(|(at, _)| *at == 0).filter_map(|(at, _)| text.get(at + 1..)?.split_once(']'));
    let labels = raised.chain(bracketed.map(|(inside, _)| inside)).map(bare);
    labels.filter(|label| is_label(label)).collect()
}

/// The label that a block begins with: `[1] See`, `1. See`, `1 See` with the sign raised.
fn label_of(block: &Block) -> Option<&str> {
    let text = block.as_str();
    let is_raised = |style: &&siglum_model::Style| style.kind == StyleKind::Superscript && style.range.start == 0;
    if let Some(style) = block.wording.styles().iter().find(is_raised) {
        return text.get(style.range.clone()).map(bare).filter(|label| is_label(label) && style.range.end < text.len());
    }
    let (first, rest) = text.trim_start().split_once(char::is_whitespace)?;
    let is_marked = first.starts_with('[') || first.ends_with(['.', ')', ']']) || !first.is_ascii();
    let label = bare(first);
    (is_marked && is_label(label) && !rest.trim().is_empty()).then_some(label)
}

fn bare(label: &str) -> &str {
    label.trim().trim_matches(['[', ']', '(', ')', '.'])
}

fn is_label(label: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '⁴'..='⁹');
    !label.is_empty() && label.chars().count() <= LABEL && label.chars().all(is_sign)
}

#[cfg(test)]
mod tests {
    use siglum_model::{BlockKind, Passage, Wording};

    use super::*;

    fn block(text: &str, raised: Option<(usize, usize)>) -> Block {
        let mut wording = Wording::from(Passage::verbatim(text, 0, 0));
        if let Some((start, end)) = raised {
            wording.add_style(start..end, StyleKind::Superscript);
        }
        Block::new(BlockKind::Paragraph, wording)
    }

    fn kept(blocks: &[Block], mut kept: Vec<bool>) -> Vec<bool> {
        keep_notes(blocks, &mut kept);
        kept
    }

    #[test]
    fn bodies_of_printed_marks_are_kept() {
        let blocks = [
            block("Paid in salt.1 It rained.[2]", Some((13, 14))),
            block("1 Tarr, Salt, p. 4.", Some((0, 1))),
            block("[2] The same.", None),
        ];
        assert_eq!(kept(&blocks, vec![true, false, false]), [true, true, true]);
    }

    #[test]
    fn numbers_without_a_mark_are_no_notes() {
        let blocks = [block("Paid in salt.1", Some((13, 14))), block("2. Subscribe", None), block("1 comment", None)];
        assert_eq!(kept(&blocks, vec![true, false, false]), [true, false, false]);
    }
}
