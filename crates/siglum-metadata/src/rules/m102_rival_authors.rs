#![doc = include_str!("m102_rival_authors.md")]

use siglum_model::{Basis, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use super::m103_account_for_writer::{
    ACCOUNT_FOR_WRITER, UPLOADER, is_overruled, reject_accounts, tell_account_from_writer, tell_lone_uploader,
};
use super::m104_writer_in_standfirst::WRITER_IN_STANDFIRST;
use crate::Group;
use crate::author_traits::Context;
use crate::authors::{Candidate, Statement, candidates, gather};
use crate::chances::{chances, confidence, log_odds};
use crate::names::Shape;
use crate::resolve::{mark, pinned, quoted};
use crate::statistics::{Statistics, mark_uploaders};
use crate::weights::threshold;

/// The code of an author whom sources do not agree on.
pub static RIVAL_AUTHORS: About = About::new('M', 102, "rival-authors", Stage::Metadata, include_str!("m102_rival_authors.md"));

/// From this chance on, in ten-thousandths, another set of writers is a conflict.
const CHANCE_OF_CONFLICT: u16 = 500;

pub(crate) fn decide_authors(document: &mut Document, metadata: &mut Metadata, statistics: &Statistics) -> Decision {
    if let Some(pin) = pinned(document, Field::Authors) {
        return decide_pinned(document, metadata, pin);
    }
    let mut statements = gather(document);
    mark_uploaders(document, &mut statements, statistics);
    let ranked = rank(document, &statements);
    let sure = ranked.first().map(|first| confidence(Field::Authors, first.chance));
    let winner = ranked.first().filter(|_| sure.is_some_and(|sure| sure >= threshold(Field::Authors))).map(|first| &first.candidate);
    let overruled = winner.is_some_and(|winner| is_overruled(&statements, winner));
    if overruled {
        reject_accounts(document, &statements);
    }
    if let Some(winner) = winner {
        let best = &statements[winner.statements[0]];
        metadata.authors = spelt_best(best, &statements);
        accept(document, winner, &statements);
    }
    reject_others(document, &statements);
    let abstained = winner.is_none().then(|| tell_lone_uploader(&statements)).flatten();
    let rule = rule_of(winner, overruled || abstained.is_some());
    let basis = basis_of(document, winner);
    let conflict = match winner.filter(|_| overruled) {
        Some(winner) => Some(tell_account_from_writer(document, &statements, winner)),
        None => abstained.or_else(|| conflict_of(&ranked, &statements)),
    };
    Decision { field: Field::Authors, basis, rule: rule.code, confidence: sure, chosen: metadata.authors.clone(), conflict }
}

/// A set of writers and its chance of being the right one, in ten-thousandths.
pub(crate) struct Ranked {
    candidate: Candidate,
    chance: u16,
}

/// Weighs all sets against each other and against there being no author, the likeliest first.
fn rank(document: &Document, statements: &[Statement]) -> Vec<Ranked> {
    let candidates = candidates(document, statements);
    let odds: Vec<i32> = candidates.iter().map(|it| log_odds(Field::Authors, &it.evidence)).collect();
    let none = log_odds(Field::Authors, &Context::of(document, statements).of_page());
    let chances = chances(&odds, none);
    let mut ranked: Vec<Ranked> = candidates.into_iter().zip(chances).map(|(candidate, chance)| Ranked { candidate, chance }).collect();
    ranked.sort_by_key(|it| std::cmp::Reverse(it.chance));
    ranked
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
            _ if statement.is_uploader => UPLOADER,
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
        Some(winner) if winner.groups.contains(&Group::Standfirst) => &WRITER_IN_STANDFIRST,
        _ if overruled => &ACCOUNT_FOR_WRITER,
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

fn conflict_of(ranked: &[Ranked], statements: &[Statement]) -> Option<String> {
    let (first, second) = (ranked.first()?, ranked.get(1)?);
    let key = |it: &Ranked| &statements[it.candidate.statements[0]].key;
    let is_part = key(first).is_subset(key(second)) || key(second).is_subset(key(first));
    let names = |it: &Candidate| quoted(&statements[it.statements[0]].names.join(", "));
    (second.chance >= CHANCE_OF_CONFLICT && !is_part).then(|| {
        let (first, second) = (&first.candidate, &second.candidate);
        format!("{} name {}, {} name {}", told_by(first), names(first), told_by(second), names(second))
            .replace("the account name", "the account's name is")
    })
}

/// The groups that speak for a candidate, as words.
pub(crate) fn told_by(candidate: &Candidate) -> String {
    let names: Vec<&str> = candidate.groups.iter().map(|group| group.name()).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
