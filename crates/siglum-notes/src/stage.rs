//! The notes of a document: what the finder found, as proposals to the engine.

use std::ops::Range;

use siglum_model::{Address, Document, Glue, NoteKind, NoteState};
use siglum_rule::{NotePlan, Piece, Proposals};

use crate::find_notes;
use crate::found::{Evidence, Found, Join, Pair, State};
use crate::rules::{N101, N104, N105, N301, N302};
use crate::sheet::Sheet;

/// Pairs the note marks of a document with note bodies, lifts the bodies and reports what is left over.
///
/// Documents whose reader has found the notes already, by links or definitions, are left alone.
pub fn pair_notes(document: &mut Document) {
    if !document.notes.is_empty() {
        return;
    }
    let sheet = Sheet::of(document);
    let found = find_notes(&sheet.text, &sheet.options);
    let mut out = Proposals::new(&N101);
    Plan { sheet: &sheet, found: &found, at_end: stand_at_end(&found) }.propose(&mut out);
    siglum_rule::apply(document, out);
}

/// What is to become of what was found.
pub(crate) struct Plan<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) found: &'a Found,
    /// Most notes stand at the end of the text.
    at_end: bool,
}

impl Plan<'_> {
    fn propose(&self, out: &mut Proposals) {
        let pairs = self.lifted_pairs();
        let alone = self.found.orphan_bodies.len();
        let paired = pairs.iter().filter(|pairs| !pairs.is_empty()).count();
        // Bodies most of which nothing cites are a list of works or the notes of another text: they stay.
        let lifts_orphans = alone <= paired;
        let mut order: Vec<usize> = (0..self.found.bodies.len()).filter(|body| self.is_lifted(*body, &pairs, lifts_orphans)).collect();
        let first_mark = |body: usize| pairs[body].iter().map(|pair| self.found.marks[pair.mark].range.start).min();
        order.sort_by_key(|body| first_mark(*body).unwrap_or_else(|| self.found.bodies[*body].label_range.start));
        for body in order {
            self.lift(body, &pairs[body], out);
        }
        self.discard(out);
        self.seams(out);
        self.report(out);
        if !lifts_orphans {
            self.doubt_bodies(out);
        }
    }

    /// For each body the pairs that are sure enough to lift it.
    fn lifted_pairs(&self) -> Vec<Vec<&Pair>> {
        let mut pairs = vec![Vec::new(); self.found.bodies.len()];
        for pair in self.found.pairs.iter().filter(|pair| pair.state == State::Lift && self.has_words(pair.body)) {
            pairs[pair.body].push(pair);
        }
        pairs
    }

    fn is_lifted(&self, body: usize, pairs: &[Vec<&Pair>], lifts_orphans: bool) -> bool {
        self.state(body, pairs).is_some_and(|state| state != NoteState::Orphan || lifts_orphans)
    }

    /// What becomes of a body; `None` leaves it where it stands.
    fn state(&self, body: usize, pairs: &[Vec<&Pair>]) -> Option<NoteState> {
        if !self.has_words(body) {
            None
        } else if !pairs[body].is_empty() {
            Some(NoteState::Paired)
        } else if self.found.duplicates.contains(&body) {
            Some(NoteState::Duplicate)
        } else if self.found.orphan_bodies.contains(&body) {
            Some(NoteState::Orphan)
        } else {
            None
        }
    }

    /// A body that is more than marks and blanks.
    fn has_words(&self, body: usize) -> bool {
        let pieces = &self.found.bodies[body].pieces;
        pieces.iter().any(|piece| {
            let first = self.found.marks.partition_point(|mark| mark.range.start < piece.range.start);
            let within = self.found.marks[first..].iter().take_while(|mark| mark.range.end <= piece.range.end);
            let marked: usize = within.map(|mark| mark.range.len()).sum();
            let text = self.sheet.text.get(piece.range.clone()).unwrap_or_default();
            text.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>() > marked
        })
    }

    fn lift(&self, body: usize, pairs: &[&Pair], out: &mut Proposals) {
        let it = &self.found.bodies[body];
        let state = match pairs.is_empty() {
            false => NoteState::Paired,
            true if self.found.duplicates.contains(&body) => NoteState::Duplicate,
            true => NoteState::Orphan,
        };
        let about = match state {
            NoteState::Paired => &N101,
            NoteState::Orphan => &N104,
            NoteState::Duplicate => &N105,
        };
        for (at, range) in it.closing.iter().flat_map(|range| self.sheet.places(range)) {
            out.under(about).discard(at, range);
        }
        let pieces: Vec<Piece> = it.pieces.iter().flat_map(|piece| self.pieces(piece)).collect();
        out.under(about).note(NotePlan {
            label: it.label.clone(),
            kind: if self.is_endnote(pairs) { NoteKind::Endnote } else { NoteKind::Footnote },
            state,
            confidence: pairs.iter().map(|pair| pair.confidence).max().unwrap_or(0),
            evidence: reasons(pairs),
            marks: pairs.iter().filter_map(|pair| self.sheet.place(&self.mark_with_blank(pair.mark))).collect(),
            label_at: self.sheet.place(&it.label_range),
            pieces,
        });
    }

    /// A note under a heading of notes, or at the end of a text most of whose notes stand there: the last page's
    /// footnotes stand at the end, too.
    fn is_endnote(&self, pairs: &[&Pair]) -> bool {
        let has = |evidence| pairs.iter().any(|pair| pair.evidence.contains(&evidence));
        has(Evidence::UnderHeading) || self.at_end && has(Evidence::TextEnd)
    }

    /// The bytes of a mark, with the blank before it where a stop or another blank follows: `mer [1].` is `mer.`
    fn mark_with_blank(&self, mark: usize) -> Range<usize> {
        let range = self.found.marks[mark].range.clone();
        let text = &self.sheet.text;
        let before = text.get(..range.start).unwrap_or_default();
        let behind = text.get(range.end..).unwrap_or_default();
        let blank = before.len() - before.trim_end_matches([' ', '\u{a0}', '\u{202f}']).len();
        // Of the blanks on both sides of a mark the one behind it stays, so that the mark follows its word.
        let closes = behind.starts_with(['.', ',', ')', ']', '”', '…', ' ', '\u{a0}', '\n']) || behind.is_empty();
        if closes && !range.is_empty() { range.start - blank..range.end } else { range }
    }

    fn pieces(&self, piece: &crate::Piece) -> Vec<Piece> {
        let parts = self.sheet.places(&piece.range).into_iter().enumerate();
        let glue = |first: bool| (first && piece.continues).then_some(Glue::Space);
        parts.map(|(index, (at, range))| Piece { at, range, glue: glue(index == 0) }).collect()
    }

    fn discard(&self, out: &mut Proposals) {
        if !self.found.pairs.iter().any(|pair| pair.state == State::Lift) && self.found.furniture.is_empty() {
            return;
        }
        for (about, ranges) in [(&N301, &self.found.furniture), (&N302, &self.found.headings)] {
            for (at, range) in ranges.iter().flat_map(|range| self.sheet.places(range)) {
                out.under(about).discard(at, range);
            }
        }
    }

    fn seams(&self, out: &mut Proposals) {
        for seam in &self.found.seams {
            let glue = match seam.join {
                Join::Nothing => Glue::Hyphen,
                _ => Glue::Space,
            };
            let block = self.sheet.block_at(seam.after);
            let offset = seam.after.saturating_sub(self.sheet.starts.get(block).copied().unwrap_or(0));
            out.goes_on(Address::text(block), offset, glue);
        }
    }
}

/// Whether most lifted notes stand at the end of the text.
fn stand_at_end(found: &Found) -> bool {
    let lifted = found.pairs.iter().filter(|pair| pair.state == State::Lift);
    let (there, all) = lifted.fold((0, 0), |(there, all), pair| (there + usize::from(pair.evidence.contains(&Evidence::TextEnd)), all + 1));
    there * 2 > all
}

/// Why a note is believed: the reasons of its first mark.
fn reasons(pairs: &[&Pair]) -> Vec<&'static str> {
    pairs.first().map(|pair| pair.evidence.iter().map(|evidence| evidence.words()).collect()).unwrap_or_default()
}
