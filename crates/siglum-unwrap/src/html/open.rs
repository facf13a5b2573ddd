//! How many elements are open in the tree builder, which keeps the list to itself.

use std::cell::Cell;

use ego_tree::NodeId;
use html5ever::interface::Tracer;
use html5ever::tree_builder::TreeBuilder;

use super::sink::StampingSink;

/// The fewest tokens between two counts.
const PAUSE: usize = 16;

/// The open elements as last counted, and what has come since.
///
/// The longer the list, the rarer the count: so counting costs a bounded number of steps a token.
#[derive(Debug, Default)]
pub(super) struct OpenCount {
    elements: usize,
    formatting: usize,
    tokens_since: usize,
    formatting_since: isize,
}

impl OpenCount {
    /// Elements that are open or wait to be opened again, as last counted.
    pub(super) fn elements(&self) -> usize {
        self.elements
    }

    /// About how many formatting elements the next one is compared with.
    pub(super) fn formatting(&self) -> usize {
        self.formatting.saturating_add_signed(self.formatting_since.max(0))
    }

    /// Notes a formatting tag.
    pub(super) fn note_formatting(&mut self, is_end: bool) {
        self.formatting_since += if is_end { -1 } else { 1 };
    }

    /// Notes a token, and counts anew if it is time.
    pub(super) fn count(&mut self, tree: &TreeBuilder<NodeId, StampingSink>) {
        self.tokens_since += 1;
        if self.tokens_since < PAUSE.max(self.elements / 8) {
            return;
        }
        let counter = Counter { sink: &tree.sink, all: Cell::new(0), run: Cell::new(0), last_run: Cell::new(0) };
        tree.trace_handles(&counter);
        let run = counter.run.get();
        *self = Self {
            elements: counter.all.get(),
            formatting: if run > 0 { run } else { counter.last_run.get() },
            tokens_since: 0,
            formatting_since: 0,
        };
    }
}

/// Counts the handles the tree builder shows: open elements, then formatting elements, then the head and the form.
///
/// Nothing marks where one list ends. So the last run of formatting elements is taken for the second list: it may be too
/// long by those that are open and innermost, and is never too short.
struct Counter<'a> {
    sink: &'a StampingSink,
    all: Cell<usize>,
    run: Cell<usize>,
    last_run: Cell<usize>,
}

impl Tracer for Counter<'_> {
    type Handle = NodeId;

    fn trace_handle(&self, node: &NodeId) {
        self.all.set(self.all.get() + 1);
        if self.sink.is_formatting(*node) {
            self.run.set(self.run.get() + 1);
        } else if self.run.get() > 0 {
            self.last_run.set(self.run.replace(0));
        }
    }
}
