//! What is mended in the blocks of a page once they are read: what its markup says, and what its words should not hold.

use siglum_model::{Address, Block, Home};
use siglum_rule::Builder;

use super::{escapes, feed_lines, quotes, shortcodes};

/// Where a page's blocks and notes begin in a builder that may hold those of others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Since {
    block: usize,
    note: usize,
}

impl Since {
    /// What is read from now on.
    pub(super) fn now(builder: &mut Builder) -> Self {
        Self { block: builder.blocks().len(), note: builder.notes().len() }
    }

    /// Gives each block, with its address, to `look`.
    pub(super) fn each(self, builder: &mut Builder, mut look: impl FnMut(Address, &Block)) {
        builder.blocks().iter().enumerate().skip(self.block).for_each(|(at, block)| look(Address::text(at), block));
        for (note, own) in builder.notes().iter().enumerate().skip(self.note) {
            own.blocks.iter().enumerate().for_each(|(block, own)| look(Address { home: Home::Note(note), block }, own));
        }
    }

    /// The number of the first block of the text.
    pub(super) fn first_block(self) -> usize {
        self.block
    }
}

/// Mends what was read. Each takes time in proportion to the text.
pub(super) fn mend(builder: &mut Builder, since: Since) {
    feed_lines::leave_out(builder, since);
    shortcodes::leave_out(builder, since);
    escapes::decode(builder, since);
    quotes::supply(builder, since);
}
