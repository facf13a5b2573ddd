//! Runs of neighbouring bodies, and what the place of a run says for or against it.

use crate::bodies::BodyAt;
use crate::found::{Evidence, Form};
use crate::labels::Series;
use crate::lines::Layout;
use crate::signs::{ends_sentence, starts_lower, starts_upper};
use crate::weights as w;

/// Neighbouring bodies of one form whose labels go on.
#[derive(Debug, Default)]
pub(crate) struct Run {
    /// Indices of the bodies.
    pub(crate) bodies: Vec<usize>,
    /// What its place adds to each body.
    pub(crate) bonus: i32,
    /// Why.
    pub(crate) evidence: Vec<Evidence>,
    /// The run stands at the text's end or under a heading: its marks may be far off.
    pub(crate) is_list: bool,
    /// The line of the heading above.
    pub(crate) heading: Option<usize>,
}

/// Runs of bodies, and for each body its run and its place there.
#[derive(Debug, Default)]
pub(crate) struct Runs {
    pub(crate) runs: Vec<Run>,
    pub(crate) place: Vec<(usize, usize)>,
}

impl Runs {
    pub(crate) fn of(&self, body: usize) -> usize {
        self.place.get(body).map_or(0, |p| p.0)
    }

    pub(crate) fn rank(&self, body: usize) -> usize {
        self.place.get(body).map_or(0, |p| p.1)
    }

    pub(crate) fn run(&self, body: usize) -> Option<&Run> {
        self.runs.get(self.of(body))
    }
}

/// Groups the bodies and weighs each group's place.
pub(crate) fn group_runs(layout: &Layout<'_>, bodies: &[BodyAt]) -> Runs {
    let mut runs = Runs::default();
    let mut open: Vec<usize> = Vec::new();
    for (index, body) in bodies.iter().enumerate() {
        let joined = open.iter().rev().take(4).copied().find(|&run| {
            let last = runs.runs.get(run).and_then(|r| r.bodies.last()).and_then(|&b| bodies.get(b));
            last.is_some_and(|last| goes_on(layout, last, body))
        });
        let run = joined.unwrap_or_else(|| {
            runs.runs.push(Run::default());
            runs.runs.len() - 1
        });
        open.retain(|&r| r != run);
        open.push(run);
        if open.len() > 8 {
            open.remove(0);
        }
        if let Some(group) = runs.runs.get_mut(run) {
            runs.place.push((run, group.bodies.len()));
            group.bodies.push(index);
        }
    }
    let ends = paragraph_ends(layout);
    for run in &mut runs.runs {
        weigh(layout, bodies, &ends, run);
    }
    runs
}

fn goes_on(layout: &Layout<'_>, last: &BodyAt, body: &BodyAt) -> bool {
    let reach = if layout.wrapped { 14 } else { 4 };
    let page = |b: &BodyAt| layout.lines.get(b.line).map(|l| l.page);
    let near = body.line - last.line <= reach && page(last) == page(body);
    let same = last.form == body.form && last.label.series == body.label.series;
    let step = body.label.value.wrapping_sub(last.label.value);
    near && same && (body.label.series == Series::Symbol || step <= 3)
}

fn weigh(layout: &Layout<'_>, bodies: &[BodyAt], ends: &[usize], run: &mut Run) {
    let Some(first) = run.bodies.first().and_then(|&b| bodies.get(b)) else { return };
    let Some(last) = run.bodies.last().and_then(|&b| bodies.get(b)) else { return };
    let above = first.line.checked_sub(1).map(|line| layout.line(line));
    // The first line behind the last body's own paragraph.
    let below = ends.get(last.line).copied().filter(|&line| line < layout.lines.len());
    if layout.lines.get(first.line).is_some_and(|l| l.under_rule) {
        add(run, w::UNDER_RULE, Evidence::PageBottom);
    }
    if let Some(above) = above {
        weigh_above(layout, run, above, first, below);
    }
    let page_turns = layout.paged && below.is_none_or(|line| layout.ends_page(line - 1));
    if page_turns {
        add(run, w::PAGE_BOTTOM, Evidence::PageBottom);
    }
    let left = layout.lines.len() - below.unwrap_or(layout.lines.len());
    // A number alone behind the last body is that of the page.
    let is_last = run.bodies.last().and_then(|&b| bodies.get(b + 1..)).is_some_and(|rest| rest.len() <= 2 && rest.iter().all(|b| b.alone));
    if left <= 6 && is_last {
        add(run, w::TEXT_END, Evidence::TextEnd);
        run.is_list = true;
        if run.bodies.len() == 1 && below.is_none() {
            run.bonus += w::LAST_PARAGRAPH;
        }
    }
    if run.evidence.is_empty() && first.form == Form::Plain {
        run.bonus += w::NO_EVIDENCE;
    }
    if has_bullets(bodies, run) {
        run.bonus += w::BULLETS;
    }
}

/// Whether one symbol is repeated on neighbouring lines, as list items do.
fn has_bullets(bodies: &[BodyAt], run: &Run) -> bool {
    let members: Vec<&BodyAt> = run.bodies.iter().filter_map(|&b| bodies.get(b)).collect();
    members.windows(2).any(|pair| matches!(pair, [a, b] if a.label.series == Series::Symbol && a.label == b.label && b.line == a.line + 1))
}

fn weigh_above(layout: &Layout<'_>, run: &mut Run, above: &str, first: &BodyAt, below: Option<usize>) {
    if is_note_heading(above) {
        add(run, w::UNDER_HEADING, Evidence::UnderHeading);
        run.is_list = true;
        run.heading = first.line.checked_sub(1);
        return;
    }
    if above.ends_with([':', '：']) && first.form != Form::Raised {
        add(run, w::AFTER_COLON, Evidence::AfterColon);
        return;
    }
    let apart =
        !layout.wrapped || layout.lines.get(first.line).is_some_and(|l| l.gap > 0) || below.is_some_and(|line| layout.ends_page(line - 1));
    let open = !ends_sentence(above) && above.chars().count() > 40;
    if !(open && apart) {
        return;
    }
    match below.map(|line| layout.line(line)) {
        Some(next) if starts_lower(next) => add(run, w::INTERRUPTS, Evidence::InterruptsParagraph),
        Some(next) if starts_upper(next) => add(run, w::INTERRUPTS / 3, Evidence::InterruptsParagraph),
        _ => {}
    }
}

fn add(run: &mut Run, score: i32, evidence: Evidence) {
    run.bonus += score;
    if !run.evidence.contains(&evidence) {
        run.evidence.push(evidence);
    }
}

/// For each line, the first line behind its paragraph.
fn paragraph_ends(layout: &Layout<'_>) -> Vec<usize> {
    let mut ends: Vec<usize> = (1..=layout.lines.len()).collect();
    for line in (0..layout.lines.len().saturating_sub(1)).rev() {
        let goes_on = layout.lines.get(line + 1).is_some_and(|l| l.gap == 0) && !layout.solid && !layout.ends_page(line);
        if let (true, Some(&end)) = (goes_on, ends.get(line + 1)) {
            ends[line] = end;
        }
    }
    ends
}

/// Whether a line is a heading above notes.
pub(crate) fn is_note_heading(line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    let bare = line.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let mut words = bare.split_whitespace();
    // `Notes to Chapter 2`: a few words behind the first, and no sentence.
    let of_chapter =
        words.next().is_some_and(|first| w::NOTE_HEADINGS.contains(&first)) && words.count() <= 4 && !line.ends_with(['.', ':', ',', ';']);
    of_chapter && line.starts_with(|c: char| !c.is_lowercase()) || w::NOTE_HEADINGS.contains(&bare.as_str())
}
