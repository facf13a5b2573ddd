//! The blocks of the document, out of the events of the parser.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use siglum_model::{AboutWhat, Block, BlockKind, Claim, Field, MAX_DEPTH, Passage, StyleKind};
use siglum_rule::Builder;

use super::citations::{Citations, Definition};
use super::enumerators::{Counts, cited_numbers, read_number};
use super::holders::Holders;
use super::html_block;
use super::inline::Inline;
use super::leaf::{Leaf, title_claim};
use super::tables::Cells;
use super::tags::{Effect, Piece, Tag as HtmlTag, pieces};
use crate::pages::{Id, lift_linked};
use crate::rules::{u102_comment, u402_deep_nesting};

/// A document being read.
#[derive(Debug)]
pub(super) struct Reading<'s, 'b> {
    pub(super) source: &'s Passage,
    pub(super) builder: &'b mut Builder,
    pub(super) holders: Holders,
    pub(super) leaf: Option<Leaf>,
    html: Option<Passage>,
    /// How many images stand around what is read.
    images: usize,
    image_count: usize,
    is_deep: bool,
    pub(super) definitions: Vec<Definition>,
    pub(super) citations: Citations,
    /// The numbers that marks of the text name.
    pub(super) cited: BTreeSet<u64>,
    /// The ids of tags: those of the blocks of the text, and those that wait for the next block.
    pub(super) ids: Vec<Id>,
    pub(super) waiting_ids: Vec<String>,
    /// What is remembered of lists with typed numbers.
    pub(super) counts: Counts,
    /// The first of the blocks of the text that were read here.
    first: usize,
}

impl<'s, 'b> Reading<'s, 'b> {
    pub(super) fn new(source: &'s Passage, builder: &'b mut Builder) -> Self {
        let first = builder.blocks().len();
        Self {
            source,
            builder,
            holders: Holders::default(),
            leaf: None,
            html: None,
            images: 0,
            image_count: 0,
            is_deep: false,
            definitions: Vec::new(),
            citations: Citations::default(),
            cited: cited_numbers(source.as_str()),
            ids: Vec::new(),
            waiting_ids: Vec::new(),
            counts: Counts::default(),
            first,
        }
    }

    /// Ends the document.
    pub(super) fn finish(mut self) {
        self.close_leaf();
        let base = self.builder.next_note();
        let text = self.builder.blocks().get_mut(self.first..).unwrap_or_default();
        let notes = self.citations.finish(text, self.definitions, base);
        notes.into_iter().for_each(|note| self.builder.note(note));
        lift_linked(self.builder, self.first, &self.ids);
        if let Some(claim) = self.builder.blocks().get(self.first).and_then(title_claim) {
            self.builder.claim(claim);
        }
    }

    /// Takes one event; `range` is its place in the source.
    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => self.image(&dest_url, range),
            Event::End(TagEnd::Image) => self.images -= 1,
            Event::Text(_) | Event::Code(_) if self.images > 0 => self.builder.metadata(super::raw_of(self.source, range)),
            _ if self.images > 0 => {}
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Rule => self.close_leaf(),
            Event::Html(text) => self.html_line(&text, range),
            Event::Text(_) if self.html.is_some() => {}
            other => self.within(other, range),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.inline(&range).open(StyleKind::Emphasis),
            Tag::Strong => self.inline(&range).open(StyleKind::Strong),
            Tag::Strikethrough => self.inline(&range).open(StyleKind::Struck),
            Tag::Link { link_type, dest_url, .. } => {
                let url = if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.into_string() };
                self.inline(&range).open(StyleKind::Link { url });
            }
            Tag::TableHead | Tag::TableRow => self.table_part(|cells, source, inline| cells.row(source, inline, &range)),
            Tag::TableCell => self.table_part(|cells, source, inline| cells.cell(source, inline, &range)),
            _ => {
                self.close_leaf();
                self.start_block(tag, range);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_paragraph(range),
            Tag::Heading { level, .. } => self.open_leaf(BlockKind::Heading, Some(level as u8), range),
            Tag::CodeBlock(_) => self.open_leaf(BlockKind::Preformatted, None, range),
            Tag::Table(_) => self.open_leaf(BlockKind::Table, None, range),
            Tag::HtmlBlock => self.html = Some(Passage::new()),
            Tag::BlockQuote(_) => self.holders.enter_quotation(),
            Tag::List(next) => self.holders.enter_list(next),
            Tag::Item => self.holders.enter_item(read_number(self.source.as_str(), range.start)),
            Tag::FootnoteDefinition(label) => self.define(&label, range),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.inline.close();
                }
            }
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {}
            TagEnd::HtmlBlock => {
                if let Some(html) = self.html.take() {
                    html_block::read(self, &html);
                }
                self.close_leaf();
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close_leaf();
                let typed = self.holders.leave();
                self.settle_numbers(&typed);
            }
            _ => self.close_leaf(),
        }
    }

    fn within(&mut self, event: Event<'_>, range: Range<usize>) {
        let source = self.source;
        match event {
            Event::Text(text) => self.inline(&range).text(source, range, &text),
            Event::Code(text) => self.inline(&range).code(source, range, &text),
            Event::SoftBreak => self.inline(&range).soft_break(source, range),
            Event::HardBreak => self.inline(&range).hard_break(source, range),
            Event::InlineHtml(text) => self.inline_html(&text, range),
            Event::FootnoteReference(label) => {
                let id = self.citations.cite(&label);
                self.inline(&range).reference(source, range, id);
            }
            _ => {}
        }
    }

    fn inline_html(&mut self, text: &str, range: Range<usize>) {
        match pieces(text).into_iter().next() {
            Some((_, Piece::Tag(tag))) => {
                let source = self.source;
                self.tag(source, &tag, range);
            }
            _ => self.builder.dropped(super::raw_of(self.source, range), &u102_comment::ABOUT),
        }
    }

    /// Does what a tag within a line asks for; `range` is its place in `source`.
    pub(super) fn tag(&mut self, source: &Passage, tag: &HtmlTag, range: Range<usize>) {
        let is_table = self.leaf.as_ref().is_some_and(|leaf| leaf.form.kind == BlockKind::Table);
        match tag.effect() {
            Effect::Break if is_table => self.inline(&range).cell_break(source, range),
            Effect::Break => self.inline(&range).hard_break(source, range),
            _ => self.inline(&range).tag(tag),
        }
    }

    /// Gives the words being read; text that stands in an item as it is begins a block of its own.
    pub(super) fn inline(&mut self, range: &Range<usize>) -> &mut Inline {
        if self.leaf.is_none() {
            self.open_paragraph(range.clone());
        }
        let leaf = self.leaf.get_or_insert_with(|| Leaf::new(Block::default(), range.clone()));
        leaf.range.end = leaf.range.end.max(range.end);
        &mut leaf.inline
    }

    /// Whether a block is being read.
    pub(super) fn has_leaf(&self) -> bool {
        self.leaf.is_some()
    }

    /// Gives the builder.
    pub(super) fn builder(&mut self) -> &mut Builder {
        self.builder
    }

    fn table_part(&mut self, put: impl FnOnce(&mut Cells, &Passage, &mut Inline)) {
        if let Some(leaf) = &mut self.leaf {
            put(&mut leaf.cells, self.source, &mut leaf.inline);
        }
    }

    fn html_line(&mut self, text: &str, range: Range<usize>) {
        let is_raw = self.source.as_str().get(range.clone()) == Some(text);
        if let Some(html) = self.html.as_mut().filter(|_| is_raw) {
            html.push_slice(self.source, range);
        }
    }

    fn image(&mut self, url: &str, range: Range<usize>) {
        self.images += 1;
        let text = self.source.as_str().get(range.clone()).unwrap_or_default();
        let at = text.rfind(url).filter(|_| !url.is_empty()).map(|at| range.start + at..range.start + at + url.len());
        self.image_count += 1;
        let mut claim = Claim::new(Field::Images, url, "md.image", format!("image/{}", self.image_count));
        claim.about = AboutWhat::Image;
        claim.raw = self.source.raw_hull(at.unwrap_or(range));
        self.builder.claim(claim);
    }

    fn define(&mut self, label: &str, range: Range<usize>) {
        let start = range.start + "[^".len();
        let at = start..start + label.len();
        let is_raw = self.source.as_str().get(at.clone()) == Some(label);
        let label_raw = self.source.raw_hull(at).filter(|_| is_raw);
        self.definitions.push(Definition { label: label.to_owned(), label_raw, blocks: Vec::new() });
        self.holders.enter_note(self.definitions.len() - 1);
    }

    fn open_paragraph(&mut self, range: Range<usize>) {
        let (kind, marker) = self.holders.paragraph();
        self.open_leaf(kind, None, range);
        if let Some(leaf) = &mut self.leaf {
            leaf.form.marker = marker;
        }
    }

    fn open_leaf(&mut self, kind: BlockKind, level: Option<u8>, range: Range<usize>) {
        let own = usize::from(matches!(kind, BlockKind::Quotation | BlockKind::Item));
        let depth = self.holders.depth().saturating_sub(own);
        if depth > usize::from(MAX_DEPTH) && !std::mem::replace(&mut self.is_deep, true) {
            let raw = self.source.raw_hull(range.clone());
            self.builder.doubt(&u402_deep_nesting::ABOUT, raw, format!("nested {depth} deep; put at depth {MAX_DEPTH}"));
        }
        let depth = depth.min(usize::from(MAX_DEPTH)) as u8;
        self.leaf = Some(Leaf::new(Block { kind, level, depth, ..Block::default() }, range));
    }
}
