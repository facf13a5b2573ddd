#![doc = include_str!("t202_cut_paragraph.md")]

use siglum_model::{Block, BlockKind, Document, Glue};
use siglum_rule::{About, Proposals, Rule, Stage};

use crate::plain::{begins_lower, ends_sentence};

/// Joins the halves of a paragraph that a page edge or a block of notes cut.
#[derive(Debug)]
pub struct CutParagraph;

static ABOUT: About = About::new('T', 202, "cut-paragraph", Stage::Rejoin, include_str!("t202_cut_paragraph.md"));

impl Rule for CutParagraph {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        for (index, before) in document.blocks.iter().enumerate() {
            let Some(gap) = document.blocks.get(index + 1).and_then(|after| after.gap) else { continue };
            match gap.cut {
                Some(glue) if !keeps_lines(document, index) => out.join(index + 1, glue),
                Some(_) => {}
                None if gap.page_edge && goes_on(before, &document.blocks[index + 1..]) => out.join(index + 1, Glue::Space),
                None => {}
            }
        }
    }
}

/// Verse and tables are never run together.
fn keeps_lines(document: &Document, index: usize) -> bool {
    document.blocks[index..].iter().take(2).any(|block| block.kind.keeps_lines())
}

/// How many pages without a letter are looked through.
const REACH: usize = 4;

/// A sentence that stops without a mark and goes on in lower case. A page that holds no letter is looked through.
fn goes_on(before: &Block, behind: &[Block]) -> bool {
    let has_letter = |block: &&Block| block.as_str().chars().any(char::is_alphanumeric);
    let is_text = |block: &Block| block.kind == BlockKind::Paragraph;
    let Some(after) = behind.iter().take(REACH).find(has_letter) else { return false };
    let all_text = behind.iter().take_while(|block| !std::ptr::eq(*block, after)).all(is_text);
    is_text(before) && all_text && is_text(after) && !ends_sentence(before.as_str()) && begins_lower(after.as_str())
}
