//! Whom a title names as taking part: *Interview with NAME*. Whoever answers is not the author.

use siglum_model::{AboutWhat, Claim, Document, Field};

use super::people::{ceiling, leading_person};
use crate::names::fold;

/// The source of such claims.
const TITLE: &str = "text.participant";

/// The bytes of a title that are read.
const READ: usize = 300;

/// The most titles that are read.
const MOST: usize = 8;

/// What stands before the name, in lower case.
const OPENINGS: &[&str] = &[
    "interview with",
    "q&a with",
    "q & a with",
    "a conversation with",
    "in conversation with",
    "conversation with",
    "interview:",
    "q&a:",
    "questions for",
    "five questions for",
    "entrevista a",
    "entrevista con",
    "entrevista com",
    "conversación con",
    "interview mit",
    "gespräch mit",
    "im gespräch mit",
    "entretien avec",
    "interview de",
    "interview met",
    "intervista a",
    "intervista con",
];

/// Reads the participants out of the titles that are claimed for the document.
pub(super) fn read(document: &Document, found: &[Claim]) -> Vec<Claim> {
    let titles = document.claims.iter().chain(found).filter(|it| it.field == Field::Title && it.about == AboutWhat::Document);
    let mut out: Vec<Claim> = Vec::new();
    for made in titles.take(MOST).filter_map(participant_of) {
        if !out.iter().any(|it| fold(&it.value) == fold(&made.value)) {
            out.push(made);
        }
    }
    out
}

fn participant_of(title: &Claim) -> Option<Claim> {
    let text = title.value.get(..ceiling(&title.value, READ))?;
    let name = OPENINGS.iter().find_map(|opening| behind(text, opening))?;
    let mut claim = Claim::new(Field::Contributors, &text[name.clone()], TITLE, title.place.clone());
    claim.role = Some("interviewee".to_owned());
    claim.origin.clone_from(&title.origin);
    let exact = title.passage.as_ref().filter(|passage| passage.as_str() == title.value);
    claim.raw = exact.and_then(|passage| passage.raw_hull(name)).or(title.raw);
    Some(claim)
}

/// The name right behind an opening that begins at a word.
fn behind(text: &str, opening: &str) -> Option<std::ops::Range<usize>> {
    let starts = text.char_indices().filter(|(at, _)| *at == 0 || !text[..*at].ends_with(char::is_alphanumeric)).map(|(at, _)| at);
    starts.into_iter().find_map(|start| {
        let head = text.get(start..start + opening.len()).filter(|head| head.to_lowercase() == opening)?;
        let from = start + head.len();
        let space = text[from..].len() - text[from..].trim_start().len();
        let name = leading_person(&text[from + space..]).filter(|_| space > 0)?;
        Some(from + space + name.start..from + space + name.end)
    })
}
