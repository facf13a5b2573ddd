//! Builds the flat list of nodes while the text is read.

use std::ops::Range;

use super::Limits;
use super::duplicates::report_duplicates;
use super::faults::{FaultKind, Faults};
use super::index::Index;
use super::node::{Key, Node, NodeId, NodeKind, Place};

/// What the last comma or value in an open container allows next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    Nothing,
    Comma(usize),
    Value,
}

/// An open container.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) node: NodeId,
    pub(super) is_object: bool,
    pub(super) before: Before,
    /// Where its children begin among the pending ones.
    pending: usize,
}

#[derive(Debug)]
pub(super) struct Builder<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    children: Vec<NodeId>,
    roots: Vec<NodeId>,
    /// Children of open containers, the innermost last.
    pending: Vec<NodeId>,
    frames: Vec<Frame>,
    open_objects: usize,
    open_nodes: Vec<NodeId>,
    pub(super) faults: Faults,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str, limits: &Limits) -> Self {
        Self {
            text,
            nodes: Vec::new(),
            children: Vec::new(),
            roots: Vec::new(),
            pending: Vec::new(),
            frames: Vec::new(),
            open_objects: 0,
            open_nodes: Vec::new(),
            faults: Faults::new(limits),
        }
    }

    /// How many containers are open.
    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    pub(super) fn innermost(&self) -> Option<&Frame> {
        self.frames.last()
    }

    /// Whether an object, or an array, is open.
    pub(super) fn has_open(&self, is_object: bool) -> bool {
        let objects = self.open_objects;
        if is_object { objects > 0 } else { self.frames.len() > objects }
    }

    /// Where a value stands, as far as it has been read.
    pub(super) fn span(&self, node: NodeId) -> Range<usize> {
        self.nodes[node.as_usize()].place.range()
    }

    pub(super) fn set_before(&mut self, before: Before) {
        if let Some(frame) = self.frames.last_mut() {
            frame.before = before;
        }
    }

    /// Adds a value to the innermost container.
    pub(super) fn add(&mut self, kind: NodeKind, start: usize, end: usize, key: Key) -> NodeId {
        let id = NodeId::from_count(self.nodes.len());
        let siblings = self.frames.last().map_or(0, |frame| frame.pending);
        let position = if self.frames.is_empty() { self.roots.len() } else { self.pending.len() - siblings };
        self.nodes.push(Node {
            kind,
            is_cut: false,
            place: Place::new(start, end),
            key,
            parent: self.frames.last().map(|frame| frame.node),
            position: NodeId::from_count(position).0,
            children: Place::new(0, 0),
        });
        let among = if self.frames.is_empty() { &mut self.roots } else { &mut self.pending };
        among.push(id);
        id
    }

    /// Adds a container; what comes next goes into it.
    pub(super) fn open(&mut self, is_object: bool, start: usize, key: Key) {
        let kind = if is_object { NodeKind::Object } else { NodeKind::Array };
        let node = self.add(kind, start, start + 1, key);
        self.open_objects += usize::from(is_object);
        self.frames.push(Frame { node, is_object, before: Before::Nothing, pending: self.pending.len() });
    }

    /// Ends the innermost container.
    pub(super) fn close(&mut self, end: usize) {
        let Some(frame) = self.frames.pop() else { return };
        let start = self.children.len();
        self.children.extend(self.pending.drain(frame.pending..));
        let node = &mut self.nodes[frame.node.as_usize()];
        node.children = Place::new(start, self.children.len());
        node.place = Place::new(node.place.start as usize, end);
        if frame.is_object {
            self.open_objects -= 1;
            let keys = self.children.iter().skip(start).map(|child| self.nodes[child.as_usize()].key);
            report_duplicates(self.text, keys, &mut self.faults);
        }
    }

    /// Marks a value that is no indexed container as cut off by the end of the text.
    pub(super) fn cut_leaf(&mut self, leaf: NodeId) {
        self.open_nodes.push(leaf);
    }

    /// Ends the index. Whatever is still open was cut off by the end of the text.
    pub(super) fn finish(mut self) -> Index<'t> {
        let end = self.text.len();
        let containers: Vec<_> = self.frames.iter().map(|frame| frame.node).collect();
        while !self.frames.is_empty() {
            self.close(end);
        }
        let open: Vec<_> = containers.into_iter().chain(self.open_nodes).collect();
        for id in &open {
            self.nodes[id.as_usize()].is_cut = true;
        }
        if !open.is_empty() {
            self.faults.add(FaultKind::Truncated, end..end);
        }
        self.faults.sort();
        Index::new(self.text, self.nodes, self.children, self.roots, open, self.faults)
    }
}
