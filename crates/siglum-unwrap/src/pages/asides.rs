//! Notes in paragraphs while they are read: their words go to blocks of their own, the paragraph goes on behind them.

use siglum_model::{Block, StyleKind, Wording};

use super::blocks::{Around, Blocks};
use super::notes::{Aside, Place};

/// The most notes in paragraphs that stand one inside the other; deeper ones are words of the note around them.
const DEEPEST: usize = 4;

/// What of a paragraph waits while a note in it is read.
#[derive(Debug)]
struct Waiting {
    home: usize,
    state: State,
    pending: Vec<usize>,
}

/// The notes in paragraphs, read and being read.
#[derive(Debug, Default)]
pub(crate) struct Asides {
    all: Vec<Aside>,
    waiting: Vec<Waiting>,
    /// Those that stand in the block that is being read.
    pending: Vec<usize>,
    home: usize,
}

/// What the reader of blocks hands over when a note begins, and gets back when it ends.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) around: Vec<Around>,
    pub(crate) wording: Wording,
    pub(crate) open: Vec<(usize, StyleKind)>,
    pub(crate) breaks: usize,
    pub(crate) has_words: bool,
    pub(crate) begin: u32,
}

impl Asides {
    /// Whose blocks are being read; 0 is the text.
    pub(crate) fn home(&self) -> usize {
        self.home
    }

    /// Tells whether one more note may begin here.
    pub(crate) fn has_room(&self) -> bool {
        self.waiting.len() < DEEPEST
    }

    /// Begins a note at a place. One that stands between blocks belongs to the next of them.
    pub(crate) fn begin(&mut self, is_between: bool, aside: Aside, state: State) {
        let mut pending = std::mem::take(&mut self.pending);
        if !is_between {
            pending.push(self.all.len());
        }
        self.waiting.push(Waiting { home: self.home, state, pending });
        self.all.push(aside);
        self.home = self.all.len();
    }

    /// Ends a note and gives back what waited.
    pub(crate) fn end(&mut self) -> State {
        let Some(waiting) = self.waiting.pop() else { return State::default() };
        self.home = waiting.home;
        self.pending = waiting.pending;
        waiting.state
    }

    /// The blocks of the note that is being read; `None` in the text.
    pub(crate) fn blocks(&mut self) -> Option<&mut Vec<Block>> {
        Some(&mut self.all.get_mut(self.home.checked_sub(1)?)?.blocks)
    }

    /// States that the block that was being read is finished as number `block`, or that it had no words: what stood in it
    /// then belongs to the end of the block before.
    pub(crate) fn finish_block(&mut self, block: usize, is_kept: bool) {
        for index in self.pending.drain(..) {
            let Some(aside) = self.all.get_mut(index).filter(|_| !is_kept) else { continue };
            aside.host = match block.checked_sub(1) {
                Some(before) => Place { block: before, at: usize::MAX, ..aside.host },
                None => Place { block, at: 0, ..aside.host },
            };
        }
    }

    /// All notes, in the order of their beginnings.
    pub(crate) fn into_all(self) -> Vec<Aside> {
        self.all
    }
}

impl Blocks<'_> {
    /// Tells whether one more note may stand in the paragraph that is being read.
    pub(crate) fn has_room(&self) -> bool {
        self.asides.has_room()
    }

    /// Begins a note that stands in the paragraph which is being read, or between two blocks.
    pub(crate) fn begin_aside(&mut self, is_between: bool, aside: Aside) {
        if is_between {
            self.flush();
        }
        let host = self.place();
        let state = State {
            around: std::mem::take(&mut self.around),
            wording: std::mem::take(&mut self.wording),
            open: std::mem::take(&mut self.open),
            breaks: self.breaks,
            has_words: std::mem::take(&mut self.has_words),
            begin: self.begin,
        };
        self.asides.begin(is_between, Aside { host, ..aside }, state);
    }

    /// Ends that note; the paragraph goes on.
    pub(crate) fn end_aside(&mut self) {
        self.finish_block();
        let State { around, wording, open, breaks, has_words, begin } = self.asides.end();
        (self.around, self.wording, self.open) = (around, wording, open);
        (self.breaks, self.has_words, self.begin) = (breaks, has_words, begin);
    }

    /// The notes that stood in paragraphs, and in which element each block of the text began.
    pub(crate) fn into_asides(mut self) -> (Vec<Aside>, Vec<u32>) {
        let begins = self.take_begins();
        (self.asides.into_all(), begins)
    }
}
