//! The notes of a document: what the finder found, as proposals to the engine.

use std::ops::Range;

use siglum_model::{Address, AnchorKind, Document, Glue, NoteKind, NoteState, StyleKind, Wording};
use siglum_rule::{NotePlan, Piece, Proposals, folded_line_ends};

use crate::found::{Evidence, Found, Join, Pair, State};
use crate::rules::{N101, N103, N104, N105, N106, N107, N108, N301, N302};
use crate::{Options, find_notes};

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
    Plan { sheet: &sheet, found: &found }.propose(&mut out);
    siglum_rule::apply(document, out);
}

/// The text of all blocks in one string, and where each block stands in it.
struct Sheet {
    text: String,
    starts: Vec<usize>,
    lengths: Vec<usize>,
    options: Options,
}

impl Sheet {
    fn of(document: &Document) -> Self {
        let mut sheet = Self { text: String::new(), starts: Vec::new(), lengths: Vec::new(), options: Options::default() };
        let has_lines = document.format == "markdown";
        for (index, block) in document.blocks.iter().enumerate() {
            let (lines, page_edge) = block.gap.map_or((2, false), |gap| (gap.lines, gap.page_edge));
            let lines = if index == 0 { 0 } else { lines.clamp(1, 4) };
            sheet.text.extend(std::iter::repeat_n('\n', usize::from(lines)));
            if page_edge {
                sheet.text.push('\u{c}');
            }
            let start = sheet.text.len();
            sheet.starts.push(start);
            sheet.lengths.push(block.wording.len());
            sheet.push_lines(&block.wording, has_lines);
            for style in block.wording.styles() {
                let range = start + style.range.start..start + style.range.end;
                match style.kind {
                    StyleKind::Superscript => sheet.options.raised.push(range),
                    StyleKind::Code => sheet.options.protected.push(range),
                    _ => {}
                }
            }
            if block.kind.keeps_lines() && block.kind != siglum_model::BlockKind::Verse {
                sheet.options.protected.push(start..start + block.wording.len());
            }
            let pages = block.wording.anchors().iter().filter(|anchor| matches!(anchor.kind, AnchorKind::Page { .. }));
            sheet.options.page_starts.extend(pages.map(|anchor| start + anchor.at));
        }
        sheet
    }

    /// Appends the words of a block. Where the lines of the source are the printer's, as in the Markdown that page readers
    /// write, line ends that were folded into spaces come back, so that labels stand at the start of their lines.
    fn push_lines(&mut self, wording: &Wording, has_lines: bool) {
        let text = wording.as_str();
        let mut from = 0;
        for end in if has_lines { folded_line_ends(wording) } else { Vec::new() } {
            self.text.push_str(text.get(from..end).unwrap_or_default());
            self.text.push('\n');
            from = end + 1;
        }
        self.text.push_str(text.get(from..).unwrap_or_default());
    }

    /// The block at a byte of the whole text: the last that begins at or before it.
    fn block_at(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// The parts of a range by block.
    fn places(&self, range: &Range<usize>) -> Vec<(Address, Range<usize>)> {
        let mut out = Vec::new();
        for block in self.block_at(range.start)..self.starts.len() {
            let (start, len) = (self.starts[block], self.lengths[block]);
            if start >= range.end && !(range.is_empty() && start == range.start) {
                break;
            }
            let part = range.start.saturating_sub(start).min(len)..range.end.saturating_sub(start).min(len);
            if !part.is_empty() || range.is_empty() {
                out.push((Address::text(block), part));
            }
            if range.is_empty() {
                break;
            }
        }
        out
    }

    fn place(&self, range: &Range<usize>) -> Option<(Address, Range<usize>)> {
        self.places(range).into_iter().next()
    }
}

struct Plan<'a> {
    sheet: &'a Sheet,
    found: &'a Found,
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

    /// What looks like notes that nothing cites, and is left where it stands.
    fn doubt_bodies(&self, out: &mut Proposals) {
        for body in self.found.orphan_bodies.iter().map(|body| &self.found.bodies[*body]) {
            if let Some((at, range)) = self.sheet.place(&body.label_range) {
                out.under(&N104).doubt(at, range, format!("looks like a note {}, and nothing cites it; left as it is", body.label));
            }
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
        let pieces: Vec<Piece> = it.pieces.iter().flat_map(|piece| self.pieces(piece)).collect();
        out.under(about).note(NotePlan {
            label: it.label.clone(),
            kind: if self.is_endnote(pairs) { NoteKind::Endnote } else { NoteKind::Footnote },
            state,
            confidence: pairs.iter().map(|pair| pair.confidence).max().unwrap_or(0),
            marks: pairs.iter().filter_map(|pair| self.sheet.place(&self.mark_with_blank(pair.mark))).collect(),
            label_at: self.sheet.place(&it.label_range),
            pieces,
        });
    }

    /// A note under a heading of notes, or at the end of a text most of whose notes stand there: the last page's
    /// footnotes stand at the end, too.
    fn is_endnote(&self, pairs: &[&Pair]) -> bool {
        let all = self.found.pairs.iter().filter(|pair| pair.state == State::Lift);
        let at_end = |pair: &Pair| pair.evidence.contains(&Evidence::TextEnd);
        let (there, lifted) = all.fold((0, 0), |(there, all), pair| (there + usize::from(at_end(pair)), all + 1));
        let under_heading = pairs.iter().any(|pair| pair.evidence.contains(&Evidence::UnderHeading));
        under_heading || (there * 2 > lifted && pairs.iter().any(|pair| at_end(pair)))
    }

    /// The bytes of a mark, with the blank before it where a stop or a closing bracket follows: `mer [1].` is `mer.`
    fn mark_with_blank(&self, mark: usize) -> Range<usize> {
        let range = self.found.marks[mark].range.clone();
        let text = &self.sheet.text;
        let before = text.get(..range.start).unwrap_or_default();
        let behind = text.get(range.end..).unwrap_or_default();
        let blank = before.len() - before.trim_end_matches([' ', '\u{a0}', '\u{202f}']).len();
        let closes = behind.starts_with(['.', ',', ')', ']', '”', '…']);
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

    /// The doubts: what is left over, missing, doubled or unsure.
    fn report(&self, out: &mut Proposals) {
        for mark in self.found.orphan_marks.iter().map(|mark| &self.found.marks[*mark]) {
            if let Some((at, range)) = self.sheet.place(&mark.range) {
                out.under(&N103).orphan_mark(at, range, mark.label.clone());
            }
        }
        for gap in &self.found.gaps {
            let message = format!("between notes {} and {} {} are missing", gap.from, gap.to, gap.missing);
            out.under(&N106).doubt_of(Vec::new(), message);
        }
        for body in &self.found.restarts {
            let message = format!("the numbering of notes begins anew at {}", self.found.bodies[*body].label);
            out.under(&N107).doubt_of(Vec::new(), message);
        }
        for pair in self.found.pairs.iter().filter(|pair| pair.state == State::Doubtful) {
            let mark = &self.found.marks[pair.mark];
            if let Some((at, range)) = self.sheet.place(&mark.range) {
                let message = format!("may be a note mark {} with a note further on; left as it is ({} %)", mark.label, pair.confidence);
                out.under(&N108).doubt(at, range, message);
            }
        }
    }
}
