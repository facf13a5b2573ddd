//! Which pieces of a section are names.

use std::ops::Range;

use super::functions::{is_generic, is_stop};
use super::lex::Kind;
use super::pieces::{Piece, What};
use crate::names::{Shape, fold, is_common, shape};

/// The most names of one byline.
const MOST: usize = 1_000;

/// A name, and what the byline says of its bearer's function.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) name: Range<usize>,
    pub(super) function: Option<Range<usize>>,
    pub(super) is_person: bool,
}

impl Named {
    fn plain(name: Range<usize>) -> Self {
        Self { name, function: None, is_person: false }
    }
}

/// Chooses the names among the pieces.
pub(super) fn choose(text: &str, pieces: &[Piece]) -> Vec<Named> {
    let Some(first) = pieces.first() else { return Vec::new() };
    if let Some(inverted) = read_inverted(text, pieces) {
        return inverted;
    }
    if pieces.iter().any(|piece| piece.what == What::Person) {
        return choose_persons(text, pieces);
    }
    let line: Vec<&Piece> =
        pieces.iter().enumerate().take_while(|(at, piece)| *at == 0 || piece.before != Kind::Break).map(|(_, piece)| piece).collect();
    let whole = first.name.start..line.last().map_or(first.name.end, |piece| piece.name.end);
    let is_word = |piece: &&Piece| piece.what == What::Single && !is_common(&fold(&text[piece.name.clone()]));
    if line.len() > 1 && line.iter().all(is_word) && shape(&text[whole.clone()]) != Shape::Body {
        return line.iter().take(MOST).map(|piece| Named::plain(piece.name.clone())).collect();
    }
    let is_one = first.what == What::KnownBody
        || line
            .iter()
            .skip(1)
            .all(|piece| piece.before == Kind::Comma && matches!(piece.what, What::Function | What::KnownBody | What::Body));
    vec![Named::plain(if is_one { first.name.clone() } else { whole })]
}

/// `Cole, Ben` alone, or several such between semicolons or joints.
fn read_inverted(text: &str, pieces: &[Piece]) -> Option<Vec<Named>> {
    if !pieces.len().is_multiple_of(2) {
        return None;
    }
    pieces
        .chunks(2)
        .enumerate()
        .map(|(at, pair)| {
            let [last, given] = pair else { return None };
            let parted = at == 0 || matches!(last.before, Kind::Semicolon | Kind::Joint);
            let words = last.words == 1 && (1..=2).contains(&given.words) && last.rest.is_none();
            let plain =
                matches!(last.what, What::Single | What::Other) && !matches!(given.what, What::Function | What::KnownBody | What::Body);
            let (last_text, given_text) = (&text[last.name.clone()], &text[given.name.clone()]);
            let is_generation = matches!(fold(given_text).as_str(), "jr" | "sr" | "ii" | "iii" | "iv");
            let fits = parted && words && plain && given.before == Kind::Comma && !is_generation;
            let named = || shape(&format!("{given_text} {last_text}")) == Shape::Person;
            (fits && named()).then(|| Named { name: last.name.start..given.name.end, function: given.rest.clone(), is_person: true })
        })
        .collect()
}

fn choose_persons(text: &str, pieces: &[Piece]) -> Vec<Named> {
    let listed = is_list_of_persons(pieces);
    let mut out: Vec<Named> = Vec::new();
    let mut goes_on = true;
    let mut is_behind_function = false;
    let mut is_told = false;
    for (at, piece) in pieces.iter().enumerate().take(MOST) {
        if at > 0 && piece.before == Kind::Break {
            goes_on = out.is_empty() || listed;
        }
        let next = pieces.get(at + 1);
        let closes = next.is_none_or(|it| matches!(it.what, What::Function) || it.before != Kind::Comma) && !is_last(pieces, at)
            || piece.before != Kind::Comma;
        let before_couple =
            out.is_empty() && piece.what == What::Single && next.is_some_and(|it| it.before == Kind::Joint && it.what == What::Person);
        match piece.what {
            _ if !goes_on || is_told => note_function(&mut out, piece),
            What::Person if is_behind_function && !closes => note_function(&mut out, piece),
            What::Person => {
                push(text, &mut out, piece, pieces.get(at.wrapping_sub(1)));
                is_told = piece.rest.as_ref().is_some_and(|rest| is_sentence(&text[rest.clone()]));
                is_behind_function = false;
            }
            What::Single if before_couple => {}
            What::Single | What::Other if piece.before == Kind::Joint && piece.words == 1 && !is_behind_function => {
                join_single(text, &mut out, piece)
            }
            What::Body if piece.before == Kind::Joint && !is_behind_function && !out.is_empty() && !is_generic(&words_of(text, piece)) => {
                out.push(Named::plain(piece.name.clone()));
            }
            _ => {
                is_behind_function = true;
                note_function(&mut out, piece);
            }
        }
    }
    out
}

/// What follows the name is a sentence about its bearer.
fn is_sentence(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or_default();
    is_stop(&fold(first)) && first.starts_with(char::is_lowercase) && !matches!(first, "in" | "at" | "from" | "via" | "on")
}

fn is_last(pieces: &[Piece], at: usize) -> bool {
    at + 1 == pieces.len()
}

/// Several lines, or pieces between bars, that are all persons and nothing else.
fn is_list_of_persons(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| piece.what == What::Person && piece.rest.is_none())
}

fn words_of<'a>(text: &'a str, piece: &Piece) -> Vec<&'a str> {
    text[piece.name.clone()].split_whitespace().collect()
}

/// A person; with a given name and a joint before it, both are one: `Ann & Tom Doe`.
fn push(text: &str, out: &mut Vec<Named>, piece: &Piece, previous: Option<&Piece>) {
    let couple = previous.filter(|it| out.is_empty() && it.what == What::Single && it.rest.is_none() && piece.before == Kind::Joint);
    let name = couple.map_or(piece.name.start, |it| it.name.start)..piece.name.end;
    let same = |named: &Named| fold(&text[named.name.clone()]) == fold(&text[name.clone()]);
    if !out.iter().rev().take(8).any(same) {
        out.push(Named { name, function: piece.rest.clone(), is_person: true });
    }
}

/// A word behind a joint: part of the surname (`Ruiz y Gil`), or another name.
fn join_single(text: &str, out: &mut Vec<Named>, piece: &Piece) {
    let word = fold(&text[piece.name.clone()]);
    match out.last_mut() {
        Some(last) if matches!(piece.joint.as_str(), "y" | "e" | "i") && last.function.is_none() => last.name.end = piece.name.end,
        Some(last) if last.function.is_none() && !is_common(&word) && !is_generic(&[&word]) => out.push(Named::plain(piece.name.clone())),
        _ => {}
    }
}

/// Keeps a function with the name before it.
fn note_function(out: &mut [Named], piece: &Piece) {
    if let (Some(last), What::Function) = (out.last_mut(), piece.what) {
        let start = last.function.as_ref().map_or(piece.name.start, |it| it.start);
        last.function = Some(start..piece.name.end);
    }
}
