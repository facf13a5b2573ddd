//! Leaving out what was not chosen, under a code for each byte.

use siglum_model::{AnchorKind, Block};
use siglum_rule::{About, Builder};

use super::Choice;
use crate::rules::U110;

/// Where the blocks of a page began before its notes were lifted, and what was decided of each.
#[derive(Debug)]
struct Decided {
    /// In the order of their bytes.
    starts: Vec<((u32, u32), Option<&'static About>)>,
}

impl Choice {
    fn decided(&self, blocks: &[Block]) -> Decided {
        let start = |block: &Block| block.wording.passage().raw_place(0).map_or((0, 0), |place| (place.member, place.start));
        let mut starts: Vec<_> = blocks.iter().map(start).zip(self.codes.iter().copied()).collect();
        starts.sort_by_key(|(start, _)| *start);
        Decided { starts }
    }
}

impl Decided {
    /// What was decided of the block that the first word of this one stood in.
    fn of(&self, block: &Block) -> Option<&'static About> {
        let place = block.wording.passage().raw_place(0)?;
        let behind = self.starts.partition_point(|(start, _)| *start <= (place.member, place.start));
        self.starts.get(behind.checked_sub(1)?).and_then(|(_, code)| *code)
    }
}

/// Does `lift` with the blocks of a page that begin at `first`, then leaves out those of them that were not chosen. A block
/// that cites a note is kept.
pub(crate) fn drop_blocks(builder: &mut Builder, first: usize, choice: &Choice, lift: impl FnOnce(&mut Builder)) {
    let decided = choice.decided(builder.blocks().get(first..).unwrap_or_default());
    lift(builder);
    let blocks = builder.blocks();
    let read = blocks.split_off(first.min(blocks.len()));
    for block in read {
        let cites = block.wording.anchors().iter().any(|anchor| matches!(anchor.kind, AnchorKind::Reference(_)));
        match decided.of(&block).filter(|_| !cites) {
            Some(about) => {
                let passage = block.wording.passage();
                passage.raw_spans(0..passage.len()).into_iter().for_each(|span| builder.dropped(span, about));
            }
            None => builder.block(block),
        }
    }
    if let Some(confidence) = choice.confidence {
        builder.text_confidence(confidence.min(100));
    }
    if builder.blocks().len() == first {
        builder.doubt(&U110, None, choice.lack.clone());
    }
}
