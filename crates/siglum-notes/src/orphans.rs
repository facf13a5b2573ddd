//! What an established series leaves over: bodies without a mark, bodies printed twice, marks without a body.

use std::collections::{BTreeMap, BTreeSet};

use crate::bodies::BodyAt;
use crate::found::Form;
use crate::labels::Series;
use crate::marks::MarkAt;
use crate::pairing::{Candidates, Chain, Link};
use crate::weights as w;

/// What is left over.
#[derive(Debug, Default)]
pub(crate) struct Leftovers {
    pub(crate) bodies: Vec<usize>,
    pub(crate) duplicates: Vec<usize>,
    pub(crate) marks: Vec<usize>,
    /// Further marks (first) of bodies (second) that are paired already.
    pub(crate) shared: Vec<(usize, usize)>,
}

/// Candidates that are spoken for.
struct Used(Vec<bool>);

impl Used {
    fn insert(&mut self, index: usize) {
        if let Some(flag) = self.0.get_mut(index) {
            *flag = true;
        }
    }

    fn contains(&self, index: usize) -> bool {
        self.0.get(index).copied().unwrap_or(true)
    }
}

/// Finds the leftovers of all lifted chains.
pub(crate) fn find_leftovers(all: &Candidates<'_, '_>, chains: &[Chain]) -> Leftovers {
    let mut left = Leftovers::default();
    let mut used_marks = Used(vec![false; all.marks.len()]);
    let mut used_bodies = Used(vec![false; all.bodies.len()]);
    for link in chains.iter().flat_map(|c| c.links.iter()) {
        used_marks.insert(link.mark);
        used_bodies.insert(link.body);
    }
    for chain in chains.iter().filter(|c| c.total >= w::LIFT) {
        leave_bodies(all, chain, &mut used_bodies, &mut left);
        leave_copies(all, chain, &mut used_bodies, &mut left);
        leave_marks(all, chain, &mut used_marks, &mut left);
    }
    if chains.is_empty() {
        left.marks.extend(marks_alone(all));
    }
    left.bodies.sort_unstable();
    left.duplicates.sort_unstable();
    left.marks.sort_unstable();
    left.shared.sort_unstable();
    left
}

/// The longest row of sure marks that count on, for a text whose notes are gone altogether.
fn marks_alone(all: &Candidates<'_, '_>) -> Vec<usize> {
    let mut rows: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    let mut before: Vec<Option<usize>> = vec![None; all.marks.len()];
    let mut best = (0, 0);
    for (index, mark) in all.marks.iter().enumerate() {
        if !is_sure(mark) || mark.label.series != Series::Number {
            continue;
        }
        let row = mark.label.value.checked_sub(1).and_then(|v| rows.get(&v)).copied();
        let length = row.map_or(1, |r| r.0 + 1);
        if let Some(slot) = before.get_mut(index) {
            *slot = row.map(|r| r.1);
        }
        rows.insert(mark.label.value, (length, index));
        if length > best.0 {
            best = (length, index);
        }
    }
    let mut row = Vec::new();
    let mut next = Some(best.1).filter(|_| best.0 >= w::MARKS_ALONE);
    while let Some(index) = next {
        row.push(index);
        next = before.get(index).copied().flatten();
    }
    row
}

/// A mark of a form and in a place that means little else.
fn is_sure(mark: &MarkAt) -> bool {
    match mark.form {
        Form::Raised => mark.prior >= w::RAISED_MARK,
        Form::Plain => mark.glued && mark.prior >= w::AFTER_SENTENCE,
        _ => false,
    }
}

/// Unused bodies of the chain's own runs, whose label is a neighbour's or lies between neighbours.
fn leave_bodies(all: &Candidates<'_, '_>, chain: &Chain, used: &mut Used, left: &mut Leftovers) {
    let taken: Vec<usize> = chain.links.iter().map(|l| l.body).collect();
    let runs: BTreeSet<usize> = taken.iter().map(|&b| all.runs.of(b)).collect();
    let mut near: BTreeSet<usize> = runs.iter().filter_map(|&r| all.runs.runs.get(r)).flat_map(|r| r.bodies.iter().copied()).collect();
    near.extend(chain.links.windows(2).filter_map(|pair| within_block(all, pair)).flatten());
    for body in near {
        let fits = all.bodies.get(body).is_some_and(|b| b.form == chain.family.body && b.label.series == chain.family.series);
        if !fits || used.contains(body) {
            continue;
        }
        let next = taken.partition_point(|&t| t < body);
        let before = next.checked_sub(1).and_then(|i| taken.get(i)).copied();
        let after = taken.get(next).copied();
        match judge(all, body, before, after) {
            Some(true) => left.duplicates.push(body),
            Some(false) => left.bodies.push(body),
            None => continue,
        }
        used.insert(body);
    }
}

/// Bodies anywhere that have the label and the words of one of the chain's: a list printed once more.
fn leave_copies(all: &Candidates<'_, '_>, chain: &Chain, used: &mut Used, left: &mut Leftovers) {
    let members = chain.links.iter().filter_map(|link| all.bodies.get(link.body));
    let known: BTreeSet<(&str, String)> = members.map(|body| (body.label.text.as_str(), opening(all, body))).collect();
    for (index, body) in all.bodies.iter().enumerate() {
        let same = body.form == chain.family.body && body.label.series == chain.family.series && !used.contains(index);
        if same && known.contains(&(body.label.text.as_str(), opening(all, body))) && opening(all, body).len() >= w::COPIED_LEAST {
            left.duplicates.push(index);
            used.insert(index);
        }
    }
}

/// The bodies between two neighbours of a chain, when no text lies between these.
fn within_block(all: &Candidates<'_, '_>, pair: &[Link]) -> Option<std::ops::Range<usize>> {
    let [first, second] = pair else { return None };
    let mark = all.marks.get(second.mark)?;
    let body = all.bodies.get(first.body)?;
    (mark.range.start < body.label_range.start).then_some(first.body + 1..second.body)
}

/// `Some(true)` for a duplicate, `Some(false)` for an orphan, `None` for something else.
fn judge(all: &Candidates<'_, '_>, body: usize, before: Option<usize>, after: Option<usize>) -> Option<bool> {
    let this = all.bodies.get(body)?;
    let near = |other: Option<usize>| other.and_then(|o| all.bodies.get(o));
    let (before, after) = (near(before), near(after));
    let same = |other: Option<&BodyAt>| other.is_some_and(|o| o.label == this.label);
    if same(before) || same(after) {
        let twin = if same(before) { before } else { after };
        let copied = twin.is_some_and(|t| opening(all, t) == opening(all, this));
        let sure = !matches!(this.form, Form::Plain | Form::Paren | Form::Symbol);
        // The same label before other words: a second note that no mark is left for.
        return if copied { Some(true) } else { sure.then_some(false) };
    }
    match this.label.series {
        Series::Symbol => return None,
        Series::Slug => return Some(false),
        Series::Number | Series::Letter | Series::Roman => {}
    }
    let value = this.label.value;
    let above = before.is_none_or(|b| value > b.label.value) || value == 1;
    let below = after.is_none_or(|a| value < a.label.value || a.label.value == 1);
    let close = before.is_none_or(|b| value <= b.label.value.saturating_add(3))
        && after.is_none_or(|a| a.label.value <= value.saturating_add(3) || a.label.value == 1);
    (above && below && close).then_some(false)
}

/// The first words behind a label.
fn opening(all: &Candidates<'_, '_>, body: &BodyAt) -> String {
    let line = all.layout.lines.get(body.line).map_or(0, |l| l.text.end);
    let text = all.layout.slice(&(body.label_range.end..line.max(body.label_range.end)));
    text.chars().filter(|c| c.is_alphanumeric()).take(60).collect()
}

/// Unused marks of the chain's forms that stand where their label is missing, or repeat a label.
fn leave_marks(all: &Candidates<'_, '_>, chain: &Chain, used: &mut Used, left: &mut Leftovers) {
    let links = &chain.links;
    let forms: BTreeSet<Form> = links.iter().filter_map(|l| all.marks.get(l.mark)).map(|m| m.form).collect();
    let by_label: BTreeMap<&str, Vec<&Link>> = group_links(all, links);
    for (index, mark) in all.marks.iter().enumerate() {
        let fits = forms.contains(&mark.form) && mark.label.series == chain.family.series;
        if !fits || used.contains(index) {
            continue;
        }
        let next = links.partition_point(|l| l.mark < index);
        let before = next.checked_sub(1).and_then(|i| links.get(i));
        let after = links.get(next);
        let twins = by_label.get(mark.label.text.as_str());
        if let Some(body) = twins.and_then(|t| shared_body(mark, t)) {
            left.shared.push((index, body));
            used.insert(index);
        } else if twins.is_none() && is_orphan(all, mark, before, after) {
            left.marks.push(index);
            used.insert(index);
        }
    }
}

fn group_links<'l>(all: &Candidates<'l, '_>, links: &'l [Link]) -> BTreeMap<&'l str, Vec<&'l Link>> {
    let mut groups: BTreeMap<&str, Vec<&Link>> = BTreeMap::new();
    for link in links {
        if let Some(mark) = all.marks.get(link.mark) {
            groups.entry(&mark.label.text).or_default().push(link);
        }
    }
    groups
}

/// A second mark of one body: only of forms that mean nothing else, and when the label is used once.
fn shared_body(mark: &MarkAt, twins: &[&Link]) -> Option<usize> {
    let bracketed = matches!(mark.form, Form::Bracket | Form::Caret | Form::Brace) && mark.prior >= w::BRACKET_SPACED;
    let sure = bracketed || mark.form == Form::Raised && mark.prior >= w::RAISED_MARK;
    match twins {
        [only] if sure => Some(only.body),
        _ => None,
    }
}

fn is_orphan(all: &Candidates<'_, '_>, mark: &MarkAt, before: Option<&Link>, after: Option<&Link>) -> bool {
    let sure = match mark.form {
        Form::Raised => mark.prior >= w::RAISED_MARK,
        Form::Plain => mark.glued && mark.prior >= w::AFTER_COMMA,
        Form::Bracket | Form::Brace | Form::Caret => mark.prior >= w::BRACKET_SPACED,
        Form::Paren => mark.prior >= w::PAREN_MARK,
        Form::Symbol | Form::Named => false,
    };
    if mark.form == Form::Caret {
        return sure;
    }
    let value = |link: Option<&Link>| link.and_then(|l| all.marks.get(l.mark)).map(|m| m.label.value);
    let this = mark.label.value;
    let fits = match (value(before), value(after)) {
        (Some(b), Some(a)) => b < this && (this < a || a == 1 && this <= b + 2),
        (Some(b), None) => this > b && this <= b + 2,
        (None, Some(a)) => this < a && this + 2 >= a,
        (None, None) => false,
    };
    let inside = all.bodies.binary_search_by_key(&mark.line, |b| b.line).is_ok();
    sure && fits && !inside
}
