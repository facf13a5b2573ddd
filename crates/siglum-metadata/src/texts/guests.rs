//! Guests: *This is a guest post by NAME*, at either end of a text.

use siglum_model::{Claim, Document, Field};

use super::lines::{Ends, claim};
use super::people::{ceiling, leading_person};
use super::quotations::is_credit;

/// The source of such claims.
const GUEST: &str = "text.guest";

/// The bytes of a block in which such a sentence is looked for.
const READ: usize = 400;

/// How such a sentence begins up to the name, in lower case.
const OPENINGS: &[&str] = &[
    "this is a guest post by",
    "this is a guest post from",
    "this is a guest article by",
    "this is a guest blog by",
    "this is a guest blog post by",
    "this was a guest post by",
    "the following is a guest post by",
    "the following guest post was written by",
    "this guest post is by",
    "this guest post is from",
    "this guest post was written by",
    "this guest post comes from",
    "this post is by",
    "this post was written by",
    "this article was written by",
    "this essay was written by",
    "today's guest post is by",
    "today’s guest post is by",
    "today's guest post comes from",
    "today’s guest post comes from",
    "today's guest post is from",
    "today’s guest post is from",
    "today's post is by",
    "today’s post is by",
    "a guest post by",
    "a guest post from",
    "guest post by",
    "guest post from",
    "guest blog by",
    "guest blog post by",
    "guest article by",
    "guest author:",
    "guest post:",
    "gastbeitrag von",
    "ein gastbeitrag von",
    "dies ist ein gastbeitrag von",
    "gastartikel von",
    "ein gastartikel von",
    "este es un artículo invitado de",
    "artículo invitado de",
    "artículo de",
    "un article invité de",
    "article invité de",
    "articolo ospite di",
    "um artigo convidado de",
    "gastbijdrage van",
];

/// Reads the guests that the first and the last blocks introduce.
pub(super) fn read(document: &Document, ends: &Ends) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    for at in ends.head.iter().chain(&ends.tail) {
        let found = guest_in(document.blocks[*at].as_str()).filter(|_| !is_credit(document, *at));
        let made = found.map(|range| claim(document, Field::Authors, *at, range, GUEST));
        out.extend(made.filter(|it| !out.iter().any(|other| other.value == it.value)));
    }
    out
}

/// The name behind such an opening at the start of a sentence.
fn guest_in(text: &str) -> Option<std::ops::Range<usize>> {
    let head = text.get(..ceiling(text, READ))?;
    sentences(head).find_map(|start| {
        let end = OPENINGS.iter().filter_map(|it| opens(&head[start..], it)).max()?;
        let from = start + end;
        let space = text[from..].len() - text[from..].trim_start().len();
        let name = leading_person(&text[from + space..])?;
        Some(from + space + name.start..from + space + name.end)
    })
}

/// Where an opening ends that a text begins with; case does not matter.
fn opens(text: &str, opening: &str) -> Option<usize> {
    let mut at = 0;
    let mut chars = text.chars();
    for wanted in opening.chars() {
        let c = chars.next().filter(|c| c.to_lowercase().eq(wanted.to_lowercase()))?;
        at += c.len_utf8();
    }
    text[at..].starts_with([' ', '\u{a0}', '\n']).then_some(at)
}

/// Where sentences begin.
fn sentences(text: &str) -> impl Iterator<Item = usize> + '_ {
    let behind_stop = |(at, c): (usize, char)| {
        let next = at + c.len_utf8();
        let space = text[next..].len() - text[next..].trim_start().len();
        (matches!(c, '.' | ':' | '\n' | '!' | '[' | '(') && (space > 0 || matches!(c, '[' | '(' | '\n'))).then_some(next + space)
    };
    let start = text.len() - text.trim_start_matches(['[', '(', '*', '_', ' ']).len();
    std::iter::once(start).chain(text.char_indices().filter_map(behind_stop))
}
