//! The quotations, lists and notes that blocks stand in.

use std::ops::Range;

use siglum_model::BlockKind;

use super::enumerators::Typed;

/// Something that holds blocks.
#[derive(Debug)]
enum Holder {
    Quotation,
    List { next: Option<u64>, typed: Vec<Typed> },
    Item { marker: String, number: Option<(Range<usize>, u64)>, is_begun: bool },
    Note,
}

/// A holder, with depth and home as they were before it.
#[derive(Debug)]
struct Frame {
    holder: Holder,
    depth: usize,
    home: Option<usize>,
}

/// All holders of what is being read, from the outermost.
#[derive(Debug, Default)]
pub(super) struct Holders {
    frames: Vec<Frame>,
    depth: usize,
    home: Option<usize>,
}

impl Holders {
    /// How many quotations and items there are since the text or note began.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The definition that takes the blocks; `None` is the text.
    pub(super) fn home(&self) -> Option<usize> {
        self.home
    }

    fn enter(&mut self, holder: Holder) {
        self.frames.push(Frame { holder, depth: self.depth, home: self.home });
    }

    pub(super) fn enter_quotation(&mut self) {
        self.enter(Holder::Quotation);
        self.depth += 1;
    }

    /// Enters a list; `next` is the number of its first item, if it has numbers.
    pub(super) fn enter_list(&mut self, next: Option<u64>) {
        self.enter(Holder::List { next, typed: Vec::new() });
    }

    /// Enters the next item of the list; `number` is what is typed before it.
    pub(super) fn enter_item(&mut self, number: Option<(Range<usize>, u64)>) {
        let marker = match self.frames.last_mut().map(|frame| &mut frame.holder) {
            Some(Holder::List { next: Some(next), .. }) => {
                *next += 1;
                format!("{}.", *next - 1)
            }
            _ => "-".to_owned(),
        };
        self.enter(Holder::Item { marker, number, is_begun: false });
        self.depth += 1;
    }

    /// Enters the definition of a note, which counts depth anew.
    pub(super) fn enter_note(&mut self, home: usize) {
        self.enter(Holder::Note);
        (self.depth, self.home) = (0, Some(home));
    }

    /// Leaves the innermost holder. Gives the typed numbers of a list.
    pub(super) fn leave(&mut self) -> Vec<Typed> {
        let Some(frame) = self.frames.pop() else { return Vec::new() };
        (self.depth, self.home) = (frame.depth, frame.home);
        match frame.holder {
            Holder::List { typed, .. } => typed,
            _ => Vec::new(),
        }
    }

    /// Remembers that the words of the item begin in this block.
    pub(super) fn begin_item(&mut self, block: usize) {
        let home = self.home;
        let [.., list, item] = self.frames.as_mut_slice() else { return };
        let Holder::Item { number, .. } = &mut item.holder else { return };
        let Holder::List { typed, .. } = &mut list.holder else { return };
        typed.extend(number.take().map(|(range, number)| Typed { home, block, range, number }));
    }

    /// Tells what a paragraph is here, and the marker of the item that it begins.
    pub(super) fn paragraph(&mut self) -> (BlockKind, Option<String>) {
        match self.frames.last_mut().map(|frame| &mut frame.holder) {
            Some(Holder::Quotation) => (BlockKind::Quotation, None),
            Some(Holder::Item { marker, is_begun, .. }) if !*is_begun => {
                *is_begun = true;
                (BlockKind::Item, Some(std::mem::take(marker)))
            }
            _ => (BlockKind::Paragraph, None),
        }
    }
}
