//! Where each wording of a document stands in the published texts.

use std::collections::BTreeMap;

use siglum_model::{Block, Document, Home, NoteId, Wording};

use crate::code_points::CodePoints;

/// What joins two blocks of the text.
const BETWEEN_BLOCKS: &str = "\n\n";
/// What joins two paragraphs of a note.
const BETWEEN_PARAGRAPHS: &str = "\n";

/// A wording with its place.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    /// The text it belongs to.
    pub(super) home: Home,
    /// The wording.
    pub(super) wording: &'a Wording,
    /// The block, where it is one of the text.
    pub(super) block: Option<&'a Block>,
    /// Code points of the text before it.
    base: u64,
    points: CodePoints<'a>,
}

impl Placed<'_> {
    /// Code points of the text before the byte at `at` of the wording.
    pub(super) fn place(&self, at: usize) -> u64 {
        self.base + self.points.before(at)
    }

    /// One past the wording's last code point.
    pub(super) fn end(&self) -> u64 {
        self.base + self.points.total()
    }
}

/// All wordings of a document: title, text, notes.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub(super) placed: Vec<Placed<'a>>,
    names: Vec<NoteId>,
    notes: BTreeMap<NoteId, usize>,
}

impl<'a> Layout<'a> {
    /// Places every wording, in one pass.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut placed: Vec<Placed<'a>> = Vec::new();
        for (at, wording) in document.wordings() {
            debug_assert!(!wording.as_str().contains(BETWEEN_BLOCKS), "a block without an empty line inside");
            let base = base_of(&placed, at.home, wording);
            let block = document.block(at).filter(|_| at.home == Home::Text);
            placed.push(Placed { home: at.home, wording, block, base, points: CodePoints::of(wording.as_str()) });
        }
        let names: Vec<NoteId> = document.notes.iter().map(|note| note.id).collect();
        let notes = names.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        Self { placed, names, notes }
    }

    /// Gives the published text.
    pub(super) fn text(&self) -> String {
        self.joined(Home::Text)
    }

    /// Gives the words of one text, joined as published.
    pub(super) fn joined(&self, home: Home) -> String {
        let words: Vec<&str> = self.of_home(home).map(|it| it.wording.as_str()).filter(|text| !text.is_empty()).collect();
        words.join(joint(home))
    }

    /// Gives the wordings of one text.
    pub(super) fn of_home(&self, home: Home) -> impl Iterator<Item = &Placed<'a>> {
        let from = self.placed.partition_point(|it| it.home < home);
        self.placed[from..].iter().take_while(move |it| it.home == home)
    }

    /// Finds the text that a change names. A note that is not there counts as the text.
    pub(super) fn home_of(&self, note: NoteId) -> Home {
        self.notes.get(&note).map_or(Home::Text, |index| Home::Note(*index))
    }

    /// Gives the name of a text in records.
    pub(super) fn name(&self, home: Home) -> String {
        match home {
            Home::Title => "title".to_owned(),
            Home::Text => "text".to_owned(),
            Home::Note(index) => self.names.get(index).map(NoteId::to_string).unwrap_or_default(),
        }
    }
}

/// Where a wording begins behind those placed before it. One without words stands at the end of the one before.
fn base_of(placed: &[Placed<'_>], home: Home, wording: &Wording) -> u64 {
    match placed.last().filter(|last| last.home == home) {
        None => 0,
        Some(last) if wording.is_empty() || last.end() == 0 => last.end(),
        Some(last) => last.end() + joint(home).len() as u64,
    }
}

const fn joint(home: Home) -> &'static str {
    match home {
        Home::Note(_) => BETWEEN_PARAGRAPHS,
        Home::Title | Home::Text => BETWEEN_BLOCKS,
    }
}
