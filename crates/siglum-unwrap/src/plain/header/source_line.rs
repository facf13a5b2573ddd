//! A line behind a text that says where it is from.

use siglum_model::{Field, Passage};

use super::super::lines::Line;
use super::fields::claim_source;
use crate::claims::{Place, Sink};

/// The last lines among which it is looked for.
const LAST: usize = 4;

/// The longest such line, in bytes.
const LONGEST: usize = 400;

/// How such a line begins, in lower case; longest first where one begins another.
const OPENINGS: &[&str] = &[
    "source:",
    "source :",
    "sources:",
    "quelle:",
    "fuente:",
    "fonte:",
    "bron:",
    "источник:",
    "来源：",
    "出典：",
    "źródło:",
    "kaynak:",
    "originally published in",
    "originally published by",
    "originally published at",
    "originally published on",
    "originally published:",
    "originally appeared in",
    "first published in",
    "first published by",
    "first published at",
    "first published on",
    "first published:",
    "first appeared in",
    "this article originally appeared in",
    "this article first appeared in",
    "this article was originally published in",
    "this article was first published in",
    "this text was first published in",
    "this essay was first published in",
    "reprinted from",
    "reprinted with permission from",
    "zuerst erschienen in",
    "zuerst veröffentlicht in",
    "erstmals erschienen in",
    "erschienen in",
    "erstveröffentlichung:",
    "paru dans",
    "publié dans",
    "publié initialement dans",
    "publicado originalmente en",
    "publicado originalmente em",
    "publicado en",
    "publicado em",
    "pubblicato in",
    "pubblicato su",
    "опубликовано в",
];

/// Claims where a text says that it is from. The line stays in the text: it is its editor's.
pub(super) fn read(source: &Passage, lines: &[Line<'_>], sink: &mut Sink) {
    let from = lines.len().saturating_sub(LAST).max(1);
    for line in lines.get(from..).unwrap_or_default().iter().rev().filter(|line| line.text.len() <= LONGEST) {
        let lead = line.text.len() - line.text.trim_start_matches([' ', '\t', '(', '[', '*', '_', '-', '—', '–']).len();
        let words = &line.text[lead..];
        let Some(opening) = OPENINGS.iter().find_map(|opening| opening_of(words, opening)) else { continue };
        let rest = &words[opening..];
        let value = rest.trim_matches([' ', '\t', ':', '.', ']', '*', '_']);
        let value = if value.contains('(') { value } else { value.trim_end_matches([')', '.', ']']) };
        if let Some(at) = rest.find(value).filter(|_| !value.is_empty()) {
            let start = line.range.start + lead + opening + at;
            let place = Place::new(Field::Url, "text.source-line", "text, a last line");
            claim_source(source, start..start + value.len(), &place, sink);
            return;
        }
    }
}

/// The bytes of an opening, if a line begins with it.
fn opening_of(words: &str, opening: &str) -> Option<usize> {
    let mut end = 0;
    let mut wanted = opening.chars();
    for c in words.chars() {
        match wanted.next() {
            Some(own) if c.to_lowercase().eq(std::iter::once(own)) => end += c.len_utf8(),
            Some(_) => return None,
            None => break,
        }
    }
    wanted.next().is_none().then_some(end)
}
