//! Bylines: the label before the names, what comes behind them, and where one name ends and the next begins.

mod functions;
mod lex;
mod people;
mod pieces;
mod seams;
mod sections;
mod signs;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::names::{Shape, fold, shape};
use functions::is_all_common;
use lex::{Kind, Token, read_tokens};
use people::Named;
use sections::Section;

/// The most bytes of a line that is taken for a name as it stands, though it does not look like one.
const LONGEST: usize = 160;

/// A name in a byline, and what the byline says of its bearer. All ranges are of the byline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The name.
    pub name: Range<usize>,
    /// The term of the MARC relator that the label tells, in lower case: *author*, *translator*. None without such a label.
    pub role: Option<&'static str>,
    /// The label: *Translated by*.
    pub label: Option<Range<usize>>,
    /// What the bearer is called behind the name: *Senior Writer*.
    pub function: Option<Range<usize>>,
}

/// Finds the names in a byline, as ranges of it: those that are called authors, and those without a role.
///
/// What is no name (a role, a place, a date, a button) is left out. A line without anything that looks like a name is given
/// as it is, since a login or a body may be the author; templates, addresses of the web, bare numbers and whole sentences
/// are not. `Ann & Tom Doe` is one name: neither half alone is what the line says. Only the first 64 KiB are read.
///
/// ```
/// use siglum_metadata::bylines::find_names;
/// let line = "By Ana Ruiz and Tom de Vries, Senior Writer | 5 min read";
/// let names: Vec<&str> = find_names(line).into_iter().map(|at| &line[at]).collect();
/// assert_eq!(names, ["Ana Ruiz", "Tom de Vries"]);
/// ```
pub fn find_names(byline: &str) -> Vec<Range<usize>> {
    find_names_among(byline, &[])
}

/// Finds the names in a byline as [`find_names`] does, given the names of bodies that are known: the site, the publisher.
///
/// A name that equals one of them is not split, and a tail that equals one is dropped.
///
/// ```
/// use siglum_metadata::bylines::find_names_among;
/// let names = |line: &'static str| find_names_among(line, &["Sand & Salt"]).into_iter().map(|at| &line[at]).collect::<Vec<&str>>();
/// assert_eq!(names("Sand & Salt"), ["Sand & Salt"]);
/// assert_eq!(names("Ana Ruiz, Sand & Salt"), ["Ana Ruiz"]);
/// ```
pub fn find_names_among(byline: &str, bodies: &[&str]) -> Vec<Range<usize>> {
    let credits = read_credits_among(byline, bodies);
    credits.into_iter().filter(|credit| credit.role.is_none_or(|role| role == "author")).map(|credit| credit.name).collect()
}

/// Reads a byline or a line of credits: each name with its role.
///
/// ```
/// use siglum_metadata::bylines::read_credits;
/// let line = "Words: Ana Ruiz, Photography: Ben Cole";
/// let roles: Vec<_> = read_credits(line).into_iter().map(|credit| (&line[credit.name], credit.role)).collect();
/// assert_eq!(roles, [("Ana Ruiz", Some("author")), ("Ben Cole", Some("photographer"))]);
/// ```
pub fn read_credits(byline: &str) -> Vec<Credit> {
    read_credits_among(byline, &[])
}

fn read_credits_among(byline: &str, bodies: &[&str]) -> Vec<Credit> {
    let bodies: Vec<String> = bodies.iter().map(|body| fold(body)).filter(|body| !body.is_empty()).collect();
    if let Some(credit) = as_it_stands(byline, &bodies) {
        return vec![credit];
    }
    let tokens = read_tokens(byline);
    let sections = sections::part(byline, &tokens);
    let has_author = sections.iter().any(|it| it.is_known && it.term.is_none_or(|term| term == "author") && !it.tokens.is_empty());
    let mut out: Vec<Credit> = Vec::new();
    for section in &sections {
        let named = names_of(byline, &tokens, section, &bodies);
        let counts = |it: &Named| it.is_person || section.is_known || !has_author;
        out.extend(named.into_iter().filter(counts).filter(|it| is_name(&byline[it.name.clone()])).map(|it| credit_of(it, section)));
    }
    let is_dated = tokens.iter().any(|it| it.kind == Kind::Number);
    if out.len() > 1 || is_dated {
        out.retain(|credit| !is_ordinary(&byline[credit.name.clone()]));
    }
    if out.is_empty() {
        out.extend(rest_of(byline, &tokens, &sections));
    }
    out
}

fn names_of(byline: &str, tokens: &[Token], section: &Section, bodies: &[String]) -> Vec<Named> {
    people::choose(byline, &pieces::cut(byline, &tokens[section.tokens.clone()], bodies))
}

fn credit_of(named: Named, section: &Section) -> Credit {
    Credit { name: named.name, role: section.term, label: section.label.clone(), function: named.function }
}

/// A whole line that equals a known body.
fn as_it_stands(byline: &str, bodies: &[String]) -> Option<Credit> {
    let text = byline.trim();
    let start = byline.len() - byline.trim_start().len();
    let is_body = text.len() <= LONGEST && !bodies.is_empty() && bodies.contains(&fold(text));
    is_body.then(|| Credit { name: start..start + text.len(), role: None, label: None, function: None })
}

/// `Read more`: no person, and nothing but words of pages.
fn is_ordinary(phrase: &str) -> bool {
    shape(phrase) != Shape::Person && is_all_common(&fold(phrase))
}

/// A line in which nothing looks like a name, if it may be a login or a mail address.
fn rest_of(byline: &str, tokens: &[Token], sections: &[Section]) -> Option<Credit> {
    let section = sections.iter().find(|it| !it.tokens.is_empty())?;
    let tokens = &tokens[section.tokens.clone()];
    let only = tokens.iter().filter(|it| matches!(it.kind, Kind::Word | Kind::Number | Kind::Identifier)).count();
    let range = tokens.first()?.range.start..tokens.last()?.range.end;
    let fits = only == 1 && range.len() <= LONGEST && is_name(&byline[range.clone()]);
    fits.then(|| Credit { name: range, role: section.term, label: section.label.clone(), function: None })
}

/// What no name is: a template, an address of the web, a number, a sentence, the name of a property.
fn is_name(name: &str) -> bool {
    let has_letter = name.chars().any(char::is_alphabetic);
    let is_path = name.matches('.').count() > 1
        && ["page.", "post.", "author.", "site.", "article.", "user.", "data."].iter().any(|it| name.starts_with(it));
    let is_empty_value = matches!(name.to_ascii_lowercase().as_str(), "null" | "undefined" | "none" | "n/a" | "nan" | "object");
    has_letter && name.len() <= LONGEST && !name.contains(['{', '}']) && !name.contains("://") && !is_path && !is_empty_value
}

/// Gives where the label of a byline ends, if the text begins with one that tells of a writer.
///
/// ```
/// assert_eq!(siglum_metadata::bylines::label_end("Von: Ina Groß"), Some(5));
/// assert_eq!(siglum_metadata::bylines::label_end("Byron was a poet"), None);
/// ```
pub fn label_end(text: &str) -> Option<usize> {
    let head = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= LONGEST).last().unwrap_or(0);
    let head = if text.len() <= LONGEST { text } else { &text[..head] };
    let tokens = read_tokens(head);
    let found = tokens.first().and_then(|_| sections::label_at(head, &tokens, 0, 0)).filter(|found| found.term == Some("author"))?;
    tokens.get(found.length).map(|next| next.range.start)
}
