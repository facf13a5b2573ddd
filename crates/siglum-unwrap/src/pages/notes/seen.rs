//! What is remembered of a page while it is read: where elements begin and end, what links them, which notes stand in
//! paragraphs.

use std::collections::HashMap;

use html5ever::local_name;
use scraper::node::Element;
use siglum_model::{Block, NoteKind, Span};

use super::names::Signs;
use super::outline::link_of;
use crate::html::value_of;

/// A place among the words that are read: the text or a note in a paragraph, the block there, the byte of its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// 0 is the text, others count the notes in paragraphs from 1.
    pub(crate) home: usize,
    pub(crate) block: usize,
    pub(crate) at: usize,
}

/// What an element is, as far as it matters to notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Stands within a line.
    Inline,
    /// A paragraph or its like.
    Paragraph,
    /// An item of a list, a described term, a cell, a row.
    Item,
    /// A term that is described.
    Term,
    /// A list or a table.
    List,
    /// A heading.
    Heading,
    /// A part of a page that may be one note.
    Part,
    /// A page, or what is as good as one.
    Page,
}

/// An element that was read.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) start: Place,
    pub(crate) end: Place,
    pub(crate) parent: Option<usize>,
    pub(crate) shape: Shape,
    pub(crate) signs: Signs,
    /// The id that it links to.
    pub(crate) link: Option<String>,
    /// Its own id.
    pub(crate) id: Option<String>,
}

/// A note that stands in the paragraph which cites it.
#[derive(Debug)]
pub(crate) struct Aside {
    /// Where it stood.
    pub(crate) host: Place,
    /// Its words.
    pub(crate) blocks: Vec<Block>,
    /// Where it stands.
    pub(crate) kind: NoteKind,
    /// The bytes of its start tag.
    pub(crate) raw: Span,
    /// The element that it is, in the order of reading.
    pub(crate) root: usize,
}

/// All that was read of a page.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) elements: Vec<Seen>,
    /// The first element of each id or name.
    pub(crate) ids: HashMap<String, usize>,
    open: Vec<usize>,
}

impl Record {
    /// The number of the next element.
    pub(crate) fn next(&self) -> usize {
        self.elements.len()
    }

    /// Writes down an element that begins at a place.
    pub(crate) fn enter(&mut self, element: &Element, signs: Signs, start: Place) {
        let index = self.elements.len();
        let name = || value_of(element, &local_name!("name")).filter(|_| element.name() == "a");
        for id in [value_of(element, &local_name!("id")), name()].into_iter().flatten().filter(|id| !id.is_empty()) {
            self.ids.entry(id.to_owned()).or_insert(index);
        }
        self.elements.push(Seen {
            start,
            end: start,
            parent: self.open.last().copied(),
            shape: shape_of(element.name()),
            signs,
            link: link_of(element).map(str::to_owned),
            id: value_of(element, &local_name!("id")).or_else(name).map(str::to_owned),
        });
        self.open.push(index);
    }

    /// Writes down that the innermost element ends at a place.
    pub(crate) fn leave(&mut self, end: Place) {
        if let Some(element) = self.open.pop().and_then(|index| self.elements.get_mut(index)) {
            element.end = end.max(element.start);
        }
    }
}

fn shape_of(name: &str) -> Shape {
    match name {
        "p" | "summary" | "figcaption" | "caption" | "pre" | "legend" => Shape::Paragraph,
        "li" | "dd" | "td" | "th" | "tr" => Shape::Item,
        "dt" => Shape::Term,
        "ol" | "ul" | "dl" | "table" | "tbody" | "menu" => Shape::List,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Shape::Heading,
        "div" | "section" | "aside" | "blockquote" | "details" | "footer" | "center" | "figure" => Shape::Part,
        "html" | "body" | "main" | "article" | "form" | "nav" | "header" => Shape::Page,
        _ => Shape::Inline,
    }
}
