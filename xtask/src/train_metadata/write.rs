//! The table of weights with what was learnt.

use std::fmt::Write;

use siglum::metadata::Group;

use super::calibrate::Steps;
use super::lesson::{Lesson, Source};
use super::logit::Weights;

/// What was learnt of a part of the table.
#[derive(Debug)]
pub(super) struct Learnt<'l> {
    pub(super) part: &'static str,
    pub(super) lesson: &'l Lesson,
    pub(super) weights: Weights,
    pub(super) steps: Steps,
}

/// Writes the table anew: rows with data are learnt, all others stay.
pub(super) fn table(before: &str, learnt: &[Learnt<'_>]) -> String {
    let mut out = String::new();
    let mut part = "";
    for line in before.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let own = cells.first().copied().unwrap_or_default();
        if line.starts_with('#') {
            let _ = writeln!(out, "{line}");
            continue;
        }
        if own != part {
            finish(&mut out, learnt, part, before);
            part = own;
        }
        let source = cells.get(1).copied().unwrap_or_default();
        if source.starts_with("calibration.") && learnt.iter().any(|it| it.part == own) {
            continue;
        }
        let of = learnt.iter().find(|it| it.part == own).and_then(|it| row(it, source, cells.get(2).copied().unwrap_or_default()));
        let _ = writeln!(out, "{}", of.unwrap_or_else(|| line.to_owned()));
    }
    finish(&mut out, learnt, part, before);
    out
}

/// The row of a source that has data.
fn row(learnt: &Learnt<'_>, source: &str, group: &str) -> Option<String> {
    let at = learnt.lesson.sources.iter().position(|own| own.name == source && own.fixed.is_none())?;
    let weight = (learnt.weights.0[at] * 100.0).round();
    let (n, right) = measured(learnt.lesson, at);
    Some(format!("{}\t{source}\t{group}\t{weight}\t{n}\t{right}\t", learnt.part))
}

/// On how many pages a source speaks, and the share of its values that is right, per mille.
fn measured(lesson: &Lesson, source: usize) -> (usize, usize) {
    let speaks = |choice: &&super::lesson::Choice| choice.sources.contains(&source);
    let pages = lesson.pages.iter().filter(|page| page.choices.iter().any(|it| speaks(&it)) || page.none.contains(&source)).count();
    let values = || lesson.pages.iter().flat_map(|page| &page.choices).filter(speaks);
    (pages, values().filter(|choice| choice.is_right).count() * 1000 / values().count().max(1))
}

/// Traits that the table did not have yet, and the steps of the calibration.
fn finish(out: &mut String, learnt: &[Learnt<'_>], part: &str, before: &str) {
    let Some(learnt) = learnt.iter().find(|it| it.part == part) else { return };
    for Source { name: source, group, .. } in &learnt.lesson.sources {
        if *group == Group::Trait && !before.lines().any(|line| line.starts_with(&format!("{part}\t{source}\t"))) {
            let _ = writeln!(out, "{}", row(learnt, source, "trait").unwrap_or_default());
        }
    }
    for (chance, share) in &learnt.steps.0 {
        let whole = |share: f64| (share * 10_000.0).round();
        let _ =
            writeln!(out, "{part}\tcalibration.{}\ttrait\t{}\t0\t0\tshare of right values at such a chance", whole(*chance), whole(*share));
    }
}
