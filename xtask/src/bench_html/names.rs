//! Titles and names of authors as the scorers compare them: without what editors and page layouts vary.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::words::{is_space, is_word};

/// Signs that are one for the comparison.
const SAME_SIGNS: &[(&str, &str)] = &[("‘’‛`´", "'"), ("“”„", "\""), ("–—−‐‑", "-"), ("…", "..."), ("\u{a0}", " ")];

/// Degrees, titles and numbers that stand beside a name and are no part of it.
const CREDENTIALS: &[&str] = &[
    "md", "phd", "ms", "msc", "mph", "rd", "rdn", "ld", "jr", "sr", "ii", "iii", "iv", "ma", "ba", "bs", "bsc", "mba", "jd", "esq", "dds",
    "do", "np", "rn", "cpt", "cscs", "fand", "lpc", "lcsw", "psyd", "edd", "dpt", "mscp", "cfa", "cpa", "pe", "dr", "prof", "mr", "mrs",
    "ldn", "cssd", "bsn", "msn", "pharmd", "facp",
];

/// What a byline may say before `by`.
const BEFORE_BY: &[&str] = &["written ", "posted ", "reviewed ", "medically "];

/// A title in its simplest form.
pub(crate) fn title(title: &str) -> String {
    let composed: String = same_signs(title).nfkc().collect();
    let folded = fold(&same_signs(&composed));
    let words: Vec<&str> = folded.split(is_space).filter(|part| !part.is_empty()).collect();
    words.join(" ").trim_matches([' ', '.', '"', '\'']).to_owned()
}

/// The names in a list of authors, each in its simplest form. One entry may hold several names.
pub(crate) fn authors(authors: &[String]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for author in authors {
        let bare: String = author.nfkd().filter(|c| canonical_combining_class(*c) == 0).collect();
        for part in parts(&fold(&bare)) {
            let name = part_name(&part);
            if !name.is_empty() {
                out.insert(name);
            }
        }
    }
    out
}

fn same_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match SAME_SIGNS.iter().find(|(signs, _)| signs.contains(c)) {
            Some((_, same)) => out.push_str(same),
            None => out.push(c),
        }
    }
    out
}

/// Folds case: what is alike in capitals is alike, so ß is ss. The Turkish ı has the capital of i and stays.
fn fold(text: &str) -> String {
    let folded = |c: char| -> Vec<char> { if c == 'ı' { vec![c] } else { c.to_uppercase().flat_map(char::to_lowercase).collect() } };
    text.chars().flat_map(folded).collect()
}

/// Splits at list signs and at the words `and` and `und`.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (token, behind) = rest.split_at(length);
        rest = behind;
        if matches!(token, ";" | "|" | "," | "\n" | "•" | "·" | "&" | "and" | "und") {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push_str(token);
        }
    }
    parts
}

/// The words of a name, without `by` and degrees.
fn part_name(part: &str) -> String {
    let without_dots = without_by(part).replace('.', "");
    let words = without_dots.split(|c: char| !is_word(c) && c != '\'');
    words.filter(|word| !word.is_empty() && !CREDENTIALS.contains(word)).collect::<Vec<_>>().join(" ")
}

fn without_by(part: &str) -> &str {
    let mut rest = part.trim_start_matches(is_space);
    while let Some(behind) = BEFORE_BY.iter().find_map(|words| rest.strip_prefix(words)) {
        rest = behind;
    }
    rest.strip_prefix("by").filter(|behind| !behind.starts_with(is_word)).unwrap_or(part)
}
