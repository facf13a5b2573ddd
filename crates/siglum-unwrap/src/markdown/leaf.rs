//! One block while its words are being read.

use std::ops::Range;

use siglum_model::{Block, BlockKind, Claim, Field, NoteId, Passage, Wording};

use super::inline::Inline;
use super::tables::Cells;

/// A block whose words are being read.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) form: Block,
    pub(super) range: Range<usize>,
    pub(super) inline: Inline,
    pub(super) cells: Cells,
}

impl Leaf {
    pub(super) fn new(form: Block, range: Range<usize>) -> Self {
        Self { form, range, inline: Inline::default(), cells: Cells::default() }
    }

    /// Gives the block, and the words of the notes that stood in it; `next` gives the id of each of these.
    pub(super) fn finish(mut self, source: &Passage, next: impl FnMut() -> NoteId) -> (Block, Vec<Wording>) {
        let kind = self.form.kind;
        if kind == BlockKind::Preformatted {
            self.inline.is_verbatim();
        }
        let (mut wording, notes) = self.inline.finish(!kind.keeps_lines(), next);
        if kind == BlockKind::Preformatted && wording.as_str().ends_with('\n') {
            wording.split_off(wording.len() - 1);
        }
        let text = source.as_str().get(self.range.clone()).unwrap_or_default();
        let range = self.range.start..self.range.start + text.trim_end().len();
        (Block { wording, span: source.raw_hull(range), ..self.form }, notes)
    }
}

/// What the text calls itself, if its first block is a heading of the first level.
pub(super) fn title_claim(block: &Block) -> Option<Claim> {
    let is_title = block.kind == BlockKind::Heading && block.level == Some(1);
    is_title.then(|| {
        let mut claim = Claim::new(Field::Title, block.as_str(), "md.h1", "heading/1");
        claim.raw = block.wording.passage().raw_hull(0..block.wording.len());
        claim.passage = Some(block.wording.passage().clone());
        claim
    })
}
