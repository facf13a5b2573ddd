//! One document of a JSON text: its bytes, its claims, its text.

use siglum_model::{Document, Field, Passage, Span};
use siglum_rule::Builder;

use crate::claims::{Place, Sink, decoded, json_text};
use crate::feeds::has_tags;
use crate::json::{Index, NodeId, NodeKind};
use crate::rules::U208;
use crate::wordpress::{faults, paint, string_passage};
use crate::{pages, plain};

/// The longest key. What is longer names nothing.
const LONGEST_KEY: usize = 500;

/// A member with a plain value: its pointer within the entry, what it claims, its origin and its role.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) pointer: &'static str,
    pub(super) field: Field,
    pub(super) source: &'static str,
    pub(super) origin: &'static str,
    pub(super) role: Option<&'static str>,
}

pub(super) const fn row(pointer: &'static str, field: Field, source: &'static str, origin: &'static str) -> Row {
    Row { pointer, field, source, origin, role: None }
}

impl Row {
    pub(super) const fn role(self, role: &'static str) -> Self {
        Self { role: Some(role), ..self }
    }
}

/// An object that is a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a, 't> {
    pub(super) source: &'a Passage,
    pub(super) index: &'a Index<'t>,
    pub(super) node: NodeId,
}

impl Entry<'_, '_> {
    pub(super) fn find(&self, pointer: &str) -> Option<NodeId> {
        self.index.find_from(self.node, pointer).filter(|node| !self.is_empty(*node))
    }

    fn is_empty(&self, node: NodeId) -> bool {
        match self.index.kind(node) {
            NodeKind::Null | NodeKind::Missing => true,
            NodeKind::String => self.index.source(node).trim_matches('"').trim().is_empty(),
            _ => false,
        }
    }

    /// The value of the first of some members that has one, as the document's key.
    pub(super) fn key(&self, pointers: &[&str]) -> Option<String> {
        let values = pointers.iter().filter_map(|pointer| self.find(pointer));
        let texts = values.filter_map(|node| json_text(self.source, self.index, node));
        texts.map(|text| text.as_str().trim().to_owned()).find(|key| (1..=LONGEST_KEY).contains(&key.len()))
    }

    pub(super) fn place(&self, field: Field, source: &'static str, node: NodeId) -> Place {
        Place::new(field, source, self.index.pointer(node))
    }

    /// Claims a string or number, wherever it stands.
    pub(super) fn claim(&self, place: Place, node: NodeId, sink: &mut Sink) {
        if let Some(text) = json_text(self.source, self.index, node) {
            sink.add(place, &text);
        }
    }

    pub(super) fn claim_rows(&self, rows: &[Row], sink: &mut Sink) {
        for row in rows {
            let Some(node) = self.find(row.pointer) else { continue };
            let place = self.place(row.field, row.source, node).origin(row.origin);
            self.claim(Place { role: row.role, ..place }, node, sink);
        }
    }

    /// The strings and numbers of a list, or the value itself.
    pub(super) fn values(&self, pointer: &str) -> Vec<NodeId> {
        match self.find(pointer) {
            Some(list) if self.index.kind(list) == NodeKind::Array => self.index.children(list).iter().copied().take(400).collect(),
            one => one.into_iter().collect(),
        }
    }

    /// Reads the text out of the first of some members that has any. The first of them is HTML, should it say so or not.
    pub(super) fn read_text(&self, html: &[&str], text: &[&str], builder: &mut Builder) {
        let first = |pointers: &[&str]| {
            pointers.iter().filter_map(|pointer| self.find(pointer)).find(|node| self.index.kind(*node) == NodeKind::String)
        };
        let found = first(html).map(|node| (node, true)).or_else(|| first(text).map(|node| (node, false)));
        let before = builder.blocks().len();
        if let Some((node, is_html)) = found {
            let words = string_passage(self.source, self.index, node);
            match is_html || has_tags(words.as_str()) {
                true => pages::read_into(&words, true, None, builder),
                false => plain::read_words(&decoded(&words), builder),
            }
        }
        if builder.blocks().len() == before {
            let raw = self.source.raw_hull(self.index.span(found.map_or(self.node, |(node, _)| node)));
            builder.doubt(&U208, raw, "the source gives no text of this item");
        }
    }
}

/// Reads each of some objects into a document that owns `owned(object)`, or the bytes between its braces.
pub(super) fn read_all(
    source: &Passage,
    index: &Index<'_>,
    format: &'static str,
    entries: &[(NodeId, Option<Span>)],
    read: impl Fn(&Entry<'_, '_>, &mut Builder),
) -> Vec<Document> {
    let own = |(node, whole): &(NodeId, Option<Span>)| whole.unwrap_or_else(|| source.raw_hull(index.span(*node)).unwrap_or_default());
    let owned: Vec<Span> = entries.iter().map(own).collect();
    let is_within = |span: Span| {
        let at = owned.partition_point(|own| own.end < span.end);
        owned.get(at).is_some_and(|own| own.holds(span))
    };
    let mut documents = Vec::with_capacity(entries.len());
    for (number, (node, _)) in entries.iter().enumerate() {
        let own = owned[number];
        let mut builder = Builder::new(format, vec![own]);
        builder.markup(own);
        paint(source, index, *node, &mut builder);
        read(&Entry { source, index, node: *node }, &mut builder);
        faults::report(source, index, |span| own.holds(span) || number == 0 && !is_within(span), &mut builder);
        documents.push(builder.finish());
    }
    documents
}
