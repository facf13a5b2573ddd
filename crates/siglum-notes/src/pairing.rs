//! The one decision: which marks go with which bodies, over the whole text at once.
//!
//! For each family (a form of marks with a form of bodies) all pairs with the same label are laid
//! out in the order of the text, and the best chain in which marks and bodies both advance is found
//! by dynamic programming. The family with the best chain wins, its members are taken, and the rest
//! is asked again: so an editor's letters and an author's numbers are told apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::bodies::BodyAt;
use crate::found::{Evidence, Form};
use crate::labels::Series;
use crate::lines::Layout;
use crate::marks::MarkAt;
use crate::order::is_bibliography;
use crate::runs::Runs;
use crate::search::{Possible, Search};
use crate::weights as w;

/// All that a decision is made of.
#[derive(Debug)]
pub(crate) struct Candidates<'a, 't> {
    pub(crate) layout: &'a Layout<'t>,
    pub(crate) marks: &'a [MarkAt],
    pub(crate) bodies: &'a [BodyAt],
    pub(crate) runs: &'a Runs,
}

/// A mark and a body that may belong together.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub(crate) mark: usize,
    pub(crate) body: usize,
    /// Score of its own, and with what its neighbours in the chain add.
    pub(crate) own: i32,
    pub(crate) support: i32,
    /// How far the best reading without this link lies behind, as far as it is known.
    pub(crate) margin: i32,
    pub(crate) evidence: Vec<Evidence>,
    /// Other bodies of its run are in the chain.
    pub(crate) in_company: bool,
}

/// One accepted chain.
#[derive(Debug)]
pub(crate) struct Chain {
    pub(crate) family: Family,
    pub(crate) total: i32,
    pub(crate) links: Vec<Link>,
}

/// Which marks may go with which bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Family {
    pub(crate) marks: &'static [Form],
    pub(crate) body: Form,
    pub(crate) series: Series,
}

pub(crate) const NUMERIC: &[Form] = &[Form::Raised, Form::Plain];

/// Every family that is tried, the surest first.
const FAMILIES: &[(&[Form], Form)] = &[
    (&[Form::Named], Form::Named),
    (&[Form::Bracket, Form::Brace], Form::Named),
    (&[Form::Raised, Form::Plain, Form::Symbol], Form::Named),
    (NUMERIC, Form::Raised),
    (NUMERIC, Form::Plain),
    (&[Form::Bracket], Form::Bracket),
    (&[Form::Bracket], Form::Plain),
    (&[Form::Bracket], Form::Raised),
    (&[Form::Brace], Form::Brace),
    (&[Form::Brace], Form::Plain),
    (&[Form::Paren], Form::Paren),
    (&[Form::Paren], Form::Plain),
    (NUMERIC, Form::Paren),
    (NUMERIC, Form::Bracket),
    (&[Form::Symbol], Form::Symbol),
    (&[Form::Paren, Form::Bracket], Form::Symbol),
];

const SERIES: &[Series] = &[Series::Number, Series::Letter, Series::Roman, Series::Symbol, Series::Slug];

/// Finds the chains of a text, best first.
pub(crate) fn pair_notes(all: &Candidates<'_, '_>) -> Vec<Chain> {
    let mut free = Free { marks: vec![true; all.marks.len()], bodies: vec![true; all.bodies.len()] };
    let mut chains: Vec<Chain> = explicit_chain(all).into_iter().collect();
    for link in chains.iter().flat_map(|c| &c.links) {
        clear(&mut free.marks, link.mark);
        clear(&mut free.bodies, link.body);
    }
    while chains.len() < w::SERIES_MOST {
        let Some(chain) = best_chain(all, &free) else { break };
        if is_bibliography(all, &chain) {
            free.leave_family(all, &chain);
            continue;
        }
        let chain = without_weak_links(all, chain);
        for link in &chain.links {
            clear(&mut free.marks, link.mark);
            clear(&mut free.bodies, link.body);
        }
        chains.push(chain);
    }
    chains
}

/// `[^name]` with `[^name]:`, wherever they stand: the writer has said which belong together.
fn explicit_chain(all: &Candidates<'_, '_>) -> Option<Chain> {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, mark) in all.marks.iter().enumerate().filter(|(_, m)| m.form == Form::Caret) {
        first.entry(&mark.label.text).or_insert(index);
    }
    let mut links = Vec::new();
    for (body, at) in all.bodies.iter().enumerate().filter(|(_, b)| b.form == Form::Caret) {
        // The first body has the mark; one that comes again finds none.
        let Some(mark) = first.remove(at.label.text.as_str()) else { continue };
        let (own, evidence) = (w::SURE_LABEL + w::CARET_MARK, vec![Evidence::SureMark, Evidence::SureLabel]);
        links.push(Link { mark, body, own, support: own, margin: own, evidence, in_company: true });
    }
    let total = links.iter().fold(0i32, |sum, link| sum.saturating_add(link.own));
    let family = Family { marks: &[Form::Caret], body: Form::Caret, series: Series::Slug };
    (!links.is_empty()).then_some(Chain { family, total, links })
}

/// Takes out links that only their neighbours hold up, and that cost more than they bring.
fn without_weak_links(all: &Candidates<'_, '_>, mut chain: Chain) -> Chain {
    let whole = chain.links.len();
    let is_weak = |link: &Link| whole > 1 && link.own < 0 && link.support < w::LIFT_PAIR;
    let runs: BTreeMap<usize, usize> = chain.links.iter().fold(BTreeMap::new(), |mut runs, link| {
        *runs.entry(all.runs.of(link.body)).or_default() += 1;
        runs
    });
    for link in &mut chain.links {
        link.in_company = runs.get(&all.runs.of(link.body)).is_some_and(|&n| n > 1);
    }
    chain.links.retain(|link| !is_weak(link));
    chain
}

/// What no chain has taken yet.
struct Free {
    marks: Vec<bool>,
    bodies: Vec<bool>,
}

/// Forms with their series.
type Kinds = BTreeSet<(Form, Series)>;

impl Free {
    /// The kinds of marks and of bodies that are free.
    fn kinds(&self, all: &Candidates<'_, '_>) -> (Kinds, Kinds) {
        let marks = all.marks.iter().zip(&self.marks).filter(|(_, free)| **free).map(|(mark, _)| (mark.form, mark.label.series));
        let bodies = all.bodies.iter().zip(&self.bodies).filter(|(_, free)| **free).map(|(body, _)| (body.form, body.label.series));
        (marks.collect(), bodies.collect())
    }

    /// Takes all marks and bodies of a family out of the question.
    fn leave_family(&mut self, all: &Candidates<'_, '_>, chain: &Chain) {
        let Family { marks, body, series } = chain.family;
        for (flag, mark) in self.marks.iter_mut().zip(all.marks) {
            *flag &= mark.label.series != series || !marks.contains(&mark.form);
        }
        for (flag, at) in self.bodies.iter_mut().zip(all.bodies) {
            *flag &= at.label.series != series || at.form != body;
        }
    }
}

fn clear(flags: &mut [bool], index: usize) {
    if let Some(flag) = flags.get_mut(index) {
        *flag = false;
    }
}

fn is_set(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or(false)
}

fn best_chain(all: &Candidates<'_, '_>, free: &Free) -> Option<Chain> {
    let mut best: Option<Chain> = None;
    let (marked, noted) = free.kinds(all);
    for &(marks, body) in FAMILIES {
        for &series in SERIES {
            if !noted.contains(&(body, series)) || !marks.iter().any(|&form| marked.contains(&(form, series))) {
                continue;
            }
            let family = Family { marks, body, series };
            let Some(chain) = chain_of(all, free, family) else { continue };
            if chain.total >= w::REPORT && best.as_ref().is_none_or(|b| chain.total > b.total) {
                best = Some(chain);
            }
        }
    }
    best
}

/// The best chain of one family.
fn chain_of(all: &Candidates<'_, '_>, free: &Free, family: Family) -> Option<Chain> {
    let pairs = lay_out_pairs(all, free, family);
    if pairs.is_empty() {
        return None;
    }
    let search = Search::new(all, pairs);
    let mut chain = search.best()?;
    chain.family = family;
    Some(chain)
}

fn lay_out_pairs(all: &Candidates<'_, '_>, free: &Free, family: Family) -> Vec<Possible> {
    let mut by_label: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, body) in all.bodies.iter().enumerate() {
        if body.form == family.body && body.label.series == family.series && is_set(&free.bodies, index) {
            by_label.entry(&body.label.text).or_default().push(index);
        }
    }
    let mut pairs = Vec::new();
    if by_label.is_empty() {
        return pairs;
    }
    for (index, mark) in all.marks.iter().enumerate() {
        let fits = family.marks.contains(&mark.form) && mark.label.series == family.series;
        if !fits || !is_set(&free.marks, index) {
            continue;
        }
        let Some(bodies) = by_label.get(mark.label.text.as_str()) else { continue };
        let from = bodies.partition_point(|&b| starts(all, b) < mark.range.end);
        for &body in bodies.iter().skip(from).take(w::BODIES_A_MARK).filter(|&&body| is_near(all, index, body)) {
            pairs.push(Possible { mark: index, body, own: own_score(all, index, body) });
        }
    }
    pairs
}

/// Whether a note at a page bottom stands on the mark's page or soon after; a list may be far off.
fn is_near(all: &Candidates<'_, '_>, mark: usize, body: usize) -> bool {
    let page = |line: Option<usize>| line.and_then(|l| all.layout.lines.get(l)).map_or(0, |l| l.page);
    let (from, to) = (page(all.marks.get(mark).map(|m| m.line)), page(all.bodies.get(body).map(|b| b.line)));
    let listed = || all.runs.run(body).is_some_and(|run| run.is_list || run.bodies.len() >= w::LIST_LEAST);
    !all.layout.paged || to <= from + w::PAGES_OFF || listed()
}

fn starts(all: &Candidates<'_, '_>, body: usize) -> usize {
    all.bodies.get(body).map_or(0, |b| b.label_range.start)
}

fn own_score(all: &Candidates<'_, '_>, mark: usize, body: usize) -> i32 {
    let (Some(m), Some(b)) = (all.marks.get(mark), all.bodies.get(body)) else { return i32::MIN / 8 };
    let mut score = m.prior + b.prior;
    let run = all.runs.run(body);
    score += run.map_or(0, |r| r.bonus);
    if m.form == Form::Plain && b.form == Form::Raised {
        score += w::OTHER_PRINT;
    }
    if m.form == Form::Plain && !m.glued && b.dotted {
        score += w::SPACED_FOR_DOT;
    }
    let inside = all.bodies.binary_search_by_key(&m.line, |b| b.line).ok();
    if inside.is_some_and(|i| all.bodies.get(i).is_some_and(|host| host.form == b.form)) {
        score += w::INSIDE_BODY;
    }
    let page = |line: usize| all.layout.lines.get(line).map(|l| l.page);
    let listed = run.is_some_and(|r| r.is_list) || b.form == Form::Named || b.form == Form::Caret;
    if all.layout.paged && !listed && page(m.line) != page(b.line) {
        score += w::OTHER_PAGE;
    }
    score
}
