//! The account of the raw bytes: each has one fate.

use siglum_model::{Document, Fate, Fated, How, Mapped, Span};

use crate::UNREAD;

/// Parts the raw bytes that a document owns into stretches of one fate, in order and without gap or overlap.
///
/// What stands in the text, the title or a note goes over everything else; of the statements of readers and rules the
/// later goes over the earlier; what nobody spoke of is dropped under `U100`. Takes time and two bytes of memory for
/// each raw byte.
pub fn account(document: &Document) -> Vec<Fated> {
    document.owned.iter().flat_map(|owned| account_of(document, *owned)).collect()
}

fn account_of(document: &Document, owned: Span) -> Vec<Fated> {
    let mut sheet = Sheet::new(owned);
    for fated in &document.fates {
        sheet.paint(fated.span, fated.fate);
    }
    for claim in &document.claims {
        if let Some(raw) = claim.raw {
            sheet.paint_over_dropped(raw, Fate::Metadata);
        }
    }
    for (_, wording) in document.wordings() {
        wording.passage().runs().for_each(|run| sheet.paint_run(&run));
    }
    sheet.stretches()
}

/// One fate a byte.
struct Sheet {
    owned: Span,
    fates: Vec<Fate>,
    cells: Vec<u16>,
}

impl Sheet {
    fn new(owned: Span) -> Self {
        Self { owned, fates: vec![Fate::Dropped(UNREAD.code)], cells: vec![0; owned.len()] }
    }

    fn index(&mut self, fate: Fate) -> u16 {
        let known = self.fates.iter().position(|own| *own == fate);
        known.unwrap_or_else(|| {
            self.fates.push(fate);
            self.fates.len() - 1
        }) as u16
    }

    fn cells(&mut self, span: Span) -> &mut [u16] {
        if span.member != self.owned.member {
            return &mut [];
        }
        let place = |at: u32| (at.clamp(self.owned.start, self.owned.end) - self.owned.start) as usize;
        let range = place(span.start)..place(span.end.max(span.start));
        &mut self.cells[range]
    }

    fn paint(&mut self, span: Span, fate: Fate) {
        let index = self.index(fate);
        self.cells(span).fill(index);
    }

    fn paint_over_dropped(&mut self, span: Span, fate: Fate) {
        let index = self.index(fate);
        let dropped: Vec<bool> = self.fates.iter().map(|fate| matches!(fate, Fate::Dropped(_))).collect();
        for cell in self.cells(span) {
            if dropped[usize::from(*cell)] {
                *cell = index;
            }
        }
    }

    fn paint_run(&mut self, run: &Mapped<'_>) {
        match run.how {
            How::Verbatim => self.paint(run.raw, Fate::Kept),
            How::Decoded => self.paint(run.raw, Fate::Decoded),
            How::Emended(code) => self.paint(run.raw, Fate::Emended(code)),
            How::Supplied(_) => {}
            How::Stepped(step) => {
                let mut at = run.raw.start;
                for character in run.text.chars() {
                    let end = at + step.of(character);
                    let same = character.is_ascii() && step.ascii == 1;
                    self.paint(Span::new(run.raw.member, at, end), if same { Fate::Kept } else { Fate::Decoded });
                    at = end;
                }
            }
        }
    }

    fn stretches(self) -> Vec<Fated> {
        let mut out: Vec<Fated> = Vec::new();
        for (offset, cell) in self.cells.iter().enumerate() {
            let at = self.owned.start + offset as u32;
            let fate = self.fates[usize::from(*cell)];
            match out.last_mut() {
                Some(last) if last.fate == fate => last.span.end = at + 1,
                _ => out.push(Fated { span: Span::new(self.owned.member, at, at + 1), fate }),
            }
        }
        out
    }
}
