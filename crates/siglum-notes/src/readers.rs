//! Readers of marks: what stands at one place of the text, and how likely it is a mark there.

use crate::found::Form;
use crate::labels::{Label, Series};
use crate::raised::read_raised;
use crate::signs::is_final;
use crate::weights as w;

/// What was read at one place: labels (several when combined), length, form, prior.
pub(crate) struct Reading {
    pub(crate) labels: Vec<Label>,
    pub(crate) length: usize,
    pub(crate) form: Form,
    pub(crate) prior: i32,
}

pub(crate) fn told_reading(before: &str, here: &str, length: usize) -> Option<Reading> {
    let inside = here.get(..length)?.trim().trim_matches(['[', ']', '(', ')']);
    let label = Label::any(inside)?;
    Some(raised_reading(before, here, vec![label], length))
}

pub(crate) fn raised_reading(before: &str, here: &str, labels: Vec<Label>, length: usize) -> Reading {
    let value = labels.first().map_or(0, |label| label.value);
    let after = here.get(length..).unwrap_or("");
    Reading { labels, length, form: Form::Raised, prior: raised_prior(before, after, value) }
}

/// `¹²`, `¹,²`, `¹⁻³`.
pub(crate) fn read_raised_marks(before: &str, here: &str) -> Option<Reading> {
    let (first, mut length) = read_raised(here)?;
    if before.ends_with(['⁻', '⁺', '₋']) {
        return None;
    }
    let mut labels = vec![first];
    while labels.len() < 12 {
        let rest = here.get(length..).unwrap_or("");
        let Some(sign) = rest.chars().next().filter(|c| matches!(c, ',' | '˒' | '⁻' | '–' | '-')) else { break };
        let Some((label, taken)) = rest.get(sign.len_utf8()..).and_then(read_raised) else { break };
        let last = labels.last().map_or(0, |l| l.value);
        if label.value <= last || label.value > last + 20 {
            break;
        }
        if !matches!(sign, ',' | '˒') {
            labels.extend((last + 1..label.value).map(Label::of_value));
        }
        labels.push(label);
        length += sign.len_utf8() + taken;
    }
    Some(raised_reading(before, here, labels, length))
}

fn raised_prior(before: &str, after: &str, value: u32) -> i32 {
    let mut prior = w::RAISED_MARK;
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let unit = w::UNITS.contains(&word) && (2..=3).contains(&value);
    let variable = word.chars().count() == 1 && (2..=9).contains(&value);
    if unit || variable {
        prior += w::EXPONENT;
    }
    match before.chars().next_back() {
        None => prior += w::RAISED_SPACED,
        Some(c) if c.is_numeric() => prior += w::POWER,
        Some(c) if c.is_whitespace() => prior += w::RAISED_SPACED,
        Some('(' | '[' | '^' | '/') => prior += w::EXPONENT,
        Some(_) => {}
    }
    if after.starts_with(|c: char| c.is_alphabetic()) {
        prior += w::EXPONENT;
    }
    prior
}

/// `12`, `1,2`, `2-4`.
pub(crate) fn read_digits(here: &str) -> Option<(Vec<Label>, usize)> {
    let mut length = digit_run(here);
    let mut labels = vec![Label::number(here.get(..length).filter(|d| d.len() <= 3)?)?];
    while labels.len() < 12 {
        let rest = here.get(length..).unwrap_or("");
        let Some(sign) = rest.chars().next().filter(|c| matches!(c, ',' | '-' | '–')) else { break };
        let tail = rest.get(sign.len_utf8()..).unwrap_or("");
        let taken = digit_run(tail);
        let Some(label) = tail.get(..taken).filter(|d| d.len() <= 3).and_then(Label::number) else { break };
        let last = labels.last().map_or(0, |l| l.value);
        if label.value <= last || label.value > last + 9 {
            break;
        }
        if sign != ',' {
            labels.extend((last + 1..label.value).map(Label::of_value));
        }
        labels.push(label);
        length += sign.len_utf8() + taken;
    }
    Some((labels, length))
}

fn digit_run(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}

/// `[12]`, `[A]`, `[*]`, `[^slug]`, `{12}`.
pub(crate) fn read_bracket(before: &str, here: &str) -> Option<Reading> {
    let close = if here.starts_with('[') { ']' } else { '}' };
    let inside_and_rest = here.get(1..)?;
    let end = inside_and_rest.char_indices().take(64).find(|&(_, c)| c == close)?.0;
    let inside = inside_and_rest.get(..end)?;
    let length = end + 2;
    let after = here.get(length..)?;
    if let Some(slug) = inside.strip_prefix('^') {
        let label = Label::slug(slug)?;
        let begins = before.trim().is_empty() && after.starts_with(':');
        let reading = Reading { labels: vec![label], length, form: Form::Caret, prior: w::CARET_MARK };
        return (!begins).then_some(reading);
    }
    let labels = Label::any(inside).map(|label| vec![label]).or_else(|| read_numbers(inside))?;
    let (labels, length) = with_range(here, labels, length);
    let after = here.get(length..)?;
    if after.starts_with('(') || names_note(before) {
        return None;
    }
    let form = if close == ']' { Form::Bracket } else { Form::Brace };
    let word = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
    let prior = match before.chars().next_back() {
        _ if word.chars().count() == 1 => w::BRACKET_INDEX,
        None => w::BRACKET_SPACED,
        Some(c) if c.is_whitespace() => w::BRACKET_SPACED,
        Some(_) => w::BRACKET_MARK,
    };
    let lowercase = |label: &Label| label.series == Series::Letter && label.text.starts_with(|c: char| c.is_lowercase());
    let prior = prior + if labels.iter().any(lowercase) { w::AFTER_ABBREVIATION } else { 0 };
    Some(Reading { labels, length, form, prior })
}

/// `[3]–[5]` is one mark of three notes.
fn with_range(here: &str, labels: Vec<Label>, length: usize) -> (Vec<Label>, usize) {
    let behind = || {
        let rest = here.get(length..)?.strip_prefix(['–', '-', '—'])?.strip_prefix('[')?;
        let last = Label::number(rest.get(..rest.char_indices().take(6).find(|(_, c)| *c == ']')?.0)?)?;
        let first = labels.first().filter(|first| labels.len() == 1 && first.series == Series::Number)?.value;
        (first < last.value && last.value <= first + 20).then_some((first, last, rest))
    };
    let Some((first, last, rest)) = behind() else { return (labels, length) };
    let end = here.len() - rest.len() + last.text.len() + 1;
    let between = (first + 1..last.value).map(Label::of_value);
    (labels.iter().cloned().chain(between).chain([last.clone()]).collect(), end)
}

/// `1, 2`, `4–6`, `5; 3` between brackets.
fn read_numbers(inside: &str) -> Option<Vec<Label>> {
    let parts = inside.split([',', ';']).take(NUMBERS_MOST).map(str::trim);
    let read = |part: &str| read_digits(part).filter(|(_, length)| *length == part.len()).map(|(labels, _)| labels);
    parts.map(read).collect::<Option<Vec<_>>>().map(|labels| labels.concat())
}

/// Most numbers between two brackets.
const NUMBERS_MOST: usize = 24;

/// `see note [3]`: a reference to a note that is no mark of it.
fn names_note(before: &str) -> bool {
    let Some(bare) = before.strip_suffix([' ', '\u{a0}']) else { return false };
    let word = bare.trim_end_matches('.').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    word.len() <= 24 && w::NAMING_WORDS.contains(&word.to_lowercase().as_str())
}

/// `^[12]` and `^ [12]`: a raised bracket as text browsers print it.
pub(crate) fn read_caret_bracket(before: &str, here: &str) -> Option<Reading> {
    let bracket = here.strip_prefix("^ ").or_else(|| here.strip_prefix('^'))?;
    let lead = here.len() - bracket.len();
    let reading = read_bracket(before, bracket).filter(|reading| reading.form == Form::Bracket)?;
    Some(Reading { length: reading.length + lead, prior: w::BRACKET_MARK, ..reading })
}

/// `(1)`, `(*)`.
pub(crate) fn read_paren(before: &str, here: &str) -> Option<Reading> {
    let inside_and_rest = here.get(1..)?;
    let end = inside_and_rest.char_indices().take(6).find(|&(_, c)| c == ')')?.0;
    let inside = inside_and_rest.get(..end)?;
    let label = Label::any(inside).filter(|l| l.series != Series::Letter && l.value < 1000)?;
    let word = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
    let after = inside_and_rest.get(end + 1..).unwrap_or("");
    let opens = before.trim_end().is_empty() || before.trim_end().ends_with(['.', ';', ':', ',']);
    let prior = match before.chars().next_back() {
        _ if word.chars().count() == 1 => w::BRACKET_INDEX,
        Some(c) if !c.is_whitespace() => w::PAREN_MARK,
        _ if opens && after.trim_start().starts_with(char::is_alphabetic) => w::ENUMERATION,
        _ => w::PAREN_SPACED,
    };
    Some(Reading { labels: vec![label], length: end + 2, form: Form::Paren, prior })
}

pub(crate) fn symbol_prior(before: &str, after: &str, sign: char) -> Option<i32> {
    let last = before.chars().next_back()?;
    let touching = after.chars().next();
    // `*.gz`, `debian/*`, `Vcs-*`: patterns of file names.
    let extension = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let pattern = sign == '*' && (extension || matches!(last, '/' | '-' | '_' | '='));
    let numbers = after.trim_start().starts_with(|c: char| c.is_ascii_digit()) && sign != '*';
    if pattern || numbers {
        return None;
    }
    // Some extractors lose the space behind a raised sign: `erhöht.∗Die Laufwerke`.
    let swallowed = touching.is_some_and(char::is_alphabetic) && sign != '*' && (is_final(last) || last.is_lowercase() || last == ',');
    if touching.is_some_and(char::is_alphanumeric) && !swallowed {
        return None;
    }
    Some(match last {
        _ if swallowed => w::SYMBOL_SWALLOWED,
        '(' | '[' => w::SYMBOL_SPACED,
        c if c.is_whitespace() && sign == '*' => w::SYMBOL_SPACED,
        c if c.is_whitespace() => w::SIGN_SPACED,
        c if c.is_numeric() => w::AFTER_SHORT_WORD,
        _ if sign == '*' => w::STAR_MARK,
        _ => w::SYMBOL_MARK,
    })
}
