//! The pieces of a byline between its signs, and what each of them is.

use std::ops::Range;

use super::functions::{AGENCIES, ends_name, is_function, is_letters, is_month, is_stop};
use super::lex::{Kind, Token};
use crate::names::{Shape, fold, has_body_word, is_common, is_name_word, is_particle, is_unspaced, shape};

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The name of a person, or of a couple.
    Person,
    /// The name of a body.
    Body,
    /// A body that the caller knows.
    KnownBody,
    /// A word that may be a name.
    Single,
    /// A function, or letters behind a name.
    Function,
    /// Anything else.
    Other,
}

/// A run of words between two signs.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The sign before it; `Break` for the first one.
    pub(super) before: Kind,
    /// The word of the joint before it, in the comparison form.
    pub(super) joint: String,
    pub(super) what: What,
    /// The name, without what follows it.
    pub(super) name: Range<usize>,
    /// What follows the name within the piece.
    pub(super) rest: Option<Range<usize>>,
    pub(super) words: usize,
}

impl Piece {
    fn end(&self) -> usize {
        self.rest.as_ref().map_or(self.name.end, |rest| rest.end)
    }
}

/// Parts the tokens of a section into pieces; a number behind a name ends the section.
pub(super) fn cut(text: &str, tokens: &[Token], bodies: &[String]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut words: Vec<&Token> = Vec::new();
    let mut before = (Kind::Break, String::new());
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Word => words.push(token),
            Kind::Joint if is_mere_word(text, token, tokens.get(at + 1)) => words.push(token),
            Kind::Number => {
                while words
                    .last()
                    .is_some_and(|it| is_month(&it.folded) || (words.len() > 1 && is_common(&it.folded) && !has_body_word(&it.folded)))
                {
                    words.pop();
                }
                if !words.is_empty() || !out.is_empty() {
                    break;
                }
            }
            kind => {
                let is_open = words.is_empty();
                flush(text, &mut words, &before, bodies, &mut out);
                let is_weaker =
                    matches!(kind, Kind::Break | Kind::Identifier | Kind::Junk | Kind::Colon) && !matches!(before.0, Kind::Break);
                if !(is_weaker && is_open) {
                    before = (
                        if matches!(kind, Kind::Identifier | Kind::Junk | Kind::Colon) { Kind::Break } else { kind },
                        token.folded.clone(),
                    );
                }
            }
        }
    }
    flush(text, &mut words, &before, bodies, &mut out);
    if bodies.is_empty() { out } else { join_bodies(text, out, bodies) }
}

/// The most pieces of one body's name.
const PARTS: usize = 4;

/// Joins what a sign parted within the name of a known body: *Sand and Salt*.
fn join_bodies(text: &str, pieces: Vec<Piece>, bodies: &[String]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let first = &pieces[at];
        let most = PARTS.min(pieces.len() - at);
        let range = |count: usize| first.name.start..pieces[at + count - 1].end();
        let count = (2..=most).rev().find(|count| is_known(&text[range(*count)], bodies)).unwrap_or(1);
        let piece = first.clone();
        out.push(if count > 1 { Piece { what: What::KnownBody, name: range(count), rest: None, ..piece } } else { piece });
        at += count;
    }
    out
}

fn is_known(phrase: &str, bodies: &[String]) -> bool {
    phrase.len() <= 400 && bodies.contains(&fold(phrase))
}

/// A short joint of some language before a small letter is a word of a sentence: `is a writer`.
fn is_mere_word(text: &str, joint: &Token, next: Option<&Token>) -> bool {
    let is_short = joint.folded.chars().count() <= 2 && !joint.folded.is_empty() || joint.folded == "med" || joint.folded == "con";
    let is_name = next.is_some_and(|it| it.kind == Kind::Word && !text[it.range.clone()].starts_with(char::is_lowercase));
    is_short && !is_name
}

fn flush(text: &str, words: &mut Vec<&Token>, before: &(Kind, String), bodies: &[String], out: &mut Vec<Piece>) {
    let words = std::mem::take(words);
    if words.is_empty() {
        return;
    }
    let piece = judge(text, &words, bodies);
    out.push(Piece { before: before.0, joint: before.1.clone(), ..piece });
}

fn judge(text: &str, words: &[&Token], bodies: &[String]) -> Piece {
    let folded: Vec<&str> = words.iter().map(|it| it.folded.as_str()).collect();
    let make = |what: What, count: usize| {
        let rest = (count < words.len()).then(|| words[count].range.start..words[words.len() - 1].range.end);
        Piece {
            before: Kind::Break,
            joint: String::new(),
            what,
            name: words[0].range.start..words[count - 1].range.end,
            rest,
            words: count,
        }
    };
    if bodies.contains(&folded.join(" ")) {
        return make(What::KnownBody, words.len());
    }
    let hard = without_body(&folded, hard_end(text, words), bodies);
    let soft = soft_end(text, words, hard);
    let is_role = |at: usize| ends_name(&text[words[at].range.clone()], folded[at]);
    let first = &text[words[0].range.clone()];
    if is_role(0) && folded[..hard].iter().any(|word| is_function(word)) || is_letters(first, folded[0]) && (0..hard).all(is_role) {
        return make(What::Function, words.len());
    }
    let named = |count: usize| shape(&text[words[0].range.start..words[count - 1].range.end]);
    if hard == words.len() && soft < hard && has_body(&folded) && !is_function(folded[hard - 1]) && named(soft) != Shape::Person
        || soft < hard && has_body(&folded[soft..hard]) && !folded[soft..hard].iter().any(|word| is_function(word)) && hard == words.len()
    {
        return make(What::Body, words.len());
    }
    let is_small = |count: &usize| count > &1 && is_particle(&text[words[count - 1].range.clone()]);
    let soft = (1..=soft).rev().find(|count| !is_small(count)).unwrap_or(soft);
    match named(soft) {
        Shape::Person => make(What::Person, soft),
        Shape::Body => make(What::Body, hard),
        _ if hard == 1 && is_role(0) => make(What::Other, words.len()),
        _ if soft == 1 && (hard == 1 || is_function(folded[1]) || words.len() == 1) => make(What::Single, 1),
        _ => make(if hard == 1 { What::Single } else { What::Other }, hard),
    }
}

/// A body other than a function: *editorial team*, not *editor*.
fn has_body(words: &[&str]) -> bool {
    words.iter().any(|word| !is_function(word) && has_body_word(word))
}

/// Where the first word stands that is part of no name, whatever comes: a verb, a button; at least one word stays.
fn hard_end(text: &str, words: &[&Token]) -> usize {
    let is_lower = words.iter().all(|it| text[it.range.clone()].chars().all(|c| !c.is_uppercase()));
    let ends = |at: usize| {
        let word = &text[words[at].range.clone()];
        let is_plain = !is_lower && word.chars().all(char::is_lowercase) && word.chars().any(char::is_lowercase);
        let repeats = at >= 2 && words[at].folded == words[0].folded && words[0].folded.chars().count() > 1;
        let is_name = at >= 2 && is_plain && !is_particle(word) && words[..at].iter().all(|it| is_part(&text[it.range.clone()]));
        is_stop(&words[at].folded) || repeats || (is_name && shape(&text[words[0].range.start..words[at - 1].range.end]) == Shape::Person)
    };
    (1..words.len().min(24)).find(|at| ends(*at)).unwrap_or(words.len())
}

fn is_part(word: &str) -> bool {
    is_name_word(word) || is_particle(word)
}

/// Where a body or an agency begins that ends the piece: `Ana Ruiz Associated Press`.
fn without_body(words: &[&str], end: usize, bodies: &[String]) -> usize {
    let agency = AGENCIES.iter().filter(|agency| words[..end].ends_with(agency)).map(|agency| agency.len()).max();
    let known = bodies.iter().filter_map(|body| {
        let count = body.split(' ').count();
        let tail = end.checked_sub(count)?;
        body.split(' ').eq(words[tail..end].iter().copied()).then_some(count)
    });
    let length = agency.into_iter().chain(known).max().unwrap_or(0);
    if end >= length + 2 { end - length } else { end }
}

/// Where the function begins behind two words of a name, or an ordinary word.
fn soft_end(text: &str, words: &[&Token], end: usize) -> usize {
    let ends = |at: usize| {
        let word = &text[words[at].range.clone()];
        let folded = words[at].folded.as_str();
        let is_unspaced_word = word.chars().all(is_unspaced);
        if at == 1 { is_function(folded) && (is_unspaced_word || word.starts_with(char::is_uppercase)) } else { ends_name(word, folded) }
    };
    (1..end).find(|at| ends(*at)).unwrap_or(end)
}
