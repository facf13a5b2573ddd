//! What the finder gives back: plain data with byte ranges of the input.

use std::ops::Range;

/// All that was found in one text. Lists are in the order of the text.
///
/// Every mark is in exactly one pair or in `orphan_marks`; every body is in at least one pair, in
/// `orphan_bodies` or in `duplicates`. A body is in several pairs when several marks refer to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The places in the text that refer to a note.
    pub marks: Vec<Mark>,
    /// The notes.
    pub bodies: Vec<Body>,
    /// Which mark belongs to which body.
    pub pairs: Vec<Pair>,
    /// Indices into `marks`: marks of an established series that have no body.
    pub orphan_marks: Vec<usize>,
    /// Indices into `bodies`: bodies of an established series that no mark refers to.
    pub orphan_bodies: Vec<usize>,
    /// Indices into `bodies`: the same note printed again.
    pub duplicates: Vec<usize>,
    /// Where lifting a block, or a page edge, cuts a paragraph in two.
    pub seams: Vec<Seam>,
    /// Running heads and page numbers: byte ranges that are neither text nor note.
    pub furniture: Vec<Range<usize>>,
    /// Headings such as "Notes" that stand above lifted notes and nothing else.
    pub headings: Vec<Range<usize>>,
    /// Labels that are missing from a series.
    pub gaps: Vec<Gap>,
    /// Bodies (indices) at which the numbering begins anew.
    pub restarts: Vec<usize>,
    /// How sure the whole reading is, in hundredths; 0 when there is no note.
    pub confidence: u8,
    /// Whether the text was read as hard-wrapped lines.
    pub wrapped: bool,
}

/// How a mark or a label is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Form {
    /// `word¹`, `<sup>1</sup>`, `$^{1}$`.
    Raised,
    /// `word1`, `1. Text`.
    Plain,
    /// `[1]`, `[A]`.
    Bracket,
    /// `{1}`.
    Brace,
    /// `(1)`.
    Paren,
    /// `*`, `†`, `‡`, `§`, `‖`, `¶`.
    Symbol,
    /// `[^1]`, `[^slug]`.
    Caret,
    /// `[Footnote 1: Text]`.
    Named,
}

/// One place in the text that refers to a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The label in plain characters: `12` for `¹²` and for `[12]`.
    pub label: String,
    /// The bytes to take out. Empty for the inner members of a ranged mark such as `2-4`.
    pub range: Range<usize>,
    /// How the mark is printed.
    pub form: Form,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The label in plain characters.
    pub label: String,
    /// The label, its separator and the gap behind it.
    pub label_range: Range<usize>,
    /// The note's text in reading order, without the label.
    pub pieces: Vec<Piece>,
    /// The bracket that closes a named note, to be taken out with it.
    pub closing: Option<Range<usize>>,
    /// Whole lines to lift, one range for each place where the note stands.
    pub blocks: Vec<Range<usize>>,
    /// How the label is printed.
    pub form: Form,
}

/// A part of a note's text: a paragraph, or what is left of one after a page edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The bytes of the text, line ends inside a hard-wrapped paragraph included.
    pub range: Range<usize>,
    /// Whether the piece goes on in the paragraph of the piece before.
    pub continues: bool,
}

/// One mark with its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Index into [`Found::marks`].
    pub mark: usize,
    /// Index into [`Found::bodies`].
    pub body: usize,
    /// What may be done with the pair.
    pub state: State,
    /// Certainty in hundredths: from 55 to 99 for a pair to be lifted, from 30 to 54 for a doubtful one.
    pub confidence: u8,
    /// The reasons, the weightiest kinds first.
    pub evidence: Vec<Evidence>,
}

/// What may be done with a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// Sure enough to lift the note out of the text.
    Lift,
    /// To be reported and left where it stands.
    Doubtful,
}

/// A reason for a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Evidence {
    /// The label comes next in its series.
    NextInSeries,
    /// A label is missing before this one.
    AfterGap,
    /// The numbering begins anew here.
    Restart,
    /// The mark is of a form that means little else.
    SureMark,
    /// The label is of a form that means little else.
    SureLabel,
    /// The block of notes interrupts a sentence.
    InterruptsParagraph,
    /// The block of notes stands at a page bottom.
    PageBottom,
    /// The block of notes stands at the end of the text.
    TextEnd,
    /// A heading such as "Notes" stands above.
    UnderHeading,
    /// The body speaks like a citation ("See", "p. 12").
    CitationWords,
    /// The line above ends in a colon, as before a list.
    AfterColon,
    /// A later mark refers to a body that has its first mark already.
    SharedBody,
}

impl Evidence {
    /// Gives the reason in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NextInSeries => "next label",
            Self::AfterGap => "gap",
            Self::Restart => "restart",
            Self::SureMark => "sure mark",
            Self::SureLabel => "sure label",
            Self::InterruptsParagraph => "cuts a sentence",
            Self::PageBottom => "page bottom",
            Self::TextEnd => "text end",
            Self::UnderHeading => "heading",
            Self::CitationWords => "citation",
            Self::AfterColon => "after a colon",
            Self::SharedBody => "shared",
        }
    }
}

/// A place where a paragraph goes on behind something that is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seam {
    /// Byte where the cut paragraph stops; a dropped hyphen lies behind it.
    pub before: usize,
    /// Byte where it goes on.
    pub after: usize,
    /// What stands between the two halves.
    pub join: Join,
}

/// What joins the halves of a cut paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Join {
    /// One space.
    Space,
    /// Nothing: the cut went through a word.
    Nothing,
}

/// Labels that are missing between two neighbours of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Index into [`Found::bodies`]: the body before the gap.
    pub after: usize,
    /// The label of the body before the gap.
    pub from: String,
    /// The label of the body behind the gap.
    pub to: String,
    /// How many labels are missing.
    pub missing: u32,
}
