//! A document: blocks, notes, claims, and what was done to it.

use crate::{Block, Change, ChangeId, Claim, Fated, Metadata, Note, NoteId, Span, Wording};

/// Which list of blocks a block belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Home {
    /// The title, which is a single block at index 0.
    Title,
    /// The text.
    Text,
    /// The note at this index of the document's notes.
    Note(usize),
}

/// The place of a block in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The list.
    pub home: Home,
    /// The index in it.
    pub block: usize,
}

impl Address {
    /// Makes the address of a block of the text.
    pub const fn text(block: usize) -> Self {
        Self { home: Home::Text, block }
    }
}

/// A document on its way from raw bytes to a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its key within the source file, where the source gives one (a WordPress id, a GUID).
    pub key: Option<String>,
    /// The format a reader was called for (a name of `siglum formats`).
    pub format: &'static str,
    /// What the format alone does not say: `page-bottom-notes`, `inline-markdown` and so on.
    pub traits: Vec<&'static str>,
    /// The raw bytes that belong to it, one span a member and stretch.
    pub owned: Vec<Span>,
    /// The title, once it is decided.
    pub title: Option<Wording>,
    /// Whether the title stood in the body, from where it was taken.
    pub title_in_text: bool,
    /// The text.
    pub blocks: Vec<Block>,
    /// The notes in the order of their first reference.
    pub notes: Vec<Note>,
    /// Everything the source says about itself.
    pub claims: Vec<Claim>,
    /// What was decided of it.
    pub metadata: Metadata,
    /// Every change and doubt, in the order they were made.
    pub changes: Vec<Change>,
    /// What readers and rules said of raw bytes that do not stand in the text.
    pub fates: Vec<Fated>,
    /// How sure the reader is that this is the main text, in hundredths, where it had to choose.
    pub text_confidence: Option<u8>,
}

impl Document {
    /// Gives the block at an address. The title has no block, only a wording.
    pub fn block(&self, at: Address) -> Option<&Block> {
        match at.home {
            Home::Title => None,
            Home::Text => self.blocks.get(at.block),
            Home::Note(note) => self.notes.get(note)?.blocks.get(at.block),
        }
    }

    /// Gives the block at an address for changing.
    pub fn block_mut(&mut self, at: Address) -> Option<&mut Block> {
        match at.home {
            Home::Title => None,
            Home::Text => self.blocks.get_mut(at.block),
            Home::Note(note) => self.notes.get_mut(note)?.blocks.get_mut(at.block),
        }
    }

    /// Gives the wording at an address.
    pub fn wording(&self, at: Address) -> Option<&Wording> {
        match at.home {
            Home::Title => self.title.as_ref(),
            _ => self.block(at).map(|block| &block.wording),
        }
    }

    /// Gives the wording at an address for changing.
    pub fn wording_mut(&mut self, at: Address) -> Option<&mut Wording> {
        match at.home {
            Home::Title => self.title.as_mut(),
            _ => self.block_mut(at).map(|block| &mut block.wording),
        }
    }

    /// Gives every wording with its address: title, text, notes.
    pub fn wordings(&self) -> impl Iterator<Item = (Address, &Wording)> {
        let title = self.title.iter().map(|wording| (Address { home: Home::Title, block: 0 }, wording));
        title.chain(self.addressed_blocks().map(|(at, block)| (at, &block.wording)))
    }

    /// Gives every block of text and notes with its address.
    pub fn addressed_blocks(&self) -> impl Iterator<Item = (Address, &Block)> {
        let text = self.blocks.iter().enumerate().map(|(block, it)| (Address::text(block), it));
        let notes = self.notes.iter().enumerate().flat_map(|(note, it)| {
            let home = Home::Note(note);
            it.blocks.iter().enumerate().map(move |(block, it)| (Address { home, block }, it))
        });
        text.chain(notes)
    }

    /// Writes down a change or doubt and gives its number.
    pub fn record(&mut self, change: Change) -> ChangeId {
        self.changes.push(change);
        ChangeId(self.changes.len() as u32 - 1)
    }

    /// Finds a note by its id.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }
}
