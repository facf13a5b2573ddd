//! Bylines: the label before the names, what comes behind them, and where one name ends and the next begins.

use std::ops::Range;

use crate::names::{Shape, shape};

/// Words that open a byline, in lower case. A colon may follow.
const LABELS: &[&str] = &[
    "written by",
    "words by",
    "text by",
    "story by",
    "posted by",
    "by",
    "von",
    "par",
    "écrit par",
    "escrito por",
    "por",
    "di",
    "scritto da",
    "door",
    "av",
    "af",
    "autor",
    "autora",
    "auteur",
    "author",
    "автор",
    "автор:",
    "作者",
    "撰文",
    "著者",
    "筆者",
    "文",
];

/// What ends the names and is no part of them.
const CUTS: &[&str] =
    &["|", "•", "·", "\n", "\t", " on ", " published", " updated", " posted", " min read", " link copied", " follow ", " @", "(", "["];

/// Words between two names. A full word, with spaces around it.
const JOINTS: &[&str] =
    &[" and ", " & ", " y ", " und ", " et ", " en ", " i ", " и ", " ve ", " ja ", " og ", " och ", ";", " / ", "、", " 和 ", " と "];

/// Words of functions, in lower case: what ends in one behind a comma is no second name.
const FUNCTIONS: &[&str] = &[
    "writer",
    "reporter",
    "correspondent",
    "editor",
    "columnist",
    "contributor",
    "author",
    "journalist",
    "analyst",
    "manager",
    "director",
    "officer",
    "dietitian",
    "professor",
    "producer",
    "photographer",
    "intern",
    "redakteur",
    "redakteurin",
    "redactor",
    "redactora",
];

/// Finds the names in a byline, as ranges of it. What is no name (a role, a place, a date) is left out.
///
/// ```
/// use siglum_metadata::bylines::find_names;
/// let line = "By Ana Ruiz and Tom de Vries, Senior Writer | 5 min read";
/// let names: Vec<&str> = find_names(line).into_iter().map(|at| &line[at]).collect();
/// assert_eq!(names, ["Ana Ruiz", "Tom de Vries"]);
/// ```
pub fn find_names(byline: &str) -> Vec<Range<usize>> {
    let start = label_end(byline).unwrap_or(0);
    let end = cut_at(byline, start);
    let whole = trimmed(byline, start..end);
    if let Some(one) = inverted(byline, &whole) {
        return vec![one];
    }
    let parts: Vec<Range<usize>> = split(byline, whole.clone()).into_iter().map(|part| drop_tail(byline, part)).collect();
    let names: Vec<Range<usize>> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if is_one_name(byline, &whole, &names) { vec![whole] } else { names }
}

/// Tells whether a joint stands within one name: of a body, or because one part is a word alone and another is not.
fn is_one_name(byline: &str, whole: &Range<usize>, names: &[Range<usize>]) -> bool {
    let is_person = |name: &Range<usize>| shape(&byline[name.clone()]) == Shape::Person;
    let words = |name: &Range<usize>| byline[name.clone()].split_whitespace().count();
    let is_body = shape(&byline[whole.clone()]) == Shape::Body && !names.iter().any(is_person);
    let is_uneven = names.iter().any(|name| words(name) == 1 && !is_person(name)) && names.iter().any(|name| words(name) > 1);
    names.is_empty() || is_body || is_uneven
}

/// Gives where the label of a byline ends, if the text begins with one.
///
/// ```
/// assert_eq!(siglum_metadata::bylines::label_end("Von: Ina Groß"), Some(5));
/// assert_eq!(siglum_metadata::bylines::label_end("Byron was a poet"), None);
/// ```
pub fn label_end(text: &str) -> Option<usize> {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    let label = LABELS.iter().filter(|label| begins_with(rest, label)).max_by_key(|label| label.len())?;
    let behind = rest.get(label.len()..)?;
    let sign = behind.trim_start_matches([':', '：', ' ', '\u{a0}']);
    let parted = sign.len() < behind.len() || !label.is_ascii() && label.chars().all(|c| c > '\u{2e80}');
    parted.then(|| text.len() - sign.len())
}

fn begins_with(text: &str, label: &str) -> bool {
    let mut chars = text.chars();
    label.chars().all(|wanted| chars.next().is_some_and(|c| c == wanted || c.to_lowercase().eq(std::iter::once(wanted))))
        && text.is_char_boundary(label.len())
}

/// Where the names end: the first of the signs that cut, or the first word that begins with a digit.
fn cut_at(byline: &str, start: usize) -> usize {
    let rest = &byline[start..];
    let lower = rest.to_ascii_lowercase();
    let sign = CUTS.iter().filter_map(|cut| lower.find(cut)).min();
    let digit = rest.match_indices(' ').map(|(at, _)| at).find(|at| rest[at + 1..].starts_with(|c: char| c.is_ascii_digit()));
    let cut = [sign, digit].into_iter().flatten().filter(|at| *at > 0).min();
    start + cut.unwrap_or(rest.len())
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let inner = part.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '-' | '–' | '—'));
    let inner = if inner.ends_with('.') && !ends_in_initial(inner) { inner.trim_end_matches('.') } else { inner };
    let start = range.start + part.find(inner).unwrap_or(0);
    start..start + inner.len()
}

fn ends_in_initial(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|word| word.chars().filter(|c| c.is_alphabetic()).count() <= 3)
}

/// `Kaufman, Jeff T.`: one comma, one word before it, given names and initials behind.
fn inverted(byline: &str, whole: &Range<usize>) -> Option<Range<usize>> {
    let text = &byline[whole.clone()];
    let (last, given) = text.split_once(',')?;
    let one = !last.trim().contains(' ') && !given.contains(',') && !JOINTS.iter().any(|joint| given.contains(joint));
    let words = given.split_whitespace().count();
    let role = crate::names::to_comparable(given).is_empty() || given.trim().chars().all(|c| c.is_uppercase());
    (one && (1..=2).contains(&words) && !role && shape(&format!("{} {last}", given.trim())) == Shape::Person).then(|| whole.clone())
}

fn split(byline: &str, whole: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = vec![whole];
    for joint in JOINTS {
        parts = parts.into_iter().flat_map(|part| split_at(byline, part, joint)).collect();
    }
    parts.into_iter().flat_map(|part| split_commas(byline, part)).collect()
}

fn split_at(text: &str, part: Range<usize>, joint: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = part.start;
    for (found, _) in text[part.clone()].match_indices(joint) {
        out.push(trimmed(text, at..part.start + found));
        at = part.start + found + joint.len();
    }
    out.push(trimmed(text, at..part.end));
    out
}

/// Commas part names only if what stands on both sides looks like a person.
fn split_commas(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = split_at(text, part.clone(), ",");
    let is_function = |piece: &Range<usize>| {
        let last = text[piece.clone()].split(' ').next_back().unwrap_or_default().to_lowercase();
        FUNCTIONS.contains(&last.as_str())
    };
    if pieces.len() > 1 {
        pieces.retain(|piece| !is_function(piece));
    }
    let people = pieces.iter().filter(|piece| shape(&text[(*piece).clone()]) == Shape::Person).count();
    if people == pieces.len() { pieces } else { vec![part] }
}

/// Drops a role or place behind the comma of a name.
fn drop_tail(text: &str, part: Range<usize>) -> Range<usize> {
    match text[part.clone()].find(',') {
        Some(comma) if shape(&text[part.start..part.start + comma]) == Shape::Person => part.start..part.start + comma,
        _ => part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<&str> {
        find_names(line).into_iter().map(|at| &line[at]).collect()
    }

    #[test]
    fn names_are_cut_out_of_what_surrounds_them() {
        let table: &[(&str, &[&str])] = &[
            ("Ana Ruiz", &["Ana Ruiz"]),
            ("By Ana Ruiz.", &["Ana Ruiz"]),
            ("Por Ana Ruiz y Tomás Gil", &["Ana Ruiz", "Tomás Gil"]),
            ("Von Ina Groß und Uwe Maß", &["Ina Groß", "Uwe Maß"]),
            ("作者：李小龍", &["李小龍"]),
            ("Автор: Анна Петрова", &["Анна Петрова"]),
            ("Ana Ruiz, Ben Cole, Cy Dunn and Dee Ek", &["Ana Ruiz", "Ben Cole", "Cy Dunn", "Dee Ek"]),
            ("Ana Ruiz, Staff Writer", &["Ana Ruiz"]),
            ("Ana Ruiz on November 3, 2020", &["Ana Ruiz"]),
            ("Ana Ruiz • 6 minutes", &["Ana Ruiz"]),
            ("Kaufman, Jeff T.", &["Kaufman, Jeff T."]),
            ("Center for Drugs and Research", &["Center for Drugs and Research"]),
            ("Ed B. Smith Jr.", &["Ed B. Smith Jr."]),
            ("Maria & Katerina", &["Maria", "Katerina"]),
            ("", &[""]),
            (",", &[""]),
        ];
        for (line, wanted) in table {
            assert_eq!(&names(line), wanted, "{line}");
        }
    }
}
