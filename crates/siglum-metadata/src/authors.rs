//! Statements about the writer: what each source says as a whole, and which sets of writers they make.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{Claim, Document, Field};

use crate::Group;
use crate::author_traits::{Context, traits_of};
use crate::bylines::find_names;
use crate::names::{Shape, is_generic, shape, to_comparable};
use crate::resolve::eligible;
use crate::statistics::{UPLOADER, is_mere_uploader};
use crate::weights::weigh;

/// The most statements that are weighed; a page with more sources than that has none.
const MOST_STATEMENTS: usize = 64;

/// The most names of one statement; a list beyond is no byline.
const MOST_NAMES: usize = 32;

/// The most lines of one claim that are read.
const MOST_LINES: usize = 8;

/// What one source says of the writers: the names in their order.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub(crate) source: &'static str,
    pub(crate) group: Group,
    pub(crate) weight: i32,
    pub(crate) claims: Vec<usize>,
    /// The names as they stand there.
    pub(crate) names: Vec<String>,
    /// The same for comparison.
    pub(crate) key: BTreeSet<String>,
    /// The worst shape among the names.
    pub(crate) shape: Shape,
    /// Which of the values of the source it takes.
    pub(crate) extent: Extent,
    /// Whether one value gives all the names together: `A and B`.
    pub(crate) is_together: bool,
    /// Whether it prints the name of an account under which several people sign.
    pub(crate) is_uploader: bool,
}

/// Which values of a source a statement takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The only one.
    Only,
    /// All of several.
    All,
    /// The first of several.
    First,
    /// One person of several.
    One,
}

/// Sources of lines that may be anything: only what looks like a person's name is read out of them.
const LOOSE: [&str; 9] = [
    "html.near-name",
    "html.posts-by",
    "html.by.far",
    "html.biography",
    "html.biography.far",
    "html.person-link",
    "html.person-link.far",
    "html.avatar",
    "html.avatar.far",
];

/// The most persons of one source that are also weighed one by one.
const MOST_PERSONS: usize = 6;

impl Statement {
    /// Tells whether every name looks like that of a person.
    pub(crate) fn is_personal(&self) -> bool {
        self.shape == Shape::Person
    }
}

/// Gathers the statements of a document: each source once as a whole and, where it gives several values, its first by itself.
pub(crate) fn gather(document: &mut Document) -> Vec<Statement> {
    let mut sources: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
    let mut order: Vec<&'static str> = Vec::new();
    for index in eligible(document, Field::Authors) {
        let source = document.claims[index].source;
        let claims = sources.entry(source).or_default();
        if claims.is_empty() {
            order.push(source);
        }
        claims.push(index);
    }
    order.truncate(MOST_STATEMENTS);
    let mut out = Vec::new();
    for source in order {
        let claims = sources.remove(source).unwrap_or_default();
        let first = claims.iter().copied().take(1).collect();
        let Some(all) = make_statement(document, source, claims) else { continue };
        let first = make_statement(document, source, first).filter(|first| first.key != all.key);
        out.extend(each_person(&all, first.as_ref()));
        out.push(Statement { extent: if first.is_some() { Extent::All } else { Extent::Only }, ..all });
        out.extend(first.map(|first| Statement { extent: Extent::First, ..first }));
    }
    out
}

/// The persons that a source names, one by one.
fn each_person(all: &Statement, first: Option<&Statement>) -> Vec<Statement> {
    let is_new = |name: &&String| shape(name) == Shape::Person && first.is_none_or(|first| first.names != [(*name).clone()]);
    let names = if all.names.len() > 1 { all.names.as_slice() } else { &[] };
    let one = |name: &String| Statement {
        names: vec![name.clone()],
        key: BTreeSet::from([to_comparable(name)]),
        shape: Shape::Person,
        extent: Extent::One,
        is_together: false,
        ..all.clone()
    };
    names.iter().filter(is_new).take(MOST_PERSONS).map(one).collect()
}

fn make_statement(document: &mut Document, source: &'static str, claims: Vec<usize>) -> Option<Statement> {
    let row = weigh(Field::Authors, source);
    let mut statement = Statement {
        source,
        group: row.group,
        weight: row.weight,
        claims,
        names: Vec::new(),
        key: BTreeSet::new(),
        shape: Shape::Person,
        extent: Extent::Only,
        is_together: false,
        is_uploader: false,
    };
    for index in statement.claims.clone() {
        let names = names_of(&mut document.claims[index]);
        statement.is_together |= names.len() > 1;
        for name in names {
            let comparable = to_comparable(&name);
            if LOOSE.contains(&source) && shape(&name) != Shape::Person {
                continue;
            }
            if statement.key.len() < MOST_NAMES && !comparable.is_empty() && statement.key.insert(comparable) {
                statement.shape = statement.shape.max(shape(&name));
                statement.names.push(name);
            }
        }
    }
    statement.is_together &= statement.claims.len() == 1;
    (!statement.names.is_empty()).then_some(statement)
}

/// The names in one claim. Where there is one, it becomes the normal form.
fn names_of(claim: &mut Claim) -> Vec<String> {
    let value = claim.value.clone();
    let names: Vec<String> = match value.contains('\n') {
        true => names_in_lines(&value),
        false => names_in(&value),
    };
    claim.normal = match names.as_slice() {
        [one] if *one != claim.value => Some(one.clone()),
        _ => None,
    };
    names
}

fn names_in(line: &str) -> Vec<String> {
    find_names(line).into_iter().map(|at| line[at].to_owned()).filter(|name| !name.is_empty()).map(upright).collect()
}

/// What stands on several lines: those that name persons; where none does, the first that names anything.
fn names_in_lines(value: &str) -> Vec<String> {
    let lines: Vec<Vec<String>> = value.split('\n').take(MOST_LINES).map(names_in).filter(|names| !names.is_empty()).collect();
    let is_person = |names: &&Vec<String>| names.iter().all(|name| shape(name) == Shape::Person);
    let people: Vec<String> = lines.iter().filter(is_person).flatten().cloned().collect();
    if people.is_empty() { lines.into_iter().next().unwrap_or_default() } else { people }
}

/// Turns `Last, First` around.
fn upright(name: String) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') => format!("{} {}", first.trim(), last.trim()),
        _ => name,
    }
}

/// A set of writers, with what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Indexes of the statements, the best first.
    pub(crate) statements: Vec<usize>,
    /// The groups that name just these writers.
    pub(crate) groups: BTreeSet<Group>,
    /// The sources, and the traits of the set.
    pub(crate) evidence: Vec<&'static str>,
}

/// Brings statements of the same writers together; what only bears others out makes none of its own.
pub(crate) fn candidates(document: &Document, statements: &[Statement]) -> Vec<Candidate> {
    let mut order: Vec<usize> = (0..statements.len()).collect();
    order.sort_by_key(|at| -statements[*at].weight);
    let mut sets: BTreeMap<&BTreeSet<String>, usize> = BTreeMap::new();
    let mut out: Vec<Candidate> = Vec::new();
    for at in order {
        let next = out.len();
        let place = *sets.entry(&statements[at].key).or_insert(next);
        if place == next {
            out.push(Candidate { statements: Vec::new(), groups: BTreeSet::new(), evidence: Vec::new() });
        }
        out[place].statements.push(at);
    }
    out.retain(|candidate| candidate.statements.iter().any(|at| statements[*at].group.can_name_writers()));
    let context = Context::of(document, statements);
    out.retain(|candidate| can_be_writers(document, statements, candidate));
    for candidate in &mut out {
        speak_for(candidate, statements, &context);
    }
    out
}

/// What only the account of a content management system is called is a writer's name if it looks like a person's; `admin`
/// is nobody's.
fn can_be_writers(document: &Document, statements: &[Statement], candidate: &Candidate) -> bool {
    let own = || candidate.statements.iter().map(|at| &statements[*at]);
    let is_account = own().all(|it| matches!(it.group, Group::Account | Group::Taxonomy));
    let is_upload = || own().flat_map(|it| &it.claims).any(|at| document.claims[*at].role.as_deref() == Some("cms-account"));
    let is_nobody = own().all(|it| it.key.iter().all(|name| is_generic(name)));
    !is_nobody && (!is_account || own().any(Statement::is_personal) || !is_upload())
}

/// Gathers what speaks for a set of writers.
fn speak_for(candidate: &mut Candidate, statements: &[Statement], context: &Context) {
    let own = &statements[candidate.statements[0]].key;
    let is_term = |it: &&Statement| it.group == Group::Taxonomy && it.key.is_subset(own);
    let terms = statements.iter().filter(is_term);
    for statement in candidate.statements.iter().map(|at| &statements[*at]).chain(terms) {
        if !candidate.evidence.contains(&statement.source) {
            candidate.evidence.push(statement.source);
        }
        candidate.groups.insert(statement.group);
    }
    let traits = traits_of(candidate, statements, context);
    candidate.evidence.extend(traits);
    if is_mere_uploader(candidate, statements) {
        candidate.evidence.push(UPLOADER);
    }
}
