//! What becomes of a block of Markdown once its words are read.

use siglum_model::{Anchor, Block};

use super::blocks::Reading;
use super::citations::Definition;
use super::enumerators::{Ended, Typed, are_words, put_back};
use super::leaf::Leaf;

impl Reading<'_, '_> {
    /// Ends the block that is being read, if there is one.
    pub(super) fn close_leaf(&mut self) {
        if let Some(mut leaf) = self.leaf.take() {
            self.place_ids(&mut leaf);
            let mut next = self.definitions.len()..;
            let citations = &mut self.citations;
            let (block, notes) = leaf.finish(self.source, || citations.cite_inline(next.next().unwrap_or_default()));
            self.push_block(block);
            self.definitions.extend(notes.into_iter().map(Definition::inline));
        }
    }

    /// Remembers an id that belongs to the next block.
    pub(super) fn wait_for_block(&mut self, id: Option<String>) {
        self.waiting_ids.extend(id);
    }

    /// Places the ids of the block that has been read, and those that waited for it.
    fn place_ids(&mut self, leaf: &mut Leaf) {
        let ids = leaf.inline.take_ids();
        let waiting = std::mem::take(&mut self.waiting_ids).into_iter().map(|id| (0, id));
        if self.holders.home().is_none() {
            let block = self.builder.blocks().len();
            self.ids.extend(waiting.chain(ids).map(|(at, id)| (block, at, id)));
        }
    }

    fn push_block(&mut self, mut block: Block) {
        let home = self.holders.home();
        let blocks = match home.and_then(|index| self.definitions.get_mut(index)) {
            Some(definition) => &mut definition.blocks,
            None => self.builder.blocks(),
        };
        if block.wording.is_empty() {
            match blocks.last_mut() {
                Some(last) => move_anchors(&block, last),
                None if block.wording.anchors().is_empty() => {}
                None => blocks.push(block),
            }
            return;
        }
        if let Some(empty) = blocks.pop_if(|last| last.wording.is_empty()) {
            let own: Vec<Anchor> = block.wording.anchors().to_vec();
            block.wording.retain_anchors(|_| false);
            empty.wording.anchors().iter().chain(&own).for_each(|anchor| block.wording.add_anchor(anchor.clone()));
        }
        if block.marker.is_some() {
            self.holders.begin_item(blocks.len());
        }
        blocks.push(block);
    }

    /// Puts the numbers of a list that has ended back into the text, where they are words of it.
    pub(super) fn settle_numbers(&mut self, typed: &[Typed]) {
        let Some(first) = typed.first() else { return };
        let source = self.source.as_str();
        let before = self.counts.before(source, typed);
        let blocks = self.blocks_of(first.home);
        let words = blocks.get(first.block).map(|block| block.as_str().to_owned()).unwrap_or_default();
        let list = Ended { items: typed, first: &words, count: blocks.len(), before };
        let stays = are_words(source, &list, &self.cited);
        let alone = self.counts.remember(source, typed, stays);
        if stays {
            alone.iter().chain(typed).for_each(|item| self.put_back(item));
        }
    }

    fn put_back(&mut self, item: &Typed) {
        let source = self.source;
        if let Some(block) = self.blocks_of(item.home).get_mut(item.block) {
            put_back(&mut block.wording, source, item);
            block.marker = None;
        }
    }

    /// The blocks of a definition, or of the text.
    fn blocks_of(&mut self, home: Option<usize>) -> &mut Vec<Block> {
        match home.and_then(|index| self.definitions.get_mut(index)) {
            Some(definition) => &mut definition.blocks,
            None => self.builder.blocks(),
        }
    }
}

/// Anchors of a block without words go to the end of the block before.
fn move_anchors(from: &Block, to: &mut Block) {
    let at = to.wording.len();
    from.wording.anchors().iter().for_each(|anchor| to.wording.add_anchor(Anchor { at, ..anchor.clone() }));
}
