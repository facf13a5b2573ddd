//! Gathers neighbouring pieces that were left out under one code.

use super::Dropped;
use crate::build::word_count;
use crate::read::{Carrier, Letter, Tags, text_of, without_references, without_tags};
use crate::record::{FateStretch, LineageLine};
use crate::verify::Intervals;

/// Program text, and what stands in the head of a page, has neither tags nor references: `a<b` and `&amp;` stand for
/// themselves.
const WITHOUT_TAGS: [&str; 2] = ["U101", "U103"];

/// Takes the fates of a document in order, and gathers.
#[derive(Debug)]
pub(super) struct Gatherer {
    carrier: Carrier,
    /// The raw bytes of emended words that stand in the text.
    emended: Intervals,
    done: Vec<Dropped>,
    /// Whether the last of those done may go on.
    is_open: bool,
    /// Whether blanks, or tags that part blocks, stood behind it.
    is_parted: bool,
}

impl Gatherer {
    pub(super) fn of(lineage: &LineageLine, carrier: Carrier) -> Self {
        let emended = lineage.map.iter().filter(|run| run.how == "emended" && run.raw_length > 0);
        let raw = emended.map(|run| (run.raw_member.unwrap_or_default(), run.raw_start, run.raw_start + run.raw_length));
        Self { carrier, emended: Intervals::of(raw), done: Vec::new(), is_open: false, is_parted: false }
    }

    /// Takes a stretch of one fate and its characters.
    pub(super) fn take(&mut self, stretch: &FateStretch, letters: &[Letter]) {
        if self.is_left_out(stretch) {
            self.take_left_out(stretch, letters);
        } else if stretch.fate == "markup" {
            self.is_parted |= self.is_open && self.parts(letters);
        } else if stretch.fate == "metadata" {
            self.is_parted = true;
        } else if letters.iter().any(|(c, _)| c.is_alphanumeric()) {
            self.is_open = false;
        } else {
            self.is_parted |= letters.iter().any(|(c, _)| c.is_whitespace());
        }
    }

    pub(super) fn finish(mut self) -> Vec<Dropped> {
        for entry in &mut self.done {
            entry.words = word_count(&entry.text);
        }
        self.done
    }

    fn is_left_out(&self, stretch: &FateStretch) -> bool {
        let raw = (stretch.raw_member.unwrap_or_default(), stretch.start, stretch.start + stretch.length);
        stretch.fate == "dropped" || (stretch.fate == "emended" && !self.emended.meet(raw))
    }

    /// Whether syntax parts the words around it.
    fn parts(&self, letters: &[Letter]) -> bool {
        let is_json = self.carrier == Carrier::Json;
        let ends_string = |letter: &Letter| is_json && is_quotation_mark(letter);
        letters.iter().any(ends_string) || without_tags(letters, Tags::PartBlocks).iter().any(|(c, _)| c.is_whitespace())
    }

    fn take_left_out(&mut self, stretch: &FateStretch, letters: &[Letter]) {
        let code = stretch.code.as_deref().unwrap_or_default();
        let text = self.shown(code, letters);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.contains(char::is_alphanumeric) {
            self.is_parted |= text.contains(char::is_whitespace);
            return;
        }
        let is_parted = self.is_parted || text.starts_with(char::is_whitespace);
        self.is_parted = text.ends_with(char::is_whitespace);
        let last = self.done.last_mut().filter(|_| self.is_open);
        match last.filter(|last| last.code == code && last.fate == stretch.fate && last.raw_member == stretch.raw_member) {
            Some(last) => {
                last.text.push_str(if is_parted { " " } else { "" });
                last.text.push_str(&words);
                last.raw_end = stretch.start + stretch.length;
                last.bytes += stretch.length;
            }
            None => self.done.push(entry(stretch, words)),
        }
        self.is_open = true;
    }

    /// What a reader would see of characters.
    fn shown(&self, code: &str, letters: &[Letter]) -> String {
        let is_html = self.carrier == Carrier::Html;
        if self.carrier == Carrier::Plain || (is_html && WITHOUT_TAGS.contains(&code)) {
            return text_of(letters);
        }
        let inner = if self.carrier == Carrier::Json { without_quotation_marks(letters) } else { letters };
        text_of(&without_references(&without_tags(without_comment_signs(inner), Tags::PartBlocks)))
    }
}

fn entry(stretch: &FateStretch, text: String) -> Dropped {
    Dropped {
        raw_member: stretch.raw_member,
        raw_start: stretch.start,
        raw_end: stretch.start + stretch.length,
        fate: stretch.fate.clone(),
        code: stretch.code.clone().unwrap_or_default(),
        bytes: stretch.length,
        words: 0,
        text,
    }
}

/// The inside of a string of JSON; else all.
fn without_quotation_marks(letters: &[Letter]) -> &[Letter] {
    match letters {
        [first, inner @ .., last] if is_quotation_mark(first) && is_quotation_mark(last) => inner,
        _ => letters,
    }
}

/// A quotation mark of JSON; one that is escaped takes more bytes and belongs to the words.
fn is_quotation_mark((character, raw): &Letter) -> bool {
    *character == '"' && raw.len() == 1
}

/// The inside of a comment; else all.
fn without_comment_signs(letters: &[Letter]) -> &[Letter] {
    let is = |part: &[Letter], signs: &str| part.iter().map(|(c, _)| *c).eq(signs.chars());
    let behind = letters.split_at_checked(4).filter(|(open, _)| is(open, "<!--")).map(|(_, inner)| inner);
    let Some(inner) = behind else { return letters };
    let closed = inner.split_at_checked(inner.len().saturating_sub(3)).filter(|(_, close)| is(close, "-->"));
    closed.map_or(inner, |(inner, _)| inner)
}
