//! The elements of a page as they are walked: what holds which blocks.

use html5ever::local_name;
use scraper::node::Element;

use super::super::hidden::is_hidden;
use super::signals::{Signal, Signals};
use crate::html::value_of;

/// An element that was walked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// The element around it; its own number for the outermost.
    pub(super) parent: u32,
    pub(super) signals: Signals,
    /// A digest of its name and classes: elements of one kind have the same.
    pub(super) signature: u32,
    pub(super) depth: u16,
    /// The blocks inside it, as a range.
    pub(super) first: u32,
    pub(super) last: u32,
}

/// All elements in the order of the page, and the innermost one of each block.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    pub(super) all: Vec<Frame>,
    pub(super) of_blocks: Vec<u32>,
    open: Vec<u32>,
    /// What the page as a whole is called.
    pub(super) page: Signals,
}

impl Frames {
    /// Notes that an element begins, when so many blocks are finished.
    pub(crate) fn enter(&mut self, element: &Element, blocks: usize) {
        let number = self.all.len() as u32;
        let parent = self.open.last().copied().unwrap_or(number);
        let around = self.open.last().and_then(|parent| self.all.get(*parent as usize));
        let depth = around.map_or(0, |around| around.depth.saturating_add(1));
        let is_page = depth < 2 && matches!(element.name(), "html" | "body");
        let mut signals = Signals::of(element);
        if is_page {
            self.page.0 |= std::mem::take(&mut signals).0;
        } else if is_hidden(element) {
            signals.add(Signal::Unseen);
        }
        let first = blocks as u32;
        self.all.push(Frame { parent, signals, signature: signature(element), depth, first, last: first });
        self.open.push(number);
    }

    /// Notes that the innermost open element ends.
    pub(crate) fn leave(&mut self, blocks: usize) {
        if let Some(frame) = self.open.pop().and_then(|number| self.all.get_mut(number as usize)) {
            frame.last = blocks as u32;
        }
    }

    /// The innermost open element.
    pub(crate) fn current(&self) -> u32 {
        self.open.last().copied().unwrap_or(0)
    }

    /// Adds in which element each block began.
    pub(crate) fn with_begins(self, begins: Vec<u32>) -> Self {
        Self { of_blocks: begins, ..self }
    }
}

/// Digests the name and the classes of an element; numbers in classes do not count (`post-1234`).
fn signature(element: &Element) -> u32 {
    let classes = value_of(element, &local_name!("class")).unwrap_or_default();
    let bytes = element.name().bytes().chain([b' ']).chain(classes.bytes().take(200));
    bytes.filter(|byte| !byte.is_ascii_digit()).fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
