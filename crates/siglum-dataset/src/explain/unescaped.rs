//! The characters of a raw file once their escapes are decoded, each with its place.

use std::ops::Range;

use crate::read::{Carrier, Characters, json_escape, readings};

/// Character references are no longer than this.
const LONGEST_REFERENCE: usize = 34;

/// A character and the bytes of the decoded member that it stands for.
pub(super) type Placed = (char, Range<usize>);

/// Gives the characters of a member with its escapes decoded, tags in place.
pub(super) fn characters(source: &Characters, carrier: Carrier) -> Vec<Placed> {
    let text = source.as_str();
    let mut placed: Vec<Placed> = Vec::with_capacity(text.len());
    let mut skip = 0;
    for (at, character) in text.char_indices() {
        if at < skip {
            continue;
        }
        if carrier == Carrier::Json && character == '\\' {
            let (decoded, length) = json_escape(text.get(at..).unwrap_or_default());
            skip = at + length;
            placed.extend(decoded.chars().map(|c| (c, at..skip)));
        } else {
            placed.push((character, at..at + character.len_utf8()));
        }
    }
    decode_references(placed)
}

fn decode_references(placed: Vec<Placed>) -> Vec<Placed> {
    let mut out = Vec::with_capacity(placed.len());
    let mut index = 0;
    while let Some((character, place)) = placed.get(index) {
        let window = placed.get(index..(index + LONGEST_REFERENCE).min(placed.len())).unwrap_or_default();
        let end = window.iter().position(|(c, _)| *c == ';').filter(|_| *character == '&');
        let decoded = end.and_then(|end| {
            let reference: String = window.iter().take(end + 1).map(|(c, _)| *c).collect();
            readings(Carrier::Html, &reference)
                .into_iter()
                .find(|reading| *reading != reference && !reading.contains('&') || reading == "&")
        });
        match (decoded, end.and_then(|end| window.get(end))) {
            (Some(decoded), Some((_, last))) => {
                out.extend(decoded.chars().map(|c| (c, place.start..last.end)));
                index += end.unwrap_or_default() + 1;
            }
            _ => {
                out.push((*character, place.clone()));
                index += 1;
            }
        }
    }
    out
}

/// Leaves out tags, for words that go on across them.
pub(super) fn without_tags(placed: &[Placed]) -> Vec<Placed> {
    let mut out = Vec::with_capacity(placed.len());
    let mut in_tag = false;
    for (index, (character, place)) in placed.iter().enumerate() {
        let next = placed.get(index + 1).map(|(c, _)| *c);
        match character {
            '<' if next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            _ => out.push((*character, place.clone())),
        }
    }
    out
}
