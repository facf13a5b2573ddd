#![doc = include_str!("m102_rival_authors.md")]

use siglum_model::{Basis, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use super::m103_account_for_writer::{ACCOUNT_FOR_WRITER, is_overruled, reject_accounts, tell_account_from_writer};
use super::m104_writer_in_standfirst::WRITER_IN_STANDFIRST;
use crate::Group;
use crate::authors::{Candidate, Statement, gather, rank};
use crate::confidence::confidence;
use crate::names::Shape;
use crate::resolve::{mark, pinned, quoted};
use crate::weights::{ACCOUNT_ALONE, THRESHOLD};

/// The code of an author whom sources do not agree on.
pub static RIVAL_AUTHORS: About = About::new('M', 102, "rival-authors", Stage::Metadata, include_str!("m102_rival_authors.md"));

const WEIGHT_OF_CONFLICT: i32 = 60;

pub(crate) fn decide_authors(document: &mut Document, metadata: &mut Metadata) -> Decision {
    if let Some(pin) = pinned(document, Field::Authors) {
        return decide_pinned(document, metadata, pin);
    }
    let statements = gather(document);
    let overruled = is_overruled(&statements);
    let candidates = rank(&statements, |statement| !(overruled && statement.group == Group::Account));
    let sure = candidates.first().map(|first| confidence(weight_of(first, candidates.get(1), &statements)));
    let winner = candidates.first().filter(|first| sure.is_some_and(|sure| sure >= THRESHOLD) && can_be_writer(first, &statements));
    if overruled {
        reject_accounts(document, &statements);
    }
    if let Some(winner) = winner {
        let best = &statements[winner.statements[0]];
        metadata.authors = spelt_best(best, &statements);
        accept(document, winner, &statements);
    }
    reject_others(document, &statements);
    let rule = rule_of(winner, overruled);
    let basis = basis_of(document, winner);
    let conflict = if overruled {
        winner.map(|winner| tell_account_from_writer(document, &statements, winner))
    } else {
        conflict_of(&candidates, &statements)
    };
    Decision { field: Field::Authors, basis, rule: rule.code, confidence: sure, chosen: metadata.authors.clone(), conflict }
}

fn decide_pinned(document: &mut Document, metadata: &mut Metadata, pin: usize) -> Decision {
    let source = document.claims[pin].source;
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Authors) {
        claim.accepted = claim.source == source;
        claim.why = Some(if claim.accepted { "chosen" } else { "weaker" });
    }
    let pins = document.claims.iter().filter(|claim| claim.field == Field::Authors && claim.accepted);
    metadata.authors = pins.map(|claim| claim.normal().to_owned()).filter(|name| !name.is_empty()).collect();
    let chosen = metadata.authors.clone();
    Decision { field: Field::Authors, basis: Basis::Pinned, rule: RIVAL_AUTHORS.code, confidence: None, chosen, conflict: None }
}

/// What speaks for a candidate, less half of what speaks for the next one, and less a penalty for an account alone.
fn weight_of(first: &Candidate, second: Option<&Candidate>, statements: &[Statement]) -> i32 {
    let related = second.is_some_and(|second| {
        let (a, b) = (&statements[first.statements[0]].key, &statements[second.statements[0]].key);
        a.is_subset(b) || b.is_subset(a)
    });
    let rival = if related { 0 } else { second.map_or(0, |second| second.score.max(0)) };
    let alone = first.groups.keys().all(|group| *group == Group::Account);
    first.score - rival / 2 + if alone { ACCOUNT_ALONE } else { 0 }
}

/// An account's name alone is a writer's only if it looks like a person's.
fn can_be_writer(candidate: &Candidate, statements: &[Statement]) -> bool {
    let best = &statements[candidate.statements[0]];
    let alone = candidate.groups.keys().all(|group| *group == Group::Account);
    best.is_personal() || (!alone && best.shape != Shape::Account)
}

/// The names as in the best statement; one in capitals throughout is spelt as another statement spells it.
fn spelt_best(best: &Statement, statements: &[Statement]) -> Vec<String> {
    let is_shouted = |name: &str| name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase);
    let others: Vec<&String> = statements.iter().flat_map(|it| &it.names).filter(|name| !is_shouted(name)).collect();
    let spell = |name: &String| {
        let same = |other: &&&String| crate::names::to_comparable(other) == crate::names::to_comparable(name);
        if is_shouted(name) { others.iter().find(same).map_or(name, |other| *other).clone() } else { name.clone() }
    };
    best.names.iter().map(spell).collect()
}

fn accept(document: &mut Document, winner: &Candidate, statements: &[Statement]) {
    let key = &statements[winner.statements[0]].key;
    let bearing_out =
        statements.iter().enumerate().filter(|(_, it)| it.group == Group::Taxonomy && it.key.is_subset(key)).map(|(at, _)| at);
    let mut of: Vec<usize> = winner.statements.clone();
    of.extend(bearing_out.filter(|at| !winner.statements.contains(at)));
    let claims: Vec<usize> = of.iter().flat_map(|at| statements[*at].claims.iter().copied()).collect();
    mark(&mut document.claims, &claims, true);
}

fn reject_others(document: &mut Document, statements: &[Statement]) {
    for statement in statements {
        let reason = match statement.shape {
            _ if statement.group == Group::Taxonomy => "uncorroborated",
            Shape::Account => "handle",
            Shape::Body => "organisation",
            Shape::Person | Shape::Unclear => "weaker",
        };
        for index in &statement.claims {
            document.claims[*index].why.get_or_insert(reason);
        }
    }
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Authors) {
        claim.why.get_or_insert("weaker");
    }
}

fn rule_of(winner: Option<&Candidate>, overruled: bool) -> &'static About {
    match winner {
        Some(winner) if winner.groups.contains_key(&Group::Standfirst) => &WRITER_IN_STANDFIRST,
        Some(_) if overruled => &ACCOUNT_FOR_WRITER,
        _ => &RIVAL_AUTHORS,
    }
}

fn basis_of(document: &Document, winner: Option<&Candidate>) -> Basis {
    let has_claims = document.claims.iter().any(|claim| claim.field == Field::Authors);
    match (winner, has_claims) {
        (Some(_), _) => Basis::Found,
        (None, true) => Basis::Abstained,
        (None, false) => Basis::Silent,
    }
}

fn conflict_of(candidates: &[Candidate], statements: &[Statement]) -> Option<String> {
    let (first, second) = (candidates.first()?, candidates.get(1)?);
    let names = |it: &Candidate| quoted(&statements[it.statements[0]].names.join(", "));
    (second.score >= WEIGHT_OF_CONFLICT).then(|| {
        format!("{} name {}, {} name {}", told_by(first), names(first), told_by(second), names(second))
            .replace("the account name", "the account's name is")
    })
}

/// The groups that speak for a candidate, as words.
pub(crate) fn told_by(candidate: &Candidate) -> String {
    let names: Vec<&str> = candidate.groups.keys().map(|group| group.name()).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
