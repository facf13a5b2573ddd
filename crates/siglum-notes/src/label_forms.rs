//! The forms of labels at the start of a line: `3. `, `[3] `, `¹ `, `† ` and so on, each with its prior.

use std::ops::Range;

use crate::fallback::read_fallen_back;
use crate::found::Form;
use crate::labels::Label;
use crate::lines::Layout;
use crate::named::read_named;
use crate::ocr::read_misread_label;
use crate::raised::{read_caret_digits, read_latex, read_raised, read_sup_tag};
use crate::romans::{as_roman, read_roman_label};
use crate::signs::{is_opener, symbol_rank};
use crate::weights as w;

/// A label as it was read: how many bytes it takes with separator and gap, and its prior.
pub(crate) struct Read {
    pub(crate) label: Label,
    pub(crate) length: usize,
    pub(crate) form: Form,
    pub(crate) prior: i32,
}

/// Reads the label at the start of a line, which stands at `at` in the text, in the forms that the text as a whole allows.
pub(crate) fn read_label(layout: &Layout<'_>, line: &str, at: usize, raised: &[Range<usize>]) -> Option<Read> {
    let plain = |(label, length), prior| Read { label, length, form: Form::Plain, prior };
    let roman = || layout.roman.then(|| read_roman_label(line)).flatten().map(|it| plain(it, w::SPACE_LABEL));
    let fallen_back = || layout.lost_raised.then(|| read_fallen_back_label(line)).flatten();
    let misread = || layout.misread.then(|| read_misread_label(line)).flatten().map(|it| plain(it, w::MISREAD_LABEL));
    let mut read = roman().or_else(fallen_back).or_else(|| read_usual(line, at, raised)).or_else(misread)?;
    if layout.roman {
        read.label = as_roman(read.label);
    }
    Some(read)
}

fn read_usual(line: &str, at: usize, raised: &[Range<usize>]) -> Option<Read> {
    read_caret(line)
        .or_else(|| read_named(line).map(|(label, length)| Read { label, length, form: Form::Named, prior: w::SURE_LABEL }))
        .or_else(|| read_bracket(line))
        .or_else(|| read_raised_label(line, at, raised))
        .or_else(|| read_number(line))
        .or_else(|| read_symbols(line))
}

/// `[^slug]: `
fn read_caret(line: &str) -> Option<Read> {
    let inside = line.strip_prefix("[^")?;
    let (slug, rest) = inside.split_once("]:")?;
    let label = Label::slug(slug)?;
    Some(Read { label, length: line.len() - rest.trim_start().len(), form: Form::Caret, prior: w::SURE_LABEL })
}

/// `[3] `, `^ [3] `, `{3} `, `(3) `
fn read_bracket(line: &str) -> Option<Read> {
    let bare = line.trim_start_matches(['^', '↑', '*']).trim_start();
    let (form, close, prior) = match bare.chars().next()? {
        '[' => (Form::Bracket, ']', w::BRACKET_LABEL),
        '{' => (Form::Brace, '}', w::BRACKET_LABEL),
        '(' => (Form::Paren, ')', w::PAREN_LABEL),
        _ => return None,
    };
    let (inside, rest) = bare.get(1..)?.split_once(close)?;
    let label = Label::any(inside.trim())?;
    if rest.starts_with(['(', '[']) || rest.starts_with(char::is_alphabetic) && form == Form::Paren {
        return None;
    }
    let rest = rest.trim_start_matches(['*', ':', '.']).trim_start();
    let prior = if rest.is_empty() { prior + w::ALONE_LABEL - w::SPACE_LABEL } else { prior };
    Some(Read { label, length: line.len() - rest.len(), form, prior })
}

/// `¹ `, `<sup>1</sup> `, `$^{1}$ `, or a label that a caller knows to be raised.
fn read_raised_label(line: &str, at: usize, raised: &[Range<usize>]) -> Option<Read> {
    let told = || {
        let next = raised.partition_point(|r| r.start < at);
        let range = raised.get(next).filter(|r| r.start == at)?;
        let inside = line.get(..range.end - at)?;
        Some((Label::any(inside.trim())?, range.end - at))
    };
    let caret = || {
        read_caret_digits(line)
            .filter(|(labels, _)| labels.len() == 1)
            .and_then(|(labels, length)| Some((labels.into_iter().next()?, length)))
    };
    let (label, length) =
        told().or_else(|| read_raised(line)).or_else(|| read_sup_tag(line)).or_else(|| read_latex(line)).or_else(caret)?;
    let rest = line.get(length..)?;
    let rest = rest.trim_start_matches([')', '.', '⁾']).trim_start();
    Some(Read { label, length: line.len() - rest.len(), form: Form::Raised, prior: w::RAISED_LABEL })
}

/// `3Text` and `1⁴ Text` where raised digits have come out as plain ones; `3. ` stays an item.
fn read_fallen_back_label(line: &str) -> Option<Read> {
    let (label, length) = read_fallen_back(line)?;
    let rest = line.get(length..)?;
    let begins = rest.trim_start().starts_with(|c: char| c.is_alphabetic() || is_opener(c));
    begins.then(|| Read { label, length: line.len() - rest.trim_start().len(), form: Form::Raised, prior: w::SPACE_LABEL })
}

/// `3. `, `3) `, `3 `, `3Text`, `3` alone; emphasis around the number is passed over.
fn read_number(line: &str) -> Option<Read> {
    let bare = line.trim_start_matches(['*', '_']);
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = bare.get(..digits).filter(|d| d.len() <= 3)?;
    let label = Label::number(number)?;
    let after = bare.get(digits..)?;
    let after = if bare.len() < line.len() { after.trim_start_matches(['*', '_']) } else { after };
    let (prior, rest) = read_separator(after)?;
    let lengthened = rest.trim_start();
    Some(Read { label, length: line.len() - lengthened.len(), form: Form::Plain, prior })
}

/// What stands behind a number: the prior it gives, and the text behind the separator.
fn read_separator(after: &str) -> Option<(i32, &str)> {
    let mut chars = after.chars();
    let Some(first) = chars.next() else { return Some((w::ALONE_LABEL, after)) };
    let rest = chars.as_str();
    let next = rest.chars().next();
    match first {
        '.' if next.is_none() => Some((w::ALONE_LABEL, rest)),
        '.' | ')' if next.is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | ';' | ')')) => None,
        '.' => Some((w::DOT_LABEL, rest)),
        ')' => Some((w::CLOSE_LABEL, rest)),
        ':' if next.is_some_and(char::is_whitespace) => Some((w::DOT_LABEL, rest)),
        c if c.is_whitespace() => after_space(rest.trim_start()).map(|prior| (prior, rest)),
        '<' | '"' | '“' | '„' | '«' | '‘' | '(' | '[' => Some((w::GLUED_LABEL, after)),
        c if c.is_alphabetic() && !is_ordinal(after) => Some((w::GLUED_LABEL, after)),
        _ => None,
    }
}

fn after_space(rest: &str) -> Option<i32> {
    match rest.chars().next() {
        None => Some(w::ALONE_LABEL),
        Some('°' | '%' | '/' | '=' | '+' | '×' | '.' | ',' | ';' | ')' | '|' | '-' | '–' | '—') => None,
        Some(_) => Some(w::SPACE_LABEL),
    }
}

/// `31st`, `7s.`, `3er`, `12th`: letters that belong to the number.
pub(crate) fn is_ordinal(after: &str) -> bool {
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    matches!(
        word,
        "st" | "nd"
            | "rd"
            | "th"
            | "s"
            | "d"
            | "l"
            | "er"
            | "re"
            | "e"
            | "ᵉ"
            | "º"
            | "ª"
            | "ème"
            | "ter"
            | "te"
            | "ten"
            | "m"
            | "cm"
            | "mm"
            | "km"
            | "kg"
            | "g"
    )
}

/// `† `, `*Text`; emphasis and rows of stars are no labels.
fn read_symbols(line: &str) -> Option<Read> {
    let first = line.chars().next().filter(|&c| symbol_rank(c).is_some())?;
    let rest = line.trim_start_matches(first);
    let label = Label::symbols(line.get(..line.len() - rest.len())?)?;
    let point = rest.strip_prefix(['.', ')']).filter(|behind| behind.starts_with(char::is_whitespace));
    let text = point.unwrap_or(rest.trim_start_matches(')')).trim_start();
    let star = first == '*';
    let spaced = rest.starts_with(char::is_whitespace);
    let number = text.chars().take_while(char::is_ascii_digit).count();
    // `§ 26` is a paragraph of a law, `†1770` the year of a death.
    if text.starts_with(|c: char| symbol_rank(c).is_some()) || first == '§' && number > 0 && spaced || first == '†' && number > 2 {
        return None;
    }
    if star && is_emphasis(rest, label.value > 6) {
        return None;
    }
    let prior = if star && spaced || number > 0 { w::STAR_SPACE_LABEL } else { w::SYMBOL_LABEL };
    Some(Read { label, length: line.len() - text.len(), form: Form::Symbol, prior })
}

/// Whether a star at the line's start opens emphasis that the same line closes.
fn is_emphasis(rest: &str, doubled: bool) -> bool {
    if rest.starts_with(char::is_whitespace) {
        return false;
    }
    let sign = if doubled { "**" } else { "*" };
    rest.split_once(sign).is_some_and(|(inside, _)| !inside.is_empty() && !inside.ends_with(char::is_whitespace) && inside.len() < 120)
}
