//! Lines that may begin a note: a label at the line's start, of any form.

use std::ops::Range;

use crate::found::Form;
use crate::label_forms::{Read, read_label};
use crate::labels::Label;
use crate::lines::Layout;
use crate::marks::caret_above;
use crate::options::touches;
use crate::signs::{ends_sentence, starts_lower};
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

/// Finds every line that may begin a note.
pub(crate) fn find_bodies(layout: &Layout<'_>, protected: &[Range<usize>], raised: &[Range<usize>]) -> Vec<BodyAt> {
    let mut bodies = Vec::new();
    for (index, line) in layout.lines.iter().enumerate() {
        let text = layout.slice(&line.text);
        let Some(read) = read_label(layout, text, line.text.start, raised) else { continue };
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
