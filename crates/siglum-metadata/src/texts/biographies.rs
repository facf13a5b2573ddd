//! Biographies at the end of a text: *NAME is a historian …*, *About the author: NAME …*.

use std::ops::Range;

use siglum_model::{BlockKind, Claim, Document, Field};

use super::lines::{Ends, claim};
use super::people::{ceiling, is_subject, leading_person};
use crate::names::fold;
use crate::standfirst::words_of;

/// The source of such claims.
const BIOGRAPHY: &str = "biography.subject";

/// The words behind the verb among which it is said what somebody is.
const REACH: usize = 12;

/// The bytes of a block that are read.
const READ: usize = 400;

/// Words that say what somebody is, in the comparison form: `NAME is …`, a language a line.
const IS: [&str; 12] = ["is", "ist", "es", "est", "e", "är", "er", "jest", "on", "was", "has", "ha"];

/// What those are who write, in the comparison form.
const WRITERS: &[&str] = &[
    "writer",
    "author",
    "journalist",
    "professor",
    "lecturer",
    "student",
    "phd",
    "researcher",
    "historian",
    "editor",
    "columnist",
    "reporter",
    "correspondent",
    "blogger",
    "essayist",
    "novelist",
    "poet",
    "critic",
    "activist",
    "organizer",
    "organiser",
    "scholar",
    "teacher",
    "economist",
    "sociologist",
    "philosopher",
    "anthropologist",
    "fellow",
    "academic",
    "scientist",
    "theorist",
    "freelance",
    "freelancer",
    "playwright",
    "contributor",
    "lawyer",
    "attorney",
    "therapist",
    "nutritionist",
    "dietitian",
    "coach",
    "consultant",
    "analyst",
    "engineer",
    "physician",
    "psychologist",
    "founder",
    "co-founder",
    "cofounder",
    "director",
    "candidate",
    "graduate",
    "autor",
    "autorin",
    "schriftsteller",
    "schriftstellerin",
    "journalistin",
    "professorin",
    "historiker",
    "historikerin",
    "dozent",
    "dozentin",
    "redakteur",
    "redakteurin",
    "soziologe",
    "soziologin",
    "doktorand",
    "doktorandin",
    "lehrer",
    "lehrerin",
    "student",
    "studentin",
    "autora",
    "escritor",
    "escritora",
    "periodista",
    "profesor",
    "profesora",
    "historiador",
    "historiadora",
    "investigador",
    "investigadora",
    "filosofo",
    "filosofa",
    "sociologo",
    "sociologa",
    "poeta",
    "docente",
    "militante",
    "auteur",
    "autrice",
    "ecrivain",
    "ecrivaine",
    "journaliste",
    "professeur",
    "professeure",
    "historien",
    "historienne",
    "chercheur",
    "chercheuse",
    "philosophe",
    "sociologue",
    "enseignant",
    "enseignante",
    "escritora",
    "jornalista",
    "pesquisador",
    "pesquisadora",
    "giornalista",
    "scrittore",
    "scrittrice",
    "storico",
    "storica",
    "ricercatore",
    "ricercatrice",
    "schrijver",
    "hoogleraar",
    "onderzoeker",
    "skribent",
    "forfatter",
    "pisarz",
    "dziennikarz",
];

/// What writers do, in the comparison form: `NAME teaches …`.
const DOES: &[&str] = &[
    "teaches at",
    "teaches in",
    "writes about",
    "writes on",
    "writes for",
    "writes from",
    "works at",
    "works as",
    "works for",
    "lives in",
    "studies at",
    "blogs at",
    "lectures at",
    "researches",
    "covers",
    "lives and works",
    "lehrt an",
    "arbeitet als",
    "arbeitet an",
    "schreibt fur",
    "lebt in",
    "vive en",
    "ensena en",
    "trabaja en",
    "escribe en",
    "vit a",
    "enseigne a",
    "travaille a",
    "insegna a",
    "vive a",
    "ensina na",
    "vive em",
];

/// What opens such a note, in the comparison form.
const OPENINGS: &[&str] = &[
    "about the author",
    "about the authors",
    "about the writer",
    "about the contributor",
    "about the guest author",
    "author bio",
    "about author",
    "uber die autorin",
    "uber den autor",
    "uber die autoren",
    "zur autorin",
    "zum autor",
    "sobre el autor",
    "sobre la autora",
    "acerca del autor",
    "sobre o autor",
    "sobre a autora",
    "a propos de l'auteur",
    "a propos de l'autrice",
    "l'auteur",
    "l'autore",
    "l'autrice",
    "over de auteur",
];

/// Reads the biographies in the last blocks.
pub(super) fn read(document: &Document, ends: &Ends) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    for at in ends.behind.iter().rev().chain(ends.tail.iter().rev()) {
        let found = subject_of(document, *at).map(|range| claim(document, Field::Authors, *at, range, BIOGRAPHY));
        let is_new = |it: &Claim| !out.iter().any(|other| other.value == it.value);
        out.extend(found.filter(|it| is_new(it) && !is_subject(document, ends, &it.value)));
    }
    out
}

/// Whom a block is a note about.
fn subject_of(document: &Document, at: usize) -> Option<Range<usize>> {
    let block = document.blocks.get(at).filter(|it| matches!(it.kind, BlockKind::Paragraph | BlockKind::Signature))?;
    let text = block.as_str();
    let start = text.len() - text.trim_start_matches(['*', '_', '[', '(', ' ', '\n']).len();
    let (from, is_opened) = match opening_end(&text[start..]) {
        Some(end) => (start + end, true),
        None => (start, is_behind_opening(document, at)),
    };
    let from = from + text[from..].len() - text[from..].trim_start_matches([':', ' ', '\n', '.', '—', '–', '-']).len();
    let name = leading_person(&text[from..])?;
    let range = from + name.start..from + name.end;
    let rest = &text[range.end..];
    let fits = is_opened && !rest.trim_start().starts_with(['?', '!']) || tells_writer(&rest[..ceiling(rest, READ)]);
    fits.then_some(range)
}

/// Where an opening ends that stands in the same block.
fn opening_end(text: &str) -> Option<usize> {
    let end = text.find([':', '\n'])?;
    (end < 60 && OPENINGS.contains(&fold(&text[..end]).as_str())).then_some(end + 1)
}

fn is_behind_opening(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| document.blocks.get(before)).map(siglum_model::Block::as_str);
    before.is_some_and(|text| text.len() < 60 && OPENINGS.contains(&fold(text).trim_end_matches(':')))
}

/// Tells whether what follows a name says that its bearer writes, or what those are who do.
fn tells_writer(rest: &str) -> bool {
    let sentence = rest.split(". ").next().unwrap_or(rest);
    let is_apposed = (rest.starts_with(',') || rest.starts_with(" (")) && !sentence.contains(':');
    let words: Vec<String> = words_of(sentence).into_iter().take(REACH + 2).map(|at| to_word(&sentence[at])).collect();
    let Some(first) = words.iter().find(|word| !word.is_empty()) else { return false };
    let pair = words.iter().filter(|word| !word.is_empty()).take(3).cloned().collect::<Vec<String>>().join(" ");
    let does = DOES.iter().any(|it| pair.strip_prefix(it).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    let is = (IS.contains(&first.as_str()) && !matches!(first.as_str(), "was"))
        || (is_apposed && words.iter().any(|it| IS.contains(&it.as_str())));
    does || (is && words.iter().any(|word| WRITERS.contains(&word.as_str())))
}

fn to_word(word: &str) -> String {
    fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}
