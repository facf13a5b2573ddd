//! The box at the head of a review: title, writer, publisher, year, pages and price of what is reviewed.

use std::ops::Range;

use siglum_model::{AboutWhat, Claim, Document, Field};

use super::labels::{claims, read_labelled};
use super::lines::{Ends, Line, about, claim, lines};
use super::people::is_person;
use super::quotations::is_credit;
use crate::names::fold;

/// The source of such claims.
const BOX: &str = "text.review-box";

/// The most words of a line of the box.
const WORDS: usize = 30;

/// The most words of a line of the box before that of the publisher.
const TITLE_WORDS: usize = 16;

/// Words of publishers, in the comparison form.
const PUBLISHERS: &[&str] = &[
    "press",
    "books",
    "publishers",
    "publishing",
    "publications",
    "verlag",
    "editions",
    "ediciones",
    "editorial",
    "editora",
    "edizioni",
    "uitgeverij",
    "verso",
    "routledge",
    "palgrave",
    "penguin",
    "haymarket",
    "macmillan",
    "bloomsbury",
    "faber",
];

/// Words beside the number of pages, in the comparison form.
const PAGES: &[&str] = &["pp", "pages", "pp.", "p", "seiten", "paginas", "pags", "pag", "s", "pagine", "blz"];

/// Reads the box among the first blocks of a document, and says which blocks it takes.
pub(super) fn read(document: &Document, ends: &Ends) -> (Vec<Claim>, Range<usize>) {
    let all: Vec<Line<'_>> = ends.head.iter().flat_map(|at| lines(document, *at, true)).collect();
    let Some(place) = all.iter().position(|line| is_imprint(line.text)) else { return (Vec::new(), 0..0) };
    let imprint = &all[place];
    let mut out = Vec::new();
    let first = read_before(document, &all[..place], &mut out);
    read_imprint(document, imprint, out.is_empty(), &mut out);
    let last = all[place + 1..]
        .iter()
        .take_while(|line| is_imprint(line.text) || has_price(line.text))
        .last()
        .map_or(imprint.block, |it| it.block);
    let of = if is_credit(document, imprint.block) { AboutWhat::CitedWork } else { AboutWhat::ReviewedWork };
    let out = out.into_iter().map(|it| about(it, of)).collect();
    (out, first.unwrap_or(imprint.block)..last + 1)
}

/// The title and the writers in the short lines before that of the publisher.
fn read_before(document: &Document, before: &[Line<'_>], out: &mut Vec<Claim>) -> Option<usize> {
    let mut first = None;
    for line in before.iter().rev() {
        let is_short = line.text.split_whitespace().count() <= TITLE_WORDS && !line.text.ends_with(['.', '?', '!', ':']);
        let labelled = claims(document, line, read_labelled(line), BOX);
        if !labelled.is_empty() {
            out.extend(labelled);
        } else if is_person(line.text) {
            out.push(claim(document, Field::Authors, line.block, line.range.clone(), BOX));
        } else if is_short {
            out.push(untold(claim(document, Field::Title, line.block, line.range.clone(), BOX)));
            return Some(line.block);
        } else {
            break;
        }
        first = Some(line.block);
    }
    first
}

/// The parts of the line with the publisher.
fn read_imprint(document: &Document, line: &Line<'_>, is_whole: bool, out: &mut Vec<Claim>) {
    let mut has_title = !is_whole;
    let mut has_writer = !is_whole;
    for part in parts(line.text) {
        let text = &line.text[part.clone()];
        let range = line.range.start + part.start..line.range.start + part.end;
        let field = if is_publisher(text) {
            Field::Publisher
        } else if !has_writer && is_person(text) {
            has_writer = true;
            Field::Authors
        } else if !has_title && !text.chars().any(char::is_numeric) && text.split_whitespace().count() <= TITLE_WORDS {
            has_title = true;
            Field::Title
        } else {
            continue;
        };
        out.push(untold(claim(document, field, line.block, range, BOX)));
    }
}

/// A title or publisher has no role.
fn untold(claim: Claim) -> Claim {
    Claim { role: claim.role.clone().filter(|_| claim.field == Field::Authors), ..claim }
}

/// The parts of a line between its signs, without white space around them.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let pieces = text.split([',', '(', ')', '/', '|', ';', ':', '–', '—', '•']);
    let ranges = pieces.map(|piece| {
        let start = at + piece.len() - piece.trim_start().len();
        at += piece.len() + text[at + piece.len()..].chars().next().map_or(0, char::len_utf8);
        start..start + piece.trim().trim_end_matches('.').len()
    });
    ranges.filter(|range| !range.is_empty()).collect()
}

/// A year, and two of: a publisher, a number of pages, a price or a book's number. No sentence.
fn is_imprint(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = words.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    if words.len() > WORDS || words.len() < 3 || small * 2 > words.len() {
        return false;
    }
    let signs = [has_year(text), is_publisher(text), has_pages(text), has_price(text)];
    signs.into_iter().filter(|it| *it).count() >= 2 && (is_publisher(text) || has_pages(text)) && (signs[0] || (signs[2] && signs[3]))
}

fn words_in(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty()).map(fold)
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|it| it.len() == 4 && matches!(it.parse::<u32>(), Ok(1500..=2199)))
}

fn is_publisher(text: &str) -> bool {
    words_in(text).any(|word| PUBLISHERS.contains(&word.as_str()))
}

/// `240 pp`, `240pp`, `240 pages`.
fn has_pages(text: &str) -> bool {
    let words: Vec<String> = words_in(text).collect();
    let is_number = |word: &str| (2..=4).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit());
    let glued = words.iter().any(|word| word.strip_suffix("pp").is_some_and(is_number));
    glued || words.windows(2).any(|pair| is_number(&pair[0]) && PAGES.contains(&pair[1].as_str()))
}

/// A sum of money, or a book's number.
fn has_price(text: &str) -> bool {
    let is_sum = |(at, c): (usize, char)| {
        let behind = text[at + c.len_utf8()..].trim_start().starts_with(|c: char| c.is_ascii_digit());
        let before = text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit());
        matches!(c, '£' | '$' | '€') && (behind || before)
    };
    text.contains("ISBN") || text.char_indices().any(is_sum)
}
