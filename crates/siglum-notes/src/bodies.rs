//! Lines that may begin a note: a label at the line's start, of any form.

use std::ops::Range;

use crate::fallback::read_fallen_back;
use crate::found::Form;
use crate::labels::Label;
use crate::lines::Layout;
use crate::marks::caret_above;
use crate::named::read_named;
use crate::ocr::read_misread_label;
use crate::options::touches;
use crate::raised::{read_caret_digits, read_latex, read_raised, read_sup_tag};
use crate::romans::{as_roman, read_roman_label};
use crate::signs::{ends_sentence, is_opener, starts_lower, symbol_rank};
use crate::weights as w;

/// A line that may begin a note.
#[derive(Debug, Clone)]
pub(crate) struct BodyAt {
    pub(crate) label: Label,
    pub(crate) label_range: Range<usize>,
    pub(crate) form: Form,
    pub(crate) prior: i32,
    pub(crate) line: usize,
    /// Nothing but the label stands on the line.
    pub(crate) alone: bool,
    /// A point or a bracket stands behind a plain number, as in lists.
    pub(crate) dotted: bool,
}

/// A label as it was read: how many bytes it takes with separator and gap, and its prior.
struct Read {
    label: Label,
    length: usize,
    form: Form,
    prior: i32,
}

/// Finds every line that may begin a note.
pub(crate) fn find_bodies(layout: &Layout<'_>, protected: &[Range<usize>], raised: &[Range<usize>]) -> Vec<BodyAt> {
    let mut bodies = Vec::new();
    for (index, line) in layout.lines.iter().enumerate() {
        let text = layout.slice(&line.text);
        let fallen = || layout.lost_raised.then(|| read_fallen_back_label(text)).flatten();
        let misread = || {
            layout.misread.then(|| read_misread_label(text)).flatten().map(|(label, length)| Read {
                label,
                length,
                form: Form::Plain,
                prior: w::MISREAD_LABEL,
            })
        };
        let roman = || {
            let (label, length) = layout.roman.then(|| read_roman_label(text)).flatten()?;
            Some(Read { label, length, form: Form::Plain, prior: w::SPACE_LABEL })
        };
        let read = roman().or_else(fallen).or_else(|| read_label(text, line.text.start, raised)).or_else(misread);
        let Some(mut read) = read else { continue };
        if layout.roman {
            read.label = as_roman(read.label);
        }
        let label_range = line.text.start..line.text.start + read.length;
        if touches(protected, &label_range) || caret_above(layout, index).is_some() {
            continue;
        }
        let rest = text.get(read.length..).unwrap_or("");
        let prior = read.prior + surroundings(layout, index, &read, rest);
        let alone = rest.is_empty();
        let dotted = read.form == Form::Plain && layout.slice(&label_range).contains(['.', ')', ':']);
        bodies.push(BodyAt { label: read.label, label_range, form: read.form, prior, line: index, alone, dotted });
    }
    bodies
}

/// What the rest of the line and the line above say about a label.
fn surroundings(layout: &Layout<'_>, index: usize, read: &Read, rest: &str) -> i32 {
    let mut score = 0;
    // A row of a table.
    if !rest.is_empty() && !rest.chars().any(char::is_alphabetic) {
        score += w::NO_WORDS;
    }
    if has_citation_words(rest) {
        score += w::CITATION;
    }
    if matches!(read.form, Form::Plain | Form::Paren) {
        if is_section(layout, index, rest) {
            score += w::SECTION;
        }
        if starts_lower(rest) {
            score += w::LOWER_AFTER_LABEL;
        }
        if rest.ends_with(';') {
            score += w::ITEM_END;
        }
        let tight = layout.lines.get(index).is_some_and(|line| line.gap == 0 && !line.under_rule);
        let run_on = index > 0 && tight && layout.wrapped && !layout.ends_page(index - 1);
        if run_on && !ends_sentence(layout.line(index - 1)) {
            score += w::RUN_ON;
        }
    }
    score
}

/// Whether a label may be that of a section: a few words set apart, without a stop, above a long line of text.
fn is_section(layout: &Layout<'_>, index: usize, rest: &str) -> bool {
    let short = (1..=40).contains(&rest.chars().count()) && !rest.ends_with(['.', ';', ',', ':', ')', '”', '"', '»']);
    let apart = layout.lines.get(index).is_some_and(|line| line.gap > 0) || !layout.wrapped;
    let next = layout.line(index + 1);
    let heads = !next.starts_with(|c: char| c.is_ascii_digit()) && next.chars().count() > 60;
    short && apart && heads && rest.starts_with(char::is_uppercase)
}

/// Whether one of the first words is one that citations use, or a web address.
fn has_citation_words(text: &str) -> bool {
    text.split_whitespace().take(12).any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        w::CITATION_WORDS.contains(&bare.as_str()) || bare.starts_with("http")
    })
}

fn read_label(line: &str, at: usize, raised: &[Range<usize>]) -> Option<Read> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::furniture::lay_out;
    use crate::options::Options;

    fn read(line: &str) -> Option<(String, Form)> {
        let layout = lay_out(line, &Options::default());
        let bodies = find_bodies(&layout, &[], &[]);
        bodies.first().map(|b| (format!("{}|{}", b.label.text, line.get(b.label_range.end..).unwrap_or("")), b.form))
    }

    #[test]
    fn labels_of_every_form_are_read() {
        let cases = [
            ("¹² See below.", "12|See below.", Form::Raised),
            ("[^ship]: A sloop.", "ship|A sloop.", Form::Caret),
            ("[Footnote C: A sloop.]", "C|A sloop.]", Form::Named),
            ("^ [4] A sloop.", "4|A sloop.", Form::Bracket),
            ("1.“We sail", "1|“We sail", Form::Plain),
            ("^3 La barca.", "3|La barca.", Form::Raised),
            ("3) La barca.", "3|La barca.", Form::Plain),
            ("72Alder, p. 3.", "72|Alder, p. 3.", Form::Plain),
            ("†Voyez la mer.", "†|Voyez la mer.", Form::Symbol),
            ("<sup>9</sup> Das Boot.", "9|Das Boot.", Form::Raised),
            ("(2) La barca.", "2|La barca.", Form::Paren),
        ];
        for (line, text, form) in cases {
            assert_eq!(read(line), Some((text.to_owned(), form)), "{line}");
        }
    }

    #[test]
    fn other_line_starts_are_no_labels() {
        for line in ["31st move", "1,200 feet", "12:30 tea", "* * *", "*Moby* swam", "§ 3. The law", "1770. 5", "†1752) wrote", "2.5 miles"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
