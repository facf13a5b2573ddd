//! The blocks under construction while a page is walked.

use siglum_model::{Block, BlockKind, MAX_DEPTH, Passage, RuleCode, Span, StyleKind, Wording};
use siglum_rule::Builder;

use super::asides::Asides;
use super::notes::Place;
use super::spans::Grid;
use crate::rules::{U105, U126, U402};

/// The white space rule of the text stage; line ends of the source that mean a space are folded by the reader.
const WHITE_SPACE: RuleCode = RuleCode::new('T', 104);

/// Something around the words that gives blocks their form.
#[derive(Debug)]
pub(crate) enum Around {
    Quote,
    List {
        numbered: bool,
        next: u32,
    },
    Item {
        marker: Option<String>,
        fresh: bool,
    },
    Block(BlockKind, Option<u8>),
    Preformatted,
    Table(Grid),
    /// A list of terms and what is said of them.
    Descriptions,
    Language(String),
}

/// Collects the words of a block and the containers around it.
#[derive(Debug)]
pub(crate) struct Blocks<'a> {
    source: &'a Passage,
    builder: &'a mut Builder,
    pub(super) around: Vec<Around>,
    pub(super) wording: Wording,
    /// Styles that are open: where they began in the wording, and what they are.
    pub(super) open: Vec<(usize, StyleKind)>,
    pub(super) breaks: usize,
    /// Whether the block that is being read has anything but blanks.
    pub(super) has_words: bool,
    too_deep: bool,
    pub(super) asides: Asides,
    /// The element whose words come next, and the one in which the block that is being read began.
    frame: u32,
    pub(super) begin: u32,
    /// In which element each block of the text began.
    begins: Vec<u32>,
}

impl<'a> Blocks<'a> {
    pub(crate) fn new(source: &'a Passage, builder: &'a mut Builder) -> Self {
        Self {
            source,
            builder,
            around: Vec::new(),
            wording: Wording::new(),
            open: Vec::new(),
            breaks: 0,
            has_words: false,
            too_deep: false,
            asides: Asides::default(),
            frame: 0,
            begin: 0,
            begins: Vec::new(),
        }
    }

    pub(crate) fn builder(&mut self) -> &mut Builder {
        self.builder
    }

    /// How many blocks are finished.
    pub(crate) fn finished(&mut self) -> usize {
        self.builder.blocks().len()
    }

    /// States the element whose words come next.
    pub(crate) fn set_frame(&mut self, frame: u32) {
        self.frame = frame;
    }

    /// Gives the element in which each block of the text began.
    pub(crate) fn take_begins(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.begins)
    }

    pub(crate) fn source(&self) -> &'a Passage {
        self.source
    }

    pub(crate) fn enter(&mut self, around: Around) {
        self.flush();
        self.around.push(around);
    }

    pub(crate) fn leave(&mut self) {
        match self.around.last() {
            // That of a table stands before it, and is no part of it.
            Some(Around::Block(BlockKind::Caption, _)) => self.finish_block(),
            _ => self.flush(),
        }
        self.around.pop();
    }

    /// The innermost list, to number its next item.
    pub(crate) fn next_marker(&mut self, value: Option<u32>) -> Option<String> {
        let list = self.around.iter_mut().rev().find_map(|around| match around {
            Around::List { numbered, next } => Some(Some((*numbered, next))),
            Around::Descriptions => Some(None),
            _ => None,
        });
        match list.flatten() {
            Some((true, next)) => {
                let number = value.unwrap_or(*next);
                *next = number.saturating_add(1);
                Some(format!("{number}."))
            }
            Some((false, _)) => Some("-".to_owned()),
            None => None,
        }
    }

    pub(crate) fn is_preformatted(&self) -> bool {
        self.around.iter().rev().any(|around| matches!(around, Around::Preformatted))
    }

    /// The table in whose cell we are, if a table it is that becomes one block.
    pub(super) fn table(&mut self) -> Option<&mut Grid> {
        self.around.iter_mut().rev().find_map(|around| match around {
            Around::Table(grid) => Some(grid),
            _ => None,
        })
    }

    pub(crate) fn in_table(&mut self) -> bool {
        self.table().is_some()
    }

    pub(crate) fn open_style(&mut self, kind: StyleKind) {
        self.open.push((self.wording.len(), kind));
    }

    pub(crate) fn close_style(&mut self) {
        if let Some((start, kind)) = self.open.pop() {
            let end = self.wording.len();
            self.wording.add_style(trimmed(self.wording.as_str(), start, end), kind);
        }
    }

    /// Words of the source. Outside preformatted blocks a line end or tab is a space.
    pub(crate) fn words(&mut self, text: &str, raw: std::ops::Range<usize>, verbatim: bool) {
        if !text.trim().is_empty() {
            self.breaks = 0;
            if !self.has_words {
                self.begin = self.frame;
            }
            self.has_words = true;
        }
        if !verbatim {
            let raw = self.source.raw_hull(raw).unwrap_or_default();
            let is_blank = matches!(text, "\n" | "\r" | "\t" | "\u{c}") && !self.is_preformatted();
            match is_blank {
                true => self.wording.push().emended(" ", raw, WHITE_SPACE),
                false => self.wording.push().decoded(text, raw),
            }
            return;
        }
        if self.is_preformatted() {
            self.wording.push().slice(self.source, raw);
            return;
        }
        let mut at = 0;
        for (blank, _) in text.match_indices(['\n', '\t', '\r', '\u{c}']) {
            self.wording.push().slice(self.source, raw.start + at..raw.start + blank);
            let span = self.source.raw_hull(raw.start + blank..raw.start + blank + 1).unwrap_or_default();
            self.wording.push().emended(" ", span, WHITE_SPACE);
            at = blank + 1;
        }
        self.wording.push().slice(self.source, raw.start + at..raw.start + text.len());
    }

    /// A stretch of the source as it stands there.
    pub(crate) fn verbatim(&mut self, raw: std::ops::Range<usize>) {
        let source = self.source;
        self.words(source.as_str().get(raw.clone()).unwrap_or_default(), raw, true);
    }

    /// A line break; two in a row part blocks.
    pub(crate) fn line_break(&mut self, raw: Span) {
        self.breaks += 1;
        if self.in_table() {
            self.wording.push().emended(" ", raw, U105.code);
        } else if self.breaks > 1 && !self.is_preformatted() {
            self.flush();
        } else {
            self.wording.push().emended("\n", raw, U105.code);
        }
    }

    /// Puts a TAB or LF between cells and rows; the tag stands for it.
    pub(crate) fn separator(&mut self, text: &str, raw: Span) {
        self.wording.push().emended(text, raw, U105.code);
    }

    /// Puts empty cells before one, for cells that reach over it or that span several columns.
    pub(crate) fn empty_cells(&mut self, count: usize, raw: Span) {
        let at = Span { end: raw.start, ..raw };
        self.wording.push().supplied(&"\t".repeat(count), at, U126.code);
    }

    /// Where the next words will stand. Blanks at the beginning of a block do not count.
    pub(crate) fn place(&mut self) -> Place {
        let at = if self.has_words { self.wording.len() } else { 0 };
        Place { home: self.asides.home(), block: self.home().len(), at }
    }

    /// The blocks that are being read: those of the text, or of a note in a paragraph.
    fn home(&mut self) -> &mut Vec<Block> {
        match self.asides.blocks() {
            Some(blocks) => blocks,
            None => self.builder.blocks(),
        }
    }

    /// Ends the block that is being read.
    pub(crate) fn flush(&mut self) {
        if self.in_table() {
            if !self.wording.as_str().ends_with([' ', '\t', '\n']) && !self.wording.is_empty() {
                let at = self.wording.passage().raw_place(self.wording.len()).unwrap_or_default();
                self.wording.push().supplied(" ", at, WHITE_SPACE);
            }
            return;
        }
        self.finish_block();
    }

    /// Ends a block, a table too.
    pub(crate) fn finish_block(&mut self) {
        (self.breaks, self.has_words) = (0, false);
        let mut wording = std::mem::take(&mut self.wording);
        for (start, kind) in &mut self.open {
            wording.add_style(trimmed(wording.as_str(), *start, wording.len()), kind.clone());
            *start = 0;
        }
        let index = self.home().len();
        let has_words = !wording.as_str().trim_matches([' ', '\t', '\n', '\r', '\u{a0}']).is_empty();
        self.asides.finish_block(index, has_words);
        if has_words {
            let block = self.form(wording);
            if self.asides.home() == 0 {
                self.begins.push(self.begin);
            }
            self.home().push(block);
        }
    }

    /// Gives a block the form that the containers around it say.
    fn form(&mut self, wording: Wording) -> Block {
        let depth = self.around.iter().filter(|a| matches!(a, Around::Quote | Around::Item { .. })).count();
        let mut block = Block::new(BlockKind::Paragraph, wording);
        let mut own = false;
        for around in self.around.iter_mut().rev() {
            match around {
                Around::Block(kind, level) => {
                    (block.kind, block.level) = (*kind, *level);
                    if *kind != BlockKind::Paragraph {
                        break;
                    }
                }
                Around::Preformatted => {
                    block.kind = BlockKind::Preformatted;
                    break;
                }
                Around::Table(_) => {
                    block.kind = BlockKind::Table;
                    break;
                }
                Around::Quote => {
                    (block.kind, own) = (BlockKind::Quotation, true);
                    break;
                }
                Around::Item { marker, fresh } => {
                    if *fresh {
                        (block.kind, own) = (BlockKind::Item, true);
                        block.marker.clone_from(marker);
                        *fresh = false;
                    }
                    break;
                }
                Around::List { .. } | Around::Descriptions | Around::Language(_) => {}
            }
        }
        block.language = self.around.iter().rev().find_map(|around| match around {
            Around::Language(language) => Some(language.clone()),
            _ => None,
        });
        self.set_depth(&mut block, depth - usize::from(own));
        block
    }

    fn set_depth(&mut self, block: &mut Block, depth: usize) {
        block.depth = depth.min(usize::from(MAX_DEPTH)) as u8;
        if depth > usize::from(MAX_DEPTH) && !self.too_deep {
            self.too_deep = true;
            let raw = block.wording.passage().raw_hull(0..block.wording.len());
            self.builder.doubt(&U402, raw, format!("nested deeper than {MAX_DEPTH} levels; put at that depth"));
        }
    }
}

/// A range without the blanks at its ends: a style covers words.
fn trimmed(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let inner = text.get(start..end).unwrap_or_default();
    let lead = inner.len() - inner.trim_start_matches([' ', '\n', '\t']).len();
    let tail = inner.len() - inner.trim_end_matches([' ', '\n', '\t']).len();
    start + lead..(end - tail).max(start + lead)
}
