//! Signatures at the end of a text, and the credits beside them.

use std::ops::Range;

use siglum_model::{AboutWhat, BlockKind, Claim, Document, Field};

use super::labels::{claims, read_labelled};
use super::lines::{Ends, Line, about, claim, lines};
use super::people::{has_text, is_person, is_subject};
use super::quotations::{are_credited, behind_dash, credits_quotation};
use crate::dates::{Reading, read_date};
use crate::names::{fold, is_name_word};

/// The source of a signature that a label, a dash or a date marks as one.
const SIGNED: &str = "text.signature";

/// The source of a name alone at the end.
const BARE: &str = "text.signature.bare";

/// The most names that may stand alone at the end; more are a list.
const MOST_NAMES: usize = 3;

/// Words between two names.
const JOINTS: [&str; 5] = [" and ", " y ", " und ", " et ", " e "];

/// How letters and calls close, in the comparison form; a name behind it is that of the writer.
const CLOSINGS: &[&str] = &[
    "yours",
    "sincerely",
    "yours sincerely",
    "best",
    "best wishes",
    "best regards",
    "kind regards",
    "regards",
    "warmly",
    "in solidarity",
    "with love",
    "love",
    "cheers",
    "respectfully",
    "un saludo",
    "saludos",
    "un abrazo",
    "abrazos",
    "atentamente",
    "cordialmente",
    "mit freundlichen gruszen",
    "mit freundlichen grußen",
    "herzliche gruße",
    "euer",
    "eure",
    "ihr",
    "ihre",
    "cordialement",
    "amicalement",
    "bien a vous",
    "um abraco",
    "abracos",
    "atenciosamente",
    "distinti saluti",
    "un caro saluto",
    "met vriendelijke groet",
    "groeten",
];

/// Reads the claims of the last blocks, from the last one up. Whatever credits a quotation is claimed for that.
pub(super) fn read(document: &Document, ends: &Ends) -> Vec<Claim> {
    let credited = are_credited(document);
    let mut out: Vec<Claim> = Vec::new();
    for at in ends.tail.iter().filter(|at| is_signing(document.blocks[**at].kind)) {
        let found = lines(document, *at, false);
        let dashes = found.iter().filter(|line| read_dashed(line).is_some()).count();
        for line in &found {
            let mut made = claims(document, line, read_labelled(line), SIGNED);
            if made.is_empty() && dashes == 1 {
                made = read_dashed(line).map(|range| name_claim(document, line, range, SIGNED)).into_iter().collect();
                made.iter_mut().filter(|_| credited).for_each(|it| it.about = AboutWhat::Quotation);
            }
            let is_quoted = !made.is_empty() && credits_quotation(document, line);
            out.extend(made.into_iter().map(|it| if is_quoted { about(it, AboutWhat::Quotation) } else { it }));
        }
    }
    let signed = out.iter().any(|it| it.field == Field::Authors);
    if !signed && has_text(document) {
        out.extend(read_bare(document, ends));
    }
    out
}

fn is_signing(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Signature | BlockKind::Heading | BlockKind::Quotation | BlockKind::Verse)
}

fn name_claim(document: &Document, line: &Line<'_>, range: Range<usize>, source: &'static str) -> Claim {
    claim(document, Field::Authors, line.block, line.range.start + range.start..line.range.start + range.end, source)
}

/// `— NAME`, `— NAME, what he is`: the name.
fn read_dashed(line: &Line<'_>) -> Option<Range<usize>> {
    let rest = behind_dash(line.text).filter(|_| line.is_last && line.kind != BlockKind::Heading)?;
    let start = line.text.len() - rest.len();
    let mut parts = rest.split([',', '(', '|', ';', '&']);
    let name = parts.next()?.trim_end_matches(['.', ' ']);
    let is_name = |it: &str| is_person(it.trim().trim_end_matches(['.', ')']));
    let is_list = parts.any(|part| JOINTS.iter().any(|joint| part.split(joint).any(is_name)));
    (is_person(name) && !is_list).then(|| start..start + name.len())
}

/// Names alone behind the last sentence of the text, in the last lines of it; more than a few are a list.
fn read_bare(document: &Document, ends: &Ends) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut first = None;
    for at in &ends.tail {
        let found = lines(document, *at, false);
        let Some(line) = found.last().filter(|line| line.kind != BlockKind::Heading && is_signing(line.kind)) else { break };
        if !read_labelled(line).is_empty() && out.is_empty() {
            continue;
        }
        match read_alone(line.text) {
            Some(alone) if out.len() < MOST_NAMES => out.push((line.clone(), alone)),
            Some(_) => return Vec::new(),
            None if out.is_empty() && is_afterword(line) => continue,
            None => break,
        }
        first = Some(line.clone());
        if !line.is_alone {
            break;
        }
    }
    let is_signed = first.is_some_and(|line| is_behind_sentence(document, &line));
    let claims = out.into_iter().filter(|_| is_signed);
    claims.filter_map(|(line, alone)| bare_claim(document, ends, &line, alone)).collect()
}

/// What stands before a line, in its block or the one before, is a sentence, a date or the close of a letter.
fn is_behind_sentence(document: &Document, line: &Line<'_>) -> bool {
    let above = document.blocks[line.block].as_str()[..line.range.start].trim_end();
    let before = || line.block.checked_sub(1).map(|at| &document.blocks[at]).filter(|it| it.kind != BlockKind::Heading);
    let words = if above.is_empty() { before().map_or("", |it| it.as_str()) } else { above };
    ends_sentence(words)
}

fn bare_claim(document: &Document, ends: &Ends, line: &Line<'_>, alone: Alone) -> Option<Claim> {
    let made = name_claim(document, line, alone.name, if alone.is_dated { SIGNED } else { BARE });
    if credits_quotation(document, line) {
        return Some(about(made, AboutWhat::Quotation));
    }
    (!is_subject(document, ends, &made.value)).then_some(made)
}

/// A name that takes its whole line, with a place and a date or without.
struct Alone {
    name: Range<usize>,
    /// Whether place and date stand behind it.
    is_dated: bool,
}

fn read_alone(text: &str) -> Option<Alone> {
    let bare = text.trim_end_matches(['.', ',']);
    if is_person(bare) {
        return Some(Alone { name: 0..bare.len(), is_dated: false });
    }
    let (name, rest) = bare.split_once([',', '(', '|'])?;
    let name = name.trim_end();
    let rest = rest.trim_end_matches(')').trim();
    let (place, date) = rest.split_once(',').unwrap_or((rest, ""));
    let is_place = |it: &str| it.split_whitespace().count() <= 3 && it.split_whitespace().all(is_name_word);
    let is_date = |it: &str| matches!(read_date(it.trim()), Reading::Date(_));
    let is_dated = is_place(place) && !place.is_empty() && is_date(date);
    let fits = is_person(name) && (is_dated || is_date(rest) || (date.is_empty() && is_place(place)));
    fits.then_some(Alone { name: 0..name.len(), is_dated })
}

/// What may stand behind a signature: a short line that is no sentence of the text, such as a place and date, or an address.
fn is_afterword(line: &Line<'_>) -> bool {
    let words = line.text.split_whitespace().count();
    let is_plain = !line.text.ends_with(['?', '!', ':']) && line.is_alone;
    is_plain && (words <= 3 || line.text.contains("://") || matches!(read_date(line.text), Reading::Date(_)))
}

fn is_closing(text: &str) -> bool {
    CLOSINGS.contains(&fold(text).trim_end_matches([',', '!', '.', ':']))
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim();
    let ends = text.trim_end_matches(['”', '"', '»', '’', ')', ']', '“']).ends_with(['.', '!', '?', '…']);
    ends || is_closing(text.rsplit('\n').next().unwrap_or(text)) || matches!(read_date(text), Reading::Date(_))
}
