//! What rules ask the engine to do.

use std::ops::Range;

use siglum_model::{Address, BlockKind, BlockRole, Document, Glue, NoteKind, NoteState, Span};

use crate::About;

/// A rule that looks at a document and proposes. It never changes one.
pub trait Rule: std::fmt::Debug + Sync {
    /// Tells the rule's code, name and page.
    fn about(&self) -> &'static About;

    /// Proposes what should be done.
    fn propose(&self, document: &Document, out: &mut Proposals);
}

/// One thing to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Edit { at: Address, range: Range<usize>, with: String },
    Join { second: usize, glue: Glue },
    Drop { at: Address },
    Form { at: Address, form: Form },
    Unlink { at: Address, range: Range<usize>, url: String },
    Doubt { at: Option<(Address, Range<usize>)>, raw: Vec<Span>, message: String },
    OrphanMark { at: Address, range: Range<usize>, label: String },
    Note(NotePlan),
    Discard { at: Address, range: Range<usize> },
    Cut { at: Address, offset: usize, glue: Glue },
}

/// A new form of a block. `None` leaves a property as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What it is.
    pub kind: Option<BlockKind>,
    /// The part it plays.
    pub role: Option<BlockRole>,
    /// The level of a heading.
    pub level: Option<u8>,
}

/// A note to be lifted out of the text and tied to its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotePlan {
    /// The label as printed.
    pub label: String,
    /// Where it stood.
    pub kind: NoteKind,
    /// Whether something cites it.
    pub state: NoteState,
    /// How sure the pairing is, in hundredths.
    pub confidence: u8,
    /// Why it is believed, a few words a reason.
    pub evidence: Vec<&'static str>,
    /// The marks, in the order of the text.
    pub marks: Vec<(Address, Range<usize>)>,
    /// The label before the body.
    pub label_at: Option<(Address, Range<usize>)>,
    /// The body, in reading order.
    pub pieces: Vec<Piece>,
}

/// A stretch of the text that belongs to the body of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The block.
    pub at: Address,
    /// The bytes of its text, without the label.
    pub range: Range<usize>,
    /// How it joins the piece before: `None` begins a paragraph.
    pub glue: Option<Glue>,
}

/// What the rules of one step propose, in their order.
#[derive(Debug)]
pub struct Proposals {
    about: &'static About,
    pub(crate) items: Vec<(&'static About, What)>,
}

impl Proposals {
    /// Opens a list for the proposals of a rule.
    pub fn new(about: &'static About) -> Self {
        Self { about, items: Vec::new() }
    }

    /// Lets what follows be proposed under another code; a decision speaks under many.
    pub fn under(&mut self, about: &'static About) -> &mut Self {
        self.about = about;
        self
    }

    fn push(&mut self, what: What) {
        self.items.push((self.about, what));
    }

    /// Proposes other words for a range of a wording.
    pub fn replace(&mut self, at: Address, range: Range<usize>, with: impl Into<String>) {
        self.push(What::Edit { at, range, with: with.into() });
    }

    /// Proposes to take out a range of a wording.
    pub fn delete(&mut self, at: Address, range: Range<usize>) {
        self.push(What::Edit { at, range, with: String::new() });
    }

    /// Proposes to join a block of the text with the one before it.
    pub fn join(&mut self, second: usize, glue: Glue) {
        self.push(What::Join { second, glue });
    }

    /// Proposes to leave out a block.
    pub fn drop_block(&mut self, at: Address) {
        self.push(What::Drop { at });
    }

    /// Proposes another form for a block.
    pub fn form(&mut self, at: Address, form: Form) {
        self.push(What::Form { at, form });
    }

    /// Proposes to take a link off its words, which stay.
    pub fn unlink(&mut self, at: Address, range: Range<usize>, url: impl Into<String>) {
        self.push(What::Unlink { at, range, url: url.into() });
    }

    /// Records a fault that is left standing.
    pub fn doubt(&mut self, at: Address, range: Range<usize>, message: impl Into<String>) {
        self.push(What::Doubt { at: Some((at, range)), raw: Vec::new(), message: message.into() });
    }

    /// Records a fault that has no place in the text.
    pub fn doubt_of(&mut self, raw: Vec<Span>, message: impl Into<String>) {
        self.push(What::Doubt { at: None, raw, message: message.into() });
    }

    /// Marks a note mark that nothing answers; it stays as printed.
    pub fn orphan_mark(&mut self, at: Address, range: Range<usize>, label: impl Into<String>) {
        self.push(What::OrphanMark { at, range, label: label.into() });
    }

    /// Proposes to leave out a stretch of the text that is neither text nor note, along with the notes of the same step.
    pub fn discard(&mut self, at: Address, range: Range<usize>) {
        self.push(What::Discard { at, range });
    }

    /// States that the words at `offset` go on with the paragraph before what is lifted or left out in front of them.
    pub fn goes_on(&mut self, at: Address, offset: usize, glue: Glue) {
        self.push(What::Cut { at, offset, glue });
    }

    /// Proposes to lift a note.
    pub fn note(&mut self, plan: NotePlan) {
        self.push(What::Note(plan));
    }
}
