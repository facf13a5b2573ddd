//! The doubts about notes: what is left over, missing, doubled or unsure.

use siglum_rule::{About, Proposals};

use crate::found::State;
use crate::labels::Label;
use crate::rules::{N103, N104, N106, N107, N108};
use crate::stage::Plan;

/// More new beginnings than these are told in one doubt.
const MOST_RESTARTS: usize = 3;

impl Plan<'_> {
    /// The doubts: what is left over, missing, doubled or unsure.
    pub(crate) fn report(&self, out: &mut Proposals) {
        for mark in self.found.orphan_marks.iter().map(|mark| &self.found.marks[*mark]) {
            if let Some((at, range)) = self.sheet.place(&mark.range) {
                out.under(&N103).orphan_mark(at, range, mark.label.clone());
            }
        }
        for gap in &self.found.gaps {
            let message = match gap.missing {
                1 => format!("one note is missing between {} and {}", gap.from, gap.to),
                missing => format!("{missing} notes are missing between {} and {}", gap.from, gap.to),
            };
            self.doubt_body(gap.after, &N106, message, out);
        }
        self.report_restarts(out);
        for pair in self.found.pairs.iter().filter(|pair| pair.state == State::Doubtful) {
            let mark = &self.found.marks[pair.mark];
            if let Some((at, range)) = self.sheet.place(&mark.range) {
                let message = format!("may be a note mark {} with a note further on; left as it is ({} %)", mark.label, pair.confidence);
                out.under(&N108).doubt(at, range, message);
            }
        }
    }

    /// One doubt for each new beginning; one for all where a book counts by page.
    fn report_restarts(&self, out: &mut Proposals) {
        // Symbols begin anew on every page.
        let counts = |body: &&usize| Label::symbols(&self.found.bodies[**body].label).is_none();
        let restarts: Vec<usize> = self.found.restarts.iter().filter(counts).copied().collect();
        let told = if restarts.len() > MOST_RESTARTS { 1 } else { restarts.len() };
        for &body in restarts.iter().take(told) {
            let label = &self.found.bodies[body].label;
            let message = match restarts.len() > told {
                true => format!("the numbering of notes begins anew {} times, first at this {label}", restarts.len()),
                false => format!("the numbering of notes begins anew at this {label}"),
            };
            self.doubt_body(body, &N107, message, out);
        }
    }

    /// A doubt at the label of a note.
    fn doubt_body(&self, body: usize, about: &'static About, message: String, out: &mut Proposals) {
        match self.sheet.place(&self.found.bodies[body].label_range) {
            Some((at, range)) => out.under(about).doubt(at, range, message),
            None => out.under(about).doubt_of(Vec::new(), message),
        }
    }

    /// What looks like notes that nothing cites, and is left where it stands.
    pub(crate) fn doubt_bodies(&self, out: &mut Proposals) {
        for body in self.found.orphan_bodies.iter().map(|body| &self.found.bodies[*body]) {
            if let Some((at, range)) = self.sheet.place(&body.label_range) {
                out.under(&N104).doubt(at, range, format!("looks like a note {}, and nothing cites it; left as it is", body.label));
            }
        }
    }
}
