//! What readers build documents with: it writes down fates, claims and doubts as they go.

use siglum_model::{Block, Change, Claim, Document, Fate, Fated, Note, NoteId, Span};

use crate::{About, Proposals};

/// Builds one document. Readers state what becomes of raw bytes coarse first and fine later: later statements go over
/// earlier ones, and what stands in a text goes over all of them.
#[derive(Debug)]
pub struct Builder {
    document: Document,
}

impl Builder {
    /// Begins a document of a format to which the raw bytes `owned` belong.
    pub fn new(format: &'static str, owned: Vec<Span>) -> Self {
        Self { document: Document { format, owned, ..Document::default() } }
    }

    /// Gives the key of the document within its file.
    pub fn key(&mut self, key: impl Into<String>) {
        self.document.key = Some(key.into());
    }

    /// States a trait of the source, once.
    pub fn trait_of(&mut self, name: &'static str) {
        if !self.document.traits.contains(&name) {
            self.document.traits.push(name);
        }
    }

    /// Appends a block of the text.
    pub fn block(&mut self, block: Block) {
        self.document.blocks.push(block);
    }

    /// Gives the blocks read so far.
    pub fn blocks(&mut self) -> &mut Vec<Block> {
        &mut self.document.blocks
    }

    /// States that raw bytes are syntax.
    pub fn markup(&mut self, span: Span) {
        self.fate(span, Fate::Markup);
    }

    /// States that raw bytes were left out under a code.
    pub fn dropped(&mut self, span: Span, about: &About) {
        self.fate(span, Fate::Dropped(about.code));
    }

    /// States that a claim reads raw bytes.
    pub fn metadata(&mut self, span: Span) {
        self.fate(span, Fate::Metadata);
    }

    fn fate(&mut self, span: Span, fate: Fate) {
        if !span.is_empty() {
            self.document.fates.push(Fated { span, fate });
        }
    }

    /// Adds a claim; the raw bytes of its value become metadata.
    pub fn claim(&mut self, claim: Claim) {
        if let Some(raw) = claim.raw {
            self.metadata(raw);
        }
        self.document.claims.push(claim);
    }

    /// Records a fault of the source that is left standing.
    pub fn doubt(&mut self, about: &About, raw: Option<Span>, message: impl Into<String>) {
        let change = Change { raw: raw.into_iter().collect(), ..Change::doubt(about.code, message) };
        self.document.record(change);
    }

    /// Reserves the next note id, in the order of first references.
    pub fn next_note(&self) -> NoteId {
        NoteId(self.document.notes.len() as u32 + 1)
    }

    /// Adds a note.
    pub fn note(&mut self, note: Note) {
        self.document.notes.push(note);
    }

    /// Gives the notes read so far.
    pub fn notes(&mut self) -> &mut Vec<Note> {
        &mut self.document.notes
    }

    /// Lets the engine apply what a reader proposes on what it has read.
    pub fn apply(&mut self, proposals: Proposals) {
        crate::apply(&mut self.document, proposals);
    }

    /// States how sure the reader is that this is the main text, in hundredths.
    pub fn text_confidence(&mut self, hundredths: u8) {
        self.document.text_confidence = Some(hundredths);
    }

    /// Gives the document.
    pub fn finish(self) -> Document {
        self.document
    }
}
