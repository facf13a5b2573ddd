//! Notes are numbered as they are first cited; the entries of a bibliography are cited in any order.

use std::collections::BTreeMap;

use crate::found::Form;
use crate::labels::Series;
use crate::pairing::{Candidates, Chain};
use crate::weights as w;

/// Whether the labels of a chain's lists are first cited in some other order than that of the list.
///
/// Asked only of numbers in brackets: marks of other forms are too often something else.
pub(crate) fn is_bibliography(all: &Candidates<'_, '_>, chain: &Chain) -> bool {
    let bracketed = matches!(chain.family.body, Form::Bracket | Form::Paren | Form::Brace) || chain.family.marks.contains(&Form::Bracket);
    if !bracketed || chain.family.series != Series::Number {
        return false;
    }
    let first_cited = first_citations(all, chain);
    let mut labels: Vec<(usize, u32)> = listed(all, chain).filter_map(|value| Some((*first_cited.get(&value)?, value))).collect();
    labels.sort_unstable();
    let falls = labels.windows(2).filter(|pair| matches!(pair, [a, b] if b.1 < a.1)).count();
    labels.len() >= w::CITED_LEAST && falls * 100 > labels.len() * w::FALLS_PERCENT
}

/// Labels of the lists that the chain's bodies stand in.
fn listed<'a>(all: &'a Candidates<'_, '_>, chain: &'a Chain) -> impl Iterator<Item = u32> + 'a {
    let mut runs: Vec<usize> = chain.links.iter().map(|link| all.runs.of(link.body)).collect();
    runs.dedup();
    let lists = runs.into_iter().filter_map(|run| all.runs.runs.get(run)).filter(|run| run.is_list);
    lists.flat_map(|run| &run.bodies).filter_map(|&body| Some(all.bodies.get(body)?.label.value))
}

/// Where each label is first cited, by marks of the chain's forms.
fn first_citations(all: &Candidates<'_, '_>, chain: &Chain) -> BTreeMap<u32, usize> {
    let mut first = BTreeMap::new();
    let start = |body: usize| all.bodies.get(body).map_or(usize::MAX, |b| b.label_range.start);
    let list_start = chain.links.iter().map(|link| start(link.body)).min().unwrap_or(usize::MAX);
    let fits = |form: &Form| chain.family.marks.contains(form);
    for mark in all.marks.iter().filter(|m| m.label.series == Series::Number && fits(&m.form) && m.range.start < list_start) {
        first.entry(mark.label.value).or_insert(mark.range.start);
    }
    first
}
