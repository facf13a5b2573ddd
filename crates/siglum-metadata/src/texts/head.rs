//! Bylines and credits at the head of a text.

use std::ops::Range;

use siglum_model::{AboutWhat, BlockKind, Claim, Document, Field};

use super::labels::{claims, read_labelled};
use super::lines::{Ends, Line, about, claim, lines};
use super::people::{has_text, is_person, is_subject, leading_person};
use crate::Group;
use crate::dates::{Reading, read_date};
use crate::witnesses::witnesses_of;

/// The source of a byline.
const BYLINE: &str = "text.byline";

/// The source of a name alone that something else bears out.
const BARE: &str = "text.byline.bare";

/// Verbs behind a name that opens a text, in lower case, and the sign that ends them.
const WRITES: [&str; 5] = ["writes:", "schreibt:", "escribe:", "écrit:", "scrive:"];

/// Reads the first blocks; `is_borne` tells whether the end of the text gives a name, too.
pub(super) fn read(document: &Document, ends: &Ends, is_borne: impl Fn(&str) -> bool) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    let blocks = ends.head.iter().filter(|at| is_opening(document.blocks[**at].kind));
    for line in blocks.flat_map(|at| lines(document, *at, true)) {
        let has_writer = out.iter().any(|it| it.field == Field::Authors);
        let mut made = claims(document, &line, read_labelled(&line), BYLINE);
        if made.is_empty() && !has_writer {
            made.extend(read_dated(&line).map(|range| name_claim(document, &line, range, BYLINE)));
            made.extend(read_writes(document, &line));
        }
        out.extend(made.into_iter().filter(|it| !has_writer || it.field != Field::Authors));
    }
    if !out.iter().any(|it| it.field == Field::Authors) {
        out.extend(read_bare(document, ends, is_borne));
    }
    out
}

fn is_opening(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Signature | BlockKind::Heading)
}

fn name_claim(document: &Document, line: &Line<'_>, range: Range<usize>, source: &'static str) -> Claim {
    claim(document, Field::Authors, line.block, line.range.start + range.start..line.range.start + range.end, source)
}

/// `NAME | date`, `date • NAME`.
fn read_dated(line: &Line<'_>) -> Option<Range<usize>> {
    let (at, sign) = line.text.char_indices().find(|(_, c)| matches!(c, '|' | '•' | '·' | '—' | '–'))?;
    let before = 0..line.text[..at].trim_end().len();
    let start = at + sign.len_utf8();
    let behind = start + line.text[start..].len() - line.text[start..].trim_start().len()..line.text.len();
    let is_date = |range: &Range<usize>| matches!(read_date(&line.text[range.clone()]), Reading::Date(date) if date.month.is_some());
    [(before.clone(), behind.clone()), (behind, before)]
        .into_iter()
        .find(|(name, date)| is_person(&line.text[name.clone()]) && is_date(date))
        .map(|(name, _)| name)
}

/// `NAME writes:` in a line of its own; before a quotation it tells of that.
fn read_writes(document: &Document, line: &Line<'_>) -> Option<Claim> {
    let name = leading_person(line.text)?;
    let verb = line.text[name.end..].trim_start();
    if !WRITES.contains(&verb) || !line.is_last {
        return None;
    }
    let made = name_claim(document, line, name, BYLINE);
    let next = document.blocks.get(line.block + 1);
    let is_quoted =
        next.is_some_and(|it| matches!(it.kind, BlockKind::Quotation | BlockKind::Verse) || it.as_str().starts_with(['“', '"', '«', '„']));
    Some(if is_quoted { about(made, AboutWhat::Quotation) } else { made })
}

/// A name alone in the first block behind the title that a tag, an account, a biography or a signature knows, in a text that is
/// not about its bearer.
fn read_bare(document: &Document, ends: &Ends, is_borne: impl Fn(&str) -> bool) -> Option<Claim> {
    let at = *ends.head.first()?;
    let line = lines(document, at, true).into_iter().next().filter(|line| line.is_alone && is_person(line.text))?;
    let is_line = matches!(line.kind, BlockKind::Paragraph | BlockKind::Signature);
    // A reader may have claimed this very line as a byline.
    let known = || is_borne(line.text) || witnesses_of(document, line.text).into_iter().any(|it| it != Group::Byline);
    let fits = is_line && has_text(document) && known() && !is_subject(document, ends, line.text);
    fits.then(|| name_claim(document, &line, 0..line.text.len(), BARE))
}
