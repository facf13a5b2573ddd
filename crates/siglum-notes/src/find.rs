//! The finder: from a text to marks, bodies, pairs and what is left over.

use std::collections::{BTreeMap, BTreeSet};

use crate::bodies::{BodyAt, find_bodies};
use crate::extents::{Noted, measure};
use crate::found::{Body, Evidence, Found, Gap, Mark, Pair, State};
use crate::furniture::lay_out;
use crate::glued::reread_glued;
use crate::labels::Series;
use crate::lines::Layout;
use crate::marks::{MarkAt, find_marks};
use crate::options::{Options, sorted_ranges};
use crate::orphans::{Leftovers, find_leftovers};
use crate::pairing::{Candidates, Chain, Link, pair_notes};
use crate::pieces::{closing_bracket, cut_blocks, cut_pieces};
use crate::runs::{Runs, group_runs};
use crate::seams::{find_seams, lines_within};
use crate::stuck::cut_stuck_labels;
use crate::weights as w;

/// Finds the notes of a text: marks, bodies, which belong together, and what is left over.
///
/// Paragraphs are separated by blank lines, or stand one a line, or go over hard-wrapped lines; form
/// feeds are page edges. The same text and options always give the same result. Nothing in the text is
/// changed: take [`Mark::range`]s and [`Body::blocks`] of lifted pairs out yourself, and close the
/// text at each [`Seam`](crate::Seam).
///
/// ```
/// use siglum_notes::{Options, State, find_notes};
///
/// let text = "The sloop was lost with all hands.¹ No one saw\n\n\
///             ¹ See the harbour book for 1871.\n\n\
///             her go down, and no one spoke of it.";
/// let found = find_notes(text, &Options::default());
///
/// assert_eq!(found.pairs.len(), 1);
/// assert_eq!(found.pairs[0].state, State::Lift);
/// let note = &found.bodies[found.pairs[0].body];
/// assert_eq!(&text[note.pieces[0].range.clone()], "See the harbour book for 1871.");
/// let seam = &found.seams[0];
/// assert!(text[..seam.before].ends_with("saw") && text[seam.after..].starts_with("her"));
/// ```
pub fn find_notes(text: &str, options: &Options) -> Found {
    let protected = sorted_ranges(&options.protected);
    let raised = sorted_ranges(&options.raised);
    let mut layout = lay_out(text, options);
    cut_stuck_labels(&mut layout);
    let bodies = find_bodies(&layout, &protected, &raised);
    let marks = find_marks(&layout, &bodies, &protected, &raised);
    let bodies = reread_glued(&layout, bodies, &marks);
    let runs = group_runs(&layout, &bodies);
    let all = Candidates { layout: &layout, marks: &marks, bodies: &bodies, runs: &runs };
    let chains = pair_notes(&all);
    let left = find_leftovers(&all, &chains);
    Report { layout: &layout, marks: &marks, bodies: &bodies, runs: &runs, chains: &chains, left: &left }.build()
}

/// Finds the notes of a text that comes in pages. Byte ranges index the concatenation of the pages.
///
/// Pages are put together as they are; a page that does not end in a line end gets a page edge in the
/// middle of the line only if the next page begins there, so end pages with a line end or a form feed.
///
/// ```
/// use siglum_notes::{Options, find_notes_in_pages};
///
/// let pages = ["The boat* came in late and was\n* A small one.\n", "never seen again by anyone.\n"];
/// let found = find_notes_in_pages(pages, &Options::default());
/// assert_eq!(found.pairs.len(), 1);
/// assert_eq!(found.seams.len(), 1);
/// ```
pub fn find_notes_in_pages<'a>(pages: impl IntoIterator<Item = &'a str>, options: &Options) -> Found {
    let mut text = String::new();
    let mut options = options.clone();
    for page in pages {
        options.page_starts.push(text.len());
        text.push_str(page);
    }
    find_notes(&text, &options)
}

/// Puts the decision into plain data.
struct Report<'a, 't> {
    layout: &'a Layout<'t>,
    marks: &'a [MarkAt],
    bodies: &'a [BodyAt],
    runs: &'a Runs,
    chains: &'a [Chain],
    left: &'a Leftovers,
}

impl Report<'_, '_> {
    fn build(&self) -> Found {
        let (mark_order, body_order) = self.orders();
        let mut found = Found {
            wrapped: self.layout.wrapped,
            furniture: self.layout.furniture.clone(),
            marks: mark_order.keys().filter_map(|&m| self.marks.get(m)).map(published_mark).collect(),
            ..Found::default()
        };
        self.add_bodies(&body_order, &mut found);
        self.add_pairs(&mark_order, &body_order, &mut found);
        let place =
            |order: &BTreeMap<usize, usize>, list: &[usize]| -> Vec<usize> { list.iter().filter_map(|i| order.get(i)).copied().collect() };
        found.orphan_marks = place(&mark_order, &self.left.marks);
        found.orphan_bodies = place(&body_order, &self.left.bodies);
        found.duplicates = place(&body_order, &self.left.duplicates);
        self.add_breaks(&body_order, &mut found);
        let headings = self.headings();
        found.headings = headings.iter().filter_map(|&l| self.layout.lines.get(l)).map(|l| l.text.clone()).collect();
        found.seams = self.seams(&found);
        found.confidence = overall(&found.pairs);
        found
    }

    /// The candidates that are published, each with its index in the result.
    fn orders(&self) -> (BTreeMap<usize, usize>, BTreeMap<usize, usize>) {
        let links = || self.chains.iter().flat_map(|c| c.links.iter());
        let shared = || self.left.shared.iter();
        let marks: BTreeSet<usize> = links().map(|l| l.mark).chain(shared().map(|s| s.0)).chain(self.left.marks.iter().copied()).collect();
        let left = self.left.bodies.iter().chain(&self.left.duplicates).copied();
        let bodies: BTreeSet<usize> = links().map(|l| l.body).chain(left).collect();
        let number = |set: BTreeSet<usize>| set.into_iter().enumerate().map(|(n, i)| (i, n)).collect();
        (number(marks), number(bodies))
    }

    fn add_bodies(&self, order: &BTreeMap<usize, usize>, found: &mut Found) {
        let mut first_mark: BTreeMap<usize, usize> = BTreeMap::new();
        let mut marked = BTreeSet::new();
        for link in self.chains.iter().flat_map(|c| c.links.iter()) {
            if let Some(mark) = self.marks.get(link.mark) {
                first_mark.insert(link.body, mark.range.start);
                marked.insert(mark.line);
            }
        }
        let notes: Vec<Noted<'_>> = order
            .keys()
            .filter_map(|&index| {
                let body = self.bodies.get(index)?;
                let run = self.runs.run(index);
                let heading = run.and_then(|r| r.heading).filter(|_| self.runs.rank(index) == 0);
                let in_list = run.is_some_and(|r| r.is_list);
                Some(Noted { body, mark: first_mark.get(&index).copied(), run: self.runs.of(index), in_list, heading })
            })
            .collect();
        for (note, extent) in notes.iter().zip(measure(self.layout, &notes, &marked)) {
            found.bodies.push(Body {
                label: note.body.label.text.clone(),
                label_range: note.body.label_range.clone(),
                pieces: cut_pieces(self.layout, note.body, &extent),
                closing: closing_bracket(self.layout, &extent),
                blocks: cut_blocks(self.layout, &extent),
                form: note.body.form,
            });
        }
    }

    fn add_pairs(&self, marks: &BTreeMap<usize, usize>, bodies: &BTreeMap<usize, usize>, found: &mut Found) {
        for chain in self.chains {
            for link in &chain.links {
                if let (Some(&mark), Some(&body)) = (marks.get(&link.mark), bodies.get(&link.body)) {
                    let (state, confidence) = judge(chain, link);
                    found.pairs.push(Pair { mark, body, state, confidence, evidence: link.evidence.clone() });
                }
            }
        }
        for &(mark, body) in &self.left.shared {
            if let (Some(&mark), Some(&body)) = (marks.get(&mark), bodies.get(&body)) {
                let evidence = vec![Evidence::SharedBody];
                found.pairs.push(Pair { mark, body, state: State::Lift, confidence: 80, evidence });
            }
        }
        found.pairs.sort_by_key(|p| (p.mark, p.body));
    }

    /// Gaps and restarts of each series, over its bodies in the order of the text.
    fn add_breaks(&self, order: &BTreeMap<usize, usize>, found: &mut Found) {
        for chain in self.chains.iter().filter(|c| c.total >= w::LIFT) {
            if chain.family.series == Series::Slug {
                continue;
            }
            let runs: BTreeSet<usize> = chain.links.iter().map(|l| self.runs.of(l.body)).collect();
            let mut members: BTreeSet<usize> = chain.links.iter().map(|l| l.body).collect();
            members.extend(self.left.bodies.iter().copied().filter(|&b| runs.contains(&self.runs.of(b))));
            let labels: Vec<_> = members.iter().filter_map(|b| Some((order.get(b)?, &self.bodies.get(*b)?.label))).collect();
            for pair in labels.windows(2) {
                let &[(&after, was), (&next, is)] = pair else { continue };
                if is.value > was.value + 1 && chain.family.series != Series::Symbol {
                    let missing = is.value - was.value - 1;
                    found.gaps.push(Gap { after, from: was.text.clone(), to: is.text.clone(), missing });
                } else if is.value < was.value {
                    found.restarts.push(next);
                }
            }
        }
        found.gaps.sort_by_key(|g| g.after);
        found.restarts.sort_unstable();
        found.restarts.dedup();
    }

    /// Lines of headings above lifted notes.
    fn headings(&self) -> BTreeSet<usize> {
        let lifted = self.chains.iter().filter(|c| c.total >= w::LIFT);
        lifted.flat_map(|c| c.links.iter()).filter_map(|l| self.runs.run(l.body)?.heading).collect()
    }

    fn seams(&self, found: &Found) -> Vec<crate::found::Seam> {
        let doubtful: BTreeSet<usize> = found.pairs.iter().filter(|p| p.state != State::Lift).map(|p| p.body).collect();
        let mut blocks: Vec<_> = found
            .bodies
            .iter()
            .enumerate()
            .filter(|(index, _)| !doubtful.contains(index))
            .flat_map(|(_, body)| body.blocks.iter().cloned())
            .collect();
        blocks.extend(found.headings.iter().cloned());
        blocks.sort_by_key(|b| (b.start, b.end));
        find_seams(self.layout, &lines_within(self.layout, &blocks))
    }
}

fn published_mark(mark: &MarkAt) -> Mark {
    Mark { label: mark.label.text.clone(), range: mark.range.clone(), form: mark.form }
}

/// State and certainty of one link: from 55 on it is lifted, below it is not.
fn judge(chain: &Chain, link: &Link) -> (State, u8) {
    let lifted = chain.total >= w::LIFT && (link.support >= w::LIFT_PAIR || link.in_company);
    let weight = link.support.min(chain.total).min(link.margin.max(0) * 2 + link.own.max(0) / 2).clamp(0, 800);
    let (state, certainty) = if lifted { (State::Lift, 55 + weight * 44 / 800) } else { (State::Doubtful, 30 + weight * 24 / 800) };
    (state, u8::try_from(certainty).unwrap_or(99).min(99))
}

/// The mean certainty of the lifted pairs.
fn overall(pairs: &[Pair]) -> u8 {
    let lifted: Vec<u32> = pairs.iter().filter(|p| p.state == State::Lift).map(|p| u32::from(p.confidence)).collect();
    let sum: u32 = lifted.iter().sum();
    u8::try_from(sum / (lifted.len().max(1) as u32)).unwrap_or(99)
}
