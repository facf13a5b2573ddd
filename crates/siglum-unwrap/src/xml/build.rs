//! Builds the list of nodes while the text is read.

use std::collections::HashMap;
use std::ops::Range;

use super::attributes::read_attributes;
use super::faults::{Fault, FaultKind};
use super::index::{Entry, Index, Kind};
use super::names::Prefixes;

/// Elements that hold documents and never stand inside one of their kind: a new one ends the one before.
const DOCUMENTS: [&str; 2] = ["item", "entry"];

/// Elements that hold nothing but characters.
const LEAVES: &[&str] = &["title", "link", "guid", "pubDate", "dc:creator", "dc:date", "category", "id", "published", "updated"];

/// Elements that begin behind one of those, should its end tag be missing.
const FIELDS: &[&str] = &["description", "content:encoded", "content", "summary", "author", "comments", "wp:post_id", "excerpt:encoded"];

#[derive(Debug)]
pub(super) struct Build<'t> {
    text: &'t str,
    entries: Vec<Entry>,
    open: Vec<u32>,
    /// How many elements of each name are open.
    counts: HashMap<&'t str, u32>,
    prefixes: Prefixes<'t>,
    pub(super) faults: Vec<Fault>,
}

impl<'t> Build<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, entries: Vec::new(), open: Vec::new(), counts: HashMap::new(), prefixes: Prefixes::default(), faults: Vec::new() }
    }

    pub(super) fn fault(&mut self, kind: FaultKind, span: Range<usize>) {
        self.faults.push(Fault { kind, span });
    }

    /// The name of the innermost open element.
    pub(super) fn innermost(&self) -> Option<&'t str> {
        self.open.last().map(|at| self.name(*at))
    }

    fn name(&self, at: u32) -> &'t str {
        let entry = &self.entries[at as usize];
        self.text.get(entry.start as usize + 1..entry.name_end as usize).unwrap_or_default()
    }

    /// Adds a node that holds no other.
    pub(super) fn leaf(&mut self, kind: Kind, span: Range<usize>, inner: Range<usize>) {
        let joins = |last: &&mut Entry| kind == Kind::Text && last.kind == Kind::Text && last.end as usize == span.start;
        if let Some(last) = self.entries.last_mut().filter(joins) {
            (last.end, last.inner_end) = (span.end as u32, span.end as u32);
            return;
        }
        let next = self.entries.len() as u32 + 1;
        self.entries.push(Entry {
            kind,
            start: span.start as u32,
            inner_start: inner.start as u32,
            inner_end: inner.end as u32,
            end: span.end as u32,
            name_end: 0,
            next,
        });
    }

    /// Opens an element with its start tag.
    pub(super) fn start(&mut self, tag: Range<usize>, name_length: usize) {
        let name_end = tag.start + 1 + name_length;
        let name = self.text.get(tag.start + 1..name_end).unwrap_or_default();
        self.end_before(name, tag.start);
        self.read_declarations(tag.clone());
        let at = self.entries.len() as u32;
        self.leaf(Kind::Element, tag.clone(), tag.end..tag.end);
        self.entries[at as usize].name_end = name_end as u32;
        self.open.push(at);
        *self.counts.entry(name).or_default() += 1;
    }

    /// Ends what cannot be open any more where an element begins.
    fn end_before(&mut self, name: &'t str, at: usize) {
        if DOCUMENTS.contains(&name) && self.is_open(name) {
            self.close_to(name, at..at, true);
        } else if self.innermost().is_some_and(|open| LEAVES.contains(&open)) && (LEAVES.contains(&name) || FIELDS.contains(&name)) {
            self.close(at..at, true);
        }
    }

    fn read_declarations(&mut self, tag: Range<usize>) {
        if !self.text.get(tag.clone()).unwrap_or_default().contains("xmlns:") {
            return;
        }
        for attribute in read_attributes(self.text, tag) {
            let space = self.text.get(attribute.value).unwrap_or_default();
            if let Some(prefix) = attribute.name.strip_prefix("xmlns:") {
                self.prefixes.declare(prefix, space);
            }
        }
    }

    fn is_open(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }

    /// Closes the innermost element of a name, and those in it.
    pub(super) fn end(&mut self, tag: Range<usize>, name: &'t str) {
        match self.is_open(name) {
            true => self.close_to(name, tag, false),
            false => self.fault(FaultKind::StrayEnd, tag),
        }
    }

    fn close_to(&mut self, name: &str, tag: Range<usize>, is_fault: bool) {
        while let Some(open) = self.innermost() {
            if open == name {
                return self.close(tag, is_fault);
            }
            self.close(tag.start..tag.start, true);
        }
    }

    /// Closes the innermost element; `tag` is its end tag, or empty.
    pub(super) fn close(&mut self, tag: Range<usize>, is_fault: bool) {
        let Some(at) = self.open.pop() else { return };
        let name = self.name(at);
        if let Some(count) = self.counts.get_mut(name) {
            *count = count.saturating_sub(1);
        }
        let next = self.entries.len() as u32;
        let entry = &mut self.entries[at as usize];
        (entry.inner_end, entry.end, entry.next) = (tag.start as u32, tag.end as u32, next);
        entry.inner_end = entry.inner_end.max(entry.inner_start);
        if is_fault {
            let own = entry.start as usize..entry.inner_start as usize;
            self.fault(FaultKind::Unclosed, own);
        }
    }

    /// Closes what is open at the end of the text.
    pub(super) fn finish(mut self) -> Index<'t> {
        let end = self.text.len();
        if !self.open.is_empty() {
            self.fault(FaultKind::Truncated, end..end);
        }
        while !self.open.is_empty() {
            self.close(end..end, false);
        }
        self.faults.sort_by_key(|fault| (fault.span.start, fault.span.end, fault.kind));
        Index { text: self.text, entries: self.entries, prefixes: self.prefixes, faults: self.faults }
    }
}
