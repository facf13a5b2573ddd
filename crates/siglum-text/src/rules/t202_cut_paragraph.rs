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
        for (index, pair) in document.blocks.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            let Some(gap) = after.gap else { continue };
            match gap.cut {
                Some(glue) => out.join(index + 1, glue),
                None if gap.page_edge && goes_on(before, after) => out.join(index + 1, Glue::Space),
                None => {}
            }
        }
    }
}

/// A sentence that stops without a mark and goes on in lower case.
fn goes_on(before: &Block, after: &Block) -> bool {
    let is_text = |block: &Block| block.kind == BlockKind::Paragraph;
    is_text(before) && is_text(after) && !ends_sentence(before.as_str()) && begins_lower(after.as_str())
}
