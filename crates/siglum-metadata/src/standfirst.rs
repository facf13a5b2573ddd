//! Standfirsts: finding whom the editor's lines above a text name as its writer, by grammar alone.

use std::ops::Range;

use crate::names::{Shape, is_name_word, is_particle, shape};

/// Verbs that tell what a writer does.
const WRITES: &[&str] = &[
    "unpacks",
    "argues",
    "examines",
    "explores",
    "considers",
    "reflects",
    "traces",
    "charts",
    "surveys",
    "assesses",
    "analyses",
    "analyzes",
    "dissects",
    "untangles",
    "reviews",
    "celebrates",
    "recalls",
    "looks at",
    "looks back",
    "makes the case",
    "digs",
    "reports on",
    "reports from",
    "writes",
];

/// Verbs of writers and of people who are written about alike: a second witness is asked for.
const WEAK: &[&str] = &["explains", "discusses", "offers", "shares", "asks", "tracks", "says", "reveals", "tells"];

/// Verbs before the name: `..., writes NAME`.
const BEFORE: &[&str] = &["writes", "write", "argues", "argue"];

/// The words before the verb that are looked at.
const REACH: usize = 12;

/// Whom a standfirst names as its writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The names, as ranges of the standfirst.
    pub names: Vec<Range<usize>>,
    /// Whether the verb fits those who are written about, too.
    pub is_weak: bool,
}

/// Finds whom a standfirst may name as its writer, the likeliest first.
///
/// With an epithet before the name (`Historian Ana Ruiz traces`), where it ends is not known: each reading is given.
/// Whoever *speaks to*, *talks to* or *meets* somebody is no subject. By itself a subject is wrong more often than right.
///
/// ```
/// use siglum_metadata::standfirst::find_subjects;
/// let line = "Ana Ruiz unpacks the history of the eight-hour day";
/// assert_eq!(&line[find_subjects(line)[0].names[0].clone()], "Ana Ruiz");
/// assert!(find_subjects("Ana Ruiz speaks to Ben Cole about the strike").is_empty());
/// ```
pub fn find_subjects(standfirst: &str) -> Vec<Subject> {
    let words = words_of(standfirst);
    let mut out = subjects_before_verb(standfirst, &words);
    out.extend(subject_behind_verb(standfirst, &words));
    out
}

/// The words with their ranges; signs at their ends belong to them.
pub(crate) fn words_of(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let pieces = text.split(|c: char| c.is_whitespace());
    let ranges = pieces.map(|piece| {
        let start = at;
        at = start + piece.len() + text.get(start + piece.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start..start + piece.len()
    });
    ranges.filter(|range| !range.is_empty()).take(400).collect()
}

/// `NAME unpacks ...`, with an epithet before the name or not.
fn subjects_before_verb(text: &str, words: &[Range<usize>]) -> Vec<Subject> {
    let Some((verb, is_weak)) = first_verb(text, words) else { return Vec::new() };
    let before = &words[..verb];
    if before.iter().any(|word| text[word.clone()].ends_with([',', '.', ':', ';', '!', '?'])) {
        return Vec::new();
    }
    let run = before.iter().rev().take_while(|word| is_name_part(&text[(*word).clone()])).count();
    let first = before.len() - run;
    let starts = first..before.len().saturating_sub(1);
    let names = starts.map(|start| before[start].start..before[before.len() - 1].end);
    names.filter(|name| is_full_name(&text[name.clone()])).map(|name| Subject { names: vec![name], is_weak }).collect()
}

/// The first of the words that begins a verb of the lists.
fn first_verb(text: &str, words: &[Range<usize>]) -> Option<(usize, bool)> {
    words.iter().enumerate().take(REACH).skip(2).find_map(|(at, word)| {
        let rest = text.get(word.start..)?;
        let is = |verbs: &[&str]| verbs.iter().any(|verb| starts_with_word(rest, verb));
        if is(WRITES) { Some((at, false)) } else { is(WEAK).then_some((at, true)) }
    })
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// `..., writes NAME` and `..., write NAME and NAME` at the end of a clause.
fn subject_behind_verb(text: &str, words: &[Range<usize>]) -> Option<Subject> {
    let verb = words
        .windows(2)
        .position(|pair| text[pair[0].clone()].ends_with([',', '’', '”', '"']) && BEFORE.contains(&&text[pair[1].clone()]))?;
    let mut names = Vec::new();
    let mut current: Option<Range<usize>> = None;
    for word in words.get(verb + 2..)? {
        let (bare, ends) = without_sign(text, word.clone());
        if is_name_part(&text[bare.clone()]) {
            current = Some(current.map_or(bare.clone(), |name| name.start..bare.end));
            if !ends {
                continue;
            }
        } else if &text[word.clone()] != "and" {
            return None;
        }
        names.extend(current.take());
        if ends {
            break;
        }
    }
    names.extend(current);
    let fits = !names.is_empty() && names.iter().all(|name| is_full_name(&text[name.clone()]));
    fits.then_some(Subject { names, is_weak: false })
}

/// A word without the sign that ends its clause, and whether it had one.
pub(crate) fn without_sign(text: &str, word: Range<usize>) -> (Range<usize>, bool) {
    let part = &text[word.clone()];
    let bare = part.trim_end_matches([',', ';', ':', '!', '?']);
    let bare = if bare.chars().count() > 2 { bare.trim_end_matches('.') } else { bare };
    (word.start..word.start + bare.len(), bare.len() < part.len())
}

pub(crate) fn is_name_part(word: &str) -> bool {
    is_name_word(word)
        || (is_particle(word) && !matches!(word, "and" | "the" | "in" | "to" | "of" | "as" | "at" | "on" | "is" | "by" | "for"))
}

pub(crate) fn is_full_name(name: &str) -> bool {
    shape(name) == Shape::Person && name.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subjects(text: &str) -> Vec<Vec<&str>> {
        find_subjects(text).into_iter().map(|subject| subject.names.into_iter().map(|at| &text[at]).collect()).collect()
    }

    #[test]
    fn whom_a_standfirst_names() {
        for (text, wanted) in [
            ("Ana Ruiz unpacks a word", vec![vec!["Ana Ruiz"]]),
            ("Ana de la Ruiz looks back at ten years", vec![vec!["Ana de la Ruiz"]]),
            ("Activist and writer Ana Ruiz argues for more", vec![vec!["Ana Ruiz"]]),
            ("Historian Ana Ruiz traces the roots", vec![vec!["Historian Ana Ruiz"], vec!["Ana Ruiz"]]),
            ("Rents are a choice, writes Ana Ruiz", vec![vec!["Ana Ruiz"]]),
            ("Rents are a choice, write Ana Ruiz and Ben Cole.", vec![vec!["Ana Ruiz", "Ben Cole"]]),
            ("Ben Cole reviews A History of Tides by Cy Dunn", vec![vec!["Ben Cole"]]),
        ] {
            assert_eq!(subjects(text), wanted, "{text}");
        }
        for nobody in [
            "Ana Ruiz speaks to Ben Cole",
            "Film director Ana Ruiz talks to Ben Cole",
            "The Harbour speaks to Ana Ruiz",
            "In conversation with Ana Ruiz",
            "A brand looks at its past",
            "When the tide turned, Ana Ruiz explores",
            "Rents are a choice, writes the landlord of Ana Ruiz",
            "Ruiz argues for more",
            "",
            "é",
        ] {
            assert_eq!(subjects(nobody), Vec::<Vec<&str>>::new(), "{nobody}");
        }
        assert!(find_subjects("Ana Ruiz explains it all")[0].is_weak);
    }
}
