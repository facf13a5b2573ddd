//! Statements about the writer: what each source says as a whole, and what the groups of sources weigh together.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{Claim, Document, Field};

use crate::Group;
use crate::bylines::find_names;
use crate::names::{Shape, shape, to_comparable};
use crate::resolve::eligible;
use crate::weights::{BODY_WORDS, weigh};

/// The most statements that are weighed; a page with more sources than that has none.
const MOST_STATEMENTS: usize = 48;

/// The most names of one statement; a list beyond is no byline.
const MOST_NAMES: usize = 32;

/// What one source says of the writers: the names in their order.
#[derive(Debug)]
pub(crate) struct Statement {
    pub(crate) group: Group,
    pub(crate) weight: i32,
    pub(crate) claims: Vec<usize>,
    /// The names as they stand there.
    pub(crate) names: Vec<String>,
    /// The same for comparison.
    pub(crate) key: BTreeSet<String>,
    /// The worst shape among the names.
    pub(crate) shape: Shape,
}

impl Statement {
    /// Tells whether every name looks like that of a person.
    pub(crate) fn is_personal(&self) -> bool {
        self.shape == Shape::Person
    }
}

/// Gathers the statements of a document, each source once.
pub(crate) fn gather(document: &mut Document) -> Vec<Statement> {
    let mut sources: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
    let mut order: Vec<&'static str> = Vec::new();
    for index in eligible(document, Field::Authors) {
        let source = document.claims[index].source;
        sources.entry(source).or_insert_with(|| {
            order.push(source);
            Vec::new()
        });
        sources.entry(source).and_modify(|claims| claims.push(index));
    }
    order.truncate(MOST_STATEMENTS);
    order.into_iter().filter_map(|source| make_statement(document, source, sources.remove(source)?)).collect()
}

fn make_statement(document: &mut Document, source: &'static str, claims: Vec<usize>) -> Option<Statement> {
    let row = weigh(Field::Authors, source);
    let mut statement =
        Statement { group: row.group, weight: row.weight, claims, names: Vec::new(), key: BTreeSet::new(), shape: Shape::Person };
    for index in statement.claims.clone() {
        let found = names_of(&mut document.claims[index]);
        for name in found {
            statement.shape = statement.shape.max(shape(&name));
            if statement.key.len() < MOST_NAMES && statement.key.insert(to_comparable(&name)) {
                statement.names.push(name);
            }
        }
    }
    statement.weight += match statement.shape {
        Shape::Person => 0,
        Shape::Body => BODY_WORDS,
        Shape::Unclear => BODY_WORDS / 2,
        Shape::Account => 2 * BODY_WORDS,
    };
    (!statement.names.is_empty()).then_some(statement)
}

/// The names in one claim. Where there is one, it becomes the normal form.
fn names_of(claim: &mut Claim) -> Vec<String> {
    let value = claim.value.clone();
    let names: Vec<String> =
        find_names(&value).into_iter().map(|at| value[at].to_owned()).filter(|name| !name.is_empty()).map(upright).collect();
    claim.normal = match names.as_slice() {
        [one] if *one != claim.value => Some(one.clone()),
        _ => None,
    };
    names
}

/// Turns `Last, First` around.
fn upright(name: String) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') => format!("{} {}", first.trim(), last.trim()),
        _ => name,
    }
}

/// A set of writers, with the groups that name just them.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// Indexes of the statements, the best first.
    pub(crate) statements: Vec<usize>,
    pub(crate) groups: BTreeMap<Group, i32>,
    /// The weight of each group's best source, added up.
    pub(crate) score: i32,
}

/// Brings statements of the same writers together; each group has one vote.
///
/// A group that names only some of the writers, or the writers among others, lends half its weight.
pub(crate) fn rank(statements: &[Statement], votes: impl Fn(&Statement) -> bool) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut order: Vec<usize> = (0..statements.len()).filter(|at| votes(&statements[*at])).collect();
    order.sort_by_key(|at| -statements[*at].weight);
    for at in order.iter().copied() {
        let same = candidates.iter().position(|it| statements[it.statements[0]].key == statements[at].key);
        match same {
            Some(same) => candidates[same].statements.push(at),
            None => candidates.push(Candidate { statements: vec![at], groups: BTreeMap::new(), score: 0 }),
        }
    }
    for candidate in &mut candidates {
        count_votes(candidate, statements, &order);
    }
    candidates.retain(|candidate| candidate.statements.iter().any(|at| statements[*at].group.can_name_writers()));
    candidates.sort_by_key(|candidate| -candidate.score);
    candidates
}

fn count_votes(candidate: &mut Candidate, statements: &[Statement], order: &[usize]) {
    let own = &statements[candidate.statements[0]].key;
    for at in order {
        let other = &statements[*at];
        let weight = match () {
            () if other.key == *own => other.weight,
            () if other.group == Group::Taxonomy && other.key.is_subset(own) => other.weight,
            () if other.key.is_subset(own) || other.key.is_superset(own) => other.weight / 2,
            () => continue,
        };
        let best = candidate.groups.entry(other.group).or_insert(weight);
        *best = weight.max(*best);
    }
    candidate.score = candidate.groups.values().sum();
}
