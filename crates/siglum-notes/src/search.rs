//! The search for the best chain of one family: dynamic programming over its possible pairs.
//!
//! A chain may go on from the pairs next before it, from those with the labels next before it, and from
//! the best of all so far: so the work grows with the number of pairs and not with its square.

use std::collections::BTreeMap;

use crate::found::{Evidence, Form};
use crate::labels::{Label, Series};
use crate::pairing::{Candidates, Chain, Family, Link, NUMERIC};
use crate::weights as w;

/// A possible pair with its score.
#[derive(Debug, Clone)]
pub(crate) struct Possible {
    pub(crate) mark: usize,
    pub(crate) body: usize,
    pub(crate) own: i32,
}

/// That one pair may follow another, and what it adds or costs.
#[derive(Debug, Clone, Copy)]
struct Step {
    from: usize,
    to: usize,
    score: i32,
}

/// The search for the best chain through the possible pairs of one family.
pub(crate) struct Search<'a, 'c, 't> {
    all: &'a Candidates<'c, 't>,
    pairs: Vec<Possible>,
    /// Best score of a chain that ends with each pair, and the pair before it.
    ending: Vec<(i32, Option<usize>)>,
    /// Best score of what may follow each pair.
    following: Vec<i32>,
}

impl<'a, 'c, 't> Search<'a, 'c, 't> {
    /// Lays the best chains through every pair.
    pub(crate) fn new(all: &'a Candidates<'c, 't>, pairs: Vec<Possible>) -> Self {
        let count = pairs.len();
        let mut search = Self { all, pairs, ending: Vec::with_capacity(count), following: vec![0; count] };
        let edges = search.run_forward();
        search.run_backward(&edges);
        search
    }

    fn label(&self, pair: &Possible) -> Option<&Label> {
        self.all.marks.get(pair.mark).map(|m| &m.label)
    }

    /// Lays the best chain that ends with each pair; gives all steps that were looked at, by the pair they lead to.
    fn run_forward(&mut self) -> Vec<Step> {
        let mut edges: Vec<Step> = Vec::with_capacity(self.pairs.len() * w::LOOK_BACK);
        let mut latest: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        let mut best_so_far: Option<usize> = None;
        let mut earlier = Vec::new();
        for at in 0..self.pairs.len() {
            self.find_earlier(at, &latest, best_so_far, &mut earlier);
            let Some(pair) = self.pairs.get(at) else { continue };
            let late = self.label(pair).is_none_or(|label| !label.is_first() && label.series != Series::Slug);
            let mut best = (self.entry_score(pair) + if late { w::LATE_START } else { 0 }, None);
            for &before in &earlier {
                let (Some(from), Some(so_far)) = (self.pairs.get(before), self.ending.get(before)) else { continue };
                let step = self.step(from, pair).0;
                edges.push(Step { from: before, to: at, score: step });
                let score = so_far.0 + step;
                if score > best.0 {
                    best = (score, Some(before));
                }
            }
            let total = best.0 + pair.own;
            let value = self.label(pair).map_or(0, |l| l.value);
            self.ending.push((total, best.1));
            latest.entry(value).or_default().push(at);
            if best_so_far.and_then(|b| self.ending.get(b)).is_none_or(|b| total > b.0) {
                best_so_far = Some(at);
            }
        }
        edges
    }

    /// Pairs that may stand before a pair: the nearest, those with the labels before, the best of all.
    fn find_earlier(&self, at: usize, latest: &BTreeMap<u32, Vec<usize>>, best: Option<usize>, earlier: &mut Vec<usize>) {
        earlier.clear();
        let Some(pair) = self.pairs.get(at) else { return };
        let near = at.saturating_sub(w::LOOK_BACK);
        let value = self.label(pair).map_or(0, |l| l.value);
        let before = (1..=3).filter_map(|back| latest.get(&value.checked_sub(back)?));
        earlier.extend(before.flat_map(|group| group.iter().rev().take(w::LOOK_BACK_LABEL)).copied().filter(|&e| e < near));
        earlier.extend(best.filter(|&e| e < near));
        earlier.extend(near..at);
        earlier.retain(|&e| self.pairs.get(e).is_some_and(|p| p.mark < pair.mark && p.body < pair.body));
    }

    fn run_backward(&mut self, edges: &[Step]) {
        for step in edges.iter().rev() {
            let own = self.pairs.get(step.to).map_or(0, |pair| pair.own);
            let behind = self.following.get(step.to).copied().unwrap_or(0) + own;
            if let Some(slot) = self.following.get_mut(step.from) {
                *slot = (*slot).max(step.score + behind);
            }
        }
    }

    /// What it adds or costs that `to` follows `from`.
    fn step(&self, from: &Possible, to: &Possible) -> (i32, Option<Evidence>) {
        let (Some(was), Some(is)) = (self.label(from), self.label(to)) else { return (0, None) };
        let (order, evidence) = order_score(was, is);
        let score = order + self.place_score(from, to, is);
        if score <= w::NEXT_LABEL_POOR || !(self.is_poor(from) || self.is_poor(to)) {
            return (score, evidence);
        }
        let most = if self.share_foot(from, to) { w::NEXT_LABEL_FOOT } else { w::NEXT_LABEL_POOR };
        (score.min(most), evidence)
    }

    /// Whether two notes stand side by side at the foot of the page that has their marks.
    fn share_foot(&self, from: &Possible, to: &Possible) -> bool {
        let runs = self.all.runs;
        let foot = runs.run(to.body).is_some_and(|run| run.evidence.contains(&Evidence::PageBottom));
        let page = |line: Option<usize>| line.and_then(|l| self.all.layout.lines.get(l)).map(|l| l.page);
        let marked = |pair: &Possible| page(self.all.marks.get(pair.mark).map(|m| m.line));
        let here = page(self.all.bodies.get(to.body).map(|b| b.line));
        foot && runs.of(from.body) == runs.of(to.body) && marked(from) == here && marked(to) == here
    }

    fn is_poor(&self, pair: &Possible) -> bool {
        self.all.marks.get(pair.mark).is_some_and(|m| m.prior < 0 || m.form == Form::Plain && !m.glued)
    }

    /// What the bodies of a run cost that stand before a first member of the chain.
    fn entry_score(&self, pair: &Possible) -> i32 {
        w::PASSED_OVER * self.all.runs.rank(pair.body).min(3) as i32
    }

    /// What the bodies of a run cost that stand behind a last member of the chain.
    fn exit_score(&self, pair: &Possible) -> i32 {
        let length = self.all.runs.run(pair.body).map_or(0, |r| r.bodies.len());
        w::PASSED_OVER * length.saturating_sub(self.all.runs.rank(pair.body) + 1).min(3) as i32
    }

    fn place_score(&self, from: &Possible, to: &Possible, label: &Label) -> i32 {
        let runs = self.all.runs;
        if runs.of(from.body) == runs.of(to.body) {
            let passed = runs.rank(to.body).saturating_sub(runs.rank(from.body) + 1);
            return if passed == 0 { w::SIDE_BY_SIDE } else { w::PASSED_OVER * passed.min(4) as i32 };
        }
        let bodies = (self.all.bodies.get(from.body), self.all.bodies.get(to.body));
        let (Some(was), Some(is)) = bodies else { return 0 };
        let apart = is.line - was.line > if self.all.layout.wrapped { 24 } else { 8 };
        let mark_first = self.all.marks.get(to.mark).is_some_and(|m| m.range.start < was.label_range.start);
        let wrong = apart && mark_first && !label.is_first() && label.series != Series::Slug;
        self.exit_score(from) + self.entry_score(to) + if wrong { w::WRONG_BLOCK } else { 0 }
    }

    /// The best chain with the margin of each link.
    pub(crate) fn best(&self) -> Option<Chain> {
        let (mut at, total) = self.best_end()?;
        let mut order = vec![at];
        while let Some(before) = self.ending.get(at).and_then(|e| e.1) {
            order.push(before);
            at = before;
        }
        order.reverse();
        let rivals = self.rivals();
        let links = (0..order.len()).filter_map(|i| self.link(&order, i, total, &rivals)).collect();
        let family = Family { marks: NUMERIC, body: Form::Plain, series: Series::Number };
        Some(Chain { family, total, links })
    }

    fn best_end(&self) -> Option<(usize, i32)> {
        let mut best: Option<(usize, i32)> = None;
        for (at, (pair, &(score, _))) in self.pairs.iter().zip(&self.ending).enumerate() {
            let total = score + self.exit_score(pair);
            if best.is_none_or(|b| total > b.1) {
                best = Some((at, total));
            }
        }
        best
    }

    /// For each mark and each body the two best readings that pass through one of its pairs.
    fn rivals(&self) -> Rivals {
        let mut rivals = Rivals { marks: vec![NO_RIVALS; self.all.marks.len()], bodies: vec![NO_RIVALS; self.all.bodies.len()] };
        for (at, pair) in self.pairs.iter().enumerate() {
            let through = self.ending.get(at).map_or(0, |e| e.0) + self.following.get(at).copied().unwrap_or(0);
            note_rival(rivals.marks.get_mut(pair.mark), at, through);
            note_rival(rivals.bodies.get_mut(pair.body), at, through);
        }
        rivals
    }

    fn link(&self, order: &[usize], place: usize, total: i32, rivals: &Rivals) -> Option<Link> {
        let &at = order.get(place)?;
        let pair = self.pairs.get(at)?;
        let before = place.checked_sub(1).and_then(|p| order.get(p)).and_then(|&b| self.pairs.get(b));
        let after = order.get(place + 1).and_then(|&a| self.pairs.get(a));
        let came = before.map(|b| self.step(b, pair));
        let goes = after.map(|a| self.step(pair, a));
        let support = pair.own + came.map_or(0, |c| c.0.max(0)) + goes.map_or(0, |g| g.0.max(0));
        let rival = |known: Option<&Best>| known.into_iter().flatten().flatten().filter(|r| r.0 != at).map(|r| r.1).max();
        let next_best = rival(rivals.marks.get(pair.mark)).max(rival(rivals.bodies.get(pair.body)));
        let margin = next_best.map_or(total, |n| total - n).min(support);
        let evidence = self.reasons(pair, came.and_then(|c| c.1));
        Some(Link { mark: pair.mark, body: pair.body, own: pair.own, support, margin, evidence, in_company: false })
    }

    fn reasons(&self, pair: &Possible, step: Option<Evidence>) -> Vec<Evidence> {
        let mut reasons: Vec<Evidence> = step.into_iter().collect();
        let mark = self.all.marks.get(pair.mark);
        let body = self.all.bodies.get(pair.body);
        if mark.is_some_and(|m| m.prior >= w::SYMBOL_MARK) {
            reasons.push(Evidence::SureMark);
        }
        if body.is_some_and(|b| b.prior >= w::SYMBOL_LABEL) {
            reasons.push(Evidence::SureLabel);
        }
        reasons.extend(self.all.runs.run(pair.body).into_iter().flat_map(|r| r.evidence.iter().copied()));
        reasons
    }
}

/// Two pairs with the best readings through them, the better first.
type Best = [Option<(usize, i32)>; 2];
const NO_RIVALS: Best = [None, None];

/// For each mark and each body the two best readings.
struct Rivals {
    marks: Vec<Best>,
    bodies: Vec<Best>,
}

fn note_rival(known: Option<&mut Best>, at: usize, through: i32) {
    let Some(known) = known else { return };
    if known[0].is_none_or(|best| through > best.1) {
        *known = [Some((at, through)), known[0]];
    } else if known[1].is_none_or(|second| through > second.1) {
        known[1] = Some((at, through));
    }
}

/// What the order of two labels adds or costs.
fn order_score(was: &Label, is: &Label) -> (i32, Option<Evidence>) {
    if is.series == Series::Slug {
        return (w::NEXT_LABEL, Some(Evidence::NextInSeries));
    }
    if is.follows(was) {
        return (w::NEXT_LABEL, Some(Evidence::NextInSeries));
    }
    if is.is_first() {
        let cost = if is.series == Series::Symbol { 0 } else { w::RESTART };
        return (cost, Some(Evidence::Restart));
    }
    if is.value > was.value {
        let missing = i32::try_from(is.value - was.value - 1).unwrap_or(i32::MAX / 200);
        return ((w::GAP * missing.min(100)).max(w::GAP_MOST), Some(Evidence::AfterGap));
    }
    (w::BACKWARDS, None)
}
